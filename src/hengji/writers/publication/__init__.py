"""Publication: one self-contained page, and a package machines can read."""
