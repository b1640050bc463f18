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


def test_mbart_forces_the_target_language_in_both_directions(monkeypatch):
    torch = pytest.importorskip("torch")
    asked = []

    class Batch(dict):
        def to(self, device):
            return self

    class Tokenizer:
        def __call__(self, texts, **options):
            self.texts = texts
            return Batch(input_ids=torch.zeros(len(texts), 1))

        def convert_tokens_to_ids(self, language):
            return language

        def batch_decode(self, tokens, skip_special_tokens):
            return [f"{text}  {self.src_lang}" for text in self.texts]

    class Network:
        device = "cpu"

        def generate(self, input_ids, forced_bos_token_id, do_sample, max_new_tokens):
            asked.append((len(input_ids), forced_bos_token_id, do_sample))

    tokenizer = Tokenizer()
    monkeypatch.setattr(neural, "load", lambda model: (tokenizer, Network()))
    results = translation.create("mbart").round_trip([f"text {number}" for number in range(20)])
    assert results[19] == "text 19 en_XX de_DE"
    assert asked == [(16, "de_DE", False), (4, "de_DE", False), (16, "en_XX", False), (4, "en_XX", False)]


@pytest.fixture(scope="module")
def tiny_marian(tmp_path_factory):
    """A Marian model with random weights, in the files that the real ones have."""
    pieces = pytest.importorskip("sentencepiece")
    transformers = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("marian")
    sentences_file = folder / "sentences.txt"
    sentences_file.write_text("Find the largest value of X1.\nReturn the sum of all numbers.\n" * 30)
    pieces.SentencePieceTrainer.train(
        input=str(sentences_file), model_prefix=str(folder / "source"), vocab_size=50, hard_vocab_limit=False,
        minloglevel=2,
    )  # fmt: skip
    (folder / "source.model").rename(folder / "source.spm")
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    model = pieces.SentencePieceProcessor(str(folder / "source.spm"))
    words = [model.id_to_piece(number) for number in range(model.vocab_size())]
    words = ["</s>", "<unk>", *(word for word in words if not word.startswith(("<", "</"))), "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({word: number for number, word in enumerate(words)}))
    transformers.MarianTokenizer(
        vocab=str(folder / "vocab.json"), source_spm=str(folder / "source.spm"), target_spm=str(folder / "target.spm"),
    ).save_pretrained(folder)  # fmt: skip
    layers = {f"{part}_{what}": 1 for part in ("encoder", "decoder") for what in ("layers", "attention_heads")}
    configuration = transformers.MarianConfig(
        vocab_size=len(words), d_model=8, encoder_ffn_dim=8, decoder_ffn_dim=8, pad_token_id=len(words) - 1,
        eos_token_id=0, decoder_start_token_id=len(words) - 1, forced_eos_token_id=0, **layers,
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
