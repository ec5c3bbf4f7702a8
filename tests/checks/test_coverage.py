from hengji import rules
from hengji.checks.coverage import coverage, measuring_spots
from hengji.checks.engine import judge
from hengji.model.number import exact
from tests.support.linked import reading_of

TEXT = """云泽县水利局2023年度部门整体支出绩效自评报告
2023年本局支出合计100.00万元，其中：基本支出60.00万元，项目支出40.00万元。
发放宣传册300册。
"""


def test_what_was_checked_is_counted_against_what_was_read() -> None:
    reading = reading_of(TEXT)
    with exact():
        relations = judge(reading.claims).relations
        sheet = coverage(reading, relations)
    assert sheet.figures == 4
    assert sheet.figures_checked == 3
    assert sheet.held >= 1
    assert sheet.broken == 0


def test_dates_and_ordinals_measure_nothing() -> None:
    reading = reading_of("一、概况\n2023年12月31日，第3次会议召开。\n")
    assert measuring_spots(reading) == set()
    assert rules.load().checks
