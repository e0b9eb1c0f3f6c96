#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports a generated shop and holds every figure of its expected.json against the program's reports.

    gen_sets.py LABA-CLI [DIRECTORY…]

A directory is what gen.py writes. Without one, small sets are generated here; LABA_PROOF_SEEDS=N makes N
of them. The answers in expected.json come from gen.py alone, never from the program.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile

from cli import Failed, Laba, Tap, keyed, thousandths, to_json

METHODS = ('fifo', 'average')
HERE = os.path.dirname(os.path.abspath(__file__))


def table(directory, name):
    with open(os.path.join(directory, name + '.csv'), newline='', encoding='utf-8') as f:
        return list(csv.DictReader(f))


def generate(directory, seed, *sizes):
    out = os.path.join(directory, f'set-{seed}')
    subprocess.run([sys.executable, os.path.join(HERE, 'gen.py'), *sizes, '--seed', str(seed), out], check=True,
                   stderr=subprocess.DEVNULL)
    return out


def unit_names(directory):
    """Customers' names are not unique in these sets; the id in front makes them so."""
    return {r['customer_id']: f"{r['customer_id']} {r['name']}" for r in table(directory, 'customers')}


def records_of(directory):
    """The same shop as records, for whoever has no importer: (records, index of purchase n in them)."""
    read, people, out = lambda name: table(directory, name), unit_names(directory), []
    out.append({'type': 'account', 'name': 'Kas', 'kind': 'cash'})
    for r in read('products'):
        out.append({'type': 'product', 'code': r['sku'], 'name': r['name'], 'sell_price': int(r['sell_price'])})
    sku = [None] + [r['sku'] for r in read('products')]
    out += [{'type': 'person', 'name': name, 'customer': True} for name in people.values()]
    out += [{'type': 'capital', 'day': r['date'], 'account': 'Kas', 'amount': int(r['amount'])} for r in read('capital')]
    purchases = {}
    for r in read('purchases'):
        purchases[int(r['purchase_id'])] = len(out)
        out.append({'type': 'purchase', 'day': r['date'], 'paid': [{'account': 'Kas', 'amount': int(r['amount'])}],
                    'lines': [{'product': sku[int(r['product_id'])], 'quantity': int(r['qty']), 'amount': int(r['amount'])}]})
    orders = {}
    for r in read('orders'):
        order = orders.setdefault(r['order_id'], {'type': 'order', 'number': r['order_id'], 'day': r['date'],
                                                  'customer': people[r['customer_id']], 'lines': []})
        order['lines'].append({'product': sku[int(r['product_id'])], 'quantity': int(r['qty']), 'amount': int(r['amount'])})
    out += orders.values()
    out += [{'type': 'payment', 'day': r['date'], 'order': r['order_id'], 'account': 'Kas', 'amount': int(r['amount'])}
            for r in read('payments')]
    for r in read('returns'):
        back = {'type': 'return', 'day': r['date'], 'order': r['order_id'],
                'lines': [{'product': sku[int(r['product_id'])], 'quantity': int(r['qty'])}]}
        if int(r['refund']):
            back['refund'] = {'account': 'Kas', 'amount': int(r['refund'])}
        out.append(back)
    out += [{'type': 'stock-adjust', 'day': r['date'], 'product': sku[int(r['product_id'])], 'quantity': int(r['qty_delta'])}
            for r in read('adjustments')]
    out += [{'type': 'expense', 'day': r['date'], 'category': r['category'], 'account': 'Kas', 'amount': int(r['amount'])}
            for r in read('expenses')]
    return out, purchases


# ------------------------------------------------------------------------------- what expected.json says

def column(expected, method):
    """One column of expected.json in the words of the profit-loss report."""
    e, m = expected, expected[method]
    return {'sales': e['sales'], 'sales-returns': e['sales_returns'], 'net-sales': e['revenue'], 'cost-of-goods': m['cogs'],
            'gross-profit': m['gross_profit'], 'expense:stock-loss': m['stock_loss'],
            'total-expenses': e['expenses'] + m['stock_loss'], 'net-profit': m['net_profit']}


def profit_answers(expected, method):
    out = column(expected['totals'], method)
    out.update({'expense:' + c: v for c, v in expected['expenses_by_category'].items()})
    return out


def position_answers(expected, method):
    b = expected['balance']
    return {'cash': b['cash'], 'receivables': b['receivables'], 'inventory': b[method]['stock'], 'total-assets': b[method]['assets'],
            'capital': b['capital'], 'total-equity': b[method]['equity']}


def stock_answers(expected, method, directory):
    sku = {r['product_id']: r['sku'] for r in table(directory, 'products')}
    which = 1 + METHODS.index(method)
    return {sku[p]: (v[0] * 1000, v[which]) for p, v in expected['stock'].items()}


def receivable_answers(expected, names):
    out = {}
    for customer, amount in expected['receivables'].items():
        out[names[customer]] = out.get(names[customer], 0) + amount
    return out


