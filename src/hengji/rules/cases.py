"""Cases of a pack's checks: ``tests/<CODE>.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hengji import yamlfile
from hengji.rules.checks import CODE
from hengji.rules.packs import Pack, chain
from hengji.yamlfile import Node


@dataclass(frozen=True, slots=True)
class ExpectedFinding:
    """A finding a case expects; ``line`` is ``None`` when any line will do."""

    code: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One case: a whole document in the text format and what must be found.

    ``expect`` lists the findings that carry the code under test, no more and no
    fewer; findings of other codes do not count.
    """

    code: str
    name: str
    text: str
    expect: tuple[ExpectedFinding, ...]
    pack: str
    file: str
    line: int


def read_cases(packs: Sequence[str] | None = None, code: str = "") -> list[Case]:
    """The cases of the packs named (all built-in ones by default).

    Args:
        packs: names or folders; only their own cases, not those they extend,
            unless ``packs`` is ``None``.
        code: only the cases of this check.
    """
    from hengji.rules.packs import built_in

    chosen = built_in() if packs is None else [chain([name])[-1] for name in packs]
    return [
        case
        for pack in chosen
        for path in pack.files("tests")
        if not code or path.stem == code
        for case in _cases(pack, path.stem, yamlfile.read(path, pack.shown(path)))
    ]


def _cases(pack: Pack, code: str, node: Node) -> list[Case]:
    return [_case(pack, code, item) for item in node.items()]


def _case(pack: Pack, code: str, node: Node) -> Case:
    fields = node.fields(("name", "text", "expect"))
    return Case(
        code=code,
        name=fields["name"].text(),
        text=fields["text"].text(),
        expect=tuple(_expected(item) for item in fields["expect"].items()),
        pack=pack.id,
        file=node.file,
        line=node.line,
    )


def _expected(node: Node) -> ExpectedFinding:
    fields = node.fields(("code",), ("line",))
    return ExpectedFinding(
        fields["code"].matching(CODE),
        fields["line"].integer() if "line" in fields else None,
    )
