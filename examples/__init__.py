"""Sample reports, their notes, and how they are made."""
