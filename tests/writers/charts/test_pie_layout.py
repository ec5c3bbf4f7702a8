from __future__ import annotations

from hengji.model.chart import ChartKind
from hengji.writers.charts.pie_layout import cluster, first_angle, label_shifts
from tests.writers.charts.samples import PIE, chart

WIDE = chart(ChartKind.PIE, ("甲", "乙", "丙"), ("40", "30", "30"))
ONE_THIN = chart(ChartKind.PIE, ("甲", "乙"), ("97", "3"))


def test_thin_slices_at_the_end_are_found() -> None:
    assert cluster(PIE) == range(1, 4)
    assert not cluster(WIDE)


def test_one_thin_slice_needs_nothing() -> None:
    assert not cluster(ONE_THIN)
    assert label_shifts(ONE_THIN) == {}
    assert first_angle(ONE_THIN) == 0


def test_the_thin_slices_are_turned_to_the_left() -> None:
    middle = (2350.40 + 209.60 / 2) / 2560 * 360
    assert abs((first_angle(PIE) + middle) % 360 - 270) < 1.5


def test_moved_labels_do_not_leave_the_frame() -> None:
    many = chart(ChartKind.PIE, tuple("甲乙丙丁戊己庚辛壬癸子"), ("90", *("1",) * 10))
    for right, down in label_shifts(many).values():
        assert -0.1 < right < 0
        assert abs(down) < 0.45
