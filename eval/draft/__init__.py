"""Help for whoever writes gold questions: spans, checks, near-duplicates, drafts to accept."""
