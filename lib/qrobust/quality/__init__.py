"""Static quality of programs: tools read them in a sandbox, and what the prompt brought along is subtracted."""

from qrobust.quality import tools
