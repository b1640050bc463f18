"""Where a completion ends: end-of-text tokens and stop strings, found exactly and while it is written."""

from collections.abc import Iterable

from qrobust.languages import PYTHON, Language
from qrobust.languages.base import require_style
from qrobust.registry import known

_END_MARKS = (
    "<|endoftext|>",
    "<|endofmask|>",
    "<|im_end|>",
    "</s>",
    "<|file_sep|>",
    "<|fim_prefix|>",
    "<|fim_middle|>",
)


def stop_for(language: Language, form: str, style: str) -> tuple[str, ...]:
    """The stop strings of a prompt form and a completion style.

    Parameters
    ----------
    form
        One of the language's.
    style
        ``"raw"`` (the prompt is continued) or ``"chat"`` (an answer with one fenced code block).
    """
    require_style(style)
    known(form, language.forms, f"form of a {language.title} prompt")
    return ((*language.stop(form),) if style == "raw" else ("\n```",)) + _END_MARKS


DEFAULT_STOP = stop_for(PYTHON, "function", "raw")
"""Stop strings for a raw completion of a prompt that ends inside a function (HumanEval's form)."""


def end_ids(model, tokenizer, stop: Iterable[str]) -> frozenset[int]:
    """Token ids that end a completion: every known end-of-text id, and stop strings that are special tokens.

    Special tokens never show in decoded text, so a stop string that is one has to be found by its id. Of the model only
    `config` and `generation_config` are read.
    """
    ids = set()
    for source in (getattr(model, "generation_config", None), model.config, tokenizer):
        found = getattr(source, "eos_token_id", None)
        if found is not None:
            ids.update(found if isinstance(found, (list, tuple)) else [found])
    special = {text: number for number, text in _special_tokens(tokenizer).items()}
    ids.update(special[text] for text in stop if text in special)
    return frozenset(ids)


def cut(text: str, stop: Iterable[str]) -> int | None:
    """Index of the earliest stop string in a text, or None."""
    found = [index for index in (text.find(word) for word in stop) if index >= 0]
    return min(found, default=None)


class Pieces:
    """Texts of single tokens, so that a stop string that spans tokens is seen without decoding the whole row.

    Parameters
    ----------
    tokenizer
        A transformers tokenizer.
    stop
        Stop strings; empty ones are an error.
    """

    def __init__(self, tokenizer, stop: tuple[str, ...]):
        if any(not word for word in stop):
            raise ValueError("an empty stop string would end every completion at once; remove it")
        self._tokenizer, self._stop = tokenizer, stop
        self._longest = max((len(word) for word in stop), default=0)
        self._known: dict[int, str] = {}
        # Decoders may drop a leading space of the first token, so each is decoded behind an anchor.
        self._anchor = tokenizer("a", add_special_tokens=False).input_ids[-1:]
        self._anchor_text = decode(tokenizer, self._anchor)

    def text(self, token: int) -> str:
        """What a token adds to a text."""
        if token not in self._known:
            self._known[token] = decode(self._tokenizer, [*self._anchor, token])[len(self._anchor_text) :]
        return self._known[token]

    def extend(self, tail: str, token: int) -> tuple[str, bool]:
        """Append a token to the end of a row's text.

        Returns
        -------
        tuple
            The new tail, as long as a later stop string may need, and whether a stop string seems to be
            in it: the caller confirms that on the decoded row.
        """
        piece = self.text(token)
        tail = tail[-(self._longest - 1) :] + piece if self._longest > 1 else piece
        return tail, any(word in tail for word in self._stop)


def decode(tokenizer, ids: list[int]) -> str:
    """Text of token ids, special tokens left out, nothing else touched."""
    return tokenizer.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False)


def completion_text(tokenizer, prompt_ids: list[int], new_ids: list[int]) -> str:
    """Text that `new_ids` add after a prompt: decoded behind its last tokens, which may change the first one."""
    before = prompt_ids[-4:]
    lead = decode(tokenizer, before)
    whole = decode(tokenizer, [*before, *new_ids])
    return whole[len(lead) :] if whole.startswith(lead) else decode(tokenizer, new_ids)


def _special_tokens(tokenizer) -> dict[int, str]:
    return {number: token.content for number, token in tokenizer.added_tokens_decoder.items() if token.special}
