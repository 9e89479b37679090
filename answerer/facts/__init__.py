"""What can answer a question: the facts of an index, and how well each fits."""
