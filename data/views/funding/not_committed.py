"""What is there to give and was not committed: the end of the flow that no ribbon reaches, in words."""

from datetime import date

from data.sentences import many
from data.views.funding.ledger import Ledger
from data.views.funding.money_words import said
from data.views.funding.uncommitted import stream_years


def not_committed(ledger: Ledger, today: date) -> str:
    """Such as 'Not committed: $2.1 million in 12 stream years.', and of how many nobody said what they have.

    A year that promised more than it has takes nothing from another; '' where no year says what it has.
    """
    left = stream_years(ledger, today)["uncommitted"]
    known, silent = left.dropna(), int(left.isna().sum())
    if known.empty:
        return ""
    open_years = known[known > 0]
    words = f"Not committed: {said(int(open_years.sum()))} in {many(len(open_years), 'stream year')}."
    does = "does" if silent == 1 else "do"
    return f"{words} {many(silent, 'stream year')} {does} not say what there is." if silent else words
