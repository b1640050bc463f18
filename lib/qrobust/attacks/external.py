"""Perturbed prompts that others made, such as the released files of ReCode (arXiv 2212.10264)."""

import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust import paths, resources
from qrobust.attacks.base import Attack, register
from qrobust.attacks.edits import AttackedPrompt, Edit
from qrobust.differences import pieces
from qrobust.files import CorruptFile
from qrobust.languages import PYTHON, Language


@register("external")
@dataclass(frozen=True, kw_only=True)
class External(Attack):
    """Take each prompt from a JSONL file, plain or gzip, with the fields ``task_id``, ``prompt``, ``entry_point``.

    That is ReCode's format; its further fields are ignored, the study's own tests judge. The file may rename the
    function: a program then passes if it answers under that name. What such a file changes is its author's choice, so
    nothing is proved about it, and the edits are found by comparing both prompts word by word.

    Attributes
    ----------
    title
        What the condition is called in tables.
    files
        Paths of one file for each seed, seed 0 first; a relative path starts at the project's folder.
    """

    unlabelled = ("files",)

    title: str = ""
    files: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check the settings."""
        super().__post_init__()
        self.require(self.scope == "prose", "scope", "nothing else: an external file has no scope of ours")
        self.require(isinstance(self.title, str) and bool(self.title), "title", "a name for the tables")
        texts = isinstance(self.files, list | tuple) and all(isinstance(name, str) for name in self.files)
        self.require(texts and bool(self.files), "files", "a list of paths of JSONL files, one for each seed")
        object.__setattr__(self, "files", tuple(self.files))
        for path in self._paths:
            self.require(path.is_file(), "files", f"files that exist; {path} does not")

    @property
    def _paths(self) -> list[Path]:
        return [paths.PROJECT / Path(name).expanduser() for name in self.files]

    def identity(self) -> dict[str, Any]:
        """Name and title, and the hash of each file instead of its place."""
        hashes = [resources.content_sha256(path) for path in self._paths]
        return {**super().identity(), "settings": {"title": self.title, "files": hashes}}

    def perturb(self, task_id: str, prompt: str, seed: int, language: Language = PYTHON) -> AttackedPrompt:
        """Look the task up in the file of the seed.

        Raises
        ------
        ValueError
            If there is no file for the seed, or no prompt for the task in it.
        """
        if not 0 <= seed < len(self.files):
            raise ValueError(
                f"attack 'external': seed {seed} has no file; files lists {len(self.files)}, for seeds from 0"
            )
        path = self._paths[seed]
        rows = _rows(path)
        if task_id not in rows:
            raise ValueError(
                f"{path}: no prompt for task {task_id!r}; its {len(rows)} tasks are named like "
                f"{next(iter(rows), None)!r}. Every task of the benchmark must be there, under the benchmark's name"
            )
        attacked, entry_point = rows[task_id]
        return AttackedPrompt(task_id, prompt, attacked, _edits(prompt, attacked), entry_point, language.name)


@functools.lru_cache(maxsize=4)
def _rows(path: Path) -> dict[str, tuple[str, str]]:
    """Prompt and entry point of each task of a file."""
    found = {}
    with resources.open_content(path) as file:
        for number, line in enumerate(file, start=1):
            try:
                row = json.loads(line)
                task, prompt, entry_point = (row[name] for name in ("task_id", "prompt", "entry_point"))
                if not all(isinstance(value, str) and value for value in (task, prompt, entry_point)):
                    raise ValueError("task_id, prompt and entry_point must be texts")
                if task in found:
                    raise ValueError(f"task {task!r} has a prompt already; give every seed a file of its own")
            except (ValueError, KeyError, TypeError) as error:
                what = f"field {error} is missing" if isinstance(error, KeyError) else error
                raise CorruptFile(f"{path}, line {number}: {what}; expected ReCode's format") from error
            found[task] = prompt, entry_point
    return found


def _edits(clean: str, attacked: str) -> tuple[Edit, ...]:
    found, place = [], 0
    for piece in pieces(clean, attacked):
        if piece.differs:
            found.append(Edit(place, place + len(piece.before), piece.before, piece.after))
        place += len(piece.before)
    return tuple(found)
