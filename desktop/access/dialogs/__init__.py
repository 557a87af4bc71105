"""The screens before the office is open, and the dialogs about accounts. They ask through ports and save nothing."""
