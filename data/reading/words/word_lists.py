"""The words that heads and labels are known by, as lists: kinds of places, measures, totals, units.

Only words that any publisher may use stand here. The names of one state's regions come through the
vocabulary, never from this file. A list is written as alternatives between commas, each a regular expression.
"""

import re

STATES = {
    "alabama": "al", "alaska": "ak", "arizona": "az", "arkansas": "ar", "california": "ca", "colorado": "co",
    "connecticut": "ct", "delaware": "de", "district of columbia": "dc", "florida": "fl", "georgia": "ga",
    "hawaii": "hi", "idaho": "id", "illinois": "il", "indiana": "in", "iowa": "ia", "kansas": "ks",
    "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md", "massachusetts": "ma",
    "michigan": "mi", "minnesota": "mn", "mississippi": "ms", "missouri": "mo", "montana": "mt",
    "nebraska": "ne", "nevada": "nv", "new hampshire": "nh", "new jersey": "nj", "new mexico": "nm",
    "new york": "ny", "north carolina": "nc", "north dakota": "nd", "ohio": "oh", "oklahoma": "ok",
    "oregon": "or", "pennsylvania": "pa", "puerto rico": "pr", "rhode island": "ri", "south carolina": "sc",
    "south dakota": "sd", "tennessee": "tn", "texas": "tx", "utah": "ut", "vermont": "vt", "virginia": "va",
    "washington": "wa", "west virginia": "wv", "wisconsin": "wi", "wyoming": "wy",
}  # fmt: skip
ABBREVIATIONS = frozenset({*STATES.values(), "us"})
NATIONS = frozenset(("united states", "united states of america", "u.s", "us", "usa", "statewide", "nation"))


def either(text: str) -> str:
    """The alternatives of a list as one group."""
    return "(?:" + "|".join(part.strip() for part in text.split(",")) + ")"


def within(text: str) -> re.Pattern[str]:
    """Any of the list as a whole word somewhere."""
    return re.compile(rf"(?<![a-z]){either(text)}(?![a-z])")


def whole(text: str) -> re.Pattern[str]:
    """Any of the list as the whole text."""
    return re.compile(rf"{either(text)}$")


