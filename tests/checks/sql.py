#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL lives in .sql files. No string of the C sources begins a statement that reads or writes rows."""

import re

import source

STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STATEMENT = re.compile(r'"\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH)\b')

# Statements made from a table's description, with the names in braces.
TEMPLATES = {"src/book/laba-store.c": re.compile(r"\{\w+\}")}


def blank(match):
    """A comment's lines without its text, so that the numbers of lines stay."""
    return "\n" * match.group().count("\n")


def check(path, text):
    for number, line in enumerate(COMMENT.sub(blank, text).splitlines(), 1):
        for string in STRING.findall(line):
            template = TEMPLATES.get(path)
            if STATEMENT.match(string) and not (template and template.search(string)):
                yield f"{path}:{number}: {string}: SQL belongs in a .sql file"


source.finish([
    problem
    for path, text in source.files(source.root(), ["src"], ".c", ".h")
    for problem in check(path, text)
])
