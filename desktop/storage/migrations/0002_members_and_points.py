"""Widens the members' files and adds what members, points and benefits need."""
# ruff: noqa: E501

from peewee import Database

STATEMENTS = (
    'CREATE TABLE "member_merge" ("id" BLOB NOT NULL PRIMARY KEY, "kept_id" BLOB NOT NULL, "absorbed_id" BLOB NOT NULL, "before" TEXT NOT NULL, "after" TEXT NOT NULL, "written_by_id" BLOB NOT NULL, "written_at" INTEGER NOT NULL, FOREIGN KEY ("kept_id") REFERENCES "member" ("id"), FOREIGN KEY ("absorbed_id") REFERENCES "member" ("id"), FOREIGN KEY ("written_by_id") REFERENCES "staff" ("id")) STRICT',
    'CREATE TABLE "member_reveal" ("id" BLOB NOT NULL PRIMARY KEY, "member_id" BLOB NOT NULL, "field" TEXT NOT NULL, "revealed_by_id" BLOB NOT NULL, "revealed_at" INTEGER NOT NULL, FOREIGN KEY ("member_id") REFERENCES "member" ("id"), FOREIGN KEY ("revealed_by_id") REFERENCES "staff" ("id")) STRICT',
    'CREATE TABLE "member_unmerge" ("id" BLOB NOT NULL PRIMARY KEY, "merge_id" BLOB NOT NULL, "written_by_id" BLOB NOT NULL, "written_at" INTEGER NOT NULL, FOREIGN KEY ("merge_id") REFERENCES "member_merge" ("id"), FOREIGN KEY ("written_by_id") REFERENCES "staff" ("id")) STRICT',
    'CREATE TABLE "member_verification" ("id" BLOB NOT NULL PRIMARY KEY, "member_id" BLOB NOT NULL, "field" TEXT NOT NULL, "how" TEXT NOT NULL, "verified_on" TEXT NOT NULL, "digest" BLOB NOT NULL, "written_by_id" BLOB NOT NULL, "written_at" INTEGER NOT NULL, FOREIGN KEY ("member_id") REFERENCES "member" ("id"), FOREIGN KEY ("written_by_id") REFERENCES "staff" ("id")) STRICT',
    'CREATE TABLE "points_movement" ("id" BLOB NOT NULL PRIMARY KEY, "document" TEXT NOT NULL, "what" TEXT NOT NULL, "member_id" BLOB, "paper_at" INTEGER NOT NULL, "entered_at" INTEGER NOT NULL, "operator_id" BLOB NOT NULL, "reason" TEXT NOT NULL, "rule" TEXT NOT NULL, "amount" INTEGER, "times" INTEGER NOT NULL, "reverses_id" BLOB, "unit" BLOB, "doubtful" INTEGER NOT NULL, FOREIGN KEY ("member_id") REFERENCES "member" ("id"), FOREIGN KEY ("operator_id") REFERENCES "staff" ("id"), FOREIGN KEY ("reverses_id") REFERENCES "points_movement" ("id")) STRICT',
    'CREATE TABLE "points_approval" ("id" BLOB NOT NULL PRIMARY KEY, "movement_id" BLOB NOT NULL, "paper" TEXT NOT NULL, "signed_by_id" BLOB NOT NULL, "signed_on" TEXT NOT NULL, "opinion" TEXT NOT NULL, FOREIGN KEY ("movement_id") REFERENCES "points_movement" ("id"), FOREIGN KEY ("signed_by_id") REFERENCES "staff" ("id")) STRICT',
    'CREATE TABLE "points_lot" ("id" BLOB NOT NULL PRIMARY KEY, "movement_id" BLOB NOT NULL, "member_id" BLOB NOT NULL, "until_on" TEXT, FOREIGN KEY ("movement_id") REFERENCES "points_movement" ("id"), FOREIGN KEY ("member_id") REFERENCES "member" ("id")) STRICT',
    'CREATE TABLE "points_entry" ("id" BLOB NOT NULL PRIMARY KEY, "movement_id" BLOB NOT NULL, "account" TEXT NOT NULL, "member_id" BLOB, "lot_id" BLOB, "points" INTEGER NOT NULL, FOREIGN KEY ("movement_id") REFERENCES "points_movement" ("id"), FOREIGN KEY ("member_id") REFERENCES "member" ("id"), FOREIGN KEY ("lot_id") REFERENCES "points_lot" ("id")) STRICT',
    'ALTER TABLE "member" ADD COLUMN "number" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "sex" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "ethnic_group" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "birthday_kind" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "lunar_birthday" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "lunar_leap" INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE "member" ADD COLUMN "id_type" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "id_number" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "other_phones" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "postcode" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "plan" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "joined_network_on" TEXT',
    'ALTER TABLE "member" ADD COLUMN "contract_until" TEXT',
    'ALTER TABLE "member" ADD COLUMN "broadband_until" TEXT',
    'ALTER TABLE "member" ADD COLUMN "data_card_only" INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE "member" ADD COLUMN "photo" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "tags" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "wish_ways" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "wish_frequency" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "quiet_hours" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "care_ways" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "interests" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "do_not_disturb" INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE "member" ADD COLUMN "consented_at" INTEGER',
    'ALTER TABLE "member" ADD COLUMN "consent_paper" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "notes" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "enrolled_at" INTEGER',
    'ALTER TABLE "member" ADD COLUMN "enrolled_by_id" BLOB REFERENCES "staff" ("id")',
    'ALTER TABLE "member" ADD COLUMN "state" TEXT NOT NULL DEFAULT \'\'',
    'ALTER TABLE "member" ADD COLUMN "merged_into_id" BLOB REFERENCES "member" ("id")',
    'CREATE INDEX "member_number" ON "member" ("number")',
    'CREATE INDEX "member_id_number" ON "member" ("id_number")',
    'CREATE INDEX "member_contract_until" ON "member" ("contract_until")',
    'CREATE INDEX "member_broadband_until" ON "member" ("broadband_until")',
    'CREATE INDEX "member_absorbed" ON "member" ("merged_into_id") WHERE ("merged_into_id" IS NOT NULL)',
    'CREATE INDEX "member_merge_kept_id" ON "member_merge" ("kept_id")',
    'CREATE INDEX "member_merge_absorbed_id" ON "member_merge" ("absorbed_id")',
    'CREATE INDEX "member_reveal_member_id" ON "member_reveal" ("member_id")',
    'CREATE UNIQUE INDEX "member_unmerge_merge_id" ON "member_unmerge" ("merge_id")',
    'CREATE INDEX "member_verification_member_id" ON "member_verification" ("member_id")',
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
