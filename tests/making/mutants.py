"""Good files spoiled at random: bits, bytes, tags, attributes, texts, members. A seed gives one file."""

import random
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.making import broken_sheets, broken_text, ods, ooxml, xlsb

Dice = random.Random
Mutate = Callable[[bytes, Dice], bytes]

HOSTILE_NUMBERS = (
    *("0", "-1", "1", "2", "65535", "65536", "1048576", "1048577", "2147483647", "4294967295", "9" * 20),
    *("1e999", "-1e999", "nan", "inf", "", "A0", "XFD1048577", "ZZZZZZZ1", "A1:XFD1048576", "true", "\u0663"),
    *("0x10", "1e-400", "6.0e1", "-5", "2958466", "99999999"),
)
HOSTILE_TEXTS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b'""', b"'", b"\r", b"\n\n\n", b"\x1a", b"\xe2\x80\xae"),
    *(
        b"\xc3",
        b"&amp;",
        b"&l9;",
        b"&#0;",
        b"&#x110000;",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"=cmd|' /C calc'!A0",
    ),
    *(b",,,,,,,,", b";", b"\t", b"sep=x\n", b"1,5", b"(", b"%", b"1e999", b"NaN", b"0001-01-01", b"\x1d"),
    *(b"9999-12-31", b"31/31/9999"),
)
HOSTILE_BYTES = (
    b"\x00\x00",
    b"\xff\xff",
    b"\xff\x7f",
    b"\x00\x80",
    b"\x01\x00",
    b"\xff\xff\xff\xff",
    b"\x00" * 8,
)

_TAG = re.compile(rb"<[^<>]*>")
_ATTRIBUTE = re.compile(rb"=\"([^\"<>]*)\"")
_TEXT = re.compile(rb">([^<>]+)<")


def small(suffix: str) -> list[bytes]:
    """The smallest real cases of a kind: a mutation of a large one rarely hits anything."""
    folder = Path(__file__).parents[1] / "workbooks"
    sizes = sorted((file.stat().st_size, file) for file in folder.glob(f"*{suffix}"))
    return [file.read_bytes() for _, file in sizes[:6]]


def good() -> dict[str, list[bytes]]:
    """Sound files by the name they are handed in under."""
    return {
        "m.xlsx": [ooxml.workbook(), *small(".xlsx")],
        "m.xls": [broken_sheets.an_old_workbook(), *small(".xls")],
        "m.xlsb": [xlsb.workbook(ooxml.TABLE), *small(".xlsb")],
        "m.ods": [ods.workbook(ods.rows(ooxml.TABLE)), *small(".ods")],
        "m.csv": [broken_text.TEXT_TABLE.encode(), *small(".csv"), *small(".tsv")],
    }


# --- any bytes


def flipped(content: bytes, dice: Dice) -> bytes:
    made = bytearray(content)
    for _ in range(dice.randint(1, 8) if made else 0):
        made[dice.randrange(len(made))] ^= 1 << dice.randrange(8)
    return bytes(made)


def shortened(content: bytes, dice: Dice) -> bytes:
    start = dice.randrange(len(content) + 1)
    return content[:start] + content[start + dice.randint(1, 400) :]


def overwritten(content: bytes, dice: Dice) -> bytes:
    """A number that lies, where some length, count or place may stand."""
    at, lie = dice.randrange(len(content) + 1), dice.choice(HOSTILE_BYTES)
    return content[:at] + lie + content[at + len(lie) :]


def stuffed(content: bytes, dice: Dice) -> bytes:
    at = dice.randrange(len(content) + 1)
    return content[:at] + dice.choice(HOSTILE_TEXTS) * dice.choice((1, 1, 2, 9)) + content[at:]


def repeated(content: bytes, dice: Dice) -> bytes:
    start = dice.randrange(len(content) + 1)
    part = content[start : start + dice.randint(1, 200)]
    return content[:start] + part * dice.choice((2, 3, 50)) + content[start + len(part) :]


