import os

import pytest

os.environ.setdefault("OMP_NUM_THREADS", "1")  # tests run beside each other; a model in them is tiny
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")


@pytest.fixture
def outputs(tmp_path, monkeypatch):
    """An empty outputs folder, also for the processes that a test starts."""
    folder = tmp_path / "outputs"
    folder.mkdir()
    monkeypatch.setenv("QROBUST_OUTPUTS", str(folder))
    return folder
