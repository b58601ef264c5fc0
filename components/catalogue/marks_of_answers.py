"""The marks of a region's answer, drawn so that they have one size in every font and print in grey."""

from html import escape

from data.views.catalogue.adoption import SAID

# Borders, since drawings are taken out of a page's blocks, and backgrounds are not printed.
MARK_STYLE = """<style>
.gp-mark { display: inline-block; box-sizing: border-box; width: 14px; height: 14px; border-radius: 50%;
  border: 2px solid currentColor; vertical-align: -.1em; }
.gp-mark.gp-adopt { border-width: 7px; }
.gp-mark.gp-adapt::before { content: ""; display: block; width: 0; height: 10px;
  border-left: 5px solid currentColor; border-radius: 5px 0 0 5px; }
.gp-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.gp-legend { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: 0 0 .6rem; font-size: .875rem; }
</style>"""
LEGEND = {
    "adopt": "adopted",
    "adapt": "adapted, by something of its own",
    "skip": "skipped, which is an answer and no gap",
}


def mark(choice: str) -> str:
    """The drawing alone, for beside a word; nothing where nothing was said."""
    return f'<span class="gp-mark gp-{choice}" aria-hidden="true"></span>' if choice else ""


def marked(choice: str) -> str:
    """The drawing, with its word for who does not see it."""
    return f'{mark(choice)}<span class="gp-unseen">{escape(SAID[choice])}</span>'


def legend() -> str:
    """Every mark with its word, and what an empty cell is."""
    marks = "".join(f"<span>{mark(choice)} {escape(words)}</span>" for choice, words in LEGEND.items())
    return f'<p class="gp-legend">{marks}<span>empty: nothing said, which is fine</span></p>'
