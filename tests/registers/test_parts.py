"""Several lists, or several forms, below one another on one sheet."""

from data.reading.lists import Blank
from data.reading.reading import Vocabulary
from data.reading.status import Status
from data.registers.reading.recognise import read_lists
from tests.reading.grids import sheet

INVENTORY = """
Labor and Industry, SFY 2025-26
Funding stream|Agency|Amount available|Obligate by
Industry Partnerships|Labor|$2,813,000|6/30/26
PAsmart|Labor|$7,000,000|6/30/26
Total||$9,813,000|

"""
ALLOCATIONS = """Awards by region and stream
Region|Industry Partnerships|PAsmart|Total
Lehigh Valley|250,000|400,000|650,000
Northwest|180,000||180,000
Total|430,000|400,000|830,000
"""
FORM = """
Fund profile|
Name of fund|{}
Agency|Labor
Law or grant|Public Act 260
Fiscal year|FY2026
Amount available|{}
Match|{}
Obligate by|9/30/26
"""


def test_a_second_list_is_read_by_its_own_heads() -> None:
    lists, asked = read_lists(sheet(INVENTORY + ALLOCATIONS), Vocabulary())
    rows = {each.register: [row.fields for row in each.rows] for each in lists}
    assert [row["stream"] for row in rows["allotments"]] == ["Industry Partnerships", "PAsmart"]
    assert [
        (row["place"], row["stream"], row["committed_cents"], row["period"]) for row in rows["awards"]
    ] == [
        ("Lehigh Valley", "Industry Partnerships", 25_000_000, "SFY2026"),
        ("Lehigh Valley", "PAsmart", 40_000_000, "SFY2026"),
        ("Northwest", "Industry Partnerships", 18_000_000, "SFY2026"),
    ]
    assert not asked


def test_each_row_of_a_second_list_leads_to_its_own_cell() -> None:
    lists, _ = read_lists(sheet(INVENTORY + ALLOCATIONS), Vocabulary())
    awards = next(each for each in lists if each.register == "awards")
    assert [row.cells["committed_cents"] for row in awards.rows] == ["B9", "C9", "B10"]


def test_the_same_heads_under_the_title_of_another_year_are_of_that_year() -> None:
    year = "Funding for {}\nFunding stream|Agency|Available\nFund A|Labor|{}\nFund B|Labor|{}\n\n"
    lists, _ = read_lists(sheet(year.format("SFY2025", 1, 2) + year.format("SFY2026", 3, 4)), Vocabulary())
    said = [row.fields for each in lists if each.register == "allotments" for row in each.rows]
    assert [(row["stream"], row["period"], row["available_cents"]) for row in said] == [
        ("Fund A", "SFY2025", 100),
        ("Fund B", "SFY2025", 200),
        ("Fund A", "SFY2026", 300),
        ("Fund B", "SFY2026", 400),
    ]
    assert len({each.register for each in lists}) == len(lists)


def test_blank_rows_between_the_groups_of_one_list_part_nothing() -> None:
    rules = "Solution|WIOA Adult|Perkins V\nUpskilling|yes|no\n\nChild care|partly|no\n\nEquipment|no|yes\n"
    lists, _ = read_lists(sheet("What each stream can pay for\n" + rules), Vocabulary())
    assert [len(each.rows) for each in lists] == [6]


def test_each_form_of_a_sheet_is_a_stream_of_its_own() -> None:
    forms = FORM.format("Going PRO", "$54,800,000", "None required") + FORM.format(
        "Reconnect", "up to $62M", "25%"
    )
    lists, asked = read_lists(sheet(forms), Vocabulary())
    rows = {each.register: [row.fields for row in each.rows] for each in lists}
    assert [(row["name"], row["match_percent"]) for row in rows["streams"]] == [
        ("Going PRO", 0.0),
        ("Reconnect", 25.0),
    ]
    assert [row["available_cents"] for row in rows["allotments"]] == [
        5_480_000_000,
        Blank(Status.NOT_REPORTED),
    ]
    assert [row["stream"] for row in rows["allotments"]] == ["Going PRO", "Reconnect"]
    assert [one.cell for one in asked] == ["B15"]


def test_forms_said_to_be_streams_are_each_read() -> None:
    forms = FORM.format("Going PRO", 1, "none") + FORM.format("Reconnect", 2, "25%")
    lists, _ = read_lists(sheet(forms), Vocabulary(), "streams")
    assert [(each.register, [row.fields["name"] for row in each.rows]) for each in lists] == [
        ("streams", ["Going PRO", "Reconnect"])
    ]
