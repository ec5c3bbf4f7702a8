"""An Open XML package with a few parts changed or added and all others kept."""

from __future__ import annotations

import io
import posixpath
import zipfile

from hengji.writers.markup import Source, quoted

CONTENT_TYPES = "[Content_Types].xml"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "</Relationships>"
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Original:
    """The parts of a document that is being annotated, by name."""

    def __init__(self, data: bytes) -> None:
        """Open the package; the readers have opened it before and found it sound."""
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = {_canonical(i.filename): i for i in self._zip.infolist()}
        self._changed: dict[str, bytes] = {}
        self._added: dict[str, bytes] = {}

    def __contains__(self, name: str) -> bool:
        return _canonical(name) in self._names or name in self._added

    def read(self, name: str) -> bytes:
        """The bytes of a part as they are now."""
        if name in self._added:
            return self._added[name]
        info = self._names[_canonical(name)]
        changed = self._changed.get(info.filename)
        return self._zip.read(info) if changed is None else changed

    def write(self, name: str, data: bytes) -> None:
        """Give a part new contents, adding it if there is none of that name."""
        info = self._names.get(_canonical(name))
        if info is None:
            self._added[name] = data
        else:
            self._changed[info.filename] = data

    def free(self, pattern: str) -> str:
        """The first part name not in use; ``{}`` in the pattern is numbered."""
        number = 1
        while pattern.format(number) in self:
            number += 1
        return pattern.format(number)

    def data(self) -> bytes:
        """The package: same order, same entries, the added parts at the end."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
            for info in self._zip.infolist():
                content = self._changed.get(info.filename)
                if content is None:
                    content = self._zip.read(info)
                target.writestr(_entry(info), content)
            for name, content in self._added.items():
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(entry, content)
        return buffer.getvalue()

    # --- relations and content types -----------------------------------------------

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Internal relations of a part: id -> (last word of its kind, target part)."""
        name = relations_part(part)
        if name not in self:
            return {}
        source, found = Source(self.read(name)), {}
        for element in source.named("Relationship"):
            values = source.attributes(element)
            target = values.get("Target", "")
            if target and values.get("TargetMode") != "External":
                kind = values.get("Type", "").rpartition("/")[2]
                found[values.get("Id", "")] = (kind, _resolved(part, target))
        return found

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation and return its id; its target stands beside the part."""
        name = relations_part(part)
        source = Source(self.read(name) if name in self else _RELATIONS.encode())
        used, base = set(), _KINDS
        for element in source.named("Relationship"):
            values = source.attributes(element)
            used.add(values.get("Id", ""))
            if "purl.oclc.org" in values.get("Type", ""):
                base = values["Type"].rpartition("/")[0]
        number = 1
        while f"rId{number}" in used:
            number += 1
        folder = posixpath.dirname(part)
        relative = posixpath.relpath(target, folder) if folder else target
        root = source.elements[0]
        prefix = root.name.removesuffix("Relationships")
        source.append(
            root,
            f'<{prefix}Relationship Id="rId{number}" Type="{base}/{kind}" '
            f'Target="{quoted(relative)}"/>',
        )
        self.write(name, source.data())
        return f"rId{number}"

    def declare(self, part: str, content_type: str) -> None:
        """State the content type of an added part."""
        source = Source(self.read(CONTENT_TYPES))
        root = source.elements[0]
        prefix = root.name.removesuffix("Types")
        source.append(
            root,
            f'<{prefix}Override PartName="/{quoted(part)}" '
            f'ContentType="{content_type}"/>',
        )
        self.write(CONTENT_TYPES, source.data())

    def declare_default(self, extension: str, content_type: str) -> None:
        """State the content type of an extension, unless one is stated."""
        source = Source(self.read(CONTENT_TYPES))
        root = source.elements[0]
        for element in source.named("Default"):
            if source.attributes(element).get("Extension", "").lower() == extension:
                return
        prefix = root.name.removesuffix("Types")
        words = (
            f'<{prefix}Default Extension="{extension}" ContentType="{content_type}"/>'
        )
        if root.empty:
            source.append(root, words)
        else:
            source.insert(root.inner, words)
        self.write(CONTENT_TYPES, source.data())


def relations_part(part: str) -> str:
    """The name of the relations part of a part."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _entry(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """An entry like the one of the original, free of its sizes and offsets."""
    entry = zipfile.ZipInfo(info.filename, info.date_time)
    entry.external_attr, entry.create_system = info.external_attr, info.create_system
    stored = info.compress_type == zipfile.ZIP_STORED
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return entry


def _canonical(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _resolved(part: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
