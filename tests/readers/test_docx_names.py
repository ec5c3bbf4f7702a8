from __future__ import annotations

from hengji.readers import docx_names


def test_names_are_written_in_clark_notation() -> None:
    assert docx_names.P.removeprefix(docx_names.W) == "p"
    assert docx_names.TEXT_BOX.endswith("}txbxContent")
    assert docx_names.INS in docx_names.WRAPPERS
    assert docx_names.DEL not in docx_names.WRAPPERS | docx_names.BLOCK_WRAPPERS
