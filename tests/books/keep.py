#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""keep.py LABA_CLI: keeps a book of the present schema, with a record of every kind, as tests/books/vN.laba.gz beside
what was written into it, vN.jsonl; every later version must be able to open it (tests/model/test-upgrade.c). Once a schema is released its book stays as it is."""

import gzip
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent

with tempfile.TemporaryDirectory() as folder:
    book = pathlib.Path(folder) / "book.laba"
    subprocess.run([sys.argv[1], "new", str(book), "--name", "Toko Lama", "--language", "id"], check=True)
    subprocess.run([sys.argv[1], "record", "--create", str(book), str(HERE / "everything.jsonl")], check=True, capture_output=True)
    version = sqlite3.connect(book).execute("PRAGMA user_version").fetchone()[0]
    out = HERE / f"v{version}.laba.gz"
    out.write_bytes(gzip.compress(book.read_bytes(), 9, mtime=0))
    out.with_suffix("").with_suffix(".jsonl").write_bytes((HERE / "everything.jsonl").read_bytes())
    print(f"{out}: {out.stat().st_size} bytes")
