"""The report and its list of flips in a real browser: from the disk, without a network, with keys and mouse."""

import importlib.util

import pytest
import studies

from qrobust import files, paths
from qrobust.analysis import analyse
from qrobust.analysis.frames import Frames
from qrobust.report import html, results
from qrobust.report.figures import drawing

specification = importlib.util.spec_from_file_location("browser", paths.PROJECT / "scripts" / "browser.py")
browsing = importlib.util.module_from_spec(specification)
specification.loader.exec_module(browsing)

MODELS = ("qwen-0.5b", "qwen-1.5b")
PRECISIONS = ("original", "bnb-nf4")
CONDITIONS = ("char", "sentence")
BROKEN = "<script>document.title = 'broken'</script>"


def flip(number):
    clean = f'def f_{number}(x):\n    """Return {"even" if number % 2 else "odd"} numbers & more."""\n'
    return {
        "model": MODELS[number // 2 % 2], "precision": PRECISIONS[number // 4 % 2], "benchmark": "humaneval+",
        "family": "attack", "condition": CONDITIONS[number % 2], "engine": "apertium" if number % 2 else "",
        "seed": 0, "draw": 0, "task_id": f"HumanEval/{number}", "reason": "wrong answer",
        "outcome": "mended" if number % 16 == 15 else "broken",
        "prompt_before": clean, "prompt_after": clean.replace("numbers", "nubmers"),
        "completion_before": "    return x\n", "completion_after": f"    return {BROKEN!r}\n",
        "smallest": {"of": 5, "edits": [{"start": 40, "end": 47, "before": "numbers", "after": "nubmers"}]},
    }  # fmt: skip


FLIPS = [flip(number) for number in range(160)]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    study = studies.make_study(models=MODELS, precisions=PRECISIONS, benchmarks={"mbpp": 20, "mbpp+": 20}, levels=())
    found = analyse(Frames("small", *study), bootstrap=100)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "save", studies.save_blank)
        saved = files.read_json(results.make(found, folder / "tables", folder / "figures").save(folder))
    report = folder / "small.html"
    listed = html.write_flips(folder / "small-flips.html", "small", FLIPS, report)
    return html.write(report, saved, folder, flips_page=listed), listed


@pytest.fixture(scope="module")
def reader():
    with browsing.browser() as page:
        yield page


@pytest.fixture
def page(reader):
    """The browser, in which no script may fail and from which nothing but files may be asked for."""
    yield reader
    assert not reader.errors
    assert reader.requests and all(address.startswith(("file:", "data:")) for address in reader.requests)


def count(page):
    return page.visible("#filter output")[0]


def names(page):
    return [text.split("\n")[0] for text in page.visible(".flip summary")]


def numbers_of(page):
    return [int(name.removeprefix("HumanEval/")) for name in names(page)]


def test_flips_are_searched_with_the_keyboard(page, pages):
    page.open(pages[1])
    assert count(page) == "160 of 160 flips" and not page.visible("noscript")
    assert numbers_of(page)[:50] == list(range(50))
    page.press("/", "/")
    page.type("f_7(x even")
    page.wait("document.querySelectorAll('.flip').length == 1")
    assert count(page) == "1 of 160 flips" and names(page) == ["HumanEval/7"]
    assert page.visible(".flip pre")[0].startswith("def f_7(x):")  # so few are open at once
    page.type(" nowhere")
    page.wait("document.querySelectorAll('.flip').length == 0")
    assert count(page) == "0 of 160 flips"


def test_marks_and_tags_are_no_part_of_what_is_searched(page, pages):
    page.open(pages[1], "#q=return+odd+numbers+%26+%3Cscript%3E")
    assert count(page) == "80 of 160 flips"
    page.open(pages[1], "#q=details")
    assert count(page) == "0 of 160 flips"
    assert page.value("document.title") == "small: verdicts that turn"  # a model's text is never run


def test_flips_are_filtered_by_model_precision_and_condition(page, pages):
    page.open(pages[1])
    page.choose("select[name=model]", "qwen-1.5b")
    page.choose("select[name=precision]", "bnb-nf4")
    page.choose("select[name=condition]", "sentence (apertium)")
    wanted = [number for number in range(160) if number % 8 == 7]
    assert numbers_of(page) == wanted and count(page) == "20 of 160 flips"
    assert not page.visible("select[name=benchmark]")  # there is one alone
    page.open(pages[1], page.value("location.hash"))  # the address keeps the choice
    assert numbers_of(page) == wanted
    page.click("#filter button")
    page.wait("document.querySelector('#filter output').textContent.startsWith('160 ')")


def test_a_flip_is_opened_and_shows_its_diff(page, pages):
    page.open(pages[1], "#precision=original")
    page.click(".flip summary")
    assert page.visible(".flip[open] h4") == [
        "Clean prompt", "Attacked prompt", "Completion of the clean prompt: passes",
        "Completion of the attacked prompt: fails (wrong answer)",
    ]  # fmt: skip
    assert page.visible(".flip[open] .pair mark.gone")[0] == "numbers"
    assert page.visible(".flip[open] .pair mark.new")[0] == "nubmers"
    assert BROKEN in page.visible(".flip[open] pre")[3]


