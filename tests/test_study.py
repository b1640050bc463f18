import math
import shutil
from pathlib import Path

import pytest
import yaml

from qrobust import paths, study

SMALL = {
    "models": [{"name": "m", "source": "some/where"}],
    "precisions": ["original", "bnb-nf4"],
    "benchmarks": ["starter"],
}
CONTROLS = ["identity", "rebatched"]


def method(name, **settings):
    """A precision beside the original."""
    return {"precisions": ["original", {"name": name, "settings": settings}]}


def checkpoint(**settings):
    return method("checkpoint", **{"source": "a/b", "method": "awq", **settings})


def write(tmp_path, **changes):
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump({**SMALL, **changes}))
    return str(path)


@pytest.mark.parametrize("name", sorted(path.stem for path in (paths.PROJECT / "params").glob("*.yaml")))
def test_the_shipped_studies_are_valid(name):
    assert study.load(name).name == name


def test_scientific_notation_without_a_dot_is_a_number(tmp_path):
    path = Path(
        write(tmp_path, noise={"levels": [0.001]}, attacks=[{"name": "char", "settings": {"probability": 0.001}}])
    )
    path.write_text(path.read_text().replace("0.001", "1e-3"))
    asked = study.load(str(path))
    assert asked.noise[0].levels == [0.001] and asked.attacks[0].settings == {"probability": 0.001}


