#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The second opinion must first be right itself: replay.py against answers nobody computed with it.

    selftest.py

- the generated shops' expected.json, both methods, and their late correction;
- the class case, whose key is typed in case24.py from the designers' page;
- small cases worked out by hand, each rule's awkward corner (by_hand below).
"""
import copy
import json
import os
import sys
import tempfile

import case24
import gen_sets
import history
import replay
from cli import Tap


def prove_set(tap, directory, what):
    with open(os.path.join(directory, 'expected.json'), encoding='utf-8') as f:
        expected = json.load(f)
    records, purchases = gen_sets.records_of(directory)
    prove_method = lambda method: prove_figures(tap, directory, expected, records, method, f'{what}, {method}')
    for method in gen_sets.METHODS:
        prove_method(method)
    edit = expected['backdated_edit']
    gen_sets.edited_purchase(records[purchases[edit['purchase_id']]], edit)
    for method in gen_sets.METHODS:
        prove_edit(tap, edit, records, method, f'{what}, {method}')


def derive(records, method):
    book = replay.Book(check=False)
    for record in records:
        book.add(record)
    return replay.Derived(book, method)


def prove_figures(tap, directory, expected, records, method, what):
    d = derive(records, method)
    only = gen_sets.only
    answers = gen_sets.profit_answers(expected, method)
    tap.equal(only(answers, d.profit_loss()), answers, f'{what}: profit and loss')
    months = d.profit_loss_by_month('', replay.FOREVER)
    answers = {m: gen_sets.column(e, method) for m, e in expected['months'].items()}
    tap.equal({m: only(a, months[m]) for m, a in answers.items()}, answers, f'{what}: by month')
    answers = gen_sets.position_answers(expected, method)
    tap.equal(only(answers, d.position()), answers, f'{what}: position')
    tap.equal({k: (v['on_hand'], v['value']) for k, v in d.stock().items()}, gen_sets.stock_answers(expected, method, directory),
              f'{what}: stock')
    tap.equal(d.receivables(), gen_sets.receivable_answers(expected, gen_sets.unit_names(directory)), f'{what}: receivables')


def prove_edit(tap, edit, records, method, what):
    d = derive(records, method)
    pl, answer = d.profit_loss(), edit[method]
    months = {m: c['cost-of-goods'] for m, c in d.profit_loss_by_month('', replay.FOREVER).items()}
    got = (pl['cost-of-goods'], pl['expense:stock-loss'], pl['net-profit'], d.position()['cash'],
           {m: months[m] for m in answer['monthly_cogs']}, d.stock()[f'SKU{edit["product_id"]:05d}']['value'])
    tap.equal(got, (answer['cogs'], answer['stock_loss'], answer['net_profit'], edit['cash'], answer['monthly_cogs'],
                    answer['product_stock_value']), f'{what}: late correction')


def prove_case(tap):
    d = replay.Derived(replay.play(replay.read_history(case24.HISTORY)))
    for what, got, answer in case24.figures(replay_reports(d)):
        tap.equal(got, answer, f'class case: {what}')


def replay_reports(d):
    """replay.py's figures in the shape case24.py asks for."""
    return {'profit-loss': d.profit_loss(), 'position': d.position(), 'receivables': d.receivables(), 'payables': d.payables(),
            'deposits': d.deposits(), 'stock': d.stock(), 'day': lambda day: d.position(day)}


# ------------------------------------------------------------------------------------- worked out by hand

P = {'type': 'product', 'code': 'P', 'name': 'P', 'cost_price': 700}
CASH = {'type': 'account', 'name': 'Kas', 'kind': 'cash'}
BUYER = {'type': 'person', 'name': 'Ani', 'customer': True}
SHOP = {'type': 'person', 'name': 'Toko', 'supplier': True}


def bought(day, quantity, amount):
    return {'type': 'purchase', 'day': f'2026-01-{day:02}', 'supplier': 'Toko',
            'lines': [{'product': 'P', 'quantity': quantity, 'amount': amount}]}


def sold(day, quantity, number, price=1000):
    return {'type': 'order', 'number': number, 'day': f'2026-01-{day:02}', 'customer': 'Ani',
            'lines': [{'product': 'P', 'quantity': quantity, 'unit_price': price}]}


def came_back(day, quantity, number, condition='good'):
    return {'type': 'return', 'day': f'2026-01-{day:02}', 'order': number,
            'lines': [{'product': 'P', 'quantity': quantity, 'condition': condition}]}


def counted(day, quantity, **more):
    return {'type': 'stock-count', 'day': f'2026-01-{day:02}', 'lines': [dict(product='P', counted=quantity, **more)]}


def paid(day, amount, **more):
    return dict(type='payment', day=f'2026-01-{day:02}', account='Kas', amount=amount, **more)


