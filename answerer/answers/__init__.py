"""One file an intent: how each kind of question is answered."""
