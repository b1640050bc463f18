"""A model hub on this machine, for the real client: folders as repositories, with what the client asks of one."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@contextmanager
def serving(repositories: dict[str, Path], gated: tuple[str, ...] = ()) -> Iterator[str]:
    """Serve folders by repository id; yields the address.

    Each repository has the revisions ``main``, ``v1`` and `COMMIT`, which are one. The files of those in `gated` are
    refused, as to a user who has not accepted a licence.
    """

    class Hub(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.do_GET()

        def do_GET(self):
            path = self.path.partition("?")[0].strip("/")
            parts = [*path.removeprefix("api/models/").split("/"), "", "", ""]
            (owner, name, what, revision), file = parts[:4], "/".join(parts[4:]).rstrip("/")
            repository = f"{owner}/{name}"
            folder = repositories.get(repository)
            if folder is None:
                self.refuse(404, "RepoNotFound")
            elif revision not in ("main", "v1", COMMIT):
                self.refuse(404, "RevisionNotFound")
            elif what == "revision":
                self.answer_json({"id": repository, "sha": COMMIT, "siblings": []})
            elif what == "tree":
                found = [each for each in folder.rglob("*") if each.is_file()]
                self.answer_json(
                    [
                        {
                            "type": "file",
                            "path": str(each.relative_to(folder)),
                            "size": each.stat().st_size,
                            "oid": _oid(each.read_bytes()),
                        }
                        for each in found
                    ]
                )
            elif repository in gated:
                self.refuse(401, "GatedRepo")
            else:
                self.answer((folder / file).read_bytes())

        def answer_json(self, value):
            self.answer(json.dumps(value).encode())

        def answer(self, content):
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("ETag", f'"{_oid(content)}"')
            self.send_header("X-Repo-Commit", COMMIT)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(content)

        def refuse(self, status, code):
            self.send_response(status)
            self.send_header("X-Error-Code", code)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_what):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Hub) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def _oid(content: bytes) -> str:
    return hashlib.sha1(content).hexdigest()
