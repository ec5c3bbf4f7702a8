"""Writers: an audit as a text report, as JSON, as one HTML page."""
