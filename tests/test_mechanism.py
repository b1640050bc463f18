"""Output drift: what KL measures, what is swapped and put back, and that the report says what the numbers say."""

import math
from dataclasses import replace

import numpy as np
import pytest
import studies
import test_generation_architectures
import tiny
import torch
import transformers

from qrobust import evaluation, files, judging, paths, study
from qrobust.analysis import analyse
from qrobust.analysis import mechanism as analysis
from qrobust.analysis.frames import Frames
from qrobust.evaluation import drift, mechanism
from qrobust.generation.stopping import completion_text
from qrobust.models import twin_noise
from qrobust.precisions.layerwise import blocks_of
from qrobust.report.questions import mechanism as question


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("models") / "tiny", "qwen2")


@pytest.fixture(scope="module")
def filled(folder, module_outputs):
    """An evaluate run of the original on four tasks."""
    arm = tiny.arm(folder, 4)
    chosen = arm.selection.load()
    with judging.Judge(chosen, workers=1) as judge:
        summaries = evaluation.fill(arm, chosen, [evaluation.unchanged(chosen)], judge, "cpu")
    place = paths.outputs() / "runs" / "evaluate" / "one"
    files.write_json(place / "result.json", {"summary": {"cells": summaries}})
    return place


@pytest.fixture(scope="module")
def measured(folder, filled):
    weights = [tiny.weights(folder, name) for name in ("original", "bnb-nf4", "bnb-int8")]
    noises = study.noise_grid(["gaussian"], [0.02, 0.1], ["effective"], ["absolute"], [0])
    return mechanism.measure(weights, filled, tiny.arm(folder, 4).selection.load(), noises, "cpu")


def test_kl_of_two_distributions_by_hand():
    p, q = torch.tensor([[0.5, 0.25, 0.25]]).log(), torch.tensor([[0.25, 0.5, 0.25]]).log()
    found = drift.between(p, q)
    assert found.kl == pytest.approx(0.5 * math.log(2) - 0.25 * math.log(2)) and found.agree == 0
    assert drift.between(p, p) == drift.Drift(0.0, 1.0)


def test_every_arm_and_condition_is_measured(measured):
    frame = measured.drift
    counts = frame.groupby(["precision", "condition"]).size()
    assert set(counts.drop(index="twin", level="condition")) == {4}
    assert counts["bnb-nf4", "twin"] == 4 * mechanism.TWINS and ("original", "twin") not in counts
    clean = frame[frame["family"] == "clean"].groupby("precision")["kl"].mean()
    assert clean["original"] == 0 < clean["bnb-int8"] < clean["bnb-nf4"]
    noised = frame[frame["precision"] == "original"].groupby("level")["own"].mean()
    assert 0 < noised[0.02] < noised[0.1]
    original = frame[(frame["precision"] == "original") & (frame["family"] == "noise")]
    assert np.allclose(original["kl"], original["own"])  # without quantization one clean output is the other
    twins = frame[frame["family"] == "twin"].groupby("precision")["weight_error"].mean()
    assert 0 < twins["bnb-int8"] < twins["bnb-nf4"] < 1


def test_blocks_one_by_one_are_the_model_with_that_block_alone(measured, folder, filled):
    original, quantized = (tiny.load(folder, name) for name in ("original", "bnb-nf4"))
    answers = drift.answers(filled, tiny.arm(folder, 4).selection.load(), original)
    reference = [drift.distributions(original.model, answer) for answer in answers]
    original.model.set_submodule("model.layers.1", quantized.model.get_submodule("model.layers.1"))
    kl = [drift.between(p, drift.distributions(original.model, a)).kl for p, a in zip(reference, answers, strict=True)]
    tokens = [answer.scored for answer in answers]
    row = measured.blocks[(measured.blocks["precision"] == "bnb-nf4") & (measured.blocks["block"] == 1)].iloc[0]
    assert row["kl"] == pytest.approx(np.average(kl, weights=tokens), rel=1e-3)
    assert len(measured.blocks) == 4 and (measured.blocks[["kl", "kl_twin", "weight_error"]] > 0).all(axis=None)


