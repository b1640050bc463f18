"""Calibration sets: what decides them, what is refused, and that no benchmark's task is in them."""

import pytest
import tiny

from qrobust import benchmarks, calibration, precisions
from qrobust.calibration import Calibration, CalibrationError, published, sets, texts

TOKENIZER = tiny.tiny_tokenizer()


@pytest.fixture
def small(monkeypatch, tmp_path):
    tiny.small_texts(monkeypatch, tmp_path)
    return tmp_path


def test_a_name_alone_is_short_for_the_mapping():
    short, long = (precisions.create("gptq", calibration=value) for value in ("mixed", {"kind": "mixed"}))
    assert short == long and short.label == "gptq(calibration=mixed)"
    assert precisions.create("gptq").label == "gptq"
    assert (
        precisions.create("gptq", calibration={"samples": 8, "kind": "code"}).label
        == "gptq(calibration=code,samples=8)"
    )
    assert short.settings["calibration"] == {
        "kind": "mixed", "samples": 64, "length": 512, "seed": 0, "validation": 0.125, "texts": "offline",
    }  # fmt: skip


@pytest.mark.parametrize(
    "value, message",
    [
        ("prose", r"calibration: unknown kind of calibration set 'prose'; allowed: code, mixed, random"),
        (
            {"kind": "code", "sample": 3},
            r"unknown key of 'gptq'.*'sample'.*samples|unknown key.*'sample'.*\(meant samples",
        ),
        ({"samples": 0}, "samples is 0; allowed: a whole number of at least 1"),
        ({"samples": 2, "validation": 0.9}, "validation is 0.9; allowed: a share from 0 to 1 that leaves sequences"),
        ({"texts": "web"}, "unknown calibration texts 'web'; allowed: offline, redpajama"),
    ],
)
def test_bad_settings_are_named(value, message):
    with pytest.raises(ValueError, match=message):
        precisions.create("gptq", calibration=value)


def test_sequences_are_parts_of_the_texts_and_depend_on_the_seed_alone(small):
    asked = Calibration("mixed", samples=16, length=40)
    drawn, again, other = (each.draw(TOKENIZER) for each in (asked, asked, Calibration("mixed", 16, 40, seed=1)))
    assert drawn == again and drawn.digest != other.digest
    assert drawn.parts == {"prose": 8, "python": 4, "java": 4}
    assert (len(drawn.train), len(drawn.validation), drawn.tokens) == (14, 2, 640)
    assert {len(ids) for ids in drawn.train + drawn.validation} == {40}
    whole = "\n".join(path.read_text() for path in small.rglob("*.txt"))
    found = [TOKENIZER.decode(ids) for ids in drawn.train + drawn.validation]
    assert all(text in whole for text in found)
    assert len(set(found)) == 16


def test_more_sequences_than_documents_do_not_overlap(small):
    drawn = Calibration("random", samples=30, length=100, validation=0).draw(TOKENIZER)
    assert len({tuple(ids) for ids in drawn.train}) == 30


def test_too_short_texts_are_refused_with_what_there_is(small):
    with pytest.raises(CalibrationError, match=r"prose holds \d+ sequences of 900 tokens, but 64 .*smaller length"):
        Calibration("random", length=900).draw(TOKENIZER)


def test_missing_texts_are_named_with_their_cure(monkeypatch, tmp_path):
    gone = texts.Texts("the JDK 17's source", "", tmp_path / "src.zip", texts._java_files, texts._plain, "jdk-source")
    monkeypatch.setitem(sets.OFFLINE, "code", (texts.PYTHON, gone))
    with pytest.raises(CalibrationError, match=r"the JDK 17's source is not at .*src\.zip; install it"):
        precisions.create("gptq").identity()


def test_the_identity_follows_the_texts_and_needs_no_tokenizer(small):
    before = precisions.create("gptq").identity()
    (small / "python" / "3.txt").write_text("pass\n" * 500)
    texts._digest.cache_clear()
    after = precisions.create("gptq").identity()
    assert before != after and before["calibration"]["kind"] == "code"
    assert precisions.create("gptq", calibration={"seed": 1}).identity() != after


