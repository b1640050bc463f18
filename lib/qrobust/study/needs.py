"""System packages that a study needs and this machine lacks, under their Debian names (scripts/system_packages.sh)."""

import os
import shutil
from collections.abc import Iterator

from qrobust import benchmarks
from qrobust.attacks.sentence import Sentence
from qrobust.calibration.sets import OFFLINE
from qrobust.judging import isolation
from qrobust.judging.java import toolchain
from qrobust.study.file import Study

REMEMBERED = ("humaneval", "humaneval+", "mbpp", "mbpp+", "starter")
"""The benchmarks whose sentences are in the committed translation memory (scripts/build_translation_memory.py)."""


def missing(study: Study) -> list[str]:
    """What a study needs of the system and this machine lacks; each once."""
    needed = [*_sandbox(study), *_java(study), *_texts(study), *_translation(study)]
    return list(dict.fromkeys(needed))


def _sandbox(study: Study) -> Iterator[str]:
    if not study.judging.allow_unisolated and isolation.find_tool() is None:
        yield "bubblewrap"


def _java(study: Study) -> Iterator[str]:
    if "java" not in {benchmarks.language(choice.name) for choice in study.benchmarks}:
        return
    if not os.environ.get("JAVA_HOME") and not shutil.which("javac"):
        yield "openjdk-17-jdk-headless"
    if not os.path.exists(toolchain.JAVATUPLES):
        yield "libjavatuples-java"
    if study.quality and not shutil.which("npm"):  # which PMD comes by
        yield "npm"


def _texts(study: Study) -> Iterator[str]:
    """The texts that weights are fitted on where no hub is asked."""
    for choice in study.precisions:
        calibration = choice.create().calibration
        if calibration is not None and calibration.texts == "offline":
            yield from (text.package for text in OFFLINE[calibration.kind] if text.package and not text.place.exists())


def _translation(study: Study) -> Iterator[str]:
    for benchmark in study.datasets():
        for attack in (condition.attack for condition in study.attacked(benchmark)):
            if isinstance(attack, Sentence) and attack.engine == "apertium" and not shutil.which("apertium"):
                remembered = benchmark.name in REMEMBERED and attack.memory.committed.exists()
                yield from () if remembered else ("apertium", f"apertium-{attack.pair}")
