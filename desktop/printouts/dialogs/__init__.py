"""Printing as every page does it: what can be printed of a record, the menu, one paper or those of several."""
