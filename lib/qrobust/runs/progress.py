"""Progress of generation: tasks/s, tokens/s and time left, in the notebook and in the terminal that started it."""

import os
import sys
import time
from dataclasses import dataclass
from typing import TextIO

from tqdm import tqdm

TERMINAL = "QROBUST_TERMINAL"  # set by `qrobust.runs.engine` to the standard error of the papermill process


class Progress:
    """A progress bar over samples.

    Parameters
    ----------
    total : samples to make, over all conditions of the run.
    unit : what is counted instead, if it is not tasks.
    """

    def __init__(self, total: int, unit: str = "task"):
        self._reading, self._writing = _Rate(), _Rate()
        self._clock = time.monotonic()
        self._terminal = _open_terminal()
        # A log file gets a line now and then; a terminal and a notebook get a bar that redraws itself.
        self._bars = [_bar(total, unit, sys.stderr, 1.0)]
        if self._terminal:
            self._bars.append(_bar(total, unit, self._terminal, 0.5 if self._terminal.isatty() else 30.0))

    def condition(self, name: str) -> None:
        """Show which condition is being generated, the first one at once: a model that loads takes its time."""
        for bar in self._bars:
            is_first = not bar.desc
            bar.set_description_str(name, refresh=False)
            bar.draw(at_once=is_first)

    def step(self, step) -> None:
        """Show how fast prompts are read or tokens are written; each rate counts its own passes only.

        Parameters
        ----------
        step : a `qrobust.generation.Step`; one without tokens starts the clock, so that loading a model is not timed.
        """
        before, self._clock = self._clock, time.monotonic()
        if step.prompt_tokens:
            text = f"reading prompts, {self._reading.after(step.prompt_tokens, self._clock - before):.0f} tokens/s"
        elif step.new_tokens:
            text = f"{self._writing.after(step.new_tokens, self._clock - before):.0f} tokens/s"
        else:
            text = "" if step.finished else "reading prompts"
        for bar in self._bars:
            bar.set_postfix_str(text, refresh=False)
            bar.draw()

    def tasks(self, count: int) -> None:
        """Count finished tasks."""
        for bar in self._bars:
            bar.update(count)

    def __enter__(self) -> "Progress":
        """The bar itself."""
        return self

    def __exit__(self, *_) -> None:
        """Leave the last state standing."""
        for bar in self._bars:
            bar.close()
        if self._terminal:
            self._terminal.close()


@dataclass
class _Rate:
    """Tokens per second over the passes of one kind."""

    tokens: int = 0
    seconds: float = 0.0

    def after(self, tokens: int, seconds: float) -> float:
        """The rate, one more pass counted."""
        self.tokens += tokens
        self.seconds += seconds
        return self.tokens / max(self.seconds, 1e-9)


class _Bar(tqdm):
    """A bar whose words are drawn between two tasks, too.

    `update(0)` would not do: it draws nothing once tasks were counted, and before that it starts the next task's time.
    """

    drawn = 0.0

    def draw(self, at_once: bool = False) -> None:
        """Draw the bar if its last drawing is an interval old."""
        if at_once or self._time() - self.drawn >= self.mininterval:
            self.refresh()

    def display(self, *arguments, **named) -> bool | None:
        """See `tqdm.display`."""
        self.drawn = self._time()
        return super().display(*arguments, **named)


def _bar(total: int, unit: str, file: TextIO, interval: float) -> _Bar:
    # Each bar is alone on its stream; without a position tqdm would stack the second one below the first.
    return _Bar(total=total, file=file, mininterval=interval, unit=unit, smoothing=0.1, position=0)


def _open_terminal() -> TextIO | None:
    place = os.environ.get(TERMINAL)
    try:
        return open(place, "a") if place else None
    except OSError:
        return None
