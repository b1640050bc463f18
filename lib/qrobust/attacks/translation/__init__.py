"""Back-translation engines: one file each, entered in the registry under a name.

An engine takes English sentences to another language and back. What it returned once is kept in a translation
memory (`memory`), so an offline run needs no engine.
"""

from qrobust.attacks.translation.engines import Engine, EngineUnavailable, create, names, register
from qrobust.attacks.translation.memory import Memory

from qrobust.attacks.translation import mbart, apertium, marian  # noqa: F401  isort: skip

__all__ = ["Engine", "EngineUnavailable", "Memory", "create", "names", "register"]
