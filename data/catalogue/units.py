"""Units as the catalogue writes them: short, with the signs that stand before or against a number."""

from data.catalogue.matching import fold

_SIGNS = {
    "percent": "%",
    "dollars": "$",
    "dollars per hour": "$/hr",
    "dollars per week": "$ per week",
    "dollars per year": "$/year",
    "thousand dollars": "$ thousands",
    "million dollars": "$ millions",
    "billion dollars": "$ billions",
    # 'Number of' in a head says that things are counted, not which.
    "number": "",
}


def written(unit: str | None) -> str:
    """'%' for 'percent' and '$/hr' for 'dollars per hour'; other units stay as the sheet says them."""
    return _SIGNS.get((unit or "").lower(), unit or "")


def differ(read: str | None, counted: str) -> bool:
    """Whether a sheet counts in another unit than its metric; silence differs from nothing."""
    one, other = written(read), written(counted)
    # Folded, so 'Jobs' and 'jobs' are one; but folding takes the sign from '$ thousands', which is no count.
    return bool(one and other) and (one != other if "$" in one + other else fold(one) != fold(other))
