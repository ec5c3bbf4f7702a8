"""Charts: native and editable in Word (``word``), inline SVG on a page (``svg``)."""
