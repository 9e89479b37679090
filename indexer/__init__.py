"""Documents to index: read -> parse -> embed -> write."""
