"""The evaluation page: run a gold set, browse failures beside their sources, compare two runs.

The only room outside eval/ that imports it."""
