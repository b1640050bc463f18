"""Tasks that a condition leaves out, and prompts that an attack does not change: what comparisons make of both."""

import math

import numpy as np
import pytest
import studies
import tiny

from qrobust import attacks, evaluation, files, judging
from qrobust.analysis import Frames, analyse, changed, interaction, pairing
from qrobust.analysis.pairing import SampleSet
from qrobust.report.questions import attacked, missing, rq1_attacks, rq1_overall

OWN = SampleSet("qwen-0.5b", "bnb-nf4", "humaneval+", "word")
GONE = ["humaneval/0", "humaneval/7", "humaneval/8"]


@pytest.fixture(scope="module")
def frames():
    """Two seeds; of `word` three tasks are left out, and each seed changes other prompts."""
    verdicts, cells = studies.make_study(
        precisions=("original", "bnb-nf4"), benchmarks={"humaneval+": 40}, levels=(), seeds=(0, 1),
        attacks={"identity": 0, "char": 0.1, "word": 0.2},
    )  # fmt: skip
    word = verdicts["condition"] == "word"
    number = verdicts["task_id"].str.split("/").str[1].astype(int)
    verdicts.loc[word, "changed"] = (number[word] + verdicts.loc[word, "seed"]) % 3 > 0
    verdicts = verdicts[~(word & verdicts["task_id"].isin(GONE))]
    lists = {"word": ", ".join(GONE)}
    cells = cells.assign(left_out=cells["condition"].map(lambda name: lists.get(name, "")), rejected=0)
    cells.loc[cells["condition"] == "char", "rejected"] = 2
    return Frames("holes", verdicts, cells, studies.make_footprints(precisions=("original", "bnb-nf4")))


@pytest.fixture(scope="module")
def found(frames):
    return analyse(frames, bootstrap=200)


def rows(frames, own):
    chosen = frames.verdicts
    for name, value in own._asdict().items():
        chosen = chosen[chosen[name] == value]
    return chosen


def row_of(frame, own=OWN):
    (index,) = [index for index, name in zip(frame.index, pairing.sample_sets(frame), strict=True) if name == own]
    return frame.loc[index]


def test_the_clean_side_leaves_them_out_too(frames, found):
    clean = rows(frames, OWN.under("clean"))
    kept = clean[~clean["task_id"].isin(GONE)]
    assert 0 < kept["passed"].mean() != clean["passed"].mean()
    assert row_of(found.drops)["clean"] == pytest.approx(kept["passed"].mean())
    assert row_of(found.comparisons)["clean_quantized"] == pytest.approx(kept["passed"].mean())
    assert row_of(found.recode)["clean"] == row_of(found.pass_rates)["clean"] == pytest.approx(kept["passed"].mean())
    assert {row_of(frame)["n"] for frame in (found.drops, found.comparisons, found.recode)} == {37}
    assert row_of(found.drops, OWN.under("char"))["n"] == 40  # the other conditions have them
    assert found.hierarchical[0].clusters == 37  # of single verdicts: only tasks that every condition has
    assert found.interactions[0].clusters == found.overall[0].tasks == 40


def test_the_pooled_model_keeps_every_task_where_none_is_left_out(frames):
    whole = frames.verdicts[frames.verdicts["condition"] != "word"]
    assert interaction._on_shared_tasks(whole) is whole


def test_effects_among_changed_prompts(frames, found):
    means = {}
    for precision in ("original", "bnb-nf4"):
        own = OWN.at(precision)
        clean = rows(frames, own.under("clean")).set_index("task_id")["passed"].astype(float)
        touched = rows(frames, own)
        touched = touched[touched["changed"]]
        means[precision] = (clean[touched["task_id"]].to_numpy() - touched["passed"]).mean()
    row = row_of(found.drops)
    assert (row["prompts"], row["changed"]) == (74, rows(frames, OWN)["changed"].sum())
    assert row["drop_changed"] == pytest.approx(means["bnb-nf4"]) != row["drop"]
    assert row["drop_changed_low"] <= row["drop_changed"] <= row["drop_changed_high"]
    row = row_of(found.comparisons)
    assert row["difference_changed"] == pytest.approx(means["original"] - means["bnb-nf4"])
    assert row["difference_changed_low"] <= row["difference_changed"] <= row["difference_changed_high"]
    assert row_of(found.drops, OWN.under("identity"))["changed"] == 0
    assert math.isnan(row_of(found.drops, OWN.under("identity"))["drop_changed"])


def test_where_every_prompt_is_changed_both_effects_are_the_same(frames):
    verdicts = frames.verdicts.assign(changed=True)
    found = analyse(Frames("all", verdicts, frames.cells), bootstrap=100)
    for end in ("", "_low", "_high"):
        differences = found.comparisons[[f"difference{end}", f"difference_changed{end}"]].to_numpy().T
        assert differences[0] == pytest.approx(differences[1])
    assert found.drops["drop_changed_low"].to_numpy() == pytest.approx(found.drops["low"].to_numpy())
    assert found.drops["drop_changed_within"].to_numpy() == pytest.approx(found.drops["equivalence_p"].to_numpy())
    within = found.comparisons[["difference_changed_within", "equivalence_p"]].to_numpy().T
    assert within[0] == pytest.approx(within[1])
    overall = found.overall[0]
    assert overall.among_changed.equivalence_p == pytest.approx(overall.equivalence_p)


