"""Compiles the tables of a kept study in a two-column page and fails where one is wider or longer than it.

    apt-get install texlive-latex-base
    python scripts/check_latex.py cpu

The tests check the same widths without LaTeX, by the metrics of its type.
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
\IfFileExists{booktabs.sty}{\usepackage{booktabs}}{\let\toprule\hline\let\midrule\hline\let\bottomrule\hline}
\setlength{\textwidth}{%spt}\setlength{\columnsep}{%spt}\setlength{\textheight}{640pt}
\setlength{\topmargin}{-40pt}\setlength{\oddsidemargin}{-18pt}
\begin{document}
"""


def check(tables: list[Path], folder: Path) -> list[str]:
    """What LaTeX complains about: boxes that are too wide, floats that are too long, errors."""
    source = _PREAMBLE % (PAGE, round(PAGE - 2 * COLUMN, 3)) + "\n\\clearpage\n".join(map(Path.read_text, tables))
    (folder / "tables.tex").write_text(f"{source}\n\\end{{document}}\n")
    command = ["pdflatex", "-interaction=nonstopmode", "tables.tex"]
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
        kept = paths.PROJECT / "outputs" / "reference" / name / "tables"
        tables = sorted((kept if kept.exists() else Path(name)).glob("*.tex"))
        with tempfile.TemporaryDirectory() as folder:
            said = check(tables, Path(folder))
        print(f"{name}: {len(tables)} tables, {len(said)} complaints", *said, sep="\n  ")
        failed |= bool(said) or not tables
    sys.exit(failed)


if __name__ == "__main__":
    main()
