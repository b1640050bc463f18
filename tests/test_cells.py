"""Cells: their store, the sessions that made them, and what a better derivation of programs does to them."""

import json
from dataclasses import replace

import filelock
import pytest
import tiny

from qrobust import attacks, benchmarks, evaluation, generation, judging, study
from qrobust.evaluation import programs, sessions
from qrobust.evaluation.cell import OpenCell
from qrobust.evaluation.store import CellStore
from qrobust.files import CorruptFile


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("model") / "tiny")


@pytest.fixture
def arm(folder, outputs):
    return tiny.arm(folder, 3, max_new_tokens=6)


def fill(arm, conditions=None, **options):
    chosen = arm.selection.load()
    with judging.Judge(chosen, workers=1) as judge:
        return evaluation.fill(arm, chosen, conditions or [evaluation.unchanged(chosen)], judge, **options)


def only_store(outputs):
    (folder,) = (outputs / "runs" / "cells").iterdir()
    return CellStore(folder)


def test_rows_that_are_added_are_in_memory_and_on_disk(tmp_path):
    store = CellStore(tmp_path / "cell")
    assert store.samples == {} and not (tmp_path / "cell").exists()
    store.add_samples([{"task_id": "a", "draw": 0}, {"task_id": "a", "draw": 1}])
    verdict = {"task_id": "a", "draw": 1, "judge": "j", "programs": 1}
    store.add_verdicts([verdict])
    store.add_verdicts([{**verdict, "programs": 2}])
    store.add_trials([{"task_id": "a", "judge": "j"}])
    store.add_session({"session": "s", "device": "cpu"})
    store.add_session({"session": "s", "device": "cpu"})
    for seen in (store, CellStore(tmp_path / "cell")):
        assert list(seen.samples) == [("a", 0), ("a", 1)]
        assert seen.verdicts("j", 1) == {("a", 1): verdict} and seen.verdicts("other", 1) == {}
        assert len(list(seen.verdicts_of("j"))) == 2 and len(seen.trials) == 1 and list(seen.sessions) == ["s"]


def test_a_row_without_a_name_is_named(tmp_path):
    (tmp_path / "samples.jsonl").write_text('{"draw": 0}\n')
    with pytest.raises(CorruptFile, match=r"samples\.jsonl, row 1: no task_id"):
        _ = CellStore(tmp_path).samples


def test_a_file_is_read_once_while_cells_are_filled(arm, monkeypatch):
    from qrobust import files

    read, real = [], files.read_jsonl
    monkeypatch.setattr(files, "read_jsonl", lambda path: read.append(path) or real(path))
    chosen = arm.selection.load()
    attacked = study.Attacked(attacks.create("char"), 0)
    prompts = {task.task_id: f"# {task.prompt}" for task in chosen.tasks}
    fill(arm, [evaluation.unchanged(chosen), evaluation.Asked(attacked, prompts)])
    samples = [path for path in read if path.name == "samples.jsonl"]
    assert len(samples) == len(set(samples)) == 2


def test_a_docstring_that_became_comments_stops_where_the_docstring_does(folder, outputs):
    tasks = [task.task_id for task in benchmarks.load("starter").tasks if task.form == "docstring"][:2]
    arm = tiny.arm(folder, tasks)
    chosen = arm.selection.load()
    attack = attacks.create("format", form="comments")
    prompts = {each.task_id: each.attacked for each in attacks.attack(attacks.prompts_of(chosen.tasks), attack, 0)}
    assert all(prompt.startswith("# ") for prompt in prompts.values())
    with judging.Judge(chosen, workers=1) as judge:
        cell = OpenCell(arm, chosen, evaluation.Asked(study.Attacked(attack, 0), prompts), judge)
    assert cell.samples.to_ask("docstring") == [(task, 0) for task in tasks] and cell.samples.to_ask("function") == []


def test_more_draws_are_added_to_those_that_are_there(arm, outputs):
    asked = replace(arm, decoding=generation.Decoding(6, temperature=1.0, draws=2))
    (first,) = fill(asked)
    made = dict(only_store(outputs).samples)
    assert set(made) == {tuple(key) for key in first["samples"]} and {draw for _task, draw in made} == {0, 1}
    assert len({row["completion"] for row in made.values()}) > 3  # draws differ
    more = replace(asked, decoding=replace(asked.decoding, draws=3))
    fill(more)
    grown = only_store(outputs).samples
    assert {key: row for key, row in grown.items() if key in made} == made
    assert len(grown) == 3 * len(arm.selection.load().tasks)
    anew = fill(replace(more, decoding=replace(more.decoding, seed=1)))
    assert anew[0]["folder"] != first["folder"]


