"""Making findings: rule, subject and places in; one worded finding out."""

from __future__ import annotations

from collections.abc import Iterable

from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding, Message, Severity
from hengji.model.place import Place
from hengji.model.relation import Relation


def make(
    rule: CheckRule,
    *,
    subject: str,
    message: Message,
    places: Iterable[Place],
    stated: str = "",
    expected: str = "",
    difference: str = "",
    arithmetic: str = "",
    certainty: Certainty = Certainty.CERTAIN,
    severity: Severity | None = None,
    suspect: Place | None = None,
    repair: str = "",
    relations: tuple[Relation, ...] = (),
) -> Finding:
    """Build a finding under a rule; the other arguments are fields of Finding.

    ``subject`` fills the title's ``{subject}``; ``severity`` overrides the rule's (a
    likely break is a warning); of equal places the first is kept.
    """
    return Finding(
        code=rule.code,
        kind=rule.finding_kind,
        severity=severity or rule.severity,
        certainty=certainty,
        title=Message(
            rule.title.zh.replace("{subject}", subject),
            rule.title.en.replace("{subject}", subject),
        ),
        message=message,
        places=tuple(dict.fromkeys(places)),
        stated=stated,
        expected=expected,
        difference=difference,
        arithmetic=arithmetic,
        basis=rule.basis,
        advice=rule.advice,
        suspect=suspect,
        repair=repair,
        relations=relations,
    )
