"""The lock, pyproject.toml and environment.yml say the same, and every script starts in what they install."""

import subprocess
import sys
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from qrobust import paths

USER_NAMED = {
    "jupyterlab",
    "papermill",
    "torch",
    "transformers",
    "bitsandbytes",
    "llmcompressor",
    "torchao",
    "evalplus",
    "nltk",
    "seaborn",
    "statsmodels",
}


def project():
    return tomllib.loads((paths.PROJECT / "pyproject.toml").read_text())["project"]


def locked(name="requirements.lock"):
    lines = (paths.PROJECT / name).read_text().splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in pins}


def test_the_lock_holds_every_dependency_in_an_allowed_version():
    extras = project()["optional-dependencies"]
    wanted = [
        *project()["dependencies"],
        *(line for extra in ("models", "quality", "workflow", "dev") for line in extras[extra]),
    ]
    pins = locked()
    for requirement in map(Requirement, wanted):
        version = pins.get(canonicalize_name(requirement.name))
        assert version, f"{requirement.name} is not in requirements.lock; run `make lock`"
        assert version in requirement.specifier, f"requirements.lock has {requirement.name} {version}; run `make lock`"


def test_the_lock_leaves_the_platform_to_pip():
    assert not [name for name in locked() if name.startswith(("nvidia-", "triton", "qrobust"))]


def test_what_is_installed_without_its_pins_is_named_everywhere():
    (wanted,) = map(Requirement, project()["optional-dependencies"]["autoawq"])
    pins = locked("requirements.no-deps.lock")
    assert pins.keys() == {"autoawq"} and pins["autoawq"] in wanted.specifier
    assert "autoawq" not in locked()  # it would bring triton
    assert "requirements.no-deps.lock" in (paths.PROJECT / "environment.yml").read_text()


def test_environment_yml_installs_the_lock_and_types_no_version():
    (pip,) = [
        entry["pip"]
        for entry in yaml.safe_load((paths.PROJECT / "environment.yml").read_text())["dependencies"]
        if isinstance(entry, dict)
    ]
    assert pip[0] == "-r requirements.lock"
    assert set(pip[1:]) == USER_NAMED
    assert set(locked()) >= USER_NAMED


@pytest.mark.parametrize(
    "script",
    [path.name for path in sorted((paths.PROJECT / "scripts").glob("*.py")) if "ArgumentParser(" in path.read_text()],
)
def test_a_script_says_how_it_is_called(script):
    done = subprocess.run(
        [sys.executable, paths.PROJECT / "scripts" / script, "--help"], capture_output=True, text=True
    )
    assert done.returncode == 0 and done.stdout.startswith("usage:"), done.stderr
