"""What several test files need: benchmarks whose files come from outside."""

import os

import pytest

from qrobust import benchmarks, resources


def load_or_skip(name: str) -> benchmarks.Benchmark:
    """Load a benchmark; where its file cannot be had, skip the test and say why.

    With ``QROBUST_REQUIRE_DATA=1`` the test fails instead, so that a run which must have the data cannot skip it.
    """
    try:
        return benchmarks.load(name)
    except resources.ResourceUnavailable as error:
        if os.environ.get("QROBUST_REQUIRE_DATA") == "1":
            raise
        reason = str(error).splitlines()[0].rstrip(":")
        pytest.skip(f"{name}: {reason} (python -m qrobust.resources lists what comes from where)")
