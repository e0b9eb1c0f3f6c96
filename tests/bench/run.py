#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laba beside its limits, in one run: run.py --tool NAME PROGRAM… [--size S…] [--only WORD] [--json FILE]

The rows stand in rows_*.py, a function a row; README.md says what each measures. Nothing here fails because a machine
is slow: it only tells.
"""

import argparse
import importlib
import json
import os
import pathlib
import signal
import sys
import tempfile
import time

import bench

HERE = pathlib.Path(__file__).parent


def noise(times=40):
    """The same piece of work again and again: what the machine itself varies by."""
    values = []
    for _ in range(times):
        begin = time.perf_counter()
        sum(i * i for i in range(100000))
        values.append(1000 * (time.perf_counter() - begin))
    return bench.Series(values)


def tell_machine(when):
    series = noise()
    print(
        f"{when}: load {os.getloadavg()[0]:.2f}, {os.cpu_count()} cores; one piece of work again and again:"
        f" {series.median:.1f} ms ± {100 * series.spread:.0f} %, p95 {series.p95:.1f}",
        flush=True,
    )


def measure(rows, sizes, tools):
    with tempfile.TemporaryDirectory(dir=bench.cache_folder()) as folder:
        for size in sizes:
            books = bench.Books(size, tools, folder)
            for row in rows:
                if size in row.sizes:
                    print(f"  {size}: {row.title} …", file=sys.stderr, flush=True)
                    try:
                        row.results[size] = row.measure(books)
                    except bench.Missing as missing:
                        print(f"  left out: {missing} was not built", file=sys.stderr, flush=True)
            for name in os.listdir(folder):
                if name.startswith(size + "-"):
                    os.remove(os.path.join(folder, name))


def as_json(rows):
    return [
        {
            "row": row.title,
            "goal": bench.goals(row),
            "size": size,
            "unit": result.ours.unit,
            "ours": result.ours.values,
            "limit": result.limit.values if result.limit else None,
            "kept": bench.kept(row, size),
        }
        for row in rows
        for size, result in row.results.items()
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", nargs=2, action="append", metavar=("NAME", "PROGRAM"), required=True)
    parser.add_argument("--size", action="append", choices=("S", "M", "L"), help="S and L unless named")
    parser.add_argument("--only", default="", help="rows whose title has this word; those they need run too")
    parser.add_argument("--json", help="all values, to this file")
    arguments = parser.parse_args()
    os.environ.pop("MALLOC_CHECK_", None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the books do not stay behind
    tools = bench.Tools(arguments.tool)
    for path in sorted(HERE.glob("rows_*.py")):
        importlib.import_module(path.stem)
    sizes = arguments.size or ["S", "L"]
    rows = [row for row in bench.ROWS if arguments.only.lower() in row.title.lower()]

    begin = time.monotonic()
    tell_machine("before")
    measure(rows, sizes, tools)
    tell_machine("after")
    for size in sizes:
        bench.print_table(rows, size)
    print(f"\n{time.monotonic() - begin:.0f} s in all. ±: half the distance between the quartiles, against the median.")
    if arguments.json:
        pathlib.Path(arguments.json).write_text(json.dumps(as_json(rows), indent=1))


main()
