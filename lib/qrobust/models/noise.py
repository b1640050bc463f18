"""Weight noise: a model whose parameters were disturbed for a while, and then are what they were, bit by bit.

The paper draws ``randn_like(p) * level`` or ``(rand_like(p) * 2 - 1) * level`` for every parameter that requires a
gradient. In a bitsandbytes model the quantized weights do not, so its two arms are not disturbed alike; the scopes
here keep that apart from the question itself.

The disturbed weights are written to a buffer of their own, which takes the place of the clean ones for the duration of
a block, so putting the clean ones back costs nothing and cannot be inexact. The buffer is the only extra memory (one
copy of the disturbed weights) and stays with the model, because fresh memory costs more than the noise does.

Most of the time goes into the normal draws, about 5 ns each on one core; chunks are drawn side by side on all cores.
"""

import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from qrobust import models
from qrobust.keys import seed_for
from qrobust.models import memory
from qrobust.precisions.base import replaceable_linears

KINDS = ("gaussian", "uniform")
SCOPES = ("trainable", "effective", "matched")
UNITS = ("absolute", "relative")

REVISION = 2  # raise it when a draw, or how it is computed with, changes: samples under noise then lose their key
CHUNK = 2**18  # numbers drawn from one generator; 1 MiB stays in a core's cache
_ALIGNMENT = 64  # bytes
_buffers: weakref.WeakKeyDictionary[Any, Any] = weakref.WeakKeyDictionary()


@dataclass(frozen=True)
class Noise:
    """What noise a model gets.

    Parameters
    ----------
    kind
        ``"gaussian"``: N(0, level^2); ``"uniform"``: [-level, level].
    level
        At least 0; 0 is the control.
    scope
        ``"trainable"``, the paper's: parameters that require a gradient. ``"effective"``: every parameter of the
        original model, a quantized weight as the dequantized one that the model really computes with. ``"matched"``:
        the parameters that the paper's way disturbs in the original and in the quantized model, which are those that
        transformers' quantizers leave alone.
    unit
        Of the level: ``"absolute"``, or ``"relative"`` to the standard deviation of each tensor.
    seed
        The draw of a parameter depends on it, on the kind and on the parameter's name in the original model; neither
        on the level nor on the scope nor on the precision.
    """

    kind: str
    level: float
    scope: str = "effective"
    unit: str = "absolute"
    seed: int = 0

    def __post_init__(self) -> None:  # noqa: D105
        for field, allowed in (("kind", KINDS), ("scope", SCOPES), ("unit", UNITS)):
            if getattr(self, field) not in allowed:
                raise ValueError(f"noise {field} {getattr(self, field)!r} is not one of {', '.join(allowed)}")
        if not 0 <= self.level < float("inf"):
            raise ValueError(f"noise level {self.level!r} is not a finite number of at least 0")

    def identity(self) -> dict[str, Any]:
        """All that changes the disturbed weights, as JSON values."""
        return {**asdict(self), "revision": REVISION}


@dataclass(frozen=True)
class Disturbance:
    """How much of a model is disturbed.

    Attributes
    ----------
    parameters
        Numbers that got noise (elements, not tensors).
    total
        Numbers in the original model; tied tensors count once.
    """

    parameters: int
    total: int

    @property
    def share(self) -> float:
        """Disturbed part of the original model's parameters, 0 to 1."""
        return self.parameters / self.total


@dataclass(frozen=True)
class _Target:
    """A weight to disturb: a parameter, or the weight inside a module that has no such parameter."""

    name: str
    parameter: Any = None
    module: Any = None
    shape: tuple[int, ...] = ()

    @property
    def count(self) -> int:
        count = 1
        for size in self.shape:
            count *= size
        return count


@contextmanager
def disturbed(loaded: models.LoadedModel, spec: Noise) -> Iterator[Disturbance]:
    """Disturb a model for the duration of a block; afterwards, and if the block raises, it is exactly as before.

    Works on a model as loaded and on one that is prepared to compute; in a prepared 4-bit model it is much cheaper.
    Noise of level 0 leaves every result as it is. Above it a module that is quantized while it computes is replaced by
    one with dense fp32 weights (`Precision.with_noise`), whose rounding is part of what the noise does.

    Raises
    ------
    qrobust.models.DoesNotFit
        If there is no memory for the disturbed weights.
    """
    import torch

    model = loaded.model
    targets = _targets(loaded, spec.scope)
    disturbance = Disturbance(sum(target.count for target in targets), total_parameters(loaded))
    with torch.inference_mode(False), torch.no_grad():  # a buffer made in inference mode could not be written again
        noised = _noised(loaded, spec, targets)
    clean = []
    try:
        for target, values in zip(targets, noised, strict=True):
            if target.parameter is None:
                if spec.level == 0:
                    continue
                name = target.name.removesuffix(".weight")
                clean.append((name, target.module))
                model.set_submodule(
                    name, loaded.precision.with_noise(target.module, values, loaded.weights.model.dtype)
                )
            else:
                clean.append((target.parameter, target.parameter.data))
                target.parameter.data = values
        yield disturbance
    finally:
        for place, value in clean:
            if isinstance(place, str):
                model.set_submodule(place, value)
            else:
                place.data = value


