"""Reports find their place without stepping on anything."""

import json
from pathlib import Path

from hengji.batch.job import Done, Order
from hengji.cli.outlets import Folder, JsonStream, Stream, line
from hengji.writers.report_json import render_one
from hengji.writers.summary import summarise
from tests.writers import samples


def done(path: str, report: str = "报告") -> Done:
    return Done(summarise(samples.faulty_audit(path)), report)


def collect(outlet_of, items) -> str:
    written: list[str] = []
    outlet = outlet_of(written.append)
    for item in items:
        outlet.take(item)
    outlet.close([item.summary for item in items])
    return "".join(written)


def test_one_report_on_standard_output_is_the_report_alone():
    assert collect(lambda write: Stream(Order(), write), [done("a")]) == "报告"


def test_several_reports_are_followed_by_a_list():
    text = collect(lambda write: Stream(Order(), write), [done("甲"), done("乙")])
    assert text.startswith("报告\n报告\n共 2 份：")


def test_streamed_json_is_what_the_writer_would_have_joined():
    audits = [samples.faulty_audit("甲"), samples.unread_audit("乙")]
    items = [Done(summarise(audit), render_one(audit)) for audit in audits]
    both = json.loads(collect(lambda write: JsonStream(2, write), items))
    assert [one["document"]["path"] for one in both["documents"]] == ["甲", "乙"]
    alone = json.loads(collect(lambda write: JsonStream(1, write), items[:1]))
    assert alone["document"]["path"] == "甲"


def test_equal_names_are_numbered_whatever_their_case(tmp_path, capsys):
    outlet = Folder(str(tmp_path), Order(format="json"), [])
    for path in ("a/X.txt", "b/x.txt", "c/X.txt"):
        outlet.take(done(path))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "X.txt-3.json", "X.txt.json", "x.txt-2.json",
    ]  # fmt: skip
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_the_index_is_never_the_page_of_a_document(tmp_path, capsys):
    outlet = Folder(str(tmp_path), Order(format="html"), [])
    outlet.take(done("index"))
    assert (tmp_path / "index-2.html").read_text("utf-8") == "报告"
    assert "index-2.html" in capsys.readouterr().out


def test_a_source_in_the_same_folder_is_not_overwritten(tmp_path):
    source = tmp_path / "甲.txt"
    source.write_text("原文", encoding="utf-8")
    outlet = Folder(str(tmp_path), Order(), [str(source)])
    outlet.take(done("别处/甲"))
    assert source.read_text("utf-8") == "原文"
    assert (tmp_path / "甲-2.txt").exists()


def test_a_name_that_is_not_text_does_not_stop_its_report(tmp_path):
    outlet = Folder(str(tmp_path), Order(), [])
    outlet.take(done("x", report="\udcff"))
    assert (tmp_path / "x.txt").read_bytes() == b"?"


def test_a_line_names_the_file_and_the_verdict():
    summary = summarise(samples.faulty_audit(str(Path("某") / "甲.txt")))
    assert line(summary, "zh") == "甲.txt  错误 1 处、疑点 1 处、提示 1 处"
    assert line(summary, "en") == "甲.txt  1 error, 1 warning, 1 note"
