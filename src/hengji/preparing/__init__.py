"""Preparing: a dossier read, derived, compared and put into words."""
