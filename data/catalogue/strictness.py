"""Whether a change of a metric would let values be shown that were held back: that is a steward's to say.

Only what one value is judged by is compared. How values add up is a fact about a metric, and its owner's.
"""

from collections.abc import Mapping
from typing import Any

from data.privacy.family import Counting, Family
from data.privacy.rule import Rule


def is_laxer(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether values held back of a metric that says `before` could be shown of one that says `after`."""
    was, now = _family(before), _family(after)
    return now.fewest < was.fewest or not was.links <= now.links


def _family(metric: Mapping[str, Any]) -> Family:
    links = frozenset(filter(None, (metric["numerator_id"], metric["weight_id"])))
    return Counting(
        metric["name"], metric["unit"], metric["aggregation"], metric["counts"], links=links
    ).family(Rule(), {})
