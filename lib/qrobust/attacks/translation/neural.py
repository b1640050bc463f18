"""What the neural engines share: load a sequence-to-sequence model once, translate in batches."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from qrobust.attacks.translation.engines import EngineUnavailable

BATCH = 16
LONGEST = 512  # tokens of a translation


@lru_cache(maxsize=2)
def load(model: str) -> tuple[Any, Any]:
    """Tokenizer and model of a Hugging Face id or a local folder, on the GPU where there is one.

    Raises
    ------
    EngineUnavailable
        If it is neither cached nor reachable.
    """
    import torch
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(model, trust_remote_code=False)
        network = AutoModelForSeq2SeqLM.from_pretrained(model, dtype=torch.float32, trust_remote_code=False)
    except (OSError, ValueError, ImportError) as error:
        raise EngineUnavailable(
            f"the translation model {model!r} can be neither found nor downloaded ({str(error).splitlines()[0]}); "
            "run this once where the hub can be reached and bring its cache (HF_HOME) here, or use the engine "
            "'apertium', which needs no model"
        ) from error
    return tokenizer, network.to("cuda" if torch.cuda.is_available() else "cpu").eval()


def translate(model: str, sentences: Sequence[str], source: str = "", target: str = "") -> list[str]:
    """Translate sentences with the beam search that the model's configuration names (no sampling).

    A translation is empty if the sentence is, or may not fit into what the model reads, or if `LONGEST` tokens do not
    end it: part of a translation is none.

    Parameters
    ----------
    model
        Hugging Face id or local folder.
    sentences
        In the source language.
    source, target
        Language codes of a multilingual model (``en_XX``); empty for a model of one pair.

    Raises
    ------
    ValueError
        If the model does not know a language.
    """
    import torch

    tokenizer, network = load(model)
    options = {}
    if source:
        for language in (source, target):
            if tokenizer.convert_tokens_to_ids(language) == tokenizer.unk_token_id:
                raise ValueError(f"{model} knows no language {language!r}; its codes are like 'en_XX'")
        tokenizer.src_lang = source
        options["forced_bos_token_id"] = tokenizer.convert_tokens_to_ids(target)
    results: list[str] = []
    for first in range(0, len(sentences), BATCH):
        texts = list(sentences[first : first + BATCH])
        batch = tokenizer(texts, return_tensors="pt", padding=True, truncation=True).to(network.device)
        with torch.inference_mode():
            tokens = network.generate(**batch, **options, do_sample=False, max_new_tokens=LONGEST)
        read = batch.attention_mask.sum(1).tolist()
        # Behind the first token of all; the last one that fits may be an end that the configuration forces.
        unended = (tokens[:, LONGEST:] != tokenizer.pad_token_id).any(1).tolist()
        translated = tokenizer.batch_decode(tokens, skip_special_tokens=True)
        for text, length, is_part, result in zip(texts, read, unended, translated, strict=True):
            whole = text and length < tokenizer.model_max_length and not is_part
            results.append(" ".join(result.split()) if whole else "")
    return results
