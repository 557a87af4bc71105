"""Parts of the members' page."""
