#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the files of the source, and how a check ends."""

import os
import sys


def root():
    """The source tree: the first argument, else the one this file lies in."""
    return sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def files(top, folders, *endings):
    """(path from the root, text) of each file with one of the endings, in order."""
    found = []
    for folder in folders:
        for directory, inside, names in os.walk(os.path.join(top, folder)):
            inside[:] = [name for name in inside if not name.startswith((".", "__"))]
            found += [os.path.join(directory, name) for name in names if name.endswith(endings)]
    for path in sorted(found):
        with open(path, encoding="utf-8") as file:
            yield os.path.relpath(path, top), file.read()


def finish(problems):
    """Says each problem on a line of its own; the exit status says whether there were any."""
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
