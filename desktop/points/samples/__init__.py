"""Invented points: a few by the verbs for the demo office, millions by the bulk path for measuring."""

from desktop.points.samples.large import bulk
from desktop.points.samples.small import early, small

__all__ = ["bulk", "early", "small"]
