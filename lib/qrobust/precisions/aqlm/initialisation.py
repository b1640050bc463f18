"""Codebooks and codes to start from: residual k-means. Imported only where torch is needed."""

import torch
from torch.nn.functional import pad

_POINTS = 128  # drawn for each centre, at most
_POINTS_AT_MOST = 1 << 18
_COMPARISONS = 1 << 32  # of a point with a centre, which bounds the iterations for large codebooks
_ITERATIONS = 20
# Scores that are computed at a time: on a CPU they stay in its cache, on a GPU they are all those of most layers.
_SCORES = {"cpu": 1 << 19, "cuda": 1 << 25}


def residual_kmeans(points: torch.Tensor, codebooks: int, size: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Cluster points, then what the nearest centres leave of them, and so on.

    Parameters
    ----------
    points
        (n, width), fp32.
    codebooks, size
        How often, and how many centres each time.
    seed
        Of the draws of points and centres.

    Returns
    -------
    codes
        (n, codebooks), int64.
    centres
        (codebooks, size, width).
    """
    generator = torch.Generator().manual_seed(seed)
    rest, codes, centres = points.clone(), [], []
    for _ in range(codebooks):
        centres.append(_kmeans(rest, size, generator))
        codes.append(nearest(rest, centres[-1]))
        rest -= centres[-1][codes[-1]]
    return torch.stack(codes, dim=-1), torch.stack(centres)


def nearest(points: torch.Tensor, centres: torch.Tensor) -> torch.Tensor:
    """Index of the centre (size, width) nearest to each point (n, width)."""
    table = score_table(centres, centres.square().sum(1))
    chunks = points.split(rows_at_once(points.device, len(centres)))
    return torch.cat([scores(chunk, table).min(1).indices for chunk in chunks])


def rows_at_once(device: torch.device, scores_a_row: int) -> int:
    """How many rows are searched at a time; the result does not depend on it."""
    return max(1, _SCORES[device.type] // scores_a_row)


def score_table(vectors: torch.Tensor, norms: torch.Tensor) -> torch.Tensor:
    """What `scores` needs of vectors v (size, width) and their |v|^2 in any metric (size,)."""
    return torch.cat([vectors.T * -2, norms[None]])


def scores(targets: torch.Tensor, table: torch.Tensor) -> torch.Tensor:
    """|v|^2 - 2 v . t for each target t (n, width) and vector v; (n, size)."""
    return pad(targets, (0, 1), value=1.0) @ table


def _kmeans(points: torch.Tensor, size: int, generator: torch.Generator) -> torch.Tensor:
    """Lloyd's algorithm on a sample of the points; a centre that nothing is near to moves to a random point."""
    order = torch.randperm(len(points), generator=generator)
    sample = points[order[: min(_POINTS * size, _POINTS_AT_MOST)].to(points.device)]
    first = torch.arange(size, device=points.device) % len(sample)  # of few points some are taken twice
    centres = sample[first].clone()
    iterations = max(3, min(_ITERATIONS, _COMPARISONS // (len(sample) * size)))
    for _ in range(iterations):
        codes = nearest(sample, centres)
        counts = torch.bincount(codes, minlength=size)
        centres = torch.zeros_like(centres).index_add_(0, codes, sample) / counts.clamp(min=1)[:, None]
        empty = (counts == 0).nonzero().view(-1)
        moved = torch.randint(len(sample), (len(empty),), generator=generator)
        centres[empty] = sample[moved.to(points.device)]
    return centres
