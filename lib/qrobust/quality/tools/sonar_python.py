"""Sonar's analyser for Python: messages in its groups bug, smell and vulnerability."""

from dataclasses import dataclass

from qrobust.quality.base import register
from qrobust.quality.sonar import Sonar


@register("sonar-python")
@dataclass(frozen=True)
class SonarPython(Sonar):
    """Sonar's analyser for Python with the profile "Sonar way"."""

    language = "python"
    analyser = "analyzers/sonarpython.jar"
    version = "4.19.0.15616"
