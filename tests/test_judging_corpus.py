"""The judge on hostile programs (each must fail and do no harm) and on honest but odd ones (each must pass)."""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path

import pytest
from judging_tasks import HERE, benchmark, checked, programs

from qrobust.judging import Judge, watch
from qrobust.judging.helpers import LIBRARY, supervisor_command
from qrobust.judging.isolation import find_tool
from qrobust.judging.verdicts import Limits

GOOD = "def total(numbers):\n    return sum(numbers)\n"
pytestmark = pytest.mark.skipif(find_tool() is None, reason="no bubblewrap here")


@pytest.fixture
def places(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "outputs"))
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("QROBUST_TEST_TOKEN", "secret")
    return tmp_path


def listing(folder):
    return {str(path): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


def filled():
    """What programs that fill memory or the disk would leave on the host; other people's files may be called so."""
    return {path for folder in ("/dev/shm", "/tmp") for path in Path(folder).glob("fill*")}


class Callers:
    """Listeners on the host that count who reaches them."""

    def __init__(self, name):
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.port = self.tcp.getsockname()[1]
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", self.port))
        self.local = socket.socket(socket.AF_UNIX)
        self.local.bind(f"\0{name}")
        self.local.listen()

    def reached(self):
        found = []
        for one in (self.tcp, self.udp, self.local):
            one.setblocking(False)
            try:
                found.append(one.recv(10) if one is self.udp else one.accept())
            except BlockingIOError:
                continue
        return found

    def close(self):
        for one in (self.tcp, self.udp, self.local):
            one.close()


def strangers(before):
    """Processes below this one that were not there before and are no supervisor of the judge."""
    found = []
    for pid in set(watch.tree(os.getpid())) - before:
        try:
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if b"qrobust.judging.supervisor" not in command and command:
            found.append(command)
    return found


def test_hostile_programs_neither_pass_nor_harm(places, tmp_path, capfd):
    canary = tmp_path / "canary"
    canary.mkdir()
    (canary / "secret").write_text("secret")
    for folder in (*canary.parents, canary):
        if folder.is_relative_to(tmp_path.parents[2]) and os.access(folder, os.W_OK):
            folder.chmod(0o777)
    callers = Callers(f"judge-{os.getpid()}")
    places_in = {
        "@CANARY@": str(canary),
        "@PORT@": str(callers.port),
        "@ABSTRACT@": f"judge-{os.getpid()}",
        "@JUDGE@": str(os.getpid()),
    }
    corpus = programs("hostile")
    assert len(corpus) >= 70
    host, processes, before_filling = listing(canary), set(watch.tree(os.getpid())), filled()
    peak, done = [0], threading.Event()

    def weigh():
        while not done.wait(0.05):
            peak[0] = max(peak[0], watch.memory(watch.tree(os.getpid())))

    before = watch.memory(watch.tree(os.getpid()))
    weigher = threading.Thread(target=weigh)
    weigher.start()
    try:
        with Judge(benchmark(), workers=2) as judge:
            futures = {}
            for name, (_, source) in corpus.items():
                for sign, value in places_in.items():
                    source = source.replace(sign, value)
                futures[name] = judge.submit("Test/0", source)
            verdicts = {name: future.result() for name, future in futures.items()}
            assert strangers(processes) == []
    finally:
        done.set()
        weigher.join()
    wrong = {}
    for name, verdict in verdicts.items():
        json.dumps(asdict(verdict), ensure_ascii=False).encode()  # it can be stored
        base, plus = verdict.outcomes["base"], verdict.outcomes["plus"]
        if base.reason not in corpus[name][0] or base.passed or plus.passed:
            wrong[name] = (base.reason, base.detail)
    assert wrong == {}
    assert listing(canary) == host
    assert filled() == before_filling
    assert callers.reached() == []
    callers.close()
    assert peak[0] - before < 2 * (Limits().memory + (1 << 30))
    assert sum(map(len, listing(places / "outputs").values())) < 1 << 20
    assert capfd.readouterr().out == ""


def test_honest_but_odd_programs_pass(places):
    corpus = programs("honest")
    assert len(corpus) >= 16
    with Judge(benchmark(), workers=2) as judge:
        futures = {name: judge.submit("Test/0", source) for name, (_, source) in corpus.items()}
        wrong = {name: future.result().outcomes for name, future in futures.items()}
    if sys.version_info[:2] in ((3, 12), (3, 13)):  # these go some thousand calls deep in C, whatever the stack
        assert {one.detail for one in wrong.pop("recurses_through_c").values()} == {"RecursionError"}
    assert {name: found for name, found in wrong.items() if not all(one.passed for one in found.values())} == {}


@pytest.mark.parametrize(
    "name",
    ["colliding_claim", "endless_line", "kill_everybody", "hang_in_c", "garbage_in_the_channel", "wide_texts_claim",
     "structured_type_claim", "surrogate_in_a_report", "memory_in_links"],
)  # fmt: skip
def test_a_hostile_sample_costs_only_itself(places, name):
    _, source = programs("hostile")[name]
    source = source.replace("@JUDGE@", str(os.getpid()))
    with Judge(benchmark(), workers=1) as judge:
        futures = [judge.submit("Test/0", GOOD + f"# {number}\n") for number in range(10)]
        hostile = judge.submit("Test/0", source)
        futures += [judge.submit("Test/0", GOOD + f"# {number}\n") for number in range(10, 20)]
        assert all(future.result().outcomes["plus"].passed for future in futures)
        assert not hostile.result().outcomes["base"].passed


def test_hostile_programs_against_a_check(places):
    corpus = programs("hostile")
    names = ["equal_to_everything", "walk_the_frames", "enormous_answer", "hang_in_the_call", "enormous_integer"]
    with Judge(checked(), workers=1) as judge:
        outcomes = {name: judge.submit("Test/0", corpus[name][1]).result().outcomes["base"] for name in names}
        good = judge.submit("Test/0", "def total(numbers):\n    return sum(numbers)\n").result().outcomes["base"]
    assert not any(outcome.passed for outcome in outcomes.values())
    assert outcomes["hang_in_the_call"].reason == "timeout"
    assert good.passed and good.tests == 3


KILLED = """
import sys
sys.path[:0] = sys.argv[1:]
from judging_tasks import benchmark, task
from qrobust.judging import Judge
with Judge(benchmark(task(base_input=[[[number]] for number in range(200)])), workers=2) as judge:
    slow = "import time\\ndef total(numbers):\\n    time.sleep(0.4)\\n    return sum(numbers)\\n"
    futures = [judge.submit("Test/0", slow + number * "#") for number in range(2)]
    print("ready", flush=True)
    futures[0].result()
"""


def lives(pid):
    try:
        return b") Z " not in Path(f"/proc/{pid}/stat").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_nothing_outlives_a_killed_judge(places):
    judge = subprocess.Popen([sys.executable, "-c", KILLED, str(LIBRARY), str(HERE)], stdout=subprocess.PIPE)
    with judge:
        assert judge.stdout.readline() == b"ready\n"
        deadline = time.monotonic() + 60
        started, before = [], None
        while started != before or len(started) < 9:  # two supervisors, each with three processes of one sandbox
            assert time.monotonic() < deadline
            started, before = sorted(watch.tree(judge.pid)), started
            time.sleep(1)
        judge.kill()
        killed = time.monotonic()
    while left := [pid for pid in started if lives(pid)]:
        # Both samples would go on for a minute.
        assert time.monotonic() - killed < 20, [Path(f"/proc/{pid}/cmdline").read_bytes() for pid in left]
        time.sleep(0.01)


ORDINARY = """
import os, sys
if os.getuid() == 0:
    os.setgroups([]); os.setgid(12345); os.setuid(12345)
sys.path[:0] = [sys.argv[1], sys.argv[2]]
from judging_tasks import benchmark, programs
from qrobust.judging import Judge
with Judge(benchmark(), workers=1) as judge:
    assert all(judge.identity["self_test"].values())
    for folder in ("honest", "hostile"):
        for name, (expected, source) in programs(folder).items():
            if name in sys.argv[3:]:
                found = judge.submit("Test/0", source).result().outcomes["base"].reason
                assert found in expected, (name, found)
                print(name, found)
"""


def test_as_an_ordinary_user(places):
    names = ["opens_files", "uses_threads", "fork_bomb", "write_to_the_host", "search_the_disk", "detached_daemon"]
    command = [sys.executable, "-c", ORDINARY, str(LIBRARY), str(HERE), *names]
    if os.getuid() == 0:  # nobody may have to be shown an interpreter that lies in root's home
        wrapped = supervisor_command(find_tool())
        if "--" in wrapped:
            command = [*wrapped[: wrapped.index("--")], "--", *command]
        for folder in (places, *places.parents):
            folder.chmod(folder.stat().st_mode | 0o777) if folder.is_relative_to(places.parents[2]) else None
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert result.returncode == 0, result.stderr[-2000:]
    assert len(result.stdout.splitlines()) == len(names)
