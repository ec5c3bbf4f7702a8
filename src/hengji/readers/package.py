"""A zip package of XML parts, opened with suspicion.

Caps on unzipped size and ratio, no DTDs, no entities, no network: a hostile file
costs neither memory nor time, and every failure is a :class:`ReadError`.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from lxml import etree

from hengji.errors import ReadError

#: All parts together, unzipped.
MAX_TOTAL_BYTES = 256 * 1024 * 1024
#: One part that is built as a tree (a tree takes about eight times its text).
MAX_TREE_BYTES = 32 * 1024 * 1024
#: A part this large and this much smaller when zipped is a bomb, not a document.
BOMB_BYTES = 16 * 1024 * 1024
BOMB_RATIO = 300
MAX_MEMBERS = 20_000

#: What zipfile and zlib raise on damaged archives.
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,  # an encrypted member
    OverflowError,
    MemoryError,
)
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def damaged(detail: str, english: str) -> ReadError:
    """The sentence for a package that is broken inside."""
    return ReadError(
        f"文件已损坏或不完整：{detail}。请重新下载，"
        "或用 Word、Excel、WPS 打开修复后另存一份。",
        f"The file is damaged or incomplete: {english}. Download it again, or open, "
        "repair and save it in Word, Excel or WPS.",
    )


def too_large(chinese: str, english: str) -> ReadError:
    """The sentence for a package that would unzip to too much."""
    return ReadError(
        f"{chinese}，为安全起见不予读取。请拆分文件，或只保留需要审核的部分。",
        f"{english}; refused for safety. Split the file or keep only what is audited.",
    )


class Package:
    """The parts of an Office Open XML file, by name."""

    def __init__(self, data: bytes) -> None:
        """Open the archive and check its declared sizes.

        Raises:
            ReadError: damaged, or too large when unzipped.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _ZIP_ERRORS as error:
            raise damaged(
                f"压缩包结构无法解析（{_short(error)}）",
                f"the zip structure cannot be parsed ({_short(error)})",
            ) from error
        if len(members) > MAX_MEMBERS:
            raise too_large(
                f"压缩包内有 {len(members)} 个部件", f"it has {len(members)} parts"
            )
        total = 0
        for member in members:
            total += member.file_size
            ratio = member.file_size // max(member.compress_size, 1)
            if member.file_size > BOMB_BYTES and ratio > BOMB_RATIO:
                raise too_large(
                    f"部件 {_name(member.filename)} 的压缩比达 {ratio} 倍，"
                    "疑似压缩炸弹",
                    f"part {_name(member.filename)} is compressed {ratio} times, "
                    "like a zip bomb",
                )
        if total > MAX_TOTAL_BYTES:
            megabytes = total // (1024 * 1024)
            raise too_large(
                f"解压后有 {megabytes} MB，超过 256 MB 的上限",
                f"unzipped it has {megabytes} MB, above the limit of 256 MB",
            )
        self._members = {_canonical(m.filename): m for m in members}
        self._relations: dict[str, dict[str, tuple[str, str]]] = {}

    def __contains__(self, name: str) -> bool:
        return _canonical(name) in self._members

    def names(self) -> Iterator[str]:
        """The names of the parts as stored."""
        return (member.filename for member in self._members.values())

    def size(self, name: str) -> int:
        """Declared unzipped size of a part in bytes."""
        return self._members[_canonical(name)].file_size

    def read(self, name: str, limit: int = MAX_TREE_BYTES) -> bytes:
        """The bytes of a part.

        Raises:
            ReadError: the part is missing, damaged, encrypted or above ``limit``.
        """
        member = self._members.get(_canonical(name))
        if member is None:
            raise damaged(f"缺少部件 {_name(name)}", f"part {_name(name)} is missing")
        if member.file_size > limit:
            megabytes = member.file_size // (1024 * 1024)
            raise too_large(
                f"部件 {_name(name)} 解压后有 {megabytes} MB",
                f"part {_name(name)} has {megabytes} MB unzipped",
            )
        with self._guarded(name):
            return self._zip.read(member)

    def tree(self, name: str) -> etree._Element:
        """The root element of an XML part.

        Raises:
            ReadError: as :meth:`read`, or the XML is malformed or carries a DTD.
        """
        return parse(self.read(name), name)

    @contextmanager
    def stream(self, name: str) -> Iterator[IO[bytes]]:
        """A part as a stream, for parts too large to hold."""
        member = self._members.get(_canonical(name))
        if member is None:
            raise damaged(f"缺少部件 {_name(name)}", f"part {_name(name)} is missing")
        with self._guarded(name), self._zip.open(member) as handle:
            yield handle

    @contextmanager
    def _guarded(self, name: str) -> Iterator[None]:
        try:
            yield
        except etree.LxmlError as error:
            raise malformed(name, error) from error
        except _ZIP_ERRORS as error:
            raise damaged(
                f"部件 {_name(name)} 无法解压（{_short(error)}）",
                f"part {_name(name)} cannot be unzipped ({_short(error)})",
            ) from error

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Relations of a part (``""`` for the package): id -> (kind, target part).

        ``kind`` is the last word of the relation's type; external targets are
        left out.  A missing or defective relations part gives an empty mapping:
        the callers fall back on the customary part names.
        """
        known = self._relations.get(name)
        if known is None:
            known = self._relations[name] = self._related(name)
        return known

    def _related(self, name: str) -> dict[str, tuple[str, str]]:
        folder, base = posixpath.split(name)
        part = posixpath.join(folder, "_rels", base + ".rels")
        if part not in self:
            return {}
        try:
            root = self.tree(part)
        except ReadError:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for item in root.iterchildren(f"{_RELATIONSHIPS}Relationship"):
            target = item.get("Target") or ""
            if item.get("TargetMode") == "External" or not target:
                continue
            kind = (item.get("Type") or "").rsplit("/", 1)[-1]
            found[item.get("Id") or ""] = (kind, _resolve(folder, target))
        return found

    def main_part(self, customary: str) -> str:
        """The part the package names as its office document."""
        for kind, target in self.relations("").values():
            if kind == "officeDocument" and target in self:
                return target
        return customary


def parse(data: bytes, name: str) -> etree._Element:
    """Parse XML without entities, network or DTD.

    Raises:
        ReadError: malformed, or it carries a document type definition.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise malformed(name, error) from error
    if root is None:
        raise damaged(f"部件 {_name(name)} 是空的", f"part {_name(name)} is empty")
    if root.getroottree().docinfo.internalDTD is not None:
        raise with_dtd(name)
    return root


def malformed(name: str, error: Exception) -> ReadError:
    """The sentence for XML that is not well formed."""
    return damaged(
        f"部件 {_name(name)} 的 XML 有误（{_short(error)}）",
        f"the XML of part {_name(name)} is malformed ({_short(error)})",
    )


def with_dtd(name: str) -> ReadError:
    """The sentence for XML that defines entities."""
    return ReadError(
        f"部件 {_name(name)} 带有 DTD（实体定义），正常的办公文档不会有，"
        "疑似恶意文件，不予读取。",
        f"Part {_name(name)} carries a DTD, which office programs never write; "
        "the file may be malicious and is refused.",
    )


def _short(error: Exception) -> str:
    words = str(error).split("\n", 1)[0].strip() or type(error).__name__
    return words if len(words) <= 80 else words[:80] + "…"


def _name(name: str) -> str:
    """A part's name fit for a sentence."""
    shown = "".join(c if c.isprintable() else "?" for c in name)
    return shown if len(shown) <= 60 else shown[:60] + "…"


def _canonical(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))