def test_a_twin_has_the_size_of_the_error_and_leaves_nothing(folder):
    original, quantized = (tiny.load(folder, name) for name in ("original", "bnb-nf4"))
    before = {name: value.clone() for name, value in original.model.named_parameters()}
    errors = twin_noise.errors(quantized)
    name = "model.layers.0.mlp.up_proj"
    difference = quantized.precision.effective_weight(quantized.model.get_submodule(name)) - before[f"{name}.weight"]
    size = float(difference.square().mean().sqrt())
    with twin_noise.twin(original, errors, 0):
        noise = original.model.get_submodule(name).weight - before[f"{name}.weight"]
        assert float(noise.square().mean().sqrt()) == pytest.approx(size, rel=0.05)
    assert all(torch.equal(value, before[name]) for name, value in original.model.named_parameters())


def test_an_answer_that_is_missing_is_named(folder, filled):
    with pytest.raises(files.CorruptFile, match="has no answer to"):
        drift.answers(filled, tiny.arm(folder, 8).selection.load(), tiny.load(folder, "original"))


@pytest.mark.parametrize("completion", ["return x\n", "    return x\n", "\n\n    return x\n", " x", "é = 1\n", ""])
@pytest.mark.parametrize("prompt", ["def f(x):\n", "x = "])
def test_an_answer_is_read_as_it_stands_behind_the_prompt(prompt, completion):
    for coder in (with_leading_space(), tiny.tiny_tokenizer()):
        before = coder(prompt).input_ids
        ids = drift._completion_ids(coder, before, completion)
        assert completion_text(coder, before, ids) == completion
    assert ids == coder(completion, add_special_tokens=False).input_ids


def with_leading_space():
    """Begins every text with a space, and merges spaces, as Llama 2's tokenizer."""
    from tokenizers import Tokenizer, decoders, models, normalizers

    merges = [("▁", "▁"), ("▁▁", "▁▁"), ("▁", "x")]
    words = ["<unk>", *(f"<0x{byte:02X}>" for byte in range(256)), "▁", *"abcdefnrtux()=:1", *map("".join, merges)]
    vocabulary = {word: number for number, word in enumerate(words)}
    made = Tokenizer(models.BPE(vocabulary, merges, unk_token="<unk>", byte_fallback=True))
    made.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    made.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    return transformers.PreTrainedTokenizerFast(tokenizer_object=made, unk_token="<unk>")


def test_a_text_that_a_tokenizer_normalizes_keeps_its_tokens():
    from tokenizers import normalizers

    coder = tiny.tiny_tokenizer()
    coder.backend_tokenizer.normalizer = normalizers.NFC()
    ids = coder("a = 'e\u0301'\n", add_special_tokens=False).input_ids
    assert drift._completion_ids(coder, coder("x\n").input_ids, "a = 'e\u0301'\n") == ids


@pytest.mark.parametrize("name", ["Qwen2", "Gemma4 with shared keys"])
def test_blocks_that_are_known_change_nothing(name):
    """The whole model's output from any block on, where later blocks read the keys of earlier ones too."""
    made, answer = test_generation_architectures.make(name), drift.Answer("t", list(range(5, 45)), 20)
    _names, blocks = zip(*blocks_of(made), strict=True)
    expected, outputs = drift.distributions(made, answer), drift.outputs_of(made, blocks, answer)
    for number in range(len(blocks)):
        with drift.known(made, blocks[:number], outputs):
            assert torch.equal(drift.distributions(made, answer), expected)
    assert not any("forward" in block.__dict__ for block in blocks)


TASKS = 20


