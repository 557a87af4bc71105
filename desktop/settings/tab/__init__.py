"""The pages of the settings, opened from the user menu and the palette."""
