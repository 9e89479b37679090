"""Yes or no: what is claimed, held against what the documents say."""
