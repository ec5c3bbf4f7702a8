"""This year's targets against last year's."""

from __future__ import annotations

import pytest

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.finding import Severity
from hengji.preparing.target_history import history_advice
from tests.preparing.targets import seen


def told(this: str, last: str) -> list[TargetAdvice]:
    return list(history_advice([seen(this)], [seen(last)]))


@pytest.mark.parametrize(
    ("this", "last"),
    [
        ("合格率|≥90%|", "合格率|≥95%|96%"),
        ("培训教师人次|≥400人次|", "培训教师人次|≥500人次|500人次"),
        ("投诉件数|≤8件|", "投诉件数|≤5件|4件"),
        ("2024年培训合格率|≥90%|", "2023年培训合格率|≥95%|95%"),
        ("技改投资额|≥0.5亿元|", "技改投资额|≥8000万元|8000万元"),
    ],
)
def test_a_target_that_asks_less_than_last_year_is_told(this: str, last: str) -> None:
    (one,) = told(
        f"产出指标|质量指标|{this}|10|10|", f"产出指标|质量指标|{last}|10|10|"
    )
    assert (one.kind, one.severity) == (AdviceKind.LOWERED, Severity.WARNING)
    assert last.split("|")[1] in one.message.zh


@pytest.mark.parametrize(
    ("target", "reached", "asked"),
    [
        ("≥100人次", "130人次", True),
        ("≥100人次", "129人次", False),
        ("≤13件", "10件", True),
        ("≤13件", "0件", False),
        ("≥90%", "99%", False),
    ],
)
def test_a_target_far_below_what_was_reached_is_asked_about(
    target: str, reached: str, asked: bool
) -> None:
    row = "产出指标|数量指标|诉求回应|{}|{}|10|10|"
    found = told(row.format(target, ""), row.format(target, reached))
    assert [one.severity for one in found] == [Severity.INFO] * asked
    assert all(reached in one.message.zh for one in found)


@pytest.mark.parametrize(
    ("this", "last"),
    [
        ("合格率|≥95%||10|10|", "合格率|≥95%|95%|10|10|"),
        ("合格率|≥96%||10|10|", "合格率|≥95%|95%|10|10|"),
        ("合格率|≥90%||10|10|检测标准提高", "合格率|≥95%|95%|10|10|"),
        ("投诉件数|≤4件||10|10|", "投诉件数|≤5件|4件|10|10|"),
        ("建设里程|≥5公里||10|10|", "建设里程|≥9处|9处|10|10|"),
        ("项目预算支出|90万元||10|10|", "项目预算支出|95万元|95万元|10|10|"),
        ("项目预算支出|99万元||10|10|", "项目预算支出|95万元|95万元|10|10|"),
        ("服务水平|较好||10|10|", "服务水平|≥95%|95%|10|10|"),
    ],
)
def test_what_is_kept_raised_explained_or_of_another_kind_is_not(
    this: str, last: str
) -> None:
    assert told(f"产出指标|质量指标|{this}", f"产出指标|质量指标|{last}") == []


def test_an_indicator_that_is_gone_is_told_and_a_reworded_one_is_not() -> None:
    old = "产出指标|质量指标|培训人员考核合格率|≥95%|96%|10|10|"
    same = "产出指标|质量指标|参训人员考核合格率|≥96%|97%|10|10|"
    other = "产出指标|质量指标|桥梁座数|≥9座|9座|10|10|"
    assert told(same, old) == []
    (one,) = told(other, old)
    assert one.kind is AdviceKind.DROPPED
    assert "培训人员考核合格率" in one.message.zh
