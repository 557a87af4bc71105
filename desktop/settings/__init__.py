"""The office's own settings: policy, working calendar, rights, backup, journal, clock."""