# --- XML, the parts of a packed workbook


def _changed(part: bytes, match: "re.Match[bytes] | None", group: int, written: bytes) -> bytes:
    return part if match is None else part[: match.start(group)] + written + part[match.end(group) :]


def _one_of(pattern: "re.Pattern[bytes]", part: bytes, dice: Dice) -> "re.Match[bytes] | None":
    found = [*pattern.finditer(part)]
    return dice.choice(found) if found else None


def attribute_lies(part: bytes, dice: Dice) -> bytes:
    return _changed(part, _one_of(_ATTRIBUTE, part, dice), 1, dice.choice(HOSTILE_NUMBERS).encode())


def text_lies(part: bytes, dice: Dice) -> bytes:
    return _changed(part, _one_of(_TEXT, part, dice), 1, dice.choice(HOSTILE_NUMBERS).encode())


def tag_lost(part: bytes, dice: Dice) -> bytes:
    return _changed(part, _one_of(_TAG, part, dice), 0, b"")


def tag_doubled(part: bytes, dice: Dice) -> bytes:
    match = _one_of(_TAG, part, dice)
    return _changed(part, match, 0, match[0] * 2 if match else b"")


def element_moved(part: bytes, dice: Dice) -> bytes:
    """Some elements that are whole end up where others were."""
    tags = [*_TAG.finditer(part)]
    if len(tags) < 6:
        return part
    first, second = sorted(dice.sample(range(1, len(tags)), 2))
    start, end = tags[first].start(), tags[second].start()
    return part[:start] + part[end : end + 300] + part[start:end] + part[end + 300 :]


_OF_XML = (attribute_lies, attribute_lies, text_lies, text_lies, tag_lost, tag_doubled, element_moved)
_OF_BYTES = (flipped, shortened, overwritten, stuffed, repeated)


def inside(content: bytes, dice: Dice) -> bytes:
    """One member spoiled and packed again, so that its checksum is right."""
    if not content.startswith(b"PK"):
        return dice.choice(_OF_BYTES)(content, dice)
    members = _members(content)
    name = dice.choice([name for name in members if members[name]] or [*members])
    marked_up = members[name][:300].lstrip().startswith(b"<")
    for _ in range(dice.choice((1, 1, 2, 4))):
        members[name] = dice.choice(_OF_XML if marked_up else _OF_BYTES)(members[name], dice)
    return ooxml.packed(members)


def members_mixed(content: bytes, dice: Dice) -> bytes:
    """A member lost, emptied, under another's name, or with another's bytes."""
    if not content.startswith(b"PK"):
        return dice.choice(_OF_BYTES)(content, dice)
    members = _members(content)
    one, other = dice.choice([*members]), dice.choice([*members])
    match dice.randrange(5):
        case 0:
            members.pop(one)
        case 1:
            members[one] = b""
        case 2:
            members[one], members[other] = members[other], members[one]
        case 3:
            members[other + dice.choice(("", "/", " ", "\u202e", "?"))] = members[one]
        case _:
            members[one] = members[one] * 2
    return ooxml.packed(members)


def _members(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


MUTATIONS: dict[str, Mutate] = {
    mutate.__name__: mutate
    for mutate in (flipped, shortened, overwritten, stuffed, repeated, inside, members_mixed)
}
# Outside its members, a packed workbook is an archive that is either whole or refused.
_OF_PACKED = ("inside",) * 8 + ("members_mixed",) * 2 + tuple(MUTATIONS)


def mutant(seed: int, files: dict[str, list[bytes]]) -> tuple[str, bytes, str]:
    """The name, the bytes and what was done to them."""
    dice = random.Random(seed)
    name = dice.choice([*files])
    content = dice.choice(files[name])
    done = dice.choice(_OF_PACKED if content.startswith(b"PK") else tuple(MUTATIONS))
    return name, MUTATIONS[done](content, dice), done
