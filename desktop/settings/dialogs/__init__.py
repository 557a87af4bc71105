"""What the pages of the settings are put together from."""
