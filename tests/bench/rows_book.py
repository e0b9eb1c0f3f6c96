# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The book: import, reports, recording, costs."""

import os
import sqlite3

import bench
from bench import Measured, Series, row

BOOK = "book.laba"
BARE = "bare.db"
SAME = "same.db"
ROUNDS = {"S": 5, "M": 3, "L": 3}


# ---- the book and the bare database, made when first asked for -------------------------------------------------------


def loads(books):
    """Loads and imports the set in turn, so that all meet the same machine: the runs of Laba, of bare SQLite into a plain
    schema, and of bare SQLite with the rows, tables and indexes that Laba's book has."""
    if "loads" not in books.kept:
        cli, limit = books.tools["laba-cli"], books.tools["limit-sql"]
        ours, plain, same = [], [], []
        for _ in range(ROUNDS[books.size]):
            for name in (BARE, BOOK, SAME):
                books.remove(name)
            plain.append(bench.run(limit, "load", books.path(BARE), books.data))
            bench.run(cli, "new", books.path(BOOK), "--cost", "fifo")
            ours.append(bench.run(cli, "--quiet", "import", books.path(BOOK), "--folder", books.data))
            same.append(bench.samples(limit, "same", books.path(BOOK), books.path(SAME))["bare"])
        books.kept["sizes"] = [os.path.getsize(books.path(name)) / (1 << 20) for name in (BOOK, BARE)]
        books.remove(SAME)
        bench.run(limit, "layout", books.path(BARE))
        books.kept["loads"] = ours, plain, bench.join(*same)
    return books.kept["loads"]


