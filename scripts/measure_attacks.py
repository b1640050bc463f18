"""Measure how much the attacks change, beside ReCode's released prompts: the tables of docs/attacks.md.

    python scripts/measure_attacks.py
    git clone https://github.com/amazon-science/recode
    python scripts/measure_attacks.py --recode recode/dataset-release

prints Markdown tables. All figures are means over all prompts, changed or not, and over the seeds 0 to 2 where an
attack draws. ReCode's prompts are compared with the prompts that they were made from (``nominal/``): those of
``format`` with its partial solutions, in which half of the code is given.
"""

import argparse
import json
import statistics
from collections.abc import Iterable, Mapping
from pathlib import Path

from qrobust import attacks, benchmarks
from qrobust.attacks import grammar, senses
from qrobust.attacks.prose import paragraphs
from qrobust.attacks.word import masked
from qrobust.differences import distance

SEEDS = (0, 1, 2)
ATTACKS = [
    ("char", {}),
    ("char", {"probability": 0.25, "max_changes": 1000}),
    ("word", {}),
    ("word", {"probability": 0.7}),
    ("word", {"context": True}),
    ("word", {"context": True, "probability": 0.25}),
    ("sentence", {}),
    *(("typo", {"share": share}) for share in (0.1, 0.2, 0.3, 0.4, 0.5)),
    ("typo", {"kinds": ["swap"]}),
    ("rename", {}),
    ("rename", {"style": "snake"}),
    ("rename", {"style": "synonym"}),
    ("rename", {"style": "synonym", "words": 2}),
    ("format", {}),
    ("format", {"form": "comments"}),
    *(("format", {"form": "blank_lines", "lines": lines}) for lines in (1, 2, 3)),
    ("format", {"form": "tabs"}),
]
RECODE = {
    "nlaugmenter": (
        "ButterFingersPerturbation", "SwapCharactersPerturbation", "ChangeCharCase", "SynonymSubstitution",
        "SynonymInsertion", "BackTranslation",
    ),
    "func_name": ("FuncRenameCamelCase", "FuncRenameSynonymSub", "FuncRenameButterFinger"),
    "format": ("doc2comments", "new_lines", "new_line_afterdoc", "tab_indent"),
}  # fmt: skip
NOMINAL = {"humaneval": "HumanEval.jsonl", "mbpp": "mbpp_wtest.jsonl"}
HEAD = "| attack | prompts changed | characters | of all | words |\n|---|---|---|---|---|"


def magnitude(pairs: Iterable[tuple[str, str]]) -> str:
    """Cells of a row: changed prompts, edit distance in characters, as a share of the prompt, share of its words."""
    rows = []
    for clean, attacked in pairs:
        characters, words = distance(clean, attacked), distance(clean.split(), attacked.split())
        rows.append((clean != attacked, characters, characters / len(clean), words / len(clean.split())))
    changed, characters, share, words = map(statistics.mean, zip(*rows, strict=True))
    return f"{changed:.0%} | {characters:.1f} | {share:.1%} | {words:.1%}"


def ours(benchmark: benchmarks.Benchmark) -> None:
    """Print the rows of our attacks on a benchmark."""
    prompts = attacks.prompts_of(benchmark.tasks)
    for name, settings in ATTACKS:
        attack = attacks.create(name, **settings)
        seeds = SEEDS if attack.uses_seed else SEEDS[:1]
        results = [result for seed in seeds for result in attacks.attack(prompts, attack, seed)]
        label = f"{attack.label} {attack.made_by}".strip()
        print(f"| `{label}` | {magnitude((result.clean, result.attacked) for result in results)} |")


def recodes(release: Path, family: str, tasks: set[str]) -> None:
    """Print the rows of ReCode's perturbations of some tasks (ids in lower case)."""
    for folder, names in RECODE.items():
        nominal = f"{family}_partial.jsonl" if folder == "format" else NOMINAL[family]
        clean = _prompts(release / "nominal" / nominal)
        for name in names:
            pairs = []
            for seed in SEEDS:
                path = release / "perturbed_finalized" / family / "full" / folder / f"{family}_{name}_s{seed}.jsonl"
                attacked = _prompts(path) if path.is_file() else {}
                pairs += [(clean[task], attacked[task]) for task in attacked if task.lower() in tasks]
            print(f"| {folder}/{name} | {magnitude(pairs)} |")


def _prompts(path: Path) -> Mapping[str, str]:
    return {row["task_id"]: row["prompt"] for row in map(json.loads, path.read_text().splitlines())}


def sense_counts(tasks: Iterable[benchmarks.Task]) -> str:
    """How often `word` has other choices by context, among the words for which it has any without."""
    paper, context = attacks.create("word"), attacks.create("word", context=True)
    count = {"the same synonyms": 0, "other synonyms": 0, "no synonym": 0}
    for task in tasks:
        around = senses.context(task.prompt)
        for paragraph in paragraphs(task.prompt):
            text = masked(paragraph)
            spans = grammar.tokens(text)
            words = [text[start:end] for start, end in spans]
            for word, tag, span in zip(words, grammar.tags(words), spans, strict=True):
                found = [] if paragraph.is_literal(*span) else paper.choices(word, tag)
                if found:
                    chosen = context.choices(word, tag, around)
                    kind = "no synonym" if not chosen else "the same synonyms" if chosen == found else "other synonyms"
                    count[kind] += 1
    total = sum(count.values())
    return f"{total} words: " + ", ".join(f"{kind} {number / total:.0%}" for kind, number in count.items())


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--recode", type=Path, help="the folder dataset-release of a clone of ReCode's repository")
    release = parser.parse_args().recode
    if release and not (release / "nominal").is_dir():
        parser.error(f"{release} has no folder nominal; give the folder dataset-release of ReCode's repository")
    for family in NOMINAL:
        benchmark = benchmarks.load(family)
        print(f"\n{family}, {len(benchmark.tasks)} prompts\n\n{HEAD}")
        ours(benchmark)
        if release:
            recodes(release, family, {task.task_id.lower() for task in benchmark.tasks})
        print(f"\nBy context: {sense_counts(benchmark.tasks)}")


if __name__ == "__main__":
    main()
