"""What the database keeps of attached files: the row names a file that lies in the office's file store."""

from uuid import UUID

from desktop.complaints.records.case import Complaint, ComplaintStep
from desktop.storage.fields import BytesField, CodeField, CountField, RefField, TextField
from desktop.storage.record import Entry


class AttachedFile(Entry):
    """A picture, paper or recording of a case; the bytes lie under *digest* in the office's files."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep)
    step_id: UUID
    digest = BytesField()
    name = TextField()
    media = CodeField()
    suffix = CodeField()
    size = CountField()
    subject = CodeField()
    """What it shows: evidence, a contact, a signed form …"""
