"""The base of everything that a study's file may hold."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Part(BaseModel):
    """A value of a study: immutable, strict about types, finite, and without unknown keys."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


def _no_bool(value: Any) -> Any:
    if isinstance(value, bool):
        raise ValueError("Input should be a number, not true or false")
    return value


Number = Annotated[float, Field(strict=False), BeforeValidator(_no_bool)]
"""A number as YAML files have it: whole or not, or a text such as ``1e-3``, which YAML takes for no number."""
