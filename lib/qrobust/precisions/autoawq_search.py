"""AutoAWQ's searches for scales and clips, corrected for the CPU. Imported only where autoawq is needed."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch
from awq.models.auto import AWQ_CAUSAL_LM_MODEL_MAP
from awq.quantize.quantizer import AwqQuantizer
from awq.quantize.scale import apply_clip, apply_scale
from torch import nn

from qrobust.precisions.scaling import refusal, require_same_function

if TYPE_CHECKING:
    from qrobust.precisions.layerwise import Block


class Quantizer(AwqQuantizer):
    """The package's quantizer for one block at a time.

    Parameters
    ----------
    group_size
        Neighbours in a row that share a scale.
    rows
        Sequences that are computed at a time.
    """

    def __init__(self, group_size: int, rows: int):
        # The package's own constructor loads a data set and runs the model up to its first block.
        self.w_bit, self.group_size, self.zero_point = 4, group_size, True
        self.duo_scaling = True  # the package's defaults, here and below
        self.n_parallel_calib_samples = rows
        self.max_chunk_memory = 1024**3

    def _compute_best_scale(self, x, w_mean, x_mean, module2inspect, linears2scale, fp16_output, kwargs=None):
        with _cloned_state(module2inspect):
            return super()._compute_best_scale(
                x, w_mean, x_mean, module2inspect, linears2scale, fp16_output, kwargs or {}
            )

    @torch.no_grad()
    def _compute_best_clip(self, w, input_feat, n_grid=20, max_shrink=0.5, n_sample_token=512):
        """Find the clip of each group with the least output error, over the same tokens and trials as the package.

        The squared error of a row's group is (w - q) X^T X (w - q), X being the group's inputs.

        Returns
        -------
        Clips of shape (out, groups, 1).
        """
        x = input_feat.reshape(-1, input_feat.shape[-1])
        x = x[:: max(1, len(x) // n_sample_token)].to(w.device).float()
        x = x.view(len(x), -1, self.group_size).transpose(0, 1)  # (groups, tokens, group size)
        products = x.transpose(1, 2) @ x
        groups = w.view(len(w), -1, self.group_size)
        largest = groups.abs().amax(dim=-1, keepdim=True)
        best, least = largest.clone(), torch.full_like(largest, torch.inf, dtype=torch.float32)
        for trial in range(int(max_shrink * n_grid)):
            clip = largest * (1 - trial / n_grid)
            rounded = self.pseudo_quantize_tensor(groups.clamp(-clip, clip).view_as(w))[0].view_as(groups)
            difference = (groups - rounded).float().transpose(0, 1)  # (groups, out, group size)
            error = ((difference @ products) * difference).sum(-1).T[..., None] / x.shape[1]
            better = error < least
            least[better], best[better] = error[better], clip[better]
        return best


def search(block: "Block", copy: nn.Module, group_size: int) -> Quantizer:
    """Scale and clip a copy of a block's module in place; return the quantizer, which rounds."""
    models = AWQ_CAUSAL_LM_MODEL_MAP
    if block.config.model_type not in models:
        raise ValueError(f"precision 'autoawq': no model of type {block.config.model_type!r}; {', '.join(models)} are")
    model = models[block.config.model_type]
    quantizer = Quantizer(group_size, len(block.inputs[0]))
    linears = {name: copy.get_submodule(name) for name in block.linears}
    features = _inputs(block, copy, linears)
    arguments = {name: value for name, value in block.arguments.items() if name != "past_key_values"}
    try:
        layers = model.get_layers_for_scaling(copy, features, dict(arguments))
    except (AttributeError, KeyError) as error:
        raise refusal("autoawq", block, f"the package looks for other modules in it: {error}") from error
    scales = [quantizer._search_best_scale(copy, **layer) for layer in layers]
    apply_scale(copy, scales, input_feat_dict=features)
    require_same_function("autoawq", block, copy)
    apply_clip(copy, quantizer._search_best_clip(copy, linears, features))
    return quantizer


def _inputs(block: "Block", copy: nn.Module, linears: dict[str, nn.Linear]) -> dict[str, torch.Tensor]:
    """Activations that reach each linear module, (sequences, length, in), a tensor of its own for each."""
    found = defaultdict(list)
    handles = [
        linear.register_forward_pre_hook(lambda _, inputs, name=name: found[name].append(inputs[0]))
        for name, linear in linears.items()
    ]
    for _ in block.outputs(copy):
        pass
    for handle in handles:
        handle.remove()
    return {name: torch.cat(parts) for name, parts in found.items()}


@contextmanager
def _cloned_state(module: nn.Module) -> Iterator[None]:
    """Let a module's ``state_dict`` give copies."""
    own = module.state_dict

    def cloned(*args: Any, **kwargs: Any) -> dict[str, torch.Tensor]:
        return {name: value.clone() for name, value in own(*args, **kwargs).items()}

    module.state_dict = cloned
    try:
        yield
    finally:
        del module.state_dict
