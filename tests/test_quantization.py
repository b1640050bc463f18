"""What quantization costs on clean prompts: pairs of precisions, sizes of models, memory, and their questions."""

import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import studies

from qrobust import study
from qrobust.analysis import analyse, frames, memory, methods, pairing, quantization, tests
from qrobust.analysis.frames import Frames
from qrobust.judging.failures import STUB
from qrobust.primary import Primary
from qrobust.report.questions import failures, rq3_tradeoff, rqc1_bits, rqc2_calibration, rqc3_size, rqc_finetuning
from qrobust.report.tables.notes import NO_SPREAD
from qrobust.study import plan

MODELS = ("Qwen2.5-Coder-0.5B-Instruct", "Qwen2.5-Coder-1.5B-Instruct")
BITS_COST = {8: 0.0, 4: 0.0, 3: 0.1, 2: 0.35}


def analysed(models=MODELS[:1], precisions=studies.ELEVEN, benchmarks=None, **changes):
    given = studies.make_study(
        models=models, precisions=precisions, attacks={}, levels=(), cost_of_bits=BITS_COST,
        benchmarks=benchmarks or {"humaneval+": 60, "mbpp+": 100}, **changes,
    )  # fmt: skip
    footprints, known = studies.make_footprints(models, precisions), studies.make_methods(precisions)
    return analyse(Frames("bits", *given, footprints, methods=known), bootstrap=200)


@pytest.fixture(scope="module")
def found():
    return analysed(MODELS)


def passed(found, model, precision, benchmark):
    rows = found.verdicts
    rows = rows[(rows["model"] == model) & (rows["precision"] == precision) & (rows["benchmark"] == benchmark)]
    return rows.sort_values("task_id")["passed"].to_numpy()


def test_a_loss_is_that_of_the_same_tasks(found):
    row = found.costs.penalties.query("model == @MODELS[0] and precision == 'aqlm' and benchmark == 'mbpp+'").iloc[0]
    before, after = (passed(found, MODELS[0], name, "mbpp+") for name in ("original", "aqlm"))
    assert row["base"] == "original" and row["n"] == 100
    assert row["loss"] == pytest.approx(before.mean() - after.mean())
    assert row["relative"] == pytest.approx(100 * (before.mean() - after.mean()) / before.mean())
    assert row["relative_low"] < row["relative"] < row["relative_high"]
    test = tests.mcnemar(before, after)
    assert (row["only_before"], row["only_after"]) == ((before & ~after).sum(), (~before & after).sum())
    assert (row["odds_ratio"], row["or_low"], row["p"]) == (test.odds_ratio, test.low, test.p)


def test_all_benchmarks_together_are_the_tasks_of_each(found):
    together = found.costs_together.penalties
    assert set(together["benchmark"]) == {pairing.ALL} and set(together["n"]) == {160}
    row = together.query("model == @MODELS[1] and precision == 'gptq'").iloc[0]
    own = found.costs.penalties.query("model == @MODELS[1] and precision == 'gptq'")
    assert row["loss"] == pytest.approx(np.average(own["loss"], weights=own["n"]))
    assert row["only_before"] == own["only_before"].sum()


def test_a_loss_where_both_wrote_the_function(found):
    assert all(frame.empty for frame in found.costs_written) and failures.written(found).shown.empty
    verdicts, arm = found.verdicts.copy(), "model == @MODELS[0] and precision == 'gptq'"
    failed = verdicts.query(f"{arm} and benchmark == 'mbpp+' and not passed")
    verdicts.loc[failed.index[:5], "failure"] = STUB
    again = analyse(replace(found.frames, verdicts=verdicts), bootstrap=200)
    own, together = (frame.query(arm).set_index("benchmark") for frame in again.costs_written)
    assert {**own["n"], **together["n"]} == {"humaneval+": 60, "mbpp+": 95, pairing.ALL: 155}
    wrote = ~np.isin(np.sort(verdicts.query(f"{arm} and benchmark == 'mbpp+'")["task_id"]), failed["task_id"][:5])
    before, after = (passed(found, MODELS[0], name, "mbpp+")[wrote].mean() for name in ("original", "gptq"))
    assert own.at["mbpp+", "loss"] == pytest.approx(before - after)
    assert again.costs_written[0].query("precision == 'aqlm'")["n"].unique().tolist() == [60, 100]
    assert "neither of the two left a stub" in failures.written(again).notes[0]