# A goal area or a program area is a field of work; a service area or a local area is a place.
PLACE_HEAD = within(
    r"regions?, count(?:y|ies), states?,"
    r" (?<!goal )(?<!focus )(?<!program )(?<!priority )(?<!impact )(?<!career )(?<!subject )"
    r"(?<!outcome )(?<!result )(?<!performance )(?<!skill )(?<!topic )areas?,"
    r" geograph[a-z]*, geo(?:g(?:type|name|area)?)?, lwd[ab]s?,"
    r" wd[ab]s?,"
    r" lwias?, places?, locations?, jurisdictions?, districts?, municipalit(?:y|ies), cit(?:y|ies), towns?,"
    r" boroughs?, parish(?:es)?, countr(?:y|ies), provinces?, pumas?, tracts?, zips?, msas?,"
    r" communit(?:y|ies), precincts?,"
    r" neighbou?rhoods?, (?:local )?authorit(?:y|ies), local boards?, geoid,"
    # in the tongues of other statistics offices
    r" entidad(?:es)?(?: federativas?)?, estados?, municipios?, provincias?, pa[i\u00ed]s(?:es)?,"
    r" pays, d[e\u00e9]partements?, r[e\u00e9]gions?, communes?, kommune?r?, l[a\u00e4]n, l[a\u00e4]nder,"
    r" bundesl[a\u00e4]nd(?:er)?, kreise?, gemeinden?, regi(?:on|\u00f3n|\u00e3o)(?:er|es)?, uf, comarcas?,"
    r" unidades? da federa[c\u00e7][a\u00e3]o, go(?:u)?vernor?ats?, governorates?, emirates?, prefectures?,"
    r" oblasts?, voivodes?hips?, cantons?, kantone?"
)
# Heads of places, from the ones that hold others to the ones inside them.
NESTED_PLACES = (
    within(r"countr(?:y|ies), nations?"),
    within(r"states?, provinces?"),
    within(r"count(?:y|ies), districts?, parish(?:es)?"),
    within(r"cit(?:y|ies), towns?"),
)
PARTNERSHIP_HEAD = within(r"partnerships?, collaboratives?, consorti(?:um|a)")
PARTNERSHIP_NAME = re.compile(r"\w.* (?:partnership|collaborative|consortium)(?: \(.*\))?$")
# Labels of lines above a table, as forms have them; over a column they may head anything.
PLACE_LABEL = whole(
    r"(?:field |local |regional |area |career )?(?:office|center|centre|board|site)(?: name)?,"
    r" (?:one[- ]stop|job|career) (?:center|centre)(?: name)?, service (?:delivery )?area"
)
PARTNERSHIP_LABEL = whole(
    r"(?:lead |sub-?)?(?:grantee|recipient|awardee|contractor|provider|organi[sz]ation|applicant"
    r"|agency|convener)"
    r"(?: name)?, name of (?:grantee|recipient|organi[sz]ation|partnership)"
)
METRIC_HEAD = within(
    r"metrics?, measures?, indicators?, kpis?, statistics?, variables?, outcomes?, items?, attributes?,"
    r" objectives?, activit(?:y|ies), deliverables?, milestones?"
)
PERIOD_HEAD = within(
    r"years?, yrs?, quarters?, periods?, months?, dates?, fy, py, sfy, ffy, qtrs?, as of, time, (?:week|month"
    r"|quarter|year) ending"
)
UNIT_HEAD = within(r"units? of measure(?:ment)?, unit measure, units?, uom, measurement units?")
REMARK_HEAD = within(
    r"notes?, comments?, remarks?, sources?, narrative, explanations?, reported by, contacts?,"
    r" definitions?,"
    r" descriptions?, footnotes?, flags?, e-?mails?, phones?, urls?, links?, websites?, prepared by,"
    r" last updated?, updates?, as of date"
)
VALUE_HEAD = whole(
    r"values?, amounts?, actuals?, results?, observations?, obs value, observed, figures?, data,"
    r" data values?,"
    r" reported, act\.?, actual (?:value|result|performance), achieved, attained, outturn, final, finals,"
    r" prelim(?:inary)?, provisional, revised,"
    r" (?:this|current) (?:quarter|period|month|year|qtr)"
)
BREAKDOWN_HEAD = within(
    r"sex, gender, age, ages, age groups?, race, races, ethnicity, ethnic groups?, grade, grades,"
    r" education, industry,"
    r" industries, sector, sectors, cluster, occupation, occupations, naics, soc, program, programs,"
    r" size, type, types,"
    r" characteristics?, category, status, level, group, groups, service, services, funding,"
    r" disability, veteran"
)
CODE_HEAD = within(
    r"fips, codes?, ids?, geo_?id, uid, index, row, line, order, rank, #, s/?n, serial, ein, duns"
)
IDENTIFIER = within(r"fips, codes?, geo_?id, uid, ein, duns, zip, (?<=\w )ids?")
CLASS_CODE = within(r"naics, soc, cip, sic, o\*net, onet")
REACH_HEAD = within(r"phones?, telephones?, tel, fax, mobile, cell, zip, postal, contacts?")
COORDINATE_HEAD = whole(r"lat(?:itude)?, (?:lon|lng|long|longitude)")
SINCE_HEAD = within(
    r"launch[a-z]*, found(?:ed|ing), establish(?:ed|ment)?, since, opened, formed, joined, built, published"
)
NUMBERED_HEAD = whole(
    r"(?:[a-z]+ )?(?:number|num|no), #, nr\.?, row ?#?, line ?#?, id, index, rank, column1, s\.?no\.?"
)
EVENT_HEAD = within(
    r"launch[a-z]*, found[a-z]*, establish[a-z]*, start[a-z]*, begin[a-z]*, last, next, first, due,"
    r" since, expir[a-z]*,"
    r" sign[a-z]*, birth, created, joined, formed, clos[a-z]+, meeting, updated?, announced, release[a-z]*"
)
# When a row was written or is due, which is not the time of its values.
ADMINISTRATIVE_HEAD = within(
    r"entry, entered, submi(?:tted|ssion), updated?, modified, created, received, reviewed, approved,"
    r" posted,"
    r" timestamp, due, next, last, edited, uploaded, downloaded"
)
NAMING_PERIOD = within(r"periods?, quarters?, qtrs?, years?, months?, as of, fy, py, sfy, ffy, ending, ended")
STARTS = within(r"starts?, starting, begins?, beginning, from, first")
ENDS = within(r"ends?, ending, ended, through, thru, to, until, last")
NAMED_YEARS = (
    (re.compile(r"^(?:wioa )?(?:program year|py)$"), "PY"),
    (re.compile(r"^(?:state fiscal year|state fy|sfy)$"), "SFY"),
    (re.compile(r"^(?:federal fiscal year|federal fy|ffy)$"), "FFY"),
    (re.compile(r"^(?:fiscal year|fy)$"), "FY"),
)
PERIOD_WORDS = frozenset(
    re.split(r",\s+", (
        "year, years, yr, quarter, quarters, qtr, period, periods, month, months, mo, date, fy, py, sfy, ffy,"
        " cy, program, fiscal,"
        " school, reporting, report, data, calendar, federal, state, academic, financial, ending,"
        " ended, end, week, time,"
        " observation, of, as, performance, grant, and, or, frame, ano, a\u00f1o, ann\u00e9e, jahr, \u00e5r"
    ))
)  # fmt: skip
WEAK_PERIOD_WORDS = frozenset(("data", "report", "performance", "grant", "observation", "and", "or", "frame"))

