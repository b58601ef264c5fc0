"""Whom a metric counts, judged from its unit and its name: people, employers, or things and amounts.

A steward's word on it (Metric.counts) goes before all of this. What cannot be told is taken for people,
so that no small number comes out because a name was unusual.
"""

import re
from functools import lru_cache

from data.catalogue.matching import fold

PEOPLE, EMPLOYERS, THINGS = "people", "employers", "things"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PEOPLE = _words(
    "people person persons participant participants worker workers employee employees staff trainee trainees"
    " student students apprentice apprentices graduate graduates completer completers enrollee enrollees"
    " jobseeker jobseekers seeker seekers individual individuals resident residents veteran veterans youth"
    " youths adult adults woman women man men learner learners customer customers client clients member"
    " members attendee attendees hire hires leaver leavers exiter exiters parent parents inmate inmates"
    " claimant claimants recipient recipients child children candidate candidates intern interns unemployed"
    " headcount enrollment enrollments placement placements participation"
)
_EMPLOYERS = _words(
    "employer employers firm firms company companies business businesses establishment establishments"
    " organization organizations organisation organisations partner partners manufacturer manufacturers"
    " enterprise enterprises vendor vendors supplier suppliers sponsor sponsors"
)
_THINGS = _words(
    "job jobs meeting meetings curriculum curricula credential credentials certificate certificates"
    " partnership partnerships policy policies agreement agreements hour hours day days week weeks month"
    " months year years minute minutes time seat seats slot slots bench benches bed beds vacancy vacancies"
    " opening openings posting postings position positions program programs programme programmes project"
    " projects event events course courses class classes workshop workshops session sessions school schools"
    " college colleges agency agencies grant grants fund funds funding budget budgets dollar dollars cost"
    " costs wage wages earnings salary salaries income incomes pay revenue revenues match spending amount"
    " rate rates ratio ratios percent percentage share shares index score scores average mean median"
    " turnover satisfaction point points mile miles acre acres kilometer kilometers"
    " item items action actions solution solutions plan plans report reports visit visits call calls"
    " facility facilities house houses housing home homes unit units vehicle vehicles shipment shipments"
    " county counties region regions sector sectors site sites center centers ton tons gallon gallons"
    " productivity change changes output production temperature depth price prices payroll tax taxes"
)
_KINDS = {
    **dict.fromkeys(_PEOPLE, PEOPLE),
    **dict.fromkeys(_EMPLOYERS, EMPLOYERS),
    **dict.fromkeys(_THINGS, THINGS),
}
# A job, a credential or a seat that somebody has is that person again.
_HELD = _words("job jobs credential credentials certificate certificates seat seats slot slots")
_SIGNS = re.compile(r"[%$\u20ac\u00a3]|\bper\b|/")
_TAIL = re.compile(
    r"\b(?:with|for|of|by|at|in|on|from|to|among|per|shared|sharing|held|attended|through|that|who)\b"
)
_DONE = re.compile(r"(?:\s+(?:\w+ed|held|met|won|made|begun|done))+$")
_OPENING = re.compile(r"^(?:(?:total|number|count|no|num|of|the|all|new|active|unduplicated)\s+)+")
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}


@lru_cache(maxsize=20_000)
def counted(name: str, unit: str) -> str:
    """Whom a metric counts: 'people', 'employers' or 'things'. The unit decides where it says so."""
    return _of_unit(unit) or _of_name(name)


def scale(unit: str) -> float:
    """How many one in this unit stands for: a thousand for 'thousand people', else one."""
    words = fold(unit).split()
    return next((many for word, many in _SCALES.items() if word in words or f"{word}s" in words), 1.0)


def _of_unit(unit: str) -> str | None:
    if _SIGNS.search(unit):
        return THINGS
    return _last(fold(unit).split())


def _of_name(name: str) -> str:
    # Signs say it before words do: '% employed', '$ matched'.
    if "%" in name or "$" in name:
        return THINGS
    folded = _OPENING.sub("", fold(name))
    # What is counted stands before 'of', 'by' and 'with': 'Meetings with employers' are no employers.
    tail = _TAIL.search(folded)
    head, rest = (folded[: tail.start()], folded[tail.start() :]) if tail else (folded, "")
    words = _DONE.sub("", head).split()
    if words and _KINDS.get(words[-1]) == THINGS:
        # 'Jobs filled by veterans' are veterans.
        held = words[-1] in _HELD and PEOPLE in map(_KINDS.get, rest.split())
        return PEOPLE if held else THINGS
    # 'Job retention' is no job: a thing counts only where it is the last word, the others anywhere.
    return _last([word for word in words if word not in _THINGS]) or PEOPLE


def _last(words: list[str]) -> str | None:
    """The kind of the last word that has one: 'employer meetings' are meetings."""
    return next((_KINDS[word] for word in reversed(words) if word in _KINDS), None)
