"""What a task has: who leads it and who helps, by when, with what result."""
