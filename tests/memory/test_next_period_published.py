"""Workbooks as they are published, each with a next period made for it, are read again without a question."""

import pytest

from tests.memory.next_period import Later
from tests.memory.reading_again import questions
from tests.published import FILES, FOLDER, need_published

_STATES = {"District of Columbia": "Dist. of Columbia"}
_FORCES = Later(
    columns=(15,),
    before=16,
    heads=(6, 7, 8),
    turned={"18/19": "19/20"},
    says={"Avon & Somerset": "Avon and Somerset", "Bedfordshire$": "Bedfordshire Police"},
)

# What the publisher would have changed, by hand from the look of each sheet; '' stands for every sheet.
NEXT: dict[str, dict[str, Later]] = {
    "acf_afcars_state.xlsx": {
        "": Later(
            ((8, 59),),
            (10,),
            heads=(7,),
            turned={"2021": "2022"},
            says={
                "2012-FY 2021": "2012-FY 2022",
                "June 28, 2022": "May 9, 2023",
                "Children Served in Foster Care, by State": "Children Served in Foster Care by State",
                "North Carolina": "N. Carolina",
                **_STATES,
            },
        ),
    },
    "bls_laucnty19.xlsx": {
        "laucnty19": Later(
            ((1, 3219),),
            tab="laucnty20",
            says={"^labor_force$": "Labor force", "Autauga County, AL": "Autauga Co., AL"},
        ),
    },
    "census_asfin_2016.xlsx": {
        "2016 ASFIN State Totals": Later(
            tab="2017 ASFIN State Totals",
            says={
                "^Total revenue$": "Total revenues",
                "^Cash and security holdings": "Cash and securities holdings",
            },
        ),
    },
    "census_h08_income.xls": {
        "h08": Later(
            ((7, 57), (62, 112)),
            (1, 2),
            1,
            heads=(4, 59),
            turned={r"2013 \(38\)": "2014"},
            says={
                "1984 to 2013": "1984 to 2014",
                "2013 DOLLARS": "2014 DOLLARS",
                "^D.C.": "DC",
                "^Table H-8. +Median Household Income": "Table H-8. Median Income of Households",
                "^North Carolina": "N. Carolina",
            },
        ),
    },
    "census_hvs_table19.xlsx": {
        "Sheet1": Later(
            rows=(150, 155),
            turned={"2018": "2019"},
            says={
                "Homeownership Rates": "Rates of Homeownership",
                "65 years and over": "65 years or over",
                "45 to 54 years": "45-54 years",
            },
        ),
    },
    "census_nst_2019.xlsx": {
        "NST01": Later(
            ((9, 59),),
            (12,),
            heads=(3,),
            turned={"2019": "2020"},
            says={
                "July 1, 2019": "July 1, 2020",
                "Annual Estimates of the": "Yearly Estimates of the",
                "^Puerto Rico": "Puerto Rico (US)",
                **_STATES,
            },
        ),
    },
    "census_saipe_2019.xls": {
        "est19ALL": Later(
            ((5, 3197),),
            tab="est20ALL",
            says={
                "^2019 Poverty and Median": "2020 Poverty and Median",
                "^Poverty Estimate, All Ages": "Poverty Estimates, All Ages",
                "^Autauga County": "Autauga Co.",
            },
        ),
    },
    "ct_enrollment_grade.csv": {
        "": Later(
            ((6, 202),),
            says={
                "^2013-14": "2014-15",
                "^Student Counts": "Counts of Students",
                "Pre-Kindergarten": "Prekindergarten",
                "^Andover School District": "Andover Schools District",
            },
        ),
    },
    "dfe_apprenticeships_wy.csv": {
        "": Later(
            ((1, 728),),
            rows=(1, 728),
            turned={"2022/23": "2023/24"},
            says={"^achievements": "achievement", "^Arts, Media and": "Arts, Media &"},
        ),
    },
    "eth_fertilizer_csa.xls": {
        "": Later(
            rows=(88, 99),
            turned={"2012/13": "2013/14", "2005": "2006"},
            says={
                "^Number of Holders, Inputs": "Holders and their inputs",
                "^Dire Dawa": "Diredawa",
                "^ *Area\\(HA\\)": "Area (HA)",
            },
        ),
    },
    "fred_minwage.xls": {
        "FRED Graph": Later(
            rows=(878, 878),
            turned={"2019-04-01": "2019-05-01"},
            says={"^FRED Graph Observations": "Observations of the FRED graph"},
        ),
    },
    "iopc_time_series.ods": {
        "RTI": Later(
            columns=(15,),
            before=16,
            rows=(26, 26),
            heads=(31, 39, 49, 57, 70),
            turned={"2018/19": "2019/20", "18/19": "19/20"},
            says={
                "^Emergency response related": "Emergency-response related",
                "^Number of incidents": "Number of the incidents",
            },
        ),
        "RTI_By_Force": _FORCES,
        "Custody_By_Force": _FORCES,
        "Apparent_suicides_By_Force": _FORCES,
    },
    "ny_tourism_employment.xlsx": {
        "": Later(
            heads=tuple(range(123)),
            turned={"2017 / 2016": "2018 / 2017"},
            says={
                "^Direct Tourism Employment": "Tourism Employment, Direct",
                "^St. Lawrence": "Saint Lawrence",
                "^Rensselaer": "Rensselaer County",
            },
        ),
    },
    "nyc_affordable_ami.xlsx": {
        "AffordableAMI": Later(
            ((7, 61),), tab="Affordable AMI", says={"^Bronx": "The Bronx", "^Staten Island": "Staten Is."}
        ),
    },
    "nyc_census_mutu.xlsx": {
        "MUTU": Later(
            ((9, 63),),
            tab="MUTU new",
            says={"Total Population": "Total populations", "Asian non-Hispanic": "Asian (non-Hispanic)"},
        ),
    },
    "nyc_diabetes_cd.xlsx": {
        "": Later(
            ((9, 67), (71, 75)),
            says={
                "2015-2016": "2017-2018",
                ", by Community District": " by Community Dist.",
                "^Lower 95% CI": "Lower 95 % CI",
                "^Midtown$": "Midtown NYC",
            },
        ),
    },
    "nyc_nycha_units.xlsx": {
        "PUMA": Later(
            ((1, 41),), says={"^Total Unit Count": "Total Units Count", "^RAD Asian": "RAD (Asian)"}
        ),
        "NTA": Later(((1, 94),), says={"^NYCHA Units": "NYCHA units", "^Gravesend": "Gravesend area"}),
    },
    "nyc_transport_access.xlsx": {
        "": Later(((1, 55),), says={"^Pop_Served": "Population_Served", "^Percent$": "Percents"}),
    },
    "undp_hdi_2021.xlsx": {
        "Table 1": Later(
            ((8, 73),),
            heads=(6,),
            turned={"2021": "2022", "2020": "2021"},
            says={
                "and its components": "with its components",
                "^United Arab Emirates": "Utd. Arab Emirates",
                "^Expected years of schooling": "Expected schooling years",
            },
        ),
    },
    "usda_education.xls": {
        "Education 1970 to 2018": Later(
            ((6, 3287),),
            (43, 44, 45, 46),
            heads=(4,),
            turned={"2014-18": "2019-23"},
            tab="Education 1970 to 2023",
            says={"1970-2018": "1970-2023", "^Autauga County": "Autauga Co."},
        ),
    },
    "usda_unemployment.xls": {
        "Unemployment Med HH Inc": Later(
            ((6, 3279),),
            (50, 51, 52, 53),
            54,
            heads=(4,),
            turned={"2018": "2019"},
            says={"2007-18": "2007-19", "^Autauga County": "Autauga Co."},
        ),
    },
}


@pytest.mark.parametrize("name", NEXT)
def test_the_next_period_is_read_without_a_question(name: str) -> None:
    need_published(name)
    assert "\n".join(questions((FOLDER / "files" / name).read_bytes(), name, NEXT[name])) == ""


def test_each_published_workbook_has_a_next_period() -> None:
    need_published()
    assert {path.name for path in FILES} == NEXT.keys()
