"""What has to be said about the reading of a Word document."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.model.document import ReadProblem
from hengji.readers.docx_inline import Notes

#: Problems that mean something of the document is missing.
LOSSES = frozenset({"unreadable_part", "embedded_chunk", "only_images"})


def problems_of(notes: Notes, has_text: bool) -> Iterator[ReadProblem]:
    """The problems behind the counts, in the order of their weight."""
    if notes.inserted or notes.deleted:
        yield ReadProblem(
            "tracked_changes",
            f"文档带有未接受的修订：插入 {notes.inserted} 处（已读入），"
            f"删除 {notes.deleted} 处（已略去）。"
            f"（Tracked changes: {notes.inserted} insertions kept, "
            f"{notes.deleted} deletions left out.）",
        )
    if notes.hidden:
        yield ReadProblem(
            "hidden_text",
            f"有 {notes.hidden} 处隐藏文字未读取。"
            f"（{notes.hidden} runs of hidden text were left out.）",
        )
    if notes.overlaid:
        yield ReadProblem(
            "text_in_merged_cell",
            f"有 {notes.overlaid} 个被合并遮住的单元格里还有文字，未读取。"
            f"（{notes.overlaid} cells covered by a merge still hold text.）",
        )
    if notes.chunks:
        yield ReadProblem(
            "embedded_chunk",
            f"有 {notes.chunks} 处嵌入的外部文档未读取，请另存一份合并后的文档。"
            f"（{notes.chunks} embedded documents were not read.）",
        )
    yield from _pictures(notes.images, has_text)


def _pictures(images: int, has_text: bool) -> Iterator[ReadProblem]:
    if has_text and images:
        yield ReadProblem(
            "images",
            f"文档含 {images} 张图片或图表，其中的文字未读取。"
            f"（Text inside {images} pictures or charts was not read.）",
        )
    elif images:
        yield ReadProblem(
            "only_images",
            f"文档里只有 {images} 张图片，没有可读的文字，可能是扫描件。"
            f"（The document holds {images} pictures and no text.）",
        )
    elif not has_text:
        yield ReadProblem(
            "no_content", "文档里没有任何文字。（The document holds no text.）"
        )
