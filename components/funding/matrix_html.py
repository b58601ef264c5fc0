"""Solutions by streams as HTML: shape and word in each cell, what is committed, and where it leads. Pure.

On a narrow screen the same cells stand as one list a solution, to be opened and read down.
"""

from html import escape
from typing import Any

import pandas as pd

from components.funding.matrix_style import STYLE
from components.lists.addresses import row_address
from data.sentences import many
from data.views.funding.matrix.matrix import amount
from data.views.funding.matrix.words import SAYS, counted, tally
from data.views.funding.money_words import said

NO_AGENCY = "Agency not said"
OWN_WORDS = "In words of their own, which the state&#x27;s list does not have"


def matrix_html(cells: pd.DataFrame, alt: str) -> str:
    """The whole block: the matrix for wide screens, its lists for narrow ones, the notes, what marks mean."""
    notes = _numbers(cells)
    wide = f"<table><thead>{_heads(cells)}</thead><tbody>{_rows(cells, notes)}</tbody></table>"
    name = escape(alt, quote=True)
    box = f'<div class="gp-pays-wide" role="region" tabindex="0" aria-label="{name}">{wide}</div>'
    return f'{STYLE}<div class="gp-pays">{legend_html()}{box}{_narrow(cells)}{_noted(cells, notes)}</div>'


def down_html(cells: pd.DataFrame, by: str) -> str:
    """One solution or one stream, read down; `by` is the column whose names stand at the left."""
    return f'{STYLE}<div class="gp-pays">{legend_html()}{_down(cells, by)}</div>'


def legend_html() -> str:
    """What the marks mean."""
    told = "".join(f"<li>{mark_html(word)} {escape(what)}</li>" for word, what in SAYS.items())
    return f'<ul class="gp-pays-legend" aria-label="Marks">{told}</ul>'


def mark_html(may: str) -> str:
    """Shape and word: neither stands without the other."""
    return f'<span class="gp-may gp-{may}"><i aria-hidden="true"></i>{may}</span>'


def address(cell: Any) -> str:
    """Of the rule, else of the stream whose own list says so; '' where neither is listed."""
    if cell.key:
        return row_address("options", cell.key)
    return row_address("streams", cell.stream_key) if cell.stream_key else ""


def _heads(cells: pd.DataFrame) -> str:
    streams = cells[["agency", "stream"]].drop_duplicates()
    agencies = "".join(
        f'<th scope="colgroup" colspan="{len(own)}">{escape(str(agency) or NO_AGENCY)}</th>'
        for agency, own in streams.groupby("agency", sort=False)
    )
    own = "".join(f'<th scope="col">{escape(name)}</th>' for name in streams["stream"])
    return f'<tr><td></td>{agencies}</tr><tr><th scope="col">Solution</th>{own}</tr>'


def _rows(cells: pd.DataFrame, notes: dict[tuple[str, str], int]) -> str:
    rows, first = [], next(iter(cells.loc[cells["own"], "solution"]), None)
    head = f'<tr><td colspan="{cells["stream"].nunique() + 1}" class="gp-own">{OWN_WORDS}</td></tr>'
    for solution, own in cells.groupby("solution", sort=False):
        rows.append(head if solution == first else "")
        asked = int(own["asked"].iloc[0])
        more = f"<small>{many(asked, 'need')}</small>" if asked else ""
        told = "".join(_cell(cell, notes) for cell in own.itertuples())
        rows.append(f'<tr><th scope="row">{escape(str(solution))}{more}</th>{told}</tr>')
    return "".join(rows)


def _cell(cell: Any, notes: dict[tuple[str, str], int]) -> str:
    number = notes.get((cell.stream, cell.solution))
    note = f'<sup><span class="gp-sr">note </span>{number}</sup>' if number else ""
    asks = ' class="gp-asks"' if cell.question else ""
    return f"<td{asks}>{_led(cell)}{note}{_money(cell)}{_question(cell)}</td>"


def _led(cell: Any) -> str:
    mark, to = mark_html(cell.may), address(cell)
    return f'<a href="{escape(to)}">{mark}</a>' if to else mark


def _money(cell: Any) -> str:
    if not cell.awards:
        return ""
    if pd.isna(cell.committed):
        return f"<small>{many(cell.awards, 'award')}, no amount yet</small>"
    return f'<small>{said(cell.committed)}<span class="gp-sr"> committed</span></small>'


def _question(cell: Any) -> str:
    return '<small class="gp-ask">a question</small>' if cell.question else ""


def _numbers(cells: pd.DataFrame) -> dict[tuple[str, str], int]:
    """The numbers of the notes, as one reads: row by row."""
    noted = _row_by_row(cells[cells["note"] != ""])
    pairs = zip(noted["stream"], noted["solution"], strict=True)
    return {pair: at for at, pair in enumerate(pairs, 1)}


def _noted(cells: pd.DataFrame, notes: dict[tuple[str, str], int]) -> str:
    if not notes:
        return ""
    told = "".join(map(_note, _row_by_row(cells[cells["note"] != ""]).itertuples()))
    return f'<ol class="gp-pays-notes" aria-label="Notes of the rules">{told}</ol>'


def _note(cell: Any) -> str:
    named = f"{escape(cell.stream)}, {escape(cell.solution)}"
    return f"<li>{named}: {mark_html(cell.may)}. {escape(cell.note)}</li>"


def _row_by_row(cells: pd.DataFrame) -> pd.DataFrame:
    order = {name: at for at, name in enumerate(dict.fromkeys(cells["solution"]))}
    return cells.sort_values("solution", key=lambda names: names.map(order), kind="stable")


def _narrow(cells: pd.DataFrame) -> str:
    """A list a solution, closed at first: its summary says what is in it."""
    parts = []
    for (solution, told), (_, own) in zip(
        counted(cells).iterrows(), cells.groupby("solution", sort=False), strict=True
    ):
        money = "" if pd.isna(told["committed"]) else f" · {said(told['committed'])} committed"
        more = f"<small>{tally(told)}{money}</small>"
        head = f"<summary><strong>{escape(str(solution))}</strong>{more}</summary>"
        parts.append(f"<details>{head}{_down(own, 'stream')}</details>")
    return f'<div class="gp-pays-narrow">{"".join(parts)}</div>'


def _down(cells: pd.DataFrame, by: str) -> str:
    """One cell a line, with its note in full; streams under their agencies."""
    lines, above = [], None
    for cell in cells.itertuples():
        agency = str(cell.agency)
        if by == "stream" and agency != above:
            lines.append(f'<li class="gp-agency">{escape(agency) or NO_AGENCY}</li>')
        above = agency
        name = escape(str(getattr(cell, by)))
        lines.append(f"<li><strong>{name}</strong> {_led(cell)}{_told(cell)}</li>")
    return f'<ul class="gp-pays-down">{"".join(lines)}</ul>'


def _told(cell: Any) -> str:
    told = [amount(cell.committed, cell.awards, cell.blank), cell.note]
    asks = f'<small class="gp-ask">a question: {escape(cell.question)}</small>' if cell.question else ""
    return "".join(f"<small>{escape(one)}</small>" for one in told if one) + asks
