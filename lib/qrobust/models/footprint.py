"""What a precision costs and what it loses: bytes, weight error, perplexity. None of it needs generated text."""

import math
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from qrobust import models
from qrobust.benchmarks.tasks import Task
from qrobust.models import noise
from qrobust.precisions.base import EXPANDED
from qrobust.precisions.original import Original

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_LOGIT_ROWS = 64  # turned into log-probabilities at a time: 40 MB for a vocabulary of 150,000


@dataclass(frozen=True)
class Size:
    """Memory of a loaded model's weights.

    Attributes
    ----------
    bytes
        Parameters, buffers, and quantization states; tied tensors count once.
    parameters
        Of the original model.
    quantized_parameters
        Those of them that are stored quantized.
    modules_quantized
        In how many modules.
    quantized_bytes
        What they take there, scales and tables included.
    disk_bytes
        Of the files that they were read from: for a method that quantizes while it loads, the original's.
    """

    bytes: int
    parameters: int
    quantized_parameters: int
    modules_quantized: int
    quantized_bytes: int
    disk_bytes: int

    @property
    def bits_per_parameter(self) -> float:
        """Bits of memory per parameter of the original model, scales and tables included."""
        return 8 * self.bytes / self.parameters

    @property
    def bits_per_weight(self) -> float | None:
        """Bits of memory per quantized weight, scales and tables included; None if nothing is quantized."""
        return 8 * self.quantized_bytes / self.quantized_parameters if self.quantized_parameters else None

    @property
    def share_quantized(self) -> float:
        """Part of the parameters that is stored quantized, 0 to 1."""
        return self.quantized_parameters / self.parameters

    def summary(self) -> dict[str, float]:
        """What the result of a quantize run says of it."""
        names = ("bytes", "disk_bytes", "parameters", "bits_per_parameter", "bits_per_weight")
        names += ("modules_quantized", "share_quantized")
        return {name: getattr(self, name) for name in names}


def size(loaded: models.LoadedModel) -> Size:
    """Count the bytes of a model as loaded.

    Raises
    ------
    ValueError
        If the model was prepared to compute: its weights may be expanded then.
    """
    quantized = _as_loaded(loaded)
    weights = []
    for module in quantized.values():
        own = [*module.named_parameters(), *module.named_buffers()]
        weights += [tensor for name, tensor in own if name != "bias"] + loaded.precision.state(module)
    tensors = [*loaded.model.parameters(), *loaded.model.buffers(), *weights]
    return Size(
        bytes=_unique_bytes(tensors),
        parameters=noise.total_parameters(loaded),
        quantized_parameters=sum(math.prod(loaded.precision.shape(module)) for module in quantized.values()),
        modules_quantized=len(quantized),
        quantized_bytes=_unique_bytes(weights),
        disk_bytes=sum(file.stat().st_size for file in loaded.precision.files(loaded.loaded_from)),
    )


def _unique_bytes(tensors: Iterable[Any]) -> int:
    return sum({(tensor.data_ptr(), tensor.nbytes): tensor.nbytes for tensor in tensors}.values())


def weight_errors(loaded: models.LoadedModel) -> "pd.DataFrame":
    """Compare the weights that each quantized module computes with to the original ones, one module at a time.

    Returns
    -------
    One row per quantized module: ``module``; ``layer``, the number in its name; ``kind``, the end of its name; ``out``
    and ``in``; ``relative_error``, ||W_q - W|| / ||W|| in the Frobenius norm; ``squared_error`` and ``squared_norm``,
    for sums. The relative error is NaN where the weights do not compare (`Precision.moves_scales`).
    """
    import pandas as pd
    import torch
    from torch.linalg import vector_norm

    dtype = getattr(torch, loaded.weights.model.dtype)
    columns = ["module", "layer", "kind", "out", "in", "relative_error", "squared_error", "squared_norm"]
    rows = []
    with original_weights(loaded) as original:
        for name, module in loaded.precision.quantized_modules(loaded.model).items():
            weight = loaded.precision.effective_weight(module)
            reference = original(f"{name}.weight").to(weight.device, dtype).float()
            squared_norm = float(vector_norm(reference, dtype=torch.float64)) ** 2
            squared_error = float(vector_norm(weight - reference, dtype=torch.float64)) ** 2
            layer = next((int(part) for part in name.split(".") if part.isdecimal()), None)
            error = math.nan if loaded.precision.moves_scales else math.sqrt(squared_error / squared_norm)
            kind = name.rpartition(".")[2]
            rows.append((name, layer, kind, *weight.shape, error, squared_error, squared_norm))
    return pd.DataFrame(rows, columns=columns)


def overall_error(errors: "pd.DataFrame") -> float | None:
    """Relative Frobenius error of all quantized weights together: 0 if there are none, None if they do not compare."""
    if errors.empty:
        return 0.0
    if errors["relative_error"].isna().any():
        return None
    return math.sqrt(errors["squared_error"].sum() / errors["squared_norm"].sum())


