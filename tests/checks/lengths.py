#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No function over 60 lines, no file over 500. An exception says why: /* nocheck:length reason */, above the function's
brace or inside it; for a whole file before its first #include."""

import re

import source

FUNCTION = 60
FILE = 500
EXCEPTION = re.compile(r"/\* nocheck:length [^*\s]")


def functions(lines):
    """(first line, one past the last, name) of each body that stands at the margin below a parameter list."""
    start = None
    for number, line in enumerate(lines):
        if line == "{" and number > 0 and lines[number - 1].rstrip().endswith(")"):
            start = number
        elif line == "}" and start is not None:
            above = start - 1
            while above > 0 and not re.match(r"\w+ \(", lines[above]):
                above -= 1
            yield start, number + 1, lines[above].split(" ")[0], above
            start = None


def check(path, text):
    lines = text.splitlines()
    head = text.split("#include")[0]
    if len(lines) > FILE and not EXCEPTION.search(head):
        yield f"{path}: {len(lines)} lines, more than {FILE}"
    for start, end, name, above in functions(lines):
        if end - start > FUNCTION and not EXCEPTION.search("\n".join(lines[max(above - 6, 0) : end])):
            yield f"{path}:{start + 1}: {name}: {end - start} lines, more than {FUNCTION}"


source.finish([
    problem
    for path, text in source.files(source.root(), ["src", "tests"], ".c", ".h")
    for problem in check(path, text)
])
