import dataclasses
import json

import pytest

from qrobust.attacks import translation
from qrobust.attacks.translation import neural


def test_marian_pairs():
    assert translation.create("marian").models() == ("Helsinki-NLP/opus-mt-en-de", "Helsinki-NLP/opus-mt-de-en")
    assert translation.create("marian", "here/a+there/b").models() == ("here/a", "there/b")
    with pytest.raises(ValueError, match="en-de"):
        translation.create("marian", "german")


def test_a_model_that_cannot_be_had_names_the_way_out(monkeypatch, tmp_path):
    pytest.importorskip("transformers")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(translation.EngineUnavailable, match="apertium"):
        translation.create("marian", f"{tmp_path}/none+{tmp_path}/none").round_trip(["a word"])


def sentence_pieces(folder, prefix):
    """A tiny SentencePiece model `prefix`.model in a folder; returns its path."""
    pieces = pytest.importorskip("sentencepiece")
    sentences_file = folder / "sentences.txt"
    sentences_file.write_text("Find the largest value of X1.\nReturn the sum of all numbers.\n" * 30)
    pieces.SentencePieceTrainer.train(
        input=str(sentences_file), model_prefix=str(folder / prefix), vocab_size=50, hard_vocab_limit=False,
        minloglevel=2,
    )  # fmt: skip
    return folder / f"{prefix}.model"


LAYERS = {f"{part}_{what}": 1 for part in ("encoder", "decoder") for what in ("layers", "attention_heads")}


@pytest.fixture(scope="module")
def tiny_mbart(tmp_path_factory):
    """An mBART-50 model with random weights, in the files that the real one has: a SentencePiece model, no other."""
    transformers = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("mbart")
    sentence_pieces(folder, "sentencepiece.bpe")
    (folder / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "MBart50Tokenizer"}))
    configuration = transformers.MBartConfig(
        vocab_size=200, d_model=8, encoder_ffn_dim=8, decoder_ffn_dim=8, max_position_embeddings=300, init_std=1.0,
        decoder_start_token_id=2, forced_eos_token_id=2, **LAYERS,
    )  # fmt: skip
    transformers.set_seed(0)
    transformers.MBartForConditionalGeneration(configuration).save_pretrained(folder)
    return str(folder)


def test_mbart_reads_and_forces_a_language_in_both_directions(tiny_mbart, monkeypatch):
    tokenizer, network = neural.load(tiny_mbart)
    asked, generate = [], network.generate

    def generated(input_ids, **options):
        forced = tokenizer.convert_ids_to_tokens(options["forced_bos_token_id"])
        asked.append((len(input_ids), *tokenizer.convert_ids_to_tokens(input_ids[:, 0].tolist())[:1], forced))
        tokens = generate(input_ids, **options)
        assert set(tokens[:, 1].tolist()) == {options["forced_bos_token_id"]} and not options["do_sample"]
        return tokens

    monkeypatch.setattr(network, "generate", generated)
    engine = dataclasses.replace(translation.create("mbart"), model=tiny_mbart)
    results = engine.round_trip(["Return the sum.", "Find the largest value of X1."] * 10)
    there, back = ("en_XX", "de_DE"), ("de_DE", "en_XX")
    assert asked == [(16, *there), (4, *there), (16, *back), (4, *back)]
    assert len(results) == 20 and any(results) and results[:2] == results[18:]
    with pytest.raises(ValueError, match="knows no language 'de'; its codes are like 'en_XX'"):
        dataclasses.replace(engine, pair="en_XX-de").round_trip(["Return the sum."])


def test_part_of_a_translation_is_none(tiny_mbart, monkeypatch):
    tokenizer, network = neural.load(tiny_mbart)
    texts, made, generate = ["Return the sum.", "Find the largest value of X1.", ""], [], network.generate
    monkeypatch.setattr(network, "generate", lambda **asked: made.append(generate(**asked)) or made[-1])

    def translated(longest):
        monkeypatch.setattr(neural, "LONGEST", longest)
        return neural.translate(tiny_mbart, texts, "en_XX", "de_DE")

    first, second, none = translated(250)
    lengths = (made[0] != tokenizer.pad_token_id).sum(1).tolist()
    assert first and second and not none and lengths[1] < lengths[0] < 250
    assert translated(lengths[0]) == [first, second, ""]
    assert translated(lengths[0] - 1) == ["", second, ""]
    monkeypatch.setattr(tokenizer, "model_max_length", len(tokenizer(texts[0]).input_ids) + 1)
    assert translated(250) == [first, "", ""]


@pytest.fixture(scope="module")
def tiny_marian(tmp_path_factory):
    """A Marian model with random weights, in the files that the real ones have."""
    pieces = pytest.importorskip("sentencepiece")
    transformers = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("marian")
    sentence_pieces(folder, "source").rename(folder / "source.spm")
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    model = pieces.SentencePieceProcessor(str(folder / "source.spm"))
    words = [model.id_to_piece(number) for number in range(model.vocab_size())]
    words = ["</s>", "<unk>", *(word for word in words if not word.startswith(("<", "</"))), "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({word: number for number, word in enumerate(words)}))
    transformers.MarianTokenizer(
        vocab=str(folder / "vocab.json"), source_spm=str(folder / "source.spm"), target_spm=str(folder / "target.spm"),
    ).save_pretrained(folder)  # fmt: skip
    configuration = transformers.MarianConfig(
        vocab_size=len(words), d_model=8, encoder_ffn_dim=8, decoder_ffn_dim=8, pad_token_id=len(words) - 1,
        eos_token_id=0, decoder_start_token_id=len(words) - 1, forced_eos_token_id=0, **LAYERS,
    )  # fmt: skip
    transformers.set_seed(0)
    transformers.MarianMTModel(configuration).save_pretrained(folder)
    return folder


def test_marian_runs_both_models_and_repeats_itself(tiny_marian):
    engine = translation.create("marian", f"{tiny_marian}+{tiny_marian}")
    texts = ["Find the largest value of X1.", "Return the sum."]
    results = engine.round_trip(texts)
    assert len(results) == 2 and results == engine.round_trip(texts)
    assert all(result == " ".join(result.split()) for result in results)
