"""Perplexity with an interval, and against the original on the same tokens; tasks are drawn anew."""

import math

import numpy as np
import pandas as pd

from qrobust.analysis.resampling import LEVEL, Interval
from qrobust.precisions import ORIGINAL

FEW_TOKENS = 3000
"""On fewer tokens a perplexity says little about other texts."""
COLUMNS = ("perplexity_low", "perplexity_high", "perplexity_ratio", "perplexity_ratio_low", "perplexity_ratio_high")


def of_token(nll: np.ndarray, tokens: np.ndarray) -> Interval:
    """exp(mean of a token), with the interval of a ratio of sums over tasks (Cochran 1977, section 6.3; Student's t).

    Parameters
    ----------
    nll
        Sums over the tokens of each task, in nats, or differences of such sums: then the value is a ratio of
        perplexities.
    tokens
        Their numbers.
    """
    from scipy.stats import t

    mean, n = nll.sum() / tokens.sum(), len(nll)
    if n < 2:
        return Interval(math.exp(mean), math.nan, math.nan)
    residuals = nll - mean * tokens
    error = math.sqrt(n / (n - 1) * float((residuals**2).sum())) / tokens.sum()
    reach = float(t.ppf((1 + LEVEL) / 2, n - 1)) * error
    return Interval(*(math.exp(mean + shift) for shift in (0, -reach, reach)))


def columns(model: str, precision: str, losses: dict[tuple[str, str], pd.DataFrame]) -> dict[str, float]:
    """`COLUMNS` of a model in a precision; NaN where its losses by task, or the original's, are not known.

    Parameters
    ----------
    losses
        By model and precision: ``task_id``, ``tokens``, ``nll``.
    """
    own, original = losses.get((model, precision)), losses.get((model, ORIGINAL))
    values = [math.nan] * len(COLUMNS)
    if own is not None:
        found = of_token(own["nll"].to_numpy(), own["tokens"].to_numpy())
        values[:2] = found.low, found.high
    if own is not None and original is not None and precision != ORIGINAL:
        both = own.merge(original[["task_id", "nll"]], on="task_id", suffixes=("", "_original"))
        found = of_token((both["nll"] - both["nll_original"]).to_numpy(), both["tokens"].to_numpy())
        values[2:] = found.value, found.low, found.high
    return dict(zip(COLUMNS, values, strict=True))
