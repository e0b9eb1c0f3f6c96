#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every report of the sample shop against replay.py, under both cost methods.

    sample.py LABA-CLI SHOP.jsonl
"""
import sys

import drive
import replay
from cli import Laba, Tap

drive.SINCE, drive.UNTIL = '2025-11-01', '2026-11-30'
drive.DAYS = ('2025-12-31', '2026-04-15', '2026-11-30')
drive.WINDOW = ('2026-02-10', '2026-10-09')


def main():
    tap = Tap()
    with Laba(sys.argv[1]) as laba:
        player = drive.Player(laba)
        player.book = laba.path('contoh.laba')
        laba.run('sample', player.book)
        book = replay.play(replay.read_history(sys.argv[2]))
        for method in drive.METHODS:
            laba.cost_method(player.book, method)
            own = drive.own_figures(replay.Derived(book, method))
            got = drive.program_figures(laba, player.book)
            for name in sorted(own):
                tap.equal(got.get(name), own[name], f'{method}: {name}')
        drive.past_days(tap, laba, player, book, 0)
    tap.done()


if __name__ == '__main__':
    main()
