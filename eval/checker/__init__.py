"""The checker of statements measured: true statements that it should let stand, and the same
statements with one planted error that it should catch."""
