#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in lists every file with a sentence for the user, sorted, and no other. `potfiles.py ROOT --write` makes it so."""

import os
import re
import sys

import source

CODE = re.compile(r"(?<!\w)(?:_|N_|C_|NC_|Q_|ngettext|dgettext|dngettext|g_dgettext|g_dngettext|g_dpgettext2?)\s*\(\s*[\"a-z]")
DEFINITION = re.compile(r"^\s*#\s*define.*$", re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def has_sentence(path, text):
    if path.endswith(".ui"):
        return 'translatable="yes"' in text or "translatable='yes'" in text
    return CODE.search(COMMENT.sub("", DEFINITION.sub("", text))) is not None


def write(top, listed, needed):
    kept = [path for path in listed if not path.startswith(("src/", "ui/"))]
    with open(os.path.join(top, "po", "POTFILES.in"), "w", encoding="utf-8") as file:
        file.write("# Every file with a sentence for the user, sorted (tests/checks/potfiles.py).\n")
        file.writelines(f"{path}\n" for path in sorted({*kept, *needed}))


def main():
    top = source.root()
    needed = {path for path, text in source.files(top, ["src", "ui"], ".c", ".h", ".ui") if has_sentence(path, text)}
    with open(os.path.join(top, "po", "POTFILES.in"), encoding="utf-8") as file:
        listed = [line.strip() for line in file if line.strip() and not line.startswith("#")]

    if "--write" in sys.argv:
        write(top, listed, needed)
        return

    problems = [f"po/POTFILES.in: {path} is missing" for path in sorted(needed - set(listed))]
    for path in listed:
        if path not in needed and (path.startswith(("src/", "ui/")) or not os.path.exists(os.path.join(top, path))):
            problems.append(f"po/POTFILES.in: {path} has no sentence, or is not there")
    if listed != sorted(set(listed)):
        problems.append("po/POTFILES.in: not sorted, or a line twice")
    source.finish(problems)


main()
