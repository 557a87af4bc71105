"""What the database keeps of cohorts: written once, whatever becomes of the members."""

from uuid import UUID

from desktop.people.records import Staff
from desktop.storage.fields import CountField, FlagField, InstantField, LocalDateField, RefField, TextField
from desktop.storage.record import Entry


class Cohort(Entry):
    """A list of members frozen on a day (拍照用户); *digest* is over all its lines, which stand on its sheets."""

    name = TextField(unique=True)
    frozen_on = LocalDateField()
    filter_words = TextField()
    network_counts = FlagField()
    tier_counts = FlagField()
    members = CountField()
    digest = TextField()
    note = TextField(default="")
    frozen_by = RefField(Staff, index=False)
    frozen_at = InstantField()


class CohortSheet(Entry):
    """Some thousand lines of a cohort, one member a line: id, tier, mark of the network number, manager of then.

    A row for each of two hundred thousand members would be journalled as often; a sheet is frozen in one entry.
    """

    cohort = RefField(Cohort, index=False)
    cohort_id: UUID
    place = CountField()
    lines = TextField()

    class Meta:
        """Sheets are read in their order."""

        indexes = ((("cohort", "place"), True),)


class NetworkFigure(Entry):
    """How many users the whole network had on a day, as somebody read it somewhere: the club's share is of it."""

    counted_on = LocalDateField(index=True)
    users = CountField()
    source = TextField()
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


class NetworkFigureCancel(Entry):
    """A figure was wrong and does not count."""

    figure = RefField(NetworkFigure, unique=True)
    figure_id: UUID
    reason = TextField()
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()
