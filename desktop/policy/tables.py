"""Reading the tables of one policy file: every mistake becomes a sentence with the name of its clause."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from desktop.core.clause import NOT_SET, Clause, NotSet, Unconfirmed, Value
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence, sentence
from desktop.policy.lines import Line, Shape, Slot, clause_from

T = TypeVar("T")
UNKNOWN = sentence("policy", "No rule knows this entry; it is misspelt or belongs elsewhere.")
MISSING = sentence("policy", "This clause is missing.")


@dataclass
class Findings:
    """What reading a file brought: its clauses in order and its mistakes."""

    lines: list[Line] = field(default_factory=list)
    mistakes: list[Problem] = field(default_factory=list)

    def mistake(self, name: str, what: Sentence) -> None:
        """Note what is wrong at *name*."""
        self.mistakes.append(Problem(name, what))


class Table:
    """One table of a policy file; what is asked for must stand there, what stands there must be asked for."""

    def __init__(self, name: str, content: Mapping[str, object], findings: Findings) -> None:
        self.name = name
        self.findings = findings
        self._content = content
        self._asked: set[str] = set()

    def named(self, key: str) -> str:
        """The full name of a key: ``file.table.key``."""
        return f"{self.name}.{key}"

    def wrong(self, key: str, what: Sentence) -> None:
        """Note a mistake at *key*."""
        self.findings.mistake(self.named(key), what)

    def names(self) -> list[str]:
        """The keys that stand in the table, in the file's order."""
        return list(self._content)

    def has(self, key: str) -> bool:
        """Whether the key stands in the table."""
        return key in self._content

    def holding(self, key: str, value: str) -> list[str]:
        """The keys of the tables inside this one that have *value* under *key*, in the file's order."""
        return [name for name, inner in self._content.items() if isinstance(inner, dict) and inner.get(key) == value]

    def table(self, key: str) -> Table:
        """The table inside this one; an empty one after a mistake."""
        content = self._take(key, dict, sentence("policy", "This table is missing or is no table."), {})
        return Table(self.named(key), content, self.findings)

    def tables(self, key: str) -> list[Table]:
        """A list of inline tables; none when the key is missing."""
        items = self._take(key, list, sentence("policy", "A list of tables is needed."), []) if self.has(key) else []
        return [
            Table(f"{self.named(key)}.{place}", item if isinstance(item, dict) else {}, self.findings)
            for place, item in enumerate(items, 1)
        ]

    def text(self, key: str, default: str | None = None) -> str:
        """A text of one line, at most 60 characters."""
        if default is not None and not self.has(key):
            self._asked.add(key)
            return default
        text: str = self._take(key, str, sentence("policy", "A text is needed."), "")
        if not 0 < len(text.strip()) <= 60 or "\n" in text:
            self.wrong(key, sentence("policy", "A text of 1 to 60 characters is needed."))
        return text.strip()

    def codes(self, key: str, known: Collection[str] | None = None) -> tuple[str, ...]:
        """A list of different codes, of *known* ones when given."""
        found = self._take(key, list, sentence("policy", "A list of codes is needed."), [])
        strange = [code for code in found if not isinstance(code, str) or (known is not None and code not in known)]
        if strange or len(set(map(str, found))) < len(found):
            self.wrong(key, sentence("policy", "Different codes out of {known}.").of(known=", ".join(known or ["…"])))
        return tuple(code for code in found if isinstance(code, str))

    def code(self, key: str, known: Collection[str], default: str | None = None) -> str:
        """One of the known codes."""
        if default is not None and not self.has(key):
            self._asked.add(key)
            return default
        code: str = self._take(key, str, sentence("policy", "A code is needed."), "")
        if code not in known:
            self.wrong(key, sentence("policy", "One of {known}.").of(known=", ".join(known)))
        return code

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number."""
        number: int = self._take(key, int, sentence("policy", "A whole number is needed."), low)
        if isinstance(number, bool) or not low <= number <= high:
            self.wrong(key, sentence("policy", "A whole number from {low} to {high}.").of(low=low, high=high))
        return number

    def clause(self, key: str, slot: Slot[T], *, optional: bool = False) -> Clause[T]:
        """A clause, noted in the list of clauses; 未设置 after a mistake."""
        return self._clause(key, slot, required=False, optional=optional)

    def decided(self, key: str, slot: Slot[T], fallback: T) -> T:
        """A clause that must have a value."""
        clause = self._clause(key, slot, required=True, optional=False)
        if isinstance(clause, Value):
            return clause.value
        if isinstance(clause, Unconfirmed) or self._content.get(key) == {"unset": True}:
            self.wrong(key, sentence("policy", "The program cannot work without a value here."))
        return fallback

    def done(self) -> None:
        """Note every key that nobody asked for."""
        for key in self._content:
            if key not in self._asked:
                self.wrong(key, UNKNOWN)

    def _clause(self, key: str, slot: Slot[T], *, required: bool, optional: bool) -> Clause[T]:
        self._asked.add(key)
        if not self.has(key):
            self.wrong(key, MISSING)
            return NOT_SET
        written = self._content[key]
        # Versions made before lists of codes were clauses have them bare.
        bare = slot.shape is Shape.CODES and isinstance(written, list)
        clause = clause_from({"value": written} if bare else written, slot)
        if isinstance(clause, Value | NotSet | Unconfirmed):
            self.findings.lines.append(
                Line(
                    self.named(key),
                    cast("Slot[object]", slot),
                    cast("Clause[object]", clause),
                    str(self._content.get("word", "")),
                    required,
                    optional,
                )
            )
            return clause
        self.wrong(key, clause)
        return NOT_SET

    def _take(self, key: str, kind: type[Any], otherwise: Sentence, fallback: Any) -> Any:
        self._asked.add(key)
        found = self._content.get(key)
        if isinstance(found, kind):
            return found
        self.wrong(key, otherwise)
        return fallback


def opened(room: str, text: str) -> Table:
    """The outermost table of a policy file.

    Raises:
        Problems: the text is no TOML; the sentence says where it breaks off.
    """
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        broken = sentence("policy", "The file cannot be read as TOML: {reason}.").of(reason=str(error))
        raise Problems([Problem(room, broken)]) from None
    return Table(room, content, Findings())
