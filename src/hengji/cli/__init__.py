"""The command line: ``hengji``."""
