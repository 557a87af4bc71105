"""Invented members with everything a file can say, and what was done with them, for the demo office."""

from desktop.membership.samples.benefits import benefits
from desktop.membership.samples.benefits_used import used
from desktop.membership.samples.months import keeping, months
from desktop.membership.samples.small import small

__all__ = ["benefits", "keeping", "months", "small", "used"]
