"""Recorded decode steps, with a recorder in CUDA's place: what is recorded, replayed, and run as it is."""

import gc
import weakref
from contextlib import contextmanager

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from qrobust.generation.cache import Segment  # noqa: E402
from qrobust.generation.graphs import Replayed  # noqa: E402
from qrobust.generation.passes import Passes  # noqa: E402


class Recorder:
    """Records calls of `step` as a CUDA graph does: the same memory is read and written at each replay."""

    def __init__(self, monkeypatch, waits: bool = False):
        self.log, self.stream, self._waits, self._recording = [], "usual", waits, None
        recorder = self

        class Graph:
            def replay(self):
                recorder.log.append("replay")
                self.logits.copy_(self.ids * 10 + self.positions[:, None])

        @contextmanager
        def graph(made, stream, capture_error_mode):
            self._recording, before, self.stream = made, self.stream, stream
            try:
                yield
            except RuntimeError:
                raise RuntimeError("operation failed due to a previous error during capture") from None
            finally:
                self._recording = None
            self.stream = before  # as torch: not where the end of a recording fails

        monkeypatch.setattr(torch.cuda, "CUDAGraph", Graph)
        monkeypatch.setattr(torch.cuda, "graph", graph)
        monkeypatch.setattr(torch.cuda, "Stream", lambda device: f"stream of {device}")
        monkeypatch.setattr(torch.cuda, "current_stream", lambda device: self.stream)
        monkeypatch.setattr(torch.cuda, "set_stream", lambda stream: setattr(self, "stream", stream))

    def step(self, ids, positions, seen):
        logits = ids * 10 + positions[:, None]
        if not self._recording:
            self.log.append("run")
            return logits
        assert self.stream == "stream of cpu"
        self.log.append("record")
        if self._waits:
            raise RuntimeError("operation not permitted when stream is capturing")
        self._recording.ids, self._recording.positions, self._recording.logits = ids, positions, logits.zero_()
        return logits

    def call(self, replayed, *ids, seen=128):
        """One step of rows with these ids, at positions 1, 2, ...; its logits as a list."""
        rows = torch.tensor(ids)[:, None], torch.arange(1, len(ids) + 1)
        return replayed(self.step, *rows, seen).flatten().tolist()


def test_the_second_step_of_a_shape_is_recorded_and_later_ones_are_replayed(monkeypatch):
    recorder, replayed = Recorder(monkeypatch), Replayed(torch.nn.Identity())
    logits = [recorder.call(replayed, *ids) for ids in ((3, 4), (5, 6), (7, 8))]
    assert logits == [[31, 42], [51, 62], [71, 82]]
    assert recorder.log == ["run", "record", "replay", "replay"]
    assert recorder.stream == "usual"


def test_another_shape_is_recorded_anew(monkeypatch):
    recorder, replayed = Recorder(monkeypatch), Replayed(torch.nn.Identity())
    for rows, seen in [((1, 2), 128), ((1, 2), 128), ((1, 2), 256), ((1, 2), 256), ((1,), 256), ((2,), 256)]:
        expected = [10 * row + at for at, row in enumerate(rows, 1)]
        assert recorder.call(replayed, *rows, seen=seen) == expected
    assert recorder.log == ["run", "record", "replay"] * 3


def test_a_model_that_waits_for_the_gpu_is_run_as_it_is_and_tried_once(monkeypatch):
    recorder, model = Recorder(monkeypatch, waits=True), torch.nn.Identity()
    for replayed in (Replayed(model), Replayed(model)):
        assert [recorder.call(replayed, n) for n in (1, 2, 3)] == [[11], [21], [31]]
    assert recorder.log == ["run", "record", *["run"] * 5]
    assert recorder.stream == "usual"


@pytest.fixture
def model():
    config = transformers.LlamaConfig(
        vocab_size=50, hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2
    )
    return transformers.LlamaForCausalLM(config).eval()


def test_keys_and_values_are_freed_with_their_passes(model, monkeypatch):
    """Not by the collector, which does not know how large they are."""
    Recorder(monkeypatch)
    monkeypatch.setattr(torch.cuda.CUDAGraph, "replay", lambda graph: None)
    gc.disable()
    try:
        for recorded in (False, True):
            passes = Passes(model, False, 1, 4)
            if recorded:
                passes._replayed = Replayed(model)
            passes.prefill([Segment(0, 0, 2)], [1, 2])
            for position in (2, 3, 3):
                passes.decode([3], [position])
            cache = weakref.ref(passes.cache)
            del passes
            assert cache() is None
    finally:
        gc.enable()
