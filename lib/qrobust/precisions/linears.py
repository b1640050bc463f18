"""Linear modules that stand in for quantized ones. Imported only where torch is needed."""

from functools import cache

import torch
from torch import nn

INT8_FACTOR = 6.200124e-05
"""What bitsandbytes multiplies by for 1 / 127**2, which is 6.2000124e-05."""

_CUDA_ROWS = 17  # the fewest that `torch._int_mm` takes on CUDA
_BFLOAT16_INSTRUCTIONS = ("avx512_bf16", "amx_bf16", "bf16")  # as torch.cpu.get_capabilities names them


@cache
def multiplied_in(dtype: torch.dtype) -> torch.dtype:
    """What this CPU multiplies bfloat16 or int8 in: fp32 where it has no fast product of them, else (and others) as is.

    Without instructions for bfloat16 torch multiplies it slower than fp32; int8 without AVX-512, one by one.
    """
    if dtype == torch.bfloat16:
        capabilities = torch.cpu.get_capabilities()
        return dtype if any(capabilities.get(name) for name in _BFLOAT16_INSTRUCTIONS) else torch.float32
    if dtype == torch.int8:
        return dtype if torch.backends.cpu.get_cpu_capability() == "AVX512" else torch.float32
    return dtype


def dense_linear(module: nn.Module, weight: torch.Tensor, dtype: str) -> nn.Linear:
    """Return a plain linear module with weights (out, in), rounded to the dtype of its inputs, and another's bias.

    The dtype is the model's, so that every arm multiplies as the original does, and generation packs the module.
    Nothing in it requires a gradient, as in the quantized module.
    """
    out_features, in_features = weight.shape
    linear = nn.Linear(in_features, out_features, bias=module.bias is not None, device="meta")
    linear.weight = nn.Parameter(weight.to(getattr(torch, dtype)), requires_grad=False)
    linear.bias = module.bias
    return linear.train(module.training)


def quantize_rows(x: torch.Tensor, threshold: float) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor | None]:
    """Quantize activations as LLM.int8 does (bitsandbytes' ``int8_vectorwise_quant``), in fewer passes.

    Parameters
    ----------
    x
        Activations (rows, in).
    threshold
        A column with an absolute value of at least this is an outlier column.

    Returns
    -------
    integers
        Whole numbers from -127 to 127, as fp32 (rows, in); 0 in outlier columns.
    scales
        Largest absolute value of each row, outliers left out (rows, 1), fp32.
    outliers
        Indices of the outlier columns, or None if there are none.
    """
    rounded = x.to(torch.float16).to(torch.float32)
    magnitude = rounded.abs()
    largest = magnitude.amax(dim=0)
    if largest.isnan().any():  # strong noise on weights makes rows of it; they are no reason for an outlier column
        largest = magnitude.nan_to_num(nan=0, posinf=torch.inf).amax(dim=0)
    outliers = (largest >= threshold).nonzero().view(-1)
    if len(outliers):
        columns = magnitude[:, outliers]
        magnitude[:, outliers] = columns.masked_fill_(columns >= threshold, 0)
    scales = magnitude.amax(dim=1, keepdim=True)
    # A row of zeros stays one: below the smallest number of half precision any divisor will do.
    integers = rounded.mul_(127.0 / scales.clamp_min(1e-30)).round_()
    if len(outliers):
        integers[:, outliers] = 0
    return integers, scales, outliers if len(outliers) else None