def test_equivalence_among_changed_prompts_is_wrong_in_a_twentieth():
    generator, p = np.random.default_rng(3), []
    for _ in range(600):  # studies whose true effect among changed prompts is the margin
        touched = generator.random((300, 2)) < 0.6
        effects = generator.choice([-1, 0, 1], (300, 2), p=[0.2, 0.5, 0.3])
        p.append(changed.equivalence_p((effects * touched).mean(axis=1), touched.mean(axis=1), 0.1))
    assert 0.02 < np.mean(np.array(p) < 0.05) < 0.08
    assert math.isnan(changed.equivalence_p(np.zeros(3), np.zeros(3), 0.03))


def test_the_worst_case_among_changed_tasks(frames, found):
    word, clean = rows(frames, OWN), rows(frames, OWN.under("clean")).set_index("task_id")["passed"]
    touched = word.groupby("task_id")["changed"].any()
    touched = touched.index[touched]
    robust = word.groupby("task_id")["passed"].all()[touched].mean()
    row = row_of(found.recode)
    assert row["n_changed"] == len(touched) <= row["n"]
    assert row["robust_drop_changed"] == pytest.approx((clean[touched].mean() - robust) / clean[touched].mean())


def test_all_attacks_together_among_changed_prompts(found):
    result = found.overall[0]
    shown = found.comparisons[found.comparisons["attack"].isin(["char", "word"])]
    assert (result.prompts, result.changed) == (shown["prompts"].sum(), shown["changed"].sum())
    inside = result.among_changed
    assert inside.difference.value == pytest.approx(inside.drop_original.value - inside.drop_quantized.value)
    assert any("of the prompts; among these alone" in sentence for sentence in rq1_attacks.answer(found).sentences)


def test_tables_show_what_was_changed_rejected_and_left_out(found):
    shown = attacked.prompts(found).shown.set_index("attack")
    assert list(shown.loc["word", ["tasks", "seeds", "rejected changes", "left out"]]) == ["37", "2", "0", "6"]
    assert shown.loc["char", "rejected changes"] == "4" and shown.loc["identity", "share"] == "0 %"
    for table in (attacked.drops(found), attacked.recode(found), rq1_attacks.rq1(found), rq1_overall.overall(found)):
        assert table.shown["changed"].str.match(r"\d+ of \d+").any() and any(
            "(changed)" in name for name in table.shown
        )
    assert any("word: tasks without a usable prompt are left out" in note for note in attacked.drops(found).notes)
    left_out = missing.left_out(found)
    assert list(left_out.shown["tasks"]) == ["3", "3"] and set(left_out.data["left_out"]) == {", ".join(GONE)}


def test_frames_that_do_not_say_it(frames):
    older = Frames(
        "older", frames.verdicts.drop(columns="changed"), frames.cells.drop(columns=["left_out", "rejected"])
    )
    found = analyse(older, bootstrap=100)
    assert found.overall[0].among_changed is None and found.drops["drop_changed"].isna().all()
    table = attacked.drops(found)
    assert set(table.shown["changed"]) == {"–"} and any("do not say which prompts" in note for note in table.notes)
    assert set(attacked.prompts(found).shown["changed"]) == {"–"} and missing.left_out(found).shown.empty
    assert changed.of({}, frames.verdicts.assign(changed=math.nan)).changed == {}


def test_a_cell_is_done_without_the_tasks_that_are_left_out(outputs, tmp_path):
    arm = tiny.arm(tiny.tiny_model_folder(tmp_path / "tiny"), 3, max_new_tokens=4)
    chosen = arm.selection.load()
    gone, *kept = chosen.tasks
    results = [
        attacks.AttackedPrompt(
            task.task_id, task.prompt, f"# {task.prompt}", rejected=(attacks.Rejected("a", "b", "c"),)
        )
        for task in kept
    ]
    folder = outputs / "attack"
    attacks.write(folder / "prompts.jsonl", results)
    parameters = {"attack": "char", "settings": {}, "seed": 0}
    summary = {"left_out": {gone.task_id: "not Python", "starter/of another subset": "not Python"}}
    files.write_json(folder / "result.json", {"parameters": parameters, "summary": summary})
    asked = evaluation.attacked(folder, chosen)
    with judging.Judge(chosen, workers=1) as judge:
        clean, told = evaluation.fill(arm, chosen, [evaluation.unchanged(chosen), asked], judge)
    assert [clean["status"], told["status"]] == ["done", "done"]
    assert (len(clean["samples"]), len(told["samples"])) == (3, 2)
    assert (told["left_out"], told["rejected"], clean["left_out"]) == ({gone.task_id: "not Python"}, 2, {})
