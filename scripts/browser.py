"""A page in a headless Chromium, as a reader has it: keys are pressed, what is visible is read, errors are kept.

For the report's tests, `bench_page.py` and screenshots (``python scripts/browser.py PAGE IMAGE [WIDTH]``). Spoken to in
the DevTools protocol through two pipes, so no port is taken. The network is off.
"""

import base64
import contextlib
import itertools
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
    "--remote-debugging-pipe", "--disable-background-networking",
)  # fmt: skip
_PATIENCE = 30  # seconds that something may take on a machine that is busy with other things


class BrowserError(RuntimeError):
    """No browser, or one that does not answer."""


class Page:
    """One page; `errors` are those of its scripts and its console, `requests` the addresses that it asked for."""

    def __init__(self, send: int, receive: int, width: int = 1280, height: int = 900) -> None:
        self.errors: list[str] = []
        self.requests: list[str] = []
        self._send, self._receive, self._rest = send, receive, b""
        self._numbers, self._session, self._loads = itertools.count(1), "", 0
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0, uploadThroughput=0)
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """The window's size in pixels."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", **size)

    def open(self, path: Path, after: str = "", scripts: bool = True) -> None:
        """Load a file from the disk and wait until it is there; `after` is what follows in the address (``#…``)."""
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        for address in ("about:blank", path.resolve().as_uri() + after):  # another fragment alone loads nothing
            loads = self._loads
            self.call("Page.navigate", url=address)
            while self._loads == loads:
                self._hear(self._message())

    def value(self, expression: str) -> Any:
        """What a JavaScript expression gives, as JSON does; its promise is awaited."""
        given = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in given:
            raise BrowserError(f"{expression}: {given['exceptionDetails']}")
        return given["result"].get("value")

    def wait(self, expression: str) -> None:
        """Until an expression is true."""
        end = time.monotonic() + _PATIENCE
        while not self.value(f"Boolean({expression})"):
            if time.monotonic() > end:
                raise BrowserError(f"never true: {expression}")
            time.sleep(0.02)

    def visible(self, selector: str) -> list[str]:
        """The texts of the elements that are drawn, as they are read."""
        elements = f"[...document.querySelectorAll({json.dumps(selector)})]"
        return self.value(f"{elements}.filter(each => each.checkVisibility()).map(each => each.innerText.trim())")

    def click(self, selector: str) -> None:
        """Press the left button of the mouse in the middle of the first such element."""
        first = f"document.querySelector({json.dumps(selector)})"
        place = f"(e => (e.scrollIntoView({{block: 'center'}}), e.getBoundingClientRect().toJSON()))({first})"
        box = self.value(place)
        at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2, "button": "left", "clickCount": 1}
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, **at)

    def press(self, key: str, text: str = "") -> None:
        """A key by its name (``ArrowDown``), with the text that it writes."""
        named = {"key": key, "code": key, "windowsVirtualKeyCode": {"ArrowDown": 40, "ArrowUp": 38}.get(key, 0)}
        self.call("Input.dispatchKeyEvent", type="keyDown", **named, **({"text": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **named)

    def type(self, text: str) -> None:
        """Press one key after the other, wherever the cursor is."""
        for letter in text:
            self.press(letter, letter)

    def choose(self, selector: str, value: str) -> None:
        """Go down a closed menu with the arrow key until it shows a value."""
        menu = f"document.querySelector({json.dumps(selector)})"
        self.value(f"{menu}.focus()")
        for _ in range(self.value(f"{menu}.length")):
            if self.value(f"{menu}.value") == value:
                return
            self.press("ArrowDown")
        if self.value(f"{menu}.value") != value:
            raise BrowserError(f"{selector} offers no {value!r}")

    def screenshot(self, path: Path, whole: bool = True) -> None:
        """The page as PNG: all of it, or what the window shows."""
        picture = self.call("Page.captureScreenshot", captureBeyondViewport=whole)
        if whole:
            size = self.value("({width: innerWidth, height: document.documentElement.scrollHeight})")
            clip = {"x": 0, "y": 0, **size, "scale": 1}
            picture = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        path.write_bytes(base64.b64decode(picture["data"]))

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """A command of the protocol and its result."""
        number = next(self._numbers)
        asked = {"id": number, "method": method, "params": parameters}
        message = json.dumps(asked | ({"sessionId": self._session} if self._session else {})).encode() + b"\0"
        while message:
            message = message[os.write(self._send, message) :]
        while (said := self._message()).get("id") != number:
            self._hear(said)
        if "error" in said:
            raise BrowserError(f"{method}: {said['error']}")
        return said["result"]

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._receive], [], [], _PATIENCE)
            part = os.read(self._receive, 1 << 20) if ready else b""
            if not part:
                raise BrowserError("the browser has ended" if ready else f"the browser said nothing for {_PATIENCE} s")
            self._rest += part
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def _hear(self, said: dict[str, Any]) -> None:
        told = said.get("params", {})
        match said.get("method"):
            case "Runtime.exceptionThrown":
                self.errors.append(str(told["exceptionDetails"]))
            case "Runtime.consoleAPICalled" if told["type"] in ("error", "assert"):
                self.errors.append(str(told["args"]))
            case "Log.entryAdded" if told["entry"]["level"] == "error":
                self.errors.append(told["entry"]["text"])
            case "Network.requestWillBeSent":
                self.requests.append(told["request"]["url"])
            case "Page.loadEventFired":
                self._loads += 1


@contextlib.contextmanager
def browser(width: int = 1280, height: int = 900) -> Iterator[Page]:
    """A page in a browser of its own, which ends with the block.

    Raises
    ------
    BrowserError
        If this machine has none.
    """
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        raise BrowserError(f"none of {', '.join(NAMES)} is installed; scripts/system_packages.sh tests")
    to_browser, send = os.pipe()
    receive, from_browser = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        pipes = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'  # the browser reads from 3 and writes to 4
        command = ["bash", "-c", pipes, "bash", program, *_OPTIONS, f"--user-data-dir={profile}"]
        process = subprocess.Popen(command, pass_fds=(to_browser, from_browser), stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        try:
            yield Page(send, receive, width, height)
        finally:
            os.close(send)  # it ends when nobody speaks to it any more
            os.close(receive)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def main() -> None:
    """Take a screenshot."""
    place, image, *width = sys.argv[1:]
    with browser(*map(int, width)) as page:
        page.open(Path(place))
        page.screenshot(Path(image))
        print(*page.errors, sep="\n")


if __name__ == "__main__":
    main()
