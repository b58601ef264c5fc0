"""Words of heads and names with everything taken off that two people write differently."""

import re


def plain(text: object) -> str:
    """Small letters, no brackets and what they hold, no signs: 'Amount ($ thousands)' becomes 'amount'."""
    # What stands in brackets is a unit or a remark, read elsewhere: see money.scale_of.
    bare = re.sub(r"\([^)]*\)", " ", str(text or "").replace("&", " and "))
    return " ".join(re.findall(r"[a-z0-9]+", bare.lower()))