def edited_purchase(record, edit):
    """The purchase of backdated_edit, ten per cent dearer, and the cash paid for it with it."""
    amount = edit['qty'] * edit['new_unit_cost']
    record['lines'][0].pop('unit_cost', None)
    record['lines'][0]['amount'] = amount
    for paid in record['paid']:
        paid['amount'] = amount
    return record


# ------------------------------------------------------------------------------- against the program

def amounts(report, column='amount'):
    return {key: row[column] for key, row in keyed(report).items() if column in row}


def only(answers, figures):
    """The figures the answers speak of; a key the program leaves out is nought."""
    return {key: figures.get(key, 0) for key in answers}


def sums(report, key):
    out = {}
    for row in report['rows']:
        out[row[key]] = out.get(row[key], 0) + row['amount']
    return {k: v for k, v in out.items() if v}


def check_reports(tap, laba, book, expected, directory, method, what):
    tap.equal(only(profit_answers(expected, method), amounts(laba.report(book, 'profit-loss'))),
              profit_answers(expected, method), f'{what}: profit and loss')
    by_month = laba.report(book, 'profit-loss', '--by', 'month')
    for month, e in expected['months'].items():
        answers = column(e, method)
        if only(answers, amounts(by_month, month)) != answers:
            tap.equal(only(answers, amounts(by_month, month)), answers, f'{what}: profit and loss of {month}')
    tap.ok(True, f'{what}: {len(expected["months"])} months looked at')
    answers = position_answers(expected, method)
    tap.equal(only(answers, amounts(laba.report(book, 'position'))), answers, f'{what}: position')
    stock = {row['code']: (thousandths(row['on_hand']), row['value']) for row in laba.report(book, 'stock')['rows']}
    answers = stock_answers(expected, method, directory)
    tap.equal({k: stock.get(k, (0, 0)) for k in answers}, answers, f'{what}: stock of each product')
    names = {r['customer_id']: r['name'] for r in table(directory, 'customers')}
    tap.equal(sums(laba.report(book, 'receivables'), 'customer'), receivable_answers(expected, names), f'{what}: receivables')


def check_edit(tap, laba, book, expected, method, what):
    edit = expected['backdated_edit']
    pl = amounts(laba.report(book, 'profit-loss'))
    tap.equal({k: pl.get(k, 0) for k in ('cost-of-goods', 'expense:stock-loss', 'net-profit')},
              {'cost-of-goods': edit[method]['cogs'], 'expense:stock-loss': edit[method]['stock_loss'],
               'net-profit': edit[method]['net_profit']}, f'{what}: totals after the late correction')
    by_month = laba.report(book, 'profit-loss', '--by', 'month')
    tap.equal({m: keyed(by_month)['cost-of-goods'].get(m, 0) for m in edit[method]['monthly_cogs']}, edit[method]['monthly_cogs'],
              f'{what}: monthly cost of goods after it')
    tap.equal(amounts(laba.report(book, 'position'))['cash'], edit['cash'], f'{what}: cash after it')
    products = [row['value'] for row in laba.report(book, 'stock')['rows'] if row['code'] == f'SKU{edit["product_id"]:05d}']
    tap.equal(products, [edit[method]['product_stock_value']], f'{what}: stock value of the product after it')


def find_purchase(laba, book, expected):
    """Its id: the only purchase of that product, day and quantity."""
    edit = expected['backdated_edit']
    for row in json.loads(laba.run('list', book, 'purchases', '--json')):
        if row['day'] == edit['date']:
            record = laba.show(book, row['id'])
            line = record['lines'][0]
            if line['product'] == f'SKU{edit["product_id"]:05d}' and thousandths(line['quantity']) == edit['qty'] * 1000:
                return row['id'], record
    raise SystemExit('the purchase of the late correction was not found')


def prove(tap, laba, directory, what):
    with open(os.path.join(directory, 'expected.json'), encoding='utf-8') as f:
        expected = json.load(f)
    book = laba.new('average')
    laba.run('import', book, '--folder', directory)
    for method in METHODS:
        laba.cost_method(book, method)
        check_reports(tap, laba, book, expected, directory, method, f'{what}, {method}')
    tap.equal(laba.try_run('check', book).status, 0, f'{what}: check after import')
    id, record = find_purchase(laba, book, expected)
    record.pop('postings', None)
    laba.run('change', book, id, '-', stdin=to_json(edited_purchase(record, expected['backdated_edit'])))
    for method in METHODS:
        laba.cost_method(book, method)
        check_edit(tap, laba, book, expected, method, f'{what}, {method}')
    tap.equal(laba.try_run('check', book).status, 0, f'{what}: check after the late correction')


def main():
    tap = Tap()
    with Laba(sys.argv[1]) as laba, tempfile.TemporaryDirectory(prefix='laba-sets-') as scratch:
        directories = sys.argv[2:]
        if not directories:
            seeds = int(os.environ.get('LABA_PROOF_SEEDS', '2'))
            directories = [generate(scratch, seed, '--size', 'S') for seed in range(1, seeds + 1)]
        for directory in directories:
            name = os.path.basename(directory.rstrip('/'))
            try:
                prove(tap, laba, directory, name)
            except Failed as e:
                tap.ok(False, name, str(e)[:1000])
    tap.done()


if __name__ == '__main__':
    main()
