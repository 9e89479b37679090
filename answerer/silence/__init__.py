"""Whether an answer may be given."""