_NUMBER_OF = r"(?:\s+(?:no\.?|#)?\s*\d+)?(?:,\s*[a-z. ]+)?$"
PLACE_NAMES = (
    re.compile(
        r"(?:^|\s)"
        + either(
            "county, counties, region, parish, borough, municipio, local area, workforce area,"
            " school district, census area,"
            " lwda, msa, metro, metro area, metropolitan area, micropolitan area, district, township,"
            " tribal area"
        )
        + _NUMBER_OF
    ),
    re.compile(r"^(?:region|district|area|county|lwda|lwdb|wda|puma|zone|ward)\s+(?:no\.?|#)?\s*[0-9ivx]+\b"),
    re.compile(r"^(?:region|district|area) [a-z]$"),
    re.compile(r"^(?:county|city|state|town|port|commonwealth) of \w"),
)
NUMBERED_PLACE = re.compile(
    r"((?:region|district|area|county|lwda|lwdb|wda|zone|ward)\s+(?:no\.?\s*|#)?(?:\d+|[ivx]+))\s+[a-z]",
    re.IGNORECASE,
)
# 'Training graduates by county' and 'Share of each county' name no place, though they end like one.
PHRASE = re.compile(
    r"(?:^|\s)(?:by|per|all|each|every|in|for|the|and|percent|number|share|total|por|par|nach|efter)\s"
    r"|^(?:of|number|percent)"
)

