"""Does quantization change the robustness of code-generating language models?

The notebooks tell the story; this package holds the functions they call. Data flows one way:
``study`` (what is asked) -> ``attacks`` (prompts) and ``models`` (weights) -> ``generation`` and ``judging``, which
``evaluation`` brings together (cells of samples and verdicts) -> ``analysis`` -> ``report``.
"""

__version__ = "0.1.0"
