#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""schema-checksums.py OUT book.sql SCHEMA…: the checksum of each version's tables, as a header, so that opening a book
need not make them anew to compare. Where this python's SQLite cannot make them it says none, and the program does."""

import hashlib
import pathlib
import re
import sqlite3
import sys


def statement(file, name):
    return re.search(rf"^-- name: {name}\n(.*?)(?=^-- name:|\Z)", file.read_text(), re.DOTALL | re.MULTILINE).group(1)


def checksums(query, steps):
    """As laba_schema_checksum does it: every value with a NUL behind it."""
    book = sqlite3.connect(":memory:")
    known = {}
    for step in steps:
        book.executescript(step.read_text())
        text = "".join(f"{value or ''}\0" for row in book.execute(query) for value in row)
        known[int(step.name[:4])] = hashlib.sha256(text.encode()).hexdigest()
    return known


out, sentences, *steps = map(pathlib.Path, sys.argv[1:])
try:
    known = checksums(statement(sentences, "schema-list"), sorted(steps, key=lambda step: step.name))
except sqlite3.Error:
    known = {}
lines = "".join(f'  [{version}] = "{checksum}",\n' for version, checksum in known.items())
out.write_text(f"/* Made by build-aux/schema-checksums.py. */\nstatic const char *const known[] = {{\n  [0] = NULL,\n{lines}}};\n")