def test_a_suite_that_a_stricter_one_repeats_is_neither_pooled_nor_tested_twice():
    found = analysed(precisions=("original", "bnb-nf4", "aqlm"), benchmarks={"mbpp": 50, "mbpp+": 50})
    assert set(found.costs_together.penalties["n"]) == {50}
    own = found.costs.penalties
    assert own.loc[own["benchmark"] == "mbpp", "p_holm"].isna().all()
    assert own["p"].notna().all() and own.loc[own["benchmark"] == "mbpp+", "p_holm"].notna().all()


def test_the_base_rows_are_tested_where_the_base_suite_is_primary():
    benchmarks, precisions = {"mbpp": 50, "mbpp+": 50}, ("original", "bnb-nf4", "aqlm")
    study = studies.make_study(precisions=precisions, attacks={}, levels=(), benchmarks=benchmarks)
    given = Frames("base", *study, methods=studies.make_methods(precisions), primary=Primary(suite="base"))
    found = analyse(given, bootstrap=100)
    own = found.costs.penalties.set_index("benchmark")
    assert own.loc["mbpp+", "p_holm"].isna().all()
    assert (own.loc["mbpp", "p_holm"] == tests.holm(own.loc["mbpp", "p"])).all()
    assert "on the base suites (mbpp)" in " ".join(rqc1_bits.rqc1(found).notes)


def test_no_name_decides_which_precisions_are_paired(found):
    assert methods.pairs(found.methods, "calibration") == [("aqlm", "aqlm(calibration=random)")]
    assert methods.pairs(found.methods, "finetune") == [("aqlm", "aqlm(finetune=kl)")]
    renamed = found.methods.assign(precision=[f"arm {place}" for place in range(len(found.methods))])
    assert methods.pairs(renamed, "calibration") == [("arm 8", "arm 9")]
    backwards = found.methods.iloc[::-1]
    assert methods.pairs(backwards, "calibration") == [("aqlm(calibration=random)", "aqlm")]
    assert methods.pairs(backwards, "finetune") == [("aqlm", "aqlm(finetune=kl)")]  # fine-tuned second, always


def test_methods_describe_themselves(monkeypatch):
    from qrobust import precisions

    arms = [
        precisions.create("original"), precisions.create("aqlm", scheme="1x15", calibration="mixed"),
        precisions.create("aqlm", scheme="1x15", calibration="mixed", finetune={"epochs": 5}),
        precisions.create("aqlm", scheme="1x15"),
    ]  # fmt: skip
    known = methods.described(arms)
    assert known["bits"].round().tolist()[1:] == [2, 2, 2] and math.isnan(known["bits"][0])
    assert known["calibration"].tolist()[1:] == ["mixed", "mixed", "code"]
    assert known["finetuned"].tolist() == [False, False, True, False]
    labels = known["precision"].tolist()
    assert methods.pairs(known, "calibration") == [(labels[1], labels[3])]
    assert methods.pairs(known, "finetune") == [(labels[1], labels[2])]


def test_what_is_not_described_is_looked_up_or_unknown():
    known = methods.complete(frames.empty(frames.METHODS), ["original", "bnb-int8", "bnb-fp4", "someone's"])
    assert known["bits"].tolist()[1:3] == [8, 4] and math.isnan(known["bits"][3])
    assert methods.pairs(known, "calibration") == []


def test_described_methods_are_kept(outputs, found):
    frames.keep(found.frames)
    kept = frames.kept("bits").methods
    pd.testing.assert_frame_equal(kept, found.frames.methods, check_dtype=False)