def test_the_standard_library_is_there_without_its_tests():
    files = texts._python_files(texts.PYTHON.place)
    assert {"json/decoder.py", "textwrap.py"} <= set(files)
    assert not [name for name in files if {"test", "tests", "site-packages"} & set(name.split("/"))]


def test_java_files_lose_their_licence_and_pages_their_markup():
    assert texts._without_header(b"/*\n * Copyright\n */\npackage a;\n/* kept */") == "package a;\n/* kept */"
    page = b"""<html><head><title>no</title></head><body><ul class="docnav"><li>Next</li></ul>
        <div class="para">One <code>two</code> &amp; three.</div><pre>listing</pre><p>Four</p></body></html>"""
    assert texts._html(page) == "One two & three.\nFour\n"


def test_a_task_in_the_set_is_found_and_refused():
    task = benchmarks.load("starter").tasks[3]
    innocent, guilty = "def f(x):\n    return x\n" * 30, "import os\n" + task.reference.upper() + "\nx = 1"
    assert calibration.overlaps([innocent], benchmarks.load("starter").tasks) == []
    assert (1, task.task_id) in {found[:2] for found in calibration.overlaps([innocent, guilty], [task])}
    with pytest.raises(CalibrationError, match=rf"sequence 1 holds task {task.task_id} of starter"):
        calibration.require_disjoint("code", [innocent, guilty], "starter", [task])


def test_twelve_shared_words_are_not_yet_a_task():
    task = benchmarks.load("starter").tasks[0]
    words = task.reference.lower().split()
    shared = " ".join(words)
    only_words = calibration.overlap._words(shared)[:12]
    assert calibration.overlaps([" ".join(only_words)], [task]) == []


def rows():
    """Documents as RedPajama has them."""
    for number in range(20):
        for ending in ("java", "py", "c"):
            meta = {"source": "github", "repo_name": f"a/{number // 2}", "path": f"x{number}.{ending}"}
            yield {"text": f"{ending} {number} " * 20, "meta": meta if number % 2 else str(meta)}
        url = "https://stackoverflow.com/q/1" if number % 2 else "https://cooking.example/q"
        meta = {"source": "stackexchange", "url": url, "language": "en", "question_score": str(number)}
        yield {"text": f"Python {number} " * 20, "meta": meta}


def test_the_published_recipe_filters_as_its_scripts_do(monkeypatch):
    monkeypatch.setattr(published, "_rows", lambda part, seed: iter(rows()))
    drawn = Calibration("code", 8, 64, texts="redpajama").draw(TOKENIZER)
    begun = [TOKENIZER.decode(ids[:4]) for ids in drawn.train + drawn.validation]
    assert [text[:2] for text in begun] == ["ja", "py"] * 4
    numbers = [TOKENIZER.decode(ids).split()[1] for ids in drawn.train + drawn.validation]
    assert len(set(numbers[::2])) == 4  # one file a repository
    mixed = Calibration("mixed", 4, 64, texts="redpajama").draw(TOKENIZER)
    asked = [TOKENIZER.decode(ids) for ids in (mixed.train + mixed.validation)[::2]]
    assert all(text.startswith("Python") and int(text.split()[1]) >= 10 for text in asked)
    assert Calibration("code", texts="redpajama").identity()["texts"] == {published.REPOSITORY: published.REVISION}


def test_without_a_hub_the_published_recipe_says_so(monkeypatch):
    import huggingface_hub

    def fail(*_, **__):
        raise OSError("no network")

    monkeypatch.setattr(huggingface_hub, "hf_hub_download", fail)
    with pytest.raises(CalibrationError, match=r"cannot be downloaded \(no network\); calibrate with texts: offline"):
        Calibration("code", texts="redpajama").draw(TOKENIZER)
