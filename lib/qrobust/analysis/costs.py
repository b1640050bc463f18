"""What answers cost: seconds and joules of each arm over the rounds in which all arms were measured in turn."""

import math

import pandas as pd

from qrobust.precisions import ORIGINAL

ARM = ["model", "precision", "batch"]
SECONDS = ["seconds_sample", "seconds_token", "first_token", "next_token"]
JOULES = [f"joules_{what}_{each}" for what in ("processor", "gpu") for each in ("sample", "token")]
RATIOS = ["seconds_ratio", "joules_processor_ratio", "joules_gpu_ratio"]


def by_round(timings: pd.DataFrame) -> pd.DataFrame:
    """What a sample and a token cost in every round, and how that compares with the original in the same round.

    Parameters
    ----------
    timings
        Of `qrobust.analysis.frames.Frames`.

    Returns
    -------
    The rows that were measured, with `SECONDS` (``next_token``: seconds between two tokens of one sample, of batch 1),
    `JOULES` and `RATIOS`: what a token costs divided by what one of the original of the model does; NaN where it was
    not measured.
    """
    done = timings[timings["status"] == "done"]
    frame = done.astype(
        {name: float for name in ("samples", "tokens", "seconds", "first_token", *_COUNTERS)}
    ).reset_index(drop=True)
    columns = {
        "seconds_sample": frame["seconds"] / frame["samples"],
        "seconds_token": frame["seconds"] / frame["tokens"],
        "next_token": (frame["seconds"] - frame["first_token"] * frame["samples"])
        / (frame["tokens"] - frame["samples"]).where(lambda later: later > 0),
        **{f"{name}_{each}": frame[name] / frame[f"{each}s"] for name in _COUNTERS for each in ("sample", "token")},
    }
    frame = frame.assign(**columns)
    original = frame[frame["precision"] == ORIGINAL].set_index(["model", "batch", "round"])
    places = pd.MultiIndex.from_frame(frame[["model", "batch", "round"]])
    for ratio in RATIOS:
        cost = f"{ratio.removesuffix('_ratio')}_token"
        frame[ratio] = frame[cost] / original[cost].reindex(places).to_numpy()
    return frame


_COUNTERS = ["joules_processor", "joules_gpu"]


def summary(timings: pd.DataFrame) -> pd.DataFrame:
    """One row per arm and size of batches, in the order of the measurement.

    Returns
    -------
    `ARM`, ``status``, ``rounds``, ``rows`` (at a time), ``samples`` and ``tokens`` of a round, ``others`` (the most
    cores that other processes kept busy in a round), and of each of `SECONDS`, `JOULES` and `RATIOS` the median over
    rounds, the lowest and the highest (``_low``, ``_high``). Where an arm did not fit, ``status`` says so and the
    numbers are NaN.
    """
    rows, known = [], by_round(timings)
    for names, every in timings.groupby(ARM, sort=False):
        own = known[(known[ARM] == list(names)).all(axis=1)]
        row = dict(zip(ARM, names, strict=True))
        row |= {"status": "done" if len(own) else every["status"].iloc[0], "rounds": len(own)}
        row |= {name: own[name].max() if len(own) else math.nan for name in ("rows", "samples", "tokens", "others")}
        for name in (*SECONDS, *JOULES, *RATIOS):
            row |= {name: own[name].median(), f"{name}_low": own[name].min(), f"{name}_high": own[name].max()}
        rows.append(row)
    return pd.DataFrame(rows)