@pytest.mark.parametrize("task", ["HumanEval/164", "humaneval/1", "HumanEval/-1", "HumanEval/"])
def test_a_task_that_cannot_be_is_refused_before_anything_is_downloaded(tmp_path, monkeypatch, task):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))
    monkeypatch.delenv("HUMANEVAL_OVERRIDE_PATH", raising=False)
    assert study.load(write(tmp_path, benchmarks=[{"name": "humaneval+", "tasks": ["HumanEval/163"]}]))
    with pytest.raises(study.StudyError, match=rf"no task '{task}'; its tasks are called HumanEval/0 to HumanEval/163"):
        study.load(write(tmp_path, benchmarks=[{"name": "humaneval+", "tasks": [task]}]))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"modles": []}, ["key modles: unknown key", "meant models?"]),
        ({"precisions": ["original", "bnb-nf5"]}, ["key precisions", "bnb-nf5", "bnb-nf4"]),
        ({"precisions": ["bnb-nf4", "original"]}, ["list 'original' first"]),
        ({"attacks": ["chra"]}, ["key attacks", "chra", "char"]),
        ({"attacks": [{"name": "char", "settings": {"probability": 1.5}}]}, ["probability", "1.5"]),
        ({"attacks": [{"name": "char", "settings": {"probabilty": 0.5}}]}, ["probabilty", "probability"]),
        ({"attacks": [{"name": "char", "seed": 1}]}, ["key attacks.0.seed: unknown key", "seeds"]),
        ({"attacks": [{"name": "sentence", "seeds": [0, 1]}]}, ["key attacks.0", "sentence", "draws nothing"]),
        ({"attacks": ["char", "char"]}, ["char__s0 twice"]),
        ({"precisions": ["original", {"name": "bnb-nf4", "settings": {"bits": 3}}]}, ["key precisions.1", "bits"]),
        ({"precisions": ["original", {"name": "bnb-nf4", "seed": 3}]}, ["precisions.1.seed: unknown", "settings"]),
        ({"benchmarks": ["humanevil"]}, ["key benchmarks", "humanevil", "humaneval"]),
        ({"benchmarks": [{"name": "starter", "tasks": 0}]}, ["key benchmarks.0.tasks", "count above 0", "(got 0)"]),
        ({"benchmarks": ["mbpp+", {"name": "mbpp", "tasks": 3}]}, ["mbpp and mbpp+ share their samples"]),
        ({"noise": {"levels": [-0.1]}}, ["key noise.levels.0", "-0.1", "greater than or equal to 0"]),
        ({"noise": {"kinds": ["pink"]}}, ["key noise.kinds.0", "pink", "'gaussian' or 'uniform'"]),
        ({"noise": {"benchmarks": ["mbpp"]}}, ["noise.benchmarks", "mbpp", "starter"]),
        (
            {"noise": {"tasks": 9}, "benchmarks": [{"name": "starter", "tasks": 8}]},
            ["noise.tasks: 9 tasks of 8 chosen ones of starter", "1 to 8"],
        ),
        ({"noise": {"tasks": 165}, "benchmarks": ["humaneval"]}, ["165 tasks of 164"]),
        ({"cost": {"tasks": 41}}, ["cost.tasks: 41 tasks of 40"]),
        ({"benchmarks": ["./mine.json"]}, ["key benchmarks.0", "the path of a .jsonl"]),
        ({"benchmarks": [{"name": "humaneval", "tasks": 165}]}, ["key benchmarks.0", "165 tasks of 164", "name fewer"]),
        ({"benchmarks": [{"name": "starter", "tasks": 41}]}, ["key benchmarks.0", "41 tasks; allowed: 1 to 40"]),
        (
            {"benchmarks": [{"name": "starter", "tasks": ["Starter/77"]}]},
            ["no task 'Starter/77'; near it", "Starter/7"],
        ),
        ({"benchmarks": [{"name": "starter", "tasks": ["Starter/7"] * 2}]}, ["benchmarks.0.tasks", "listed twice"]),
        ({"benchmarks": ["nonesuch.jsonl"]}, ["key benchmarks.0", "there is no file", "nonesuch.jsonl"]),
        ({"noise": {"benchmarks": ["humaneval"]}, "benchmarks": ["humaneval", "humaneval+"]}, ["name humaneval+"]),
        ({"noise": {"benchmarks": []}}, ["key noise.benchmarks", "at least 1 item"]),
        ({"noise": {"levels": [True]}}, ["key noise.levels.0", "a number, not true or false"]),
        ({"noise": {"levels": [0.1, math.inf]}}, ["key noise.levels.1", "finite number (got inf)"]),
        ({"sampling": {"temperature": math.inf}}, ["key sampling.temperature", "finite number (got inf)"]),
        ({"sampling": {"temperature": True}}, ["key sampling.temperature", "a number, not true or false"]),
        ({"primary": {"margin": math.nan}}, ["key primary.margin", "finite number (got nan)"]),
        ({"perplexity_tasks": 3, "benchmarks": [{"name": "starter", "tasks": 2}]}, ["perplexity_tasks: 3 tasks of 2"]),
        ({"max_new_tokens": "many"}, ["key max_new_tokens", "many", "integer"]),
        ({"models": [{"name": "m", "source": "qwen"}]}, ["key models", "qwen", "SmolLM2-135M-Instruct.Q4_1.gguf"]),
        ({"models": [{"name": "m"}]}, ["key models.0.source: missing"]),
        ({"models": ["m"]}, ["key models.0: a mapping", "name, source, revision"]),
        ({"models": [{"name": "?", "source": "a/b"}]}, ["key models.0.name"]),
        ({"quality": True}, ["key quality: a mapping with some of the keys tools belongs here (got True)"]),
        ({"attacks": "char"}, ["key attacks: a list belongs here (got 'char')"]),
        (
            {"models": [{"name": "m", "source": "SmolLM2-135M-Instruct.Q4_1.gguf", "revision": "main"}]},
            ["key models", "revision is of a hub repository"],
        ),
        ({"models": [SMALL["models"][0]] * 2}, ["models names m twice"]),
        ({"models": [{**SMALL["models"][0], "name": name} for name in ("A b", "A-b")]}, ["'A b' and 'A-b'", "rename"]),
        (
            {"precisions": checkpoint(method="awq a")["precisions"] + checkpoint(method="awq-a")["precisions"][1:]},
            ["'checkpoint(method=awq a)' and 'checkpoint(method=awq-a)'", "both would be called", "rename one"],
        ),
        (method("gptq", calibration=None), ["key precisions.1", "calibration set None; allowed: code"]),
        (method("gptq", calibration=True), ["key precisions.1", "calibration set True; allowed: code"]),
        (method("gptq", calibration={"kind": 4}), ["key precisions.1", "calibration set 4; allowed: code"]),
        (method("gptq", calibration={"texts": 4}), ["key precisions.1", "texts 4; allowed: offline"]),
        (method("gptq", calibration={"seed": True}), ["key precisions.1", "seed is True; allowed: a whole number"]),
        *(
            (method("gguf", file=value, type="q4_k_m"), ["key precisions.1", f"file is {value!r}; allowed: "])
            for value in (None, 3, [], "", "params", "nonesuch.gguf")
        ),
        (method("gguf", file="SmolLM2-135M-Instruct.Q4_1.gguf", type=4), ["type is 4; allowed: llama.cpp's names"]),
        (method("gguf", file="SmolLM2-135M-Instruct.Q4_1.gguf", type="q9banana"), ["type is 'q9banana'; allowed: "]),
        (method("gguf", file="README.md", type="q4_k_m"), ["file is 'README.md'; allowed: the path of a .gguf"]),
        *(
            (checkpoint(**{setting: value}), ["key precisions.1", f"{setting} is {value!r}; allowed: "])
            for setting, values in {
                "source": (None, 3, [], "", "params", "nonesuch"),
                "method": (None, 3, ""),
                "bits": (None, "x", -1, 4.0, True, []),
                "commit": (None, 1234567, ""),
            }.items()
            for value in values
        ),
        ({"backend": "vllm"}, ["backend vllm", "precisions [original]", "no noise"]),
        ({"backend": "tgi"}, ["key backend", "tgi", "'torch' or 'vllm'"]),
        ({"noise": [{"levels": [0.1]}, {"levels": [0.1]}]}, ["noise on starter names", "twice"]),
        ({"noise": [{"levels": [0.1]}, {"level": 1}]}, ["key noise.1.level: unknown key", "levels"]),
        ({"primary": {"comparison": "bnb-nf3"}}, ["comparison of primary", "bnb-nf3", "all quantized"]),
        ({"primary": {"outcome": "noise"}}, ["primary.outcome is noise", "scope effective"]),
        ({"primary": {"margin": 0}}, ["key primary.margin", "greater than 0"]),
        ({"primary": {}}, ["primary.outcome is attack", "no control", "leave primary out"]),
        ({"primary": {"outcome": "attack"}, "attacks": CONTROLS}, ["primary.outcome is attack", "no control"]),
        ({"primary": {"outcome": "noise"}, "noise": {"levels": [0]}}, ["primary.outcome is noise", "level above 0"]),
        ({"primary": {}, "attacks": ["char"], "precisions": ["original"]}, ["primary compares", "name both"]),
        ({"primary": {}, "attacks": ["char"], "precisions": ["bnb-nf4", "rtn"]}, ["primary compares", "name both"]),
        ({"mechanism": {}, "precisions": ["bnb-nf4", "rtn"]}, ["mechanism compares", "the original first"]),
        ({"quality": {"tools": ["pmd"]}}, ["quality.tools names pmd, which reads java", "python; allowed: pylint"]),
        ({"name": "other"}, ["key name", "named by its file"]),
    ],
)
def test_a_fault_is_one_message_with_file_key_value_and_what_is_allowed(tmp_path, changes, expected):
    path = write(tmp_path, **changes)
    with pytest.raises(study.StudyError) as error:
        study.load(path)
    message = str(error.value)
    assert len(message.splitlines()) == 1
    for part in (path, *expected):
        assert part in message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            b"attacks: [char]\nnoise: {}\nattacks: [word]\n",
            "not YAML: key attacks is on line 3 and on line 1 already; remove one",
        ),
        (
            b"noise: {levels: [0.1],\n  levels: [0.2]}\n",
            "not YAML: key levels is on line 2 and on line 1 already; remove one",
        ),
        (b"5: 1\n", "key 5: no text, as YAML reads it"),
        (b"on: 1\n", "key True: no text, as YAML reads it (on and yes are true there, off and no false); remove it"),
        (b"sampling: {5: 1}\n", "key sampling.5: no text, as YAML reads it"),
        (b"device: \xff\n", "not UTF-8"),
        (b"max_new_tokens: 2026-13-01\n", "not YAML: month must be in 1..12"),
        (b"attacks: [char\nnoise: {}\n", "not YAML: line 2: while parsing a flow sequence, expected ',' or ']'"),
        (b"device: *cpu\n", "not YAML: line 1: found undefined alias 'cpu'"),
        (b"device: \0\n", "not YAML: unacceptable character #x0000: special characters are not allowed in"),
    ],
)
def test_a_fault_of_the_files_text_is_named(tmp_path, text, expected):
    path = tmp_path / "mine.yaml"
    path.write_bytes(text)
    with pytest.raises(study.StudyError) as error:
        study.load(str(path))
    assert f"{path}: {expected}" in str(error.value)


