"""A study as its author writes it: every key of its file, validated before anything runs."""

from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from qrobust import benchmarks, keys, models
from qrobust.benchmarks import Selection
from qrobust.generation import Decoding
from qrobust.models import Model
from qrobust.parts import Part
from qrobust.primary import ALL_QUANTIZED, DEFAULT, Primary
from qrobust.registry import known
from qrobust.study.arm import EDITS_NEED_GREEDY
from qrobust.study.axes import (
    AttackChoice,
    BenchmarkChoice,
    Cost,
    Judging,
    Mechanism,
    NoiseGrid,
    PrecisionChoice,
    Quality,
    Sampling,
    names_alone,
)
from qrobust.study.conditions import Attacked

_BOTH = "compares quantized models with their original: name both among precisions, the original first"


class Study(Part):
    """Models x precisions x benchmarks x conditions, and how samples are generated and judged.

    Attributes
    ----------
    primary
        What is asked before looking; see `qrobust.primary.Primary`. Without it the defaults there are declared.
    noise
        One grid of weight noise, or several.
    sampling
        How samples are drawn; none: greedily, one for each task.
    quality
        Static quality of the programs; none: not measured.
    cost
        What answers cost in seconds and joules; none: not measured.
    mechanism
        Output drift against weight error and noise; none: not measured.
    smallest_edits
        Look for the smallest edit behind each task that an attack breaks, where its edits are independent.
    perplexity_tasks
        Number of tasks of the first benchmark that perplexity is taken on; none: all that the study chose.
    backend
        ``vllm``: only for originals without weight noise, on CUDA.
    allow_mixed_sessions
        Continue a cell under another kind of device, or with other versions of what makes its text.
    """

    name: str
    models: list[Model] = Field(min_length=1)
    precisions: list[PrecisionChoice] = Field(min_length=1)
    benchmarks: list[BenchmarkChoice] = Field(min_length=1)
    attacks: list[AttackChoice] = Field(default=[])
    smallest_edits: bool = False
    primary: Primary = DEFAULT
    noise: list[NoiseGrid] = Field(default=[])
    quality: Quality | None = None
    cost: Cost | None = None
    mechanism: Mechanism | None = None
    perplexity_tasks: Annotated[int, Field(gt=0)] | None = None
    max_new_tokens: Annotated[int, Field(gt=0)] = 512
    sampling: Sampling | None = None
    batch_size: Annotated[int, Field(gt=0)] | None = None
    batch_invariant: bool = False
    device: Literal["auto", "cpu", "cuda"] = "auto"
    backend: Literal["torch", "vllm"] = "torch"
    allow_mixed_sessions: bool = False
    judging: Judging = Judging()

    _names_alone = field_validator("precisions", "benchmarks", "attacks", mode="before")(names_alone)

    @field_validator("noise", mode="before")
    @classmethod
    def _grid_alone(cls, value: Any) -> Any:
        return [] if value is None else [value] if isinstance(value, dict) else value

    @field_validator("models")
    @classmethod
    def _known_sources(cls, value: list[Model]) -> list[Model]:
        for model in value:
            try:
                kind = models.source_kind(model)
            except models.UnknownSource as error:
                raise ValueError(str(error)) from error
            if model.revision and kind != "hub":
                raise ValueError(f"model {model.name!r}: revision is of a hub repository, and {model.source} is none")
        return value

    @model_validator(mode="after")
    def _consistent(self) -> "Study":
        methods = [choice.create() for choice in self.precisions]
        self._refuse_twins("models", [model.name for model in self.models])
        self._refuse_twins("precisions", [method.label for method in methods])
        self._refuse_twins(
            "benchmarks", [choice.name for choice in self.benchmarks], [choice.label for choice in self.benchmarks]
        )
        for method in methods[1:]:
            if method.is_original:
                raise ValueError(f"precisions must list {method.label!r} first; the others are compared with it")
        if self.backend == "vllm" and (
            len(methods) > 1 or not methods[0].is_original or self.noise or self.batch_invariant or self.device == "cpu"
        ):
            raise ValueError(
                "backend vllm completes unchanged originals on CUDA: it needs precisions [original], no noise, no "
                "batch_invariant, and device auto or cuda. Arms that are compared need one backend: torch, the default"
            )
        self._check_attacks()
        self._check_noise()
        self._check_primary()
        self.perplexity_selection()
        self._require_measurable()
        if self.smallest_edits and self.sampling:
            raise ValueError(EDITS_NEED_GREEDY)
        return self

    def _check_attacks(self) -> None:
        for choice in self.datasets():
            conditions = self.attacked(choice)
            self._refuse_twins(f"attacks on {choice.name}", [condition.label for condition in conditions])
            for condition in conditions:
                condition.attack.check_plan(choice.name, condition.seed)
                if self.batch_invariant and condition.attack.other_batches:
                    raise ValueError(f"attack {condition.name} makes other batches, which batch_invariant excludes")
                if self.batch_invariant and condition.attack.may_leave_out:
                    raise ValueError(
                        f"attack {condition.name} may leave tasks out, so that the others would not have the "
                        "batch-mates that batch_invariant promises; repair the file and set faulty: refuse"
                    )

    def _require_measurable(self) -> None:
        """Refuse a quality, a cost or a mechanism that cannot be measured."""
        if self.quality:
            self.quality.require_tools(sorted({benchmarks.language(choice.name) for choice in self.benchmarks}))
        if self.mechanism and not self._compares_with_original():
            raise ValueError(f"mechanism {_BOTH}")
        if self.cost is None:
            return
        if self.backend != "torch":
            raise ValueError("cost is measured in the backend torch, in which every arm can run")
        if self.cost_selection().size <= self.cost.alone:
            raise ValueError(
                f"cost: {self.cost.alone} prompts alone, and one to warm up, of {self.cost_selection().size} tasks; "
                "name more tasks or a smaller number for alone"
            )

    def _compares_with_original(self) -> bool:
        return len(self.precisions) > 1 and self.precisions[0].create().is_original

    def _check_noise(self) -> None:
        answered = [choice.name for choice in self.datasets()]
        for grid in self.noise:
            for name in grid.benchmarks or []:
                known(name, [choice.name for choice in self.benchmarks], "benchmark of this study in noise.benchmarks")
                if name not in answered:
                    raise ValueError(f"noise.benchmarks names {name}, whose samples are those of {name}+: name {name}+")
            list(grid.selections(self.datasets()))
        for choice in self.datasets():
            grids = [grid for grid in self.noise if choice.name in (grid.benchmarks or [choice.name])]
            labels = [condition.label for grid in grids for condition in grid.conditions()]
            self._refuse_twins(f"noise on {choice.name}", labels)

    def _check_primary(self) -> None:
        quantized = [choice.create().label for choice in self.precisions[1:]]
        known(self.primary.comparison, [ALL_QUANTIZED, *quantized], "comparison of primary")
        equal = [grid for grid in self.noise if "effective" in grid.scopes]
        if self.primary.outcome == "noise" and not equal:
            raise ValueError(
                "primary.outcome is noise, so noise needs the scope effective: it disturbs both arms alike"
            )
        if "primary" not in self.model_fields_set:  # a study that declares none may answer nothing of the default
            return
        if not self._compares_with_original():
            raise ValueError(f"primary {_BOTH}, or leave primary out")
        if self.primary.outcome == "noise" and not any(level for grid in equal for level in grid.levels):
            raise ValueError("primary.outcome is noise, so noise of the scope effective needs a level above 0")
        conditions = [condition for choice in self.datasets() for condition in self.attacked(choice)]
        if self.primary.outcome == "attack" and all(condition.attack.is_control for condition in conditions):
            raise ValueError(
                "primary.outcome is attack, so attacks needs one that is no control; or name the outcome noise, or "
                "leave primary out"
            )

    @staticmethod
    def _refuse_twins(what: str, names: list[str], labels: list[str] | None = None) -> None:
        """Refuse a name that stands there twice, and two whose labels (or they themselves) are one in folders."""
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"{what} names {', '.join(twice)} twice; each name stands for one row of the tables")
        names_of: dict[str, str] = {}
        for name, label in zip(names, labels or names, strict=True):
            first = names_of.setdefault(keys.readable(label), name)
            if first != name:
                raise ValueError(
                    f"{what} names {first!r} and {name!r}, and the results of both would be called "
                    f"{keys.readable(label)!r}; rename one"
                )

    def decoding(self) -> Decoding:
        """How completions are made."""
        return Decoding(self.max_new_tokens, **(self.sampling.model_dump() if self.sampling else {}))

    def datasets(self) -> list[BenchmarkChoice]:
        """The benchmarks that prompts are taken from.

        ``humaneval+`` and ``mbpp+`` are scored on their base tests too, so where a study names both ``mbpp`` and
        ``mbpp+`` the samples are made once, for the latter.

        Raises
        ------
        ValueError
            If both are named with different tasks or attacks.
        """
        by_name = {choice.name: choice for choice in self.benchmarks}
        chosen = []
        for choice in self.benchmarks:
            plus = by_name.get(choice.name + "+")
            if plus is None:
                chosen.append(choice)
            elif plus.model_copy(update={"name": choice.name}) != choice:
                raise ValueError(
                    f"benchmarks {choice.name} and {plus.name} share their samples, so both need the same tasks, "
                    f"subset_seed and attacks; {plus.name} alone is scored on the tests of {choice.name} too"
                )
        return chosen

    def attacked(self, benchmark: BenchmarkChoice) -> list[Attacked]:
        """Every (attack, seed) on a benchmark."""
        chosen = self.attacks if benchmark.attacks is None else benchmark.attacks
        return [condition for choice in chosen for condition in choice.conditions()]

    def perplexity_selection(self) -> Selection:
        """The tasks whose solutions perplexity is taken on."""
        chosen = self.datasets()[0].selection()
        return chosen if self.perplexity_tasks is None else chosen.first(self.perplexity_tasks, "perplexity_tasks")

    def equal_noise(self) -> NoiseGrid | None:
        """The first grid whose noise disturbs every arm alike, if there is one."""
        return next((grid for grid in self.noise if "effective" in grid.scopes), None)

    def cost_selection(self) -> Selection:
        """The tasks whose answers' cost is measured; only where `cost` is asked for."""
        chosen = self.datasets()[0].selection()
        return chosen if self.cost.tasks is None else chosen.first(self.cost.tasks, "cost.tasks")
