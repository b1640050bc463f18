import json
from typing import ClassVar

import pytest

from qrobust import attacks
from qrobust.attacks import sentences, translation
from qrobust.attacks.sentences import lay_out, tidy
from qrobust.attacks.translation import apertium, memory, neural, repairs
from qrobust.files import CorruptFile


def docstring(text, signature="def solve(lst, n):"):
    return f'{signature}\n    """{text}\n    """\n'


class Echo(translation.Engine):
    """Translates with a function, and counts its calls."""

    name = "echo"
    default_pair = "a-b"
    calls: ClassVar[list] = []

    def round_trip(self, texts):
        self.calls.append(list(texts))
        return [text.upper() for text in texts]


@pytest.fixture
def echo(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))
    Echo.calls = []
    return Echo("a-b")


def back(prompt, **translations):
    """The prompt after a sentence attack whose engine gives these round trips, by sentence."""
    found = sentences.sentences(prompt)
    edits = [edit for sentence in found for edit in sentences.edits(sentence, translations["to"])]
    result = attacks.AttackedPrompt("t", prompt, attacks.apply_edits(prompt, edits), tuple(edits))
    attacks.check(result)
    return result.attacked


def masked(text):
    return [sentence.masked for sentence in sentences.sentences(docstring(text))]


def test_sentences_end_at_full_stops_and_hide_literals():
    text = "Find the largest value of lst. If it is `None`, e.g. empty, return -1 (see. Yes).\n    Sort it in 2 ways."
    assert masked(text) == [
        "Find the largest value of X1.",
        "If it is X1, X2. empty, return X3 (see. Yes).",
        "Sort it in 2 ways.",
    ]


def test_short_sentences_and_literals_over_two_lines_are_left_alone():
    assert masked("Count words.") == []
    assert masked('The result is always "one\n    two" in the end.') == []


def test_names_in_a_sentence_keep_their_language():
    assert masked("Return the next number of the Tribonacci sequence.") == [
        "Return the next number of the X1 sequence."
    ]


def test_a_translation_goes_over_the_same_lines():
    clean = docstring("Find the largest value\n    of lst in the list.\n\n    >>> solve(1, 2)\n    2")
    assert back(clean, to="In the list X1 find the greatest of all values.") == docstring(
        "In the list lst find the\n    greatest of all values.\n\n    >>> solve(1, 2)\n    2"
    )


@pytest.mark.parametrize(
    "bad",
    [
        "Find the greatest value.",  # the placeholder is lost
        "Find X1 in X1.",  # doubled
        "Find 'X1' there.",  # a quote
        "Find X1 \\ there.",  # a backslash
        "Find el número X1 there.",  # untranslated
        "Find X2 there.",  # another placeholder
        "",
    ],
)
def test_a_translation_that_does_not_fit_changes_nothing(bad):
    clean = docstring("Find the largest value of lst.")
    assert back(clean, to=bad) == clean


def test_a_lost_number_or_too_few_words_change_nothing():
    clean = docstring("Find the 3 largest\n    values of all.")
    assert back(clean, to="Find the largest values of everything.") == clean
    clean = docstring("Find the largest\n    value\n    of everything.")
    assert back(clean, to="Find value.") == clean


def test_lay_out_fills_every_line():
    assert lay_out(["a", "b", "c", "d"], [10, 10]) == ["a b", "c d"]
    assert lay_out(["a", "b", "c"], [50, 1, 1]) == ["a", "b", "c"]
    assert lay_out(["a"], [5, 5]) == ["a", ""]
    assert lay_out(["one", "two", "three", "four", "five", "six"], [30, 10]) == ["one two three four", "five six"]


@pytest.mark.parametrize(
    ("source", "given", "expected"),
    [
        ("Find it.", "find it .", "Find it."),
        ("find it", "Find it.", "find it"),
        ("Return a list.", "I return a list", "Return a list."),
        ("Take X1 to Mars.", "Take X1 The Mars.", "Take X1 the Mars."),
        ("X1 is a list,", "X1 Is a list.", "X1 is a list,"),
        ("A b ( c ) d", "A b ( c ) d", "A b (c) d"),
    ],
)
def test_tidy_gives_a_translation_the_shape_of_its_source(source, given, expected):
    assert tidy(source, given) == expected