def error_figure(errors: "pd.DataFrame") -> "Axes":
    """Draw `weight_errors` over the layers, one line per kind of module."""
    import matplotlib.pyplot as plt
    import seaborn as sns

    _, axes = plt.subplots(figsize=(8, 4), layout="constrained")
    if errors["relative_error"].isna().all():
        axes.text(
            0.5,
            0.5,
            "no quantized modules" if errors.empty else "weights scaled by design: they do not compare",
            ha="center",
            transform=axes.transAxes,
        )
        return axes
    style = {"hue": "kind", "style": "kind", "markers": True, "dashes": False, "palette": "colorblind"}
    sns.lineplot(errors, x="layer", y="relative_error", ax=axes, errorbar=None, **style)
    axes.set(xlabel="layer", ylabel="relative weight error", ylim=(0, None))
    sns.move_legend(axes, "center left", bbox_to_anchor=(1, 0.5), title=None, frameon=False)
    return axes


def solution_losses(loaded: models.LoadedModel, tasks: Iterable[Task]) -> "pd.DataFrame":
    """Negative log-likelihood of each task's canonical solution after its prompt; of the prompt where there is none.

    A token counts if any of its characters belongs to the solution. Tasks are computed one at a time: their rows fill
    the machine as they are, and a precision that depends on its batch-mates has none.

    Returns
    -------
    One row per task: ``task_id``, ``tokens``, ``nll`` (in nats, summed over the tokens).
    """
    import pandas as pd
    import torch
    from torch.nn.functional import cross_entropy

    from qrobust.models.linear import TEXT_ROWS, packed

    rows = []
    with packed(loaded.model) as linears, torch.inference_mode():
        linears.pack(TEXT_ROWS)
        for task in tasks:
            encoded = loaded.tokenizer(task.reference, return_offsets_mapping=True)
            start = len(task.prompt) if task.canonical_solution else 0
            # Nothing predicts the first token.
            scored = min(sum(end > start for _, end in encoded["offset_mapping"]), len(encoded["input_ids"]) - 1)
            ids = torch.tensor([encoded["input_ids"]], device=loaded.device)
            logits = loaded.model(ids, use_cache=False, logits_to_keep=scored + 1).logits[0, :-1]
            targets = ids[0, -scored:]
            nll = sum(
                float(cross_entropy(logits[i : i + _LOGIT_ROWS].float(), targets[i : i + _LOGIT_ROWS], reduction="sum"))
                for i in range(0, scored, _LOGIT_ROWS)
            )
            rows.append((task.task_id, scored, nll))
    return pd.DataFrame(rows, columns=["task_id", "tokens", "nll"])


def perplexity(losses: "pd.DataFrame") -> float:
    """Turn `solution_losses` into exp(mean negative log-likelihood of a token)."""
    return math.exp(losses["nll"].sum() / losses["tokens"].sum())


def _as_loaded(loaded: models.LoadedModel) -> dict[str, Any]:
    quantized = loaded.precision.quantized_modules(loaded.model)
    if any(hasattr(module, EXPANDED) for module in quantized.values()):
        raise ValueError(
            f"{loaded.weights.model.name} as {loaded.precision.label}: take the size before prepare_for_compute"
        )
    return quantized


@contextmanager
def original_weights(loaded: models.LoadedModel) -> Iterator[Callable[[str], Any]]:
    """Give access to single tensors of the original by the model's names for them, without reading the others.

    Where the files name or arrange a tensor otherwise, as those of each mixture of experts do, transformers reads the
    whole original once, into memory of the CPU.
    """
    import torch
    from safetensors import safe_open

    @cache
    def whole() -> dict[str, Any]:
        return Original().load(loaded.folder, loaded.weights.model.dtype, "cpu").state_dict()

    with ExitStack() as stack:
        find: dict[str, Callable[[str], Any]] = {}
        for path in sorted(loaded.folder.glob("*.safetensors")):
            file = stack.enter_context(safe_open(path, framework="pt"))
            find |= dict.fromkeys(file.keys(), file.get_tensor)
        if not find:
            for path in sorted(loaded.folder.glob("pytorch_model*.bin")):
                weights = torch.load(path, map_location="cpu", mmap=True, weights_only=True)
                find |= dict.fromkeys(weights, weights.__getitem__)
        yield lambda name: find[name](name) if name in find else whole()[name]


def scored(losses: "pd.DataFrame") -> dict[str, Any]:
    """What a result keeps of `solution_losses`: the perplexity, its tokens, and the losses themselves."""
    return {
        "perplexity": perplexity(losses),
        "perplexity_tokens": int(losses["tokens"].sum()),
        "losses": losses.to_dict("list"),
    }
