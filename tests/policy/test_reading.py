"""Policy files: every mistake is a sentence with the name of its clause."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.core.problem import Problems, Severity
from desktop.policy import holidays, lines, permissions, reading, versions
from desktop.policy.clauses import Limit, Measure
from desktop.policy.writing import over, toml_text, with_clauses

COMPLAINTS = versions.shipped_texts()["complaints"]
CALENDAR = versions.shipped_texts()["calendar"]


SECOND_LEVEL = 'first_contact = { value = "20分钟" }'
REASON = 'reason_required_from = { value = "very_dissatisfied" }'
DUPLICATES = "duplicate_days = { value = 30 }"


def wrong_in(text, read=reading.complaints):
    with pytest.raises(Problems) as refused:
        read(text)
    return [problem.field.removeprefix("complaints.") for problem in refused.value.found]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        (SECOND_LEVEL, 'first_contact = { value = "20" }', "levels.very_dissatisfied.first_contact"),
        (SECOND_LEVEL, 'first_contact = { value = "2工作时" }', "levels.very_dissatisfied.first_contact"),
        (SECOND_LEVEL, "", "levels.very_dissatisfied.first_contact"),
        ('late_fine = { value = "50.00" }', "late_fine = { value = true }", "levels.major.late_fine"),
        ('late_fine = { value = "50.00" }', 'late_fine = { value = "-1" }', "levels.major.late_fine"),
        ('late_fine = { value = "50.00" }', 'late_fine = { value = "99999999" }', "levels.major.late_fine"),
        ("order = 2", "order = 1", "levels.order"),
        ("order = 2", 'order = "2"', "levels.very_dissatisfied.order"),
        ('word = "重大投诉"', 'word = ""', "levels.major.word"),
        (REASON, 'reason_required_from = { value = "x" }', "intake.reason_required_from"),
        ('rest = { value = "30分钟" }', "rest = { unset = true }", "warning.rest"),
        ('rest = { value = "30分钟" }', 'rest = { unconfirmed = true, hint = "30分钟" }', "warning.rest"),
        ("percent = { value = 10 }", "percent = { value = 101 }", "warning.percent"),
        ("percent = { value = 10 }", "percent = 10", "warning.percent"),
        ("percent = { value = 10 }", "percent = { value = 10, unset = true }", "warning.percent"),
        (DUPLICATES, "duplicate_days = { unconfirmed = true, hint = 0 }", "intake.duplicate_days"),
        (DUPLICATES, "duplicat_days = { value = 30 }", "intake.duplicate_days"),
        ('aim = { value = "2工作时" }', 'aim = { value = "5工作时" }', "sampling.aim"),
        ('limit_by = "case"', 'limit_by = "level"', "levels.crisis.department_answer"),
        ('limit_by = "case"', 'limit_by = "moon"', "department_answer.limit_by"),
        ('box = "quality"', 'box = "x"', "categories.quality.box"),
        ('code = "call_quality"', 'code = "sp_service"', "categories.sp_service"),
        ('channels = ["phone"', 'channels = ["phone", "phone"', "intake.channels"),
        ('channels = ["phone"', 'channels = ["pigeon", "phone"', "intake.channels"),
        ('[warning]', '[warnings]', "warning"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_clause(old, new, field):
    assert old in COMPLAINTS
    assert field in wrong_in(COMPLAINTS.replace(old, new, 1))


def tables_of(content, path=()):
    """Every table of a file, inline ones in lists too, but for those that are one clause."""
    for key, value in content.items():
        inner = value if isinstance(value, list) else [value]
        for table in (
            one for one in inner if isinstance(one, dict) and not {"value", "unset", "unconfirmed"} & set(one)
        ):
            yield (*path, key)
            yield from tables_of(table, (*path, key))


FILES = [
    (room, path)
    for room, text in versions.shipped_texts().items()
    for path in dict.fromkeys(tables_of(tomllib.loads(text)))
]


@pytest.mark.parametrize(("room", "path"), FILES, ids=[".".join((room, *path)) for room, path in FILES])
def test_what_no_clause_asks_for_is_named_in_every_table(room, path):
    content = tomllib.loads(versions.shipped_texts()[room])
    table = content
    for step in path:
        table = table[step]
    (table[-1] if isinstance(table, list) else table)["surplus"] = 1
    with pytest.raises(Problems) as refused:
        reading.ROOMS[room](toml_text(content))
    place = [str(len(table))] if isinstance(table, list) else []
    assert ".".join((room, *path, *place, "surplus")) in [problem.field for problem in refused.value.found]


SHARES = [name for name in versions.shipped().lines if name.endswith(("_target", "percent"))]


@pytest.mark.parametrize("name", SHARES)
@pytest.mark.parametrize(("share", "wrong"), [(1, False), (100, False), (101, True)])
def test_a_share_is_a_whole_or_less(name, share, wrong):
    room, clause = name.split(".", 1)
    text = with_clauses(versions.shipped_texts()[room], {clause: {"value": share}})
    try:
        found = {problem.field for problem in reading.ROOMS[room](text).warnings}
    except Problems as refused:
        found = {problem.field for problem in refused.found}
    assert (name in found) is wrong


def test_all_mistakes_are_named_at_once():
    text = COMPLAINTS.replace("percent = { value = 10 }", "percent = 1").replace("order = 2", "order = 1")
    assert set(wrong_in(text)) == {"warning.percent", "levels.order"}


def test_text_that_is_no_toml_says_where():
    with pytest.raises(Problems) as refused:
        reading.complaints("levels = 1\n[levels = 2")
    assert "line 2" in str(refused.value.found[0].sentence)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text):
    for read in (reading.complaints, reading.calendar, permissions.read, holidays.read):
        with pytest.raises(Problems):
            read(text)


plain = st.one_of(st.integers(-5, 5), st.booleans(), st.text("a分'\"\\\n\t\x1f\x7f", max_size=4))
keys = st.sampled_from(["value", "unset", "a", "键", "a b"])
values = st.recursive(
    plain,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["levels", "intake", "a-b", "x y", "unset"]), values, max_size=4))
def test_written_tables_are_read_back(content):
    assert tomllib.loads(toml_text(content)) == content


def test_the_shipped_files_survive_being_written():
    for text in (COMPLAINTS, CALENDAR):
        assert tomllib.loads(toml_text(tomllib.loads(text))) == tomllib.loads(text)


def test_a_graver_level_with_more_time_is_odd_but_may_stay():
    read = reading.complaints(with_clauses(COMPLAINTS, {"levels.major.first_contact": {"value": "40分钟"}}))
    assert [(odd.field, odd.severity) for odd in read.warnings] == [
        ("complaints.levels.major.first_contact", Severity.WARNING)
    ]
    read = reading.complaints(with_clauses(COMPLAINTS, {"levels.crisis.late_fine": {"value": "1"}}))
    assert [odd.field for odd in read.warnings] == ["complaints.levels.crisis.late_fine"]


def test_three_kinds_of_clauses_are_told_apart():
    text = with_clauses(COMPLAINTS, {"levels.major.first_contact": {"unset": True}})
    text = with_clauses(text, {"levels.crisis.first_contact": {"unconfirmed": True, "hint": "5分钟"}})
    levels = reading.complaints(text).clauses.levels
    assert levels[2].first_contact == NOT_SET
    assert levels[3].first_contact == Unconfirmed(Limit(5, Measure.MINUTES))


def test_a_clause_that_does_not_exist_cannot_be_written():
    with pytest.raises(LookupError):
        with_clauses(COMPLAINTS, {"warning.nothing": {"unset": True}})


def test_hours_that_overlap_at_night_are_named():
    assert wrong_in(with_clauses(CALENDAR, {"weekly.monday": {"value": "22:00-9:00"}}), reading.calendar) == [
        "calendar.weekly.tuesday"
    ]


def test_an_older_file_takes_new_entries_from_the_program():
    older = COMPLAINTS.replace(DUPLICATES, "").replace("order = 2", "order = 7")
    read = reading.complaints(over(COMPLAINTS, older))
    assert read.clauses.intake.duplicate_days == Value(30)
    assert read.clauses.levels[-1].code == "very_dissatisfied"


def test_what_paper_prints():
    found = {line.name: line.words for line in reading.complaints(COMPLAINTS).lines}
    assert found["complaints.work_order.limit"] == "10分钟"
    assert found["complaints.levels.major.late_fine"] == "50元"
    assert found["complaints.first_contact.cap"] is None
    assert found["complaints.intake.reason_required_from"] == "非常不满意"
    assert lines.fine().words(1250) == "12.50元"


@pytest.mark.parametrize(
    "text",
    [
        "year = 2027",
        "year = 2027\nholiday = []",
        'year = 2027\n[[holiday]]\nname = "元旦"\nfrom = 2027-01-03\nuntil = 2027-01-01\nmake_up = []',
        'year = 2027\n[[holiday]]\nname = "元旦"\nfrom = 2027-01-01\nuntil = 2027-01-01\nmake_up = [2027-01-01]',
        'year = 2027\n[[holiday]]\nname = "元旦"\nfrom = "2027-01-01"\nuntil = 2027-01-01\nmake_up = []',
        'year = 2027\n[[holiday]]\nname = "元旦"\nfrom = 2027-01-01T00:00:00\nuntil = 2027-01-01\nmake_up = []',
        'year = 2027\n[[holiday]]\nname = ""\nfrom = 2027-01-01\nuntil = 2027-01-01\nmake_up = []',
        'year = "x"\n[[holiday]]\nname = "x"',
    ],
)
def test_a_holiday_file_with_mistakes_is_refused(text):
    with pytest.raises(Problems):
        holidays.read(text)


def test_a_permission_table_with_mistakes_is_refused():
    assert wrong_in('[permissions]\n"a.read" = [1]', permissions.read) == ["permissions.permissions.a.read"]
    assert wrong_in('[permission]\n"a.read" = []', permissions.read)
