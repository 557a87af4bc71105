"""Kinds name what a record is; pages say by kinds what they show."""


class Kind(str):
    """The name of one record table, e.g. ``Kind("complaint")``; equal to the table's name."""

    __slots__ = ()
