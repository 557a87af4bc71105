"""Parts of the day's page."""
