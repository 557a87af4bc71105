"""What the journal tells of records, in the office's words: the same for every record's history and for the journal."""
