"""Widens the members' files and adds what members, points and benefits need."""
# ruff: noqa: E501

from peewee import Database

STATEMENTS = (
    'CREATE TABLE "points_movement" ("id" BLOB NOT NULL PRIMARY KEY, "document" TEXT NOT NULL, "what" TEXT NOT NULL, "member_id" BLOB, "paper_at" INTEGER NOT NULL, "entered_at" INTEGER NOT NULL, "operator_id" BLOB NOT NULL, "reason" TEXT NOT NULL, "rule" TEXT NOT NULL, "amount" INTEGER, "times" INTEGER NOT NULL, "reverses_id" BLOB, "unit" BLOB, "doubtful" INTEGER NOT NULL, FOREIGN KEY ("member_id") REFERENCES "member" ("id"), FOREIGN KEY ("operator_id") REFERENCES "staff" ("id"), FOREIGN KEY ("reverses_id") REFERENCES "points_movement" ("id")) STRICT',
    'CREATE TABLE "points_approval" ("id" BLOB NOT NULL PRIMARY KEY, "movement_id" BLOB NOT NULL, "paper" TEXT NOT NULL, "signed_by_id" BLOB NOT NULL, "signed_on" TEXT NOT NULL, "opinion" TEXT NOT NULL, FOREIGN KEY ("movement_id") REFERENCES "points_movement" ("id"), FOREIGN KEY ("signed_by_id") REFERENCES "staff" ("id")) STRICT',
    'CREATE TABLE "points_lot" ("id" BLOB NOT NULL PRIMARY KEY, "movement_id" BLOB NOT NULL, "member_id" BLOB NOT NULL, "until_on" TEXT, FOREIGN KEY ("movement_id") REFERENCES "points_movement" ("id"), FOREIGN KEY ("member_id") REFERENCES "member" ("id")) STRICT',
    'CREATE TABLE "points_entry" ("id" BLOB NOT NULL PRIMARY KEY, "movement_id" BLOB NOT NULL, "account" TEXT NOT NULL, "member_id" BLOB, "lot_id" BLOB, "points" INTEGER NOT NULL, FOREIGN KEY ("movement_id") REFERENCES "points_movement" ("id"), FOREIGN KEY ("member_id") REFERENCES "member" ("id"), FOREIGN KEY ("lot_id") REFERENCES "points_lot" ("id")) STRICT',
    'CREATE UNIQUE INDEX "points_movement_document" ON "points_movement" ("document")',
    'CREATE INDEX "points_movement_member_id" ON "points_movement" ("member_id")',
    'CREATE UNIQUE INDEX "points_movement_reverses_id" ON "points_movement" ("reverses_id")',
    'CREATE INDEX "points_movement_unit" ON "points_movement" ("unit")',
    'CREATE INDEX "points_approval_movement_id" ON "points_approval" ("movement_id")',
    'CREATE INDEX "points_lot_until_on_id" ON "points_lot" ("until_on", "id")',
    'CREATE INDEX "points_entry_member_id_account_lot_id_movement_id_points" ON "points_entry" ("member_id", "account", "lot_id", "movement_id", "points")',
    'CREATE INDEX "points_entry_movement_id_points" ON "points_entry" ("movement_id", "points")',
)


def up(_migrator: object, database: Database) -> None:
    """Run the statements."""
    for statement in STATEMENTS:
        database.execute_sql(statement)  # type: ignore[no-untyped-call]
