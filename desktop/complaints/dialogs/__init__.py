"""The parts of the complaints page: the editor, the record beside the list, explanations, printing."""
