"""Stand-ins for precisions that other branches bring: names, settings and attributes, no weights."""

from dataclasses import dataclass, field

from qrobust import precisions
from qrobust.precisions import base


@dataclass(frozen=True, kw_only=True)
class _StandIn(precisions.Precision):
    def load(self, folder, dtype, device):
        raise NotImplementedError

    quantizes = weight = load


@dataclass(frozen=True, kw_only=True)
class _Grid(_StandIn):
    bits: int = 4
    group_size: int = 64
    calibration: str = "code"


@dataclass(frozen=True, kw_only=True)
class _Gptq(_Grid):
    pass


@dataclass(frozen=True, kw_only=True)
class _Dynamic(_StandIn):
    bits = 8


@dataclass(frozen=True, kw_only=True)
class _Aqlm(_StandIn):
    scheme: str = "2x8"
    calibration: str | dict = "code"
    tuning: dict | None = None
    finetune: dict | None = field(default=None)

    @property
    def bits(self):
        codebooks, bits = map(int, self.scheme.split("x"))
        return codebooks * bits / 8


def register(patch):
    """Enter those that are not registered, until the test ends; `patch` is pytest's `monkeypatch`."""
    patch.setattr(base._PRECISIONS, "_methods", dict(base._PRECISIONS._methods))
    for name, method in {"awq": _Grid, "gptq": _Gptq, "int8-dynamic": _Dynamic, "aqlm": _Aqlm}.items():
        if name not in precisions.names():
            precisions.register(name)(method)
