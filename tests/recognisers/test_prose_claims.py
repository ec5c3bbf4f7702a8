"""All claims of a document's prose."""

from __future__ import annotations

import pytest

from hengji.checks.engine import judge
from hengji.model.claim import ClaimSource
from hengji.model.outline import Outline
from hengji.model.relation import RelationStatus
from hengji.recognisers.prose import read_prose
from hengji.recognisers.prose_claims import prose_claims
from tests.support.prose import claims_in
from tests.support.shared import shared_file
from tests.support.text_document import text_document


def test_claims_say_where_they_stand_and_where_they_come_from() -> None:
    (claim,) = claims_in(
        "先行说明。", "支出30万元，其中：基本支出20万元，项目支出10万元。"
    )
    assert claim.subject.startswith("第2行 “支出”")
    assert claim.source is ClaimSource.PROSE


def test_text_without_relations_claims_nothing() -> None:
    assert claims_in("2020年12月31日，根据州财绩〔2021〕8号文件，召开3次会议。") == []


@pytest.mark.parametrize(
    ("seed", "broken"),
    [
        ("000_20bad69b849b05a2", {474, 477, 774}),
        ("001_3a7665fe0dde1512", set()),
        ("002_534d792b02b4bf28", set()),
        ("003_fe7e2dfa64c21786", {46, 856, 880}),
        ("004_551064b6f349b094", {36}),
    ],
)
def test_real_reports_are_accused_only_where_they_contradict(
    seed: str, broken: set[int]
) -> None:
    path = shared_file(f"seeds/{seed}.txt")
    document = text_document(path.read_text(encoding="utf-8"))
    judgement = judge(prose_claims(read_prose(document, Outline()), document))
    lines = {v.relation.claim.stated.place.line for v in judgement.verdicts}
    assert lines == broken
    held = [
        r
        for r in judgement.relations
        if r.status in (RelationStatus.HELD, RelationStatus.ROUNDING)
    ]
    assert len(held) >= 10 * len(broken)
