"""Tables in the text format: a cell starts a line with TAB, a blank line ends a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from examples.source.ledger import Body, Change, UnitYear, total, wan

Rows = Sequence[Sequence[str]]


def table(rows: Rows) -> str:
    """The rows as text."""
    return "".join("".join("\t" + cell + "\n" for cell in row) + "\n" for row in rows)


def income_table(body: Body, label: str) -> Rows:
    """年度收入情况."""
    names = ("carryover", "general", "fund", "business", "other")
    rows: list[Sequence[str]] = [
        ["年度收入情况（万元）"],
        ["机构名称", "收入合计", "其中："],
        [
            "",
            "",
            "上年\n结转",
            "公共财\n政拨款",
            "政府基金\n拨款",
            "事业\n收入",
            "其他\n收入",
        ],
        [label, wan(body.sum("income")), *(wan(body.sum(name)) for name in names)],
    ]
    for number, unit in enumerate(body.units, 1):
        cells = [wan(amount) for amount in unit.sources]
        rows.append([f"{number}、{unit.name}", wan(unit.income), *cells])
    return rows


def spending_table(body: Body, label: str) -> Rows:
    """年度支出和结余情况."""
    names = ("expenditure", "basic", "personnel", "operating", "project")
    rows: list[Sequence[str]] = [
        ["部门（单位）年度支出和结余情况（万元）"],
        ["机构名称", "支出合计", "其中：", "结余"],
        ["", "", "基本支出", "其中：", "项目支出", "当年结余", "累计结余"],
        ["", "", "", "人员支出", "公用支出", "", "", ""],
        [
            label,
            *(wan(body.sum(name)) for name in names),
            wan(body.sum("balance")),
            wan(body.sum("accumulated")),
        ],
    ]
    for number, unit in enumerate(body.units, 1):
        rows.append([f"{number}、{unit.name}", *_spending(unit)])
    return rows


def _spending(unit: UnitYear) -> list[str]:
    amounts = (unit.expenditure, unit.basic, unit.personnel, unit.operating)
    return [
        *(wan(amount) for amount in amounts),
        wan(unit.project),
        wan(unit.balance),
        wan(unit.accumulated),
    ]


def three_public_table(body: Body, label: str) -> Rows:
    """三公经费."""
    rows: list[Sequence[str]] = [
        ["机构名称", "三公经费\n合计", "其中："],
        [
            "",
            "",
            "公务接待费",
            "公务用车运行维护费",
            "公务用车购置费",
            "因公出国（境）费用",
        ],
        [
            label,
            wan(body.sum("three_public")),
            wan(body.sum("reception")),
            wan(body.sum("vehicle")),
            "0",
            "0",
        ],
    ]
    for number, unit in enumerate(body.units, 1):
        cells = [wan(unit.three_public), wan(unit.reception), wan(unit.vehicle)]
        rows.append([f"{number}、{unit.name}", *cells, "", ""])
    return rows


def assets_table(body: Body, label: str) -> Rows:
    """固定资产."""
    rows: list[Sequence[str]] = [
        ["机构名称", "固定资产\n合计", "其中："],
        ["", "", "在用固定资产", "出租固定资产", "其他"],
        [
            label,
            wan(body.sum("assets")),
            wan(body.sum("assets") - body.sum("leased")),
            wan(body.sum("leased")),
            "0",
        ],
    ]
    for number, unit in enumerate(body.units, 1):
        used = unit.assets - (unit.leased or 0)
        cells = [wan(unit.assets), wan(used), wan(unit.leased), ""]
        rows.append([f"{number}、{unit.name}", *cells])
    return rows


def comparison(changes: Iterable[Change], year: int, *, newest_first: bool) -> Rows:
    """A comparison table; the two years stand in either order."""
    changes = list(changes)
    kind = "基本" if newest_first else "项目"
    years = [f"{year}年{kind}支出（万元）", f"{year - 1}年{kind}支出（万元）"]
    whole = Change(
        "合    计",
        total(change.this_year for change in changes),
        total(change.last_year for change in changes),
    )
    rows: list[Sequence[str]] = [
        ["序号", "支出项目", *(years if newest_first else years[::-1]), "增减额"]
    ]
    for number, change in enumerate([*changes, whole], 1):
        pair = [wan(change.this_year), wan(change.last_year)]
        ordered = pair if newest_first else pair[::-1]
        ordinal = "" if change is whole else str(number)
        rows.append([ordinal, change.name, *ordered, wan(change.difference)])
    return rows


def indicator_rows(lines: Rows) -> Rows:
    """The indicator block of a 自评表: category, subcategory, indicator, …, reason."""
    header = (
        "绩\n效\n指\n标", "一级指标", "二级指标", "三级指标", "年度\n指标值",
        "实际\n完成值", "分值", "得分", "偏差原因\n分析及\n改进措施",
    )  # fmt: skip
    return [header, *(("", *line) for line in lines)]
