import os

import pytest

os.environ.setdefault("OMP_NUM_THREADS", "1")  # tests run beside each other; a model in them is tiny
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
os.environ.pop("QROBUST_OUTPUTS", None)  # kept results are read from the checkout


@pytest.fixture
def outputs(tmp_path, monkeypatch):
    """An empty outputs folder, also for the processes that a test starts."""
    folder = tmp_path / "outputs"
    folder.mkdir()
    monkeypatch.setenv("QROBUST_OUTPUTS", str(folder))
    return folder


@pytest.fixture(scope="module")
def module_outputs(tmp_path_factory):
    """An outputs folder for all tests of a module, so that checkpoints are made once.

    Its calibration texts are short, and the same under every Python, whose own library is another in each version.
    """
    import tiny

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QROBUST_OUTPUTS", str(tmp_path_factory.mktemp("outputs")))
        tiny.small_texts(patch, tmp_path_factory.mktemp("texts"))
        yield


def pytest_collection_modifyitems(items):
    """The tests that run whole notebooks begin, so that none of them is left to one process at the end."""
    items.sort(key=lambda item: "pipeline" not in item.path.name)
