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


def pytest_collection_modifyitems(items):
    """The tests that run whole notebooks begin, so that none of them is left to one process at the end."""
    items.sort(key=lambda item: "pipeline" not in item.path.name)
