"""Words of heads and names with everything taken off that two people write differently."""

import re
from functools import lru_cache


def plain(text: object) -> str:
    """Small letters, no brackets and what they hold, no signs: 'Amount ($ thousands)' becomes 'amount'."""
    return _plain(str(text or ""))


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    # What stands in brackets is a unit or a remark, read elsewhere: see money.scale_of.
    bare = re.sub(r"\([^)]*\)", " ", text.replace("&", " and "))
    return " ".join(re.findall(r"[a-z0-9]+", bare.lower()))
