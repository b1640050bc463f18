#!/usr/bin/env bash
# Names the system packages that are missing; installs them when run by root on a Debian-like system.
#
#     scripts/system_packages.sh             what every study needs
#     scripts/system_packages.sh java        and what these studies (params/<name>.yaml, or a path) need besides
#     scripts/system_packages.sh tests       and what the tests need besides
#     scripts/system_packages.sh slurm       and what scripts/slurm_node.sh needs besides; slurm-accounting: with a database
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v bwrap >/dev/null || missing+=(bubblewrap)  # the sandbox for generated code
for study in "$@"; do
    if [ "$study" = slurm ]; then
        command -v munged >/dev/null || missing+=(munge)
        command -v sbatch >/dev/null || missing+=(slurm-client)
        command -v slurmctld >/dev/null || missing+=(slurmctld)
        command -v slurmd >/dev/null || missing+=(slurmd)
    elif [ "$study" = slurm-accounting ]; then
        command -v mariadbd >/dev/null || missing+=(mariadb-server)
        command -v slurmdbd >/dev/null || missing+=(slurmdbd)
    fi
    [ -f "$study" ] || study="params/$study.yaml"
    # The package manager that PMD's jars come by.
    if [ "$study" = params/tests.yaml ] || { grep -qsE '^quality:' "$study" && grep -qsE '(multipl-e|mceval)\S*-java' "$study"; }; then
        command -v npm >/dev/null || missing+=(npm)
    fi
    if [ "$study" = params/tests.yaml ] || grep -qsE '(multipl-e|mceval)\S*-java' "$study"; then  # the judge for Java
        { [ -n "${JAVA_HOME:-}" ] || command -v javac >/dev/null; } || missing+=(openjdk-17-jdk-headless)
        [ -f /usr/share/java/javatuples.jar ] || missing+=(libjavatuples-java)
    fi
    # Texts that weights are fitted on where no hub is reached.
    if [ "$study" = params/tests.yaml ] || grep -qsE '\b(gptq|awq|autoawq|aqlm)\b' "$study"; then
        [ -f /usr/lib/jvm/openjdk-17/lib/src.zip ] || missing+=(openjdk-17-source)
        [ -d /usr/share/doc/python3.11/html/_sources ] || missing+=(python3.11-doc)
        [ -d /usr/share/doc/debian-handbook/html/en-US ] || missing+=(debian-handbook)
    fi
    # These benchmarks' sentences are not in the committed translation memory.
    if [ "$study" = params/tests.yaml ] \
        || { grep -qsE 'multipl-e|mceval' "$study" && grep -qsE '^ *- *(name: *)?sentence' "$study"; }; then
        command -v apertium >/dev/null || missing+=(apertium apertium-eng-spa)
    fi
    if [ "$study" = params/tests.yaml ]; then
        # A browser that the report is read in, and a LaTeX that compiles the tables.
        for name in chromium-headless-shell chromium chromium-browser google-chrome; do
            command -v "$name" >/dev/null && break
        done || missing+=(chromium-headless-shell)
        kpsewhich booktabs.sty >/dev/null 2>&1 || missing+=(texlive-latex-recommended)
    fi
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing the system packages: ${missing[*]}"
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "missing system packages: ${missing[*]}; install them with:  sudo apt-get install ${missing[*]}" >&2
    echo "(on other systems: dnf, pacman, zypper, brew have packages of these or similar names)" >&2
    exit 1
fi
