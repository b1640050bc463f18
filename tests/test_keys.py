import subprocess
import sys

import pytest

from qrobust import keys


def test_canonical_json_does_not_depend_on_the_order_of_keys():
    assert (
        keys.canonical_json({"b": [1, 2.5], "a": "ü"})
        == keys.canonical_json({"a": "ü", "b": [1, 2.5]})
        == '{"a":"ü","b":[1,2.5]}'
    )


@pytest.mark.parametrize("value", [float("nan"), {"a": float("inf")}])
def test_canonical_json_refuses_what_json_lacks(value):
    with pytest.raises(ValueError, match="not JSON compliant"):
        keys.canonical_json(value)


def test_digest_and_seed_are_fixed_for_ever():
    # Stored results are found by these: a change of either orphans them all.
    assert keys.digest({"model": "m", "level": 0.001}) == "9cf03413"  # sha256sum of {"level":0.001,"model":"m"}
    assert keys.seed_for(0, "char", "HumanEval/0") == 2620764565457785698


def test_seed_does_not_depend_on_the_hash_seed():
    code = "from qrobust.keys import seed_for; print(seed_for(1, 'word', 'Mbpp/2'))"
    found = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(found) == 1


def test_readable_names_are_safe_as_folders():
    assert keys.readable("org/Model 1.5B", "gaussian@0.001/effective") == "org-Model-1.5B__gaussian-0.001-effective"
