"""Beside the form: the limits that the draft would start, or an earlier complaint to compare it with."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.dialogs.duplicates import ComparePanel
from desktop.complaints.dialogs.explanation import Explained, Explanation
from desktop.complaints.service.frozen import governing
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.policy.clauses import AsOf
from desktop.widgets.metrics import metrics

WIDTH = 316


class LimitsSide(QStackedWidget):
    """It asks for its width but does not insist, so that the window may become narrow."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("complaint_edit.side")
        self.setProperty("frame", "side")
        self.setContentsMargins(1, 0, 0, 0)
        self._desk = desk
        self._posts = {line.code: line.name for line in people.posts(desk)} if desk.may(people_rules.READ) else {}
        self.explanation = Explanation("complaint_edit.explanation", self.tr("Limits explained"))
        self.compare = ComparePanel()
        self.addWidget(self.explanation)
        self.addWidget(self.compare)

    def sizeHint(self) -> QSize:
        """Wide enough for a limit and its bar."""
        return QSize(metrics().px(WIDTH), metrics().px(400))

    def minimumSizeHint(self) -> QSize:
        """It folds into a tab."""
        return QSize(0, 0)

    def show_limits(self) -> None:
        """Bring the limits into view."""
        self.setCurrentWidget(self.explanation)

    def lay_beside(self, facts: rules.ComplaintFacts) -> None:
        """Bring an earlier complaint into view."""
        self.compare.show_facts(facts, self._desk.now())
        self.setCurrentWidget(self.compare)

    def explain(self, draft: rules.ComplaintDraft, asof: AsOf) -> None:
        """Explain the first limits of a draft as it stands."""
        if draft.received_at is None:
            self.explanation.show_limits(self.tr("The limits run from receipt: say when that was."), (), asof.now)
            return
        level = asof.clauses.level(draft.level)
        told = (
            self.tr("From receipt {time} and the level “{level}”, reckoned at each change.")
            if level is not None
            else self.tr("From receipt {time}; the level is not chosen yet.")
        )
        by = self.tr("Policy version {version}.").format(version=governing(self._desk, draft.received_at).version)
        since = words.clock_time(draft.received_at, self._desk.now())
        intro = f"{told.format(time=since, level=level.word if level else '')}\n{by}"
        limits = [self._explained(one) for one in rules.first_limits(draft, asof)]
        self.explanation.show_limits(intro, limits, asof.now, self._otherwise(draft, asof))

    def _otherwise(self, draft: rules.ComplaintDraft, asof: AsOf) -> list[tuple[str, Explained]]:
        """What a service complaint would owe as a quality case, so that the choice is made knowingly."""
        case = rules.case_of(draft, asof.clauses)
        if case is None or case.workflow == rules.Workflow.QUALITY:
            return []
        known = {one.kind for one in rules.segments(case, asof)}
        found = rules.segments(replace(case, workflow=rules.Workflow.QUALITY.value), asof)
        begun = [one for one in found if one.started_at is not None and one.kind not in known]
        return [(self.tr("As a “quality” case"), self._explained(one)) for one in begun[:1]]

    def _explained(self, due: rules.SegmentDue) -> Explained:
        return Explained(due, self._posts.get(due.owner, due.owner))
