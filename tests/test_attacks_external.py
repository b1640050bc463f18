"""Perturbed prompts of others: the formats of ReCode and NLPerturbator, and what is wrong with some of their files."""

import csv
import gzip
import io
import json
import math
from pathlib import Path

import pytest
import tiny

from qrobust import attacks, benchmarks, study
from qrobust.languages import JAVA, PYTHON
from qrobust.study import Attacked, StudyError

CLEAN = {"T/0": 'def add(a, b):\n    """Add two numbers."""\n', "T/1": 'def double(a):\n    """Twice a."""\n'}


def row(task, prompt, entry_point, **more):
    return {"task_id": task, "prompt": prompt, "entry_point": entry_point, "test": "", "canonical_solution": "", **more}


def write(path, rows):
    text = "".join(json.dumps(entry) + "\n" for entry in rows)
    if ".csv" in path.name:
        sheet = io.StringIO()
        writer = csv.DictWriter(sheet, rows[0])
        writer.writeheader()
        writer.writerows(rows)
        text = sheet.getvalue()
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return str(path)


def clean(prompts, language=PYTHON):
    return [attacks.CleanPrompt(task, prompt, language=language) for task, prompt in prompts.items()]


def external(*files, **settings):
    return attacks.create("external", title="recode", files=list(files), **settings)


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
    first, second = attacks.attack(clean(CLEAN), method, 0)
    assert first.attacked == CLEAN["T/0"].replace("Add", "Sum")
    assert [(edit.before, edit.after) for edit in first.edits] == [("Add", "Sum")]
    assert attacks.apply_edits(second.clean, second.edits) == second.attacked
    assert (first.entry_point, second.entry_point) == ("add", "dOuble")
    assert not any(result.changed for result in attacks.attack(clean(CLEAN), method, 1))


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


@pytest.mark.parametrize("name", ["s0.csv", "s0.csv.gz", "s0.jsonl.gz"])
def test_csv_and_jsonl_give_the_same_prompts(name, tmp_path):
    """NLPerturbator's HumanEval-R is CSV with these columns and others; a prompt has line breaks and quotes."""
    file = write(tmp_path / name, [row(task, prompt, prompt[4 : prompt.index("(")]) for task, prompt in CLEAN.items()])
    results = attacks.attack(clean(CLEAN), external(file), 0)
    assert [(each.attacked, each.entry_point) for each in results] == [(CLEAN["T/0"], "add"), (CLEAN["T/1"], "double")]


