"""The report of a run: one HTML page, Markdown, CSV, and the table on the terminal."""
