"""What the office can do for its members: one verb, one permission, one transaction."""

from collections.abc import Callable, Mapping

from desktop.core.permission import Permission
from desktop.membership import rules
from desktop.membership.service.finding import find
from desktop.membership.service.overview import overview

VERBS: Mapping[Callable[..., object], Permission] = {
    find: rules.READ,
    overview: rules.READ,
}

__all__ = [
    "VERBS",
    "find",
    "overview",
]
