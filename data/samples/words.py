"""Words that every illustrative workbook says the same way."""

from data.samples.figures import Quarter, figure, is_due

SOURCE_LINE = "Source: illustrative figures made for the sample state; not results of any real partnership."


def title(text: str) -> str:
    """A title that nobody can take for a real report."""
    return f"Illustrative: {text}"


def label(quarter: Quarter) -> str:
    """'PY2026 Q1'."""
    return f"PY{quarter[0]} Q{quarter[1]}"


def not_due(region: str, metric: str, quarter: Quarter) -> object:
    """The figure, or the words that it cannot be known yet."""
    return figure(region, metric, quarter) if is_due(metric, quarter) else "Not yet due"
