"""A closed set of codes, each with the one Chinese word that screen and paper say it by."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A code with its Chinese word; members are written ``PHONE = "phone", "电话"``."""

    zh: str

    def __new__(cls, code: str, zh: str) -> Self:
        """A member that equals its code and knows its word."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.zh = zh
        return word

    @classmethod
    def of(cls, code: str) -> Self:
        """The member of a stored code."""
        return cls.__members__[code.upper()]
