"""How soon the report's two pages can be read and searched, in headless Chromium, from the disk.

    python scripts/bench_page.py [FLIPS]

The main page is that of the kept study `STUDY`, with all its figures, tables and examples; making it takes two minutes.
The list of flips has 10,000, each with texts of its own, as long as those of HumanEval with a small model are. Medians
of five openings: until the first screen is drawn, and until a search or a menu has drawn what it found.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from browser import Page, browser

from qrobust import files
from qrobust.analysis import analyse, finished, flips, frames, quality
from qrobust.report import html, results
from qrobust.report.questions.quality import SHOWN

STUDY = "cpu"
"""Of its 10,592 samples there are results under attacks and noise, and of the quality of their programs."""
ROUNDS = 5
_WORDS = ("return", "the", "largest", "prime", "factor", "of", "a", "number", "that", "no", "other", "divides")
_DRAWN = "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"


def write_report(folder: Path) -> Path:
    """The main page as `html.make` writes it, but from kept frames; its size does not depend on the replicates."""
    kept, cells = finished(frames.kept(STUDY)), folder / "cells"
    for name, rows in kept.samples.groupby("cell"):
        for file in ("samples", "verdicts"):  # of the latter only the programs are read
            files.append_jsonl(cells / name / f"{file}.jsonl", rows.to_dict("records"))
    results.make(analyse(kept, bootstrap=100), folder / "tables", folder / "figures").save(folder)
    return html.write(
        folder / "report.html",
        files.read_json(folder / results.FILE),
        folder,
        examples=flips.examples(kept.verdicts, cells),
        changes=quality.with_texts(quality.greatest_changes(quality.samples(kept), SHOWN), cells),
    )


def made_up(count: int) -> list[dict]:
    """Flips as `qrobust.analysis.flips.listed` gives them, no two texts the same."""
    made = []
    for number in range(count):
        words = [_WORDS[(number * step + step) % len(_WORDS)] for step in range(1, 71)]
        prompt = f'def function_{number}(values):\n    """{" ".join(words)}\n    >>> function_{number}([3])\n    """\n'
        body = "".join(f"    {word}_{number} = values[{place}] < {place}\n" for place, word in enumerate(words[:12]))
        made.append(
            {
                "model": f"model-{number % 3}b", "precision": ("original", "bnb-int8", "bnb-nf4")[number % 3],
                "benchmark": ("humaneval+", "mbpp+")[number % 2], "family": "attack",
                "condition": ("char", "word", "sentence")[number % 3],
                "engine": "", "seed": 0, "draw": 0, "task_id": f"HumanEval/{number}",
                "outcome": flips.OUTCOMES[number % 2], "reason": ("wrong answer", "exception", "timeout")[number % 3],
                "smallest": None,
                "prompt_before": prompt, "prompt_after": prompt.replace("the ", "THE ").replace("of", "fo"),
                "completion_before": body, "completion_after": body.replace("values", "value", 3),
            }
        )  # fmt: skip
    return made


def opened(page: Page, path: Path, first: str) -> float:
    """Milliseconds from the address to the first screen, which has elements of a selector."""
    page.open(path)
    page.wait(f"document.querySelectorAll({first!r}).length")
    return page.value(_DRAWN)


def answered(page: Page, change: str) -> float:
    """Milliseconds from a change of the bar to what it finds on the screen."""
    return page.value(
        f"(async () => {{ const start = performance.now(); {change}; return await {_DRAWN} - start; }})()"
    )


def measure(path: Path, first: str, words: tuple[str, str]) -> None:
    """Open a page several times, search for two words and choose from a menu; print the medians."""
    times: dict[str, list[float]] = {"opened": [], "first search": [], "next search": [], "menu": []}
    for _ in range(ROUNDS):
        with browser() as page:
            times["opened"].append(opened(page, path, first))
            for name, text in zip(("first search", "next search"), words, strict=True):
                times[name].append(answered(page, f"search.value = {text!r}; apply()"))
            times["menu"].append(answered(page, "search.value = ''; choices[1].selectedIndex = 1; apply()"))
            if page.errors:
                raise SystemExit("\n".join(page.errors))
    for name, each in times.items():
        print(f"{name}: {statistics.median(each):.0f} ms (from {min(each):.0f} to {max(each):.0f})")


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        path = write_report(Path(folder))
        print(f"report of {STUDY}, {len(frames.kept(STUDY).samples)} samples, {path.stat().st_size / 1e6:.1f} MB")
        measure(path, "table.filtered", ("nf4", "sentence int8"))
        path = html.write_flips(Path(folder) / "flips.html", "bench", made_up(count))
        print(f"{count} flips, {path.stat().st_size / 1e6:.1f} MB")
        measure(path, ".flip", ("prime number", "largest factor"))


if __name__ == "__main__":
    main()
