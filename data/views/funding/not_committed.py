"""What is there to give and was not committed: the end of the flow that no ribbon reaches, in words."""

from datetime import date

from data.sentences import many
from data.views.funding.ledger import Ledger
from data.views.funding.money_words import said
from data.views.funding.uncommitted import open_money, stream_years


def not_committed(ledger: Ledger, today: date) -> str:
    """Such as 'Still uncommitted: $2.1 million.', what is past its deadline, and of how many nobody said.

    The same two figures as on the front page. A year that promised more than it has takes nothing from
    another; '' where no year says what it has.
    """
    years = stream_years(ledger, today)
    silent = int(years["uncommitted"].isna().sum())
    if silent == len(years):
        return ""
    left, past = open_money(years)[["left", "past"]].sum()
    words = f"Still uncommitted: {said(left)}{f'; {said(past)} more is past its deadline' if past else ''}."
    does = "does" if silent == 1 else "do"
    return f"{words} {many(silent, 'yearly allocation')} {does} not say what there is." if silent else words
