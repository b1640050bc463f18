import multiprocessing


def total(numbers):
    with multiprocessing.get_context("fork").Pool(2) as pool:
        return sum(pool.map(abs, numbers)) if min(numbers, default=0) >= 0 else sum(numbers)