@pytest.mark.parametrize(
    ("model", "family", "size"),
    [
        ("Qwen2.5-Coder-0.5B-Instruct", "Qwen2.5-Coder-Instruct", 0.5e9),
        ("CodeLlama-7b-hf", "CodeLlama-hf", 7e9),
        ("deepseek-coder-1.3b-base", "deepseek-coder-base", 1.3e9),
        ("codegen-350M-mono", "codegen-mono", 350e6),
        ("StarCoder2-15B", "StarCoder2", 15e9),
        ("Llama-3.2-1B", "Llama-3.2", 1e9),
        ("phi-2", "phi-2", math.nan),
    ],
)
def test_family_and_size_by_name(model, family, size):
    row = quantization.families([model], pd.DataFrame(columns=["model"])).iloc[0]
    assert row["family"] == family and row["parameters"] == pytest.approx(size, nan_ok=True)


def test_the_measured_size_counts_more_than_the_name():
    assert quantization.families(MODELS[:1], studies.make_footprints(MODELS))["parameters"].item() == 630e6


def test_sizes_are_compared_on_the_same_tasks(found):
    rows = found.costs_together.sizes
    assert set(rows["precision"]) == set(studies.ELEVEN[1:])
    row = rows[rows["precision"] == "aqlm"].iloc[0]
    assert (row["small"], row["large"], row["n"]) == (*MODELS, 160)
    own = found.costs_together.penalties.query("precision == 'aqlm'").set_index("model")["relative"]
    assert row["difference"] == pytest.approx(own[MODELS[0]] - own[MODELS[1]])
    assert row["low"] < row["difference"] < row["high"]
    lost = found.costs_together.penalties.query("precision == 'aqlm'").set_index("model")["loss"]
    assert row["points"] == pytest.approx(lost[MODELS[0]] - lost[MODELS[1]])
    assert row["points_low"] < row["points"] < row["points_high"] and 0 < row["p"] <= 1 and row["equivalence_p"] > 0.05
    assert {"in points", "p", "p (±3)"} <= set(rqc3_size.size_contrasts(found).shown)


def test_a_larger_model_that_loses_less_is_found():
    """The same losses of pass probability weigh less where more is passed: here one model has what both may lose."""
    given = studies.make_study(
        models=MODELS, precisions=("original", "aqlm"), attacks={}, levels=(), benchmarks={"mbpp+": 200},
        cost_of_bits=BITS_COST,
    )  # fmt: skip
    spared = given[0]["model"].eq(MODELS[1]) & given[0]["precision"].eq("aqlm")
    original = given[0]["model"].eq(MODELS[1]) & given[0]["precision"].eq("original")
    given[0].loc[spared, "passed"] = given[0].loc[original, "passed"].to_numpy()
    footprints, known = (
        studies.make_footprints(MODELS, ("original", "aqlm")),
        studies.make_methods(("original", "aqlm")),
    )
    found = analyse(Frames("sizes", *given, footprints, methods=known), bootstrap=200)
    assert rqc3_size.answer(found).headline.startswith(
        "The larger model loses less, beyond its 95 % interval, in 1 of 1"
    )


