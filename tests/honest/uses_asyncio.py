import asyncio


async def add(numbers):
    await asyncio.sleep(0)
    return sum(numbers)


def total(numbers):
    return asyncio.run(add(numbers))
