"""Optional: a language model words the answer, out of passages that it is given. Each of its
statements is checked against what it cites; where little stands, the answer by rules does."""
