"""The parts of the HTML report: marks, document, findings, sheets, page assets."""
