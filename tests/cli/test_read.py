"""``hengji read``."""

import json


def test_blocks_are_shown_as_text(run, tmp_path):
    path = tmp_path / "有 空格.txt"
    path.write_text("一、概况\n正文。\n", encoding="utf-8")
    ran = run("read", path)
    assert ran.status == 0
    assert "一、概况" in ran.out and "    2  正文。" in ran.out


def test_blocks_are_shown_as_json(run, tmp_path):
    path = tmp_path / "甲.txt"
    path.write_text("一、概况\n正文。\n", encoding="utf-8")
    result = json.loads(run("read", path, "--format", "json").out)
    assert [block["text"] for block in result["blocks"]] == ["一、概况", "正文。"]


def test_a_missing_file_is_a_sentence_in_both_languages(run, tmp_path):
    ran = run("read", tmp_path / "没有.txt")
    assert (ran.status, ran.out) == (2, "")
    assert "找不到" in ran.err and "no such file" in ran.err
