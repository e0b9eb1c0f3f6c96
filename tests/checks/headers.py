#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header is guarded, and every public function has its contract. Declarations that stand together without an empty
line share one comment. What its name says whole (a constructor, a getter) needs none."""

import re

import source

FUNCTION = re.compile(r"^(?!typedef|#)[\w\s\*]*?\b((?:laba|_laba)_\w+)\s*\(", re.DOTALL)
PLAIN = re.compile(r"_(new|free|copy|ref|unref|close)$|_(get|set|is|has)(_\w+)?$")
GENERATED = re.compile(r"^(G_DECLARE|G_DEFINE|G_BEGIN|G_END|GType\s+\w+_get_type)")


def blocks(text):
    """What stands between empty lines at the margin, with the number of its first line."""
    block, first = [], 0
    for number, line in enumerate(text.splitlines() + [""], 1):
        if line.strip():
            first = first or number
            block.append(line)
        elif block:
            yield first, "\n".join(block)
            block, first = [], 0


def check(path, text):
    if "#pragma once" not in text:
        yield f"{path}: no #pragma once"
    if "SPDX-License-Identifier" not in text:
        yield f"{path}: no SPDX lines"
    for first, block in blocks(text):
        if "/*" in block:
            continue
        for declaration in block.split(";"):
            function = FUNCTION.match(declaration.strip())
            if function and not GENERATED.match(declaration.strip()) and not PLAIN.search(function.group(1)):
                yield f"{path}:{first}: {function.group(1)}: no comment that says what it does"


source.finish([
    problem
    for path, text in source.files(source.root(), ["src", "tests/lib"], ".h")
    for problem in check(path, text)
])
