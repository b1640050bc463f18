"""MultiPL-E and McEval: what their loaders make of rows, of broken files, and of the releases."""

import json

import pytest
from data_helpers import load_or_skip

from qrobust import benchmarks, languages, resources
from qrobust.benchmarks import BenchmarkError, multipl_e

SIZES = {
    "multipl-e-humaneval-java": 158,
    "multipl-e-mbpp-java": 341,
    "multipl-e-humaneval-python": 161,
    "multipl-e-mbpp-python": 397,
    "mceval-java": 53,
    "mceval-python": 50,
}
JAVA = {
    "name": "Mine_1_plusOne",
    "prompt": "import java.util.*;\nclass Problem {\n    // Add one.\n    public static long plusOne(long n) {\n",
    "tests": "    }\n    public static void main(String[] args) {\n    assert(plusOne((1l)) == (2l));\n    }\n\n}\n",
}
PYTHON = {
    "name": "Mine_1_plus_one",
    "prompt": 'def plus_one(n: int) -> int:\n    """\n    Add one.\n    """\n',
    "tests": "def check(candidate):\n    assert candidate(1) == 2\n\n"
    "def test_check():\n    check(plus_one)\n\ntest_check()\n",
}
MCEVAL = {
    "task_id": "Java/1",
    "prompt": "class Solution {\n    /** Add one. */\n    public static int plusOne(int n) ",
    "canonical_solution": "    {\n        return n + 1;\n    }",
    "test": "    public static void main(String[] args) {\n        assert plusOne(1) == 2;\n    }\n}",
    "entry_point": "plusOne",
}


@pytest.fixture
def put(tmp_path, monkeypatch):
    """Puts a file of our own in the place of a release."""

    def put(benchmark, text):
        path = tmp_path / "own.json"
        path.write_text(text)
        resource = resources.find(benchmarks.loaders._KNOWN[benchmark].resource)
        monkeypatch.setenv(resource.override, str(path))
        return benchmarks.load(benchmark)

    return put


def test_a_java_task_of_multipl_e(put):
    benchmark = put("multipl-e-humaneval-java", json.dumps([JAVA]))
    (task,) = benchmark.tasks
    assert (task.task_id, task.prompt, task.test) == (JAVA["name"], JAVA["prompt"], JAVA["tests"])
    assert (task.language, task.form, task.oracle, task.entry_point) == ("java", "method", "multipl-e", "plusOne")
    assert task.canonical_solution == "" and benchmark.language == "java" and benchmark.suites == ("base",)
    assert benchmark.version == "own file (MULTIPL_E_HUMANEVAL_JAVA_OVERRIDE_PATH)"


def test_a_python_task_of_multipl_e_has_its_check_and_nothing_that_calls_it(put):
    (task,) = put("multipl-e-mbpp-python", json.dumps([PYTHON])).tasks
    assert (task.language, task.form, task.oracle, task.entry_point) == ("python", "function", "multipl-e", "plus_one")
    assert task.test == "def check(candidate):\n    assert candidate(1) == 2\n"


def test_tasks_of_mceval(put):
    (task,) = put("mceval-java", json.dumps(MCEVAL) + "\n").tasks
    assert (task.language, task.form, task.oracle) == ("java", "signature", "mceval")
    assert (task.prompt, task.canonical_solution) == (MCEVAL["prompt"], MCEVAL["canonical_solution"])
    (task,) = put("mceval-python", json.dumps({**MCEVAL, "prompt": 'def f():\n    """One."""'}) + "\n").tasks
    assert (task.prompt, task.form) == ('def f():\n    """One."""\n', "function")


def test_tasks_that_nothing_can_satisfy_are_left_out_and_counted(put):
    name = next(iter(multipl_e.unsatisfiable()))
    benchmark = put("multipl-e-mbpp-java", json.dumps([JAVA, {**JAVA, "name": name}]))
    assert [task.task_id for task in benchmark.tasks] == [JAVA["name"]]
    assert benchmark.version.endswith(", less 45") and all(multipl_e.unsatisfiable().values())


@pytest.mark.parametrize(
    ("benchmark", "text", "message"),
    [
        ("multipl-e-humaneval-java", "[{", "no file of MultiPL-E's prompts"),
        ("multipl-e-humaneval-java", '[{"name": "x"}]', "field 'prompt' is missing"),
        ("multipl-e-humaneval-java", json.dumps([{**JAVA, "tests": 1}]), "field 'tests' is no text"),
        (
            "multipl-e-humaneval-java",
            json.dumps([{**JAVA, "prompt": "Hello"}]),
            "Mine_1_plusOne.*ends in no Java method",
        ),
        ("multipl-e-mbpp-python", json.dumps([{**PYTHON, "tests": ""}]), "Mine_1_plus_one.*no check of a function"),
        ("mceval-java", "", "holds no task"),
        ("mceval-java", json.dumps(MCEVAL) + "\n{", "line 2: is no task of McEval"),
        ("mceval-java", '{"task_id": "x"}\n', "line 1.*field 'prompt' is missing"),
        ("mceval-java", json.dumps({**MCEVAL, "test": None}), "line 1.*must be texts"),
    ],
)
def test_what_is_wrong_with_a_file_is_named(put, benchmark, text, message):
    with pytest.raises(BenchmarkError, match=message):
        put(benchmark, text)


@pytest.mark.parametrize("name", SIZES)
def test_releases_are_complete_and_of_their_language(name):
    benchmark = load_or_skip(name)
    assert len(benchmark.tasks) == benchmarks.size(name) == SIZES[name]
    language = languages.get(benchmark.language)
    assert benchmarks.language(name) == language.name == name.rpartition("-")[2]
    for task in benchmark.tasks:
        assert task.form in language.forms and language.regions(task.prompt), task.task_id
        stub = language.stub(task.prompt, task.entry_point, task.form)
        assert language.is_valid(stub) and language.defines(stub, task.entry_point), task.task_id
