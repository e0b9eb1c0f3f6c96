#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/id.po is well formed and says every sentence of the source."""

import os
import re
import subprocess
import tempfile

import source

# What meson's `glib` preset gives to xgettext.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3", "ngettext:1,2"]


def run(top, *command):
    return subprocess.run(command, cwd=top, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})


def main():
    top = source.root()
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        pot, merged = os.path.join(folder, "laba.pot"), os.path.join(folder, "id.po")
        checked = run(top, "msgfmt", "--check", "-o", os.devnull, "po/id.po")
        made = run(top, "xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES.in", "-o", pot,
                   *[f"--keyword={keyword}" for keyword in KEYWORDS])
        for step in (checked, made):
            if step.returncode:
                problems += step.stderr.splitlines()
        if not problems and os.path.exists(pot):
            # xgettext knows PRId64, and nothing behind a macro that it does not know.
            problems += [f"{line[6:]}: cut off by a macro; write PRId64" for line in open(pot, encoding="utf-8")
                         if line.startswith("msgid ") and re.search(r'(?<!%)(%%)*%"$', line.rstrip())
                         and line.strip() != 'msgid "Margin %"']
            run(top, "msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, "po/id.po", pot)
            missing = run(top, "msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", merged).stdout
            problems += [f"po/id.po: not translated: {line[6:]}" for line in missing.splitlines()
                         if line.startswith("msgid ") and line != 'msgid ""']
            if run(top, "msgattrib", "--only-fuzzy", "--no-obsolete", merged).stdout.strip():
                problems.append("po/id.po: has fuzzy entries")
    source.finish(problems)


main()
