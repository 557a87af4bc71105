"""Invented members with everything a file can say, for the demo office."""

from desktop.membership.samples.benefits import benefits
from desktop.membership.samples.small import small

__all__ = ["benefits", "small"]
