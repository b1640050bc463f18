"""Where things are: the project, its outputs, and the cache of files from outside.

Relative paths start at the project's folder (the path of a study's file alone at the working directory, as a shell
completes it), so a notebook runs the same from JupyterLab, papermill and a cluster job.
"""

import os
from pathlib import Path

import platformdirs

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE_DATA = Path(__file__).resolve().parent / "data"


def outputs() -> Path:
    """The folder of results: ``outputs/`` of the project, or ``QROBUST_OUTPUTS``."""
    return _folder(os.environ.get("QROBUST_OUTPUTS") or "outputs")


def cache() -> Path:
    """The folder of downloaded and converted files, shared by all studies, or ``QROBUST_CACHE``."""
    return _folder(os.environ.get("QROBUST_CACHE") or platformdirs.user_cache_dir("qrobust"))


def _folder(named: str) -> Path:
    return (PROJECT / Path(named).expanduser()).resolve()