def quantize_rows_masked(x: torch.Tensor, threshold: float) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Do what `quantize_rows` does without a look at the numbers, which a program on the CPU would have to wait for.

    Returns
    -------
    integers, scales
        As there.
    outliers
        Whether a column is an outlier column (in,).
    """
    rounded = x.to(torch.float16).to(torch.float32)
    magnitude = rounded.abs()
    beyond = magnitude >= threshold
    outliers = beyond.any(dim=0)
    scales = magnitude.masked_fill_(beyond, 0).amax(dim=1, keepdim=True)
    integers = rounded.mul_(127.0 / scales.clamp_min(1e-30)).round_().masked_fill_(outliers, 0)
    return integers, scales, outliers


def _int_mm(integers: torch.Tensor, weight: torch.Tensor, fewest: int) -> torch.Tensor:
    """Multiply int8 (rows, in) with int8 (in, out): int32 (rows, out). Zeros are added up to `fewest` rows."""
    rows = len(integers)
    if rows < fewest:
        integers = nn.functional.pad(integers, (0, 0, 0, fewest - rows))
    return torch._int_mm(integers, weight)[:rows]


class WholeLinear(nn.Module):
    """Whole numbers as weights, their scales, and a bias.

    Parameters
    ----------
    weight
        Whole numbers (out, in), int8.
    scales
        Of each row of the weights, fp32.
    bias
        (out,) or None.
    """

    def __init__(self, weight: torch.Tensor, scales: torch.Tensor, bias: nn.Parameter | None):
        super().__init__()
        self.out_features, self.in_features = weight.shape
        self.register_buffer("weight", weight.detach())
        self.register_buffer("scales", scales.detach())
        self.bias = bias

    def product(self, integers: torch.Tensor) -> torch.Tensor:
        """Multiply whole numbers, as fp32 (rows, in), with the weights: whole numbers (rows, out), int32 or fp32.

        In fp32 where this CPU multiplies int8 in it: exact while sums stay below 2**24, which those of 1,024 columns
        cannot pass and those of real activations stay far from. Generation packs the weights for that.
        """
        if self.weight.device.type == "cpu" and multiplied_in(torch.int8) == torch.float32:
            return nn.functional.linear(integers, self.weight.float())
        return _int_mm(integers.to(torch.int8), self.weight.t(), fewest=_CUDA_ROWS if integers.is_cuda else 0)


class Int8Linear(WholeLinear):
    """bitsandbytes' ``Linear8bitLt`` in evaluation mode, with the cheaper `quantize_rows` and fewer temporaries.

    Its outputs bit by bit, but for bfloat16 without instructions for it: there outlier columns are summed in fp32 in
    another order, and rounded once too.

    Parameters
    ----------
    weight
        Whole numbers (out, in), int8.
    scales
        Largest absolute value of each row of the original weights (out,), fp32.
    bias
        (out,) or None.
    threshold
        See `quantize_rows`.
    """

    def __init__(self, weight: torch.Tensor, scales: torch.Tensor, bias: nn.Parameter | None, threshold: float):
        super().__init__(weight, scales, bias)
        self.threshold = threshold

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        flat = x.reshape(-1, x.shape[-1])
        integers, row_scales, outliers = quantize_rows(flat, self.threshold)
        # The order of the factors is bitsandbytes' own, so that the rounding is too.
        output = (row_scales * self.scales).mul_(self.product(integers)).mul_(INT8_FACTOR)
        if self.bias is not None:
            output.add_(self.bias)
        output = output.to(x.dtype)
        if outliers is not None:
            dense = torch.ops.bitsandbytes.int8_vectorwise_dequant(self.weight[:, outliers], self.scales)
            wide = multiplied_in(x.dtype)
            dense = dense.to(x.dtype).to(wide)
            output = output.to(wide).addmm_(flat[:, outliers].to(wide), dense.t()).to(x.dtype)
        return output.view(*x.shape[:-1], -1)


class Int8MaskedLinear(Int8Linear):
    """bitsandbytes' ``Linear8bitLt`` on CUDA, with all columns in the product of the outliers: zeros but for these.

    bitsandbytes picks the outlier columns, and to know how many there are it waits for the GPU at each product. Outputs
    differ by rounding: more zeros are summed.
    """

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        flat = x.reshape(-1, x.shape[-1])
        integers, row_scales, outliers = quantize_rows_masked(flat, self.threshold)
        output = torch.ops.bitsandbytes.int8_scaled_mm(
            integers.to(torch.int8), self.weight, row_scales.flatten(), self.scales, self.bias, x.dtype
        )
        dense = torch.empty(self.weight.shape, dtype=x.dtype, device=x.device)
        torch.mul(self.weight, self.scales[:, None] / 127, out=dense)
        return output.addmm(flat.masked_fill(~outliers, 0), dense.t()).view(*x.shape[:-1], -1)


class _Noised(nn.Module):
    """Dense weights (out, in), in a linear module of their own so that generation can pack them, and a bias.

    The product is in the dtype of the weights, as that of `dense_linear`.
    """

    def __init__(self, weight: torch.Tensor, bias: nn.Parameter | None):
        super().__init__()
        self.dense = nn.Linear(weight.shape[1], weight.shape[0], bias=False, device="meta")
        self.dense.weight = nn.Parameter(weight, requires_grad=False)
        self.bias = bias

    def _outputs(self, values: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
        """The product of what activations `x` (..., in) became (rows, in), with the bias: (..., out)."""
        output = self.dense(values.to(self.dense.weight.dtype))
        if self.bias is not None:
            output.add_(self.bias)
        return output.to(x.dtype).view(*x.shape[:-1], -1)


class Int8NoisedLinear(_Noised):
    """LLM.int8 with weights that are no integers any more: its quantized activations times dense weights.

    One product for what LLM.int8 computes in two, in int8 and for the outlier columns in full precision. With the
    weights of an `Int8Linear` the outputs differ from that module's by rounding alone.

    Parameters
    ----------
    weight
        Effective weights plus noise (out, in).
    bias
        (out,) or None.
    threshold
        See `quantize_rows`.
    """

    def __init__(self, weight: torch.Tensor, bias: nn.Parameter | None, threshold: float):
        super().__init__(weight, bias)
        self.threshold = threshold

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        flat = x.reshape(-1, x.shape[-1])
        values, scales, outliers = quantize_rows_masked(flat, self.threshold)
        values.mul_(scales * (127 * INT8_FACTOR))
        return self._outputs(torch.where(outliers, flat.to(torch.float32), values), x)


class Int8DynamicLinear(WholeLinear):
    """torchao's dynamic int8 product: each row of activations is quantized by its own largest value.

    Nothing of a row depends on the other rows.

    Parameters
    ----------
    weight
        Whole numbers (out, in), int8.
    scales
        Of each row of the weights (out, 1), fp32.
    bias
        (out,) or None.
    """

    def dense(self) -> torch.Tensor:
        """Return the weights (out, in) in fp32, a new tensor."""
        return self.weight.float().mul_(self.scales)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        integers, row_scales = quantize_rows_symmetric(x.reshape(-1, x.shape[-1]))
        # The order of the factors is torchao's own, so that the rounding is too.
        output = (self.product(integers) * row_scales).to(x.dtype) * self.scales.flatten()
        if self.bias is not None:
            output += self.bias
        return output.to(x.dtype).view(*x.shape[:-1], -1)


class Int8DynamicNoisedLinear(_Noised):
    """Quantized activations, as in `Int8DynamicLinear`, times dense weights that are no integers any more.

    Parameters
    ----------
    weight
        Effective weights plus noise (out, in).
    bias
        (out,) or None.
    """

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        values, scales = quantize_rows_symmetric(x.reshape(-1, x.shape[-1]))
        return self._outputs(values.mul_(scales), x)


def quantize_rows_symmetric(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Quantize rows (rows, in) as torchao's dynamic int8 does.

    Returns
    -------
    integers
        Whole numbers from -128 to 127, as fp32 (rows, in).
    scales
        Largest absolute value of each row by 127.5 (rows, 1), fp32.
    """
    largest = x.abs().amax(dim=1, keepdim=True)
    scales = (largest / 127.5).clamp_(min=torch.finfo(torch.float32).eps).float()  # rounded to the rows' dtype first
    return (x * (1.0 / scales)).round_().clamp_(-128, 127), scales
