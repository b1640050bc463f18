"""Adam whose steps add up, whatever the dtype of what is trained. Imported only where torch is needed."""

from collections.abc import Iterable, Sequence

import torch
from torch import nn


class Adam:
    """Adam on fp32 copies of parameters, from which they are rounded after each step.

    Its steps are as large as the learning rate, whatever the size of what they change. Codebooks have entries of about
    1, scales of about 0.02, biases of up to 35: the learning rate is relative to each tensor's root mean square at the
    start (zeros stay).

    In 16 bit a norm's weight of 1 has its neighbours at a distance of 0.004 to 0.008 (bf16): a step of 0.0003 on
    itself would be lost. Parameters in fp32 are their own copies.

    Attributes
    ----------
    values
        The fp32 copies, in the order of the parameters.
    """

    def __init__(self, parameters: Iterable[nn.Parameter], learning_rate: float):
        self._parameters = list(parameters)
        self.values = [
            each if each.dtype == torch.float32 else nn.Parameter(each.detach().float()) for each in self._parameters
        ]
        sizes = [float(value.detach().square().mean().sqrt()) for value in self.values]
        groups = [{"params": [each], "lr": learning_rate * size} for each, size in zip(self.values, sizes, strict=True)]
        self._adam = torch.optim.Adam(groups)

    def step(self) -> None:
        """Make a step by the parameters' gradients, and forget them."""
        for parameter, value in zip(self._parameters, self.values, strict=True):
            if value is not parameter:
                value.grad = None if parameter.grad is None else parameter.grad.float()
                parameter.grad = None
        self._adam.step()
        self._adam.zero_grad()
        self.put(self.values)

    @torch.no_grad()
    def put(self, values: Sequence[torch.Tensor]) -> None:
        """Give parameters and copies other values."""
        for parameter, own, value in zip(self._parameters, self.values, values, strict=True):
            own.copy_(value)
            parameter.copy_(value)

    def state(self) -> dict:
        """Moments and copies, to go on from with `resume`."""
        return {"adam": self._adam.state_dict(), "values": [value.detach() for value in self.values]}

    def resume(self, state: dict) -> None:
        """Go on where `state` was taken."""
        self._adam.load_state_dict(state["adam"])
        self.put(state["values"])
