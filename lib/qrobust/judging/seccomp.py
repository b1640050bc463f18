"""A small system-call filter for the sandbox: what the namespaces and limits leave open.

Memory that no process holds mapped (`memfd_create`, System V shared memory, shared anonymous maps, huge pages that
`vmsplice` keeps in a pipe) would escape the watch on resident memory, and so would what the kernel keeps without a cap:
extended attributes of temporary files, record locks, Landlock's rules. Sockets other than local ones may reach the host
whatever the network namespace (vsock does); a process that lowers its own priority would wait at the machine's expense;
keyrings, tracing and io_uring are surface that no solution needs.
"""

import errno
import platform
import struct

ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
LOAD, EQUAL, ANY_BIT, AT_LEAST, RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
NUMBER, MACHINE, ARGUMENT = 0, 4, 16  # offsets in `struct seccomp_data`; arguments are 8 bytes each
AF_UNIX, MAP_SHARED, MAP_ANONYMOUS = 1, 0x01, 0x20
RECORD_LOCKS = (6, 7, 37, 38)  # F_SETLK and F_SETLKW, of a process and of an open file

# What is refused, with its numbers on x86-64 and 64-bit ARM.
_REFUSED = {
    "memfd_create": (319, 279), "memfd_secret": (447, 447), "shmget": (29, 194), "msgget": (68, 186),
    "semget": (64, 190), "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "userfaultfd": (323, 282),
    "bpf": (321, 280), "perf_event_open": (298, 241), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41),
    "unshare": (272, 97), "setns": (308, 268), "open_by_handle_at": (304, 265),
    "vmsplice": (278, 75), "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "setxattrat": (463, 463),
    "sched_setparam": (142, 118), "sched_setscheduler": (144, 119), "sched_setaffinity": (203, 122),
    "sched_setattr": (314, 274), "setpriority": (141, 140), "ioprio_set": (251, 30),
    "landlock_create_ruleset": (444, 444),
}  # fmt: skip
# machine: (its number in the audit interface, its column above, (socket, fcntl, mmap))
_MACHINES = {"x86_64": (0xC000003E, 0, (41, 72, 9)), "aarch64": (0xC00000B7, 1, (198, 25, 222))}


def supported() -> bool:
    """Whether the numbers of this machine's system calls are known here."""
    return platform.machine() in _MACHINES


def program() -> bytes:
    """The filter as classic BPF, in the form `bwrap --seccomp` reads."""
    machine, column, (socket, fcntl, mmap) = _MACHINES[platform.machine()]
    lines = [
        (LOAD, 0, 0, MACHINE),
        (EQUAL, 1, 0, machine),
        (RETURN, 0, 0, REFUSE),
        (LOAD, 0, 0, NUMBER),
        (AT_LEAST, 0, 1, 0x40000000),  # the x32 variants of the same calls
        (RETURN, 0, 0, REFUSE),
    ]
    for numbers in _REFUSED.values():
        lines += [(EQUAL, 0, 1, numbers[column]), (RETURN, 0, 0, REFUSE)]
    lines += [
        (EQUAL, 0, 4, socket),
        (LOAD, 0, 0, ARGUMENT),
        (EQUAL, 1, 0, AF_UNIX),
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
        (EQUAL, 0, 7, fcntl),
        (LOAD, 0, 0, ARGUMENT + 8),
        *((EQUAL, 4 - place, 0, command) for place, command in enumerate(RECORD_LOCKS)),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
        (EQUAL, 0, 4, mmap),
        (LOAD, 0, 0, ARGUMENT + 3 * 8),
        (ANY_BIT, 0, 2, MAP_SHARED),
        (ANY_BIT, 0, 1, MAP_ANONYMOUS),
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
    ]
    return b"".join(struct.pack("<HBBI", *line) for line in lines)
