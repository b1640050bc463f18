"""Why a calibration set cannot be made."""


class CalibrationError(RuntimeError):
    """The texts are missing, too short, or hold a benchmark's task; the message says which and what to do."""
