"""A zip file that is safe to unpack: every rule is held before a parser sees a byte of it."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from data.reading.files import refusals
from data.reading.files.limits import MEMBERS, UNPACKED_BYTES

_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_ENCRYPTED = 0x1
_LOCAL_HEADER_BYTES = 30
_XML = (".xml", ".rels", ".vml")
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*?encoding=[\"']([\w.-]+)[\"']")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_STARTS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))


class Archive:
    """The members of a zip file, unpacked one at a time and only after `parts` has counted them."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(content))
        except _BROKEN as error:
            raise refusals.damaged() from error
        self._content = content
        self._members = {_plain(member.filename): member for member in self._zip.infolist()}
        self._recoded: dict[str, bytes] = {}
        _check_members(self._zip.infolist(), self._members)

    @property
    def names(self) -> list[str]:
        return list(self._members)

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """Each member's name (in small letters) and bytes, XML as UTF-8; stops where they grow too many."""
        left = UNPACKED_BYTES
        for name, member in self._members.items():
            part = self._unpack(member, left)
            left -= len(part)
            yield name, self._checked(name, part) if _is_xml(name, part) else part

    def read(self, name: str) -> bytes:
        """One member's bytes as `parts` gave them; none where there is no such member."""
        if name in self._recoded or name not in self._members:
            return self._recoded.get(name, b"")
        return self._unpack(self._members[name], UNPACKED_BYTES)

    def replace(self, name: str, part: bytes) -> None:
        self._recoded[name] = part

    def packed(self) -> bytes:
        """The archive with the parts that were replaced; the bytes it came as where none was."""
        if not self._recoded:
            return self._content
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_STORED) as mended:
            for name, member in self._members.items():
                mended.writestr(member.filename, self.read(name))
        return packed.getvalue()

    def _unpack(self, member: ZipInfo, limit: int) -> bytes:
        # The declared size may lie, so what comes out is counted.
        try:
            with self._zip.open(member) as stream:
                unpacked = stream.read(limit + 1)
        except _BROKEN as error:
            raise refusals.damaged() from error
        if len(unpacked) > limit:
            raise refusals.unpacks_too_large(UNPACKED_BYTES)
        return unpacked

    def _checked(self, name: str, part: bytes) -> bytes:
        encoding = encoding_of(part)
        if encoding:
            # calamine shows a sheet in any other encoding than UTF-8 as an empty one.
            try:
                text = part.decode(encoding).lstrip("\ufeff")
            except (UnicodeDecodeError, LookupError) as error:
                raise refusals.damaged() from error
            part = self._recoded[name] = _DECLARATION.sub("", text).encode()
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise refusals.document_type()
        return part


def encoding_of(part: bytes) -> str:
    """The encoding of an XML part, '' where it is UTF-8."""
    for start, encoding in _STARTS:
        if part.startswith(start):
            return encoding
    declared = _DECLARED.match(part[:200])
    named = declared[1].decode().lower() if declared else "utf-8"
    return "" if named in ("utf-8", "utf8", "us-ascii", "ascii") else named


def _is_xml(name: str, part: bytes) -> bool:
    """By its name, or by its first bytes: a sheet may be called anything."""
    return name.endswith(_XML) or part[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<")


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()


def _check_members(members: list[ZipInfo], names: dict[str, ZipInfo]) -> None:
    if len(members) > MEMBERS:
        raise refusals.too_many_members(len(members))
    if len(names) < len(members):
        raise refusals.two_ways("a part")
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise refusals.protected()
    if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in members):
        raise refusals.unusual("is packed by an unknown method")
    if any(".." in name.split("/") or name.startswith("/") or ":" in name for name in names):
        raise refusals.unusual("holds parts whose names point out of it")
    if _overlap(members):
        raise refusals.damaged()


def _overlap(members: list[ZipInfo]) -> bool:
    """Whether two members share bytes: that is how a small file unpacks without end."""
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            return True
        end = member.header_offset + _LOCAL_HEADER_BYTES + member.compress_size
    return False
