"""Invented members with everything a file can say, for the demo office."""

from desktop.membership.samples.small import small

__all__ = ["small"]
