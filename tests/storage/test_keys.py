"""The data key under passwords and the recovery code."""

import json
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage import keys
from desktop.storage.keys import Cost, Owner, Wrap, WrongPassword

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
OWNER = Owner(UUID(int=1), UUID(int=2))


def sealed(password="口令 2026", owner=OWNER):
    key = keys.new_data_key()
    return key, keys.wrap(key, password, owner=owner, cost=CHEAP)


def test_the_right_password_opens_and_any_other_is_refused():
    key, wrap = sealed()
    assert keys.unwrap(wrap, "口令 2026", owner=OWNER) == key
    for wrong in ("口令2026", "", "口令 2026 "):
        with pytest.raises(WrongPassword) as refusal:
            keys.unwrap(wrap, wrong, owner=OWNER)
        assert "not right" in str(refusal.value.sentence)


def test_the_shipped_cost_is_the_one_that_was_measured():
    assert Cost(memory_kib=65536, passes=3, lanes=4) == keys.SHIPPED
    key = keys.new_data_key()
    wrap = keys.wrap(key, "slow", owner=OWNER)
    assert wrap.cost == keys.SHIPPED
    assert keys.unwrap(wrap, "slow", owner=OWNER) == key


def test_the_same_password_typed_in_another_composition_opens():
    key, wrap = sealed("Ünï①")
    assert keys.unwrap(wrap, "U\u0308ni\u03081", owner=OWNER) == key


@pytest.mark.parametrize(
    "other", [Owner(UUID(int=1), UUID(int=3)), Owner(UUID(int=9), UUID(int=2)), Owner(UUID(int=1))]
)
def test_a_wrap_moved_to_another_account_or_store_does_not_open(other):
    _, wrap = sealed()
    with pytest.raises(WrongPassword):
        keys.unwrap(wrap, "口令 2026", owner=other)


def test_a_wrap_survives_the_side_file_and_shows_nothing_of_the_key():
    key, wrap = sealed()
    kept = json.loads(json.dumps(wrap.to_json()))
    assert keys.unwrap(Wrap.from_json(kept), "口令 2026", owner=OWNER) == key
    assert key.hex() not in json.dumps(kept)


def test_every_wrap_has_its_own_salt_and_nonce():
    (key, one), two = sealed(), None
    two = keys.wrap(key, "口令 2026", owner=OWNER, cost=CHEAP)
    assert (one.salt, one.nonce, one.sealed) != (two.salt, two.nonce, two.sealed)


def test_a_changed_cost_or_a_touched_seal_does_not_open():
    _, wrap = sealed()
    for touched in (
        wrap._replace(cost=CHEAP._replace(passes=2)),
        wrap._replace(sealed=bytes([wrap.sealed[0] ^ 1]) + wrap.sealed[1:]),
        wrap._replace(nonce=bytes(12)),
    ):
        with pytest.raises(WrongPassword):
            keys.unwrap(touched, "口令 2026", owner=OWNER)


@pytest.mark.parametrize("touched", [{"memory_kib": 2**40}, {"passes": 0}, {"lanes": "4"}, {"salt": "zz"}])
def test_a_side_file_cannot_ask_for_an_endless_unlock(touched):
    _, wrap = sealed()
    with pytest.raises(ValueError):
        Wrap.from_json(wrap.to_json() | touched)


def test_a_key_of_another_length_is_a_defect():
    with pytest.raises(ValueError, match="32 bytes"):
        keys.wrap(b"short", "x", owner=OWNER, cost=CHEAP)


def test_the_recovery_code_opens_as_it_is_typed_from_paper():
    key, code = keys.new_data_key(), keys.new_recovery_code()
    owner = Owner(uuid4())
    wrap = keys.wrap(key, code, owner=owner, cost=CHEAP)
    careless = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert keys.mistyped(careless) is None
    assert keys.unwrap(wrap, keys.recovery_code(careless), owner=owner) == key


def test_recovery_codes_are_printable_grouped_and_never_alike():
    codes = {keys.new_recovery_code() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert [len(group) for group in code.split("-")] == [4] * 8
        assert not set(code) & set("OILU")


@settings(max_examples=60)
@given(place=st.integers(0, 31), other=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_typing_error_is_told_from_a_wrong_code(place, other):
    plain = keys.new_recovery_code().replace("-", "")
    typed = plain[:place] + other + plain[place + 1 :]
    said = keys.mistyped(typed)
    assert said is None if typed == plain else "typing error" in str(said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "typed so far: 0"), ("ABCD-EFGH", "typed so far: 8"), ("ABCU", "no “U”"), ("恢复码", "compare it")],
)
def test_what_cannot_be_a_code_is_named(typed, said):
    assert said in str(keys.mistyped(typed))
