"""The library page: which documents there are, what was read in each, adding and removing."""
