"""Models: what a study calls a model, where its weights come from, and how it gets into memory.

The weights come as a folder in the Hugging Face layout, whatever the source: a hub repository, a local folder, or a
GGUF file (a known resource or a local one), which is dequantized once.
"""

import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust import paths, precisions, resources
from qrobust.keys import digest
from qrobust.models import gguf, memory

STYLES = ("raw", "chat")
DTYPES = ("float32", "bfloat16", "float16")
# What changes a model's text, by file name; a folder's README does not.
_CONTENT = ("*.json", "*.safetensors", "*.bin", "*.model", "*.txt", "*.jinja")


class ModelError(RuntimeError):
    """A model cannot be had; the message says which, why, and what to do."""


class UnknownSource(ModelError):
    """A model's source is neither a known resource, a hub id, a folder, nor a ``.gguf`` file."""


class HubUnavailable(ModelError):
    """A hub repository could not be downloaded: no network, no such repository, or a gate."""


class NoGpu(ModelError):
    """A CUDA device was asked for and there is none."""


class DoesNotFit(ModelError):
    """The model needs more memory than there is; the cell is recorded as ``oom``."""


@dataclass(frozen=True)
class ModelSpec:
    """A model as a study names it.

    Parameters
    ----------
    name
        For tables and folder names.
    source
        A key of `qrobust.resources.RESOURCES`, a Hugging Face id (``owner/name``), a folder with safetensors, or a
        ``.gguf`` file. Relative paths start at the project's folder.
    revision
        Commit, tag or branch of a hub repository. Name a commit: a branch moves.
    style
        ``"raw"`` completes the prompt, ``"chat"`` answers it through the model's chat template.
    dtype
        Of the weights that are not quantized: ``"float32"``, ``"bfloat16"`` or ``"float16"``.
    """

    name: str
    source: str
    revision: str | None = None
    style: str = "raw"
    dtype: str = "float32"

    def __post_init__(self) -> None:  # noqa: D105
        for field, value, allowed in (("style", self.style, STYLES), ("dtype", self.dtype, DTYPES)):
            if value not in allowed:
                raise ValueError(f"model {self.name!r}: {field} {value!r} is not one of {', '.join(allowed)}")


@dataclass(frozen=True)
class LoadedModel:
    """A model in memory, in one precision.

    Attributes
    ----------
    spec, precision
        What was asked for.
    model
        The transformers model, in evaluation mode.
    tokenizer
        Its tokenizer, with a padding token.
    folder
        Where the original weights lie.
    device
        ``"cpu"`` or ``"cuda:N"``.
    load_seconds
        From the folder to the ready model; download and dequantization of a GGUF file are not in it.
    provenance
        What the weights are, in words for the report.
    """

    spec: ModelSpec
    precision: precisions.Precision
    model: Any
    tokenizer: Any
    folder: Path
    device: str
    load_seconds: float
    provenance: str

    def prepare_for_compute(self) -> None:
        """Trade memory for speed without changing what is computed; see `Precision.prepare_for_compute`."""
        self.precision.prepare_for_compute(self.model, self.spec.dtype)


def model_identity(spec: ModelSpec) -> dict[str, Any]:
    """All of a model that changes its text, as JSON; nothing is downloaded.

    A known resource and a local file or folder are identified by content, a hub repository by id and revision.
    """
    kind = source_kind(spec)
    if kind == "hub":
        origin = {"hub": spec.source, "revision": spec.revision or "main"}
    elif kind == "resource":
        origin = {"sha256": resources.find(spec.source).sha256}
    elif kind == "gguf":
        origin = {"sha256": resources.content_sha256(_local(spec))}
    else:
        files = sorted(file for pattern in _CONTENT for file in _local(spec).glob(pattern))
        origin = {"content": digest({file.name: resources.content_sha256(file) for file in files}, 64)}
    return {**origin, "style": spec.style, "dtype": spec.dtype}


def source_kind(spec: ModelSpec) -> str:
    """Tell ``"resource"``, ``"gguf"``, ``"folder"`` and ``"hub"`` apart.

    Raises
    ------
    UnknownSource
        If the source is none of them.
    """
    if spec.source in resources.RESOURCES:
        return "resource"
    local = _local(spec)
    if local.is_file() and local.suffix == ".gguf":
        return "gguf"
    if local.is_dir():
        if not (local / "config.json").exists():
            raise UnknownSource(f"model {spec.name!r}: folder {spec.source} has no config.json; name a model's folder")
        return "folder"
    if local.suffix != ".gguf" and re.fullmatch(r"[\w.-]+/[\w.-]+", spec.source) and spec.source[0] not in ".~":
        return "hub"
    raise UnknownSource(
        f"model {spec.name!r}: source {spec.source!r} is neither an existing folder or .gguf file, nor a Hugging Face "
        f"id (owner/name), nor a known resource ({', '.join(n for n in resources.RESOURCES if n.endswith('.gguf'))})"
    )


