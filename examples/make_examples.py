"""Write the sample reports and their notes again: ``make examples``.

Every figure follows from a ledger in ``examples/source``; the faults of the faulty
samples are planted afterwards, each as one replacement that must match once.
"""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))

from examples.source import (  # noqa: E402
    bureau,
    bureau_faults,
    clean,
    county,
    notes,
    project,
)
from examples.source.plant import Plant  # noqa: E402

BUREAU = (
    "虚构的青岚市工业和信息化局 2023 年度整体支出绩效自评报告，湖南市级样式：收支表、"
    "正文、对比表、基础数据表和短式自评表。"
)
COUNTY = (
    "虚构的松陵县科技和工业信息化局 2021 年度表格式评价报告和 27 行计分表，Word 文件，"
    "单元格真实合并。"
)
PROJECT = "虚构的临汐市城市内涝点整治项目 2023 年度项目支出绩效自评表，Excel 工作簿。"


def main() -> None:
    """Write the four samples and their notes beside this file."""
    _text("clean.txt", clean.write())
    _text("bureau.txt", bureau.write())
    county.write(FOLDER / "county.docx")
    project.write(FOLDER / "project.xlsx")
    _text("clean.md", notes.CLEAN.format(head=notes.HEAD))
    _note("bureau.txt", BUREAU, notes.located(bureau.write(), bureau_faults.FAULTS))
    _note("county.docx", COUNTY, county.located())
    _note("project.xlsx", PROJECT, list(project.FAULTS.items()))


def _note(sample: str, about: str, faults: list[tuple[str, Plant]]) -> None:
    name = Path(sample).stem + ".md"
    _text(name, notes.faulty(f"{sample}：埋有错误的样例", about, faults))


def _text(name: str, words: str) -> None:
    (FOLDER / name).write_text(words, encoding="utf-8")


if __name__ == "__main__":
    main()
