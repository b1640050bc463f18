"""Quantized checkpoints of others: AWQ, GPTQ, AQLM, compressed-tensors, by exact dequantization on any device."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust import paths, resources
from qrobust.precisions.base import register
from qrobust.precisions.packing import Packed


@register("checkpoint")
@dataclass(frozen=True, kw_only=True)
class Checkpoint(Packed):
    """A folder or hub repository in a format that `qrobust.precisions.formats` knows.

    It must be of the study's model, which stays the original that it is compared with.

    Attributes
    ----------
    source
        A hub id (``owner/name``) or a folder; a relative path starts at the project's folder.
    commit
        Commit, tag or branch of a hub repository. Name a commit: a branch moves.
    method
        What made it, for tables: ``awq``, ``gptq``, ``aqlm``, ...
    bits
        As its configuration says; another number is refused.
    """

    unlabelled = ("source", "commit")

    source: str
    method: str
    bits: int = 4
    commit: str = "main"

    def __post_init__(self) -> None:
        """Check the settings."""
        for setting in ("source", "method", "commit"):
            self.require_text(setting)
        self.require_count("bits")
        there = (self._local / "config.json").is_file() if self._local.is_dir() else resources.is_hub_id(self.source)
        self.require(there, "source", "a hub id (owner/name), or a folder that exists and has a config.json")

    @property
    def moves_scales(self) -> bool:
        """Whether it is AWQ's."""
        return "awq" in self.method.lower()

    def identity(self) -> dict[str, Any]:
        """Of a folder the content, of a hub repository id and revision; nothing is downloaded."""
        local = self._local
        origin = (
            {"content": resources.content_digest(local)}
            if local.is_dir()
            else {"hub": self.source, "commit": self.commit}
        )
        return {"name": self.name, "revision": self.revision, "bits": self.bits, **origin}

    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load the checkpoint in place of the original weights.

        Raises
        ------
        ValueError
            If it is of another model, of another number of bits, or of a format that is not known.
        qrobust.resources.HubUnavailable
        """
        from qrobust.files import read_json
        from qrobust.precisions import formats, packed

        place = self._place()
        found = formats.of(read_json(place / "config.json"), place).bits
        if found != self.bits:
            raise ValueError(f"precision {self.name!r}: {self.source} has {found} bits, the study says {self.bits}")
        self._require_same_model(folder, place)
        return packed.load(place, dtype, device)

    def files(self, folder: Path) -> list[Path]:
        """List the checkpoint's own."""
        return super().files(self._place())

    @property
    def _local(self) -> Path:
        return paths.PROJECT / Path(self.source).expanduser()

    def _place(self) -> Path:
        return self._local if self._local.is_dir() else resources.hub_folder(self.source, self.commit)

    def _require_same_model(self, folder: Path, place: Path) -> None:
        from qrobust.files import read_json

        ours, theirs = read_json(folder / "config.json"), read_json(place / "config.json")
        names = ("model_type", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads")
        other = [
            f"{name} {theirs.get(name)} for {ours.get(name)}" for name in names if ours.get(name) != theirs.get(name)
        ]
        if other:
            raise ValueError(
                f"precision {self.name!r}: {self.source} is a checkpoint of another model: {', '.join(other)}"
            )
