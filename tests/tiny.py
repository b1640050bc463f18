"""Tiny random models as local folders (safetensors and a byte-level tokenizer), made in a moment without a network."""

import dataclasses
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


def nested_model(vocabulary: int):
    """A random model that sees, too: the settings of its text (two layers, 128 positions) lie within its settings."""
    import torch
    from transformers import Gemma3Config, Gemma3ForConditionalGeneration

    sizes = {"hidden_size": 32, "intermediate_size": 48, "num_attention_heads": 4}
    text = {"num_hidden_layers": 2, "num_key_value_heads": 2, "head_dim": 8, "max_position_embeddings": 128}
    nothing = {"eos_token_id": None, "bos_token_id": None, "pad_token_id": None}
    config = Gemma3Config(
        text_config={**sizes, **text, **nothing, "vocab_size": vocabulary, "sliding_window": 8},
        vision_config={**sizes, "num_hidden_layers": 1, "image_size": 28, "patch_size": 14},
        mm_tokens_per_image=4,
        **nothing,
    )
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        made = Gemma3ForConditionalGeneration(config).eval()
        with torch.no_grad():
            for parameter in made.parameters():
                if parameter.dim() >= 2:
                    parameter.normal_(0, 0.3)
    return made


def weights(source: object, precision: object = "original", **fields):
    """Weights of a model named tiny: a source (folder, file, hub id), a precision or its name, fields of `Model`."""
    from qrobust import models, precisions

    model = models.Model(name="tiny", source=str(source), **fields)
    return models.Weights(model, precisions.create(precision) if isinstance(precision, str) else precision)


CALIBRATION = {"kind": "code", "samples": 8, "length": 48}


def precision(name: str, folder: Path, **settings):
    """A precision of any registered method that suits the tiny model of a folder; what it needs is made there."""
    from qrobust import models, precisions

    fields = {field.name for field in dataclasses.fields(precisions.base._PRECISIONS._methods[name])}
    if name == "gguf":
        settings = {"file": str(tiny_gguf_file(folder)), "type": "q8_0"} | settings
    elif name == "checkpoint":
        made = precision("autoawq", folder)
        settings = {"source": str(models.quantize(weights(folder, made))), "method": "awq", "bits": 4} | settings
    if "group_size" in fields:
        settings = {"group_size": 32} | settings
    if "calibration" in fields:
        settings = {"calibration": CALIBRATION} | settings
    return precisions.create(name, **settings)


def load(folder: Path, name: str = "original", dtype: str = "float32", **settings):
    """The tiny model of a folder in a precision of any registered method, quantized if it is not yet."""
    from qrobust import models

    asked = weights(folder, precision(name, folder, **settings), dtype=dtype)
    models.quantize(asked, "cpu")
    return models.load(asked, "cpu")


def small_texts(patch, folder: Path) -> None:
    """Put a few short texts in the place of the calibration sets' own, for the life of a `pytest.MonkeyPatch`."""
    from qrobust.calibration import sets, texts

    def texts_of(name: str, line: str):
        place = folder / name
        place.mkdir(parents=True, exist_ok=True)
        for number in range(10):
            lines = (line.format(number=number, row=row, square=row * row) for row in range(20))
            (place / f"{number}.txt").write_text("\n".join(lines))
        return texts.Texts(name, "MIT", place, texts._files_named("*.txt"), texts._plain)

    python = texts_of("python", "def f{number}_{row}(x):\n    return x + {square}")
    java = texts_of("java", "int f{number}_{row}(int x) {{ return x + {square}; }}")
    prose = texts_of("prose", "In year {row} of number {number} there were {square} of them.")
    patch.setattr(sets, "OFFLINE", {"code": (python, java), "mixed": (prose, python, prose, java), "random": (prose,)})


def tiny_gguf_file(folder: Path) -> Path:
    """The tiny model of a folder as a GGUF file of type Q8_0, beside it."""
    import gguf
    import numpy as np
    from safetensors.torch import load_file
    from transformers.modeling_gguf_pytorch_utils import TensorProcessor, get_gguf_hf_weights_map

    from qrobust import files
    from qrobust.precisions.skeleton import skeleton

    path, config = folder.with_suffix(".gguf"), files.read_json(folder / "config.json")
    if path.exists():
        return path
    architecture = config["model_type"]
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_head_count_kv(config["num_key_value_heads"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_vocab_size(config["vocab_size"])
    tensors = load_file(folder / "model.safetensors")
    for name, stored in get_gguf_hf_weights_map(skeleton(folder), TensorProcessor()).items():
        if stored not in tensors:
            continue  # a tied head
        values = tensors[stored].numpy()
        heads = {".attn_q.": config["num_attention_heads"], ".attn_k.": config["num_key_value_heads"]}
        for part, count in heads.items():  # llama.cpp's order of rows
            if architecture == "llama" and part in name:
                split = values.reshape(count, 2, values.shape[0] // count // 2, *values.shape[1:])
                values = np.ascontiguousarray(split.swapaxes(1, 2)).reshape(values.shape)
        kind = gguf.GGMLQuantizationType.Q8_0 if values.ndim == 2 else gguf.GGMLQuantizationType.F32
        writer.add_tensor(name, gguf.quantize(values, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


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