def test_a_sampled_cell_that_was_cut_short_ends_with_the_same_texts(arm, outputs, tmp_path, monkeypatch):
    sampled = generation.Decoding(6, temperature=1.0, top_p=0.95, draws=4)
    asked = replace(arm, decoding=sampled, batching=generation.Batching(3))
    complete = generation.generate

    def cut_short(*arguments, **options):
        for count, completion in enumerate(complete(*arguments, **options)):
            if count == 5:
                raise KeyboardInterrupt
            yield completion

    with monkeypatch.context() as patch:
        patch.setattr(generation, "generate", cut_short)
        with pytest.raises(KeyboardInterrupt):
            fill(asked)
    kept = dict(only_store(outputs).samples)
    assert 0 < len(kept) < 12
    fill(asked)
    resumed = only_store(outputs).samples
    assert len(resumed) == 12 and kept.items() <= resumed.items()
    assert len({row["session"] for row in resumed.values()}) == 2
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "undisturbed"))
    fill(asked)
    undisturbed = only_store(tmp_path / "undisturbed").samples
    texts = [{key: row["completion"] for key, row in made.items()} for made in (resumed, undisturbed)]
    assert texts[0] == texts[1] and len(set(texts[0].values())) > 6  # draws differ


def test_conditions_that_are_the_same_thing_are_generated_once(arm, outputs):
    chosen = arm.selection.load()
    grid = study.noise_grid(["gaussian"], [0.01], ["trainable", "effective"], ["absolute"], [0])
    summaries = fill(arm, [evaluation.unchanged(chosen, condition) for condition in grid])
    assert [summary["status"] for summary in summaries] == ["done", "done"]
    assert len((only_store(outputs).folder / "samples.jsonl").read_text().splitlines()) == 3
    assert len((only_store(outputs).folder / "verdicts.jsonl").read_text().splitlines()) == 3


def test_every_sample_names_its_session(arm, outputs):
    fill(arm)
    store = only_store(outputs)
    ((name, session),) = store.sessions.items()
    assert {row["session"] for row in store.samples.values()} == {name}
    assert session["device"] == "cpu" and session["computing"]["processor"]
    assert {"torch", "transformers"} <= session["versions"].keys()
    fill(arm)  # nothing is missing: no new session
    assert list(only_store(outputs).sessions) == [name]


def forget(store, count, **changes):
    """Leave `count` samples, made by a session with other facts."""
    rows = [json.loads(line) for line in (store.folder / "samples.jsonl").read_text().splitlines()]
    (session,) = store.sessions.values()
    (store.folder / "samples.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows[:count]))
    (store.folder / "sessions.jsonl").write_text(json.dumps({**session, **changes}) + "\n")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"device": "NVIDIA H200"}, "device NVIDIA H200 then, cpu now"),
        ({"versions": {"torch": "1.0"}}, "torch 1.0 then"),
    ],
)
def test_a_cell_begun_elsewhere_goes_on_only_if_the_study_allows_it(arm, outputs, changes, said):
    fill(arm)
    store = only_store(outputs)
    whole = dict(store.samples)
    forget(store, 2, **changes)
    with pytest.raises(evaluation.MixedSessions, match=said):
        fill(arm)
    assert len(CellStore(store.folder).samples) == 2  # nothing was added
    (summary,) = fill(arm, allow_mixed_sessions=True)
    store = CellStore(store.folder)
    assert summary["status"] == "done" and len(store.sessions) == 2
    assert {key: row["completion"] for key, row in store.samples.items()} == {
        key: row["completion"] for key, row in whole.items()
    }
    assert len({sessions.text_key(row) for row in store.sessions.values()}) == 2


def test_a_complete_cell_may_have_been_made_anywhere(arm, outputs):
    fill(arm)
    forget(only_store(outputs), 3, device="NVIDIA H200")
    assert fill(arm)[0]["status"] == "done"


def test_another_number_of_threads_is_no_obstacle_but_can_change_text():
    row = sessions.begin("cpu", "slots").row()
    other = {**row, "computing": {**row["computing"], "threads": 99}}
    sessions.refuse_mixture("cell", [row, other], "cpu")
    assert sessions.text_key(row) != sessions.text_key(other)
    assert sessions.text_key(row) == sessions.text_key({**row, "session": "x", "started": "y", "commit": "z"})


def test_two_runs_of_one_cell_do_not_mix(arm):
    cell = study.Cell(arm, study.CLEAN).folder
    cell.mkdir(parents=True)
    with filelock.FileLock(cell / ".lock"), pytest.raises(evaluation.CellBusy, match="filled by another process"):
        fill(arm)
    assert fill(arm)[0]["status"] == "done"


def test_reused_samples_bring_their_session(arm, outputs):
    chosen = arm.selection.load()
    same = evaluation.Asked(study.Attacked(attacks.create("char"), 0), evaluation.unchanged(chosen).prompts)
    clean, attacked = fill(arm, [evaluation.unchanged(chosen), same])
    assert attacked["reused"] == 3
    stores = [CellStore(outputs / summary["folder"]) for summary in (clean, attacked)]
    assert stores[0].sessions == stores[1].sessions


