"""Finding records while typing: by names, pinyin, numbers, phones and words, the best and newest first."""

import re
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.ids import new_id
from desktop.core.kind import Kind
from desktop.storage import search
from desktop.storage.engine import CREATE, Engine
from desktop.storage.pinyin import readings
from desktop.storage.record import office
from desktop.storage.schema import first_step
from desktop.storage.search import SearchText, find, marks
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.toys import KEY, TOYS, Clerk
from tests.storage.toys import find as make_find

MEMBER, COMPLAINT = Kind("member"), Kind("complaint_case")

ZENG = SearchText(("曾国华",), ("QH00001234T",), ("13800138000",))
ZHANG = SearchText(("张三丰",), ("QH00001235R",), ("+86 139-0013-9001", "0971-6123456"))
YOSHIDA = SearchText(("𠮷田 一郎",), ("QH00001236P",), ())
SLOW = SearchText(
    ("张丽",), ("QH-20261118-012-T",), ("13700001111",), ("宽带网络很慢，客户要求退费。WiFi 掉线", "查良镛经办")
)
BILL = SearchText(("王重阳",), ("QH-G-20261002-003-K",), (), ("话费账单多扣了12元，网络正常",))


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    db = Engine(tmp_path_factory.mktemp("index") / "index.db", KEY, flags=CREATE)
    for statement in search.SCHEMA:
        db.execute_sql(statement)
    yield db
    db.close_all()


@pytest.fixture
def index(file):
    office.initialize(file)
    yield file
    office.initialize(None)


@pytest.fixture
def people(index):
    """The five documents above, the oldest first; ids by their name."""
    ids = {}
    with index.transaction("IMMEDIATE"):
        search.clear()
        for name, kind, document in (
            ("zeng", MEMBER, ZENG),
            ("zhang", MEMBER, ZHANG),
            ("yoshida", MEMBER, YOSHIDA),
            ("slow", COMPLAINT, SLOW),
            ("bill", COMPLAINT, BILL),
        ):
            ids[new_id()] = (name, kind, document)
        search.put_many((kind, rid, document) for rid, (_, kind, document) in ids.items())
    return {rid: name for rid, (name, _, _) in ids.items()}


def names(people, typed, **more):
    return [people[rid] for _, rid in find(typed, **more)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("曾", ["zeng"]),
        ("曾国", ["zeng"]),
        ("国华", ["zeng"]),
        ("zeng", ["zeng"]),
        ("zengguoh", ["zeng"]),
        ("zeng guo", ["zeng"]),
        ("zgh", ["zeng"]),
        ("ZG", ["zeng"]),
        ("zenggh", ["zeng"]),
        ("cgh", ["zeng"]),
        ("张", ["slow", "zhang"]),
        ("张三丰", ["zhang"]),
        ("丰", ["zhang"]),
        ("zsf", ["zhang"]),
        ("chongyang", []),
        ("wangchongyang", ["bill"]),
        ("wcy", ["bill"]),
        ("𠮷田", ["yoshida"]),
        ("𠮷", ["yoshida"]),
        ("田一郎", ["yoshida"]),
        ("138", ["zeng"]),
        ("138 0013 8000", ["zeng"]),
        ("+86 138 0013", ["zeng"]),
        ("8000", ["zeng"]),
        ("00138000", ["zeng"]),
        ("9001", ["zhang"]),
        ("0971-612", ["zhang"]),
        ("6123456", ["zhang"]),
        ("QH-20261118-012-T", ["slow"]),
        ("qh20261118012t", ["slow"]),
        ("20261118", ["slow"]),
        ("1118-012", ["slow"]),
        ("012", ["slow"]),
        ("G-1002", ["bill"]),
        ("QH-G-2026", ["bill"]),
        ("QH-2026", ["bill", "slow"]),
        ("qh", ["bill", "slow", "yoshida", "zhang", "zeng"]),
        ("QH 0000 1234 T", ["zeng"]),
        ("00001236", ["yoshida"]),
        ("网络", ["bill", "slow"]),
        ("宽带网络", ["slow"]),
        ("宽带很慢", []),
        ("慢", ["slow"]),
        ("账", ["bill"]),
        ("wifi", ["slow"]),
        ("wif", ["slow"]),
        ("12", ["bill"]),
        ("网络 退费", ["slow"]),
        ("张 退费", ["slow"]),
        ("zl 网络", ["slow"]),
        ("张 账单", []),
        ("  张，三丰 ", ["zhang"]),
        ("", []),
        ("?!", []),
        ("\ud800", []),
        ('" OR k_member', []),
    ],
)
def test_what_is_typed_finds_whom_the_clerk_means(people, typed, expected):
    assert names(people, typed) == expected


