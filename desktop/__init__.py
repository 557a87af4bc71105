"""Weixi Desk (维系台): the customer-service desk of a branch office, offline and on paper."""

__version__ = "0.1.0"
