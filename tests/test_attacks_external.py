"""Perturbed prompts from files in ReCode's format."""

import gzip
import json
from pathlib import Path

import pytest
import tiny

from qrobust import attacks, files
from qrobust.study import Attacked, StudyError

CLEAN = {"T/0": 'def add(a, b):\n    """Add two numbers."""\n', "T/1": 'def double(a):\n    """Twice a."""\n'}


def row(task, prompt, entry_point, **more):
    return {"task_id": task, "prompt": prompt, "entry_point": entry_point, "test": "", "canonical_solution": "", **more}


def write(path, rows):
    text = "".join(json.dumps(entry) + "\n" for entry in rows)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return str(path)


@pytest.fixture
def two_files(tmp_path):
    renamed = [
        row("T/1", 'def dOuble(a):\n    """Twice a."""\n', "dOuble", seed=0),
        row("T/0", CLEAN["T/0"].replace("Add", "Sum"), "add"),
    ]
    same = [row(task, prompt, prompt[4 : prompt.index("(")]) for task, prompt in CLEAN.items()]
    return [write(tmp_path / "s0.jsonl", renamed), write(tmp_path / "s1.jsonl.gz", same)]


def test_prompts_come_from_the_file_of_the_seed(two_files):
    method = attacks.create("external", title="recode", files=two_files)
    first, second = attacks.attack(CLEAN, method, 0)
    assert first.attacked == CLEAN["T/0"].replace("Add", "Sum")
    assert [(edit.before, edit.after) for edit in first.edits] == [("Add", "Sum")]
    assert attacks.apply_edits(second.clean, second.edits) == second.attacked
    assert (first.entry_point, second.entry_point) == ("add", "dOuble")
    assert not any(result.changed for result in attacks.attack(CLEAN, method, 1))


def test_the_content_of_the_files_is_the_identity(two_files, tmp_path):
    def identity():
        return Attacked(attacks.create("external", title="recode", files=two_files), 0).identity()

    before = identity()
    moved = tmp_path / "elsewhere.jsonl"
    moved.write_bytes(Path(two_files[0]).read_bytes())
    assert identity() == before
    condition = Attacked(attacks.create("external", title="recode", files=[str(moved), two_files[1]]), 0)
    assert condition.identity() == before and condition.name == "external(title=recode)"
    write(tmp_path / "s0.jsonl", [row("T/0", "def add(a, b):\n", "add")])
    assert identity() != before


def test_a_seed_without_a_file_and_a_task_without_a_prompt(two_files):
    method = attacks.create("external", title="recode", files=two_files)
    with pytest.raises(ValueError, match="seed 2 has no file; files lists 2"):
        attacks.attack(CLEAN, method, 2)
    with pytest.raises(ValueError, match=r"s0.jsonl: no prompt for task 'T/2'; its 2 tasks are named like 'T/1'"):
        attacks.attack({"T/2": "def f():\n"}, method, 0)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{"task_id": "T/0", "prompt": "def add(a, b):\n"}], "line 1: field 'entry_point' is missing"),
        ([row("T/0", "p", "add"), row("T/0", "q", "add")], "line 2: task 'T/0' has a prompt already"),
        ([row("T/0", "", "add")], "line 1: task_id, prompt and entry_point must be texts"),
    ],
)
def test_a_wrong_line_is_named(rows, said, tmp_path):
    method = attacks.create("external", title="x", files=[write(tmp_path / "wrong.jsonl", rows)])
    with pytest.raises(files.CorruptFile, match=said):
        attacks.attack(CLEAN, method, 0)


def test_settings_are_checked_when_the_study_is_read(tmp_path):
    from qrobust import study

    path = tmp_path / "own.yaml"
    for settings, said in (("{files: [a.jsonl]}", "title"), ("{title: x, files: [nowhere.jsonl]}", "nowhere.jsonl")):
        path.write_text(
            "models: [{name: m, source: SmolLM2-135M-Instruct.Q4_1.gguf}]\nprecisions: [original]\n"
            f"benchmarks: [starter]\nattacks: [{{name: external, settings: {settings}}}]\n"
        )
        with pytest.raises(StudyError, match=said):
            study.load(str(path))


def test_a_renamed_function_is_judged_under_its_new_name(outputs, tmp_path):
    from qrobust import benchmarks, evaluation, generation, judging, study
    from qrobust.evaluation.cell import OpenCell

    chosen = benchmarks.load("starter")
    functions = [task for task in chosen.tasks if task.prompt.startswith("def ")][:2]
    chosen = chosen.subset([task.task_id for task in functions])
    new = {task.task_id: f"{task.entry_point}_renamed" for task in functions}
    prompts = {
        task.task_id: task.prompt.replace(f"def {task.entry_point}(", f"def {new[task.task_id]}(") for task in functions
    }
    assert all(prompts[task.task_id] != task.prompt for task in functions)
    folder = tiny.tiny_model_folder(tmp_path / "tiny")
    asked = evaluation.Asked(study.Attacked(attacks.create("char"), 0), prompts, entry_points=new)
    with judging.Judge(chosen, workers=1) as judge:
        cell = OpenCell(tiny.arm(folder, list(new)), chosen, asked, judge)
        for task in functions:
            answer = generation.Completion(task.task_id, task.canonical_solution, 1, 1, "eos")
            cell.samples.hold((task.task_id, 0), answer)
        cell.keep({"session": "test"})
        cell.verdicts.finish()
        verdicts = cell.verdicts.rows
    assert len(verdicts) == 2
    assert {row["outcomes"]["base"]["reason"] for row in verdicts.values()} == {"passed"}
