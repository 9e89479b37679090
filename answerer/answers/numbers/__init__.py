"""How many: counted in tables and lists, or stated by the text."""
