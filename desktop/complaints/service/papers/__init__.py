"""What the papers of the register say about a case, read from its records; each paper has its own file."""
