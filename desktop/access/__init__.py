"""Accounts, rights and unlocking: who may open the store, and what the posts of the day allow."""
