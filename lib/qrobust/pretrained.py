"""Models of the Hugging Face layout without their weights: configuration, tokenizer, modules.

Code that comes with a model is never run: transformers would ask at the keyboard whether it may.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class RemoteCode(RuntimeError):
    """A model needs code of its own, which is not run."""


def config(folder: str | Path) -> Any:
    """The configuration of a model's folder.

    Raises
    ------
    RemoteCode
        If transformers has no class for it; so do the other functions.
    """
    from transformers import AutoConfig

    with _refused(folder):
        return AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)


def tokenizer(folder: str | Path) -> Any:
    """The tokenizer of a model's folder: what its ``tokenizer.json`` says, where it has one.

    From transformers 5 on the classes of some models write their own rules over that file's. DeepSeek-Coder, whose
    bytes are paired but which says that its class is Llama's, is then read without white space (transformers issue
    46489).
    """
    from transformers import AutoTokenizer, PreTrainedTokenizerFast

    if (Path(folder) / "tokenizer.json").exists():
        return PreTrainedTokenizerFast.from_pretrained(folder, local_files_only=True)
    with _refused(folder):
        return AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)


def modules(configured: Any, **settings: Any) -> Any:
    """The modules of a causal language model with weights that mean nothing, wherever torch puts tensors now."""
    from transformers import AutoModelForCausalLM

    with _refused(configured.name_or_path):
        return AutoModelForCausalLM.from_config(configured, trust_remote_code=False, **settings)


@contextmanager
def _refused(folder: str | Path) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        if "trust_remote_code" not in str(error):
            raise
        raise RemoteCode(
            f"{folder}: transformers knows no such model, and code that comes with a model is not run here. Use a "
            "version of it that transformers has a class for (often a later upload, or one whose name ends in -hf)"
        ) from error
