"""What a question says by its own words."""
