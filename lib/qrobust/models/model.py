"""A model as a study names it."""

from typing import Literal

from pydantic import Field

from qrobust.parts import Part


class Model(Part):
    """A model: where its weights come from, and how it is spoken to.

    Attributes
    ----------
    name
        For tables and folder names.
    source
        A known resource (`qrobust.resources.RESOURCES`), a Hugging Face id (``owner/name``), a folder with safetensors,
        or a ``.gguf`` file. Relative paths start at the project's folder.
    revision
        Commit, tag or branch of a hub repository. Name a commit: a branch moves.
    style
        ``"raw"`` completes the prompt, ``"chat"`` answers it through the model's chat template.
    dtype
        Of the weights that are not quantized.
    """

    name: str = Field(min_length=1, pattern="[A-Za-z0-9]")
    source: str = Field(min_length=1)
    revision: str | None = None
    style: Literal["raw", "chat"] = "raw"
    dtype: Literal["float32", "bfloat16", "float16"] = "float32"
