"""A completion that can be read as two programs: both are judged, stored and shown."""

import judging_java
import pytest

from qrobust.analysis import pairing
from qrobust.evaluation import programs, unchanged
from qrobust.evaluation.store import CellStore
from qrobust.evaluation.verdicts import Verdicts, of_readings, outcome_of
from qrobust.judging import Judge

HELPER = "        return add(numbers, 0);\n    }\n\n" + (
    "    static long add(ArrayList<Long> numbers, int place) {\n"
    "        return place == numbers.size() ? 0 : numbers.get(place) + add(numbers, place + 1);\n    }"
)
PLAIN = "        return numbers.stream().mapToLong(l -> l).sum();\n    }"


@pytest.fixture
def places(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "outputs"))
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path / "cache"))
    return tmp_path


def sample(task, completion):
    return {"task_id": task.task_id, "draw": 0, "prompt": task.prompt, "completion": completion}


def test_helpers_behind_the_method_are_scored_both_ways(places):
    tasks = tuple(judging_java.task(f"Java/{number}") for number in range(3))
    benchmark = judging_java.asserts(*tasks)
    completions = [HELPER, PLAIN, "        return 7;\n    }"]
    store = CellStore(places / "outputs" / "cell")
    with Judge(benchmark, workers=1) as judge:
        verdicts = Verdicts(benchmark, unchanged(benchmark), "raw", store, judge)
        store.add_samples([sample(task, text) for task, text in zip(tasks, completions, strict=True)])
        verdicts.finish()
        rows = [CellStore(store.folder).verdicts(judge.key, programs.REVISION)[f"Java/{n}", 0] for n in range(3)]
        passed = [[outcome_of(row, "base", reading)["passed"] for row in rows] for reading in ("", "helpers kept")]
        assert passed == [[False, True, False], [True, True, False]]
        assert outcome_of(rows[0], "base")["reason"] == "does not compile"
        assert "add(numbers, 0)" in rows[0]["readings"]["helpers kept"]["program"]
        assert "readings" not in rows[1]  # the same program either way, so nothing was judged twice
        (remembered,) = of_readings(rows[0])
        judge.remember([remembered])
        again = judge.submit("Java/0", rows[0]["readings"]["helpers kept"]["program"])
        assert again.done() and again.result() == remembered
    assert programs.reading_names(benchmark, "raw") == ["helpers kept"]
    assert programs.reading_names(benchmark, "chat") == []


def test_a_suite_that_was_not_judged_has_no_outcome():
    assert outcome_of({"outcomes": {"base": {"passed": True}}}, "plus") is None


def test_python_has_one_reading():
    from judging_tasks import benchmark

    assert programs.reading_names(benchmark(), "raw") == []


def test_another_reading_of_the_same_samples_is_not_pooled():
    names = ["mbpp", "mbpp+", "multipl-e-mbpp-java", "multipl-e-mbpp-java, helpers kept", "a, b"]
    assert pairing.strict_benchmarks(names) == ["mbpp+", "multipl-e-mbpp-java", "a, b"]
