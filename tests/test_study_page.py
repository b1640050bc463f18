"""docs/study.md names every key that a study may have, with its default."""

import dataclasses
import re

import pytest
import yaml
from pydantic_core import PydanticUndefined

from qrobust import paths, precisions, study
from qrobust.calibration import Calibration
from qrobust.models import Model
from qrobust.parts import Part
from qrobust.primary import Primary
from qrobust.study import axes, file

PAGE = (paths.PROJECT / "docs" / "study.md").read_text()
PARTS = {
    "Keys": file.Study,
    "A model": Model,
    "A benchmark": axes.BenchmarkChoice,
    "An attack": axes.AttackChoice,
    "Weight noise": axes.NoiseGrid,
    "The primary outcome": Primary,
    "Sampling": axes.Sampling,
    "Judging": axes.Judging,
}
UNSAID = {"required": PydanticUndefined, "none": None}
REQUIRED = {
    "gguf": {"file": "SmolLM2-135M-Instruct.Q4_1.gguf", "type": "q4_k_m"},
    "checkpoint": {"source": "a/b", "method": "awq"},
}


def rows(heading: str) -> list[list[str]]:
    """The cells of a section's tables, without their heads."""
    section = re.split(r"^#+ ", PAGE, flags=re.MULTILINE)
    text = next(part for part in section if part.startswith(f"{heading}\n"))
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines() if line[:1] == "|"]
    return cells[2:]


def default(cell: str):
    return UNSAID[cell] if cell in UNSAID else yaml.safe_load(cell.strip("`"))


def told(pairs: list[tuple[str, str]]) -> dict:
    found = {key.strip("`"): default(cell) for key, cell in pairs}
    assert len(found) == len(pairs)
    return found


def of_part(part: type[Part]) -> dict:
    """Keys and defaults; a part that is there by default is written as an empty mapping."""
    return {
        name: {} if isinstance(field.default, Part) else field.default
        for name, field in part.model_fields.items()
        if not (part is file.Study and name == "name")
    }


@pytest.mark.parametrize("heading", PARTS)
def test_the_page_names_every_key_and_its_default(heading):
    assert told([(key, cell) for key, cell, _text in rows(heading)]) == of_part(PARTS[heading])


def test_it_names_those_of_quality_cost_and_mechanism():
    expected = {
        f"{name}.{key}": value
        for name, part in {"quality": axes.Quality, "cost": axes.Cost, "mechanism": axes.Mechanism}.items()
        for key, value in of_part(part).items()
    }
    assert told([(key, cell) for key, cell, _text in rows("Quality, cost, mechanism")]) == expected


def test_it_names_every_precision_and_its_settings():
    found: dict[str, list] = {}
    for names, setting, cell, _text in rows("A precision"):
        for name in names.replace("`", "").split(", "):
            found.setdefault(name, []).append((setting, cell))
    for name in precisions.names():
        fields = dataclasses.fields(precisions.create(name, **REQUIRED.get(name, {})))
        settings = {
            field.name: PydanticUndefined if field.default is dataclasses.MISSING else field.default for field in fields
        }
        if isinstance(settings.get("calibration"), Calibration):
            settings["calibration"] = settings["calibration"].label
        assert f"`{name}`" in PAGE
        if name != "aqlm":  # which has a page of its own
            assert told(found.get(name, [])) == settings


def test_it_names_how_texts_to_fit_on_are_chosen():
    expected = {field.name: field.default for field in dataclasses.fields(Calibration)}
    assert told([(key, cell) for key, cell, _text in rows("Calibration")]) == expected


def test_its_example_is_a_study(tmp_path):
    example = re.search(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL).group(1)
    (tmp_path / "mine.yaml").write_text(example)
    assert study.load(str(tmp_path / "mine.yaml")).precisions[2].create().label == "gptq(bits=3)"
