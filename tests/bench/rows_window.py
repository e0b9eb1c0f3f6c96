# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: its start and memory beside an empty one's, its list beside a bare one, the longest of its frames."""

import os
import sys

import bench
import rows_book
from bench import Measured, Series, row

ROUNDS = 3
STARTS = 9
ROWS = {"S": 1000, "M": 20000, "L": 400000}

PLAIN = {"GSK_RENDERER": "cairo", "GTK_A11Y": "none", "GSETTINGS_BACKEND": "memory", "G_DEBUG": ""}


def frames(books, what):
    """How long each frame took; the test library's own lines have no tab."""
    command = books.tools["on-screen"], books.tools["bench-window"], books.path(rows_book.BOOK), what
    lines = bench.run(*command, env={**os.environ, **PLAIN}).output.splitlines()
    return [float(line.split("\t")[1]) for line in lines if line.startswith(what + "\t")]


def longest(books, what):
    """The longest frame of each round, in milliseconds."""
    rows_book.loads(books)
    return Series([max(frames(books, what)) for _ in range(ROUNDS)])


@row("the window's longest frame while the whole workbook is written", at_most=50)
def export_frames(books):
    return Measured(longest(books, "export"), longest(books, "idle"))


@row("the window's longest frame while the orders scroll, a page a frame", at_most=66)
def scroll_frames(books):
    return Measured(longest(books, "scroll"), longest(books, "idle"))


# ---- start and memory ------------------------------------------------------------------------------------------------


def begun(books):
    """Series by who and what, from begin.py."""
    if "begun" not in books.kept:
        rows_book.loads(books)
        tools = books.tools
        command = tools["on-screen"], sys.executable, tools["begin"], STARTS, tools["limit-window"], tools["bench-start"]
        series = {}
        for line in bench.run(*command, books.path(rows_book.BOOK)).output.splitlines():
            who, what, *values = line.split("\t")
            unit, memory = ("MiB", True) if what == "peak" else ("ms", False)
            one = series.setdefault((who, what), Series([], unit, None if memory else []))
            one.values.append(float(values[0]))
            if not memory:
                one.cpu.append(float(values[1]))
        books.kept["begun"] = series
    return books.kept["begun"]


@row("the window's first frame with the book's figures, from the exec", times_limit=1.5, size_free=True)
def first_frame(books):
    series = begun(books)
    return Measured(series["ours", "figures"], series["limit", "frame"])


@row("the same, of the processor", times_limit=1.5, size_free=True)
def first_frame_cpu(books):
    series = begun(books)
    return Measured(Series(series["ours", "figures"].cpu), Series(series["limit", "frame"].cpu))


@row("memory at that frame", times_limit=1.4, size_free=True)
def first_memory(books):
    series = begun(books)
    return Measured(series["ours", "peak"], series["limit", "peak"])


@row("memory when every page was shown", times_limit=1.4, size_free=True)
def pages_memory(books):
    series = begun(books)
    return Measured(series["pages", "peak"], series["limit", "peak"])


# ---- the list of orders ----------------------------------------------------------------------------------------------


def listed(books):
    """Series by name: of the list of orders, then of a bare list as long."""
    if "listed" not in books.kept:
        rows_book.loads(books)
        book = books.copy(rows_book.BOOK, "listed.laba")
        environment = {**os.environ, **PLAIN}
        answers = []
        for command in (books.tools["bench-list"], book), (books.tools["limit-list"], ROWS[books.size]):
            series = {}
            for line in bench.run(books.tools["on-screen"], *command, env=environment).output.splitlines():
                if line.count("\t") == 2:
                    name, value, cpu = line.split("\t")
                    one = series.setdefault(name, Series([], cpu=[]))
                    one.values.append(float(value))
                    one.cpu.append(float(cpu))
            answers.append(series)
        books.remove("listed.laba")
        books.kept["listed"] = answers
    return books.kept["listed"]


def worst(series):
    """Of each value the 95th percentile, by the clock."""
    return Series([series.p95], cpu=[sorted(series.cpu)[len(series.cpu) * 95 // 100]])


@row("orders sorted by a column, to painted", at_most=60, size_free=True)
def list_sort(books):
    ours, limit = listed(books)
    return Measured(ours["sort"], limit["open"])


@row("then to the last row, to painted", at_most=60, size_free=True)
def list_end(books):
    ours, limit = listed(books)
    return Measured(ours["end"], limit["end"])


@row("search in the orders, key to painted, 95th percentile", at_most=25, size_free=True)
def list_find(books):
    ours, limit = listed(books)
    return Measured(worst(ours["find"]), worst(limit["open"]))


@row("an order saved, to the list that has it painted", at_most=33, size_free=True)
def list_saved(books):
    return Measured(listed(books)[0]["saved"])
