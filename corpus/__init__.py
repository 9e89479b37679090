"""What a document is, how its text is normalised, and what is known of the domain."""
