"""The judge for Java on hostile programs (each must fail and do no harm) and on honest ones (each must pass)."""

import os

import judging_java
import pytest
from test_judging_corpus import Callers, listing, strangers

from qrobust.judging import Judge, watch


@pytest.fixture
def places(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "outputs"))
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("QROBUST_TEST_TOKEN", "secret")
    return tmp_path


@pytest.mark.parametrize("form", ["asserts", "script"])
def test_hostile_programs_neither_pass_nor_harm(places, form, capfd):
    canary = places / "canary"
    canary.mkdir()
    (canary / "secret").write_text("secret")
    for folder in (*canary.parents, canary):
        if folder.is_relative_to(places.parents[2]) and os.access(folder, os.W_OK):
            folder.chmod(0o777)
    callers = Callers(f"judge-java-{os.getpid()}")
    corpus = {name: row for name, row in judging_java.programs("hostile_java").items() if row[1] in (None, form)}
    assert len(corpus) >= 25
    host, processes = listing(canary), set(watch.tree(os.getpid()))
    with Judge(getattr(judging_java, form)(), workers=2) as judge:
        futures = {
            name: judge.submit("Java/0", source.replace("@CANARY@", str(canary)).replace("@PORT@", str(callers.port)))
            for name, (_, _, source) in corpus.items()
        }
        outcomes = {name: future.result().outcomes["base"] for name, future in futures.items()}
    wrong = {name: one for name, one in outcomes.items() if one.passed or one.reason not in corpus[name][0]}
    assert wrong == {}
    assert strangers(processes) == []
    assert listing(canary) == host
    assert callers.reached() == []
    callers.close()
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("form", ["asserts", "script"])
def test_honest_but_odd_programs_pass(places, form):
    corpus = judging_java.programs("honest_java")
    with Judge(getattr(judging_java, form)(), workers=2) as judge:
        futures = {name: judge.submit("Java/0", source) for name, (_, _, source) in corpus.items()}
        outcomes = {name: future.result().outcomes["base"] for name, future in futures.items()}
    assert {name: one for name, one in outcomes.items() if not one.passed} == {}
    assert len(corpus) >= 12


def test_a_hostile_sample_costs_only_itself(places):
    corpus = judging_java.programs("hostile_java")
    good = judging_java.programs("honest_java")["plain"][2]
    with Judge(judging_java.asserts(), workers=1) as judge:
        for name in ("compile_inference", "heap_bomb", "answer_ahead", "compile_nesting"):
            assert not judge.submit("Java/0", corpus[name][2]).result().outcomes["base"].passed
            assert judge.submit("Java/0", f"{good}// after {name}\n").result().outcomes["base"].passed
