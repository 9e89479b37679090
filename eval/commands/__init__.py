"""One file a command; each has ``add(subparsers)`` and a function that returns the exit code."""
