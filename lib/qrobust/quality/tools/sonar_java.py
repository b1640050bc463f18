"""Sonar's analyser for Java: messages in its groups bug, smell and vulnerability."""

from dataclasses import dataclass

from qrobust.quality.base import register
from qrobust.quality.sonar import Sonar


@register("sonar-java")
@dataclass(frozen=True)
class SonarJava(Sonar):
    """Sonar's analyser for Java with the profile "Sonar way"."""

    language = "java"
    analyser = "analyzers/sonarjava.jar"
    version = "8.1.0.36477"