# Words that only what is counted holds: a name without any of them may be that of a place.
MEASURED = within(
    r"numbers?, rates?, percent(?:ages?)?, pct, shares?, totals?, averages?, avg, medians?, means?,"
    r" counts?, qty, quantit(?:y|ies), amounts?, prices?,"
    r" ratios?, index,"
    r" wages?, earnings, salar(?:y|ies), pay, payrolls?, incomes?, jobs?, (?:un|self-)?employ(?:ed|ment),"
    r" labou?r force, workforce, population, claims?, openings?, vacanc(?:y|ies), postings?,"
    r" participants?, enroll(?:ed|ments?|ees?), exit(?:s|ers?)?, complet(?:ed|ions?|ers?),"
    r" plac(?:ed|ements?),"
    r" credentials?, certificat(?:es?|ions?), licen[cs]es?, degrees?, diplomas?, graduat(?:es?|ions?),"
    r" employers?, business(?:es)?, compan(?:y|ies), firms?, establishments?, workers?, trainees?, trained,"
    r" apprentices?(?:hips?)?, students?, learners?, clients?, customers?, veterans?, households?,"
    r" persons?,"
    r" people, children, hours?, days?, costs?, revenues?, expenditures?, spending, funds?, funding,"
    r" grants?, awards?, allocations?, budgets?, hires?, separations?, turnover, retention, retained,"
    r" served,"
    r" gains?, growth, change, projections?, estimates?, forecasts?, output, gdp, product, sales, exports?,"
    r" meetings?, events?, visits?, referrals?, services?, vouchers?, contracts?, agreements?,"
    r" satisfaction,"
    r" training, births?, deaths?, cases, units, permits?, prices?, rents?, taxes, debt, error, poverty"
)
REPORT = within(
    r"reports?, trackers?, dashboards?, scorecards?, summar(?:y|ies), snapshots?, forms?, profiles?,"
    r" inventor(?:y|ies), activit(?:y|ies), progress,"
    r" updates?, checklists?, packets?, workbooks?, templates?, overviews?,"
    r" worksheets?, logs?, surveys?, metrics"
)
# 'Manufacturing' and 'Health care' head columns as places do; they name branches.
BRANCH = within(
    r"manufacturing, health ?care, health, construction, logistics, transportation, warehousing, retail,"
    r" wholesale, hospitality, tourism, agriculture, energy, utilities, technology, information, finance,"
    r" financial, insurance, education, government, mining, trade, services?, industr(?:y|ies), sectors?,"
    r" adults?, youth, dislocated, private, public, men, women, males?, females?, full[- ]time,"
    r" part[- ]time"
)
CLASSES = within(
    r"sex, gender, ages?, age groups?, races?, ethnicity, industry, industries, sectors?, clusters?,"
    r" occupations?,"
    r" naics, soc, cip"
)
_OF_WHAT = either("goal, target, plan, planned, annual goal, annual target, budget, total")
_MEASURES = either(
    r"targets?, tgt\.?, goals?, planned, plan, enacted, request(?:ed)?, est(?:\.|imated)?,"
    r" obligat(?:ed|ions?),"
    r" expend(?:ed|itures? to date), encumbered, appropriat(?:ed|ion), approved, balances?,"
    r" (?:remaining|unspent|available)(?: balance| funds)?, negotiated(?: (?:level|goal|target|rate))?,"
    r" adjusted (?:level"
    r"|goal), budget(?:ed)?,"
    r" baselines?, base(?:line)? year, forecasts?, proj(?:\.|ected|ections?)?, benchmarks?, threshold,"
    r" variances?, difference, numerators?, (?:(?:# )?in )?denominators?,"
    r" diff\.?, (?:% |percent |pct\.? |numeric |net |absolute )?change, status, trend,"
    r" (?:prior|previous) (?:year|period|quarter|month),"
    r" last year, (?:goal |target )?met\??,"
    rf" on track\??, (?:%|percent|pct\.?) (?:of (?:the )?{_OF_WHAT}|achieved|attained|met|complete)"
)
MEASURE = re.compile(
    r"(?:(?:annual|yearly|quarterly|state|year|program year|py|fy|negotiated|planned|performance|grant"
    r"|program|project|contract)\s+)*"
    + _MEASURES
    + r"(?:\s*(?:(?:py|fy|sfy|ffy|cy)?\s*'?\d{2,4}|value|level|rate|%|\(%\)|\(\$\)|\(n\)))?$"
)
TOTAL = re.compile(
    r"(?:(?:grand|sub|overall|annual|yearly|program year|py|fy|year|full year|four quarter|4 ?q|running"
    r"|column|row)[- ]?)?totals?$"
    r"|all "
    + either(
        "ages, regions, areas, counties, sectors, industries, partnerships, sizes, persons, groups,"
        " grades, races,"
        " people, genders, sexes, quarters"
    )
    + r"$|(?:all|overall|sum|both|both sexes|combined|state ?wide total|total,? all.*|total \(.*\)"
    r"|grand total.*|(?:ytd|fytd|cumulative|year[- ]to[- ]date) totals?"
    r"|all (?:programs|clusters|cent(?:er|re)s|sites|providers|employers|districts|schools|partners|quarters)"
    r"|both (?:regions|areas|counties|programs|sites|years)|sub-?total.*|totals? for .*|total of .*)$"
)
TO_DATE = re.compile(
    r"(?:.*\b)?(?:ytd|y-t-d|year[- ]to[- ]date|cumulative|to date|running total|annual total|year total"
    r"|full year|four quarters)"
    r"(?:\b.*)?$"
)

