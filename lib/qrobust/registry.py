"""Methods that a study asks for by name and with settings: attacks and precisions."""

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any, ClassVar, Generic, Self, TypeVar


class _Checked:
    """What settings are checked with."""

    _whose = ""

    def require(self, valid: bool, setting: str, allowed: str) -> None:
        """Raise a ValueError that names the setting, its value and the allowed values, unless `valid`."""
        if not valid:
            raise ValueError(f"{self._whose}{setting} is {getattr(self, setting)!r}; allowed: {allowed}")

    def require_one_of(self, setting: str, allowed: Sequence[Any]) -> None:
        """Raise a ValueError unless a setting is one of these values, and of its type: 4.0 is not 4."""
        value = getattr(self, setting)
        valid = any(value == each and type(value) is type(each) for each in allowed)
        self.require(valid, setting, ", ".join(map(str, allowed)))

    def require_text(self, setting: str) -> None:
        """Raise a ValueError unless a setting is a text that is not empty."""
        value = getattr(self, setting)
        self.require(
            isinstance(value, str) and bool(value),
            setting,
            "a text (write one that looks like a number, or like true, in quotes)",
        )

    def require_count(self, setting: str) -> None:
        """Raise a ValueError unless a setting is a whole number of at least 1."""
        self.require(is_count(getattr(self, setting)), setting, "a whole number of at least 1")


class Setting(_Checked):
    """The base of a frozen dataclass that is one setting of a method and has settings of its own.

    A study writes it as a mapping, or as the value of the first field alone.
    """

    @classmethod
    def of(cls, value: Any, what: str) -> Self:
        """Turn what a study says into the setting itself.

        Raises
        ------
        ValueError
            If a key or a value is not allowed; `what` names the setting in the message.
        """
        if isinstance(value, cls):
            return value
        names = [field.name for field in fields(cls)]
        given = value if isinstance(value, Mapping) else {names[0]: value}
        for name in given:
            known(name, names, f"key of {what}")
        try:
            return cls(**given)
        except ValueError as error:
            raise ValueError(f"{what}: {error}") from error

    @property
    def settings(self) -> dict[str, Any]:
        """All settings, defaults filled in, as JSON values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @property
    def label(self) -> str:
        """The first field, and the others that differ from their defaults: ``code``, ``code,samples=128``."""
        first, *others = fields(self)
        changed = [f"{field.name}={value}" for field in others if (value := getattr(self, field.name)) != field.default]
        return ",".join([str(getattr(self, first.name)), *changed])


class Method(_Checked):
    """The base of a registered frozen dataclass, whose fields are its settings.

    Attributes
    ----------
    name
        What studies call it; `Registry.register` sets it.
    kind
        What it is, for messages: ``"attack"``, ``"precision"``.
    unlabelled
        Settings that tables show in another place, so that they do not belong to the label.
    """

    name: ClassVar[str]
    kind: ClassVar[str]
    unlabelled: ClassVar[tuple[str, ...]] = ()

    @property
    def _whose(self) -> str:
        return f"{self.kind} {self.name!r}: "

    @property
    def settings(self) -> dict[str, Any]:
        """All settings, defaults filled in, as JSON values."""
        return {field.name: _as_json(getattr(self, field.name)) for field in fields(self) if field.init}

    @property
    def label(self) -> str:
        """What tables call it: ``char(probability=0.2)``, the name and the settings that differ from their defaults."""
        default = {field.name: _as_json(field.default) for field in fields(self)}
        changed = {
            name: getattr(getattr(self, name), "label", value)
            for name, value in self.settings.items()
            if name in default and name not in self.unlabelled and value != default[name]
        }
        listed = ",".join(f"{name}={value}" for name, value in sorted(changed.items()))
        return f"{self.name}({listed})" if listed else self.name


def _as_json(value: Any) -> Any:
    """A setting's value as JSON."""
    if isinstance(value, Setting):
        return value.settings
    return list(value) if isinstance(value, tuple) else value


M = TypeVar("M", bound=Method)


class Registry(Generic[M]):
    """The methods of one kind by name, in the order in which they were registered.

    Parameters
    ----------
    kind
        As in `Method`.
    """

    def __init__(self, kind: str):
        self._kind = kind
        self._methods: dict[str, type[M]] = {}

    def register(self, name: str) -> Callable[[type[M]], type[M]]:
        """Class decorator: enter a method under a name."""

        def enter(method: type[M]) -> type[M]:
            method.name, method.kind = name, self._kind
            self._methods[name] = method
            return method

        return enter

    def names(self) -> tuple[str, ...]:
        """All names."""
        return tuple(self._methods)

    def classes(self) -> tuple[type[M], ...]:
        """All methods."""
        return tuple(self._methods.values())

    def create(self, name: str, **settings: Any) -> M:
        """A method with the given settings; what is not given has its default.

        Raises
        ------
        ValueError
            If the name, a setting or a value is not known, or a setting without a default is missing.
        """
        known(name, self._methods, self._kind)
        method = self._methods[name]
        allowed = [field.name for field in fields(method) if field.init]
        for setting in settings:
            if setting not in allowed:
                raise ValueError(
                    f"{self._kind} {name!r} has no setting {setting!r}; allowed: {', '.join(allowed) or 'none'}"
                )
        needed = [
            field.name
            for field in fields(method)
            if field.init and field.default is MISSING and field.name not in settings
        ]
        if needed:
            raise ValueError(f"{self._kind} {name!r} needs the setting {', '.join(needed)}")
        for field in fields(method):  # 1 and 1.0 are one setting, and so one run
            if field.type is float and type(settings.get(field.name)) is int:
                settings[field.name] = float(settings[field.name])
        return method(**settings)


def known(value: Any, allowed: Iterable[str], what: str) -> str:
    """The value itself, if it is allowed; otherwise a ValueError with what is, and the nearest of it."""
    allowed = list(allowed)
    if value in allowed:
        return value
    near = difflib.get_close_matches(str(value), allowed, n=1)
    hint = f" (meant {near[0]}?)" if near else ""
    raise ValueError(f"unknown {what} {value!r}; allowed: {', '.join(allowed)}{hint}")


def is_number(value: Any) -> bool:
    """Whether a setting is a number (a bool is not)."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_count(value: Any) -> bool:
    """Whether a setting is a whole number of at least 1."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