def test_an_original_that_passes_nothing_has_no_relative_loss():
    precisions, benchmarks = ("original", "aqlm"), {"mbpp+": 40}
    families = (*MODELS, "SmolLM2-135M", "SmolLM2-1.7B")
    verdicts, cells = studies.make_study(
        models=families, precisions=precisions, attacks={}, levels=(), benchmarks=benchmarks, cost_of_bits=BITS_COST
    )
    verdicts.loc[verdicts["model"] == "SmolLM2-135M", "passed"] = False
    known = studies.make_methods(precisions)
    found = analyse(Frames("sizes", verdicts, cells, methods=known), bootstrap=200)
    losses = found.costs_together.penalties.set_index("model")
    assert losses.loc["SmolLM2-135M", ["relative", "relative_low", "relative_high"]].isna().all()
    assert losses.drop("SmolLM2-135M")[["relative_low", "relative_high"]].notna().all(axis=None)
    row = found.costs_together.sizes.set_index("family").loc["SmolLM2"]
    assert row["n"] == 40 and row[["difference", "low", "high"]].isna().all()
    said = rqc3_size.answer(found)
    assert "of 1 precisions and families" in said.headline
    assert "1 more contrasts have no number: an original passes nothing there." in said.sentences
    bits = " ".join(rqc1_bits.answer(found).sentences)
    assert "Without a loss in percent, as their original passes nothing: 1." in bits
    alone = verdicts["model"].str.startswith("Smol")
    only = analyse(Frames("small", verdicts[alone], cells[cells["model"].str.startswith("Smol")], methods=known), 200)
    assert rqc3_size.answer(only).headline.startswith("Not answered: in every contrast an original passes nothing")


def test_one_size_says_what_it_cannot_say():
    found = analysed(precisions=("original", "aqlm"))
    answer = rqc3_size.answer(found)
    assert answer.headline == "Not answered: no family has results at two sizes."
    assert "0.63 billion parameters" in answer.sentences[0] and "cannot be said" in answer.sentences[0]
    assert len(rqc3_size.rqc3(found).shown) == 1 and rqc3_size.loss_by_size(found) == []


def test_memory_is_compared_with_16_bit():
    columns = ["model", "precision", "bytes", "disk_bytes", "parameters", "share_quantized"]
    rows = [
        ("m", "original", 4_000_100, 4_000_000, 1_000_000, 0.0), ("m", "bnb-nf4", 1_800_000, 4_000_000, 1_000_000, 0.6),
        ("alone", "bnb-nf4", 1_800_000, math.nan, 1_000_000, 0.6),
    ]  # fmt: skip
    footprint = pd.DataFrame(rows, columns=columns)
    sizes = memory.sizes(footprint, studies.make_methods(("original", "bnb-nf4"))).set_index(["model", "precision"])
    row = sizes.loc["m", "bnb-nf4"]
    assert row["memory_in_16"] == 1_800_000 - 400_000 * 2  # the other 400,000 parameters in 16 instead of 32 bit
    assert row["formula"] == 600_000 / 2 + 400_000 * 2
    assert row["saved_memory"] == pytest.approx(0.5) and row["saved_formula"] == pytest.approx(0.45)
    assert row["saved_disk"] == 0
    assert sizes.loc["m", "original"]["saved_memory"] == pytest.approx(0, abs=1e-3)
    assert math.isnan(sizes.loc["alone", "bnb-nf4"]["memory_in_16"])


def test_the_answer_on_bits_goes_by_levels(found):
    answer = rqc1_bits.answer(found)
    levels = [part.split(" bit")[0] for part in answer.headline.split(": ")[1].split("; ")]
    assert levels == ["8", "4", "3", "2", "2"] and "2 bit fine-tuned" in answer.headline
    worse = next(text for text in answer.sentences if text.startswith("Surely worse"))
    together = found.costs_together.penalties
    count = int(((together["p_holm"] < 0.05) & (together["loss"] > 0)).sum())
    assert f"{count} of 20" in worse and 0 < count < 20


def test_a_loss_without_a_changed_task_is_not_called_certain():
    precisions, benchmarks = ("original", "bnb-nf4"), {"humaneval+": 12}
    cells, verdicts, *rest = studies.make_study(
        models=MODELS[:1], precisions=precisions, attacks={}, levels=(), benchmarks=benchmarks
    )
    own = verdicts["precision"] == "original"
    twin = verdicts[own].assign(precision="bnb-nf4", cell=verdicts.loc[~own, "cell"].iloc[0])
    given = (cells, pd.concat([verdicts[own], twin], ignore_index=True), *rest)
    footprints, known = studies.make_footprints(MODELS[:1], precisions), studies.make_methods(precisions)
    same = analyse(Frames("same", *given, footprints, methods=known), bootstrap=100)
    for each, said in ((same, True), (analysed(precisions=("original", "aqlm")), False)):
        texts = [
            rq3_tradeoff.penalties(each).notes, rqc3_size.rqc3(each).notes,
            rq3_tradeoff.answer(each).sentences, rqc1_bits.answer(each).sentences,
        ]  # fmt: skip
        assert [NO_SPREAD in " ".join(text) for text in texts] == [said] * 4


