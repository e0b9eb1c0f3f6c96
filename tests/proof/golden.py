#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Golden reports of the sample shop, as text, JSON and CSV, byte by byte.

    golden.py LABA-CLI          holds the program's reports against the files in golden/
    golden.py --write           works the files out anew

Every figure in golden/ comes from replay.py, every word and line from this file: nothing is taken from the
program's own output.
"""
import json
import os
import sys

import replay
from cli import Laba, Tap

HERE = os.path.dirname(os.path.abspath(__file__))
SHOP = os.path.join(HERE, '..', '..', 'data', 'samples', 'shop.jsonl')
FORMATS = ('txt', 'json', 'csv')
MONTHS_SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
MONTHS = 'January February March April May June July August September October November December'.split()

# how a row stands: among others, below a short rule, below a long one
PLAIN, SUBTOTAL, TOTAL = range(3)

PROFIT_LOSS = [
    ('sales', 'Sales', PLAIN), ('sales-returns', 'Sales returns', PLAIN), ('net-sales', 'Net sales', SUBTOTAL),
    ('cost-of-goods', 'Cost of goods sold', PLAIN), ('gross-profit', 'Gross profit', SUBTOTAL),
    ('commission-income', 'Commission', PLAIN), ('shipping-charged', 'Shipping charged', PLAIN), ('other-income', 'Other income', PLAIN),
    ('expense:shipping', 'Shipping paid', PLAIN), ('expense:fees', 'Platform and bank fees', PLAIN),
    ('expense:failed-delivery', 'Failed deliveries', PLAIN), ('expense:stock-loss', 'Stock damaged and lost', PLAIN),
    ('expense:promotion', 'Samples and gifts', PLAIN), ('expense:bad-debt', 'Receivables given up', PLAIN),
    ('expense:interest', 'Interest', PLAIN), ('expense:depreciation', 'Depreciation', PLAIN), None,
    ('total-expenses', 'Total expenses', SUBTOTAL), ('net-profit', 'Net profit', TOTAL)]
POSITION = [
    None, ('cash', 'Money', SUBTOTAL), ('receivables', 'Owed by customers', PLAIN), ('marketplace-receivables', 'Held by marketplaces', PLAIN),
    ('commission-receivables', 'Commission to come', PLAIN), ('inventory', 'Stock', PLAIN), ('fixed-assets', 'Things owned', PLAIN),
    ('accumulated-depreciation', 'Written off so far', PLAIN), ('total-assets', 'Total assets', TOTAL),
    ('payables', 'Owed to suppliers', PLAIN), ('consignor-payables', "Owed for others' goods", PLAIN),
    ('customer-deposits', 'Customer deposits', PLAIN), ('loans', 'Loans', PLAIN), ('total-liabilities', 'Total debts', TOTAL),
    ('capital', 'Capital', PLAIN), ('drawings', 'Taken out', PLAIN), ('profit', 'Profit so far', PLAIN), ('total-equity', 'Total capital', TOTAL)]
AGES = [('0-7', 'Up to 7 days'), ('8-30', '8 to 30 days'), ('31-90', '31 to 90 days'), ('90+', 'More than 90 days')]


class Table:
    """A report: columns as (key, label, type, whether it is summed), rows as (key, style, cells)."""

    def __init__(self, name, title, since, to, columns, options):
        self.name, self.title, self.since, self.to, self.columns, self.options = name, title, since, to, columns, options
        self.rows = []

    def totals(self):
        return {c[0]: sum(row[2][i] for row in self.rows) for i, c in enumerate(self.columns) if c[3]}


# ------------------------------------------------------------------------------- the reports

def statement(table, lines, each, names, figures):
    """lines with `each` (key, label) in the place of None."""
    for line in lines:
        for key, label, style in [line] if line else [(k, l, PLAIN) for k, l in each]:
            table.rows.append((key, style, [label] + [f.get(key, 0) for f in figures]))
    return table


def profit_loss(d, since, to):
    months = sorted(d.profit_loss_by_month(since, to))
    columns = [('name', 'Name', 'text', False)]
    columns += [(m, f'{MONTHS_SHORT[int(m[5:]) - 1]} {m[:4]}', 'money', False) for m in months] + [('total', 'Total', 'money', False)]
    table = Table('profit-loss', 'Profit and loss', since, to, columns, ['--from', since, '--to', to, '--by', 'month'])
    whole, fixed = d.profit_loss(since, to), {line[0] for line in PROFIT_LOSS if line}
    each = [(k, k.split(':')[1]) for k in sorted(whole, key=str.lower) if k.startswith('expense:') and k not in fixed]
    return statement(table, PROFIT_LOSS, each, fixed, [d.profit_loss_by_month(since, to)[m] for m in months] + [whole])


def position(d, to):
    table = Table('position', 'Financial position', None, to, [('name', 'Name', 'text', False), ('amount', 'Amount', 'money', False)],
                  ['--to', to])
    figures = d.position(to)
    written_off = sum(a for day, r, role, k, a in d.postings if role == 'fixed-assets' and a < 0 and day <= to)
    figures['fixed-assets'] -= written_off
    figures['accumulated-depreciation'] = written_off
    each = [(k, k.split(':')[1]) for k in sorted(figures, key=str.lower) if k.startswith('account:')]
    return statement(table, POSITION, each, None, [figures])


def receivables(d, to):
    columns = [('customer', 'Customer', 'text', False), ('amount', 'Owes', 'money', True), ('oldest', 'Since', 'day', False)]
    table = Table('receivables', 'Who owes me', None, to, columns + [(k, l, 'money', True) for k, l in AGES], ['--to', to])
    ages = d.ages(to)
    for customer, amount in sorted(d.receivables(to).items(), key=lambda r: (-r[1], r[0])):
        row = ages.get(customer)
        if amount:
            table.rows.append((None, PLAIN, [customer, amount, row['oldest']] + [row.get(k, 0) for k, _ in AGES]))
    return table


def stock(d):
    words = [('code', 'Code'), ('name', 'Goods'), ('category', 'Category'), ('unit', 'Unit')]
    numbers = [('on_hand', 'On hand'), ('reserved', 'Reserved'), ('available', 'Available'), ('placed', 'Left with shops')]
    columns = [(k, l, 'text', False) for k, l in words] + [(k, l, 'quantity', False) for k, l in numbers]
    table = Table('stock', 'Stock', None, None, columns + [('value', 'Value', 'money', True), ('estimated', 'Estimated', 'boolean', False)], [])
    placed = d.placed(replay.FOREVER)
    for product in sorted(d.book.of_type('product'), key=lambda p: p.data['code']):
        if product.data.get('parts'):
            continue
        row, data = d.stock()[product.data['code']], product.data
        name = ' '.join(filter(None, [data['name'], data.get('variant')]))
        table.rows.append((None, PLAIN, [data['code'], name, data.get('category'), data.get('unit', 'pcs'), row['on_hand'], row['reserved'],
                                         row['available'], placed[product.id], row['value'], row['estimated']]))
    return table


def tables():
    d = replay.Derived(replay.play(replay.read_history(SHOP)), 'average')
    return [profit_loss(d, '2026-09-01', '2026-11-30'), position(d, '2026-11-24'), receivables(d, '2026-11-24'),
            receivables(d, '2026-06-30'), stock(d)]


def file_name(table, format):
    return f'{table.name}{"-" + table.to if table.to else ""}.{format}'


# ------------------------------------------------------------------------------- as text, JSON, CSV

def grouped(number):
    return f'{abs(number):,}' if number >= 0 else f'−{abs(number):,}'


def quantity(thousandths, point='.'):
    whole, part = divmod(abs(thousandths), 1000)
    text = f'{whole}{point}{part:03}'.rstrip('0').rstrip(point) if part else str(whole)
    return ('-' if thousandths < 0 else '') + text


def day_text(day, months):
    return f'{int(day[8:])} {months[int(day[5:7]) - 1]} {day[:4]}'


def as_text(value, type):
    if value is None:
        return ''
    if type == 'money':
        return grouped(value)
    if type == 'quantity':
        return quantity(value).replace('-', '−')
    return {'boolean': lambda: 'yes' if value else 'no', 'day': lambda: day_text(value, MONTHS_SHORT), 'text': lambda: value}[type]()


def period(table):
    if table.since:
        return f'{day_text(table.since, MONTHS)} – {day_text(table.to, MONTHS)}\n'
    return f'until {day_text(table.to, MONTHS)}\n' if table.to else ''


def to_txt(table):
    statement = any(row[1] for row in table.rows)
    lines = [[c[1] for c in table.columns]]
    for key, style, cells in table.rows:
        texts = [as_text(v, c[2]) for v, c in zip(cells, table.columns)]
        if statement and style == PLAIN:
            texts[0] = '  ' + texts[0]
        lines.append(texts)
    totals = table.totals()
    if totals:
        lines.append([as_text(totals[c[0]], c[2]) if c[0] in totals else '' for c in table.columns])
    widths = [max(len(line[i]) for line in lines) for i in range(len(table.columns))]
    right = [c[2] in ('money', 'quantity') for c in table.columns]
    show = lambda texts: '  '.join(t.rjust(w) if r else t.ljust(w) for t, w, r in zip(texts, widths, right)).rstrip() + '\n'
    rule = '─' * (sum(widths) + 2 * (len(widths) - 1)) + '\n'
    short = show([('─' * w if r else '') for w, r in zip(widths, right)])
    out = [f'{table.title}\n', period(table), '\n', show(lines[0]), rule]
    for (key, style, cells), texts in zip(table.rows, lines[1:]):
        out.append({PLAIN: '', SUBTOTAL: short, TOTAL: rule}[style] + show(texts))
    return ''.join(out) + (rule + show(lines[-1]) if totals else '')


def to_json(table):
    said = lambda v: json.dumps(v, ensure_ascii=False)
    number = lambda v, type: quantity(v) if type == 'quantity' else said(v)
    columns = [f'  {{"key":{said(k)},"label":{said(l)},"type":{said(t)}}}' for k, l, t, _ in table.columns]
    rows = []
    for key, style, cells in table.rows:
        pairs = [f'"key":{said(key)}'] if key else []
        pairs += [f'{said(c[0])}:{number(v, c[2])}' for v, c in zip(cells, table.columns)]
        rows.append('  {' + ','.join(pairs) + '}')
    totals = ','.join(f'{said(k)}:{v}' for k, v in table.totals().items())
    return (f'{{"report":{said(table.name)},"title":{said(table.title)},"from":{said(table.since)},"to":{said(table.to)},"columns":[\n'
            + ',\n'.join(columns) + '],"rows":[\n' + ',\n'.join(rows) + '],"totals":{' + totals + '}}\n')


def to_csv(table):
    keyed = any(row[0] for row in table.rows)
    quote = lambda text: '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\r\n') else text
    plain = {'money': str, 'quantity': quantity, 'boolean': lambda v: 'true' if v else 'false'}
    lines = [['key'] * keyed + [c[1] for c in table.columns]]
    for key, style, cells in table.rows:
        lines.append([key] * keyed + ['' if v is None else plain.get(c[2], str)(v) for v, c in zip(cells, table.columns)])
    return ''.join(','.join(map(quote, line)) + '\r\n' for line in lines)


RENDER = {'txt': to_txt, 'json': to_json, 'csv': to_csv}


def main():
    if sys.argv[1:] == ['--write']:
        for table in tables():
            for format in FORMATS:
                with open(os.path.join(HERE, 'golden', file_name(table, format)), 'w', encoding='utf-8', newline='') as f:
                    f.write(RENDER[format](table))
        return
    tap = Tap()
    with Laba(sys.argv[1]) as laba:
        book = laba.path('contoh.laba')
        laba.run('sample', book)
        for table in tables():
            for format in FORMATS:
                name = file_name(table, format)
                with open(os.path.join(HERE, 'golden', name), encoding='utf-8', newline='') as f:
                    golden = f.read()
                tap.ok(golden == RENDER[format](table), f'{name} is what replay.py finds')
                out = laba.run('report', book, table.name, *table.options, '--format', {'txt': 'text'}.get(format, format), '--language', 'en')
                prove(tap, out, golden, name)
    tap.done()


def prove(tap, out, golden, name):
    got, wanted = out.splitlines(), golden.splitlines()
    at = next((i for i, pair in enumerate(zip(got, wanted)) if pair[0] != pair[1]), min(len(got), len(wanted)))
    line = lambda lines: repr(lines[at]) if at < len(lines) else 'nothing'
    tap.ok(out == golden, f'{name} byte by byte', f'line {at + 1}: got {line(got)}\nexpected {line(wanted)}')


if __name__ == '__main__':
    main()
