"""Static quality of programs: tools read them in a sandbox, and what the prompt brought along is subtracted.

`base` says what a tool is; each has a file in `tools`. `sandbox` runs them, with `keeper` outside and `inside` in the
sandbox; `results` keeps what they found; `attribution` tells the completion's part from the prompt's. This file and
`base` are read inside the sandbox, where nothing is installed but the tool.
"""

from qrobust.quality import tools  # noqa: F401  enters the tools in the registry
from qrobust.quality.base import ENDINGS, Found, Message, MissingTool, Tool, create, left_out, names, usual

__all__ = ["ENDINGS", "Found", "Message", "MissingTool", "Tool", "create", "left_out", "names", "usual"]
