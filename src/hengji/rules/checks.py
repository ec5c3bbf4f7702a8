"""Checks of a pack: ``checks/<CODE>.yaml`` read strictly."""

from __future__ import annotations

import re

from hengji.model.check_rule import CheckRule
from hengji.model.finding import FindingKind, Severity
from hengji.rules.packs import Pack, message, period
from hengji.yamlfile import Node

CODE = re.compile(r"[A-Z]{2,6}-[0-9]{3}")
_KIND = re.compile(r"[a-z][a-z_]*")
_REQUIRED = ("code", "kind", "finding_kind", "severity", "title", "advice", "basis")
_OPTIONAL = ("source", "valid", "operands", "identities")


def read_check(pack: Pack, name: str, node: Node) -> CheckRule:
    """One check.  ``name`` is the file's name without suffix: the code."""
    fields = node.fields(_REQUIRED, _OPTIONAL)
    code = fields["code"].matching(CODE)
    if code != name:
        raise fields["code"].refuse(
            f"编码 {code} 与文件名 {name} 不一致",
            f"code {code} does not agree with file name {name}",
        )
    start, end = period(fields.get("valid"))
    return CheckRule(
        code=code,
        kind=fields["kind"].matching(_KIND),
        finding_kind=FindingKind(
            fields["finding_kind"].one_of(kind.value for kind in FindingKind)
        ),
        severity=Severity(fields["severity"].one_of(level.value for level in Severity)),
        title=message(fields["title"]),
        advice=message(fields["advice"]),
        basis=fields["basis"].text(),
        valid_from=start,
        valid_to=end,
        operands=_operands(fields.get("operands")),
        pack=pack.id,
        source=fields["source"].text() if "source" in fields else "",
    )


def _operands(node: Node | None) -> tuple[tuple[str, str], ...]:
    """Named settings; numbers are kept as printed."""
    if node is None:
        return ()
    return tuple(sorted((key, _word(value)) for key, value in node.mapping().items()))


def _word(node: Node) -> str:
    if node.kind in ("int", "float"):
        return format(node.number(), "f")
    if node.kind == "bool":
        return "true" if node.boolean() else "false"
    return node.text()