def test_whole_matches_come_before_beginnings_and_words(index, people):
    with index.transaction("IMMEDIATE"):
        for name, document in {
            "whole": SearchText(("李雷",)),
            "longer": SearchText(("李雷雷",)),
            "told": SearchText(("王五",), texts=("李雷来电",)),
        }.items():
            people[rid := new_id()] = name
            search.put(MEMBER, rid, document)
    assert names(people, "李雷") == ["whole", "longer", "told"]
    assert names(people, "李雷", limit=2) == ["whole", "longer"]


def test_only_the_kinds_asked_for_are_found(people):
    assert names(people, "张", kinds=[MEMBER]) == ["zhang"]
    assert names(people, "张", kinds={MEMBER, COMPLAINT}) == ["slow", "zhang"]
    assert names(people, "张", kinds=[]) == []
    assert find("张", [COMPLAINT])[0][0] == COMPLAINT


def test_a_document_is_replaced_dropped_and_cleared(index, people):
    rid = next(rid for rid, name in people.items() if name == "zhang")
    with index.transaction("IMMEDIATE"):
        search.put(MEMBER, rid, SearchText(("李四",)))
    assert (names(people, "张三丰"), names(people, "lisi")) == ([], ["zhang"])
    with index.transaction("IMMEDIATE"):
        search.drop(rid)
        search.drop(rid)
    assert names(people, "lisi") == []
    with index.transaction("IMMEDIATE"):
        search.clear()
    assert names(people, "网络") == []


def test_documents_are_written_only_inside_a_transaction(people):
    with pytest.raises(RuntimeError, match="inside its transaction"):
        search.put(MEMBER, new_id(), ZENG)


def test_endless_and_strange_texts_do_no_harm(index, people):
    people[rid := new_id()] = "long"
    with index.transaction("IMMEDIATE"):
        search.put(
            MEMBER, rid, SearchText(("长" * 10_000,), ("x" * 10_000,), ("1" * 10_000,), ("a" * 40_000, "\x00<b>"))
        )
    assert names(people, "长长") == ["long"]
    assert names(people, "长" * 10_000) == ["long"]
    assert names(people, "a" * 10_000) == ["long"]
    assert names(people, "' ; drop table search_doc") == []


def test_a_transaction_that_fails_leaves_no_document(tmp_path, clock):
    steps = tmp_path / "steps"
    steps.mkdir()
    (steps / "0001_first.py").write_text(first_step(TOYS, search.SCHEMA), encoding="utf-8")
    store = Store.create(tmp_path / "store", KEY, "QH", TOYS, clock, steps=steps)
    clerk = Clerk(store, clock)
    with transaction(clerk, "finds.register"):
        found = make_find("1")
        search.put(Kind("find"), found.id, SearchText(texts=("黑色雨伞",)))
    with pytest.raises(KeyError), transaction(clerk, "finds.register"):
        search.put(Kind("find"), new_id(), SearchText(texts=("黑色雨伞",)))
        raise KeyError
    assert find("雨伞") == [(Kind("find"), found.id)]
    store.close()


@pytest.mark.parametrize(
    "typed", ["z", "zh", "zha", "1", "13", "138", "张", "客", "q", "qh", "qh2026", "2026", "00001"]
)
def test_wide_beginnings_are_answered_from_the_end_without_sorting(index, people, typed):
    """However many documents match, thirty are read: the plan never sorts, and the index knows the beginning."""
    matches = search._matches(typed, None)
    assert matches
    for match in matches:
        plan = " ".join(
            row[3] for row in index.execute_sql(f"EXPLAIN QUERY PLAN {search._FIND}", (match, 30)).fetchall()
        )
        assert "TEMP B-TREE" not in plan
        assert all(len(beginning) <= 5 for beginning in re.findall(r'"(u_\d\w*)"\*', match)), match


