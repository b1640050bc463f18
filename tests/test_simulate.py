"""A small version of scripts/simulate.py: its studies have the truth they claim; intervals and tests keep promises."""

import importlib.util

import numpy as np
import pandas as pd
import pytest

from qrobust import paths

specification = importlib.util.spec_from_file_location("simulate", paths.PROJECT / "scripts" / "simulate.py")
simulate = importlib.util.module_from_spec(specification)
specification.loader.exec_module(simulate)


def test_studies_have_the_truth_they_claim():
    truth = simulate.Truth(100_000, cost=0.05)
    clean, attacked, clean_quantized, attacked_quantized = simulate.draw_study(truth, 0).mean(axis=1)
    assert clean == pytest.approx(truth.pass_rate, abs=0.006)
    assert clean - attacked == pytest.approx(truth.drop, abs=0.006)
    difference = clean - attacked - clean_quantized + attacked_quantized
    assert difference == pytest.approx(truth.difference, abs=0.008)


@pytest.fixture(scope="module")
def null():
    return simulate.simulate(simulate.Truth(300), studies=400, replicates=1000)


@pytest.mark.parametrize("quantity", ["pass@1", "drop", "difference of drops", "RRS"])
def test_intervals_cover_the_truth(null, quantity):
    # 400 studies: three standard errors around 95 % are 91.7 and 98.3.
    assert 0.917 <= null[quantity].mean() <= 0.983


def test_false_positives_are_about_five_percent(null):
    assert 0.015 <= (null["p"] < 0.05).mean() <= 0.085
    # Under the null a p-value is about uniform: P(p <= x) is not above x by more than three standard errors.
    for level in (0.05, 0.1, 0.2, 0.5):
        slack = 3 * np.sqrt(level * (1 - level) / len(null))
        assert (null["p"] <= level).mean() <= level + slack


def test_a_cost_of_ten_points_is_found():
    found = simulate.simulate(simulate.Truth(542, 0.10), studies=60, replicates=500)
    assert (found["p"] < 0.05).mean() >= 0.9


def test_the_report_finds_nothing_where_nothing_is():
    said = [simulate.report_headline(simulate.Truth(200), seed) for seed in range(6)]
    assert sum(text.startswith("No difference found") for text in said) >= 5


def test_the_table_is_written(tmp_path, monkeypatch, capsys):
    counts = ["--studies", "20", "--replicates", "200", "--reports", "1", "--only", "simulation"]
    monkeypatch.setattr("sys.argv", ["simulate.py", *counts, "--folder", str(tmp_path)])
    simulate.main()
    table = pd.read_csv(tmp_path / "simulation.csv")
    assert set(table["n"]) == {164, 542}
    assert "coverage: RRS" in (tmp_path / "simulation.md").read_text()
    assert "kept" in capsys.readouterr().out


def test_pooled_cells_have_the_truth_they_claim():
    clean, verdicts = simulate.draw_cells(60_000, 0.03, 0)
    attacked = np.array([[of_attack.mean(axis=0) for of_attack in of_arm] for of_arm in verdicts])
    drops = (clean[:, None, :] - attacked).mean(axis=2)
    assert drops[0] == pytest.approx(simulate.MEAN_SKILL * simulate.HARM, abs=0.01)
    assert (drops[0] - drops[1:]).ravel() == pytest.approx([-0.03] * 6, abs=0.012)
    clean, noised = simulate.draw_noise(400, 400, 0.03, 0)
    assert np.subtract(*(clean.mean(axis=1) - noised.mean(axis=(1, 2, 3)))) == pytest.approx(-0.03, abs=0.02)


def test_pooled_cells_are_covered_and_rarely_called_different_or_equivalent():
    null = simulate.simulate_cells(60, 0.0, studies=120, replicates=300, with_models=0)
    edge = simulate.simulate_cells(60, simulate.MARGIN, studies=120, replicates=300, with_models=0)
    # 120 studies: three standard errors around 95 % reach to 89 %, around 5 % to 11 %.
    assert null["covered"].mean() >= 0.89 and edge["covered"].mean() >= 0.89
    assert (null["p"] < 0.05).mean() <= 0.11 and (null["holm"] < 0.05).mean() <= 0.11
    assert (edge["equivalence_p"] < 0.05).mean() <= 0.11


def test_intervals_over_draws_cover_where_those_over_tasks_do_not():
    found = simulate.simulate_noise(80, 4, 0.0, studies=100, replicates=300, with_models=0)
    assert found["covered"].mean() >= 0.88
    assert found["covered_by_tasks"].mean() < found["covered"].mean() - 0.04
    assert (found["p"] < 0.05).mean() <= 0.12


def test_designs_are_written(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.argv", ["simulate.py", "--only", "designs", "--studies", "3", "--replicates", "100",
                                     "--models", "1", "--folder", str(tmp_path)])  # fmt: skip
    simulate.main()
    table = pd.read_csv(tmp_path / "designs.csv")
    assert table["design"].nunique() == 10 and not (tmp_path / "simulation.csv").exists()
    assert "Monte-Carlo standard error" in (tmp_path / "designs.md").read_text()
