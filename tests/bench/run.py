#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laba beside its limits, in one run: run.py LABA_CLI BENCH_BOOK LIMIT_SQL GEN [SIZE...]

Makes the generated sets (S and L unless sizes are named), loads each by bare SQLite and by `laba-cli import`, then times
what the model does on the book. Figures are medians with the 95th percentile in brackets; ratios stand beside the goal.
Nothing here fails on a slow machine: it only tells.
"""

import json
import os
import subprocess
import sys
import tempfile
import time


def run(*command):
    """What it printed, its seconds and its peak memory in MiB."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{command[0]} failed with {status}")
    return output, seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def ids(cli, book):
    """The busiest product is the generator's first; a median one stands at two fifths of the list."""
    products = json.loads(run(cli, "list", book, "products", "--json")[0])
    people = json.loads(run(cli, "list", book, "people", "--json")[0])
    return str(products[0]["id"]), str(products[len(products) * 2 // 5]["id"]), str(people[0]["id"])


def figures(output):
    rows = {}
    for line in output.splitlines():
        what, *values = line.split("\t")
        rows[what] = values
    return rows


def measure(size, cli, bench, limit, gen, folder):
    data, book, bare = (os.path.join(folder, name) for name in (size, size + ".laba", size + ".db"))
    subprocess.run([sys.executable, gen, "--size", size, data], check=True, stderr=subprocess.DEVNULL)
    _, bare_seconds, bare_memory, bare_cpu = run(limit, bare, data)
    run(cli, "new", book, "--cost", "fifo")
    _, seconds, memory, cpu = run(cli, "--quiet", "import", book, "--folder", data)
    print(f"\n== {size} ==")
    print(f"{'import, committed':44} {seconds:9.2f} s   cpu {cpu:.2f} s   {memory:.0f} MiB")
    print(f"{'  bare SQLite, same rows, indexes, journal':44} {bare_seconds:9.2f} s   cpu {bare_cpu:.2f} s   {bare_memory:.0f} MiB"
          f"   ratio {seconds / bare_seconds:.2f} (cpu {cpu / bare_cpu:.2f}), goal 1.5")
    rows = figures(run(bench, book, *ids(cli, book))[0])
    for what, values in rows.items():
        tail = f"({values[1]})" if values[1] != "MiB" else "MiB"
        print(f"{what:44} {values[0]:>9} {'ms' if values[1] != 'MiB' else ''} {tail}")
    flush = float(rows["raw 16 KiB append and fdatasync"][0])
    print(f"{'order / raw flush':44} {float(rows['record an order'][0]) / flush:9.2f}     goal 3")
    print(f"{'undo / order':44} {float(rows['undo an order'][0]) / float(rows['record an order'][0]):9.2f}     goal 2")
    return rows


def main():
    cli, bench, limit, gen, *sizes = sys.argv[1:]
    print(f"load {os.getloadavg()[0]:.2f}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        results = {size: measure(size, cli, bench, limit, gen, folder) for size in sizes or ["S", "L"]}
    if "S" in results and "L" in results:
        print("\n== L / S, goal 1.2 where the book's age must not matter ==")
        for what, values in results["L"].items():
            if values[1] != "MiB":
                print(f"{what:44} {float(values[0]) / max(float(results['S'][what][0]), 0.001):9.2f}")


main()
