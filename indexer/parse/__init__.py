"""A file's text to documents, sections, passages, tables, assignments and references
(``document.parse_file``). The package itself imports nothing: who answers needs a few of its small
modules and not the parser."""
