"""An invented office: small through the verbs for the demo, at any scale through the bulk path."""

from desktop.complaints.samples.large import bulk
from desktop.complaints.samples.small import small

__all__ = ["bulk", "small"]
