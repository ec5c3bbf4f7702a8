"""The style sheet and the script, and the policy that admits nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files


@lru_cache(maxsize=4)
def asset(name: str) -> str:
    """The text of a file of this package."""
    return (files("hengji.writers.html") / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


@lru_cache(maxsize=1)
def policy() -> str:
    """Content security policy: our style sheet, our script, and no request at all."""
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
        f"style-src '{_digest(asset('page.css'))}'; "
        f"script-src '{_digest(asset('page.js'))}'"
    )


@lru_cache(maxsize=1)
def head() -> str:
    """What every page has in its head after the title."""
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        '<link rel="icon" href="data:,">'
        f"<style>{asset('page.css')}</style>"
    )


@lru_cache(maxsize=1)
def foot() -> str:
    """What every page has at its end."""
    return f"<script>{asset('page.js')}</script>"