# (what, records, method, what to look at, the answer)
GOODS = lambda d: (d.profit_loss()['cost-of-goods'], d.stock()['P']['on_hand'], d.stock()['P']['value'])
LOSS = lambda d: (d.profit_loss()['cost-of-goods'], d.profit_loss().get('expense:stock-loss', 0), d.stock()['P']['value'])
MONEY = lambda d: (d.position()['receivables'], d.position()['customer-deposits'])

BY_HAND = [
    # 10 for 1000 and 10 for 2000; 5 out: average 750, FIFO 500
    ('average', [bought(1, 10, 1000), bought(2, 10, 2000), sold(3, 5, 'a')], 'average', GOODS, (750, 15000, 2250)),
    ('first in, first out', [bought(1, 10, 1000), bought(2, 10, 2000), sold(3, 5, 'a')], 'fifo', GOODS, (500, 15000, 2500)),
    # 3 for 100: one out costs 33, the next half_up(67/2) = 34, the last all of 33
    ('rounding leaks nothing', [bought(1, 3, 100), sold(2, 1, 'a'), sold(3, 1, 'b'), sold(4, 1, 'c')], 'average', GOODS, (100, 0, 0)),
    # nothing in the book yet: the product's cost price, 700 a piece
    ('sold before bought: estimate', [sold(1, 2, 'a')], 'average', GOODS, (1400, -2000, -1400)),
    # then bought at 900 a piece: the sale's cost becomes the true one
    ('sold before bought: covered', [sold(1, 2, 'a'), bought(5, 4, 3600)], 'average', GOODS, (1800, 2000, 1800)),
    # one of three covered: 1 x 900 true and 2 x 700 estimated
    ('sold before bought: half covered', [sold(1, 3, 'a'), bought(5, 1, 900)], 'fifo', GOODS, (2300, -2000, -1400)),
    # the estimate follows the last purchase before the sale, not the cost price
    ('estimate of the last purchase', [bought(1, 1, 500), sold(2, 3, 'a')], 'average', GOODS, (1500, -2000, -1000)),
    # a return first cancels what was not covered: 2 at 700 each come back as they left
    ('return of uncovered goods', [sold(1, 2, 'a'), came_back(2, 2, 'a')], 'average', GOODS, (0, 0, 0)),
    # 3 out (1 covered at 500, 2 estimated at 500): 2 come back, both cancelled; 1 stays sold at 500
    ('return cancels first', [bought(1, 1, 500), sold(2, 3, 'a'), came_back(3, 2, 'a')], 'fifo', GOODS, (500, 0, 0)),
    # 3 went out for 100; one comes back half_up(100/3) = 33, the two last all that is left, 67
    ('last return brings the rest', [bought(1, 3, 100), sold(2, 3, 'a'), came_back(3, 1, 'a'), came_back(4, 2, 'a')], 'average',
     GOODS, (0, 3000, 100)),
    # a damaged return: 50 from cost of goods to loss; the pool never sees it
    ('damaged return', [bought(1, 4, 200), sold(2, 2, 'a'), came_back(3, 1, 'a', 'damaged')], 'average', LOSS, (50, 50, 100)),
    # spoiled before its sale was covered: the loss is what the piece cost in the end, 900, not the estimate
    ('damaged return of uncovered goods', [sold(1, 2, 'a'), came_back(2, 1, 'a', 'damaged'), bought(5, 4, 3600)], 'average', LOSS,
     (900, 900, 1800)),
    # FIFO: a return is a layer at the back: 1x10, back 1x10 behind 1x30; next out costs 30
    ('return goes to the back', [bought(1, 1, 10), bought(2, 1, 30), sold(3, 1, 'a'), came_back(4, 1, 'a'), sold(5, 1, 'b')], 'fifo',
     GOODS, (30, 1000, 10)),
    # on the sale's own day the return follows that sale: the second sale of the day gets it back
    ('return on its own day', [bought(1, 1, 10), sold(3, 1, 'a'), sold(3, 1, 'b'), came_back(3, 1, 'a')], 'average', GOODS, (10, 0, 0)),
    # a count is an anchor: a purchase typed later, dated before it, only changes the difference
    ('count is an anchor', [bought(1, 10, 1000), counted(5, 8), bought(3, 10, 2000)], 'average', LOSS, (0, 1800, 1200)),
    # a gain at the present average: 2 more at 100 each
    ('gain at the average', [bought(1, 3, 300), bought(2, 1, 500), counted(5, 6)], 'average', LOSS, (0, -400, 1200)),
    ('gain at the last purchase', [bought(1, 3, 300), bought(2, 1, 500), counted(5, 6)], 'fifo', LOSS, (0, -1000, 1800)),
    ('gain at its own cost', [bought(1, 3, 300), counted(5, 5, unit_cost=40)], 'fifo', LOSS, (0, -80, 380)),
    # counted 1 where the book says -2: three found, two of them cover the sale
    ('count below zero', [bought(1, 1, 90), sold(2, 3, 'a'), counted(3, 1)], 'average', LOSS, (270, -270, 90)),
    # an unpaid order; 1500 paid by the customer: 1000 settles it, 500 is a deposit that pays the next hand-over
    ('paid more than owed', [bought(1, 9, 9), sold(2, 1, 'a'), paid(3, 1500, customer='Ani')], 'average', MONEY, (0, 500)),
    ('deposit pays what comes', [bought(1, 9, 9), sold(2, 1, 'a'), paid(3, 1500, customer='Ani'), sold(4, 2, 'b')], 'average',
     MONEY, (1500, 0)),
    ('oldest order first', [bought(1, 9, 9), sold(3, 1, 'a'), sold(2, 2, 'b'), paid(4, 2500, customer='Ani')], 'average', MONEY, (500, 0)),
    ('down payment before the goods', [dict(sold(2, 1, 'a'), handed_over=None), paid(3, 400, order='a')], 'average', MONEY, (0, 400)),
    ('a return credits the customer', [bought(1, 9, 9), sold(2, 2, 'a'), paid(2, 2000, order='a'), came_back(3, 1, 'a')], 'average',
     MONEY, (0, 1000)),
    ('over the debt of one order', [bought(1, 9, 9), sold(2, 1, 'a'), paid(3, 1700, order='a')], 'average', MONEY, (0, 700)),
]