def test_the_memory_asks_the_engine_once(echo):
    store = translation.Memory(echo)
    assert store.round_trips(["b", "a", "b"]) == {"b": "B", "a": "A"}
    assert store.round_trips(["a", "c"]) == {"a": "A", "c": "C"}
    assert Echo.calls == [["b", "a"], ["c"]]
    assert translation.Memory(echo).known() == {"a": "A", "b": "B", "c": "C"}


def test_the_memory_never_writes_in_the_package(echo, tmp_path):
    store = translation.Memory(echo)
    store.round_trips(["a"])
    assert store.growing.is_relative_to(tmp_path) and not store.committed.exists()


def test_memories_of_pairs_do_not_meet(echo):
    translation.Memory(echo).round_trips(["a"])
    assert translation.Memory(Echo("a-c")).known() == {}


def test_the_committed_memory_goes_first(echo, tmp_path):
    store = translation.Memory(echo)
    store.committed = tmp_path / "committed.jsonl.gz"
    memory.write_committed(store.committed, {"a": "from the package"})
    store.growing.parent.mkdir(parents=True)
    store.growing.write_text(json.dumps({"source": "a", "target": "from the cache"}) + "\n")
    assert store.round_trips(["a"]) == {"a": "from the package"} and Echo.calls == []


def test_a_torn_line_is_translated_again_and_a_wrong_one_is_an_error(echo):
    store = translation.Memory(echo)
    store.round_trips(["a", "b"])
    store.growing.write_text(store.growing.read_text()[:-5])
    assert store.round_trips(["a", "b"]) == {"a": "A", "b": "B"} and Echo.calls[-1] == ["b"]
    store.growing.write_text('{"text": "a"}\n')
    with pytest.raises(CorruptFile, match=r"echo__a-b\.jsonl.*source"):
        store.known()


def test_committed_memories_have_the_same_bytes(tmp_path):
    memory.write_committed(tmp_path / "one.gz", {"a": "x", "b": "y"})
    memory.write_committed(tmp_path / "two.gz", {"b": "y", "a": "x"})
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
    assert memory.read_committed(tmp_path / "one.gz") == [
        {"source": "a", "target": "x"},
        {"source": "b", "target": "y"},
    ]


def test_a_missing_engine_names_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    prompt = docstring("An entirely new sentence about penguins.")
    with pytest.raises(translation.EngineUnavailable, match="apt-get install apertium apertium-eng-spa"):
        attacks.attack({"a": prompt}, attacks.create("sentence"), 0)
    assert not list(tmp_path.rglob("*.jsonl"))


def test_apertium_translates_where_it_is_installed():
    engine = translation.create("apertium")
    try:
        results = engine.round_trip(["write a function", "Is X1 an empty list?", "Find it."])
    except translation.EngineUnavailable as error:
        pytest.skip(str(error))
    assert len(results) == 3 and "X1" in results[1] and not results[0].endswith(".")


def test_apertium_reports_a_wrong_number_of_sentences(monkeypatch):
    class Done:
        stdout = "one\n"

    monkeypatch.setattr(apertium.subprocess, "run", lambda *arguments, **options: Done)
    with pytest.raises(RuntimeError, match="1 sentences for 2"):
        translation.create("apertium").round_trip(["a b", "c d"])


@pytest.mark.parametrize(
    ("source", "given", "expected"),
    [
        ("the given list", "the dice list", "the given list"),
        ("an array of strings", "a variety of series", "an array of strings"),
        ("a string or strings", "a series or series", "a string or strings"),
        ("larger than that", "bigger that that", "bigger than that"),
        ("a non-empty list", "a no empty ready", "a non-empty list"),
        ("whether it is or not", "if it is or no", "if it is or not"),
        ("how many times", "how long", "how many times"),
        ("roll the dice for a series", "roll the dice for a series", "roll the dice for a series"),
        ("a unique X1", "an only X1", "a unique X1"),
        ("Add two numbers", "It adds two numbers", "Add two numbers"),
        ("Compare X1 and X2", "It compares X1 and X2", "Compare X1 and X2"),
        ("Adding is fun", "It adds fun", "It adds fun"),
        ("return the longest one.", "return the longest a.", "return the longest one."),
    ],
)
def test_repairs_mend_wrong_senses_only(source, given, expected):
    assert repairs.repair(source, given) == expected


def test_prepare_helps_the_rules():
    assert repairs.prepare("Return list of non-empty words") == "Return the list of non empty words"
    assert repairs.prepare("Return all words, return X1") == "Return all words, return X1"


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
