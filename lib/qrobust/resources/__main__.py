"""Print the table of files from outside, or fetch the named ones."""

import argparse
import logging
import sys
from collections.abc import Sequence

from qrobust.resources.files import HashMismatch, ResourceUnavailable, fetch
from qrobust.resources.table import RESOURCES


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or fetch the named resources; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m qrobust.resources", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="resources to fetch; none: print the table")
    names = parser.parse_args(arguments).names
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    try:
        for name in names:
            print(fetch(name))
    except (ResourceUnavailable, HashMismatch, KeyError) as error:
        print(error.args[0], file=sys.stderr)
        return 1
    for resource in () if names else RESOURCES.values():
        print(f"{resource.name}\n    {resource.about}, version {resource.version}, {resource.licence}")
        print(f"    {resource.size} bytes, SHA-256 {resource.sha256}")
        for source in resource.sources:
            print(f"    from {source}")
        if resource.override:
            print(f"    or the file that {resource.override} names")
    return 0


if __name__ == "__main__":
    sys.exit(main())
