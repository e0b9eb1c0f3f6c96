#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""begin.py ROUNDS LIMIT OURS BOOK: an empty window and the program over a book, in turn, ROUNDS times each after one that
only warms the caches, on a session bus of their own and with accessibility as people have it. A line a value: who
(limit, ours), what, milliseconds since the exec (of peak: MiB), of them the processor's. Afterwards once more ours over
all pages: pages, peak."""

import os
import shutil
import subprocess
import sys
import time


def run(*command, **more):
    environment = {**os.environ, "LABA_BENCH_BEGIN": str(time.clock_gettime_ns(time.CLOCK_MONOTONIC)), **more}
    answer = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return answer.stdout.splitlines()


def main():
    rounds, limit, ours, book = sys.argv[1:]
    if "LABA_BENCH_BUS" not in os.environ and shutil.which("dbus-run-session"):
        os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
        os.environ["LABA_BENCH_BUS"] = "1"
        os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])
    os.environ.pop("GDK_DEBUG", None)  # as people have it: with the drivers of the screen
    os.environ.update(GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory", G_DEBUG="")
    os.environ.pop("GTK_A11Y", None)
    for i in range(int(rounds) + 1):
        for who, lines in ("limit", run(limit)), ("ours", run(ours, book, LABA_BENCH_STOP="figures")):
            for line in lines if i > 0 else []:
                print(f"{who}\t{line}")
    for line in run(ours, book, LABA_BENCH_STOP="pages"):
        print(f"pages\t{line}")


main()
