"""Print the exact versions of this environment, as requirements.lock has them: see `make lock`."""

from importlib import metadata

# pip brings the CUDA libraries with torch where they belong; a machine without a GPU must not be told to.
PLATFORM = ("nvidia-", "cuda-", "triton")
OURS = ("qrobust", "pip", "setuptools", "wheel")

print("# Written by `make lock` from pyproject.toml; do not edit.")
for name, version in sorted({(found.metadata["Name"], found.version) for found in metadata.distributions()}):
    if name.lower() not in OURS and not name.lower().startswith(PLATFORM):
        print(f"{name}=={version.split('+')[0]}")
