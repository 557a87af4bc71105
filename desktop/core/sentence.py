"""Sentences as values: written in English where they arise, translated only where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

Translate = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text to translate in a context, with the values for its ``{fields}``."""

    context: str
    text: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, **values: object) -> Sentence:
        """The same sentence with values for its fields; a value may be a sentence itself."""
        return replace(self, values=MappingProxyType({**self.values, **values}))

    def told(self, translate: Translate) -> str:
        """The sentence in the language of *translate*, called with context and source text."""
        told = {
            name: value.told(translate) if isinstance(value, Sentence) else value for name, value in self.values.items()
        }
        return translate(self.context, self.text).format(**told)

    def __str__(self) -> str:
        return self.told(lambda _context, text: text)


def sentence(context: str, text: str) -> Sentence:
    """A sentence without values; the translation catalogue is collected from calls of this name."""
    return Sentence(context, text)
