"""What the office prints about its members."""

from desktop.membership.forms.enrolment import ENROLMENT
from desktop.paper.definition import Form

FORMS: tuple[Form, ...] = (ENROLMENT,)

__all__ = ["ENROLMENT", "FORMS"]
