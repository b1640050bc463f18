#!/usr/bin/env bash
# Names the system packages that are missing; installs them when run by root on a Debian-like system.
set -euo pipefail

missing=()
command -v bwrap >/dev/null || missing+=(bubblewrap)  # the sandbox for generated code
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing the system packages: ${missing[*]}"
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "missing system packages: ${missing[*]}; install them with:  sudo apt-get install ${missing[*]}" >&2
    echo "(on other systems: dnf, pacman, zypper, brew have packages of the same name)" >&2
    exit 1
fi
