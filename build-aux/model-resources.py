#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles the model's resource: model-resources.py SOURCE_DIR OUTPUT.c FILE...

A .sql file below SOURCE_DIR becomes /id/laba/sql/ROOM/FILE.sql, any other file /id/laba/data/NAME.
"""

import os
import subprocess
import sys
from xml.sax.saxutils import escape, quoteattr


def main():
    source, output, inputs = os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3:]
    sql, data = [], []
    for path in map(os.path.abspath, inputs):
        inside = os.path.relpath(path, source)
        if path.endswith(".sql") and not inside.startswith(".."):
            sql.append((inside, path))
        else:
            data.append((os.path.basename(path), path))

    def group(prefix, files):
        lines = [f"    <file alias={quoteattr(alias)}>{escape(path)}</file>\n" for alias, path in sorted(files)]
        return f'  <gresource prefix="/id/laba/{prefix}">\n{"".join(lines)}  </gresource>\n'

    xml = output + ".xml"
    with open(xml, "w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<gresources>\n{group("sql", sql)}{group("data", data)}</gresources>\n')
    subprocess.run(
        ["glib-compile-resources", "--generate-source", "--c-name", "laba_model", "--internal", f"--target={output}", xml],
        check=True,
    )


main()
