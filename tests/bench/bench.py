# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks share: series of measured values, programs to run, sets and books to run them on, and rows.

A row of the table is one function with @row, in a file rows_*.py; it is called once a size with a Books and
returns what was measured. README.md says how to add one.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
import zlib
from dataclasses import dataclass, field

# ---- what was measured -------------------------------------------------------------------------------------------


@dataclass
class Series:
    """Values of one kind, in milliseconds unless said otherwise; cpu: what each took of the processor, if known."""

    values: list
    unit: str = "ms"
    cpu: list = None

    @property
    def median(self):
        return statistics.median(self.values)

    @property
    def p95(self):
        return sorted(self.values)[len(self.values) * 95 // 100]

    @property
    def spread(self):
        """Half the distance between the quartiles, against the median: the machine's noise."""
        if len(self.values) < 4:
            return (max(self.values) - min(self.values)) / 2 / self.median if self.median else 0.0
        first, _, third = statistics.quantiles(self.values, n=4)
        return (third - first) / 2 / self.median if self.median else 0.0


@dataclass
class Measured:
    """What a row's function returns; medians are compared."""

    ours: Series
    limit: Series = None
    note: str = ""


@dataclass
class Row:
    """A line of the table and its goals, each None where there is none."""

    title: str
    measure: object
    at_most: float = None  # in ours' unit
    times_limit: float = None
    size_free: bool = False  # the time at L at most 1.2 times that at S
    judged: tuple = ("S", "M", "L")  # the sizes that the first two goals are meant for
    sizes: tuple = ("S", "M", "L")  # those it is measured at
    results: dict = field(default_factory=dict)


ROWS = []
SIZE_FREE = 1.2


def row(title, **goals):
    """Makes a function of a Books one row of the table."""

    def add(function):
        ROWS.append(Row(title, function, **goals))
        return function

    return add


# ---- programs ----------------------------------------------------------------------------------------------------


class Missing(Exception):
    """A program that was not built here, for instance for want of GTK."""


class Tools(dict):
    """The programs by name."""

    def __missing__(self, name):
        raise Missing(name)


@dataclass
class Run:
    output: str
    seconds: float
    cpu: float
    peak: float  # MiB


def run(*command, **options):
    """Runs a program to its end; a failure ends the bench."""
    begin = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True, **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    seconds = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed with {status}\n{output}")
    return Run(output, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def samples(*command):
    """The series that a program prints, a line a value: name, milliseconds and, if it knows, those of the processor."""
    series = {}
    for line in run(*command).output.splitlines():
        name, value, *cpu = line.split("\t")
        one = series.setdefault(name, Series([], cpu=[] if cpu else None))
        one.values.append(float(value))
        if cpu:
            one.cpu.append(float(cpu[0]))
    return series


def join(*parts):
    """One series of several."""
    values = [value for part in parts for value in part.values]
    cpu = [value for part in parts for value in part.cpu] if all(part.cpu for part in parts) else None
    return Series(values, parts[0].unit, cpu)


# ---- sets and books ----------------------------------------------------------------------------------------------


def cache_folder():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = os.path.join(base, "laba-bench")
    os.makedirs(folder, exist_ok=True)
    return folder


class Books:
    """A generated set, the book and the bare database made of it; rows that change them take a copy."""

    SEED = 1

    def __init__(self, size, tools, folder):
        self.size = size
        self.tools = tools
        self.folder = folder
        self.kept = {}  # what rows of one size hand on to each other
        self.data = self.generate()

    def generate(self):
        """The set is kept from run to run: the same generator makes the same each time."""
        with open(self.tools["gen"], "rb") as generator:
            version = zlib.crc32(generator.read())
        data = os.path.join(cache_folder(), f"{self.size}-{self.SEED}-{version:08x}")
        if not os.path.exists(os.path.join(data, "expected.json")):
            part = data + ".part"
            shutil.rmtree(part, ignore_errors=True)
            subprocess.run(
                [sys.executable, self.tools["gen"], "--size", self.size, "--seed", str(self.SEED), part],
                check=True,
                stderr=subprocess.DEVNULL,
            )
            shutil.rmtree(data, ignore_errors=True)
            os.rename(part, data)
        return data

    def path(self, name):
        return os.path.join(self.folder, f"{self.size}-{name}")

    def remove(self, name):
        for end in ("", "-wal", "-shm"):
            if os.path.exists(self.path(name) + end):
                os.remove(self.path(name) + end)

    def copy(self, name, new):
        """A copy of a book or database that a row may change."""
        self.remove(new)
        shutil.copyfile(self.path(name), self.path(new))
        return self.path(new)


# ---- the table ---------------------------------------------------------------------------------------------------


def number(value):
    return f"{value:.0f}" if value >= 1000 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def goals(a_row):
    words = []
    if a_row.at_most is not None:
        unit = next(iter(a_row.results.values())).ours.unit
        words.append(f"≤ {a_row.at_most:g} {unit}")
    if a_row.times_limit is not None:
        words.append(f"≤ {a_row.times_limit:g} × limit")
    if a_row.size_free:
        words.append(f"≤ {SIZE_FREE} × S")
    return ", ".join(words)


def growth(a_row):
    """The time at L against that at S, or None."""
    small, large = a_row.results.get("S"), a_row.results.get("L")
    return large.ours.median / small.ours.median if small and large and small.ours.median else None


def kept(a_row, size):
    """Whether the goals hold at a size; None: there is none."""
    result = a_row.results[size]
    verdicts = []
    meant = size in a_row.judged
    if meant and a_row.at_most is not None:
        verdicts.append(result.ours.median <= a_row.at_most)
    if meant and a_row.times_limit is not None and result.limit is not None:
        verdicts.append(result.ours.median <= a_row.times_limit * result.limit.median)
    if a_row.size_free and size == "L" and growth(a_row) is not None:
        verdicts.append(growth(a_row) <= SIZE_FREE)
    return all(verdicts) if verdicts else None


HEADS = ("", "limit", "ours", "±", "p95", "cpu", "ratio", "L/S", "goal", "")


def line_of(a_row, size):
    result = a_row.results[size]
    limit = result.limit
    grown = growth(a_row) if size == "L" else None
    verdict = kept(a_row, size)
    return (
        a_row.title,
        f"{number(limit.median)} {limit.unit}" if limit else "",
        f"{number(result.ours.median)} {result.ours.unit}",
        f"{100 * result.ours.spread:.0f} %",
        number(result.ours.p95),
        number(statistics.median(result.ours.cpu)) if result.ours.cpu else "",
        f"{result.ours.median / limit.median:.2f}" if limit and limit.median else "",
        f"{grown:.2f}" if grown is not None else "",
        goals(a_row),
        "" if verdict is None else "kept" if verdict else "MISSED",
    )


def print_table(rows, size):
    lines = [HEADS] + [line_of(a_row, size) for a_row in rows if size in a_row.results]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    print(f"\n== {size} ==")
    for line in lines:
        cells = [cell.ljust(widths[i]) if i in (0, 8, 9) else cell.rjust(widths[i]) for i, cell in enumerate(line)]
        print("  ".join(cells).rstrip())
    for a_row in rows:
        if size in a_row.results and a_row.results[size].note:
            print(f"  {a_row.title}: {a_row.results[size].note}")