def weights_folder(spec: ModelSpec) -> tuple[Path, str]:
    """Return the folder of a model's original weights, fetched and dequantized if need be, and their provenance.

    Raises
    ------
    UnknownSource, HubUnavailable
    qrobust.resources.ResourceUnavailable
        If a known resource cannot be had.
    """
    kind = source_kind(spec)
    if kind == "folder":
        return _local(spec), f"local folder {_local(spec).name}"
    if kind == "hub":
        folder = _hub_folder(spec)
        return folder, f"Hugging Face {spec.source} at commit {folder.name}"
    path = resources.fetch(spec.source) if kind == "resource" else _local(spec)
    sha256 = resources.find(spec.source).sha256 if kind == "resource" else resources.content_sha256(path)
    folder = gguf.dequantized_folder(path, sha256, spec.dtype)
    provenance = (
        f"{path.name} (SHA-256 {sha256[:16]}…; {gguf.contents(folder)}), dequantized to {spec.dtype}: the 'original' "
        "of this run is this file's content, not the vendor's unquantized weights"
    )
    return folder, provenance


def load(spec: ModelSpec, precision: str, device: str = "auto") -> LoadedModel:
    """Load a model in a precision.

    Parameters
    ----------
    precision
        One of `precisions.names()`.
    device
        ``"auto"`` (a GPU if there is one), ``"cpu"``, ``"cuda"`` or ``"cuda:N"``.

    Raises
    ------
    ModelError
        `UnknownSource`, `HubUnavailable`, `NoGpu`, or `DoesNotFit` (estimated before anything is loaded).
    """
    import torch
    from transformers import AutoTokenizer

    method = precisions.get(precision)
    device = resolve_device(device)
    folder, provenance = weights_folder(spec)
    needed, free = memory.needed(folder, method, spec.dtype, device), memory.available(device)
    if needed > free:
        raise DoesNotFit(
            f"model {spec.name!r} as {precision} needs about {needed / 2**30:.1f} GiB on {device}, "
            f"{free / 2**30:.1f} GiB are free: use a smaller model, a lower precision or another machine"
        )
    start = time.perf_counter()
    try:
        model = method.load(folder, spec.dtype, device).eval()
    except torch.OutOfMemoryError as error:
        raise DoesNotFit(f"model {spec.name!r} as {precision}: out of memory on {device} while loading") from error
    seconds = time.perf_counter() - start
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    if tokenizer.pad_token_id is None:
        tokenizer.pad_token = tokenizer.eos_token
    tokenizer.clean_up_tokenization_spaces = False
    return LoadedModel(spec, method, model, tokenizer, folder, device, seconds, provenance)


def resolve_device(device: str) -> str:
    """Turn ``"auto"`` and ``"cuda"`` into a device's full name; `NoGpu` if it is not there."""
    import torch

    if device == "cpu" or (device == "auto" and not torch.cuda.is_available()):
        return "cpu"
    if device != "auto" and not re.fullmatch(r"cuda(:\d+)?", device):
        raise ValueError(f"device {device!r} is not one of auto, cpu, cuda, cuda:0, cuda:1, ...")
    index = int(device.partition(":")[2] or 0)
    if index >= torch.cuda.device_count():
        raise NoGpu(
            f"device {device!r}: this machine shows {torch.cuda.device_count()} CUDA devices; "
            "use device 'auto' or 'cpu', or check the driver and CUDA_VISIBLE_DEVICES"
        )
    return f"cuda:{index}"


def _local(spec: ModelSpec) -> Path:
    return paths.PROJECT / Path(spec.source).expanduser()


def _hub_folder(spec: ModelSpec) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import GatedRepoError, HfHubHTTPError, LocalEntryNotFoundError, RepositoryNotFoundError

    def download(patterns: list[str]) -> Path:
        return Path(snapshot_download(spec.source, revision=spec.revision, allow_patterns=patterns))

    try:
        folder = download(["*.json", "*.model", "*.txt", "*.jinja", "*.safetensors"])
        if not any(folder.glob("*.safetensors")):
            folder = download(["pytorch_model*.bin*"])  # an older repository
        return folder
    except GatedRepoError as error:
        raise HubUnavailable(
            f"model {spec.name!r}: {spec.source} is gated; accept its licence on its page and run `hf auth login`"
        ) from error
    except RepositoryNotFoundError as error:
        raise HubUnavailable(
            f"model {spec.name!r}: no repository {spec.source!r} (nor such a local folder), or it is private"
        ) from error
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        raise HubUnavailable(
            f"model {spec.name!r}: {spec.source} cannot be downloaded ({reason}) and is not in the "
            "cache; give a local folder or a .gguf file as its source"
        ) from error