def test_a_mapping_that_others_take_over_may_be_changed_there(tmp_path):
    path = Path(write(tmp_path))
    path.write_text(path.read_text() + "noise:\n- &one {levels: [0.1], seeds: [0]}\n- {<<: *one, levels: [0.2]}\n")
    assert [(grid.levels, grid.seeds) for grid in study.load(str(path)).noise] == [([0.1], [0]), ([0.2], [0])]


def test_a_folder_is_no_study(tmp_path):
    (tmp_path / "mine.yaml").mkdir()
    with pytest.raises(study.StudyError, match=r"mine\.yaml: cannot be read \(Is a directory\)"):
        study.load(str(tmp_path / "mine.yaml"))


def test_a_study_elsewhere_has_a_name_of_its_own(tmp_path):
    shipped = paths.PROJECT / "params" / "quick.yaml"
    (tmp_path / "quick.yml").write_text(shipped.read_text())
    with pytest.raises(study.StudyError, match=r"would overwrite those of .*params/quick\.yaml; rename the file"):
        study.load(str(tmp_path / "quick.yml"))
    (tmp_path / "quick.yaml").symlink_to(shipped)
    assert study.load(str(tmp_path / "quick.yaml")) == study.load("quick")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", "holds no task"), ('{"task_id": 1}\n', "line 1: field 'base_input': missing; expected a list")],
)
def test_a_benchmark_of_the_users_is_read_at_once(tmp_path, text, expected):
    (tmp_path / "own.jsonl").write_text(text)
    with pytest.raises(study.StudyError, match=rf"key benchmarks\.0: .*own\.jsonl.*{expected}"):
        study.load(write(tmp_path, benchmarks=[str(tmp_path / "own.jsonl")]))


