"""The words of money and need, each said once: every page of money takes those that it uses from here."""

from collections.abc import Mapping

MEANINGS: Mapping[str, str] = {
    "Stream": "One source of money, with its own law or grant and its own rules.",
    "Yearly allocation": "What one stream has to give in one year, and the days by which it must be used.",
    "Solution": "What industry asks for, by the name that the state's list gives it.",
    "Need": "One solution that a partnership asked for, with its estimated cost where one is named.",
    "Award": "Money of a yearly allocation for a region or partnership: a part of it, never added to it.",
    "Available": "All that yearly allocations have to give.",
    "Committed": "Promised by award, less what was taken back; a part of what is available.",
    "Still uncommitted": "Available and not committed, with no deadline passed.",
    "Past its deadline": "Not committed when the day passed by which it is obligated or lapses.",
    "Obligated": "Bound by a contract or a like duty to pay; a part of what is committed.",
    "Spent": "Paid out; a part of what is obligated.",
    "Obligate by": "The last day on which the money may be bound.",
    "Lapses": "The last day on which the money may be spent.",
    "May pay": "What is still uncommitted with streams that can or partly can pay for a solution.",
    "Can, partly, not": "What a stream's rules say of a solution.",
    "Unknown": "Nobody said whether the stream may pay for it: neither a yes nor a no.",
    "Statewide": "Money or need of the state as a whole, which counts for no one region.",
    "Per head": "Committed dollars for each of those counted, such as people in the labor force.",
    "Match": "What others must bring beside a stream, in percent of its own money.",
    "Braid": "To pay for one need from several streams beside each other, each accounted for on its own.",
    "Blend": "To put several streams into one pot.",
    "In sequence": "One stream's money used before or after another's, not beside it.",
    "Alike": "How much of what is said of both streams is the same, in percent.",
    "Complementary": "Two streams that look alike and add to each other.",
    "Similar": "Two streams that do much the same.",
    "Competing": "Two streams that stand in each other's way.",
}

MONEY = ("Available", "Committed", "Obligated", "Spent")
DAYS = ("Obligate by", "Lapses")
LEFT = ("Still uncommitted", "Past its deadline")
TOGETHER = ("Match", "Braid", "Blend", "In sequence")
ASKED = ("Solution", "Need")
GIVEN = ("Stream", "Yearly allocation", "Award")

PAGES: Mapping[str, tuple[str, ...]] = {
    "funding": (*GIVEN, *ASKED, *MONEY, *LEFT),
    "gaps": (*GIVEN, *ASKED, "Committed", *LEFT, "May pay", "Statewide"),
    "what_pays": ("Stream", "Award", *ASKED, "Committed", "Can, partly, not", "Unknown"),
    "overlaps": ("Stream", "Solution", "Alike", "Complementary", "Similar", "Competing"),
    "braid": ("Stream", "Yearly allocation", *ASKED, *DAYS, *TOGETHER),
    "money_calendar": ("Stream", "Yearly allocation", "Available", "Obligated", "Spent", *DAYS),
    "money_flow": (*GIVEN, "Solution", "Committed", "Obligated", "Spent", *LEFT, "Statewide"),
    "money_by_region": ("Stream", "Award", *ASKED, "Committed", "Statewide", "Per head"),
    "lists": (*GIVEN, *ASKED, *MONEY, *DAYS, *TOGETHER),
}

ANSWERS: Mapping[str, str] = {
    "funding": "What there is, what is left of it, and what industry asks for.",
    "gaps": "What industry asks for most, and what pays for it.",
    "what_pays": "Which stream can, partly or cannot pay for which solution.",
    "overlaps": "Which streams have like objectives, for like people.",
    "money_calendar": "What opens, must be obligated and lapses when.",
    "money_flow": "From agency to stream to solution to region.",
    "money_by_region": "What each region gets, per head and by solution.",
    "braid": "Which streams together cover a need under their rules.",
}


def meanings(page: str) -> dict[str, str]:
    """The words of a page in the order of the list, each with what it means."""
    return {word: said for word, said in MEANINGS.items() if word in PAGES[page]}
