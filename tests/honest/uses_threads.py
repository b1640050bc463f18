from concurrent.futures import ThreadPoolExecutor


def total(numbers):
    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(int, numbers))
