"""Perturbed prompts that others made, such as the released files of ReCode (arXiv 2212.10264)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qrobust import benchmarks, languages, paths, resources
from qrobust.attacks import external_faults as faults
from qrobust.attacks import external_files
from qrobust.attacks.base import Attack, register
from qrobust.attacks.edits import AttackedPrompt, CleanPrompt, Edit
from qrobust.attacks.external_files import Row
from qrobust.differences import pieces

FAULTY = ("refuse", "leave_out")
_BASELINE = "dataset-release/nominal/*_partial.jsonl (humaneval_partial.jsonl for HumanEval)"


@register("external")
@dataclass(frozen=True, kw_only=True)
class External(Attack):
    """Take each prompt from a file with ``task_id``, ``prompt`` and ``entry_point``: JSONL or CSV, plain or gzip.

    That is how ReCode and NLPerturbator release theirs; further fields are ignored, the study's own tests judge. The
    file may rename the function: a program then passes if it answers under that name. What such a file changes is its
    author's choice, so nothing is proved about it beyond `external_faults`, and the edits are found by comparing both
    prompts word by word.

    Attributes
    ----------
    title
        What the condition is called in tables.
    files
        Paths of one file for each seed, seed 0 first; a relative path starts at the project's folder.
    faulty
        What to do if a prompt is unusable or missing: ``"refuse"`` the file, or ``"leave_out"`` these tasks, of the
        clean side of every comparison as well.
    """

    revision = 2  # since prompts are checked
    unlabelled = ("files", "faulty")

    title: str = ""
    files: tuple[str, ...] = ()
    faulty: str = "refuse"

    def __post_init__(self) -> None:
        """Check the settings."""
        self.require(isinstance(self.title, str) and bool(self.title), "title", "a name for the tables")
        self.require(self.faulty in FAULTY, "faulty", f"one of {', '.join(FAULTY)}")
        texts = isinstance(self.files, list | tuple) and all(isinstance(name, str) for name in self.files)
        self.require(texts and bool(self.files), "files", "a list of paths of JSONL or CSV files, one for each seed")
        object.__setattr__(self, "files", tuple(self.files))
        for path in self._paths:
            self.require(path.is_file(), "files", f"files that exist; {path} does not")

    @property
    def may_leave_out(self) -> bool:
        """If the study says so."""
        return self.faulty == "leave_out"

    @property
    def _paths(self) -> list[Path]:
        return [paths.PROJECT / Path(name).expanduser() for name in self.files]

    def identity(self) -> dict[str, Any]:
        """Name, title, what is done with faulty prompts, and the hash of each file instead of its place."""
        hashes = [resources.content_sha256(path) for path in self._paths]
        settings = {"title": self.title, "files": hashes, "faulty": self.faulty}
        return {**super().identity(), "settings": settings}

    def check_plan(self, benchmark: str, seed: int) -> None:
        """Read the file of the seed, and refuse what is wrong whatever the benchmark's prompts are."""
        path, rows = self._file(seed)
        if benchmark in benchmarks.names() and any(row.partial for row in rows.values()):
            raise self._half_solutions(path, benchmark)
        if not self.may_leave_out:
            language = languages.get(benchmarks.language(benchmark))
            self._refuse(path, faults.in_file(rows, language), len(rows))

    def left_out(self, prompts: Sequence[CleanPrompt], seed: int) -> dict[str, str]:
        """The tasks without a usable prompt, and why; none unless the study lets them be left out.

        Raises
        ------
        ValueError
            If there are such tasks and the study does not, if nothing is left, if there is no file for the seed, or
            if the prompts hold half a solution and the clean ones do not.
        """
        path, rows = self._file(seed)
        known = [prompt for prompt in prompts if prompt.task_id in rows]
        if prompts and not known:
            raise ValueError(
                f"attack 'external' ({self.title}): {path}: no task of the benchmark is in it; its {len(rows)} tasks "
                f"are named like {next(iter(rows))!r}, the benchmark's like {prompts[0].task_id!r}"
            )
        halves = [prompt.text for prompt in known if rows[prompt.task_id].partial]
        if halves and not any(map(faults.begins_solution, halves)):
            raise self._half_solutions(path, "the benchmark")
        found = faults.beside_clean(rows, prompts)
        if len(found) == len(prompts) or not self.may_leave_out:
            self._refuse(path, found, len(prompts))
        return found

    def perturb(self, prompt: CleanPrompt, seed: int) -> AttackedPrompt:
        """The prompt that the file of the seed has for a task; see `left_out` for what may be wrong with it."""
        row = self._file(seed)[1][prompt.task_id]
        return replace(prompt.edited(_edits(prompt.text, row.prompt)), entry_point=row.entry_point)

    def _file(self, seed: int) -> tuple[Path, Mapping[str, Row]]:
        if not 0 <= seed < len(self.files):
            raise ValueError(
                f"attack 'external' ({self.title}): seed {seed} has no file; files lists {len(self.files)}, for seeds "
                "from 0. Give one file for each seed"
            )
        path = self._paths[seed]
        return path, external_files.read(path)

    def _refuse(self, path: Path, found: Mapping[str, str], of: int) -> None:
        if not found:
            return
        cure = "repair the file, or set faulty: leave_out, which leaves these tasks out of the clean side as well"
        if len(found) == of:
            cure = "nothing is left"
        raise ValueError(
            f"attack 'external' ({self.title}): {path}: {len(found)} of {of} prompts cannot be used: "
            f"{faults.listed(found)}; {cure}"
        )

    def _half_solutions(self, path: Path, benchmark: str) -> ValueError:
        return ValueError(
            f"attack 'external' ({self.title}): {path}: its prompts go on into half of the solution (field 'partial'), "
            f"which the prompts of {benchmark} do not. Their clean side is ReCode's {_BASELINE}: make that file a "
            "benchmark of the study, and this an attack on it"
        )


def _edits(clean: str, attacked: str) -> tuple[Edit, ...]:
    found, place = [], 0
    for piece in pieces(clean, attacked):
        if piece.differs:
            found.append(Edit(place, place + len(piece.before), piece.before, piece.after))
        place += len(piece.before)
    return tuple(found)
