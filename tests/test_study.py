from pathlib import Path

import pytest
import yaml

from qrobust import paths, study

SMALL = {
    "models": [{"name": "m", "source": "some/where"}],
    "precisions": ["original", "bnb-nf4"],
    "benchmarks": ["starter"],
}


def write(tmp_path, **changes):
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump({**SMALL, **changes}))
    return str(path)


@pytest.mark.parametrize("name", sorted(path.stem for path in (paths.PROJECT / "params").glob("*.yaml")))
def test_the_shipped_studies_are_valid(name):
    assert study.load(name).name == name


def test_scientific_notation_without_a_dot_is_a_number(tmp_path):
    path = write(tmp_path, noise={"levels": [0.001]})
    path = Path(path)
    path.write_text(path.read_text().replace("0.001", "1e-3"))
    assert study.load(str(path)).noise[0].levels == [0.001]


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
        ({"noise": {"benchmarks": ["mbpp"]}}, ["key", "mbpp", "starter"]),
        ({"noise": {"tasks": 9}, "benchmarks": [{"name": "starter", "tasks": 8}]}, ["9 tasks of 8", "1 to 8"]),
        ({"noise": {"tasks": 165}, "benchmarks": ["humaneval"]}, ["165 tasks of 164"]),
        ({"perplexity_tasks": 3, "benchmarks": [{"name": "starter", "tasks": 2}]}, ["3 tasks of 2"]),
        ({"max_new_tokens": "many"}, ["key max_new_tokens", "many", "integer"]),
        ({"models": [{"name": "m", "source": "qwen"}]}, ["key models", "qwen", "SmolLM2-135M-Instruct.Q4_1.gguf"]),
        ({"models": [{"name": "m"}]}, ["key models.0.source: missing"]),
        ({"models": [SMALL["models"][0]] * 2}, ["models names m twice"]),
        ({"backend": "vllm"}, ["backend vllm", "precisions [original]", "no noise"]),
        ({"backend": "tgi"}, ["key backend", "tgi", "'torch' or 'vllm'"]),
        ({"noise": [{"levels": [0.1]}, {"levels": [0.1]}]}, ["noise on starter names", "twice"]),
        ({"noise": [{"levels": [0.1]}, {"level": 1}]}, ["key noise.1.level: unknown key", "levels"]),
        ({"primary": {"comparison": "bnb-nf3"}}, ["comparison of primary", "bnb-nf3", "all quantized"]),
        ({"primary": {"outcome": "noise"}}, ["primary.outcome is noise", "scope effective"]),
        ({"primary": {"margin": 0}}, ["key primary.margin", "greater than 0"]),
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
    path = tmp_path / "java.yaml"
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
