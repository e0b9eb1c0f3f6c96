# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's frames, before a screen of its own: the longest of each run, beside those while nothing goes on."""

import os

import bench
import rows_book
from bench import Measured, Series, row

ROUNDS = 3


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
