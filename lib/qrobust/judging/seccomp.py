"""A small system-call filter for the sandbox: what the namespaces and limits leave open.

Memory that no process holds mapped (`memfd_create`, System V shared memory, shared anonymous maps) would escape
the watch on resident memory; sockets other than local ones may reach the host whatever the network namespace
(vsock does); keyrings, tracing and io_uring are surface that no solution needs.
"""

import errno
import platform
import struct

ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
LOAD, EQUAL, ANY_BIT, AT_LEAST, RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
NUMBER, MACHINE, ARGUMENT = 0, 4, 16  # offsets in `struct seccomp_data`; arguments are 8 bytes each
AF_UNIX, MAP_SHARED, MAP_ANONYMOUS = 1, 0x01, 0x20

# What is refused, in the order of the numbers below: memfd_create, memfd_secret, shmget, msgget, semget, add_key,
# request_key, keyctl, io_uring_setup, io_uring_enter, io_uring_register, ptrace, process_vm_readv, process_vm_writev,
# userfaultfd, bpf, perf_event_open, mount, umount2, pivot_root, unshare, setns, open_by_handle_at.
# machine: (its number in the audit interface, the refused calls, (socket, mmap))
_NUMBERS = {
    "x86_64": (
        0xC000003E,
        (
            319,
            447,
            29,
            68,
            64,
            248,
            249,
            250,
            425,
            426,
            427,
            101,
            310,
            311,
            323,
            321,
            298,
            165,
            166,
            155,
            272,
            308,
            304,
        ),
        (41, 9),
    ),
    "aarch64": (
        0xC00000B7,
        (279, 447, 194, 186, 190, 217, 218, 219, 425, 426, 427, 117, 270, 271, 282, 280, 241, 40, 39, 41, 97, 268, 265),
        (198, 222),
    ),
}


def supported() -> bool:
    """Whether the numbers of this machine's system calls are known here."""
    return platform.machine() in _NUMBERS


def program() -> bytes:
    """The filter as classic BPF, in the form `bwrap --seccomp` reads."""
    machine, refused, (socket, mmap) = _NUMBERS[platform.machine()]
    lines = [
        (LOAD, 0, 0, MACHINE),
        (EQUAL, 1, 0, machine),
        (RETURN, 0, 0, REFUSE),
        (LOAD, 0, 0, NUMBER),
        (AT_LEAST, 0, 1, 0x40000000),  # the x32 variants of the same calls
        (RETURN, 0, 0, REFUSE),
    ]
    for number in refused:
        lines += [(EQUAL, 0, 1, number), (RETURN, 0, 0, REFUSE)]
    lines += [
        (EQUAL, 0, 4, socket),
        (LOAD, 0, 0, ARGUMENT),
        (EQUAL, 1, 0, AF_UNIX),
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
        (EQUAL, 0, 4, mmap),
        (LOAD, 0, 0, ARGUMENT + 3 * 8),
        (ANY_BIT, 0, 2, MAP_SHARED),
        (ANY_BIT, 0, 1, MAP_ANONYMOUS),
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
    ]
    return b"".join(struct.pack("<HBBI", *line) for line in lines)
