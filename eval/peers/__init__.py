"""Other people's retrievers on the same texts, embedding and machine, one small file each."""
