"""Build the committed translation memory of an engine for the benchmarks' prompts.

    apt-get install apertium apertium-eng-spa
    python scripts/build_translation_memory.py --engine apertium humaneval humaneval+ mbpp+ starter

translates every sentence of the benchmarks (and, for the scope "published", every docstring) and writes
``lib/qrobust/data/translations/<engine>__<pair>.jsonl.gz``, the same bytes for the same translations. What is
committed already is not used: a new version of the engine or of the sentence finder starts afresh.
"""

import argparse

from qrobust import attacks, benchmarks
from qrobust.attacks.translation import memory, names


def main() -> None:
    """Read engine, pair and benchmarks from the command line and write the memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("benchmarks", nargs="+", help="names of benchmarks or paths to JSONL files")
    parser.add_argument("--engine", default="apertium", choices=names())
    parser.add_argument("--pair", default="", help="languages in the words of the engine (default: the engine's)")
    arguments = parser.parse_args()
    tasks = [task for name in arguments.benchmarks for task in benchmarks.load(name).tasks]
    sources = set()
    for scope in attacks.SCOPES:
        attack = attacks.create("sentence", scope=scope, engine=arguments.engine, pair=arguments.pair)
        for task in tasks:
            if scope == "prose" or task.language == "python":
                sources.update(attack.sources(*attacks.prompts_of([task])))
    engine_memory = attacks.create("sentence", engine=arguments.engine, pair=arguments.pair).memory
    ordered = sorted(sources)
    results = dict(zip(ordered, engine_memory.engine.round_trip(ordered), strict=True))
    memory.write_committed(engine_memory.committed, results)
    print(f"{len(results)} texts of {len(tasks)} prompts -> {engine_memory.committed}")


if __name__ == "__main__":
    main()