HAN = "张王曾单网络费"
NAME = st.text(HAN, min_size=1, max_size=3)
DIGITS = st.text("0128", min_size=3, max_size=11)
DOCUMENT = st.builds(
    SearchText,
    names=st.tuples(NAME) | st.tuples(NAME, NAME),
    phones=st.tuples(st.text("0123", min_size=11, max_size=11).map(lambda tail: "1" + tail[1:])) | st.just(()),
    texts=st.tuples(st.text(HAN + "，ab ", max_size=12)) | st.just(()),
)


@st.composite
def office_and_query(draw):
    documents = draw(st.lists(DOCUMENT, min_size=1, max_size=6))
    seen = draw(st.sampled_from(documents))
    source = draw(st.sampled_from([*seen.names, *seen.phones, *seen.texts, readings(seen.names[0])[0].full]))
    start = draw(st.integers(0, max(len(source) - 1, 0)))
    typed = source[start : start + draw(st.integers(1, 6))]
    return documents, draw(st.just(typed) | st.text(HAN + "zw1", min_size=1, max_size=3))


def plainly(document, typed):
    """What finding means, said without an index."""
    words = re.findall(r"[^\W_]+", typed)
    joined = "".join(words)
    return bool(words) and (
        all(_word(document, word) for word in words) or (joined.isascii() and _known(document, joined))
    )


def _word(document, word):
    if _known(document, word):
        return True
    runs = re.findall(f"[{HAN}]+|[^{HAN}]+", word)
    if len(runs) > 1:
        return all(_word(document, run) for run in runs)
    texts = (*document.texts, *document.names)
    if word[0] in HAN:
        return any(word in text for text in texts)
    return any(part.startswith(word) for text in texts for part in re.findall(r"[a-z0-9]+", text))


def _known(document, word):
    ways = [way for name in document.names for way in readings(name)]
    spelled = [*document.names]
    if word.isdecimal():
        spelled += [end for phone in document.phones for end in (phone, phone[-4:], phone[-8:])]
    elif not all(ch in HAN for ch in word):
        spelled += [text for way in ways for text in (way.full, way.initials, way.short)]
    return any(text.startswith(word) for text in spelled)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=office_and_query())
def test_the_index_finds_exactly_what_looking_at_every_document_finds(index, case):
    documents, typed = case
    ids = {UUID(int=number): document for number, document in enumerate(documents)}
    with index.transaction("IMMEDIATE"):
        search.clear()
        search.put_many((MEMBER, rid, document) for rid, document in ids.items())
    assert {rid for _, rid in find(typed)} == {rid for rid, document in ids.items() if plainly(document, typed)}
    for most in (1, 2, 30):
        assert set(search.found(typed, None, most)) == {rid.bytes for _, rid in find(typed, limit=most)}


@pytest.mark.parametrize(
    ("typed", "name", "places"),
    [
        ("zsf", "张三丰", [0, 1, 2]),
        ("zhang", "张三丰", [0]),
        ("zhangs", "张三丰", [0, 1]),
        ("三丰", "张三丰", [1, 2]),
        ("sf", "张三丰", [1, 2]),
        ("djts", "登记投诉", [0, 1, 2, 3]),
        ("ts", "登记投诉", [2, 3]),
        ("张 feng", "张三丰", [0, 2]),
        ("sxx", "单雄信", [0, 1, 2]),
        ("1118-012", "QH-20261118-012-T", [7, 8, 9, 10, 12, 13, 14]),
        ("ab", "Ａb公司", [0, 1]),
        ("lv", "吕布", [0]),
        ("𠮷", "𠮷田", [0]),
        ("xyz", "张三丰", []),
        ("", "张三丰", []),
    ],
)
def test_the_palette_underlines_what_was_meant(typed, name, places):
    assert marks(typed, name) == places
