"""What a search costs as the number of passages grows."""
