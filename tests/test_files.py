import errno
import os
import signal
import subprocess
import sys

import pytest

from qrobust import files

ROWS = [
    {"task_id": "T/0", "text": "a\nb"},
    {"task_id": "T/1", "text": 'ü\u2028"quoted"'},
    {"task_id": "T/2", "text": ""},
]


def test_append_after_a_cut_at_every_byte_loses_only_the_torn_row(tmp_path):
    path = tmp_path / "samples.jsonl"
    files.append_jsonl(path, ROWS)
    whole = path.read_bytes()
    last = whole.rstrip(b"\n").rfind(b"\n") + 1
    for cut in range(last, len(whole) + 1):
        path.write_bytes(whole[:cut])
        kept = files.read_jsonl(path)
        assert kept in (ROWS[:2], ROWS)
        files.append_jsonl(path, [{"task_id": "new"}])
        assert files.read_jsonl(path) == [*kept, {"task_id": "new"}]


def test_a_bad_line_in_the_middle_stops_loudly(tmp_path):
    path = tmp_path / "samples.jsonl"
    files.append_jsonl(path, ROWS)
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([lines[0], lines[1][:-3], *lines[2:]]))
    with pytest.raises(files.CorruptFile, match=r"samples\.jsonl, line 2"):
        files.read_jsonl(path)


def test_write_atomic_keeps_the_old_file_when_the_disk_is_full(tmp_path, monkeypatch):
    path = tmp_path / "result.json"
    files.write_json(path, {"n": 1})

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.write_json(path, {"n": 2})
    assert files.read_json(path) == {"n": 1}
    assert os.listdir(tmp_path) == ["result.json"]


def test_a_real_full_disk_leaves_results_readable_and_room_lets_the_run_go_on(tmp_path):
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path]).returncode:
        pytest.skip("mounting a small tmpfs needs root")
    try:
        path = tmp_path / "samples.jsonl"
        files.append_jsonl(path, ROWS)
        ballast = tmp_path / "ballast"
        with pytest.raises(OSError, match="No space"), open(ballast, "wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        with pytest.raises(OSError, match="No space"):
            files.append_jsonl(path, [{"task_id": "big", "text": "y" * 8192}])
        assert files.read_jsonl(path) == ROWS
        ballast.unlink()
        files.append_jsonl(path, [{"task_id": "T/3"}])
        assert files.read_jsonl(path) == [*ROWS, {"task_id": "T/3"}]
    finally:
        subprocess.run(["umount", tmp_path], check=True)


def test_a_killed_writer_leaves_whole_rows(tmp_path):
    path = tmp_path / "samples.jsonl"
    code = (
        "import sys, pathlib; from qrobust import files\n"
        "for n in range(10**6): files.append_jsonl(pathlib.Path(sys.argv[1]), [{'n': n, 'text': 'z' * 5000}])"
    )
    writer = subprocess.Popen([sys.executable, "-c", code, str(path)])
    while not path.exists() or path.stat().st_size < 200_000:
        assert writer.poll() is None
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    files.append_jsonl(path, [{"n": "end"}])
    numbers = [row["n"] for row in files.read_jsonl(path)]
    assert numbers == [*range(len(numbers) - 1), "end"]


def test_the_order_of_a_durable_write(tmp_path, monkeypatch):
    calls = []
    monkeypatch.setattr(os, "fsync", lambda _: calls.append("fsync"))
    replace = os.replace
    monkeypatch.setattr(os, "replace", lambda *names: (calls.append("replace"), replace(*names)))
    files.write_json(tmp_path / "result.json", {})
    assert calls == ["fsync", "replace", "fsync"]


def test_json_that_is_not_json_names_the_file(tmp_path):
    (tmp_path / "result.json").write_text("{")
    with pytest.raises(files.CorruptFile, match=r"result\.json: not JSON"):
        files.read_json(tmp_path / "result.json")
