#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The class case of the designers' field study (Bu Rina, October 2026), card by card, and its answer key.

    case24.py LABA-CLI

The records are case24.jsonl; every figure below was typed from the printed key, none from a program.
"""
import os
import sys

from cli import Laba, Tap, keyed, read_json, thousandths

HISTORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'case24.jsonl')

# cash and bank after each day of the cards: 400.000 and 600.000, then the cards' own amounts
BALANCES = [('2026-10-01', 400_000, 80_000), ('2026-10-02', 560_000, 80_000), ('2026-10-03', 610_000, 80_000),
            ('2026-10-04', 596_000, 179_000), ('2026-10-05', 596_000, 194_000), ('2026-10-06', 596_000, 179_000),
            ('2026-10-07', 596_000, 179_000), ('2026-10-08', 596_000, 229_000), ('2026-10-09', 636_000, 229_000),
            ('2026-10-10', 541_000, 229_000), ('2026-10-11', 541_000, 244_000), ('2026-10-12', 541_000, 94_000),
            ('2026-10-13', 541_000, 94_000)]

# stock value after the day's cards: 520 - 104 - 78 - 52 (out and back on the 6th) + 308 - 27 thousand
STOCK_VALUES = [('2026-10-01', 520_000), ('2026-10-02', 416_000), ('2026-10-03', 338_000), ('2026-10-04', 286_000),
                ('2026-10-06', 286_000), ('2026-10-07', 594_000), ('2026-10-12', 594_000), ('2026-10-13', 567_000)]

PROFIT = {'sales': 529_000, 'sales-returns': 42_000, 'net-sales': 487_000, 'cost-of-goods': 358_000, 'gross-profit': 129_000,
          'commission-income': 15_000, 'shipping-charged': 27_000, 'expense:shipping': 26_000,
          'expense:failed-delivery': 15_000, 'expense:Packing': 20_000, 'expense:stock-loss': 26_000 + 27_000,
          'total-expenses': 88_000 + 26_000, 'net-profit': 57_000}

POSITION = {'account:Tunai': 541_000, 'account:Rekening': 94_000, 'receivables': 30_000, 'inventory': 567_000,
            'commission-receivables': 0, 'total-assets': 1_232_000, 'payables': 200_000, 'customer-deposits': 50_000,
            'total-liabilities': 250_000, 'capital': 1_000_000, 'drawings': -75_000, 'profit': 57_000, 'total-equity': 982_000}

# "Uang turun 365.000 padahal laba 57.000": the steps from profit to money, what the owner put in left aside
BRIDGE = {'net-profit': 57_000, 'inventory': -567_000, 'receivables': -30_000, 'drawings': -75_000, 'payables': 200_000,
          'customer-deposits': 50_000}
MONEY_FELL_BY = 365_000


def figures(reports):
    """(what, got, answer) for every figure of the key, from reports as {name: {key: amount}}."""
    pl, position = reports['profit-loss'], reports['position']
    for key, answer in PROFIT.items():
        yield f'profit-loss {key}', pl.get(key, 0), answer
    yield 'ongkir left over', pl['shipping-charged'] - pl['expense:shipping'], 1_000
    for key, answer in POSITION.items():
        yield f'position {key}', position.get(key, 0), answer
    yield 'stock on hand', reports['stock']['JB01']['on_hand'], 21_000
    yield 'stock value', reports['stock']['JB01']['value'], 567_000
    yield 'who owes me', {k: v for k, v in reports['receivables'].items() if v}, {'Bu Sari': 30_000}
    yield 'whom I owe', {k: v for k, v in reports['payables'].items() if v}, {'Toko Kain': 200_000}
    yield 'money that is not mine', {k: v for k, v in reports['deposits'].items() if v}, {'Bu Lina': 50_000}
    for day, cash, bank in BALANCES:
        then = reports['day'](day)
        yield f'money on {day}', (then['account:Tunai'], then['account:Rekening']), (cash, bank)
    for day, value in STOCK_VALUES:
        yield f'stock value on {day}', reports['day'](day)['inventory'], value


def cli_reports(laba, book):
    amounts = lambda name, key, *options: {k: row['amount'] for k, row in keyed(laba.report(book, name, *options), key).items()}
    stock = {k: {'on_hand': thousandths(row['on_hand']), 'value': row['value']}
             for k, row in keyed(laba.report(book, 'stock'), 'code').items()}
    return {'profit-loss': amounts('profit-loss', 'key'), 'position': amounts('position', 'key'),
            'receivables': amounts('receivables', 'customer'), 'payables': amounts('payables', 'supplier'),
            'deposits': amounts('deposits', 'customer'), 'stock': stock,
            'day': lambda day: amounts('position', 'key', '--to', day)}


def prove_bridge(tap, laba, book):
    """Where the money went: each step of the key, and nothing beside them."""
    report = laba.report(book, 'where-money-went', '--from', '2026-10-01', '--to', '2026-10-31')
    steps = {key: row['amount'] for key, row in keyed(report).items() if row['amount']}
    change = steps.pop('cash-change') - steps.pop('capital')
    for end in ('cash-before', 'cash-after'):
        steps.pop(end, None)
    tap.equal(change, -MONEY_FELL_BY, 'where-money-went: the money fell')
    tap.equal(steps, BRIDGE, 'where-money-went: every step of the key')


def main():
    tap = Tap()
    with Laba(sys.argv[1]) as laba:
        book = laba.new('average')
        with open(HISTORY, encoding='utf-8') as f:
            laba.record(book, [read_json(line) for line in f])
        for what, got, answer in figures(cli_reports(laba, book)):
            tap.equal(got, answer, what)
        prove_bridge(tap, laba, book)
        tap.equal(laba.try_run('check', book).status, 0, 'check')
    tap.done()


if __name__ == '__main__':
    main()
