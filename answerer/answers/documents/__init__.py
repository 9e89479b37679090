"""What a document is, and the documents that it rests on, cites and replaces."""
