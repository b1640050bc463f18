# expect: wrong answer
import resource


def total(numbers):
    won = 0
    for name in (resource.RLIMIT_NPROC, resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE):
        try:
            resource.setrlimit(name, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            won += 1
        except (OSError, ValueError):
            pass
    return sum(numbers) if won else -1
