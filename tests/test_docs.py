"""README.md and docs/: links lead somewhere, every page is on the map, every study is told of."""

import re
from pathlib import Path

import pytest

from qrobust import paths

README = paths.PROJECT / "README.md"
PAGES = sorted((paths.PROJECT / "docs").glob("*.md"))


def anchors(page: Path) -> set[str]:
    """Of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_links_lead_to_files_and_headings(page):
    links = re.findall(r"\]\((?!http)([^)\s]*)\)", page.read_text())
    for file, _, anchor in (link.partition("#") for link in links):
        target = page.parent / file if file else page
        assert target.exists(), file
        assert not anchor or anchor in anchors(target), f"{file}#{anchor}"


def test_every_page_is_on_the_map():
    text = README.read_text()
    text = text[text.index("## Where to read on") :]
    assert [page.name for page in PAGES if f"](docs/{page.name})" not in text] == []


def test_every_study_is_told_of():
    table = (paths.PROJECT / "docs" / "studies.md").read_text()
    told = {name for line in table.splitlines() for name in re.findall(r"`([\w-]+)`", line.split(" | ")[0])}
    assert {path.stem for path in (paths.PROJECT / "params").glob("*.yaml")} <= told
