"""Memory that a job may still take: the least that any control group around it leaves."""

import psutil
import pytest

from qrobust.models import memory

GIB = 2**30


@pytest.fixture
def limited(tmp_path, monkeypatch):
    """Put this process into ``job/step/task`` of a tree of control groups that have these limits and uses."""
    own = tmp_path / "own"
    own.write_text("0::/job/step/task\n")
    monkeypatch.setattr(memory, "OWN_GROUP", own)
    monkeypatch.setattr(memory, "CONTROL_GROUPS", tmp_path / "cgroup")

    def limit(**groups):
        folder = tmp_path / "cgroup"
        for name in ("job", "step", "task"):
            folder /= name
            folder.mkdir(parents=True, exist_ok=True)
            largest, used = groups.get(name, ("max", 0))
            (folder / "memory.max").write_text(f"{largest}\n")
            (folder / "memory.stat").write_text(f"anon {used}\nfile {GIB}\n")

    return limit


@pytest.mark.parametrize(
    ("groups", "room"),
    [
        ({"task": (GIB // 4, GIB // 16)}, 3 * GIB // 16),
        ({"job": (GIB // 4, GIB // 16), "step": (GIB // 2, GIB // 16)}, 3 * GIB // 16),  # as Slurm does
        ({"job": (GIB // 2, 0), "task": (GIB // 4, GIB // 8)}, GIB // 8),
    ],
)
def test_the_least_room_of_the_groups_around_a_process_counts(limited, groups, room):
    limited(**groups)
    assert memory.available("cpu") == room


def test_groups_without_a_limit_leave_what_the_machine_has(limited, monkeypatch):
    limited()
    monkeypatch.setattr(psutil, "virtual_memory", lambda: type("Memory", (), {"available": 7 * GIB}))
    assert memory.available("cpu") == 7 * GIB
