"""What several registers share: how a field is declared, and the fields that stand in more than one."""

from collections.abc import Mapping
from dataclasses import replace

from data.registers.register import Field, Kind


def words(text: str) -> frozenset[str]:
    """The words of a text, parted by commas."""
    return frozenset(word.strip() for word in text.split(","))


YES_NO = {
    "yes": words("y, allowed, permitted, can, x, true"),
    "no": words("n, not allowed, prohibited, cannot, false"),
    "with conditions": words("conditional, limited, partly, partial, sometimes, with approval"),
}


def field(name: str, kind: Kind, title: str, heads: str, help: str = "") -> Field:
    """One field; `heads` are parted by commas."""
    return Field(name, kind, title, words(heads), help)


def link(name: str, title: str, links: str, heads: str, help: str = "") -> Field:
    """A field whose text names something of the vocabulary `links`."""
    return Field(name, Kind.TEXT, title, words(heads), help, links=links)


def also(field: Field, among: str) -> Field:
    """The field with heads that mean it only beside others of its list, parted by commas."""
    return replace(field, among=words(among))


def choice(name: str, title: str, choices: Mapping[str, frozenset[str]], heads: str, help: str = "") -> Field:
    """A field that holds one of `choices`, each with other words for it."""
    return Field(name, Kind.CHOICE, title, words(heads), help, choices)


STREAM_AMONG = (
    "program, programme, fund, pot of money, grant, source, funding, "
    "initiative, title, program title, funding program, grant "
    "program, funding stream or grant"
)
STREAM = link(
    "stream",
    "Stream",
    "streams",
    "stream, funding stream, funding source, fund source, source of funds, "
    "stream name, name of stream, funding stream name, funding streams, name of funding source, fund name, "
    "grant name, name of grant",
    help="The funding source, by its name in the list of streams.",
)
STREAM = also(STREAM, STREAM_AMONG)
PLACE = field(
    "place",
    Kind.PLACE,
    "Region",
    "region, place, area, local area, local workforce area, lwda, lwdb, county, workforce area, workforce "
    "region, local workforce development area, local workforce development board, workforce board",
)
PARTNERSHIP = field(
    "partnership",
    Kind.TEXT,
    "Partnership",
    "partnership, sector partnership, asked for by, requested by, recipient, grantee, awardee, subrecipient, "
    "industry partnership, asked by, raised by",
)
PERIOD = field(
    "period",
    Kind.PERIOD,
    "Year",
    "year, period, program year, fiscal year, award year, py, fy, funding year, budget year, sfy, ffy, grant "
    "period, grant year, performance period, period of performance, school year, academic year, allocation "
    "year, appropriation year, funding period, fiscal period, state fiscal year, federal fiscal year, "
    "state fy, federal fy",
)
SOLUTION = link(
    "solution",
    "Solution",
    "solutions",
    "solution, solutions, industry solution, use of funds, solution asked for, solution "
    "requested, purpose of award",
)
OBLIGATED = field(
    "obligated_cents", Kind.MONEY, "Obligated ($)", "obligated, amount obligated, obligations, encumbered"
)
SPENT = field(
    "spent_cents",
    Kind.MONEY,
    "Spent ($)",
    "spent, expended, expenditures, amount spent, expenditure, expensed, drawn down, drawdown, disbursed, "
    "disbursements, paid, paid out, expenses",
)
