#!/usr/bin/env bash
# Runs a command on a Slurm cluster of one node, which lives in a temporary folder and ends with the command.
#
#     scripts/slurm_node.sh make smoke PROFILE=slurm
#     scripts/slurm_node.sh --accounting make smoke PROFILE=slurm     jobs are remembered in a database (slurmdbd), too
#
# For trying the profile out, as root, on Debian or Ubuntu. The node says that it has 128 GiB and a GPU, whatever the
# machine has; nothing is confined to what it asked for. Nothing is written to /etc, no port or socket of another
# Slurm is used. The command's status is the script's; the daemons' logs are shown if it never came to the command.
set -euo pipefail
[ "$(id -u)" = 0 ] || { echo "slurmd starts jobs for their users, so that this needs root" >&2; exit 1; }

project=$(cd "$(dirname "$0")/.." && pwd)
accounting=
if [ "${1:-}" = --accounting ]; then accounting=1; shift; fi
[ $# -gt 0 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
"$project/scripts/system_packages.sh" slurm ${accounting:+slurm-accounting}

node=$(mktemp --directory --tmpdir qrobust-slurm.XXXXXX)
chmod 755 "$node"
export SLURM_CONF=$node/slurm.conf
host=$(hostname -s)
daemons=()  # the last started first
command=
is_up=

stop() {
    status=$?
    trap - EXIT
    if [ -n "$command" ]; then  # interrupted: as Ctrl-C would, and then for good
        kill -INT -- "-$command" 2>/dev/null || true
        for _ in $(seq 40); do kill -0 -- "-$command" 2>/dev/null || break; sleep 0.5; done
        kill -KILL -- "-$command" 2>/dev/null || true
    fi
    scancel --quiet --user=root 2>/dev/null || true
    for daemon in "${daemons[@]}"; do
        kill "$daemon" 2>/dev/null || true
        wait "$daemon" 2>/dev/null || true
    done
    [ $status = 0 ] || [ -n "$is_up" ] || tail -n 20 "$node"/*.log >&2
    rm -rf "$node"
    exit $status
}
trap stop EXIT
trap 'exit 130' INT TERM HUP

# start NAME COMMAND...: in the background, its messages in NAME.log
start() {
    "${@:2}" >"$node/$1.log" 2>&1 &
    daemons=($! "${daemons[@]}")
}

# until_it_works COMMAND...: tried for a minute
until_it_works() {
    for _ in $(seq 120); do
        "$@" >"$node/waiting.log" 2>&1 && return
        sleep 0.5
    done
    echo "still fails after a minute: $*" >&2
    exit 1
}

free_port() {
    python3 -c 'import socket; place = socket.socket(); place.bind(("", 0)); print(place.getsockname()[1])'
}

# Messages between the daemons are signed by munge, with a key of this node.
mkdir "$node/munge"
chown munge: "$node/munge"
(umask 077 && head -c 1024 /dev/urandom >"$node/munge/key")
chown munge: "$node/munge/key"
start munged setpriv --reuid munge --regid munge --clear-groups munged --foreground --socket="$node/munge/socket" \
    --key-file="$node/munge/key" --pid-file="$node/munge/pid" --log-file="$node/munge/log" --seed-file="$node/munge/seed"
until_it_works munge --no-input --socket="$node/munge/socket"

storage=
if [ -n "$accounting" ]; then
    mkdir "$node/database"
    chown mysql: "$node/database"
    mariadb-install-db --force --user=mysql --datadir="$node/database" --skip-test-db --auth-root-authentication-method=socket \
        >"$node/mariadb-install.log" 2>&1
    start mariadbd mariadbd --no-defaults --user=mysql --datadir="$node/database" --socket="$node/database/socket" \
        --skip-networking --pid-file="$node/database/pid"
    until_it_works mariadb --no-defaults --socket="$node/database/socket" --execute 'create database slurm'
    port=$(free_port)
    (umask 077 && cat >"$node/slurmdbd.conf") <<END
AuthType=auth/munge
AuthInfo=socket=$node/munge/socket
DbdHost=localhost
DbdPort=$port
SlurmUser=root
PidFile=$node/slurmdbd.pid
StorageType=accounting_storage/mysql
StorageHost=localhost
StorageLoc=slurm
StorageUser=root
END
    # The client library finds the database's socket by this variable.
    start slurmdbd env MYSQL_UNIX_PORT="$node/database/socket" SLURM_CONF="$node/slurmdbd.conf" slurmdbd -D
    storage="AccountingStorageType=accounting_storage/slurmdbd
AccountingStorageHost=localhost
AccountingStoragePort=$port
AccountingStoragePass=$node/munge/socket"  # the name is historical
fi

mkdir "$node/state" "$node/spool"
cat >"$SLURM_CONF" <<END
ClusterName=qrobust
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
SlurmUser=root
SlurmctldPidFile=$node/slurmctld.pid
SlurmdPidFile=$node/slurmd.pid
StateSaveLocation=$node/state
SlurmdSpoolDir=$node/spool
AuthType=auth/munge
AuthInfo=socket=$node/munge/socket
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SlurmdParameters=config_overrides
ReturnToService=2
GresTypes=gpu
$storage
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=131072 Gres=gpu:1
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
END
echo "Name=gpu File=/dev/null" >"$node/gres.conf"

# The Snakemake plugin's jobs lose SLURM_CONF on the way to their own srun.
mkdir "$node/bin"
cat >"$node/bin/srun" <<END
#!/bin/sh
SLURM_CONF=$SLURM_CONF exec $(command -v srun) "\$@"
END
chmod +x "$node/bin/srun"
export PATH=$node/bin:$PATH

until_registered() {
    sacctmgr --noheader --parsable2 show cluster | grep -q '^qrobust|' && return
    sacctmgr --immediate add cluster qrobust
}

if [ -n "$accounting" ]; then until_it_works until_registered; fi
start slurmctld slurmctld -D
start slurmd slurmd -D
until_it_works bash -c "sinfo --noheader --format=%T | grep -qx idle"
is_up=1
set -m  # a process group of its own
"$@" &
command=$!
set +m
wait "$command" || { status=$?; command=; exit $status; }
command=
