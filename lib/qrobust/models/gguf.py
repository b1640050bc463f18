"""GGUF files as ordinary model folders: dequantized once, kept in the cache. transformers reads the weights."""

import functools
import logging
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qrobust import paths, resources
from qrobust.files import read_json, write_json
from qrobust.models.gguf_tokenizer import tokenizer_of, value

logger = logging.getLogger(__name__)

# Stops a chat model's answer besides its own end token, as the vendors' generation_config.json files have it.
END_OF_TEXT = "<|endoftext|>"
# Raise it when a change changes what is written: folders of older conversions are then not used. The known resources
# are written as the first conversion wrote them, and keep its number.
CONVERSION = 2
KNOWN_CONVERSION = 1
SOURCE = "source.json"  # what the file was, beside what was made of it


def conversion(sha256: str) -> int:
    """Return the number of the conversion of a file by its hash."""
    known = {resource.sha256 for resource in resources.RESOURCES.values()}
    return KNOWN_CONVERSION if sha256 in known else CONVERSION


def dequantized_folder(path: Path, sha256: str, dtype: str) -> Path:
    """Return the folder that holds a GGUF file's model as safetensors, made on the first call.

    Several processes may ask at once: one converts, the others wait. A killed conversion leaves nothing that a
    later one would take for finished.

    Parameters
    ----------
    path
        The ``.gguf`` file.
    sha256
        Its hash, a part of the folder's name.
    dtype
        ``"float32"``, ``"bfloat16"`` or ``"float16"``.
    """
    from filelock import FileLock

    folder = paths.cache() / "models" / f"{path.stem}-{sha256[:8]}-{dtype}-{conversion(sha256)}"
    if folder.exists():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(f".{folder.name}.lock")):
        if not folder.exists():
            unfinished = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
            try:
                with _read_once():
                    _convert(path, dtype, unfinished)
                os.replace(unfinished, folder)
            except BaseException:
                shutil.rmtree(unfinished, ignore_errors=True)
                raise
    return folder


@contextmanager
def _read_once() -> Iterator[None]:
    """Let transformers parse the file once: it does so for the config, the weights and (twice) the tokenizer.

    Parsing 150,000 tokens takes about ten seconds, and building the table of tensor names, which it does for each
    module, as long again.
    """
    import gguf

    slow = {name: getattr(gguf, name) for name in ("GGUFReader", "get_tensor_name_map")}
    for name, function in slow.items():
        setattr(gguf, name, functools.cache(function))
    try:
        yield
    finally:
        for name, function in slow.items():
            setattr(gguf, name, function)


def contents(folder: Path) -> str:
    """What the GGUF file of a dequantized folder holds, in words: its name and how many tensors of each type."""
    return read_json(folder / SOURCE)["contents"]


def _convert(path: Path, dtype: str, folder: Path) -> None:
    import torch
    from gguf import GGUFReader
    from safetensors.torch import save_file
    from transformers import AutoModelForCausalLM

    logger.info("%s: dequantizing to %s (once)", path.name, dtype)
    model = AutoModelForCausalLM.from_pretrained(path.parent, gguf_file=path.name, dtype=getattr(torch, dtype))
    # Of tensors that share memory (a tied head) one is stored; loading ties them again.
    weights = {name: parameter.detach().contiguous() for name, parameter in model.named_parameters()}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    reader = GGUFReader(str(path))
    tokenizer = tokenizer_of(path, reader)
    tokenizer.save_pretrained(folder)
    config = model.config.to_diff_dict()
    config.pop("quantization_config", None)
    write_json(folder / "config.json", config | {"architectures": [type(model).__name__], "dtype": dtype})
    write_json(folder / SOURCE, {"file": path.name, "contents": _contents(reader, path.stem)})
    ends = {tokenizer.eos_token_id, tokenizer.get_vocab().get(END_OF_TEXT, tokenizer.eos_token_id)}
    write_json(
        folder / "generation_config.json",
        {"bos_token_id": tokenizer.bos_token_id, "eos_token_id": sorted(ends), "pad_token_id": tokenizer.pad_token_id},
    )


def _contents(reader, name: str) -> str:
    types = Counter(tensor.tensor_type.name for tensor in reader.tensors)
    listed = ", ".join(f"{count} {kind}" for kind, count in types.most_common())
    return f"{value(reader, 'general.name', name)}: {listed}"
