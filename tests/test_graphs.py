"""Recorded decode steps, with a recorder in CUDA's place: what is recorded, replayed, and run as it is."""

from contextlib import contextmanager

import pytest

torch = pytest.importorskip("torch")

from qrobust.generation.graphs import Replayed  # noqa: E402


class Recorder:
    """Records calls of `step` as a CUDA graph does: the same memory is read and written at each replay."""

    def __init__(self, monkeypatch, waits: bool = False):
        self.log, self._waits, self._recording = [], waits, None
        recorder = self

        class Graph:
            def replay(self):
                recorder.log.append("replay")
                self.logits.copy_(self.ids * 10 + self.positions[:, None])

        @contextmanager
        def graph(made, stream, capture_error_mode):
            assert stream == "stream of cpu"
            self._recording = made
            try:
                yield
            finally:
                self._recording = None

        monkeypatch.setattr(torch.cuda, "CUDAGraph", Graph)
        monkeypatch.setattr(torch.cuda, "graph", graph)
        monkeypatch.setattr(torch.cuda, "Stream", lambda device: f"stream of {device}")

    def step(self, ids, positions, seen):
        logits = ids * 10 + positions[:, None]
        if not self._recording:
            self.log.append("run")
            return logits
        if self._waits:
            raise RuntimeError("operation not permitted when stream is capturing")
        self.log.append("record")
        self._recording.ids, self._recording.positions, self._recording.logits = ids, positions, logits.zero_()
        return logits


def call(replayed, *ids, seen=128):
    """One step of rows with these ids, at positions 1, 2, ...; its logits as a list."""
    rows = torch.tensor(ids)[:, None], torch.arange(1, len(ids) + 1)
    return replayed(*rows, seen).flatten().tolist()


def test_the_second_step_of_a_shape_is_recorded_and_later_ones_are_replayed(monkeypatch):
    recorder = Recorder(monkeypatch)
    replayed = Replayed(recorder.step)
    assert [call(replayed, 3, 4), call(replayed, 5, 6), call(replayed, 7, 8)] == [[31, 42], [51, 62], [71, 82]]
    assert recorder.log == ["run", "record", "replay", "replay"]


def test_another_shape_is_recorded_anew(monkeypatch):
    recorder = Recorder(monkeypatch)
    replayed = Replayed(recorder.step)
    for rows, seen in [((1, 2), 128), ((1, 2), 128), ((1, 2), 256), ((1, 2), 256), ((1,), 256), ((2,), 256)]:
        assert call(replayed, *rows, seen=seen) == [10 * row + at for at, row in enumerate(rows, 1)]
    assert recorder.log == ["run", "record", "replay"] * 3


def test_a_model_that_waits_for_the_gpu_is_run_as_it_is(monkeypatch):
    recorder = Recorder(monkeypatch, waits=True)
    replayed = Replayed(recorder.step)
    assert [call(replayed, n) for n in (1, 2, 3)] == [[11], [21], [31]]
    assert recorder.log == ["run"] * 3