def total_parameters(loaded: models.LoadedModel) -> int:
    """Number of parameters of the original model, whatever the precision that it is loaded in."""
    return sum(target.count for target in _targets(loaded, "effective"))


def _targets(loaded: models.LoadedModel, scope: str) -> list[_Target]:
    parameters = [
        _Target(name, parameter=parameter, shape=tuple(parameter.shape))
        for name, parameter in loaded.model.named_parameters()
        if parameter.is_floating_point()  # packed weights are integers
    ]
    if scope == "effective":
        seen = {target.name for target in parameters}
        hidden = [
            _Target(f"{name}.weight", module=module, shape=loaded.precision.shape(module))
            for name, module in loaded.precision.quantized_modules(loaded.model).items()
            if f"{name}.weight" not in seen  # a module that was expanded, or that keeps its weights dense
        ]
        return parameters + hidden
    trainable = [target for target in parameters if target.parameter.requires_grad]
    if scope == "trainable":
        return trainable
    replaced = {f"{name}.weight" for name in replaceable_linears(loaded.model)}
    return [target for target in trainable if target.name not in replaced]


def _noised(loaded: models.LoadedModel, spec: Noise, targets: list[_Target]) -> list[Any]:
    """Return the disturbed parameters, and for modules the noise alone: views of the model's buffer."""
    import torch

    values = _views(loaded, targets)
    jobs = []
    for target, out in zip(targets, values, strict=True):
        clean = None if target.parameter is None else target.parameter.detach()
        scale = spec.level
        if spec.unit == "relative":
            scale *= _deviation(loaded.precision.weight(target.module) if clean is None else clean)
        for start in range(0, target.count, CHUNK):
            chunk = slice(start, start + CHUNK)
            jobs.append(
                (target.name, start, None if clean is None else clean.view(-1)[chunk], out.view(-1)[chunk], scale)
            )
    threads = torch.get_num_threads()
    workers = max(1, min(threads, 8))
    try:  # one thread for each worker: otherwise each addition would be split among all cores once more
        with ThreadPoolExecutor(workers, initializer=torch.set_num_threads, initargs=(1,)) as pool:
            list(pool.map(lambda worker: _draw(spec, jobs[worker::workers]), range(workers)))
    finally:
        torch.set_num_threads(threads)  # those that torch gives to threads made from now on
    return values


def _draw(spec: Noise, jobs: list[tuple]) -> None:
    import torch

    buffer = torch.empty(CHUNK)
    with torch.no_grad():  # a thread's own setting
        for name, start, clean, out, scale in jobs:
            generator = torch.Generator().manual_seed(seed_for(spec.seed, spec.kind, name, start // CHUNK))
            noise = buffer[: len(out)]
            if spec.kind == "gaussian":
                noise.normal_(generator=generator)
            else:
                noise.uniform_(-1, 1, generator=generator)
            if clean is None:
                out.copy_(noise.mul_(scale))
            else:
                torch.add(clean, noise.to(clean.device), alpha=scale, out=out)


def _deviation(values: Any) -> float:
    """Standard deviation of a tensor's entries about their mean; 0 for a single entry."""
    return float(values.float().std(correction=0))


def _views(loaded: models.LoadedModel, targets: list[_Target]) -> list[Any]:
    import torch

    places, end = [], 0
    for target in targets:
        dtype = torch.float32 if target.parameter is None else target.parameter.dtype
        places.append((end, dtype))
        end += -(-target.count * dtype.itemsize // _ALIGNMENT) * _ALIGNMENT
    # `Precision.with_noise` rounds what is in the buffer in fp32 to the model's dtype, into memory of its own.
    rounded = loaded.weights.model.dtype
    hidden = sum(target.count for target in targets if target.parameter is None)
    buffer = _buffer(loaded, end, beside=0 if rounded == "float32" else hidden * memory.BYTES[rounded])
    return [
        buffer[start : start + target.count * dtype.itemsize].view(dtype).view(target.shape)
        for target, (start, dtype) in zip(targets, places, strict=True)
    ]


def _buffer(loaded: models.LoadedModel, size: int, beside: int) -> Any:
    """The model's buffer of at least so many bytes; a new one only where `beside` more are free."""
    import torch

    buffer = _buffers.pop(loaded.model, None)
    if buffer is None or len(buffer) < size:
        del buffer
        free = memory.available(loaded.device)
        if size + beside > free:
            raise models.DoesNotFit(
                f"model {loaded.weights.model.name!r} as {loaded.precision.label}: noise needs "
                f"{(size + beside) / 2**30:.1f} GiB more on {loaded.device}, {free / 2**30:.1f} GiB are free; use a "
                "smaller model or another machine"
            )
        buffer = torch.empty(size, dtype=torch.uint8, device=loaded.device)
    _buffers[loaded.model] = buffer
    return buffer
