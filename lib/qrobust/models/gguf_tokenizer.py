"""The tokenizer of a GGUF file.

transformers' conversion is corrected here in five points that change the text of a run: it takes the beginning-of-text
token for the end-of-text token, does not put the former before a text where the file asks for it, drops the
pre-tokenizer that the file names, and leaves decoding to tidy up spaces and to drop the first one.
"""

from pathlib import Path

# Text is cut before pairs are merged, as the file's `tokenizer.ggml.pre` says: cut otherwise it is other tokens than
# the model was trained on, so a name that is not here is refused. First the sets that go on like GPT-2, as in
# llama.cpp, llama-vocab.cpp; then the expressions of the models' own tokenizer.json, by each of which text is cut.
GPT2 = frozenset({"gpt-2", "phi-2", "olmo", "mpt"})
DIGIT_SPLITTING = frozenset({"smollm", "starcoder", "refact", "command-r", "codeshell"})
LLAMA3 = frozenset({"llama-bpe", "llama3", "llama-v3"})
QWEN2 = frozenset({"qwen2", "deepseek-r1-qwen", "megrez", "stablelm2"})

_WORDS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+"
_SIGNS = r" ?[^\s\p{L}\p{N}]+[\r\n]*"
_SPACES = r"\s*[\r\n]+|\s+(?!\S)|\s+"
_UPPER, _LOWER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
_MIXED = rf"[^\r\n\p{{L}}\p{{N}}]?{_UPPER}*{_LOWER}+|[^\r\n\p{{L}}\p{{N}}]?{_UPPER}+{_LOWER}*"
EXPRESSIONS = {
    **dict.fromkeys(LLAMA3, (rf"{_WORDS}|\p{{N}}{{1,3}}|{_SIGNS}|{_SPACES}",)),
    **dict.fromkeys(QWEN2, (rf"{_WORDS}|\p{{N}}|{_SIGNS}|{_SPACES}",)),
    "seed-coder": (rf"{_WORDS}|\p{{N}}{{1}}| ?[^\s\p{{L}}\p{{N}}\r\n]+|{_SPACES}",),
    "tekken": (rf"{_MIXED}|\p{{N}}| ?[^\s\p{{L}}\p{{N}}]+[\r\n/]*|{_SPACES}",),
    "deepseek-coder": (r"[\r\n]", r"\s?\p{L}+", r"\s?\p{P}+", "[一-龥ࠀ-一가-퟿]+", r"\p{N}"),
}
KNOWN = GPT2 | DIGIT_SPLITTING | EXPRESSIONS.keys()
# A piece that is a token is taken whole, and texts begin with the beginning-of-text token unless the file denies it.
WHOLE_PIECES = LLAMA3 | {"tekken"}


def tokenizer_of(path: Path, reader):
    """Return the tokenizer of a GGUF file.

    Parameters
    ----------
    reader
        The file's ``gguf.GGUFReader``.

    Raises
    ------
    ValueError
        If it merges pairs of bytes, and its pre-tokenizer is not known here.
    """
    from transformers import AutoTokenizer

    kind, pre = value(reader, "tokenizer.ggml.model", ""), value(reader, "tokenizer.ggml.pre", "")
    if kind == "gpt2" and pre not in KNOWN:
        raise ValueError(
            f"{path.name}: its pre-tokenizer (tokenizer.ggml.pre) is {pre!r}; known are {', '.join(sorted(KNOWN))}. "
            "Name the model's Hugging Face folder or hub id as its source instead"
        )
    tokenizer = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    for role in ("bos", "eos", "padding", "unknown"):
        token_id = value(reader, f"tokenizer.ggml.{role}_token_id", None)
        if token_id is not None:
            attribute = {"padding": "pad_token", "unknown": "unk_token"}.get(role, f"{role}_token")
            setattr(tokenizer, attribute, tokenizer.convert_ids_to_tokens(int(token_id)))
    if kind == "gpt2":
        _correct_pairs(tokenizer.backend_tokenizer, pre, value(reader, "tokenizer.ggml.add_space_prefix", True))
    if value(reader, "tokenizer.ggml.add_bos_token", kind == "llama" or pre in WHOLE_PIECES):
        tokenizer.add_bos_token = True
    tokenizer.clean_up_tokenization_spaces = False
    return tokenizer


def value(reader, key: str, default):
    """What a GGUF file says of a key, or the default."""
    field = reader.get_field(key)
    return default if field is None else field.contents()


def _correct_pairs(backend, pre: str, drops_space: bool) -> None:
    """Cut text as the pre-tokenizer says, and give it back as it was."""
    from tokenizers import Regex, decoders
    from tokenizers.pre_tokenizers import ByteLevel, Digits, Sequence, Split

    if pre in DIGIT_SPLITTING:
        cuts = [Digits(individual_digits=True), ByteLevel(add_prefix_space=False)]
    elif pre in GPT2:
        cuts = [ByteLevel(add_prefix_space=False)]
    else:
        cuts = [Split(Regex(expression), "isolated") for expression in EXPRESSIONS[pre]]
        cuts.append(ByteLevel(add_prefix_space=False, use_regex=False))
    backend.pre_tokenizer = Sequence(cuts)
    if pre in WHOLE_PIECES:
        backend.model.ignore_merges = True
    if drops_space:
        backend.decoder = decoders.ByteLevel()
