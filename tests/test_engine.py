import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import nbformat
import papermill
import pytest

from qrobust.runs.progress import TERMINAL


def write_notebook(path, *sources, parameters="level: float = 1.0  # a number"):
    notebook = nbformat.v4.new_notebook()
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [nbformat.v4.new_code_cell(text) for text in (parameters, *sources)]
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


def test_a_kernel_that_the_system_kills_is_told_with_its_likely_cause(tmp_path):
    source = write_notebook(tmp_path / "n.ipynb", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")
    with pytest.raises(Exception, match=r"memory ran out .* Finished samples stay: .* start the same command again"):
        run(source, tmp_path / "out.ipynb")


def test_a_progress_bar_leaves_one_output(tmp_path):
    source = write_notebook(
        tmp_path / "n.ipynb", "from tqdm import tqdm\nfor _ in tqdm(range(300), mininterval=0): print(end='')"
    )
    outputs = run(source, tmp_path / "out.ipynb").cells[-1].outputs
    assert len(outputs) == 1
    assert "300/300" in outputs[0].text


def test_the_terminal_shows_progress_while_the_notebook_runs(tmp_path, monkeypatch):
    seen = tmp_path / "seen"
    source = write_notebook(
        tmp_path / "n.ipynb",
        "import pathlib, time\n"
        "from qrobust.runs.progress import Progress\n"
        "with Progress(3) as bar:\n"
        "    bar.condition('original clean')\n"
        "    for _ in range(6000):\n"  # a minute, if nobody has seen the first line
        f"        if pathlib.Path({str(seen)!r}).exists():\n"
        "            break\n"
        "        time.sleep(0.01)\n"
        "    else:\n"
        "        raise RuntimeError('nobody has seen the first line')\n"
        "    bar.tasks(3)",
    )
    command = ["papermill", "--engine", "qrobust", "--no-progress-bar", source, str(tmp_path / "out.ipynb")]
    monkeypatch.delenv(TERMINAL, raising=False)
    told = ""
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        while "original clean:   0%" not in told:
            part = os.read(process.stderr.fileno(), 1 << 16).decode(errors="replace")
            assert part, f"the notebook has ended: {told}"
            told += part
        seen.touch()
        told += process.stderr.read().decode()
    assert process.returncode == 0 and "original clean: 100%" in told and "3/3" in told


def test_kernels_started_together_do_not_meet(tmp_path):
    source = write_notebook(tmp_path / "n.ipynb", "print(level)")

    def one(number):
        return run(source, tmp_path / f"out{number}.ipynb", level=float(number)).cells[-1].outputs[0].text

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(one, range(4))) == [f"{number}.0\n" for number in range(4)]


def test_a_long_temporary_folder_does_not_matter(tmp_path, monkeypatch):
    long = tmp_path / ("job" * 30)
    long.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(long))
    source = write_notebook(tmp_path / "n.ipynb", "print(level)")
    assert run(source, tmp_path / "out.ipynb").cells[-1].outputs[0].text == "1.0\n"


def test_the_command_line_finds_the_engine_and_succeeds_where_a_model_is_too_large(tmp_path):
    source = write_notebook(
        tmp_path / "n.ipynb",
        "print(level * 2)",
        "from qrobust import runs\n"
        "run = runs.start('evaluate', run_folder, {'level': level})\n"
        "with run.unless_too_large(ZeroDivisionError, MemoryError):\n"
        "    raise MemoryError('8 GB are needed')",
        "print('not reached')\nrun.finish({'status': 'done'})",
        parameters="level: float = 1.0  # a number\nrun_folder: str = ''  # a folder",
    )
    target = tmp_path / "out.ipynb"
    command = ["papermill", "--engine", "qrobust", "--no-progress-bar", source, str(target)]
    command += ["-p", "level", "4.5", "-p", "run_folder", str(tmp_path / "run")]
    subprocess.run(command, check=True, capture_output=True)
    *_, doubled, ending, later = json.loads(target.read_text())["cells"]
    assert doubled["outputs"][0]["text"] == ["9.0\n"]
    assert "SystemExit" in [output.get("ename") for output in ending["outputs"]]
    assert not later["outputs"] and later["execution_count"] is None
    result = json.loads((tmp_path / "run" / "result.json").read_text())
    assert result["summary"] == {"status": "oom", "error": "8 GB are needed"}
    assert result["parameters"] == {"level": 4.5} and result["machine"]["cores"] >= 1