def prove_by_hand(tap):
    for what, records, method, look, answer in BY_HAND:
        tap.equal(look(derive([P, CASH, BUYER, SHOP] + records, method)), answer, f'by hand: {what}')
    tap.equal(replay.spread(100, [1, 1, 1]), [34, 33, 33], 'by hand: the largest remainder, ties to the first')
    tap.equal(replay.spread(10, [5, 3, 2]), [5, 3, 2], 'by hand: an even spread')
    tap.equal(replay.spread(1, [1, 2]), [0, 1], 'by hand: one rupiah goes to the larger')


def prove_asset(tap):
    d = derive([CASH, {'type': 'asset', 'day': '2026-01-31', 'name': 'Rak', 'account': 'Kas', 'amount': 100, 'months': 3}], 'average')
    months = {m: c.get('expense:depreciation', 0) for m, c in d.profit_loss_by_month('', replay.FOREVER).items()}
    tap.equal(months, {'2026-01': 0, '2026-02': 33, '2026-03': 34, '2026-04': 33}, 'by hand: straight line, month by month')
    tap.equal([p[0] for p in d.postings if p[2] == 'expense:depreciation'], ['2026-02-28', '2026-03-31', '2026-04-30'],
              'by hand: on the last day of each month')


def prove_closing(tap):
    """January closes with an estimated cost of 1400; the true 1800 comes on the first open day."""
    d = replay.Derived(book_of([P, CASH, BUYER, SHOP, sold(10, 2, 'a'), dict(bought(1, 4, 3600), day='2026-02-05')]), 'average',
                       [('2026-01-31', 'average')])
    months = {m: c['cost-of-goods'] for m, c in d.profit_loss_by_month('', replay.FOREVER).items()}
    tap.equal(months, {'2026-01': 1400, '2026-02': 400}, 'by hand: a closed month stays, the difference is named')


def prove_histories(tap, seeds):
    """Made-up books hold together under both methods, closed months among them: Derived asserts it inside."""
    closings = [('2026-03-31', 'average'), ('2026-05-31', 'fifo'), ('2026-08-31', 'average')]
    for seed in range(1, 1 + seeds):
        book = replay.play(history.make(seed, 120))
        for method in gen_sets.METHODS:
            free, closed = replay.Derived(book, method), replay.Derived(book, method, closings)
            early = replay.Derived(until(book, '2026-03-31'), 'average').profit_loss(to='2026-03-31')
            tap.equal(closed.position()['inventory'], free.position()['inventory'], f'history {seed}, {method}: closings keep all value')
            tap.equal(closed.profit_loss(to='2026-03-31')['cost-of-goods'], early['cost-of-goods'],
                      f'history {seed}, {method}: the first closed quarter is what it was')


def until(book, day):
    """The book as it stood on a day, later records unwritten. Orders handed over later cost nothing yet."""
    early = copy.copy(book)
    early.records = {id: r for id, r in book.records.items() if (r.day or '') <= day}
    early.records = {id: r for id, r in early.records.items() if r.refs <= set(early.records)}
    return early


def book_of(records):
    book = replay.Book()
    for record in records:
        book.add(record)
    return book


def main():
    tap = Tap()
    prove_by_hand(tap)
    prove_asset(tap)
    prove_closing(tap)
    prove_case(tap)
    seeds = int(os.environ.get('LABA_PROOF_SEEDS', '2'))
    prove_histories(tap, 4 * seeds)
    with tempfile.TemporaryDirectory(prefix='laba-sets-') as scratch:
        for seed in range(1, 1 + seeds):
            prove_set(tap, gen_sets.generate(scratch, seed, '--size', 'S'), f'set {seed}')
        for directory in sys.argv[1:]:
            prove_set(tap, directory, os.path.basename(directory))
    tap.done()


if __name__ == '__main__':
    main()
