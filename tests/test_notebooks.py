"""What every notebook of the study has in common, read without running it; `test_pipeline` runs each."""

import ast

import nbformat
import papermill
import pytest
import torch
from tiny import tiny_model_folder

from qrobust import files, models, paths
from qrobust.models import footprint, output_error

NOTEBOOKS = {path.stem: path for path in sorted((paths.PROJECT / "notebooks").glob("*.ipynb"))}


@pytest.fixture(params=NOTEBOOKS, ids=str)
def notebook(request):
    return nbformat.read(NOTEBOOKS[request.param], as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_the_notebooks_are_there():
    assert set(NOTEBOOKS) == {"quantize", "attack", "noise", "evaluate", "quality", "cost", "mechanism", "analyze"}


def test_outputs_are_stripped_and_the_kernel_is_python3(notebook):
    assert notebook.metadata.kernelspec.name == "python3"
    assert all(not cell.outputs and cell.execution_count is None for cell in code_cells(notebook))


def test_one_flat_parameters_cell(notebook):
    tagged = [cell for cell in code_cells(notebook) if "parameters" in cell.metadata.get("tags", [])]
    assert len(tagged) == 1
    for line in tagged[0].source.splitlines():
        (statement,) = ast.parse(line).body
        assert isinstance(statement, ast.AnnAssign), f"not `name: type = default`: {line}"
        ast.literal_eval(statement.value)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_every_parameter_has_a_type_and_a_help_text(name):
    for parameter in papermill.inspect_notebook(str(NOTEBOOKS[name])).values():
        assert parameter["inferred_type_name"] != "None", parameter
        assert parameter["help"], parameter


def test_cells_tell_and_do_not_define(notebook):
    cells = code_cells(notebook)
    assert 6 <= len(cells) <= 20
    for cell in cells:
        tree = ast.parse(cell.source)
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.For)], (
            cell.source
        )
        assert len(cell.source.splitlines()) <= 16 or "parameters" in cell.metadata.get("tags", []), cell.source


def test_headings_and_code_alternate(notebook):
    kinds = [cell.cell_type for cell in notebook.cells]
    assert kinds[0] == "markdown" and notebook.cells[0].source.startswith("# ")
    assert kinds.count("markdown") >= kinds.count("code") // 2


def test_results_are_written_by_the_last_cell(notebook):
    assert "run.finish(" in code_cells(notebook)[-1].source


def test_the_defaults_are_parameters_that_a_notebook_can_start_with(notebook, outputs):
    """By hand, without a folder from the workflow: the parameters cell and the start of the run."""
    cells = code_cells(notebook)
    start = next(index for index, cell in enumerate(cells) if "runs.start(" in cell.source)
    names = {}
    for cell in cells[: start + 1]:
        exec(compile(cell.source, "cell", "exec"), names)
    run = names["run"]
    assert run.folder.parent == outputs / "runs" / run.stage and (run.folder / "params.yaml").exists()


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("cost", {"max_new_tokens": 65}),
        ("cost", {"sampling": {"temperature": 0.8}}),
        *((name, {"device": "cpu"}) for name in ("cost", "quantize", "mechanism")),
    ],
)
def test_what_is_measured_otherwise_by_hand_lies_elsewhere(name, changed, outputs):
    cells = code_cells(nbformat.read(NOTEBOOKS[name], as_version=4))[:2]
    assert "runs.start(" in cells[1].source
    folders = set()
    for parameters in ({}, changed):
        names = {}
        exec(cells[0].source, names)
        names |= parameters
        exec(cells[1].source, names)
        folders.add(names["run"].folder)
    assert len(folders) == 2


def run_cells(name, **parameters):
    """What a notebook leaves, run here with some parameters changed."""
    names = {}
    for cell in code_cells(nbformat.read(NOTEBOOKS[name], as_version=4)):
        exec(compile(cell.source, name, "exec"), names)
        names |= parameters
    return names


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("quantize", (models, "load")),
        ("quantize", (output_error, "output_errors")),
        ("quantize", (footprint, "solution_losses")),
        ("mechanism", (models, "load")),
    ],
)
def test_memory_that_runs_out_is_a_result(name, step, outputs, tmp_path, monkeypatch):
    def full(*_):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(*step, full)
    model = {"name": "tiny", "source": str(tiny_model_folder(tmp_path / "tiny"))}
    with pytest.raises(SystemExit):
        run_cells(name, model=model)
    (written,) = (outputs / "runs" / name).glob("*/result.json")
    assert files.read_json(written)["summary"] == {"status": "oom", "error": "CUDA out of memory"}


@pytest.mark.parametrize("name", ["evaluate", "noise"])
def test_a_model_that_does_not_fit_is_a_result(name, outputs, monkeypatch):
    def too_large(*_):
        raise models.DoesNotFit("model 'smol' needs 99 GiB")

    monkeypatch.setattr(models, "load", too_large)
    folder = run_cells(name, judge_workers=1)["run"].folder
    cells = files.read_json(folder / "result.json")["summary"]["cells"]
    assert {(cell["status"], cell["error"]) for cell in cells} == {("oom", "model 'smol' needs 99 GiB")}
    filled = str(folder.relative_to(outputs))
    read = run_cells("quality", filled=filled, tools=["flake8"], allow_unisolated=True)["run"].folder
    assert files.read_json(read / "result.json")["summary"]["programs"] == 0
