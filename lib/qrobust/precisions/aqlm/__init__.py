"""AQLM (arXiv 2401.06118): eight neighbours in a row are a sum of vectors out of codebooks, times the row's scale.

`precision` is the method as a study names it; `layer` quantizes one matrix, with `initialisation`, `codes` and
`codebooks`; `trainable` is a quantized module whose codebooks can be trained, for `blocks` and
`distillation`, whose settings are in `training`.
"""

from qrobust.precisions.aqlm import precision  # noqa: F401
