"""What can be wrong with an index. Each message is one line that says what to do."""

from __future__ import annotations


class IndexError_(Exception):  # noqa: N801, N818 - the builtin IndexError is another thing
    """Any reason for which an index can't be used. Commands print it and exit with
    ``exit_code``."""

    exit_code = 3


class MissingIndexError(IndexError_):
    """There is no index in the folder."""


class DamagedIndexError(IndexError_):
    """A file of the index is missing or is not what was written."""


class OtherSettingsError(IndexError_):
    """The index was made with another model, other settings or another format."""


class BusyIndexError(IndexError_):
    """Another process is writing the index."""


class VerificationError(IndexError_):
    """A stored offset, quote or checksum does not agree with the source document."""
