"""How soon the report's list of flips can be read and searched: 10,000 flips in headless Chromium, from the disk.

    python scripts/bench_page.py [FLIPS]

Every flip has texts of its own, as long as those of HumanEval with a small model are. Medians of five openings: until
the first flips are drawn, and until a search or a filter has drawn what it found.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from browser import Page, browser

from qrobust.analysis.flips import OUTCOMES
from qrobust.report import html

ROUNDS = 5
_WORDS = ("return", "the", "largest", "prime", "factor", "of", "a", "number", "that", "no", "other", "divides")
_DRAWN = "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"


def flips(count: int) -> list[dict]:
    """Flips as `qrobust.analysis.flips.listed` gives them, no two texts the same."""
    made = []
    for number in range(count):
        words = [_WORDS[(number * step + step) % len(_WORDS)] for step in range(1, 71)]
        prompt = f'def function_{number}(values):\n    """{" ".join(words)}\n    >>> function_{number}([3])\n    """\n'
        body = "".join(f"    {word}_{number} = values[{place}] < {place}\n" for place, word in enumerate(words[:12]))
        made.append(
            {
                "model": f"model-{number % 3}b", "precision": ("original", "bnb-int8", "bnb-nf4")[number % 3],
                "benchmark": ("humaneval+", "mbpp+")[number % 2], "condition": ("char", "word", "sentence")[number % 3],
                "engine": "", "seed": 0, "draw": 0, "task_id": f"HumanEval/{number}",
                "outcome": OUTCOMES[number % 2], "reason": ("wrong answer", "exception", "timeout")[number % 3],
                "smallest": None,
                "clean_prompt": prompt, "attacked_prompt": prompt.replace("the ", "THE ").replace("of", "fo"),
                "clean_completion": body, "attacked_completion": body.replace("values", "value", 3),
            }
        )  # fmt: skip
    return made


def opened(page: Page, path: Path) -> float:
    """Milliseconds from the address to the first flips on the screen."""
    page.open(path)
    page.wait("document.querySelectorAll('.flip').length")
    return page.value(_DRAWN)


def answered(page: Page, change: str) -> float:
    """Milliseconds from a change of the bar to what it finds on the screen."""
    return page.value(
        f"(async () => {{ const start = performance.now(); {change}; return await {_DRAWN} - start; }})()"
    )


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    times: dict[str, list[float]] = {"opened": [], "first search": [], "next search": [], "filter": []}
    with tempfile.TemporaryDirectory() as folder:
        path = html.write_flips(Path(folder) / "flips.html", "bench", flips(count))
        for _ in range(ROUNDS):
            with browser() as page:
                times["opened"].append(opened(page, path))
                times["first search"].append(answered(page, "search.value = 'prime number'; apply()"))
                times["next search"].append(answered(page, "search.value = 'largest factor'; apply()"))
                times["filter"].append(answered(page, "search.value = ''; choices[1].selectedIndex = 1; apply()"))
                if page.errors:
                    raise SystemExit("\n".join(page.errors))
        print(f"{count} flips, {path.stat().st_size / 1e6:.1f} MB")
    for name, each in times.items():
        print(f"{name}: {statistics.median(each):.0f} ms (from {min(each):.0f} to {max(each):.0f})")


if __name__ == "__main__":
    main()
