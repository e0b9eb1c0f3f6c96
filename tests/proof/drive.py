#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays made-up histories into the real program and holds its reports against replay.py.

    drive.py LABA-CLI [--seed N] [--seeds N] [--steps N] [--history FILE] [--keep]

For each seed: the reports under both cost methods, then what must always hold: saving twice changes
nothing, deleting what was added brings every figure back, undo all is the start and redo all is the end,
and the order of typing does not matter. A mismatch is shrunk to a short history before it is printed.
LABA_PROOF_SEEDS=N does N seeds.
"""
import argparse
import copy
import datetime
import filecmp
import os
import sys

import history
import replay
from cli import Failed, Laba, Tap, differences, thousandths, to_json

METHODS = ('average', 'fifo')
SINCE, UNTIL = '2026-01-01', '2026-12-31'
DAYS = ('2026-03-31', '2026-07-15', UNTIL)          # where the positions are compared
WINDOW = ('2026-02-10', '2026-06-20')
SHRINK_RUNS = 120


# ------------------------------------------------------------------------------- playing a history

def undone(ops):
    """The operations that some undo takes back: each must be a step of its own."""
    done, again, out = [], [], set()
    for i, op in enumerate(ops):
        if op.get('expect') == 'refused':
            continue
        if op['op'] == 'undo':
            out.add(done[-1])
            again.append(done.pop())
        elif op['op'] == 'redo':
            done.append(again.pop())
        else:
            done.append(i)
            again.clear()
    return out


def batches(ops):
    """Records that follow each other go into one call, up to eight; all else alone."""
    alone, batch, dice = undone(ops), [], history.Dice(len(ops))
    most = 1
    for i, op in enumerate(ops):
        if op['op'] == 'record' and not op.get('expect') and i not in alone and len(batch) < most:
            batch.append(op)
            continue
        if batch:
            yield batch
        batch, most = [], dice.between(1, 8)
        if op['op'] == 'record' and not op.get('expect') and i not in alone:
            batch = [op]
        else:
            yield [op]
    if batch:
        yield batch


class Player:
    """A book of the program, and which of its ids is which record of the history."""

    def __init__(self, laba, method='average'):
        self.laba, self.book, self.ids = laba, laba.new(method), {}
        self.steps = 0

    def play(self, ops):
        for batch in batches(ops):
            self.do(batch)
        return self

    def do(self, batch):
        op = batch[0]
        if op.get('expect') == 'refused':
            self.refuse(op)
        elif op['op'] == 'record':
            ids = self.laba.record(self.book, [o['record'] for o in batch])
            self.ids.update((o.get('id'), id) for o, id in zip(batch, ids))
            self.steps += 1
        elif op['op'] == 'change':
            self.laba.run('change', self.book, self.ids[op['id']], '-', stdin=to_json(op['record']))
            self.steps += 1
        elif op['op'] == 'delete':
            self.laba.run('delete', self.book, self.ids[op['id']])
            self.steps += 1
        else:
            self.laba.run(op['op'], self.book)
            self.steps += 1 if op['op'] == 'redo' else -1

    def refuse(self, op):
        answer = self.laba.try_run('record', self.book, '-', stdin=to_json(op['record']) + '\n')
        if answer.status != 1 or not answer.err.strip():
            raise Failed(f'should have been refused (exit 1, a line on stderr), was {answer.status} "{answer.err.strip()}": '
                         + to_json(op['record']))


# ------------------------------------------------------------------------------- figures of both sides

def clean(figures):
    """Nought and absent are the same."""
    return {k: v for k, v in figures.items() if v}


def column(report, key, name='amount'):
    out = {}
    for row in report['rows']:
        out[row[key]] = out.get(row[key], 0) + (row.get(name) or 0)
    return clean(out)


def stock_figures(report):
    """Of a past day the program leaves reserved, available and estimated open: only today has them."""
    out = {}
    for row in report['rows']:
        for what in ('on_hand', 'reserved', 'available'):
            out[row['code'], what] = thousandths(row[what])
        out[row['code'], 'value'] = row['value'] or 0
        out[row['code'], 'estimated'] = row['estimated'] or 0
    return clean(out)


def age_figures(report):
    return {row['customer']: clean({k: row[k] for k in ('oldest', '0-7', '8-30', '31-90', '90+')}) for row in report['rows']}


def own_stock(d, day, keys):
    return clean({(code, what): v for code, row in d.stock(day).items() for what, v in row.items() if what in keys})


def position_figures(report):
    """replay.py writes things owned off directly; the program beside them."""
    out = column(report, 'key')
    out['fixed-assets'] = out.get('fixed-assets', 0) + out.pop('accumulated-depreciation', 0)
    return clean(out)


# the program's names of accounts in the trial balance, by replay.py's roles
TRIAL = {'receivable': 'receivables', 'marketplace': 'marketplace-receivables', 'commission-receivable': 'commission-receivables',
         'payable': 'payables', 'consignor': 'consignor-payables', 'deposit': 'customer-deposits', 'loan': 'loans',
         'assets': 'fixed-assets', 'depreciation-so-far': 'fixed-assets'}


def trial_figures(report):
    """One sum an account, whoever it is kept for."""
    out = {}
    for row in report['rows']:
        key = row['key'] if row['key'].startswith('expense:') else row['key'].split(':')[0]
        key = TRIAL.get(key, key)
        out[key] = out.get(key, 0) + (row['debit'] or 0) - (row['credit'] or 0)
    return clean(out)


def program_figures(laba, book):
    """{report: {key: amount}} as the program says it."""
    report = lambda *a: laba.report(book, *a)
    out = {'profit-loss': column(report('profit-loss', '--from', SINCE, '--to', UNTIL), 'key'),
           'profit-loss of a window': column(report('profit-loss', '--from', WINDOW[0], '--to', WINDOW[1]), 'key')}
    by_month = report('profit-loss', '--from', SINCE, '--to', UNTIL, '--by', 'month')
    for month in [c['key'] for c in by_month['columns'] if c['key'][:2] == '20']:
        out[f'profit-loss of {month}'] = column(by_month, 'key', month)
    for day in DAYS:
        out[f'position {day}'] = position_figures(report('position', '--to', day))
        out[f'payables {day}'] = column(report('payables', '--to', day), 'supplier')
    out[f'stock {DAYS[1]}'] = stock_figures(report('stock', '--to', DAYS[1]))
    out['stock'] = stock_figures(report('stock'))
    out['receivables'] = column(report('receivables'), 'customer')
    out['deposits'] = column(report('deposits'), 'customer')
    out['trial-balance'] = trial_figures(report('trial-balance', '--to', UNTIL))
    return {k: v for k, v in out.items() if v or not k.startswith('profit-loss of 20')}


def both(a, b):
    return {k: a.get(k, 0) + b.get(k, 0) for k in set(a) | set(b)}


def own_figures(d):
    """The same from replay.py."""
    out = {'profit-loss': clean(d.profit_loss(SINCE, UNTIL)), 'profit-loss of a window': clean(d.profit_loss(*WINDOW))}
    for month, figures in d.profit_loss_by_month(SINCE, UNTIL).items():
        out[f'profit-loss of {month}'] = clean(figures)
    for day in DAYS:
        out[f'position {day}'] = clean(d.position(day))
        out[f'payables {day}'] = clean(both(d.payables(day), d.consignors(day)))
    out[f'stock {DAYS[1]}'] = own_stock(d, DAYS[1], ('on_hand', 'value'))
    out['receivables'] = clean(d.receivables())
    out['deposits'] = clean(d.deposits())
    out['stock'] = own_stock(d, replay.FOREVER, ('on_hand', 'reserved', 'available', 'value', 'estimated'))
    out['trial-balance'] = clean({TRIAL.get(role, role): v for role, v in d.trial_balance(UNTIL).items()})
    return {k: v for k, v in out.items() if v or not k.startswith('profit-loss of 20')}


def compare(got, expected):
    """The first report that differs and how, or None. Smallest first: a short report says most."""
    expected = {k: v for k, v in expected.items() if k in got or not k.startswith('profit-loss of 20')}    # see past_days
    wrong = [(len(differences(got.get(k, {}), expected.get(k, {}), 10 ** 6).splitlines()), k)
             for k in set(got) | set(expected) if got.get(k, {}) != expected.get(k, {})]
    if not wrong:
        return None
    lines = sorted(wrong)
    name = lines[0][1]
    return f'{name}:\n{differences(got.get(name, {}), expected.get(name, {}))}\n({len(lines)} reports differ: ' \
           + ', '.join(k for _, k in lines[:8]) + ')'


def mismatch(laba, ops):
    """What is wrong after this history, under either method; None if nothing."""
    try:
        player = Player(laba, METHODS[len(ops) % 2]).play(ops)
        book = replay.play(ops)
        for method in METHODS:
            laba.cost_method(player.book, method)
            wrong = compare(program_figures(laba, player.book), own_figures(replay.Derived(book, method)))
            if wrong:
                return f'{method}: {wrong}'
        laba.run('check', player.book)
    except Failed as e:
        return str(e)
    return None


# ------------------------------------------------------------------------------- shrinking

MONEY_BACK = ('refund', 'write-off', 'return', 'loan-payment')


def fits(book, op):
    """Does it, if it finds what it stands on: what it names, and for money going back what is owed or held."""
    try:
        if op.get('expect') != 'refused':
            book.apply(op)
    except replay.Refused:
        return False
    if op.get('record', {}).get('type') in MONEY_BACK and replay.Derived(book).warnings:
        book.undo()
        return False
    return True


def valid(ops):
    """What is left of a history once operations without their ground are dropped."""
    book = replay.Book()
    return [op for op in ops if fits(book, op)]


def flat(ops):
    """The same end without the detours: each record that is there at the end, typed once."""
    return [{'op': 'record', 'id': r.id, 'record': r.typed} for r in sorted(replay.play(ops).records.values(), key=lambda r: r.id)]


def shrink(laba, ops, runs=SHRINK_RUNS):
    """Delta debugging, bounded: drops ever smaller runs of operations while something stays wrong."""
    fails = lambda trial: mismatch(laba, trial) is not None
    try:
        ops = flat(ops) if fails(flat(ops)) else ops
    except replay.Refused:
        pass                            # a flat history may name things out of their order
    size = max(1, len(ops) // 2)
    while runs > 0:
        at, shorter = 0, False
        while at < len(ops) and runs > 0:
            trial = valid(ops[:at] + ops[at + size:])
            runs -= 1
            if len(trial) < len(ops) and fails(trial):
                ops, shorter = trial, True
            else:
                at += size
        if size == 1 and not shorter:
            break
        size = max(1, size // 2)
    return ops


def explain(laba, ops, wrong):
    """A short history with the same fault. What was to be refused stays out: its grounds would be cut away."""
    accepted = [op for op in ops if op.get('expect') != 'refused']
    if mismatch(laba, accepted) is None:
        return wrong
    small = shrink(laba, accepted)
    return '\n'.join([mismatch(laba, small) or 'gone after shrinking'] + [to_json(op) for op in small])


# ------------------------------------------------------------------------------- what must always hold

def figures(laba, book):
    return {method: switched(laba, book, method) for method in METHODS}


def switched(laba, book, method):
    laba.cost_method(book, method)
    return program_figures(laba, book)


def same(tap, before, after, what):
    wrong = [f'{m}: {compare(after[m], before[m])}' for m in METHODS if after[m] != before[m]]
    tap.ok(not wrong, what, '\n'.join(wrong))


def saving_twice(tap, laba, player, book, seed):
    """What `show` prints, given back to `change`, is the record it was."""
    dice, before = history.Dice(seed + 77), figures(laba, player.book)
    for record in dice.some(list(book.records.values()), 25):
        shown = laba.show(player.book, player.ids[record.id])
        laba.run('change', player.book, player.ids[record.id], '-', stdin=to_json({k: v for k, v in shown.items() if k != 'postings'}))
        again = laba.show(player.book, player.ids[record.id])
        if shown != again:
            tap.ok(False, f'seed {seed}: saving twice', f'{to_json(shown)}\n{to_json(again)}')
    same(tap, before, figures(laba, player.book), f'seed {seed}: saving twice changes nothing')


def deleting_added(tap, laba, player, ops, seed):
    """Adds what could come next, deletes it again from the last to the first."""
    maker = history.Maker(seed + 991)
    maker.book, maker.number = replay.play(ops), 100_000
    maker.derived, maker.clock = replay.Derived(maker.book), history.DAYS
    added = []
    while len(added) < 12:
        if maker.new_record():
            added.append(maker.ops[-1])
    before = figures(laba, player.book)
    for op in added:
        player.do([op])
    for op in reversed(added):
        laba.run('delete', player.book, player.ids[op['id']])
    same(tap, before, figures(laba, player.book), f'seed {seed}: deleting what was added brings every figure back')


def dump(laba, book):
    laba.books += 1
    folder = laba.path(f'dump-{laba.books}')
    laba.run('export', book, '--folder', folder)
    return folder


def folders_differ(a, b):
    names = sorted(set(os.listdir(a)) | set(os.listdir(b)))
    same_files, different, missing = filecmp.cmpfiles(a, b, names, shallow=False)
    return ', '.join(different + missing)


def undoing_all(tap, laba, ops, seed):
    player = Player(laba)
    start = dump(laba, player.book)
    player.play([op for op in ops if not op.get('expect')])
    end = dump(laba, player.book)
    for _ in range(player.steps):
        laba.run('undo', player.book)
    wrong = folders_differ(start, dump(laba, player.book))
    tap.ok(not wrong, f'seed {seed}: undo all is the start', wrong)
    laba.run('redo', player.book, player.steps)
    wrong = folders_differ(end, dump(laba, player.book))
    tap.ok(not wrong, f'seed {seed}: redo all is the end', wrong)
    tap.equal(laba.try_run('check', player.book).status, 0, f'seed {seed}: check after redo')


def distinct_days(ops):
    """The end of a history with each record on a day of its own, as far as its own rules allow."""
    records, lists = flat(ops), []
    dated = [op for op in records if 'day' in op['record']]
    order = sorted(range(len(dated)), key=lambda i: (dated[i]['record']['day'], i))
    for place, i in enumerate(order):
        record = copy.deepcopy(dated[i]['record'])
        record['day'] = (history.FIRST_DAY + datetime.timedelta(place)).isoformat()
        for paid in record.get('paid', ()):
            paid.pop('day', None)
        (record.get('shipping_paid') or {}).pop('day', None)
        if record.get('handed_over'):
            record['handed_over'] = record['day']
        dated[i] = dict(dated[i], record=record)
    lists = [op for op in records if 'day' not in op['record']]
    return valid(lists), valid(lists + dated)[len(valid(lists)):]


def shuffled(lists, dated, dice):
    """Any order in which each record still finds the records, the debts and the credits it speaks of."""
    book, left, out = replay.play(lists), list(dated), []
    while left:
        waiting = []
        for op in dice.some(left, len(left)):
            (out if fits(book, op) else waiting).append(op)
        if len(waiting) == len(left):
            return None
        left = waiting
    return out


def typing_order(tap, laba, ops, seed):
    """Far-reaching: with distinct days, only the days may matter, never the order of typing."""
    lists, dated = distinct_days(ops)
    first = figures(laba, Player(laba).play(lists + dated).book)
    other = shuffled(lists, dated, history.Dice(seed + 5))
    renumbered = [dict(op, id=None) for op in other]
    book = Player(laba).play(lists + renumbered).book
    same(tap, first, figures(laba, book), f'seed {seed}: the order of typing does not matter')
    tap.equal(laba.try_run('check', book).status, 0, f'seed {seed}: check after typing in another order')


def past_days(tap, laba, player, book, seed):
    """Who owed and what was held on a past day, as the position of that day has it; and no month left out."""
    d = replay.Derived(book)
    for day in DAYS:
        for name, key, own in (('receivables', 'customer', d.receivables(day)), ('deposits', 'customer', d.deposits(day)),
                               ('settlements', 'channel', d.marketplace_debts(day))):
            report = laba.report(player.book, name, '--to', day)
            tap.equal(column(report, key), clean(own), f'seed {seed}: {name} on {day}')
            if name == 'receivables':
                tap.equal(age_figures(report), d.ages(day), f'seed {seed}: age of what is owed on {day}')
    columns = laba.report(player.book, 'profit-loss', '--from', SINCE, '--to', UNTIL, '--by', 'month')['columns']
    missing = set(d.profit_loss_by_month(SINCE, UNTIL)) - {c['key'] for c in columns}
    tap.ok(not missing, f'seed {seed}: each month that has figures has its column', sorted(missing))


CLOSED = ('2026-04-30', '2026-07-31')


def closing_months(tap, laba, ops, seed):
    """Closed months keep their figures whatever comes later, another method among it; the difference comes on the first open day."""
    player, closings = Player(laba).play(ops), []
    for day, method in zip(CLOSED, METHODS if seed % 2 else reversed(METHODS)):
        laba.cost_method(player.book, method)
        laba.run('settings', player.book, 'lock-day', day)
        closings.append((day, method))
        for then in METHODS:
            laba.cost_method(player.book, then)
            wrong = compare(program_figures(laba, player.book), own_figures(replay.Derived(replay.play(ops), then, closings)))
            tap.ok(not wrong, f'seed {seed}: closed to {day} under {method}, then {then}', wrong)
    later = after_closing(ops, closings, seed)
    player.play(later)
    own = own_figures(replay.Derived(replay.play(ops + later), METHODS[-1], closings))
    wrong = compare(program_figures(laba, player.book), own)
    tap.ok(not wrong, f'seed {seed}: records after the closed months', wrong)
    tap.equal(laba.try_run('check', player.book).status, 0, f'seed {seed}: check with closed months')
    laba.run('settings', player.book, 'lock-day', '')
    wrong = compare(program_figures(laba, player.book), own_figures(replay.Derived(replay.play(ops + later), METHODS[-1])))
    tap.ok(not wrong, f'seed {seed}: all months open again', wrong)


def after_closing(ops, closings, seed):
    """More records, none of them with a posting in a closed month (ongkir goes with its hand-over, out of one, say)."""
    maker = history.Maker(seed + 313)
    maker.book, maker.number, maker.clock = replay.play(ops), 200_000, history.DAYS
    maker.derived, closed = replay.Derived(maker.book), closed_postings(maker.book, closings)
    while len(maker.ops) < 25:
        if maker.new_record() and closed_postings(maker.book, closings) != closed:
            maker.ops.pop()
            maker.book.undo()
            maker.derived = replay.Derived(maker.book)
    return [dict(op, id=None) for op in maker.ops]


def closed_postings(book, closings):
    sums = {}
    for day, record, role, key, amount in replay.Derived(book, 'average', closings).postings:
        if day <= CLOSED[-1]:
            sums[day, record, role, key] = sums.get((day, record, role, key), 0) + amount
    return clean(sums)


def prove(tap, laba, seed, ops):
    try:
        prove_seed(tap, laba, seed, ops)
    except Failed as e:
        tap.ok(False, f'seed {seed}: goes on', e)


def prove_seed(tap, laba, seed, ops):
    wrong = mismatch(laba, ops)
    tap.ok(not wrong, f'seed {seed}: the reports are those of the second opinion', wrong and explain(laba, ops, wrong))
    if wrong:
        return
    player = Player(laba).play(ops)
    past_days(tap, laba, player, replay.play(ops), seed)
    saving_twice(tap, laba, player, replay.play(ops), seed)
    deleting_added(tap, laba, player, ops, seed)
    undoing_all(tap, laba, ops, seed)
    typing_order(tap, laba, ops, seed)
    closing_months(tap, laba, [op for op in ops if not op.get('expect')], seed)


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument('cli')
    ap.add_argument('--seed', type=int, default=1, help='the first seed')
    ap.add_argument('--seeds', type=int, default=int(os.environ.get('LABA_PROOF_SEEDS', '3')))
    ap.add_argument('--steps', type=int, default=120)
    ap.add_argument('--history', help='play this file instead of made-up ones')
    a = ap.parse_args()
    tap = Tap()
    with Laba(a.cli) as laba:
        if a.history:
            wrong = mismatch(laba, replay.read_history(a.history))
            tap.ok(not wrong, a.history, wrong)
        else:
            for seed in range(a.seed, a.seed + a.seeds):
                prove(tap, laba, seed, history.make(seed, a.steps, bad=True))
    tap.done()


if __name__ == '__main__':
    main()
