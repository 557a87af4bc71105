"""Branches, departments, posts, staff and members: the people and places every room speaks of."""
