"""What a question means: which documents, which places, and what the turns before it leave."""
