"""Two provinces or documents side by side."""
