"""Official documents: Word files laid out to GB/T 9704—2012."""
