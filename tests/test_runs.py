import pytest

from qrobust import runs


def test_only_the_named_errors_end_a_run_early(tmp_path):
    run = runs.start("evaluate", str(tmp_path), {})
    with pytest.raises(ValueError, match="mistake"), run.unless_too_large(MemoryError):
        raise ValueError("a mistake")
    assert not run.result_path.exists()
    with run.unless_too_large(MemoryError):
        pass
    assert not run.result_path.exists()
    with pytest.raises(SystemExit) as ended, run.unless_too_large(MemoryError):
        raise MemoryError("too little")
    assert ended.value.code == 0 and run.result_path.exists()


def test_an_unknown_stage_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"unknown stage 'evalute'; stages are .*evaluate"):
        runs.start("evalute", str(tmp_path), {})


def test_the_provenance_names_versions_and_machine():
    found = runs.provenance()
    assert found["versions"]["qrobust"] and found["versions"]["python"]
    assert found["machine"]["processor"] and found["machine"]["memory"] > 0
