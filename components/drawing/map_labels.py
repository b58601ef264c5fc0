"""What stands on a map: each region's name in whole words with its value beneath, or a letter with its key.

A name that does not fit in its region would lie over another: worked out for a wide map and for a phone's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import product
from string import ascii_uppercase

from components.drawing.blanks import mark_html
from components.drawing.placing import clear
from data.views.comparing.shapes import Shape

WIDTHS = {"wide": 500.0, "narrow": 300.0}  # px that a map is wide at least
LINE, LETTER = 15.0, 7.2  # px that a name takes, down and for each letter
INKS = ("#101418", "#ffffff")

STYLE = """<style>
.gp-drawn { container-type: inline-size; }
.gp-drawn b { position: absolute; transform: translate(-50%, -50%); font-size: .8rem; line-height: 1.15;
  font-weight: 600; white-space: nowrap; text-align: center; }
.gp-drawn b img { display: inline; width: .95rem; height: .95rem; vertical-align: -.2rem;
  margin-left: .2rem; }
.gp-drawn small { display: block; font-size: .75rem; font-weight: 400; }
.gp-letters { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-top: .6rem; font-size: .85rem; }
.gp-narrow { display: none; }
@container (max-width: 499px) { .gp-wide { display: none; } b.gp-narrow { display: block; }
  .gp-letters.gp-narrow { display: flex; } }
</style>"""


@dataclass(frozen=True)
class OnRegion:
    """What a region's label is made of: its value in words or its kind of blank, and what it lies on."""

    shape: Shape
    value: str
    blank: str
    fill: str


@dataclass(frozen=True)
class Label:
    """A name that fits, or '' where only a letter does; `beneath` is its value if that fits too."""

    name: str
    beneath: str


def labels_html(regions: Mapping[str, OnRegion], height: float) -> str:
    """The labels for both widths. A pure function."""
    return "".join(_drawn(size, regions, height) for size in WIDTHS)


def keys_html(regions: Mapping[str, OnRegion], height: float) -> str:
    """Below the picture, which region each letter is, for both widths. A pure function."""
    return "".join(_key(size, _lettered(_placed(size, regions, height)), regions) for size in WIDTHS)


def ink_on(fill: str) -> str:
    """Dark or white: whichever is told better from the fill."""
    return max(INKS, key=lambda ink: contrast(ink, fill))


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, as WCAG measures it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def fitting(name: str, others: Sequence[str], one: OnRegion, room: tuple[float, float]) -> Label:
    """The whole name, or its first word where no other begins with it, of what fits in so many px."""
    first = name.replace("/", " ").split(" ")[0]
    alone = not any(other.replace("/", " ").split(" ")[0] == first for other in others)
    mark = 3 if one.blank else 0
    for written in (name, *([first] if alone else [])):
        if (len(written) + mark) * LETTER <= room[0] and room[1] >= LINE:
            beneath = one.value if room[1] >= 2 * LINE and len(one.value) * LETTER <= room[0] else ""
            return Label(written, beneath)
    return Label("", "")


def _placed(size: str, regions: Mapping[str, OnRegion], height: float) -> dict[str, Label]:
    width = WIDTHS[size]
    return {
        name: fitting(name, [other for other in regions if other != name], one,
                      (one.shape.room / 100 * width, one.shape.deep / 100 * width * height / 1_000))
        for name, one in regions.items()
    }  # fmt: skip


def _lettered(placed: Mapping[str, Label]) -> dict[str, str]:
    """A letter for each region whose name does not fit."""
    return dict(zip((name for name, label in placed.items() if not label.name), _letters(), strict=False))


def _drawn(size: str, regions: Mapping[str, OnRegion], height: float) -> str:
    placed, width = _placed(size, regions, height), WIDTHS[size]
    letters = _lettered(placed)
    halves = [len(placed[name].name or "A") * LETTER / width * 50 for name in regions]
    reach = [(one.shape.across - half, one.shape.across + half)
             for one, half in zip(regions.values(), halves, strict=True)]  # fmt: skip
    tops = clear(reach, [one.shape.down for one in regions.values()], LINE / (width * height / 1_000) * 100)
    return "".join(
        _label(size, one, letters.get(name, ""), (placed[name], top))
        for (name, one), top in zip(regions.items(), tops, strict=True)
    )


def _letters() -> list[str]:
    """Letters and not numbers, which would look like ranks."""
    return [*ascii_uppercase, *("".join(pair) for pair in product(ascii_uppercase, repeat=2))]


def _label(size: str, one: OnRegion, letter: str, at: tuple[Label, float]) -> str:
    label, top = at
    beneath = f"<small>{escape(label.beneath)}</small>" if label.beneath else ""
    mark = mark_html(one.blank) if one.blank else ""
    where = f"left: {one.shape.across:.1f}%; top: {top:.1f}%; color: {ink_on(one.fill)}"
    return (
        f'<b class="gp-{size}" style="{where}" aria-hidden="true">{escape(label.name or letter)}{mark}'
        f"{beneath}</b>"
    )


def _key(size: str, letters: Mapping[str, str], regions: Mapping[str, OnRegion]) -> str:
    """Which region each letter is, with its value."""
    words = {name: ", ".join(filter(None, (name, regions[name].value))) for name in letters}
    told = "".join(
        f"<span><strong>{letter}</strong> {escape(words[name])}</span>" for name, letter in letters.items()
    )
    return f'<div class="gp-letters gp-{size}">{told}</div>' if told else ""
