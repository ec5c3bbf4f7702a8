"""The exception tree.  Findings are values; exceptions are for us.

HengjiError
├── ReadError        a document cannot be read; the message says why and what to do
├── PackError        a pack is defective; raised at load time, names file and line
└── UsageError       a call's words are off (unknown format, missing path)

A defect of a rule is never a finding about a document, and a bug is none of these.
"""

from __future__ import annotations


class HengjiError(Exception):
    """Base of every error Hengji raises on purpose.

    ``str(error)`` is the Chinese sentence, ``error.english`` the English one.
    """

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(chinese)
        self.english = english


class ReadError(HengjiError):
    """The document cannot be read."""


class PackError(HengjiError):
    """A pack file is defective: unknown key, wrong type, missing citation."""


class UsageError(HengjiError):
    """The caller asked for something that does not exist."""