GOOD = row("T/0", CLEAN["T/0"], "add")
LINE = json.dumps(GOOD)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cut.jsonl.gz", gzip.compress(LINE.encode() * 100)[:-20], "cannot be read .* cut off"),
        ("broken.jsonl.gz", gzip.compress(LINE.encode(), mtime=0)[:12] + b"\xff" * 40, "cannot be read"),
        ("empty.jsonl", b"", "the file holds no prompt"),
        ("empty.csv", b"\n\n", "the file holds no prompt"),
        ("header.csv", b"task_id,prompt,entry_point\n", "the file holds no prompt"),
        ("blank.jsonl", f"{LINE}\n\n{LINE}\n".encode(), "line 2: blank; remove the line"),
        ("blank.csv", b"task_id,prompt,entry_point\n\nT/0,p,add\n", "line 2: blank; remove the line"),
        ("half.jsonl", LINE.replace("Add", "\\ud800").encode(), r"line 1: prompt holds half a character \(surrogate"),
        ("latin.jsonl", LINE.replace("Add", "\xe9").encode("latin-1"), "not UTF-8"),
        ("torn.jsonl", LINE[:30].encode(), "line 1: not JSON"),
        ("list.jsonl", b"[1]\n", "line 1: not a JSON object"),
        ("short.csv", b"task_id,prompt,entry_point\nT/0,p\n", "line 2: 2 cells under 3 columns"),
        ("columns.csv", b"task_id,prompt\nT/0,p\n", "line 2: entry_point is missing"),
        ("quotes.csv", b'task_id,prompt,entry_point\nT/0,"p,add\n', "not CSV"),
        ("twice.jsonl", f"{LINE}\n{LINE}\n".encode(), "line 2: task 'T/0' has a prompt already"),
        ("number.jsonl", json.dumps({**GOOD, "task_id": 2}).encode(), "line 1: task_id must be a text"),
        ("no_text.jsonl", json.dumps({**GOOD, "prompt": " "}).encode(), "line 1: prompt must be a text"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_when_the_study_is_read(name, content, said, tmp_path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(StudyError, match=f"{name}.*{said}"):
        load(tmp_path, files=[str(tmp_path / name)])


def load(folder, seeds=(0,), benchmark="starter", **settings):
    path = folder / "own.yaml"
    attack = {"name": "external", "settings": {"title": "x", **settings}, "seeds": list(seeds)}
    path.write_text(
        "models: [{name: m, source: SmolLM2-135M-Instruct.Q4_1.gguf}]\nprecisions: [original]\n"
        f"benchmarks: [{benchmark}]\nattacks: [{json.dumps(attack)}]\n"
    )
    return study.load(str(path))


def test_three_seeds_need_three_files(two_files, tmp_path):
    with pytest.raises(StudyError, match="seed 2 has no file; files lists 2, for seeds from 0"):
        load(tmp_path, seeds=[0, 1, 2], files=two_files)


FAULTS = {
    "not Python": 'def add(a, b):\n    """Sum two numbers. " " "\n',  # ReCode's SynonymSubstitution
    "entry point not defined": CLEAN["T/0"].replace("def add", "def plus"),
    "code behind the entry point": CLEAN["T/0"] + "\n\ndef help(x):\n    return x\n",
    "no newline at the end": CLEAN["T/0"].rstrip("\n"),
    "other parameters": CLEAN["T/0"].replace("a, b", "a, b, c"),
    "part of a solution": CLEAN["T/0"] + "    total = a\n",
    "the prompt of another task": CLEAN["T/1"].replace("def double(a)", "def add(x, y)").replace("a.", "a (double)."),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_prompt_that_cannot_be_used_is_refused_or_left_out(fault, tmp_path):
    rows = [row("T/0", FAULTS[fault], "add"), row("T/1", CLEAN["T/1"].replace("Twice", "Two times"), "double")]
    file = write(tmp_path / "s0.jsonl", rows)
    with pytest.raises(ValueError, match=rf"1 of 2 prompts cannot be used: 1 {fault} \(T/0\); .*faulty: leave_out"):
        attacks.attack(clean(CLEAN), external(file), 0)
    lenient = external(file, faulty="leave_out")
    assert lenient.left_out(clean(CLEAN), 0) == {"T/0": fault}
    assert [result.task_id for result in attacks.attack(clean(CLEAN), lenient, 0)] == ["T/1"]


def test_what_the_file_alone_shows_is_refused_when_the_study_is_read(tmp_path):
    faulty = [row(f"T/{number}", FAULTS["not Python"], "add") for number in range(3)]
    file = write(tmp_path / "s0.jsonl", [GOOD | {"task_id": "T/9"}, *faulty])
    with pytest.raises(StudyError, match=r"3 of 4 prompts cannot be used: 3 not Python \(T/0, T/1, T/2\)"):
        load(tmp_path, files=[file])
    assert load(tmp_path, files=[file], faulty="leave_out").attacks
    with pytest.raises(StudyError, match="faulty is 'skip'; allowed: one of refuse, leave_out"):
        load(tmp_path, files=[file], faulty="skip")


def test_missing_prompts_and_a_file_of_another_benchmark(two_files):
    prompts = {**CLEAN, "T/2": 'def half(a):\n    """Half of a number."""\n'}
    with pytest.raises(ValueError, match=r"1 of 3 prompts cannot be used: 1 no prompt in the file \(T/2\)"):
        attacks.attack(clean(prompts), external(*two_files), 0)
    assert external(*two_files, faulty="leave_out").left_out(clean(prompts), 0) == {"T/2": "no prompt in the file"}
    with pytest.raises(ValueError, match="its 2 tasks are named like 'T/1', the benchmark's like 'Mbpp/2'"):
        attacks.attack(clean({"Mbpp/2": CLEAN["T/0"]}), external(*two_files, faulty="leave_out"), 0)


def test_a_docstring_alone_must_name_its_function(tmp_path):
    prompt = '"""\nAdd two numbers.\nassert add(1, 2) == 3\n"""\n'
    prompts = {"M/1": prompt, "M/2": prompt.replace("Add two numbers", "Something else").replace("add(1, 2)", "f(1)")}
    rows = [row("M/1", prompt.replace("Add", "Sum"), "add"), row("M/2", prompts["M/2"], "g")]
    left_out = external(write(tmp_path / "m.jsonl", rows), faulty="leave_out").left_out(clean(prompts), 0)
    assert left_out == {"M/2": "entry point not named"}


HALVES = ("    total = a\n    for item in b:\n", "    table = {\n        1: a,\n", "    try:\n        total = a\n")


def test_half_a_solution_is_compared_with_its_own_baseline_alone(tmp_path):
    """ReCode's natgen and format files: the field `partial`, and prompts that end in the middle of a program."""
    half = {f"T/{number}": CLEAN["T/0"] + body for number, body in enumerate(HALVES)}
    rows = [row(task, prompt.replace(" = a", " = 0 + a"), "add", partial=prompt) for task, prompt in half.items()]
    method = external(write(tmp_path / "new_lines_s0.jsonl", rows), faulty="leave_out")
    assert method.left_out(clean(half), 0) == {}
    with pytest.raises(ValueError, match=r"field 'partial'.*nominal/.*humaneval_partial.jsonl"):
        attacks.attack(clean(dict.fromkeys(half, CLEAN["T/0"])), method, 0)
    with pytest.raises(StudyError, match=r"field 'partial'.*the prompts of starter do not.*humaneval_partial.jsonl"):
        load(tmp_path, files=[str(tmp_path / "new_lines_s0.jsonl")])


@pytest.mark.parametrize("name", ["s0.csv", "s0.jsonl"])
@pytest.mark.parametrize("no", [False, None, 0, math.nan, "", "False", "None", " NaN "])
def test_a_field_that_says_no_is_no_half_solution(tmp_path, name, no):
    tasks = benchmarks.load("starter").tasks
    rows = [row(task.task_id, task.prompt, task.entry_point, partial=no) for task in tasks]
    method = external(write(tmp_path / name, rows))
    method.check_plan("starter", 0)
    assert method.left_out(attacks.prompts_of(tasks), 0) == {}


JAVA_CLEAN = {
    "J/0": "class A {\n    // Add two numbers.\n    static int add(int a, int b) {\n",
    "J/1": "class A {\n    // Twice the value.\n    static int twice(int value) {\n",
}
JAVA_FAULTS = {
    "not Java": JAVA_CLEAN["J/0"].replace("// Add", "Add"),
    "entry point not defined": JAVA_CLEAN["J/0"].replace("int add", "int plus"),
    "the prompt of another task": JAVA_CLEAN["J/1"].replace("twice", "add"),
}


@pytest.mark.parametrize("fault", JAVA_FAULTS)
def test_java_prompts_must_be_java_with_their_method(fault, tmp_path):
    right = [row("J/0", JAVA_CLEAN["J/0"].replace("Add", "Sum"), "add"), row("J/1", JAVA_CLEAN["J/1"], "twice")]
    results = attacks.attack(clean(JAVA_CLEAN, JAVA), external(write(tmp_path / "s0.jsonl", right)), 0)
    assert [(each.changed, each.language) for each in results] == [(True, "java"), (False, "java")]
    file = write(tmp_path / "s1.jsonl", [row("J/0", JAVA_FAULTS[fault], "add"), right[1]])
    assert external(file, faulty="leave_out").left_out(clean(JAVA_CLEAN, JAVA), 0) == {"J/0": fault}
    if fault != "the prompt of another task":
        with pytest.raises(StudyError, match=rf"1 of 2 prompts cannot be used: 1 {fault} \(J/0\)"):
            load(tmp_path, benchmark="multipl-e-humaneval-java", files=[file])


def test_tasks_cannot_be_left_out_where_batch_mates_are_promised(two_files, tmp_path):
    load(tmp_path, files=two_files, faulty="leave_out")
    path = tmp_path / "own.yaml"
    path.write_text(path.read_text() + "batch_invariant: true\n")
    with pytest.raises(StudyError, match=r"may leave tasks out.*batch_invariant"):
        study.load(str(path))


def test_settings_are_checked_when_the_study_is_read(tmp_path):
    for settings, said in (({"title": "", "files": ["a.jsonl"]}, "title"), ({"files": ["nowhere.jsonl"]}, "nowhere")):
        with pytest.raises(StudyError, match=said):
            load(tmp_path, **settings)


def test_a_renamed_function_is_judged_under_its_new_name(outputs, tmp_path):
    from qrobust import benchmarks, evaluation, generation, judging
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
