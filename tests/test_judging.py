"""The judge's parts: values, comparison, limits, memo, refusal."""

import contextlib
import json
import math
import os
import signal
import site
import struct
import sys
import threading
import warnings
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path

import numpy
import pytest
from judging_tasks import benchmark, task

from qrobust.judging import REASONS, BrokenReference, Judge, NoIsolation, encoding, isolation, seccomp, watch
from qrobust.judging.claims import Failure
from qrobust.judging.comparison import Comparison
from qrobust.judging.floor import Floor
from qrobust.judging.helpers import SupervisorDied, closed_folders, outermost
from qrobust.judging.session import Session, _Clock
from qrobust.judging.values import Digest, Malformed, Opaque, from_wire, to_wire
from qrobust.judging.verdicts import Limits, Outcome, Verdict

GOOD = "def total(numbers):\n    return sum(numbers)\n"
needs_tool = pytest.mark.skipif(isolation.find_tool() is None, reason="no bubblewrap here")


@pytest.fixture
def places(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "outputs"))
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path / "cache"))
    return tmp_path


def through(value):
    return from_wire(json.dumps(encoding.encode(value)))


@pytest.mark.parametrize(
    "value",
    [
        None, True, 0, -1, 2**53, -(2**200), 10**5000, 0.1, 1e308, math.inf, -math.inf, 1 + 2j, "", "ü\ud800{", b"\0x",
        bytearray(b"a"), [], [[1, [2.0, "x"]]], (1, (2,)), {1, "a"}, frozenset({(1, 2)}),
        {1: "a", (1, 2): [None], "t": 3},
        {"t": "int", "v": "ff"}, Fraction(1, 3), [None, "a"],
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_plain_values_keep_value_and_type(value):
    assert through(value) == value
    assert type(through(value)) is type(value)


def test_numpy_values_arrive_as_numpy():
    assert type(through(numpy.float32(0.5))) is numpy.float32
    assert through(numpy.bool_(True)) == True  # noqa: E712
    array = through(numpy.arange(6.0).reshape(2, 3))
    assert array.dtype == float and array.tolist() == [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]


def test_subclasses_are_read_by_their_base():
    class Sly(int):
        def __index__(self):
            return 99

        __int__ = __eq__ = __index__
        __hash__ = int.__hash__

    class SlyList(list):
        def __iter__(self):
            return iter("no")

    assert through(Sly(3)) == 3 and type(through(Sly(3))) is int
    assert through(SlyList([1])) == [1]


def test_what_is_no_plain_value_equals_nothing():
    for value in (object(), (x for x in "ab"), len, type):
        found = through(value)
        assert isinstance(found, Opaque) and found != value
    nested = []
    nested.append(nested)
    with pytest.raises(encoding.Unsendable):
        encoding.encode(nested)


@pytest.mark.parametrize(
    "text",
    ["", "[1", '{"t":"set","v":[[]]}', '{"t":"no","v":1}', '{"a":1}', '{"t":"float","v":"0x1"}', '{"t":"int","v":3}',
     '{"t":"array","v":["<U99999999",[1]]', '{"t":"scalar","v":["<V8",1]}x', '{"t":"decimal","v":"1e99999999"}',
     "[" * 10**5],
    ids=lambda text: text[:20],
)  # fmt: skip
def test_forged_claims_are_malformed(text):
    with pytest.raises(Malformed):
        from_wire(text)


def test_large_answers_are_compared_by_a_digest_of_equal_looks():
    many = list(range(30_000))
    assert isinstance(through(many), Digest)
    assert through(many) == through([float(x) for x in many]) == through([True if x == 1 else x for x in many])
    assert through(many) != through([*many[:-1], -1]) and through(many) != through(tuple(many))
    assert through([*many, -0.0, None]) == through([*map(float, many), 0, None])
    words = [(str(x), "a") for x in many]
    assert through(words) == through(list(words)) and through(words) != through([list(row) for row in words])
    assert through(set(many)) == through({*reversed(many)})
    assert through({x: [x] for x in many}) == through({x: [float(x)] for x in reversed(many)})
    assert from_wire(to_wire(many)) == many  # trusted arguments are always sent whole
    for kind in (numpy.int64, numpy.uint16, numpy.float32, numpy.float64):
        assert through([*map(kind, many)]) == through(many)
    halves = [number / 2 for number in many]
    assert through([*map(numpy.float64, halves)]) == through([*map(numpy.float32, halves)]) == through(halves)
    assert through([*many[:500], *map(numpy.int64, many[500:])]) == through(many)  # both kinds in one part
    assert through([numpy.bool_(x % 2) for x in many]) == through([x % 2 for x in many])
    assert through({numpy.int64(x): [numpy.float64(x)] for x in many}) == through({x: [x] for x in many})
    assert through([*map(numpy.str_, many)]) == through([*map(str, many)])


def test_comparison_follows_evalplus():
    def agrees(answer, expected, oracle="", entry="f", atol=0, arguments=()):
        return Comparison(oracle, entry, atol).agrees(list(arguments), answer, expected)

    assert agrees(1, True) and agrees(1.0, 1) and agrees(numpy.bool_(True), True)
    assert not agrees([1, 2], (1, 2)) and not agrees(None, 0) and not agrees(Opaque("x"), 0)
    assert agrees(0.1 + 0.2, 0.3) and agrees([0.1 + 0.2], [0.3]) and not agrees([0.1 + 0.2], (0.3,))
    assert not agrees(0.3001, 0.3) and agrees(0.3001, 0.3, atol=1e-3) and not agrees(2, 2.0001, atol=1e-2)
    assert not agrees(math.nan, math.nan) and not agrees(numpy.array([1, 2]), [1, 2])
    assert agrees((2, 1, 1), [1, 2], "mbpp", "similar_elements") and not agrees((2, 1), [1, 2], "", "similar_elements")
    assert agrees(Opaque("Match"), True, "mbpp", "check_str") and not agrees(None, True, "mbpp", "check_str")
    assert not agrees(False, True, "mbpp", "check_str")
    assert agrees(-0.5, 7, "humaneval", "find_zero", 1e-4, [[1, 2]]) and not agrees(
        0.5, 0.5, "humaneval", "find_zero", 1e-4, [[1, 2]]
    )
    assert agrees(0, 1, "mbpp", "sum_div") and agrees("any", 1, "mbpp", "are_equivalent")
    assert agrees(3, 12, "mbpp", "digit_distance_nums", arguments=(1, 4))
    assert agrees(33, 0, "mbpp", "surface_Area", arguments=(3, 4)) is (round(9 + 6 * math.hypot(1.5, 4)) == 33)


def test_tolerance_stays_on_after_the_first_float():
    comparison = Comparison("", "f", 0)
    assert not comparison.agrees([], 10**9 + 1, 10**9)
    assert comparison.agrees([], 0.5, 0.5)
    assert comparison.agrees([], 10**9 + 1, 10**9)


def test_limits_scale_with_the_canonical_solution():
    limits = Limits()
    assert limits.for_test(0.001) == 1 and limits.for_test(2) == 8
    assert limits.for_suite([0.001] * 3) == 3 and limits.for_suite([0.001] * 500) == 60
    assert limits.for_suite([10.0] * 5) == 200
    assert limits.for_check(0.01) == 3


class FakeSession:
    alone = False
    _next_watch = math.inf
    in_company = False
    waited, longest_wait = Session.waited, Session.longest_wait

    def __init__(self, starved, cpu=0.0):
        self._starved = starved

    def starved(self):
        return self._starved

    def look(self):
        return []


def late(by, starved, monkeypatch, alone=False):
    session = FakeSession(0.0)
    session.alone = alone
    clock = _Clock(session, 1.0)
    clock.baseline, session._starved = 0.0, starved
    monkeypatch.setattr("qrobust.judging.session.time.monotonic", lambda: clock.begin + 1.0 + by)
    return clock


def test_time_without_a_processor_does_not_count(monkeypatch):
    assert late(0.5, 0.6, monkeypatch).accept() == pytest.approx(0.9)
    with pytest.raises(Failure) as failure:
        late(0.1, 0.0, monkeypatch).accept()
    assert failure.value.near  # tried again alone
    with pytest.raises(Failure) as failure:
        late(0.1, 0.0, monkeypatch, alone=True).accept()
    assert not failure.value.near
    with pytest.raises(Failure) as failure:
        late(0.5, 0.0, monkeypatch).check()
    assert failure.value.reason == "timeout" and not failure.value.near
    late(0.5, 0.6, monkeypatch).check()
    late(0.8, 0.9, monkeypatch).check()
    late(9.0, 9.5, monkeypatch).check()
    for alone in (False, True):  # waiting that is subtracted has an end; among others it may be their doing
        for by, in_company in ((20.3, False), (2.3, True)):  # whoever runs several threads may wait for himself
            clock = late(by, 99.0, monkeypatch, alone)
            clock.session.in_company = in_company
            with pytest.raises(Failure) as failure:
                clock.check()
            assert failure.value.reason == "timeout" and failure.value.near is not alone
    monkeypatch.setattr("qrobust.judging.session.watch.cpu", lambda pids: 1.5)  # its own threads took the processors
    with pytest.raises(Failure) as failure:
        late(0.8, 0.9, monkeypatch).check()
    assert failure.value.reason == "timeout" and not failure.value.near
    clock = late(0.8, 0.9, monkeypatch)
    clock.spent = 1.0  # most of that was for requests before this one
    clock.check()


def test_the_filter_is_well_formed():
    program = seccomp.program()
    lines = [struct.unpack("<HBBI", program[at : at + 8]) for at in range(0, len(program), 8)]
    assert len(program) % 8 == 0 and lines[-1][0] == seccomp.RETURN
    for at, (code, yes, no, _) in enumerate(lines):
        if code & 7 == 5:
            assert at + 1 + max(yes, no) < len(lines)


def test_closed_folders_are_found(tmp_path):
    (tmp_path / "home" / "python" / "bin").mkdir(parents=True)
    (tmp_path / "home").chmod(0o700)
    path = str(tmp_path / "home" / "python")
    found = closed_folders([path])
    assert any(path in paths for paths in found.values())
    assert outermost({"/a": [], "/a/b": [], "/ab": []}) == ["/a", "/ab"]


def test_installed_packages_are_hidden_from_samples():
    runtime = isolation.python_runtime()
    places = (*site.getsitepackages(), *site.getsitepackages([sys.base_prefix]))
    installed = [Path(os.path.realpath(path)) for path in places]
    inside = {str(path) for path in installed if path.is_dir() and any(path.is_relative_to(b) for b in runtime.binds)}
    assert any(path.is_dir() for path in installed)
    assert inside <= set(runtime.masks)  # a distribution's Python keeps its packages outside of what is bound
    assert not any(os.path.samefile(path, "/") or path in ("/usr", "/etc", "/home") for path in runtime.binds)


def test_no_tool_is_a_refusal_with_a_cure(places, monkeypatch):
    monkeypatch.setattr(isolation, "find_tool", lambda: None)
    with pytest.raises(NoIsolation, match=r"tool is installed.*apt-get install bubblewrap.*allow_unisolated"):
        Judge(benchmark())


def test_a_tool_that_fails_is_a_refusal_that_says_why(places, monkeypatch):
    fake = places / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n")
    fake.chmod(0o755)
    for folder in (places, *places.parents):
        if folder.is_relative_to(places.parents[2]):
            folder.chmod(0o755)
    monkeypatch.setattr(isolation, "find_tool", lambda: str(fake))
    with pytest.raises(NoIsolation, match=r"probe|supervisor"):
        Judge(benchmark())
    assert "AppArmor" in isolation.cure_for("bwrap: setting up uid map: Permission denied")


@pytest.mark.parametrize(
    ("said", "cure"),
    [
        ("Creating new namespace failed: nesting depth or /proc/sys/user/max_*_namespaces exceeded (ENOSPC)",
         "user.max_user_namespaces"),
        ("Creating new namespace failed, likely because the kernel does not support user namespaces.  bwrap must be "
         "installed setuid on such systems.", "CONFIG_USER_NS"),
        ("No permissions to create new namespace, likely because the kernel does not allow non-privileged user "
         "namespaces.", "kernel.unprivileged_userns_clone=1"),
        ("Can't mount proc on /newroot/proc: Operation not permitted", "systempaths=unconfined"),
        ("Unknown option --disable-userns", "older than 0.8"),
    ],
)  # fmt: skip
def test_each_complaint_of_the_tool_has_its_own_cure(said, cure):
    assert cure in isolation.cure_for(f"bwrap: {said}")


def test_memory_counts_what_was_swapped_out(monkeypatch, tmp_path):
    (tmp_path / "status").write_text("VmRSS:\t9 kB\nRssAnon:\t1 kB\nRssFile:\t6 kB\nRssShmem:\t2 kB\nVmSwap:\t4 kB\n")
    monkeypatch.setattr(watch, "open", lambda _path, mode: (tmp_path / "status").open(mode), raising=False)
    assert watch.memory([7]) == 7 << 10


def test_the_thread_that_waited_longest_for_a_processor_counts(monkeypatch, tmp_path):
    waits = {"7": 10_000, "8": 2_500_000_000, "9": 0}  # Java runs a program in the second thread
    for thread, wait in waits.items():
        (tmp_path / thread).write_text(f"5000000000 {wait} 3\n")
    monkeypatch.setattr(watch.os, "listdir", lambda path: {"/proc/7/task": [*waits, "gone"]}[path])
    monkeypatch.setattr(watch, "open", lambda path, mode: (tmp_path / path.split("/")[4]).open(mode), raising=False)
    assert watch.starved(7) == 2.5
    monkeypatch.undo()
    assert watch.starved(0) == 0.0
    session = FakeSession(1.0)
    assert session.waited(3.0, 1.0) == 0.0  # the thread that had waited is no more


def test_unisolated_runs_warn_and_say_so(places, monkeypatch):
    monkeypatch.setattr(isolation, "find_tool", lambda: None)
    with (
        pytest.warns(UserWarning, match="WITHOUT isolation"),
        Judge(benchmark(), workers=1, allow_unisolated=True) as judge,
    ):
        assert judge.identity["isolated"] is False and judge.identity["tool"] is None
        assert judge.submit("Test/0", GOOD).result().outcomes["plus"].passed
        assert (
            judge.submit("Test/0", "def total(n):\n    while True: pass").result().outcomes["base"].reason == "timeout"
        )


@needs_tool
def test_verdicts_reasons_and_identity_and_what_is_remembered(places):
    samples = {
        "passed": GOOD,
        "wrong answer": "def total(numbers):\n    return 0",
        "exception": "def total(numbers):\n    return numbers[0]",
        "syntax error": "def total(:",
        "no such function": "total = 3",
        "crash": "import os\nos._exit(3)",
    }
    with Judge(benchmark(), workers=2) as judge:
        futures = {reason: judge.submit("Test/0", code) for reason, code in samples.items()}
        verdicts = {reason: future.result() for reason, future in futures.items()}
        json.dumps(judge.identity, allow_nan=False)
        assert judge.identity["isolated"] and all(judge.identity["self_test"].values())
        assert judge.identity["filter"] is seccomp.supported()
    assert {reason: verdict.outcomes["base"].reason for reason, verdict in verdicts.items()} == {r: r for r in samples}
    assert set(samples) < set(REASONS)
    assert verdicts["exception"].outcomes["base"].detail == "IndexError"
    assert verdicts["wrong answer"].outcomes["plus"] == Outcome(False, "wrong answer", "test 2 of 3", 0.0, 0)
    stored = [json.loads(json.dumps(asdict(verdict))) for verdict in verdicts.values()]
    assert [Verdict.from_row(row) for row in stored] == list(verdicts.values())
    with Judge(benchmark(), workers=1) as judge:
        judge.remember([Verdict.from_row(row) for row in stored])
        judge._judge = lambda *_: pytest.fail("judged again")
        assert judge.submit("Test/0", GOOD).result(timeout=60) == verdicts["passed"]


@needs_tool
def test_wrong_use_and_broken_benchmarks_are_told_apart_from_samples(places):
    broken = task("Test/1", canonical_solution="    return numbers[0]\n")
    with Judge(benchmark(task(), broken), workers=1) as judge:
        with pytest.raises(KeyError, match="no task of tiny"):
            judge.submit("Test/9", GOOD)
        with pytest.raises(BrokenReference, match="Test/1"):
            judge.submit("Test/1", GOOD).result()
        assert judge.submit("Test/0", GOOD + "# \ud800").result().outcomes["base"].reason == "syntax error"
        assert judge.submit("Test/0", GOOD).result().outcomes["base"].passed
    with pytest.raises(ValueError, match="workers"):
        Judge(benchmark(), workers=0)


@needs_tool
def test_exceptions_apply_where_the_task_says_so(places):
    reordered = "def similar_elements(a, b):\n    return sorted({*a} & {*b}, reverse=True)\n"
    content = {"entry_point": "similar_elements", "base_input": [[[1, 2], [2, 1]]], "plus_input": []}
    content["prompt"] = 'def similar_elements(a, b):\n    """Common items."""\n'
    content["canonical_solution"] = "    return sorted({*a} & {*b})\n"
    for oracle, passes in {"": False, "mbpp": True, "humaneval": False}.items():
        asked = task("Mbpp/2", **content, oracle=oracle)
        with Judge(benchmark(asked, suites=("base",), name=f"copy{oracle}"), workers=1) as judge:
            assert judge.submit("Mbpp/2", reordered).result().outcomes["base"].passed is passes


@needs_tool
def test_tasks_share_no_cached_answers_however_they_are_named(places):
    names = ("Mine/0", "Mine-0", "задача", "课题", "x" * 300 + "1", "x" * 300 + "2")
    solutions = {name: f"    return sum(numbers) + {number}\n" for number, name in enumerate(names)}
    tasks = [task(name, canonical_solution=solution) for name, solution in solutions.items()]
    with Judge(benchmark(*tasks), workers=1) as judge:
        futures = [judge.submit(task.task_id, task.reference) for task in tasks]
        assert all(future.result().outcomes["plus"].passed for future in futures)
        kept = [*(places / "cache" / "judging").rglob("*.json")]
    assert len(kept) == len(names)


@needs_tool
def test_plus_fails_alone_and_base_decides_plus(places):
    with Judge(benchmark(), workers=1) as judge, warnings.catch_warnings():
        small = judge.submit("Test/0", "def total(n):\n    return sum(n) if len(n) < 10 else 0").result()
    assert small.outcomes["base"].passed and not small.outcomes["plus"].passed
    assert small.outcomes["plus"].detail == "test 2 of 3"


def test_alone_means_alone():
    floor, seen = Floor(), []

    def enter(kind, name):
        with kind():
            seen.append((name, "in"))
            seen.append((name, "out"))

    with floor.shared():
        alone = threading.Thread(target=enter, args=(floor.exclusive, "alone"))
        alone.start()
        while not floor._waiting:
            pass
        later = threading.Thread(target=enter, args=(floor.shared, "later"))
        later.start()
        seen.append(("first", "out"))
    alone.join()
    later.join()
    assert seen == [("first", "out"), ("alone", "in"), ("alone", "out"), ("later", "in"), ("later", "out")]


@pytest.fixture
def breakable(places, monkeypatch):
    """A folder; while it holds a file `broken` no sandbox starts, and a file `once` keeps one from starting."""
    folder, real = places / "signs", isolation.find_tool()
    folder.mkdir()
    fake = places / "bwrap"
    fake.write_text(
        f"#!/bin/sh\nif [ -e {folder}/broken ]; then exit 1; fi\n"
        f'if [ -e {folder}/once ]; then rm {folder}/once; exit 1; fi\nexec {real} "$@"\n'
    )
    for path in (fake, folder, places, *places.parents):
        if path.is_relative_to(places.parents[2]):
            path.chmod(0o777)
    monkeypatch.setattr(isolation, "find_tool", lambda: str(fake))
    return folder


@needs_tool
def test_a_sandbox_that_does_not_start_is_no_verdict(breakable):
    with Judge(benchmark(), workers=2) as judge:
        assert judge.submit("Test/0", GOOD).result().outcomes["plus"].passed
        (breakable / "once").touch()
        assert judge.submit("Test/0", GOOD + "# tried again\n").result().outcomes["plus"].passed
        assert not (breakable / "once").exists()
        (breakable / "broken").touch()
        said = r"no sample is to blame: .*exit status 1.*ulimit -u.*run again: finished verdicts stay"
        with pytest.raises(RuntimeError, match=said):
            judge.submit("Test/0", GOOD + "# later\n").result()
        (breakable / "broken").unlink()
        assert judge.submit("Test/0", GOOD + "# later\n").result().outcomes["plus"].passed


@needs_tool
def test_what_ends_a_supervisor_says_whose_fault_it_is(places):
    tries, status = [], 0

    def dies(*_):
        tries.append(status)
        raise SupervisorDied(status)

    with Judge(benchmark(), workers=1) as judge:
        real, judge._outcomes = judge._outcomes, dies
        for status in (-signal.SIGPROF, -signal.SIGSEGV, 128 + signal.SIGPROF):
            outcome = judge.submit("Test/0", GOOD + f"# {status}\n").result().outcomes["base"]
            assert outcome.reason == "isolation breach" and ("alarm" in outcome.detail) is (status != -signal.SIGSEGV)
        for status in (-signal.SIGKILL, 1):
            name = "SIGKILL" if status < 0 else "status 1"
            with pytest.raises(RuntimeError, match=f"ended with {name}, twice.*run again"):
                judge.submit("Test/0", GOOD).result()
        judge._outcomes = real
        assert judge.submit("Test/0", GOOD).result().outcomes["plus"].passed
    assert [*map(tries.count, (-signal.SIGPROF, -signal.SIGSEGV, -signal.SIGKILL, 1))] == [1, 2, 2, 2]


SLOW_CHECK = """
def check(candidate):
    import time
    end = time.process_time() + 1.2
    while time.process_time() < end:
        pass
    assert candidate([1, 2]) == 3
"""


@needs_tool
def test_a_check_may_compute_as_long_as_a_sample_may(places):
    asked = task(base_input=[], plus_input=[], test=SLOW_CHECK)
    with Judge(benchmark(asked, suites=("base",), name="slow"), workers=1) as judge:
        assert judge.submit("Test/0", GOOD).result().outcomes["base"].passed


@needs_tool
def test_a_killed_supervisor_is_replaced(places):
    with Judge(benchmark(), workers=1) as judge:
        assert judge.submit("Test/0", GOOD).result().outcomes["plus"].passed
        for pid in watch.tree(os.getpid())[1:]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        assert judge.submit("Test/0", GOOD + "# again\n").result().outcomes["plus"].passed
