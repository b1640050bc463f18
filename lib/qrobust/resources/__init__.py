"""Files from outside: `fetch` returns a verified local path; `table` says what each is and where it can be had."""

from qrobust.resources.files import (
    HashMismatch,
    ResourceUnavailable,
    content_sha256,
    fetch,
    find,
    open_content,
    overriding_file,
)
from qrobust.resources.hub import HubUnavailable, content_digest, hub_folder, is_hub_id
from qrobust.resources.resource import Resource
from qrobust.resources.table import RESOURCES

__all__ = [
    "RESOURCES",
    "HashMismatch",
    "HubUnavailable",
    "Resource",
    "ResourceUnavailable",
    "content_digest",
    "content_sha256",
    "fetch",
    "find",
    "hub_folder",
    "is_hub_id",
    "open_content",
    "overriding_file",
]
