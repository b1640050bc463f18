"""How many codebooks of how many vectors."""

import re
from dataclasses import dataclass

GROUP = 8
"""Neighbours in a row that share codes, as in all of the paper's schemes."""


@dataclass(frozen=True)
class Scheme:
    """The published name is ``<codebooks>x<bits>``.

    Attributes
    ----------
    codebooks
        Vectors that are summed for a group.
    bits
        Of one code: a codebook holds 2**bits vectors.
    """

    codebooks: int
    bits: int

    @classmethod
    def parse(cls, name: object) -> "Scheme | None":
        """Read ``"2x8"``; None if it is no scheme."""
        found = re.fullmatch(r"([1-8])x(\d+)", name) if isinstance(name, str) else None
        scheme = cls(int(found[1]), int(found[2])) if found else None
        return scheme if scheme and 2 <= scheme.bits <= 16 else None

    @property
    def size(self) -> int:
        """Vectors in a codebook."""
        return 2**self.bits

    @property
    def code_bits(self) -> float:
        """Bits of codes per weight."""
        return self.codebooks * self.bits / GROUP

    def bits_per_parameter(self, shape: tuple[int, int]) -> float:
        """Bits per weight of a matrix (out, in): codes, codebooks and scales in 16 bits.

        Where a code takes 9 to 15 bits the files and the memory hold it in 16.
        """
        out_features, in_features = shape
        codebooks = self.codebooks * self.size * GROUP * 16
        return self.code_bits + codebooks / (out_features * in_features) + 16 / in_features
