"""Where a result was made: versions, commit and machine."""

import os
import platform
import subprocess
from importlib import metadata
from pathlib import Path
from typing import Any

from qrobust import paths

RECORDED_PACKAGES = (
    "qrobust", "torch", "transformers", "tokenizers", "bitsandbytes", "autoawq", "llmcompressor", "compressed-tensors",
    "torchao", "vllm", "evalplus", "nltk", "textblob", "lemminflect", "numpy", "pandas", "scipy", "statsmodels",
    "papermill",
)  # fmt: skip


def provenance() -> dict[str, Any]:
    """Versions of what computes, the commit of this project, and the machine."""
    return {"versions": versions(), "commit": commit(), "machine": machine()}


def versions() -> dict[str, str]:
    """Installed versions of the packages that results can depend on, Python's included."""
    found = {"python": platform.python_version()}
    for package in RECORDED_PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found


def commit() -> str | None:
    """The commit of the project's folder, with ``+changes`` when files differ from it; None without git."""
    try:
        described = subprocess.run(
            ["git", "describe", "--always", "--abbrev=12", "--dirty=+changes", "--exclude=*"],
            cwd=paths.PROJECT, capture_output=True, text=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return None
    return described.stdout.strip()


def machine() -> dict[str, Any]:
    """Processor, usable cores, memory in bytes, and system."""
    return {
        "processor": processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "system": platform.platform(),
    }


def processor() -> str:
    """The name of the processor's model."""
    return _cpuinfo("model name") or platform.processor() or platform.machine()


def made_by_intel() -> bool:
    """Whether Intel made the processor; True where nothing says who did."""
    return _cpuinfo("vendor_id") in (None, "GenuineIntel")


def _cpuinfo(field: str) -> str | None:
    """What Linux says of the first processor."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return None
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(field)), None)
