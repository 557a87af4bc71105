"""Paper: a form is data (`definition`), the press turns it and its facts into PDF bytes."""
