"""Tiny random models as local folders (safetensors and a byte-level tokenizer), made in a moment without a network."""

from pathlib import Path

CHAT_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def tiny_model_folder(path: Path, architecture: str = "llama", *, tied: bool = True, seed: int = 0) -> Path:
    """Save a random model of two layers (about 0.1 million parameters) and its tokenizer; return the folder.

    Parameters
    ----------
    path
        The folder to make.
    architecture
        ``"llama"`` (no biases) or ``"qwen2"`` (biases at queries, keys and values).
    tied
        Whether the embedding and the head are one tensor.
    seed
        Seed of the weights. They are spread more widely (0.2) than a new model's, so that the next-token
        distribution is not flat and greedy text varies with the prompt.
    """
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM

    tokenizer = tiny_tokenizer()
    config_class, model_class = {
        "llama": (LlamaConfig, LlamaForCausalLM),
        "qwen2": (Qwen2Config, Qwen2ForCausalLM),
    }[architecture]
    config = config_class(
        vocab_size=len(tokenizer),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=4096,
        tie_word_embeddings=tied,
        initializer_range=0.2,
        bos_token_id=tokenizer.convert_tokens_to_ids("<|im_start|>"),
        eos_token_id=tokenizer.convert_tokens_to_ids("<|endoftext|>"),
        pad_token_id=tokenizer.convert_tokens_to_ids("<|endoftext|>"),
    )
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = model_class(config)
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                if name.endswith(".bias"):
                    parameter.normal_(std=0.2)
    path.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(path)
    tokenizer.save_pretrained(path)
    return path


def weights(source: object, precision: str = "original", **fields):
    """Weights of a model named tiny: a source (folder, file, hub id), a precision's name, further fields of `Model`."""
    from qrobust import models, precisions

    model = models.Model(name="tiny", source=str(source), **fields)
    return models.Weights(model, precisions.create(precision))


def arm(source: object, tasks: int | list, max_new_tokens: int = 16, precision: str = "original", backend="torch"):
    """An arm of the tiny model on tasks of the benchmark ``starter``."""
    from qrobust import benchmarks, generation, study

    selection = benchmarks.Selection(name="starter", tasks=tasks)
    decoding, batching = generation.Decoding(max_new_tokens), generation.Batching()
    return study.Arm(weights(source, precision), selection, decoding, batching, backend)


def tiny_tokenizer():
    """A byte-level tokenizer with one token per byte, an end-of-text token and the two chat markers."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={symbol: i for i, symbol in enumerate(alphabet)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token="<|endoftext|>",
        pad_token="<|endoftext|>",
        additional_special_tokens=["<|im_start|>", "<|im_end|>"],
        clean_up_tokenization_spaces=False,
    )
    fast.chat_template = CHAT_TEMPLATE
    return fast
