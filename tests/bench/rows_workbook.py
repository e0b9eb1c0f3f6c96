# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workbook: order lines and the whole book, beside bare libxlsxwriter writing the same cells."""

import re
import xml.etree.ElementTree as ElementTree
import zipfile

import bench
import rows_book
from bench import Measured, Series, row

BLOCK, BLOCKS = 100, 40  # rows of a sample: far more than what deflate looks back on
ROUNDS = {"S": 5, "M": 3, "L": 3}


def column_number(reference):
    number = 0
    for letter in reference:
        if letter.isdigit():
            break
        number = number * 26 + ord(letter) - 64
    return number - 1


def value(cell, column):
    """A cell as limit-xlsx reads it."""
    number = cell.findtext("v") or ""
    if cell.get("t") == "inlineStr":
        return "t" + "".join(part.text or "" for part in cell.iter("t"))
    if cell.find("f") is not None:
        return f"f{number} {cell.findtext('f')}"
    return ("d" if column == 0 else "m") + number


def cells(row):
    line = []
    for cell in ElementTree.fromstring(row[row.index(b"<row ") :] + b"</row>").iter("c"):
        column = column_number(cell.get("r"))
        line += [""] * (column - len(line)) + [value(cell, column)]
    return "\t".join(line)


def rows_of(file):
    """The rows of a sheet as text."""
    rest = b""
    while block := file.read(1 << 20):
        *rows, rest = (rest + block).split(b"</row>")
        yield from rows


def sample(book, sheet, path):
    """Blocks of rows from all over a sheet, for the bare program to repeat: later rows have longer numbers than the first.
    How many rows there are below the heads, and cells."""
    with zipfile.ZipFile(book) as archive, archive.open(sheet) as file:
        last = re.search(rb'<dimension ref="[A-Z0-9]+:[A-Z]+([0-9]+)"', file.read(1000))
    count = int(last[1]) - 1 if last else 0
    step = max(count // BLOCKS, BLOCK)
    n = 0
    with zipfile.ZipFile(book) as archive, archive.open(sheet) as file, open(path, "w", encoding="utf-8") as out:
        for i, row in enumerate(rows_of(file)):
            n += row.count(b"<c ")
            if i > 0 and (i - 1) % step < BLOCK:
                print(cells(row), file=out)
    return count, n


def samples(books, book):
    """What limit-xlsx takes to write all sheets of a workbook of ours, and how many cells they have."""
    with zipfile.ZipFile(book) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    arguments, cells_of_all = [], 0
    for i, sheet in enumerate(sheets):
        path = books.path(f"few-{i}.tsv")
        count, n = sample(book, sheet, path)
        cells_of_all += n
        if count > 0:
            arguments += [path, count]
    return arguments, cells_of_all


def written(books):
    """Order lines by Laba and by the bare writer in turn, then the whole book by both; the runs of each."""
    if "workbook" not in books.kept:
        rows_book.loads(books)
        book, lines, bare, whole = (books.path(name) for name in (rows_book.BOOK, "lines.xlsx", "bare.xlsx", "whole.xlsx"))
        ours, limit = [], []
        for _ in range(ROUNDS[books.size]):
            ours.append(bench.run(books.tools["bench-workbook"], book, lines))
            few, _ = samples(books, lines)
            limit.append(bench.run(books.tools["limit-xlsx"], bare, books.folder, *few))
        all_of_it = bench.run(books.tools["laba-cli"], "--quiet", "export", book, whole)
        few, n = samples(books, whole)
        bare_whole = bench.run(books.tools["limit-xlsx"], bare, books.folder, *few)
        books.kept["workbook"] = ours, limit, all_of_it, bare_whole, n
    return books.kept["workbook"]


@row("workbook of the order lines, seconds by the clock", times_limit=1.15, judged=("L",))
def lines_seconds(books):
    ours, limit, *_ = written(books)
    return Measured(Series([each.seconds for each in ours], "s"), Series([each.seconds for each in limit], "s"))


@row("workbook of the order lines, CPU seconds")
def lines_cpu(books):
    ours, limit, *_ = written(books)
    return Measured(Series([each.cpu for each in ours], "s"), Series([each.cpu for each in limit], "s"))


@row("workbook of the order lines, memory above the bare writer's", at_most=16)
def lines_memory(books):
    ours, limit, *_ = written(books)
    more = [(int(mine.output) - int(bare.output)) / 1024 for mine, bare in zip(ours, limit)]
    return Measured(Series(more, "MiB"), note=f"bare {int(limit[0].output) / 1024:.0f} MiB")


@row("workbook of the whole book, microseconds a cell", times_limit=1.25, judged=("M", "L"))
def whole_rate(books):
    *_, whole, bare, n = written(books)
    return Measured(
        Series([1e6 * whole.seconds / n], "µs"),
        Series([1e6 * bare.seconds / n], "µs"),
        note=f"{n:,} cells in {whole.seconds:.0f} s, {whole.peak:.0f} MiB",
    )


@row("the same, of the processor, the reading beside it counted with it")
def whole_cpu(books):
    *_, whole, bare, n = written(books)
    return Measured(Series([1e6 * whole.cpu / n], "µs"), Series([1e6 * bare.cpu / n], "µs"))
