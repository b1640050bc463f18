"""llama.cpp's k-quants and their like: a GGUF file as a precision of the model whose weights it quantizes."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust import paths, resources
from qrobust.precisions.base import register
from qrobust.precisions.packing import Packed

_TYPE = re.compile(r"i?q[1-8]_(0|1|k|k_s|k_m|k_l|xxs|xs|s|m|nl)")


@register("gguf")
@dataclass(frozen=True, kw_only=True)
class Gguf(Packed):
    """The file as it comes, against an original of higher precision, which is the study's model.

    Its linear modules stay in the file's own blocks; embedding and norms are expanded. (A model whose *source* is a
    GGUF file has that file's content as its original instead.)

    Attributes
    ----------
    file
        A known resource (`qrobust.resources.RESOURCES`) or a path; a relative one starts at the project's folder.
    type
        The file's type as llama.cpp names it, such as ``q4_k_m``; another one is refused.
    """

    unlabelled = ("file",)

    file: str
    type: str

    def __post_init__(self) -> None:
        """Check the settings."""
        named = isinstance(self.type, str) and _TYPE.fullmatch(self.type.lower())
        self.require(bool(named), "type", "llama.cpp's names, such as q4_k_m, q8_0")
        object.__setattr__(self, "type", self.type.lower())
        self.require_text("file")
        known = ", ".join(name for name in resources.RESOURCES if name.endswith(".gguf"))
        there = self.file.endswith(".gguf") and (self.file in resources.RESOURCES or self._local.is_file())
        self.require(there, "file", f"the path of a .gguf file that exists, or a known one ({known})")

    @property
    def bits(self) -> int:
        """The number in the type's name: k-quants mix types, and most of a file has this many."""
        return int(self.type.lstrip("iq")[0])

    def identity(self) -> dict[str, Any]:
        """The file's content; nothing is downloaded."""
        known = self.file in resources.RESOURCES
        sha256 = resources.find(self.file).sha256 if known else resources.content_sha256(self._local)
        return {"name": self.name, "revision": self.revision, "sha256": sha256}

    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load the file's weights into the original's modules.

        Raises
        ------
        ValueError
            If the file is of another type, or of another model.
        """
        from qrobust.precisions import gguf_file

        return gguf_file.load(self._path(), self.type, folder, dtype, device)

    def files(self, folder: Path) -> list[Path]:
        """List the file."""
        return [self._path()]

    @property
    def _local(self) -> Path:
        return paths.PROJECT / Path(self.file).expanduser()

    def _path(self) -> Path:
        return resources.fetch(self.file) if self.file in resources.RESOURCES else self._local
