"""The base of everything that a study's file may hold."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A value of a study: immutable, strict about types, and without unknown keys."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
