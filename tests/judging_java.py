"""What the tests of the judge for Java share: tasks in both forms of tests, and the corpora of programs."""

import re

from judging_tasks import HERE

from qrobust.benchmarks import Benchmark
from qrobust.benchmarks.tasks import Task

PROMPT = """\
import java.util.*;
import org.javatuples.*;
class Problem {
    // Sum of the numbers.
    public static long total(ArrayList<Long> numbers) {
"""
ASSERTS = """\
    }
    public static void main(String[] args) {
    assert(total((new ArrayList<Long>(Arrays.asList()))) == (0l));
    assert(total((new ArrayList<Long>(Arrays.asList((long)1l, (long)2l, (long)3l)))) == (6l));
    assert(total((new ArrayList<Long>(Arrays.asList((long)-5l, (long)5l)))) == (0l));
    assert(total((new ArrayList<Long>(Arrays.asList((long)2147483647l, (long)1l)))) == (2147483648l));
    }

}
"""
SCRIPT = """\
    public static void main(String[] args) {
        assert total(new ArrayList<>()) == 0;
        assert total(new ArrayList<>(List.of(1L, 2L, 3L))) == 6 : "Test failed";
    }
}
"""


def task(task_id="Java/0", **changes):
    content = {
        "task_id": task_id,
        "prompt": PROMPT,
        "entry_point": "total",
        "canonical_solution": "",
        "base_input": [],
        "plus_input": [],
        "atol": 0.0,
        "contract": "",
        "test": ASSERTS,
        "oracle": "multipl-e",
        "language": "java",
        "form": "method",
    }
    return Task(**content | changes)


def asserts(*tasks):
    """A benchmark in MultiPL-E's form."""
    return Benchmark("asserts", "1", "0" * 64, ("base",), tasks or (task(),))


def script():
    """The same task in McEval's form."""
    prompt = PROMPT.removesuffix("{\n")
    canonical = "{\n        return numbers.stream().mapToLong(l -> l).sum();\n    }"
    one = task(prompt=prompt, canonical_solution=canonical, test=SCRIPT, oracle="mceval", form="signature")
    return Benchmark("script", "1", "0" * 64, ("base",), (one,))


_REPEAT = re.compile("@REPEAT ([0-9]+)@(.*?)@END@", re.DOTALL)  # so many times; # is the number of the time


def _repeated(match):
    return "".join(match[2].replace("#", str(number)) for number in range(int(match[1])))


def programs(folder):
    """Name -> (reasons that are right, the one form of tests that it is for or nothing, source)."""
    found = {}
    for path in sorted((HERE / folder).glob("*.java")):
        source = _REPEAT.sub(_repeated, path.read_text().replace("@NULL@", "\0"))
        expected = re.match(r"// expect: (.*)\n", source)
        only = re.search(r"^// only: (.*)\n", source, re.MULTILINE)
        found[path.stem] = (set(expected[1].split("|")) if expected else {"passed"}, only and only[1], source)
    return found
