"""The tools, a file each."""

# Importing a tool enters it in the registry; the order is that of `names()`.
from qrobust.quality.tools import pylint, flake8, radon, cognitive, bandit, sonar_python  # noqa: F401  isort: skip
from qrobust.quality.tools import pmd, lizard, cognitive_java, line_length_java, sonar_java  # noqa: F401  isort: skip