def subjects(books):
    """The products with the most and with the middle number of movements, and a customer with orders."""
    if "subjects" not in books.kept:
        loads(books)
        with sqlite3.connect(f"file:{books.path(BOOK)}?mode=ro", uri=True) as db:
            moved = [
                product
                for product, _ in db.execute("SELECT product, count(*) n FROM movement GROUP BY 1 ORDER BY n DESC, 1")
            ]
            customer = db.execute("SELECT min(customer) FROM customer_order").fetchone()[0]
        db.close()
        books.kept["subjects"] = moved[0], moved[len(moved) // 2], customer
    return books.kept["subjects"]


def ours(books, operation, times, book=BOOK):
    """The series of an operation of bench-book."""
    return bench.samples(books.tools["bench-book"], books.path(book), *subjects(books), operation, times)


def asked(books, operation, times):
    """Ours and the bare database's answer to the same question, in turn."""
    loads(books)
    parts = {"ours": [], "bare": []}
    for _ in range(3):
        parts["bare"].append(bench.samples(books.tools["limit-sql"], "ask", books.path(BARE), operation, times)["bare"])
        parts["ours"].append(ours(books, operation, times)[operation])
    return Measured(bench.join(*parts["ours"]), bench.join(*parts["bare"]))


def to_change(books):
    """A copy of the book that the rows below may change, one for all of them."""
    if "copy" not in books.kept:
        loads(books)
        books.copy(BOOK, "changed.laba")
        books.kept["copy"] = "changed.laba"
    return books.kept["copy"]


# ---- import ----------------------------------------------------------------------------------------------------------


def seconds(values):
    return Series(values, "s")


@row("import, CPU, against the same rows and indexes", times_limit=1.5, judged=("L",))
def import_same_cpu(books):
    ours, _, same = loads(books)
    return Measured(seconds([each.cpu for each in ours]), seconds([value / 1000 for value in same.cpu]))


@row("import, clock, against the same rows and indexes", times_limit=1.5, judged=("L",))
def import_same_clock(books):
    ours, _, same = loads(books)
    return Measured(seconds([each.seconds for each in ours]), seconds([value / 1000 for value in same.values]))


@row("import, CPU, against a plain schema with a journal", times_limit=1.5, judged=("L",))
def import_plain_cpu(books):
    ours, plain, _ = loads(books)
    return Measured(seconds([each.cpu for each in ours]), seconds([each.cpu for each in plain]))


@row("import, clock, against a plain schema with a journal", times_limit=1.5, judged=("L",))
def import_plain_clock(books):
    ours, plain, _ = loads(books)
    return Measured(seconds([each.seconds for each in ours]), seconds([each.seconds for each in plain]))


@row("import: most memory", at_most=300)
def import_memory(books):
    ours, plain, _ = loads(books)
    return Measured(Series([each.peak for each in ours], "MiB"), Series([each.peak for each in plain], "MiB"))


@row("size of the file", at_most=260, times_limit=1.5, judged=("L",))
def file_size(books):
    loads(books)
    return Measured(*[Series([size], "MiB") for size in books.kept["sizes"]])


# ---- reports ---------------------------------------------------------------------------------------------------------


@row("income statement by month, the whole book", at_most=15)
def statement_by_month(books):
    return asked(books, "statement-by-month", 21)


@row("income statement, any 90 days", at_most=15, size_free=True)
def statement_90_days(books):
    return asked(books, "statement-90-days", 21)


@row("stock of all products, now", at_most=3)
def stock_now(books):
    return asked(books, "stock-now", 21)


@row("stock of all products on a past day", at_most=20)
def stock_past(books):
    return asked(books, "stock-past", 21)


@row("receivables per customer", at_most=25)
def receivables(books):
    return asked(books, "receivables", 21)


@row("every other report, a month, first hundred rows: the slowest", at_most=20)
def other_reports(books):
    reports = ours(books, "other-reports", 11)
    slowest = max(reports, key=lambda name: reports[name].median)
    return Measured(reports[slowest], note=", ".join(f"{name} {reports[name].median:.1f}" for name in reports))


@row("the records behind a year's sales, first hundred rows", at_most=20, size_free=True)
def drill_down(books):
    return Measured(ours(books, "drill-down", 21)["drill-down"])


@row("opening the book", at_most=20, size_free=True)
def opening(books):
    return Measured(ours(books, "open", 21)["open"])


# ---- recording -------------------------------------------------------------------------------------------------------


def orders(books):
    """Orders, their undoing and bare flushes in turn: the disk's moods meet all three."""
    if "orders" not in books.kept:
        books.kept["orders"] = ours(books, "order", 200, to_change(books))
    return books.kept["orders"]


@row("order of three lines, paid, on disk", times_limit=3, size_free=True)
def record_order(books):
    series = orders(books)
    return Measured(series["order"], series["flush"])


@row("undo of that order, on disk", times_limit=2, size_free=True)
def undo_order(books):
    series = orders(books)
    return Measured(series["undo"], series["order"])


@row("late purchase of the busiest product, on disk", at_most=40)
def late_busiest(books):
    products = subjects(books)
    late = ours(books, "late-busiest", 21, to_change(books))["late-busiest"]
    bare = bench.samples(books.tools["limit-sql"], "late", books.path(BARE), products[0], 21)["bare"]
    return Measured(late, bare)


@row("late purchase of a median product, on disk", at_most=5)
def late_median(books):
    return Measured(ours(books, "late-median", 21, to_change(books))["late-median"])


@row("cost everything anew by the other method", at_most=5)
def recost(books):
    series = ours(books, "recost", 3, to_change(books))["recost"]
    clock, cpu = ([value / 1000 for value in values] for values in (series.values, series.cpu))
    return Measured(Series(clock, "s", cpu))


# ---- undoing an import -----------------------------------------------------------------------------------------------


def undone_and_redone(books):
    """One undo and one redo of the whole import."""
    if "undone" not in books.kept:
        loads(books)
        book = books.copy(BOOK, "undone.laba")
        books.kept["undone"] = [bench.run(books.tools["laba-cli"], "--quiet", act, book) for act in ("undo", "redo")]
        books.remove("undone.laba")
    return books.kept["undone"]


@row("undo of the whole import, CPU seconds")
def undo_import(books):
    undo, _ = undone_and_redone(books)
    return Measured(Series([undo.cpu], "s"), note=f"{undo.seconds:.1f} s by the clock")


@row("redo of the whole import, CPU seconds")
def redo_import(books):
    _, redo = undone_and_redone(books)
    return Measured(Series([redo.cpu], "s"), note=f"{redo.seconds:.1f} s by the clock")


@row("undo and redo of the whole import: most memory", at_most=300)
def undo_memory(books):
    return Measured(Series([max(each.peak for each in undone_and_redone(books))], "MiB"))
