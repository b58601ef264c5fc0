"""Names that are script, markdown, formulas or very long, on every page about money: nothing runs."""

import re

from sqlalchemy import Engine

from tests.pages.handing_in import opened
from tests.store.test_lists import hand_in

NAMES = (
    "<script>alert(1)</script>", "</div><img src=x onerror=alert(2)>", "**[x](javascript:alert(3))**",
    '=HYPERLINK("http://e")', "\u202edesrever", "None", "NaN", "A&list=streams&row=1",
    "it's \"said\" `c` $\\frac{1}{2}$", "wioa", "WIOA", "W" * 5000, "line\r\nBEGIN:VEVENT", "datum.x]'\"]",
    ":material/home: :red[x]",
)  # fmt: skip
VIEWED = ("funding", "gaps", "what_pays", "overlaps", "braid", "money_calendar", "money_flow",
          "money_by_region", "lists")  # fmt: skip
PAGES = (*(f"viewer/{name}" for name in VIEWED), "contributor/edit_lists", "steward/wordings")
RUNS = re.compile(r"<script>alert|<img src=x")
LIVE = re.compile(r"(?<!\\)\]\(javascript|(?<!\\)<script|(?<!\\):material/home:|(?<!\\):red\[")


def test_no_name_runs_or_breaks_a_page_about_money(store: Engine) -> None:
    lists: dict[str, list[dict[str, object]]] = {"streams": [], "allotments": [], "awards": [], "needs": []}
    for name, other in zip(NAMES, reversed(NAMES), strict=True):
        lists["streams"].append({"name": name, "agency": other, "objective": name, "people": name})
        year: dict[str, object] = {"period": "PY2026", "available_cents": 10**8, "lapses": "2027-06-30"}
        lists["allotments"].append({"stream": name} | year)
        asked: dict[str, object] = {"solution": other, "partnership": name, "place": "Alder"}
        lists["awards"].append(asked | {"stream": name, "period": "PY2026", "committed_cents": 10**6})
        lists["needs"].append(asked | {"industry": name, "cost_cents": 10**7})
        lists["needs"].append(asked | {"place": name})
    for register, said in lists.items():
        hand_in(store, register, *said, name=f"{register}.xlsx")
    for page in PAGES:
        app = opened(f"pages/{page}.py")
        html = [block.proto.body for block in app.get("html")]
        assert [body for body in html if RUNS.search(body)] == [], page
        kinds = ("markdown", "caption", "warning", "info", "title", "header")
        shown = [each for kind in kinds for each in app.get(kind)]
        told = [str(getattr(each, "value", "")) for each in shown]
        assert [text for text in told if LIVE.search(text)] == [], page
