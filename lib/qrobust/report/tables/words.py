"""Numbers, rows and conditions in the words of the tables."""

import math

MISSING = "–"
UNISOLATED = "†"
_KNOWN = 9
"""Digits behind the point that are no rounding: of two sums of the same numbers both are shown as the same."""


def number(value: float, digits: int = 3) -> str:
    """A number with a true minus sign; a dash for NaN."""
    if value is None or math.isnan(value):
        return MISSING
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = f"{round(value, _KNOWN):.{digits}f}"
    return (text.lstrip("-") if float(text) == 0 else text).replace("-", "−")


def significant(value: float) -> str:
    """A number with three digits that count: ``157``, ``37.0``, ``0.0474``; a dash for NaN."""
    if not math.isfinite(value):
        return number(value)
    exponent = int(f"{value:.2e}".partition("e")[2])
    return number(value, max(0, 2 - exponent))


def points(value: float) -> str:
    """A rate or a difference of rates in percent(age points), one decimal."""
    return number(100 * value, 1)


def of_all(count: float, total: float) -> str:
    """``30 of 40``; a dash for NaN."""
    return MISSING if math.isnan(count) or math.isnan(total) else f"{count:.0f} of {total:.0f}"


def percent(share: float) -> str:
    """A share in whole percent; a dash for NaN."""
    return MISSING if math.isnan(share) else f"{number(100 * share, 0)} %"


def with_interval(value: float, low: float, high: float) -> str:
    """``45.7 [38.1, 53.2]`` in percentage points; a dash for NaN."""
    return share(100 * value, 100 * low, 100 * high)


def share(value: float, low: float, high: float) -> str:
    """``12.3 [4.5, 20.1]``, in percent already; a dash for NaN."""
    return MISSING if math.isnan(value) else f"{number(value, 1)} [{number(low, 1)}, {number(high, 1)}]"


def bits(value: float) -> str:
    """Bits of a quantized weight in whole bits, as precisions are spoken of; a dash for none."""
    return MISSING if math.isnan(value) else f"{value:.0f}"


def p_value(p: float) -> str:
    """Three decimals, ``<0.001`` below; a dash for NaN."""
    if math.isnan(p):
        return MISSING
    return "<0.001" if p < 0.0005 else f"{p:.3f}"


def rrs_interval(low: float, high: float) -> str:
    """Interval of RRS in which an end beyond all numbers is the paper's arrow: ``[0.71, ↓]``."""

    def end(value: float) -> str:
        return MISSING if math.isnan(value) else ("↓" if value > 0 else "↑") if math.isinf(value) else f"{value:.2f}"

    return MISSING if math.isnan(low) and math.isnan(high) else f"[{end(low)}, {end(high)}]"


def odds(value: float, low: float, high: float) -> str:
    """An odds ratio with its interval, two decimals; ``not estimable`` for NaN."""
    if math.isnan(value):
        return "not estimable"
    return f"{number(value, 2)} [{number(low, 2)}, {number(high, 2)}]"


def why_absent(row) -> str:
    """What stands in the place of a number that a row does not have: a dash and its status."""
    return f"{MISSING} ({row.status})"


def model_name(row) -> str:
    """The model, marked when its verdicts came from a judge without isolation."""
    return f"{row.model}{'' if row.isolated else UNISOLATED}"


def condition_name(row) -> str:
    """The condition with the engine that made it."""
    return f"{row.condition} ({row.engine})" if row.engine else row.condition
