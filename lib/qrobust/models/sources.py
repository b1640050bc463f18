"""Where a model's weights come from: a hub repository, a local folder, or a GGUF file, known or local.

Whatever the source, they end as a folder in the Hugging Face layout; a GGUF file is dequantized once.
"""

from pathlib import Path
from typing import Any

from qrobust import paths, resources
from qrobust.models import gguf
from qrobust.models.errors import HubUnavailable, UnknownSource
from qrobust.models.model import Model


def identity(model: Model) -> dict[str, Any]:
    """All of a model that changes its weights, as JSON; nothing is downloaded.

    A known resource and a local file or folder are identified by content, a hub repository by id and revision; a GGUF
    file by how it is dequantized, too.
    """
    kind = source_kind(model)
    if kind == "hub":
        origin = {"hub": model.source, "revision": model.revision or "main"}
    elif kind == "resource":
        origin = {"sha256": resources.find(model.source).sha256}
    elif kind == "gguf":
        origin = {"sha256": resources.content_sha256(_local(model))}
    else:
        origin = {"content": resources.content_digest(_local(model))}
    conversion = {"conversion": gguf.conversion(origin["sha256"])} if kind in ("resource", "gguf") else {}
    return {**origin, **conversion, "dtype": model.dtype}


def source_kind(model: Model) -> str:
    """Tell ``"resource"``, ``"gguf"``, ``"folder"`` and ``"hub"`` apart.

    Raises
    ------
    UnknownSource
        If the source is none of them.
    """
    if model.source in resources.RESOURCES:
        return "resource"
    local = _local(model)
    if local.is_file() and local.suffix == ".gguf":
        return "gguf"
    if local.is_dir():
        if not (local / "config.json").exists():
            raise UnknownSource(
                f"model {model.name!r}: folder {model.source} has no config.json; name a model's folder"
            )
        return "folder"
    if local.suffix != ".gguf" and resources.is_hub_id(model.source):
        return "hub"
    files = ", ".join(name for name in resources.RESOURCES if name.endswith(".gguf"))
    raise UnknownSource(
        f"model {model.name!r}: source {model.source!r} is neither an existing folder or .gguf file, nor a Hugging "
        f"Face id (owner/name), nor a known resource ({files})"
    )


def weights_folder(model: Model) -> tuple[Path, str]:
    """Return the folder of a model's original weights, fetched and dequantized if need be, and their provenance.

    Raises
    ------
    UnknownSource, HubUnavailable
    qrobust.resources.ResourceUnavailable
        If a known resource cannot be had.
    """
    kind = source_kind(model)
    if kind == "folder":
        return _local(model), f"local folder {_local(model).name}"
    if kind == "hub":
        folder = _hub_folder(model)
        return folder, f"Hugging Face {model.source} at commit {folder.name}"
    path = resources.fetch(model.source) if kind == "resource" else _local(model)
    sha256 = resources.find(model.source).sha256 if kind == "resource" else resources.content_sha256(path)
    folder = gguf.dequantized_folder(path, sha256, model.dtype)
    provenance = (
        f"{path.name} (SHA-256 {sha256[:16]}…; {gguf.contents(folder)}), dequantized to {model.dtype}: the 'original' "
        "of this run is this file's content, not the vendor's unquantized weights"
    )
    return folder, provenance


def _local(model: Model) -> Path:
    return paths.PROJECT / Path(model.source).expanduser()


def _hub_folder(model: Model) -> Path:
    try:
        return resources.hub_folder(model.source, model.revision)
    except resources.HubUnavailable as error:
        raise HubUnavailable(f"model {model.name!r}: {error}") from error
