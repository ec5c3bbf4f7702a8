"""``hengji facts``."""

import json

TEXT = "2020年度部门决算\n2020年度收入总计100.00万元。\n"


def test_facts_are_listed_as_json(run, tmp_path):
    path = tmp_path / "甲.txt"
    path.write_text(TEXT, encoding="utf-8")
    ran = run("facts", path, "--format", "json")
    assert ran.status == 0
    assert isinstance(json.loads(ran.out)["facts"], list)


def test_a_text_without_facts_says_so(run, tmp_path):
    path = tmp_path / "甲.txt"
    path.write_text("通知\n请各单位参会。\n", encoding="utf-8")
    assert run("facts", path).out == "没有认出数据项。\n"


def test_a_missing_file_is_a_sentence(run, tmp_path):
    ran = run("facts", tmp_path / "没有.txt")
    assert (ran.status, ran.out) == (2, "")
    assert "找不到" in ran.err
