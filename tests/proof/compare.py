#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two periods side by side hold what each period's own report says, and nothing else.

    compare.py LABA-CLI
"""
import sys

from cli import Laba, Tap

# The report, what it compares, whether it is a state on a day, what names a row.
REPORTS = [('profit-loss', 'amount', False, 'key'), ('position', 'amount', True, 'key'),
           ('where-money-went', 'amount', False, 'key'), ('cash-flow', 'change', False, 'type'),
           ('sales', 'profit', False, 'code'), ('stock', 'value', True, 'code')]
MONTHS = [('2026-01-01', '2026-01-31'), ('2026-02-01', '2026-02-28'), ('2026-10-01', '2026-10-31'), ('2026-11-01', '2026-11-30')]


def figures(report, column, name):
    return {row[name]: row[column] for row in report['rows']}


def names(report, name):
    return [row[name] for row in report['rows']]


def prove(tap, laba, book, report, before, now):
    kind, column, state, name = report

    def run(period, *more):
        return laba.report(book, kind, *([] if state and not more else ['--from', period[0]]), '--to', period[1], *more)

    both, alone, earlier = run(now, '--compare'), run(now), run(before)
    was, is_ = figures(earlier, column, name), figures(alone, column, name)
    what = f'{kind} of {now[0][:7]} beside {before[0][:7]}'
    every = set(was) | set(is_)
    tap.equal(figures(both, column, name), {n: is_.get(n, 0) for n in every}, f'{what}: what is')
    tap.equal(figures(both, column + '_before', name), {n: was.get(n, 0) for n in every}, f'{what}: what was')
    tap.equal(figures(both, column + '_change', name), {n: is_.get(n, 0) - was.get(n, 0) for n in every}, f'{what}: more or less')
    tap.equal([n for n in names(both, name) if n in is_], names(alone, name), f'{what}: the order of the rows')


def main():
    tap = Tap()
    with Laba(sys.argv[1]) as laba:
        book = laba.path('sample.laba')
        laba.run('sample', book)
        for report in REPORTS:
            for before, now in zip(MONTHS[0::2], MONTHS[1::2]):
                prove(tap, laba, book, report, before, now)
        for options in (['journal', '--period', '2026-11'], ['profit-loss'], ['profit-loss', '--by', 'month', '--period', '2026']):
            tap.equal(laba.try_run('report', book, *options, '--compare').status, 2, f'{" ".join(options)} has nothing beside')
        new = laba.new()
        alone = laba.report(new, 'profit-loss', '--period', '2026-11', '--compare')
        tap.equal([c['key'] for c in alone['columns']], ['name', 'amount'], 'nothing before: one column')
    tap.done()


main()
