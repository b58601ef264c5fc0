"""Lists laid out in many ways, written as lines."""

from data.reading.lists import ListRow
from data.reading.reading import Vocabulary
from data.registers.reading.recognise import read_lists
from tests.reading.grids import sheet

KNOWN = Vocabulary(places=frozenset({"north", "south"}))

OPTIONS_ACROSS = """
What may pay for what
|Department of Labor||Department of Education|
Solution|WIOA Title I|Fund B|Perkins V|Notes
Upskilling|can pay|P|N|adults only
Apprenticeship|✓|◐|○|
Branding||x||
"""
OPTIONS_TURNED = """
Stream|Agency|Upskilling|Industry branding|Notes
WIOA|Labor|Yes|No|
Fund B|Labor|partial||
"""
OPTIONS_BY_CORNER = """
Solution / Stream|A|B
Upskilling|Can pay|Not
"""
OPTIONS_WITH_NOTES = """
Solution|WIOA|Notes|TANF|Notes
Upskilling|Yes|adults|No|
Infrastructure|No||Partly|with a plan
"""
ALLOCATIONS = """
Allocations PY2025
Region|WIOA Adult|Perkins V|Total
North|100|200|300
South|50||50
Total|150|200|350
"""
ALLOCATIONS_TURNED = """
FY2026 allocations by stream and region
Funding stream|North|South|Statewide total
WIOA|1|2|3
TANF|4|5|9
Total|5|7|12
"""
ALLOCATIONS_UNDER_A_SPANNER = """
Money for 2025
|Funding streams||
Region|Alpha|Beta|Gamma
North|1||3
"""
YEARS_ACROSS = """
Funding inventory
Stream|Agency|PY2024|PY2025|Lapses
WIOA|Labor|100|200|2027-06-30
TANF|Human Services||30|
"""
YEAR_IN_A_HEAD = """
Program Name|Administering Agency|Funding amount FY26
WIOA|Labor|100
"""
TWO_ROWS = """
Stream|Agency|PY2024||PY2025|
||Available|Spent|Available|Spent
WIOA|Labor|2|1|4|3
"""
SPANNER_ABOVE = """
Awards
||PY2024||PY2025|
Stream|Region|Committed|Spent|Committed|Spent
WIOA|North|2|1|4|3
"""
AGENCIES_AS_GROUPS = """
Stream|Purpose|FY26 Amount
Department of Labor||
WIOA|training|100
Department of Education||
Perkins|teaching|70
Total||170
"""
NEEDS_IN_GROUPS = """
Solution|Estimated cost|Industry
North Health Partnership||
Upskilling|100|Health
South Building Partnership||
Upskilling|70|Construction
"""
NEEDS_CROSSED = """
Priorities
Partnership|Upskilling|Industry branding
North Health Partnership|x|
South Building Partnership|X|x
"""
NEEDS_COSTED = """
Estimated cost of what was asked for ($ thousands)
Partnership|Upskilling|Industry branding
North Health Partnership|100|
South Building Partnership||50.5
"""


def read(written: str, register: str) -> list[ListRow]:
    lists, problems = read_lists(sheet(written), KNOWN)
    # A deadline beside several years is a question wherever it comes.
    assert [problem for problem in problems if "stands once" not in problem.text] == []
    return [row for each in lists if each.register == register for row in each.rows]


def told(rows: list[ListRow], *names: str) -> list[tuple[object, ...]]:
    return [tuple(row.fields.get(name) for name in names) for row in rows]