def test_texts_that_matter_are_named():
    """A gain that is made by hand, at 2 bits, so that the answer must find it."""
    precisions = ("original", "aqlm", "aqlm(calibration=random)")
    given = studies.make_study(precisions=precisions, attacks={}, levels=(), benchmarks={"mbpp+": 100})
    of_code = given[0]["precision"] == "aqlm"
    given[0].loc[of_code & (given[0].index % 2 == 0), "passed"] = True
    found = analyse(Frames("texts", *given, methods=studies.make_methods(precisions)), bootstrap=200)
    answer = rqc2_calibration.answer(found)
    assert answer.headline == "At 2 bits better: code over random (1) of 1 compared."
    assert any("compares no texts at 3 bits" in text for text in answer.sentences)
    table = rqc2_calibration.rqc2(found)
    assert table.shown["first"].tolist() == ["aqlm"] and table.shown["second"].tolist() == ["aqlm(calibration=random)"]


def test_fine_tuning_that_brings_something_back_is_found():
    precisions = ("original", "aqlm", "aqlm(finetune=kl)")
    given = studies.make_study(
        precisions=precisions, attacks={}, levels=(), benchmarks={"mbpp+": 100}, cost_of_bits=BITS_COST
    )
    tuned, original = (given[0]["precision"].eq(name) for name in (precisions[2], precisions[0]))
    given[0].loc[tuned, "passed"] = given[0].loc[original, "passed"].to_numpy()
    found = analyse(Frames("tuned", *given, methods=studies.make_methods(precisions)), bootstrap=200)
    answer = rqc_finetuning.answer(found)
    assert answer.headline == "Fine-tuning certainly helps in 1 of 1 cases, and harms in 0."
    assert "quantization had cost" in answer.sentences[0]


def test_questions_that_a_study_does_not_ask_are_left_out():
    found = analysed(precisions=("original", "bnb-int8", "bnb-nf4"))
    assert rqc2_calibration.answer(found) is None and rqc_finetuning.answer(found) is None


def test_a_missing_original_is_said():
    gone = [(MODELS[0], "original", "mbpp+", "clean", "oom")]
    found = analysed(precisions=("original", "aqlm"), missing=gone)
    shown = rqc1_bits.rqc1(found).shown
    assert shown.loc[shown["benchmark"] == "mbpp+", "quantized's"].tolist() == ["– (oom)"]


PLANNED = {"bits": 11, "awq": 2, "ptq": 16}


@pytest.mark.parametrize("name", PLANNED)
def test_the_studies_of_papers_b_and_c_are_planned(monkeypatch, name):
    asked = study.load(name)
    known = methods.described(choice.create() for choice in asked.precisions)
    assert len(known) == PLANNED[name] == known["precision"].nunique()
    runs = plan.runs_of(asked)
    assert sum(run.stage == "quantize" for run in runs) == len(known) * len(asked.models)
    assert len({run.key for run in runs}) == len(runs)
    if name == "ptq":
        assert set(known["bits"].round().dropna()) == {8, 4, 3, 2}
        assert len(methods.pairs(known, "finetune")) == 3  # at 3 bits one, at 2 bits two
        by_bits = known.set_index("precision")["bits"].round()
        pairs = [by_bits[second] for _, second in methods.pairs(known, "calibration")]
        assert {bits: pairs.count(bits) for bits in (8, 4, 3)} == {8: 3, 4: 3, 3: 3}
