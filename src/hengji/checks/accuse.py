"""From verdicts to findings: one root, one finding, in the words of its rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hengji.checks import wording
from hengji.checks.engine import Judgement, Verdict
from hengji.checks.findings import make
from hengji.checks.roots import Root, roots
from hengji.errors import PackError
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding, Message, Severity
from hengji.model.relation import Relation


def rule_of(rules: Mapping[str, CheckRule], code: str) -> CheckRule:
    """The rule of a code.

    Raises:
        PackError: a recogniser emits a code that no pack declares.
    """
    rule = rules.get(code)
    if rule is None:
        raise PackError(
            f"规则包里没有代码为 {code} 的检查。",
            f"No pack declares a check with code {code}.",
        )
    return rule


def accuse(judgement: Judgement, rules: Mapping[str, CheckRule]) -> list[Finding]:
    """Word every verdict; breaks with one root become one finding."""
    certainty = {id(v.relation): v for v in judgement.verdicts}
    broken = [verdict.relation for verdict in judgement.verdicts]
    return [
        _finding(root, certainty, rules) for root in roots(broken, judgement.relations)
    ]


def _finding(
    root: Root, verdicts: Mapping[int, Verdict], rules: Mapping[str, CheckRule]
) -> Finding:
    lead = _lead(root)
    rule = rule_of(rules, lead.code)
    sure = _surest(root.relations, verdicts)
    severity = rule.severity
    if sure is not Certainty.CERTAIN and severity is Severity.ERROR:
        severity = Severity.WARNING
    suspect = root.suspect
    places = [place for relation in root.relations for place in relation.places]
    if suspect is not None:
        places.insert(0, suspect.place)
    return make(
        rule,
        subject=lead.claim.subject,
        message=_message(root, lead),
        places=places,
        stated=wording.value_of(lead.claim.stated),
        expected=wording.expected_text(lead),
        difference=wording.difference_text(lead),
        arithmetic=lead.outcome.arithmetic,
        certainty=sure,
        severity=severity,
        suspect=suspect.place if suspect else None,
        repair=root.repair,
        relations=root.relations,
    )


def _lead(root: Root) -> Relation:
    """The relation to tell first: the one whose result is the suspect."""
    for relation in root.relations:
        if root.suspect is not None and relation.claim.stated is root.suspect:
            return relation
    return root.relations[0]


def _surest(
    relations: Sequence[Relation], verdicts: Mapping[int, Verdict]
) -> Certainty:
    levels = {verdicts[id(relation)].certainty for relation in relations}
    for level in (Certainty.CERTAIN, Certainty.LIKELY):
        if level in levels:
            return level
    return Certainty.POSSIBLE


def _message(root: Root, lead: Relation) -> Message:
    first = wording.sentence(lead)
    zh, en = [first.zh], [first.en]
    for relation in root.relations:
        if relation is not lead:
            other = wording.sentence(relation)
            zh.append(other.zh)
            en.append(other.en)
    if root.suspect is not None and root.repair:
        read = wording.value_of(root.suspect)
        where = root.suspect.place.label()
        if len(root.relations) > 1:
            zh.append(
                f"以上{len(root.relations)}处不符指向同一个数：{where}的{read}，"
                f"改为{root.repair}后全部成立。"
            )
            en.append(
                f"All {len(root.relations)} point to one cell: {read} at {where}; "
                f"with {root.repair} every one holds."
            )
        elif root.is_unit_slip:
            zh.append(
                f"把{where}的{read}改为{root.repair}，各项相加正好相符：疑为计量单位误印。"
            )
            en.append(
                f"With {root.repair} instead of {read} at {where} the parts add up: "
                "the unit looks misprinted."
            )
        elif root.suspect is not lead.claim.stated:
            zh.append(
                f"其余各数都有别处印证，可疑的是{where}的{read}（应为{root.repair}）。"
            )
            en.append(
                f"The other figures are confirmed elsewhere; the suspect is {read} at "
                f"{where} (should be {root.repair})."
            )
    elif wording.leaves_open(lead):
        zh.append("仅凭这些数不能断定错在哪一个，请逐一核对。")
        en.append("These figures alone do not tell which one is wrong.")
    return Message("".join(zh), " ".join(en))