def test_two_benchmarks_of_one_name_are_refused(tmp_path):
    files = [tmp_path / folder / "own.jsonl" for folder in "ab"]
    for file in files:
        file.parent.mkdir()
        shutil.copy(paths.PACKAGE_DATA / "starter.jsonl", file)
    assert study.load(write(tmp_path, benchmarks=[str(files[0])])).datasets()[0].label == "own"
    with pytest.raises(study.StudyError, match=r"a/own\.jsonl' and '.*b/own\.jsonl', .* called 'own'; rename one"):
        study.load(write(tmp_path, benchmarks=[*map(str, files)]))


def test_a_study_that_declares_no_primary_outcome_need_not_answer_the_default_one(tmp_path):
    for changes in ({"noise": {"levels": [0.1]}}, {"quality": {}}, {"cost": {}}, {"precisions": ["original"]}):
        assert study.load(write(tmp_path, **changes)).primary.outcome == "attack"


def test_every_fault_of_a_file_is_told_at_once(tmp_path):
    with pytest.raises(study.StudyError) as error:
        study.load(write(tmp_path, max_new_tokens=0, precisions=["int1"]))
    assert len(str(error.value).splitlines()) == 2


def test_an_unknown_study_lists_the_known_ones():
    with pytest.raises(study.StudyError, match=r"cpu, .*quick, .*smoke"):
        study.load("nonesuch")


def test_base_and_plus_share_their_samples(tmp_path):
    both = study.load(write(tmp_path, benchmarks=["humaneval", "humaneval+", "mbpp"]))
    assert [choice.name for choice in both.datasets()] == ["humaneval+", "mbpp"]


def test_an_attack_that_does_not_know_a_language_is_refused_at_once(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(
        "models: [{name: m, source: SmolLM2-135M-Instruct.Q4_1.gguf, style: raw}]\nprecisions: [original]\n"
        "benchmarks: [multipl-e-humaneval-java]\nattacks: [{name: char, settings: {scope: published}}]\n"
    )
    with pytest.raises(ValueError, match="for Java use the scope 'prose'"):
        study.load(str(path))


def test_a_study_declares_its_primary_outcome(tmp_path):
    default = study.load(write(tmp_path)).primary
    assert (default.outcome, default.suite, default.comparison, default.margin) == (
        "attack", "plus", "all quantized", 3.0)  # fmt: skip
    said = {"outcome": "noise", "suite": "base", "comparison": "bnb-nf4", "margin": 5}
    path = write(tmp_path, precisions=["original", "bnb-nf4"], noise={"levels": [0.1]}, primary=said)
    assert study.load(path).primary.model_dump() == said


def test_noise_has_ten_draws_by_default_on_the_tasks_there_are(tmp_path):
    (grid,) = study.load(write(tmp_path, noise={"levels": [0.1]}, benchmarks=["humaneval", "starter"])).noise
    chosen = study.load(write(tmp_path, benchmarks=["humaneval", {"name": "starter", "tasks": 8}])).datasets()
    assert len(grid.seeds) == 10
    assert [selection.size for selection in grid.selections(chosen)] == [40, 8]
