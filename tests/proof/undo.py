#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each kind of record written down, changed and deleted; each of it undone and done again.

    undo.py LABA-CLI

After every step the whole book (what was written and what follows from it) and its reports must be what they
were at that place before, and check must pass.
"""
import sqlite3
import sys

from cli import Failed, Laba, Tap, to_json
from interfaces import RECORDS

# what each kind is changed to, told by its first key that is there
CHANGES = {
    'account': ('kind', 'bank'), 'alias': ('variant', 'Navy'), 'channel': ('account', 'GoPay'), 'person': ('phone', '0813-1111-2222'), 'product': ('cost_price', 23456),
    'asset': ('months', 12), 'regular': ('every', 'week'), 'transfer': ('fee', 6500), 'loan-payment': ('interest', 12345),
    'opening-stock': ('quantity', 7.5), 'purchase': ('shipping', 33333), 'purchase-return': ('refund', {'account': 'Tunai', 'amount': 24001}),
    'order': ('shipping_charged', 4321), 'hand-over': ('day', '2026-10-10'), 'delivered': ('day', '2026-10-13'), 'delivery-failed': ('goods', 'lost'),
    'cancel': ('day', '2026-10-11'), 'return': ('lines', [{'product': 'JB01', 'quantity': 2, 'condition': 'good'}]),
    'stock-count': ('lines', [{'product': 'SB01', 'counted': 3.25}]), 'stock-adjust': ('quantity', 1), 'stock-out': ('reason', 'damaged'),
    'consign-out': ('lines', [{'product': 'SB01', 'quantity': 9}]), 'consign-settle': ('fee', 1000),
    'settlement': ('orders', [{'order': 'S-1', 'gross': 80000, 'fees': {'Biaya Proses': 1250}, 'net': 78750}]),
}
OTHERS = ('amount', lambda amount: amount - 300)
REPORTS = ('trial-balance', 'stock')
OUTSIDE = ('history', 'search', 'sqlite_')           # the history itself, and indexes whose pages may lie in any order


class Book:
    def __init__(self, tap, laba):
        self.tap, self.laba, self.path = tap, laba, laba.new()

    def rows(self):
        """Every row of every table, those of the history aside."""
        db = sqlite3.connect(self.path)
        names = [n for n, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") if not n.startswith(OUTSIDE)]
        out = {name: sorted(db.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}
        db.close()
        return out

    def state(self, reports):
        return self.rows(), [self.laba.run('report', self.path, name, '--format', 'csv') for name in reports]

    def do(self, what, *args, stdin=None, reports=()):
        """One act, taken back and done again. Returns what it printed."""
        before = self.state(reports)
        out = self.laba.run(*args, stdin=stdin)
        after = self.state(reports)
        self.laba.run('undo', self.path)
        back = self.state(reports)
        self.laba.run('redo', self.path)
        again = self.state(reports)
        self.tap.ok(before != after, f'{what}: does something')
        self.same(back, before, f'{what}: undone')
        self.same(again, after, f'{what}: done again')
        return out

    def same(self, got, wanted, what):
        rows = [f'{name}: {row}' for name in wanted[0] for row in set(got[0][name]) ^ set(wanted[0][name])]
        self.tap.ok(got == wanted, what, '\n'.join(rows[:8]) or 'the reports differ')

    def prove(self, record):
        name = f'{record["type"]} {record.get("number", "")}'.strip()
        id = int(self.do(name, 'record', self.path, '-', '--create', stdin=to_json(record), reports=REPORTS))
        self.do(f'{name}, changed', 'change', self.path, id, '-', '--create', stdin=to_json(changed(record)))
        self.do(f'{name}, deleted', 'delete', self.path, id)
        self.tap.equal(self.laba.try_run('check', self.path).status, 0, f'{name}: check')
        for _ in range(2):
            self.laba.run('undo', self.path)        # the following records speak of it as it was


def changed(record):
    key, value = CHANGES.get(record['type'], OTHERS)
    if record['type'] == 'account' and record['kind'] == 'bank':
        value = 'ewallet'
    return dict(record, **{key: value(record[key]) if callable(value) else value})


def main():
    tap = Tap()
    with Laba(sys.argv[1]) as laba:
        book = Book(tap, laba)
        for record in RECORDS:
            try:
                book.prove(record)
            except Failed as e:
                tap.ok(False, to_json(record), e)
    tap.done()


if __name__ == '__main__':
    main()