def test_what_an_attack_mends_is_told_from_what_it_breaks(page, pages):
    page.open(pages[1])
    page.choose("select[name=outcome]", "mended")
    assert numbers_of(page) == list(range(15, 160, 16))
    assert page.visible("td:last-child")[-1] == "30 / 10"  # bnb-nf4 under sentence
    page.click(".flip summary")
    assert page.visible(".flip[open] h4")[2:] == [
        "Completion of the clean prompt: fails (wrong answer)", "Completion of the attacked prompt: passes",
    ]  # fmt: skip


def test_every_flip_can_be_scrolled_to(page, pages):
    page.open(pages[1])
    page.wait("(scrollTo(0, document.body.scrollHeight), document.querySelectorAll('.flip').length == 160)")
    assert numbers_of(page) == list(range(160)) and not page.visible("#more")


def test_a_count_leads_to_its_flips(page, pages):
    page.open(pages[1])
    page.click("table a")
    page.wait("document.querySelector('#filter output').textContent == '40 of 160 flips'")
    assert {number // 4 % 2 for number in numbers_of(page)} == {0} and {n % 2 for n in numbers_of(page)} == {0}


def test_without_scripts_every_flip_is_there(page, pages):
    page.open(pages[1], scripts=False)
    assert numbers_of(page) == list(range(160)) and not page.visible("#filter")
    page.click(".flip summary")
    assert page.visible(".flip[open] pre")[0].startswith("def f_0(x):")
    page.open(pages[0], scripts=False)
    assert page.visible("#rq1") and page.visible("table") and not page.visible("#filter")


def rows(page, table):
    heads, cells = (page.visible(f".table:has(#{table}) {each}") for each in ("th", "td"))
    lines = zip(*[iter(cells)] * len(heads), strict=True) if heads else ()
    return [dict(zip(heads, line, strict=True)) for line in lines]


def test_the_tables_of_the_report_are_filtered(page, pages):
    page.open(pages[0])
    assert not rows(page, "drops")  # it is long, so it is folded
    page.click(".table:has(#drops) summary")
    every = rows(page, "drops")
    assert {row["precision"] for row in every} == set(PRECISIONS) and {row["model"] for row in every} == set(MODELS)
    page.choose("select[name=model]", "qwen-1.5b")
    page.choose("select[name=precision]", "bnb-nf4")
    page.choose("select[name=condition]", "char")
    chosen = ("qwen-1.5b", "bnb-nf4", "char")
    wanted = [row for row in every if (row["model"], row["precision"], row["attack"]) == chosen]
    assert rows(page, "drops") == wanted and wanted
    assert f"{len(wanted)} of {len(every)} rows match" in page.visible(".left")
    assert (
        page.value("document.querySelector('a.to-flips').hash") == "#model=qwen-1.5b&precision=bnb-nf4&condition=char"
    )
    page.click("#filter button")
    page.wait("!document.querySelector('.left').textContent")
    assert rows(page, "drops") == every


def test_menus_offer_what_the_study_has(page, pages):
    page.open(pages[0])
    offered = {
        menu: page.value(f"[...document.querySelector('select[name={menu}]').options].map(each => each.value)")
        for menu in ("model", "precision", "benchmark", "condition")
    }
    assert {menu: set(values) - {""} for menu, values in offered.items()} == {
        "model": set(MODELS), "precision": set(PRECISIONS), "benchmark": {"mbpp", "mbpp+"},
        "condition": {"clean", "identity", "char", "word", "sentence (apertium)"},
    }  # fmt: skip
    before = rows(page, "penalties")
    page.choose("select[name=precision]", "bnb-nf4")
    assert before and rows(page, "penalties") == before
    page.click("#filter button")


def test_the_report_is_searched(page, pages):
    page.open(pages[0])
    page.click("#filter input")
    page.type("qwen-1.5b sentence")
    page.wait("[...document.querySelectorAll('.left')].some(each => each.textContent)")
    found = rows(page, "rq1")
    assert found and all(row["model"] == "qwen-1.5b" and "sentence" in row["attack"] for row in found)


@pytest.mark.parametrize("width", [1280, 400])
def test_no_page_is_wider_than_its_window(page, pages, width):
    page.resize(width, 900)
    for path in pages:
        page.open(path)
        assert page.value("document.documentElement.scrollWidth") <= width
        assert page.visible("h1") and page.visible("#filter input")
    page.resize(1280, 900)


def test_links_lead_to_what_is_there(page, pages):
    for path in pages:
        page.open(path)
        targets = page.value("[...document.querySelectorAll('nav a')].map(each => each.getAttribute('href').slice(1))")
        for target in targets:
            assert page.value(f"Boolean(document.getElementById({target!r}))"), target
    assert page.value("document.querySelector('.back a').href").endswith("/small.html")
