"""Files to text: every kind of file that a decision arrives in, one entry."""

from indexer.readers.errors import MissingPartError, ReadError
from indexer.readers.read import SUFFIXES, read_file
from indexer.readers.result import Limits, ReadText

__all__ = ["SUFFIXES", "Limits", "MissingPartError", "ReadError", "ReadText", "read_file"]
