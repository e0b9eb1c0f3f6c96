#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what meson wrote: count-tests.py testlog.json

A TAP program counts once a subtest, any other test once. The last line is "N passed, N failed"; the exit status is 1
when anything failed or nothing ran.
"""

import json
import re
import sys


def count(test):
    """(passed, failed) of one line of the log."""
    good = test["result"] in ("OK", "EXPECTEDFAIL")
    if test["result"] == "SKIP":
        return 0, 0
    lines = re.findall(r"^(not ok|ok)\b(.*)$", test.get("stdout") or "", re.MULTILINE)
    lines = [word for word, rest in lines if not re.search(r"#\s*skip", rest, re.IGNORECASE)]
    passed, failed = lines.count("ok"), lines.count("not ok")
    if good:
        return max(passed, 1), failed
    return passed, max(failed, 1)


def main():
    passed = failed = 0
    try:
        with open(sys.argv[1], encoding="utf-8") as log:
            for line in log:
                good, bad = count(json.loads(line))
                passed, failed = passed + good, failed + bad
                if bad:
                    print("failed:", json.loads(line)["name"])
    except FileNotFoundError:
        failed = 1
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
