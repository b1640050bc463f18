"""Reading a study: one YAML file of ``params/``, and what is wrong with it in the words of the file."""

import difflib
import re
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
    _require_own_name(path)
    content = _parsed(path)
    if not isinstance(content, dict):
        raise StudyError(f"{path}: expected a mapping with the keys {', '.join(_keys(Study))}")
    if "name" in content:
        raise StudyError(f"{path}: key name: a study is named by its file; remove the key")
    try:
        return Study.model_validate({"name": path.stem, **content})
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


def _require_own_name(path: Path) -> None:
    """Refuse a file that is named like another one in ``params/``: results are kept under that name."""
    for ending in (".yaml", ".yml"):
        other = paths.PROJECT / "params" / f"{path.stem}{ending}"
        if other.exists() and not other.samefile(path):
            raise StudyError(
                f"{path}: its tables, report and kept results would overwrite those of {other}; rename the file"
            )


class _Loader(yaml.SafeLoader):
    """YAML as it is defined: PyYAML itself takes the last of two equal keys without a word, and 1e-3 for a text."""

    def compose_mapping_node(self, anchor: str | None) -> yaml.MappingNode:
        """Refuse a key that the mapping has already."""
        node = super().compose_mapping_node(anchor)
        lines: dict[str, int] = {}
        for key, _value in node.value:
            if isinstance(key, yaml.ScalarNode):
                line = key.start_mark.line + 1
                if key.value in lines:
                    raise yaml.YAMLError(
                        f"key {key.value} is on line {line} and on line {lines[key.value]} already; remove one of them"
                    )
                lines[key.value] = line
        return node


_Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?\d+(\.\d*)?[eE][-+]?\d+$"), "-+0123456789")


def _parsed(path: Path) -> Any:
    """What a file holds as YAML."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except OSError as error:
        raise StudyError(f"{path}: cannot be read ({error.strerror}); name a YAML file") from error
    except UnicodeDecodeError as error:
        raise StudyError(f"{path}: not UTF-8 ({error}); save it in that encoding") from error
    except yaml.MarkedYAMLError as error:
        what = ", ".join(filter(None, (error.context, error.problem)))
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise StudyError(f"{path}: not YAML: {line}{what}") from error
    except (yaml.YAMLError, ValueError) as error:  # the latter of a date that the calendar lacks
        raise StudyError(f"{path}: not YAML: {' '.join(str(error).split())}") from error


def _explain(fault: dict[str, Any], content: dict[str, Any]) -> str:
    """One line for one pydantic error, in the words of the file."""
    place = fault["loc"]
    if place[:2] == ("noise", 0) and isinstance(content["noise"], dict):
        place = ("noise", *place[2:])  # the one grid of a file is no list there
    where = ".".join(str(part) for part in place) or "the file as a whole"
    if fault["type"] == "invalid_key":  # its place has 1 for true
        where = ".".join(map(str, (*place[:-1], fault["input"])))
        return f"key {where}: no text, as YAML reads it (on and yes are true there, off and no false); remove it"
    if fault["type"] == "extra_forbidden":
        fields = _keys(_part_at(place[:-1]))
        near = difflib.get_close_matches(str(place[-1]), fields, n=1)
        return f"key {where}: unknown key; allowed: {', '.join(fields)}" + (f" (meant {near[0]}?)" if near else "")
    message = fault["msg"].removeprefix("Value error, ")
    if fault["type"] == "model_type":
        message = f"a mapping with some of the keys {', '.join(_keys(_part_at(place)))} belongs here"
    if fault["type"] == "list_type":
        message = "a list belongs here"
    if fault["type"] == "missing":
        return f"key {where}: missing, and it has no default"
    shown = f" (got {fault['input']!r})" if isinstance(fault["input"], str | int | float | bool | None) else ""
    return f"key {where}: {message}{shown}"


def _keys(part: type[Part]) -> list[str]:
    """The keys of a part in a file; a study's name is not among them."""
    return [name for name in part.model_fields if not (part is Study and name == "name")]


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
