"""What a back-translation engine is, and the registry that finds it by name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar


class EngineUnavailable(RuntimeError):
    """An engine is not installed, or its weights cannot be had; the message says what to do."""


@dataclass(frozen=True)
class Engine:
    """Translates English sentences to another language and back.

    Attributes
    ----------
    pair
        The languages, in the words of the engine; each engine documents its own.
    """

    pair: str
    name: ClassVar[str]
    default_pair: ClassVar[str]

    def round_trip(self, sentences: Sequence[str]) -> list[str]:
        """The sentences translated and translated back, in the same order; empty where one comes back in part.

        Raises
        ------
        EngineUnavailable
            If the engine cannot run here.
        """
        raise NotImplementedError


_ENGINES: dict[str, type[Engine]] = {}


def register(name: str) -> Callable[[type[Engine]], type[Engine]]:
    """Class decorator: enter an engine in the registry under a name."""

    def enter(engine: type[Engine]) -> type[Engine]:
        engine.name = name
        _ENGINES[name] = engine
        return engine

    return enter


def names() -> tuple[str, ...]:
    """The names of all engines."""
    return tuple(_ENGINES)


def create(name: str, pair: str = "") -> Engine:
    """An engine by name, for a pair of languages or its default pair.

    Raises
    ------
    ValueError
        If the name is not known.
    """
    if name not in _ENGINES:
        raise ValueError(f"unknown translation engine {name!r}; allowed: {', '.join(_ENGINES)}")
    return _ENGINES[name](pair or _ENGINES[name].default_pair)
