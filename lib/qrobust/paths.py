"""Where things are: the project, its outputs, and the cache of files from outside.

No other module builds a path from a working directory, so a notebook runs the same from JupyterLab,
papermill and a cluster job.
"""

import os
from pathlib import Path

import platformdirs

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE_DATA = Path(__file__).resolve().parent / "data"


def outputs() -> Path:
    """The folder of results: ``outputs/`` of the project, or ``QROBUST_OUTPUTS``."""
    return Path(os.environ.get("QROBUST_OUTPUTS") or PROJECT / "outputs").resolve()


def cache() -> Path:
    """The folder of downloaded and converted files, shared by all studies, or ``QROBUST_CACHE``."""
    return Path(os.environ.get("QROBUST_CACHE") or platformdirs.user_cache_dir("qrobust")).resolve()
