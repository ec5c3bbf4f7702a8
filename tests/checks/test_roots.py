from hengji.checks.engine import evaluate
from hengji.checks.roots import roots
from hengji.model.claim import ClaimKind
from tests.support.claims import claim, operand

SUM = ClaimKind.SUM_OF_PARTS
DIFFERENCE = ClaimKind.DIFFERENCE
EQUAL = ClaimKind.EQUAL


def test_row_and_column_point_to_one_cell_and_its_repair() -> None:
    wrong = operand("1235.34")
    relations = evaluate(
        [
            claim(DIFFERENCE, wrong, "367.99", "132.65"),
            claim(SUM, "1211.60", "34.79", "1505.51", wrong, "50.34", "-614.38"),
        ]
    )
    (root,) = roots(relations, relations)
    assert len(root.relations) == 2
    assert root.suspect is wrong
    assert root.repair == "235.34"


def test_a_cell_that_more_relations_confirm_than_accuse_is_not_named() -> None:
    shared = operand("10.00")
    broken = evaluate(
        [claim(SUM, "15.00", shared, "2.00"), claim(SUM, "18.00", shared, "5.00")]
    )
    held = evaluate(
        [
            claim(SUM, shared, "4.00", "6.00"),
            claim(SUM, shared, "3.00", "7.00"),
            claim(SUM, "11.00", shared, "1.00"),
        ]
    )
    found = roots(broken, [*broken, *held])
    assert len(found) == 2
    assert all(root.suspect is not shared for root in found)


def test_a_single_break_names_nobody_when_nothing_else_is_known() -> None:
    relations = evaluate([claim(SUM, "5.00", "1.00", "2.00")])
    (root,) = roots(relations, relations)
    assert root.suspect is None
    assert root.repair == ""


def test_the_one_figure_that_nothing_confirms_is_the_suspect() -> None:
    a, b, total = operand("1.10"), operand("2.20"), operand("9.30")
    broken = evaluate([claim(SUM, total, a, b)])
    held = evaluate([claim(SUM, a, "0.50", "0.60"), claim(SUM, b, "1.00", "1.20")])
    (root,) = roots(broken, [*broken, *held])
    assert root.suspect is total
    assert root.repair == "3.30"


def test_two_breaks_that_ask_for_different_values_stay_apart() -> None:
    shared = operand("10.00")
    broken = evaluate(
        [claim(SUM, "15.00", shared, "2.00"), claim(SUM, "30.00", shared, "5.00")]
    )
    assert len(roots(broken, broken)) == 2


def test_a_figure_that_several_breaks_ask_to_change_differently_is_not_named() -> None:
    shared = operand("47.12")
    broken = evaluate(
        [
            claim(SUM, "188.47", shared, "150.82"),
            claim(SUM, "99.99", shared, "10.00", "20.00"),
        ]
    )
    held = evaluate(
        [
            claim(SUM, broken[1].claim.stated, "49.99", "50.00"),
            claim(SUM, broken[1].claim.operands[1], "4.00", "6.00"),
            claim(SUM, broken[1].claim.operands[2], "5.00", "15.00"),
        ]
    )
    assert all(root.suspect is None for root in roots(broken, [*broken, *held]))


def test_two_rules_about_one_rate_are_one_root() -> None:
    rate = operand("105.90%")
    relations = evaluate(
        [
            claim(ClaimKind.RATIO, rate, "6402.54万元", "7090.34万元", code="EXE-102"),
            claim(ClaimKind.RATIO, rate, "6402.54万元", "7090.34万元", code="EXE-401"),
        ]
    )
    (root,) = roots(relations, relations)
    assert root.suspect is rate
    assert root.repair == "90.30%"


def test_a_part_that_breaks_its_sum_and_its_share_is_the_suspect() -> None:
    part = operand("434.18万元")
    relations = evaluate(
        [
            claim(SUM, "1000.00万元", part, "656.82万元"),
            claim(ClaimKind.SHARE, "34.32%", part, "1000.00万元"),
        ]
    )
    (root,) = roots(relations, relations)
    assert root.suspect is part
    assert root.repair == "343.18万元"


def test_a_part_in_another_unit_is_the_suspect_when_its_number_fits() -> None:
    slipped = operand("3.74元")
    relations = evaluate([claim(SUM, "17.42万元", slipped, "13.68万元")])
    (root,) = roots(relations, relations)
    assert root.suspect is slipped
    assert root.repair == "3.74万元"
    assert root.is_unit_slip


def test_growth_told_from_two_sides_is_one_root() -> None:
    rate = operand("32.33%")
    relations = evaluate(
        [
            claim(ClaimKind.GROWTH, rate, "84家", "63家"),
            claim(ClaimKind.GROWTH_FROM_DIFFERENCE, rate, "21家", "63家"),
        ]
    )
    (root,) = roots(relations, relations)
    assert root.suspect is rate
    assert root.repair == "33.33%"
    assert not root.is_unit_slip


def test_a_copy_and_a_sum_that_ask_for_one_value_have_one_root() -> None:
    wrong = operand("923.00")
    relations = evaluate(
        [claim(SUM, wrong, "276.50", "647.00"), claim(EQUAL, wrong, "923.50")]
    )
    (root,) = roots(relations, relations)
    assert root.suspect is wrong
    assert root.repair == "923.50"


def test_of_two_copies_the_one_nothing_confirms_is_named() -> None:
    table, prose = operand("27.30"), operand("27.00")
    broken = evaluate([claim(EQUAL, table, prose)])
    held = evaluate([claim(SUM, "166.00", prose, "139.00")])
    (root,) = roots(broken, [*broken, *held])
    assert root.suspect is table
    assert root.repair == "27.00"
    (root,) = roots(broken, broken)
    assert root.suspect is None


def test_cells_equally_to_blame_are_not_named() -> None:
    a, b = operand("10"), operand("40")
    relations = evaluate(
        [claim(SUM, "30", a, b), claim(SUM, "90", a, b, "20", "20", "20")]
    )
    (root,) = roots(relations, relations)
    assert len(root.relations) == 2
    assert root.suspect is None


def test_between_cells_that_mend_as_much_the_one_in_more_breaks_is_named() -> None:
    a, b = operand("10"), operand("40")
    relations = evaluate(
        [
            claim(SUM, "30", a, b),
            claim(SUM, "90", a, b, "20", "20", "20"),
            claim(ClaimKind.PART_NOT_ABOVE_WHOLE, "10", b),
        ]
    )
    root = next(r for r in roots(relations, relations) if len(r.relations) == 2)
    assert root.suspect is b
    assert root.repair == "20"
