import json
import subprocess
from concurrent.futures import ThreadPoolExecutor

import nbformat
import papermill
import pytest


def write_notebook(path, source, parameters="level: float = 1.0  # a number"):
    notebook = nbformat.v4.new_notebook()
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [nbformat.v4.new_code_cell(text) for text in (parameters, source)]
    cells[0].metadata.tags = ["parameters"]
    notebook.cells = cells
    nbformat.write(notebook, path)
    return str(path)


def run(source, output, **parameters):
    return papermill.execute_notebook(source, str(output), parameters, engine_name="qrobust", progress_bar=False)


def test_a_misspelt_parameter_is_refused_and_named(tmp_path):
    source = write_notebook(tmp_path / "n.ipynb", "print(level)")
    with pytest.raises(Exception, match="unknown parameter lvel; this notebook declares: level"):
        run(source, tmp_path / "out.ipynb", lvel=2.0)


def test_a_progress_bar_leaves_one_output(tmp_path):
    source = write_notebook(
        tmp_path / "n.ipynb", "from tqdm import tqdm\nfor _ in tqdm(range(300), mininterval=0): print(end='')"
    )
    outputs = run(source, tmp_path / "out.ipynb").cells[-1].outputs
    assert len(outputs) == 1
    assert "300/300" in outputs[0].text


def test_kernels_started_together_do_not_meet(tmp_path):
    source = write_notebook(tmp_path / "n.ipynb", "print(level)")

    def one(number):
        return run(source, tmp_path / f"out{number}.ipynb", level=float(number)).cells[-1].outputs[0].text

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(one, range(6))) == [f"{number}.0\n" for number in range(6)]


def test_the_command_line_finds_the_engine(tmp_path):
    source = write_notebook(tmp_path / "n.ipynb", "print(level * 2)")
    target = tmp_path / "out.ipynb"
    command = ["papermill", "--engine", "qrobust", "--no-progress-bar", source, str(target), "-p", "level", "4.5"]
    subprocess.run(command, check=True, capture_output=True)
    assert json.loads(target.read_text())["cells"][-1]["outputs"][0]["text"] == ["9.0\n"]
