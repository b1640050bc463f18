"""Compares this project's AQLM with its authors' code, on single layers of a model, and prints a table.

python scripts/compare_aqlm.py SmolLM2-135M-Instruct.Q4_1.gguf layers.3.self_attn.k_proj --reference AQLM

The reference is a checkout of the authors' repository (Vahe1994/AQLM).
Both get the same weights and the same X^T X, of 16 calibration sequences of 512 tokens that went through the original.
Held-out: the error on X^T X of as many other sequences. Seconds are of one thread's CPU time. The authors' settings are
those of their README: 1 % tolerance, beam 1, 100 steps of Adam at 1e-4, k-means on all groups.
"""

import argparse
import contextlib
import io
import os
import sys
import time
from types import SimpleNamespace

import torch

from qrobust import models
from qrobust.calibration import Calibration
from qrobust.keys import seed_for
from qrobust.precisions.aqlm import layer
from qrobust.precisions.aqlm.scheme import GROUP, Scheme
from qrobust.precisions.formats import aqlm as format_
from qrobust.precisions.original import Original

SAMPLES = 16  # for X^T X, and as many held out


def main() -> None:
    """Print a row for each layer, scheme and quantizer."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", help="as in a study: a known file, a hub id, a folder or a .gguf file")
    parser.add_argument("layers", nargs="+", help="ends of modules' names")
    parser.add_argument("--schemes", nargs="+", default=["2x8"])
    parser.add_argument("--reference", help="folder of the authors' code; without it only ours runs")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    found = collect(asked.source, tuple(asked.layers))
    print("| layer | shape | scheme | quantizer | relative error | held-out | CPU s |\n" + "|---" * 7 + "|")
    for name, (weight, products, held_out) in found.items():
        for scheme in asked.schemes:
            quantizers = {"ours": ours} | ({"authors'": reference(asked.reference)} if asked.reference else {})
            for label, quantizer in quantizers.items():
                start = time.process_time()
                dense = quantizer(weight, products, Scheme.parse(scheme))
                seconds = time.process_time() - start
                errors = [layer.relative_error(weight, dense, each) for each in (products, held_out)]
                shape = "x".join(map(str, weight.shape))
                cells = (name, shape, scheme, label, *(f"{error:.5f}" for error in errors), f"{seconds:.1f}")
                print("| " + " | ".join(cells) + " |", flush=True)


@torch.no_grad()
def collect(source: str, ends: tuple[str, ...]) -> dict[str, tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Weights and both X^T X (per token) of the layers of a model whose names end so."""
    from transformers import AutoTokenizer

    folder, _ = models.weights_folder(models.Model(name="model", source=source))
    model = Original().load(folder, "float32", "cpu").eval()
    drawn = Calibration(samples=2 * SAMPLES, length=512, validation=0.5).draw(AutoTokenizer.from_pretrained(folder))
    wanted = {name: module for name, module in model.named_modules() if name.endswith(ends)}
    sums: dict[str, list[torch.Tensor]] = {name: [] for name in wanted}
    for part in (drawn.train, drawn.validation):
        handles = []
        for name, module in wanted.items():
            total = torch.zeros(module.in_features, module.in_features, dtype=torch.float64)
            sums[name].append(total)
            handles.append(module.register_forward_pre_hook(adding(total)))
        for ids in part:
            model.base_model(torch.tensor([ids]), use_cache=False)
        for handle in handles:
            handle.remove()
    tokens = SAMPLES * 512
    return {name: (module.weight.clone(), *(each / tokens for each in sums[name])) for name, module in wanted.items()}


def adding(total: torch.Tensor):
    """A hook that adds X^T X of a module's inputs."""

    def hook(_module, inputs):
        rows = inputs[0].reshape(-1, len(total)).double()
        total.add_(rows.T @ rows)

    return hook


def ours(weight: torch.Tensor, products: torch.Tensor, scheme: Scheme) -> torch.Tensor:
    """The weights that the checkpoint would stand for."""
    tensors = layer.quantize(weight, products, scheme, seed_for("compare_aqlm"))
    return format_.Aqlm(format_.config(scheme.codebooks, scheme.bits, GROUP)).dequantize(tensors)


def reference(folder: str):
    """The authors' quantizer."""
    os.environ.setdefault("AQ_USE_JIT", "0")
    sys.path.insert(0, folder)
    from aq_engine import AQEngine

    def quantizer(weight: torch.Tensor, products: torch.Tensor, scheme: Scheme) -> torch.Tensor:
        torch.manual_seed(0)
        linear = torch.nn.Linear(weight.shape[1], weight.shape[0], bias=False)
        linear.weight.data.copy_(weight)
        engine = AQEngine(linear)
        engine.XTX.copy_(products)
        arguments = SimpleNamespace(
            devices=[torch.device("cpu")], out_group_size=1, in_group_size=GROUP, num_codebooks=scheme.codebooks,
            nbits_per_codebook=scheme.bits, codebook_value_nbits=16, codebook_value_num_groups=1, scale_nbits=0,
            init_max_iter=100, init_max_points_per_centroid=None, lr=1e-4, max_epochs=1000, steps_per_epoch=100,
            relative_mse_tolerance=0.01, beam_size=1, print_frequency=10**9,
        )  # fmt: skip
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return engine.quantize(args=arguments, verbose=False)().detach()

    return quantizer


if __name__ == "__main__":
    main()