@pytest.fixture(scope="module")
def analysed():
    verdicts, cells = studies.make_study(
        models=("m",), precisions=("original", "bnb-nf4"), benchmarks={"humaneval": TASKS}, levels=(1e-3, 1e-2),
        kinds=("gaussian",), attacks={}, quantized_cost=0.3,
    )  # fmt: skip
    return analyse(Frames("small", verdicts, cells), bootstrap=100)


def shown(analysed, frame):
    return replace(analysed, frames=replace(analysed.frames, drift=frame, blocks=studies.make_blocks()))


def test_ratios_are_of_means_and_broken_models_do_not_count():
    rows = analysis.ratios(studies.make_drift(), 100, 0).set_index(["what", "condition"])
    assert rows.loc[("twin", "twin"), "ratio"] == pytest.approx(0.5)
    own = rows.loc["own"]
    assert own["ratio"].tolist() == pytest.approx([0.5, 0.5]) and own["high"].max() < 1
    assert rows.loc["sum"]["ratio"].tolist() == pytest.approx([0.6 / 1.1] * 2)
    assert own["alive"].tolist() == [True, False]


def test_flips_are_counted_from_the_clean_originals_verdict(analysed):
    rows = analysis.flips(studies.make_drift(), analysed.verdicts)
    own = rows[(rows["precision"] == "bnb-nf4") & (rows["condition"] == "clean")]
    passed = analysed.verdicts[analysed.verdicts["condition"] == "clean"].pivot(
        index="task_id", columns="precision", values="passed"
    )
    assert own["flipped"].sum() == (passed["original"] != passed["bnb-nf4"]).sum() > 0
    assert "twin" not in set(rows["condition"]) and not ((rows["precision"] == "original") & rows["level"].isna()).any()
    told = analysis.tells_flips(studies.make_drift().assign(kl=0.5), analysed.verdicts)
    assert told["auc"].tolist() == told["auc_within"].tolist() == [0.5]  # drift that is the same everywhere


def test_drift_that_only_tells_one_noise_from_another_tells_no_flips(analysed):
    drift = studies.make_drift()
    share = analysis.flips(drift, analysed.verdicts).groupby(["precision", "condition"])["flipped"].transform("mean")
    told = analysis.tells_flips(drift.assign(kl=share), analysed.verdicts).iloc[0]
    assert told["auc"] > told["auc_within"] == 0.5


def test_blocks_go_by_rank_and_by_share():
    row = analysis.by_block(studies.make_blocks()).iloc[0]
    assert (row["rho"], row["largest"], row["twin_ratio"]) == (1.0, 3, 1.0)
    assert row["share"] == pytest.approx(8 / 15)


def test_the_answer_says_what_the_ratios_say(analysed):
    assert question.answer(shown(analysed, studies.make_drift(own=0.5))).headline.startswith(
        "Yes, so far as drift shows it: in 1 of 1"
    )
    none = question.answer(shown(analysed, studies.make_drift(own=1.5)))
    assert none.headline.startswith("No sign of it: in 0 of 1") and none.headline.endswith("and in 1 farther.")
    assert "drift 0.50 [0.50, 0.50] times its twin's (quantization harms less" in none.sentences[0]
    assert any("rank correlation of 1.00 over 4 blocks" in sentence for sentence in none.sentences)
    frame = studies.make_drift()
    silent = question.answer(shown(analysed, frame[frame["family"] != "noise"]))
    assert silent.headline.startswith("Not answered")
    assert question.answer(analysed) is None


def test_tables_and_figures_have_every_arm_and_block(analysed):
    found = shown(analysed, studies.make_drift())
    table = question.output_drift(found)
    assert len(table.shown) == 7 and table.shown["flips"].str.contains(f"of {TASKS}").sum() == 5
    assert len(question.drift_by_block(found).shown) == 4
    drawn = [*question.mechanism_noise(found), *question.mechanism_blocks(found)]
    assert [each.name for each in drawn] == ["mechanism_noise", "mechanism_blocks"]
    assert not question.mechanism_noise(analysed) and not question.mechanism_blocks(analysed)
