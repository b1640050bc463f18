"""Compiles the tables and figures of a kept study in a two-column page; fails where one is wider or longer than it.

apt-get install texlive-latex-recommended
python scripts/check_latex.py cpu
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from qrobust import paths
from qrobust.report.tables.latex import COLUMN, PAGE

_PREAMBLE = r"""\documentclass[twocolumn,10pt]{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{booktabs,graphicx}
\setlength{\textwidth}{%spt}\setlength{\columnsep}{%spt}\setlength{\textheight}{640pt}
\setlength{\topmargin}{-40pt}\setlength{\oddsidemargin}{-18pt}
\graphicspath{%s}
\begin{document}
"""


def check(floats: list[Path], folder: Path) -> list[str]:
    """What LaTeX complains about: boxes that are too wide, floats that are too long, errors.

    Parameters
    ----------
    floats
        Files of tables or figures; pictures lie beside the latter.
    folder
        For what LaTeX writes.
    """
    places = "".join(f"{{{place.resolve()}/}}" for place in dict.fromkeys(path.parent for path in floats))
    head = _PREAMBLE % (PAGE, round(PAGE - 2 * COLUMN, 3), places)
    source = head + "\n\\clearpage\n".join(map(Path.read_text, floats))
    (folder / "floats.tex").write_text(f"{source}\n\\end{{document}}\n")
    command = ["pdflatex", "-interaction=nonstopmode", "floats.tex"]
    for _ in range(2):  # the second run knows the references
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace", check=False)
    said = re.findall(r"^(?:!.*|Overfull \\hbox.*|LaTeX Warning: .*(?:too large|undefined).*)$", done.stdout, re.M)
    return said or ([] if done.returncode == 0 else [done.stdout[-2000:]])


def main() -> None:
    """Check each study that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="+", help="a kept study, or a folder of .tex files")
    failed = False
    for name in parser.parse_args().folder:
        kept = paths.PROJECT / "outputs" / "reference" / name
        floats = sorted(kept.glob("*/*.tex") if kept.exists() else Path(name).glob("*.tex"))
        with tempfile.TemporaryDirectory() as folder:
            said = check(floats, Path(folder))
        print(f"{name}: {len(floats)} tables and figures, {len(said)} complaints", *said, sep="\n  ")
        failed |= bool(said) or not floats
    sys.exit(failed)


if __name__ == "__main__":
    main()
