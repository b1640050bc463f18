"""The tools, a file each."""

# Importing a tool enters it in the registry; the order is that of `names()`.
from qrobust.quality.tools import pylint, flake8, radon, cognitive, bandit, pmd, lizard, cognitive_java  # noqa: F401  isort: skip
