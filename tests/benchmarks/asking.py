"""What each page asks of the store, as it asks it for whoever comes without a link."""

from collections.abc import Callable

from sqlmodel import Session

from data.access import VISITOR
from data.selection import Selection
from data.store.opening.local import LOCAL
from data.views.catalogue.adoption import in_use
from data.views.catalogue.alignment_queue import queue
from data.views.catalogue.catalogue import catalogue
from data.views.catalogue.guide_posts import offers
from data.views.choices import regions
from data.views.comparing.among_peers import among_peers
from data.views.comparing.comparison import comparison
from data.views.comparing.distribution import distribution
from data.views.comparing.for_size import for_size
from data.views.comparing.funnel import funnel
from data.views.comparing.on_map import on_map
from data.views.handing_in.questions import questions
from data.views.indicator.history import metric_names
from data.views.indicator.indicator import indicator
from data.views.known import as_chosen
from data.views.overview.overview import overview
from data.views.region.region import region

Question = Callable[[Session], object]
AFTER_ALL = "2026-01-20"  # by then all was handed in: a page of that day shows as much as today's


def asking(session: Session) -> dict[str, Question]:
    """The questions by the names of their pages."""
    names, places = metric_names(session, VISITOR), regions(session, VISITOR)
    (name, metric), size = next(iter(names.items())), list(names.values())[1]
    place, place_id = next(iter(places.items()))
    chosen, then = Selection(indicator=name), Selection(known=AFTER_ALL)
    return {
        "overview": lambda session: overview(session, VISITOR, Selection()),
        "overview, as known": _on_the_day(overview, then),
        "indicator": lambda session: indicator(session, VISITOR, metric, chosen),
        "indicator, as known": _on_the_day(indicator, metric, Selection(indicator=name, known=AFTER_ALL)),
        "region": lambda session: region(session, VISITOR, place_id),
        "guide posts in use": lambda session: in_use(session, VISITOR),
        "guide posts": lambda session: offers(session, LOCAL, place),
        "our numbers": lambda session: questions(session, LOCAL, place_id),
        "catalogue": lambda session: catalogue(session, LOCAL),
        "alignment": lambda session: queue(session, LOCAL),
    } | _ways(metric, size, place, chosen)


def _ways(metric: int, size: int, place: str, chosen: Selection) -> dict[str, Question]:
    """The ways of the Compare page."""
    return {
        "compare": lambda session: comparison(session, VISITOR, metric, chosen),
        "compare, peers": lambda session: among_peers(session, VISITOR, metric, chosen, (place, "Size", "")),
        "compare, expected": lambda session: for_size(session, VISITOR, metric, chosen, size),
        "compare, funnel": lambda session: funnel(session, VISITOR, metric, chosen),
        "compare, map": lambda session: on_map(session, VISITOR, metric, chosen),
        "compare, distribution": lambda session: distribution(session, VISITOR, metric, chosen),
    }


def _on_the_day(query: Callable[..., object], *asked: object) -> Question:
    """The same through what stood at the end of the day, as components.cached asks it."""

    def question(session: Session) -> object:
        with as_chosen(session, VISITOR, asked):
            return query(session, VISITOR, *asked)

    return question
