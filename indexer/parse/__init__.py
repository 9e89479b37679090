"""A file's text to documents, sections, passages, tables, assignments and references."""

from indexer.parse.document import PARSER_VERSION, parse_file, parse_text

__all__ = ["PARSER_VERSION", "parse_file", "parse_text"]
