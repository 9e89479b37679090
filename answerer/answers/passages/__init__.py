"""What the passages say, and the lists that stand below a heading or a line that opens them."""
