"""The sessions in which the samples were made; nothing where results do not say."""

from qrobust.analysis import Analysis, sessions
from qrobust.report import questions
from qrobust.report.tables.table import Table

questions.question(
    "sessions",
    place=7,
    title="Sessions",
    intro="Where and with what the samples were made: the machine, the versions and the commit can change a text.",
)


@questions.table("sessions")
def sessions_table(found: Analysis) -> Table:
    """Machines and software behind the samples."""
    frame = sessions.setups(found.frames.sessions)
    known = frame["commit"].notna() & (frame["commit"] != "")  # not so where the project was unpacked, not cloned
    commit = frame["commit"].where(known, "no repository")
    shown = frame.assign(commit=commit).astype(str)
    notes = ("Cells that several sessions filled count in each of their rows.",)
    return Table("sessions", "Sessions that made samples, by machine and software.", frame, shown, notes)
