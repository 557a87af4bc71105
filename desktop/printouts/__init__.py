"""What was printed: which paper, when, by whom, what is still to come back signed, and numbered pads of blanks."""
