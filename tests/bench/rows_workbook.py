# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workbook: order lines and the whole book, beside bare libxlsxwriter writing the same cells."""

import os
import xml.etree.ElementTree as ElementTree
import zipfile

import bench
import rows_book
from bench import Measured, Series, row

BLOCK, BLOCKS = 100, 40  # rows of the sample: far more than what deflate looks back on
ROUNDS = {"S": 5, "M": 3, "L": 3}


def column_number(reference):
    number = 0
    for letter in reference:
        if letter.isdigit():
            break
        number = number * 26 + ord(letter) - 64
    return number - 1


def cells(element):
    """A row's cells as limit-xlsx reads them."""
    line = []
    for cell in element.iter("c"):
        column = column_number(cell.get("r"))
        line += [""] * (column - len(line))
        if cell.get("t") == "inlineStr":
            line.append("t" + "".join(part.text or "" for part in cell.iter("t")))
        else:
            line.append(("d" if column == 0 else "m") + (cell.findtext("v") or ""))
    return "\t".join(line)


def rows_of(book):
    """The rows of the first sheet as text, the heads first."""
    with zipfile.ZipFile(book) as archive, archive.open("xl/worksheets/sheet1.xml") as file:
        rest = b""
        while block := file.read(1 << 20):
            *rows, rest = (rest + block).split(b"</row>")
            yield from rows


def sample(book, path, count):
    """Blocks of rows from all over the `count` rows of the first sheet, for the bare program to repeat: later rows have longer
    numbers than the first. How many cells a row has."""
    step = max(count // BLOCKS, BLOCK)
    lines = [
        cells(ElementTree.fromstring(row[row.index(b"<row ") :] + b"</row>"))
        for i, row in enumerate(rows_of(book))
        if 0 < i <= count and (i - 1) % step < BLOCK
    ]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return sum(len([cell for cell in line.split("\t") if cell]) for line in lines) / len(lines)


def count_cells(book):
    """How many cells all sheets have."""
    n = 0
    with zipfile.ZipFile(book) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet"):
                with archive.open(name) as file:
                    rest = b""
                    while block := file.read(1 << 20):
                        n += (rest + block).count(b"<c ")
                        rest = block[-2:]
    return n


def count_rows(books):
    with open(os.path.join(books.data, "orders.csv"), encoding="utf-8") as file:
        return sum(1 for _ in file) - 1


def written(books):
    """Order lines by Laba and by the bare writer in turn, then the whole book; the runs of each."""
    if "workbook" not in books.kept:
        rows_book.loads(books)
        book, lines, bare, whole, few = (
            books.path(name) for name in (rows_book.BOOK, "lines.xlsx", "bare.xlsx", "whole.xlsx", "few.tsv")
        )
        ours, limit = [], []
        for _ in range(ROUNDS[books.size]):
            ours.append(bench.run(books.tools["bench-workbook"], book, lines))
            per_row = sample(lines, few, count_rows(books))
            limit.append(bench.run(books.tools["limit-xlsx"], few, bare, count_rows(books), books.folder))
        all_of_it = bench.run(books.tools["laba-cli"], "--quiet", "export", book, whole)
        books.kept["workbook"] = ours, limit, all_of_it, count_cells(whole), per_row * count_rows(books)
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
    _, limit, whole, n, bare_cells = written(books)
    return Measured(
        Series([1e6 * whole.seconds / n], "µs"),
        Series([1e6 * each.seconds / bare_cells for each in limit], "µs"),
        note=f"{n:,} cells in {whole.seconds:.0f} s, {whole.peak:.0f} MiB",
    )
