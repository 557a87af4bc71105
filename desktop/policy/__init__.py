"""The office's policy: every number, right and date it works by, typed, versioned, never in code."""
