"""What the self-test says of an engine that is not the right one; the bundle cannot be built with such an engine."""

import pytest

from desktop import selftest
from desktop.storage import engine


@pytest.fixture
def said(monkeypatch, capsys):
    """What the check of the engine says."""

    def check():
        assert not selftest._passes("engine", dict(selftest.CHECKS)["engine"], None)
        return capsys.readouterr().out

    return check


def test_an_engine_without_cipher_is_named(monkeypatch, said):
    monkeypatch.setattr(engine, "encrypts", lambda: False)
    assert "FAILED  engine: " in (told := said())
    assert "cannot encrypt" in told


def test_an_engine_that_is_too_old_is_named(monkeypatch, said):
    monkeypatch.setattr(engine.apsw, "sqlite_lib_version", lambda: "3.40.1")
    assert "engine is version 3.40.1" in said()
