"""Folders of a model hub, and the identity of a folder's content."""

import re
from pathlib import Path

from qrobust.keys import digest
from qrobust.resources.files import content_sha256

# What changes a model's text, by file name; a folder's README does not.
_CONTENT = ("*.json", "*.safetensors", "*.bin", "*.model", "*.txt", "*.jinja")


class HubUnavailable(RuntimeError):
    """A hub repository could not be downloaded: no network, no such repository, or a gate."""


def is_hub_id(source: str) -> bool:
    """Whether a text looks like a repository's id: ``owner/name``."""
    return bool(re.fullmatch(r"[\w.-]+/[\w.-]+", source)) and source[0] not in ".~"


def content_digest(folder: Path) -> str:
    """SHA-256 of all that changes a model's text in its folder."""
    found = sorted(file for pattern in _CONTENT for file in folder.glob(pattern))
    return digest({file.name: content_sha256(file) for file in found}, 64)


def hub_folder(source: str, revision: str | None) -> Path:
    """Return the local folder of a hub repository, downloaded if need be; its name is the commit.

    Raises
    ------
    HubUnavailable
        With the reason and what to do.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import (
        GatedRepoError,
        HfHubHTTPError,
        LocalEntryNotFoundError,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    def download(patterns: list[str]) -> Path:
        # Some makers put the same weights beside them in one file of their own (consolidated.safetensors).
        return Path(
            snapshot_download(source, revision=revision, allow_patterns=patterns, ignore_patterns=["consolidated*"])
        )

    try:
        folder = download(["*.json", "*.model", "*.txt", "*.jinja", "*.safetensors"])
        if not any(folder.glob("*.safetensors")):
            folder = download(["pytorch_model*.bin*"])  # an older repository
        return folder
    except GatedRepoError as error:
        raise HubUnavailable(f"{source} is gated; accept its licence on its page and run `hf auth login`") from error
    except RepositoryNotFoundError as error:
        raise HubUnavailable(f"no repository {source!r} (nor such a local folder), or it is private") from error
    except RevisionNotFoundError as error:
        raise HubUnavailable(f"{source} has no revision {revision!r}; name a commit, tag or branch of it") from error
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        raise HubUnavailable(
            f"{source} cannot be downloaded ({reason}) and is not in the cache; give a local folder or a .gguf file as "
            "its source"
        ) from error