_YEARS_OLD = r" ?(?:years?(?: (?:and|or) (?:over|older|above|under))?| and (?:over|older)|yrs)(?: old)?"
_AGES = (
    r"(?:ages? )?(?:under|over|below|above)? ?\d{1,3}(?: ?(?:-|\u2013|to|and) ?(?:\d{1,3}|over|under"
    r"|above|older|up))?(?: ?\+)?" + _YEARS_OLD
)
_ANSWERS = (
    r"(?:very |somewhat |extremely |mostly |completely )?(?:dis|un)?satisfied,"
    r" (?:strongly |somewhat )?(?:dis)?agree, neutral, neither.*, excellent, very good, good, fair, poor,"
    r" yes, no, maybe, don'?t know, not sure, no opinion, no answer,"
    r" (?:very |somewhat |extremely |un|not )?(?:un)?likely, (?:very |somewhat |not )?important"
)
_SIZES = (
    r"[a-z ]*\((?!(?:19|20)\d\d\))(?:<|>|under |over )? ?\d[\d,]*"
    r"(?: ?(?:-|\u2013|to) ?\d[\d,]*|\+)?(?: employees| workers)?\)"
)
DIMENSIONS = (
    ("adjustment", whole(r"(?:not )?seasonally adjusted(?: annual rates?)?, unadjusted, trend, original")),
    ("answer", whole(_ANSWERS)),
    ("term", whole(r"(?:fall|autumn|spring|summer|winter)(?: (?:term|semester|session))?")),
    ("size", re.compile(rf"{_SIZES}$")),
    ("sex", whole(r"(?:fe)?males?, (?:wo)?men, boys?, girls?, non-?binary, hombres?, mujeres?,"
    r" hommes?, femmes?, m[a\u00e4]nn(?:er)?, frau(?:en)?, homens?, mulher(?:es)?")),
    ("age", re.compile(rf"(?:{_AGES}|(?:ages? )?\d{{1,2}} ?[-\u2013] ?\d{{1,2}}|\d{{2}}\+|(?:ages? )\d.*)$")),
    ("program", whole(r"adults?, youths?, dislocated workers?, in-school youth, out-of-school youth,"
    r" veterans?")),
    ("race", whole(r"white, black, asian, hispanic, latino, latinx, mixed, (?:white|black|asian) .*")),
    ("grade", whole(r"(?:pre-?)?kindergarten, grade ?\d+, \d+(?:st|nd|rd|th) grade")),
    ("group", whole(r"(?:year|level|tier|quintile|decile|stage|phase|cohort|wave) ?\d+, rural, urban,"
    r" other, unknown,"
                    r" not (?:known|stated|specified).*")),
)  # fmt: skip
UNIT_WORD = re.compile(
    r"\(?"
    + either(
        r"%, percent(?:age)?, pct\.?, perc, per cent, \$, dollars?, usd, us\$, \u00a3, \u20ac,"
        r" \$ ?(?:thousands?|millions?|000s?),"
        r" \(?000s\)?, number, num\.?, #, n, no\.?, count, rate, ratio, index, years?, months?, weeks?,"
        r" days?, hours?, hrs?,"
        r" people, persons?, households?, thousands?, millions?"
    )
    + r"\)?$"
)
