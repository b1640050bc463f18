"""A Java study from prompts to frames: the tiny model's texts are replaced by written ones, all else is as in a run."""

import json
from dataclasses import replace

import judging_java
import pytest
import tiny

from qrobust import attacks, benchmarks, evaluation, generation, judging, resources
from qrobust.analysis import collect
from qrobust.benchmarks.selection import Selection
from qrobust.report import questions
from qrobust.study import Cell

WRITTEN = {
    "Java_0_right": "        return numbers.stream().mapToLong(l -> l).sum();\n    }\n",
    "Java_1_helper": "        return add(numbers);\n    }\n\n    static long add(ArrayList<Long> all) {\n"
    "        return all.stream().mapToLong(l -> l).sum();\n    }\n",
    "Java_2_api": "        return numbers.sumOfAll();\n    }\n",
    "Java_3_syntax": "        return numbers.size(\n    }\n",
    "Java_4_stub": "        // your code here\n    }\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("model") / "tiny")


@pytest.fixture
def arm(folder, outputs, tmp_path, monkeypatch):
    rows = [{"name": name, "prompt": judging_java.PROMPT, "tests": judging_java.ASSERTS} for name in WRITTEN]
    path = tmp_path / "own.json"
    path.write_text(json.dumps(rows))
    monkeypatch.setenv(resources.find("multipl-e-humaneval-java-reworded.json").override, str(path))
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path / "cache"))
    return replace(tiny.arm(folder, None), selection=Selection(name="multipl-e-humaneval-java"))


def test_from_prompts_to_frames(arm, monkeypatch):
    asked, texts = [], list(WRITTEN.values())

    def write(model, tokenizer, requests, decoding, *, stop, batching, on_step):
        for number, request in enumerate(requests):
            asked.append((request.prompt, stop))
            yield generation.Completion(request.id, texts[number % len(texts)], 5, 5, "stop")

    monkeypatch.setattr(generation, "generate", write)
    chosen = arm.selection.load()
    clean = evaluation.unchanged(chosen)
    results = attacks.attack(attacks.prompts_of(chosen.tasks), attacks.create("char"), 0)
    changed = {result.task_id: result.attacked for result in results}
    attacked = evaluation.Asked(evaluation.asked.Attacked(attacks.create("char"), 0), changed)
    with judging.Judge(chosen, workers=1) as judge:
        entries = evaluation.fill(arm, chosen, [clean, attacked], judge)
        said = evaluation.result(chosen, judge, entries)["judge"]
    assert [entry["passed"] for entry in entries] == [{"base": 1}, {"base": 1}]
    assert {stop[0] for _, stop in asked} == {"\n}"} and len({prompt for prompt, _ in asked}) > 1
    assert all("public static long total(ArrayList<Long> numbers) {\n" in prompt for prompt, _ in asked)

    result = collect._Result(Cell(arm, clean.condition), entries[0], ["base"], said, Cell(arm, clean.condition))
    store = evaluation.CellStore(Cell(arm, clean.condition).folder)
    rows = {
        benchmark: collect._verdicts(result, store, suite, benchmark, reading)
        for suite, benchmark, reading in result.shown()
    }
    name = "multipl-e-humaneval-java"
    assert list(rows) == [name, f"{name}, helpers kept"]
    assert [row["failure"] for row in rows[name]] == [
        "passed", "missing or invented name", "missing or invented name", "syntax or compile error",
        "function left a stub",
    ]  # fmt: skip
    assert [row["passed"] for row in rows[f"{name}, helpers kept"]] == [True, True, False, False, False]
    assert "failures" in {question.name for question in questions.asked()}
    assert benchmarks.language(name) == chosen.language == "java"
