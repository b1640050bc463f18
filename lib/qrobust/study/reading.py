"""Reading a study: one YAML file of ``params/``, and what is wrong with it in the words of the file."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import ValidationError

from qrobust import paths
from qrobust.parts import Part
from qrobust.study.file import Study


class StudyError(ValueError):
    """A study's file cannot be used; the message names file, key, value and what is allowed."""


def load(name_or_path: str) -> Study:
    """Read and validate a study.

    Parameters
    ----------
    name_or_path : a name such as ``quick`` (for ``params/quick.yaml``) or a path to a YAML file.

    Raises
    ------
    StudyError
        With one line for each fault: file, key, value, and the allowed values.
    """
    path = find(name_or_path)
    try:
        content = yaml.safe_load(path.read_text())
    except yaml.YAMLError as error:
        raise StudyError(f"{path}: not YAML: {error}") from error
    if not isinstance(content, dict):
        raise StudyError(f"{path}: expected a mapping with the keys {', '.join(Study.model_fields)}")
    if "name" in content:
        raise StudyError(f"{path}: key name: a study is named by its file; remove the key")
    try:
        return Study(name=path.stem, **content)
    except ValidationError as error:
        raise StudyError("\n".join(f"{path}: {_explain(fault, content)}" for fault in error.errors())) from None


def find(name_or_path: str) -> Path:
    """The file of a study; a name without a folder or suffix is looked up in ``params/``."""
    path = Path(name_or_path)
    if path.suffix not in (".yaml", ".yml"):
        path = paths.PROJECT / "params" / f"{name_or_path}.yaml"
    if not path.exists():
        known = sorted(file.stem for file in (paths.PROJECT / "params").glob("*.yaml"))
        raise StudyError(f"no study {name_or_path!r} ({path} does not exist); in params/ are: {', '.join(known)}")
    return path


def _explain(fault: dict[str, Any], content: dict[str, Any]) -> str:
    """One line for one pydantic error, in the words of the file."""
    place = fault["loc"]
    if place[:2] == ("noise", 0) and isinstance(content["noise"], dict):
        place = ("noise", *place[2:])  # the one grid of a file is no list there
    where = ".".join(str(part) for part in place) or "the file as a whole"
    if fault["type"] == "extra_forbidden":
        part = _part_at(place[:-1])
        fields = [name for name in part.model_fields if not (part is Study and name == "name")]
        near = difflib.get_close_matches(str(place[-1]), fields, n=1)
        return f"key {where}: unknown key; allowed: {', '.join(fields)}" + (f" (meant {near[0]}?)" if near else "")
    message = fault["msg"].removeprefix("Value error, ")
    if fault["type"] == "missing":
        return f"key {where}: missing, and it has no default"
    shown = f" (got {fault['input']!r})" if isinstance(fault["input"], str | int | float | bool | None) else ""
    return f"key {where}: {message}{shown}"


def _part_at(location: tuple) -> type[Part]:
    """The class of the part that an error's location lies in: the steps through its fields' types."""
    part: type[Part] = Study
    for step in location:
        if isinstance(step, str):
            part = next(_parts_in(part.model_fields[step].annotation))
    return part


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts_in(inner)