def test_a_chat_reads_no_white_space_around_a_prompt(folder, outputs):
    in_chat = tiny.arm(folder, 2, max_new_tokens=6)
    weights = replace(in_chat.weights, model=in_chat.weights.model.model_copy(update={"style": "chat"}))
    attack = study.Attacked(attacks.create("format", form="blank_lines"), 0)
    for arm, expected in ((in_chat, (2, 0)), (replace(in_chat, weights=weights), (1, 1))):
        chosen = arm.selection.load()
        clean = evaluation.unchanged(chosen)
        (around, within), prompts = clean.prompts, dict(clean.prompts)
        prompts[around] = f"\n\n{prompts[around]}\n"
        prompts[within] = prompts[within].replace("\n", "\n\n", 1)
        _, attacked = fill(arm, [clean, evaluation.Asked(attack, prompts)])
        assert (attacked["changed"], attacked["reused"]) == expected


def test_a_better_derivation_of_programs_judges_again_and_generates_nothing(arm, outputs, monkeypatch):
    fill(arm)
    store = only_store(outputs)
    before = (store.folder / "samples.jsonl").read_bytes()
    monkeypatch.setattr(programs, "REVISION", programs.REVISION + 1)
    monkeypatch.setattr(programs, "program", lambda task, *_: task.reference)
    monkeypatch.setattr(generation, "generate", lambda *_, **__: pytest.fail("generated"))
    (summary,) = fill(arm)
    assert summary["passed"]["base"] == 3
    assert (store.folder / "samples.jsonl").read_bytes() == before
    judge = json.loads((store.folder / "verdicts.jsonl").read_text().splitlines()[0])["judge"]
    store = CellStore(store.folder)
    assert len(store.verdicts(judge, programs.REVISION)) == len(store.verdicts(judge, programs.REVISION - 1)) == 3


def test_a_program_judged_in_another_cell_of_the_model_is_not_run_again(arm, folder, outputs, monkeypatch):
    fill(arm)
    other = tiny.arm(folder, 3, max_new_tokens=6, precision="bnb-nf4")
    asked = evaluation.unchanged(other.selection.load())
    earlier = only_store(outputs).samples
    chosen = other.selection.load()
    with judging.Judge(chosen, workers=1) as judge:
        cell = OpenCell(other, chosen, asked, judge)
        for (task, draw), row in earlier.items():
            cell.samples.hold((task, draw), generation.Completion(task, row["completion"], 1, 1, "eos"))
        cell.samples.keep({"session": "test"})
        judge._judge = lambda *_: pytest.fail("judged again")
        (summary,) = evaluation.fill(other, chosen, [asked], judge)
    assert summary["status"] == "done"


@pytest.mark.parametrize("place", ["prepare_for_compute", "engine", "disturbed"])
def test_memory_may_run_out_before_the_first_token(arm, outputs, monkeypatch, place):
    import torch

    from qrobust import models
    from qrobust.models import noise

    def full(*_):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 9 GiB")

    owner = {"prepare_for_compute": models.LoadedModel, "engine": generation, "disturbed": noise}[place]
    monkeypatch.setattr(owner, place, full)
    chosen = arm.selection.load()
    (condition,) = study.noise_grid(["gaussian"], [0.1], ["effective"], ["absolute"], [0])
    (summary,) = fill(arm, [evaluation.unchanged(chosen, condition)])
    assert (summary["status"], summary["error"]) == ("oom", "CUDA out of memory. Tried to allocate 9 GiB")


def test_smallest_edits_are_not_looked_for_in_drawn_samples(arm, outputs):
    drawn = replace(arm, decoding=generation.Decoding(6, temperature=1.0))
    with pytest.raises(ValueError, match="smallest_edits: only greedy decoding"):
        fill(drawn, smallest_edits=True)
    assert not (outputs / "runs").exists()


def test_memory_may_run_out_while_smallest_edits_are_looked_for(arm, outputs, monkeypatch):
    import torch

    from qrobust import models

    def full(*_):
        raise torch.OutOfMemoryError("CUDA out of memory")

    chosen = arm.selection.load()
    edits = tuple(attacks.Edit(0, 0, "", f"# {number}\n") for number in range(2))
    prompts = {task.task_id: f"# 0\n# 1\n{task.prompt}" for task in chosen.tasks}
    attacked = evaluation.Asked(study.Attacked(attacks.create("char"), 0), prompts, dict.fromkeys(prompts, edits))
    asked = [evaluation.unchanged(chosen), attacked]
    right = {task.task_id: task.canonical_solution for task in chosen.tasks}
    with judging.Judge(chosen, workers=1) as judge:
        for condition, texts in zip(asked, (right, dict.fromkeys(right, "")), strict=True):
            cell = OpenCell(arm, chosen, condition, judge)
            for task, text in texts.items():
                cell.samples.hold((task, 0), generation.Completion(task, text, 1, 1, "eos"))
            cell.samples.keep({"session": "test"})
        monkeypatch.setattr(models.LoadedModel, "prepare_for_compute", full)
        summaries = evaluation.fill(arm, chosen, asked, judge, smallest_edits=True)
    told = [(summary["status"], summary["error"], len(summary["samples"])) for summary in summaries]
    assert told == [("done", "smallest edits: CUDA out of memory", 3)] * 2
