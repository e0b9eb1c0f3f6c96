#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What nobody should type, and files that are no books: each is refused in one clear line, the book untouched.

    badinput.py LABA-CLI

Exit status: 1 refused, 2 usage, 3 damaged, locked or newer. A refused record names FILE:LINE: field: and
leaves the book's file byte-identical.
"""
import os
import re
import shutil
import sqlite3
import sys

from cli import Failed, Laba, Tap, keyed, sha256, to_json

BIG = 2 ** 63 - 1
DAY = '2026-03-01'

START = [
    {'type': 'account', 'name': 'Tunai', 'kind': 'cash'}, {'type': 'account', 'name': 'BCA', 'kind': 'bank'},
    {'type': 'channel', 'name': 'WhatsApp', 'kind': 'own'}, {'type': 'channel', 'name': 'Shopee', 'kind': 'marketplace', 'account': 'BCA'},
    {'type': 'person', 'name': 'Bu Sari', 'customer': True}, {'type': 'person', 'name': 'Toko', 'supplier': True},
    {'type': 'product', 'code': 'P1', 'name': 'Jilbab', 'sell_price': 40000, 'cost_price': 26000},
    {'type': 'product', 'code': 'P2', 'name': 'Gamis', 'sell_price': 90000, 'cost_price': 60000},
    {'type': 'product', 'code': 'PK', 'name': 'Paket', 'sell_price': 90000, 'parts': [{'product': 'P1', 'quantity': 2}]},
    {'type': 'capital', 'day': DAY, 'account': 'Tunai', 'amount': 5_000_000},
    {'type': 'purchase', 'number': 'B-1', 'day': DAY, 'supplier': 'Toko', 'lines': [{'product': 'P1', 'quantity': 20, 'unit_cost': 25000}]},
    {'type': 'order', 'number': 'A-1', 'day': '2026-03-05', 'channel': 'WhatsApp', 'customer': 'Bu Sari',
     'lines': [{'product': 'P1', 'quantity': 3, 'unit_price': 40000}]},
    {'type': 'order', 'number': 'A-2', 'day': '2026-03-05', 'channel': 'WhatsApp', 'customer': 'Bu Sari', 'handed_over': None,
     'lines': [{'product': 'P1', 'quantity': 1, 'unit_price': 40000}]},
    {'type': 'order', 'number': 'S-1', 'day': '2026-03-05', 'channel': 'Shopee', 'customer': 'Bu Sari',
     'lines': [{'product': 'P1', 'quantity': 1, 'unit_price': 40000}]},
]


def capital(**more):
    return dict({'type': 'capital', 'day': DAY, 'account': 'Tunai', 'amount': 1000}, **more)


def without(record, key):
    return {k: v for k, v in record.items() if k != key}


def order(**more):
    return dict({'type': 'order', 'number': 'X-1', 'day': DAY, 'channel': 'WhatsApp', 'customer': 'Bu Sari',
                 'lines': [{'product': 'P1', 'quantity': 1, 'unit_price': 1000}]}, **more)


def line(**more):
    return order(lines=[dict({'product': 'P1', 'quantity': 1, 'unit_price': 1000}, **more)])


def on_order(type, number='A-1', day='2026-03-06', **more):
    return dict(type=type, day=day, order=number, **more)


def settled(**more):
    paid = dict({'order': 'S-1', 'gross': 40000, 'fees': {'Biaya': 1000}, 'net': 39000}, **more)
    return {'type': 'settlement', 'day': '2026-03-09', 'channel': 'Shopee', 'account': 'BCA', 'orders': [paid]}


def back(quantity, day='2026-03-06', product='P1', number='A-1'):
    return on_order('return', number, day, lines=[{'product': product, 'quantity': quantity}])


# (what, the record or the raw line, the field that the message must name; '' where the line has none)
REFUSED = [
    # wrong types
    ('an amount in words', capital(amount='banyak'), 'amount'),
    ('an amount with a fraction', capital(amount=12.5), 'amount'),
    ('a true amount', capital(amount=True), 'amount'),
    ('an amount in a list', capital(amount=[1000]), 'amount'),
    ('a day as a number', capital(day=20260301), 'day'),
    ('lines that are no list', order(lines='P1'), 'lines'),
    ('a line that is no object', order(lines=['P1']), 'lines'),
    ('a quantity in words', line(quantity='tiga'), 'quantity'),
    ('an account as an object', capital(account={'name': 'Tunai'}), 'account'),
    # absent
    ('no type', without(capital(), 'type'), 'type'),
    ('no day', without(capital(), 'day'), 'day'),
    ('no amount', without(capital(), 'amount'), 'amount'),
    ('no account', without(capital(), 'account'), 'account'),
    ('no lines', without(order(), 'lines'), 'lines'),
    ('no lines in the list', order(lines=[]), 'lines'),
    ('a return of nothing', on_order('return', lines=[]), 'lines'),
    ('a product without a name', {'type': 'product', 'sell_price': 1000}, 'name'),
    # unknown
    ('an unknown type', capital(type='modal'), 'type'),
    ('an unknown account', capital(account='Bank Entah'), 'account'),
    ('an unknown product', line(product='P9'), 'product'),
    ('an unknown customer', order(customer='Siapa'), 'customer'),
    ('an unknown channel', order(channel='Pasar'), 'channel'),
    ('an unknown order', on_order('payment', 'Z-9', account='Tunai', amount=1000), 'order'),
    ('an unknown purchase', {'type': 'supplier-payment', 'day': DAY, 'purchase': 'Z-9', 'account': 'Tunai', 'amount': 1}, 'purchase'),
    ('an unknown kind of account', {'type': 'account', 'name': 'Peti', 'kind': 'peti'}, 'kind'),
    ('an unknown source', line(source='pinjaman'), 'source'),
    ('an unknown reason', {'type': 'stock-out', 'day': DAY, 'product': 'P1', 'quantity': 1, 'reason': 'dimakan kucing'}, 'reason'),
    ('an unknown condition', on_order('return', lines=[{'product': 'P1', 'quantity': 1, 'condition': 'lumayan'}]), 'condition'),
    ('a product the order has not', back(1, product='P2'), 'product'),
    # numbers
    ('a negative amount', capital(amount=-1000), 'amount'),
    ('an amount of 2^63', capital(amount=BIG + 1), 'amount'),
    ('an amount of 2^63 - 1', capital(amount=BIG), 'amount'),
    ('an amount of -2^63', capital(amount=-BIG - 1), 'amount'),
    ('an amount just over what is allowed', capital(amount=10 ** 15 + 1), 'amount'),
    ('a fee of 2^63 - 1', {'type': 'transfer', 'day': DAY, 'from': 'BCA', 'to': 'Tunai', 'amount': 1, 'fee': BIG}, 'fee'),
    ('a price of 2^63 - 1', line(unit_price=BIG), 'unit_price'),
    ('a cost of 2^63 - 1', {'type': 'opening-stock', 'day': DAY, 'product': 'P2', 'quantity': 1, 'unit_cost': BIG}, 'unit_cost'),
    ('an ongkir of 2^63 - 1', order(shipping_charged=BIG), 'shipping_charged'),
    ('an amount of 2^64', capital(amount=2 ** 64 + 5), 'amount'),
    ('an amount of a thousand digits', capital(amount=10 ** 1000), 'amount'),
    ('a price times a quantity beyond 2^63', line(quantity=4_000_000_000, unit_price=4_000_000_000_000), ''),
    ('two lines that overflow together', order(lines=[{'product': p, 'quantity': 1, 'unit_price': 10 ** 15} for p in ('P1', 'P2')]), ''),
    ('a quantity of four places', line(quantity=1.2345), 'quantity'),
    ('a count of four places', {'type': 'stock-count', 'day': DAY, 'lines': [{'product': 'P1', 'counted': 0.0001}]}, 'counted'),
    ('a pack of four places', {'type': 'product', 'code': 'PX', 'name': 'Lusinan', 'packs': {'lusin': 12.3456}}, 'packs'),
    ('a quantity beyond 2^63', line(quantity=BIG), 'quantity'),
    ('a quantity of 1e400', to_json(line()).replace('"quantity": 1', '"quantity": 1e400'), 'quantity'),
    ('a quantity of nought', line(quantity=0), 'quantity'),
    ('a negative quantity', line(quantity=-1), 'quantity'),
    ('a negative price', line(unit_price=-5), 'unit_price'),
    ('a negative count', {'type': 'stock-count', 'day': DAY, 'lines': [{'product': 'P1', 'counted': -1}]}, 'counted'),
    ('a discount beyond the order', order(discount=2000), 'discount'),
    ('a discount beyond its line', line(discount=2000), 'discount'),
    ('a negative discount', order(discount=-1), 'discount'),
    # days
    ('30 February', capital(day='2026-02-30'), 'day'),
    ('29 February of no leap year', capital(day='2025-02-29'), 'day'),
    ('month 13', capital(day='2026-13-01'), 'day'),
    ('a short day', capital(day='2026-3-1'), 'day'),
    ('a day in words', capital(day='kemarin'), 'day'),
    ('an empty day', capital(day=''), 'day'),
    ('a day with an hour', capital(day='2026-03-01T10:00'), 'day'),
    ('the year nought', capital(day='0000-01-01'), 'day'),
    # bytes
    ('invalid UTF-8', b'{"type":"capital","day":"2026-03-01","account":"Tunai","amount":1,"note":"\xff\xfe"}', ''),
    ('a name cut within a letter', b'{"type":"person","name":"Bu S\xc3","customer":true}', ''),
    ('a raw NUL', b'{"type":"person","name":"Bu\x00Sari","customer":true}', ''),
    ('an escaped NUL', '{"type":"person","name":"Bu\\u0000Sari 2","customer":true}', ''),
    ('half a line', '{"type":"capital","day":"2026-03-01"', ''),
    ('no object', '[1,2,3]', ''),
    ('a bare word', 'modal 1000', ''),
    ('something after the object', to_json(capital()) + ' x', ''),
    ('a hundred thousand brackets', '[' * 100_000, ''),
    ('a hundred thousand nested lines', '{"lines":' * 100_000, ''),
    # duplicates, references
    ('an order number twice', order(number='A-1'), 'number'),
    ('a product code twice', {'type': 'product', 'code': 'P1', 'name': 'Lain'}, 'code'),
    ('an account twice', {'type': 'account', 'name': 'Tunai', 'kind': 'cash'}, 'name'),
    ('a purchase number twice', dict(START[10], number='B-1'), 'number'),
    ('a channel twice', {'type': 'channel', 'name': 'shopee', 'kind': 'own'}, 'name'),
    ('a bundle of a bundle', {'type': 'product', 'code': 'PX', 'name': 'Dua', 'parts': [{'product': 'PK', 'quantity': 1}]}, 'product'),
    ('an id for a name that is not there', on_order('payment', 999_999, account='Tunai', amount=1), 'order'),
    ('an id of something else', capital(account=7), 'account'),
    ('a bundle of itself', {'type': 'product', 'code': 'PX', 'name': 'Diri', 'parts': [{'product': 'PX', 'quantity': 1}]}, 'product'),
    ('a bundle of nothing known', {'type': 'product', 'code': 'PX', 'name': 'Diri', 'parts': [{'product': 'P9', 'quantity': 1}]}, 'product'),
    ('a transfer to itself', {'type': 'transfer', 'day': DAY, 'from': 'BCA', 'to': 'BCA', 'amount': 1}, 'to'),
    # what cannot have happened
    ('a return larger than the sale', back(4), 'quantity'),
    ('a return before its sale', back(1, day='2026-03-04'), 'day'),
    ('a return of what was not handed over', back(1, number='A-2'), ''),
    ('handed over twice', on_order('hand-over'), ''),
    ('handed over before the order', on_order('hand-over', 'A-2', '2026-03-04'), 'day'),
    ('cancelled though handed over', on_order('cancel'), ''),
    ('delivered though not handed over', on_order('delivered', 'A-2'), ''),
    ('failed though not handed over', on_order('delivery-failed', 'A-2', goods='back'), ''),
    ('failed before it was handed over', on_order('delivery-failed', day='2026-03-04', goods='back'), 'day'),
    ('a refund over what stands to the credit', on_order('refund', account='Tunai', amount=1), 'amount'),
    ('more written off than is owed', on_order('write-off', amount=120_001), 'amount'),
    ('a settlement that does not add up', settled(net=38000), 'net'),
    ('a supplier return beyond the purchase', {'type': 'purchase-return', 'day': '2026-03-09', 'purchase': 'B-1',
                                               'lines': [{'product': 'P1', 'quantity': 21}]}, 'quantity'),
    ('a supplier return before the purchase', {'type': 'purchase-return', 'day': '2026-02-01', 'purchase': 'B-1',
                                               'lines': [{'product': 'P1', 'quantity': 1}]}, 'day'),
    ('a loan repaid that nobody gave', {'type': 'loan-payment', 'day': DAY, 'lender': 'Entah', 'account': 'Tunai', 'principal': 1}, 'lender'),
]

# (what, arguments after the program's name with BOOK for the book, the statuses that will do)
COMMANDS = [
    ('no command', [], {2}),
    ('an unknown command', ['buku'], {2}),
    ('no book', ['report'], {2}),
    ('an unknown option', ['report', 'BOOK', 'stock', '--besar'], {2}),
    ('an option without its value', ['report', 'BOOK', 'stock', '--to'], {2}),
    ('an unknown report', ['report', 'BOOK', 'untung'], {1, 2}),
    ('an unknown format', ['report', 'BOOK', 'stock', '--format', 'doc'], {1, 2}),
    ('a report to 30 February', ['report', 'BOOK', 'stock', '--to', '2026-02-30'], {1, 2}),
    ('a report on an unknown product', ['report', 'BOOK', 'stock-card', '--product', 'P9'], {1}),
    ('an unknown cost method', ['settings', 'BOOK', 'cost-method', 'lifo'], {1}),
    ('an unknown setting', ['settings', 'BOOK', 'warna', 'biru'], {1, 2}),
    ('an id that is not there', ['delete', 'BOOK', '999999'], {1}),
    ('an id in words', ['delete', 'BOOK', 'tujuh'], {1, 2}),
    ('a negative id', ['show', 'BOOK', '-1'], {1, 2}),
    ('an id beyond 2^63', ['show', 'BOOK', str(2 ** 64)], {1, 2}),
    ('a product in use deleted', ['delete', 'BOOK', 'ID:7'], {1}),
    ('a book made where one is', ['new', 'BOOK'], {1}),
    ('a records file that is not there', ['record', 'BOOK', 'tidak-ada.jsonl'], {1}),
    ('a folder that is not there', ['import', 'BOOK', '--folder', 'tidak-ada'], {1}),
    ('redo with nothing undone', ['redo', 'BOOK'], {0, 1}),
]


class Bench:
    def __init__(self, tap, laba):
        self.tap, self.laba = tap, laba
        self.book = laba.new()
        self.ids = laba.record(self.book, START)
        self.hash = sha256(self.book)

    def file(self, name, content):
        path = self.laba.path(name)
        with open(path, 'wb') as f:
            f.write(content if isinstance(content, bytes) else content.encode())
        return path

    def untouched(self):
        beside = [p for p in (self.book + '-wal', self.book + '-journal') if os.path.exists(p) and os.path.getsize(p)]
        return sha256(self.book) == self.hash and not beside

    def refused(self, what, args, statuses, pattern=r'\S'):
        """Exit status, a line a problem, the book as it was."""
        answer = self.laba.try_run(*args)
        lines = [line for line in answer.err.splitlines() if line.strip()]
        wrong = []
        if answer.status not in statuses:
            wrong.append(f'exit {answer.status}, expected {sorted(statuses)}')
        if answer.status and 2 not in statuses and not 0 < len(lines) <= 2:
            wrong.append(f'{len(lines)} lines on standard error, expected one, or two where one fault shows in two fields')
        if answer.status and not (lines and re.search(pattern, lines[0])):
            wrong.append(f'the message does not match {pattern}')
        if re.search(r'CRITICAL|assert|Sanitizer|WARNING \*\*', answer.err):
            wrong.append('the program stumbled')
        if not self.untouched():
            wrong.append('the book changed')
            self.hash = sha256(self.book)
        self.tap.ok(not wrong, what, '; '.join(wrong) + '\n' + answer.err[:300])


def prove_records(bench):
    for number, (what, record, field) in enumerate(REFUSED):
        raw = record if isinstance(record, (str, bytes)) else to_json(record)
        raw = raw.encode() if isinstance(raw, str) else raw
        path = bench.file(f'bad-{number}.jsonl', to_json(capital()).encode() + b'\n' + raw + b'\n')
        pattern = re.escape(os.path.basename(path)) + r':2: ' + (r'[^ ]*\b' + field + r'\b[^ ]*: \S' if field else r'\S')
        bench.refused(what, ['record', bench.book, path], {1}, pattern)


def prove_sums(bench):
    """Each amount is possible, all of them together are not."""
    most = to_json(capital(amount=10 ** 15)) + '\n'
    path = bench.file('sums.jsonl', most * 10_000)
    bench.refused('amounts that come to more than 2^63', ['record', bench.book, path], {1})
    twice = to_json(dict(order(), number='X-7')) + '\n'
    bench.refused('an order number twice in one file', ['record', bench.book, bench.file('twice.jsonl', twice * 2)], {1}, r':2: number: \S')


HEAD = b'day,account,amount,note\n'

# (what, the kind, the file, the line and field that the message must name)
IMPORTED = [
    ('30 February', 'capitals', HEAD + b'2026-02-30,Tunai,1000,\n', ':2: day: '),
    ('an amount with a fraction', 'capitals', HEAD + b'2026-03-01,Tunai,12.5,\n', ':2: amount: '),
    ('an amount of 2^63', 'capitals', HEAD + b'2026-03-01,Tunai,9223372036854775808,\n', ':2: amount: '),
    ('a negative amount', 'capitals', HEAD + b'2026-03-01,Tunai,1000,\n2026-03-01,Tunai,-5,\n', ':3: amount: '),
    ('an unknown account', 'capitals', HEAD + b'2026-03-01,Peti,1000,\n', ':2: account: '),
    ('an empty amount', 'capitals', HEAD + b'2026-03-01,Tunai,,\n', ':2: amount: '),
    ('a quantity of four places', 'opening-stocks', b'day,product,quantity,amount\n2026-03-01,P1,1.2345,1000\n', ':2: quantity: '),
    ('a NUL', 'capitals', HEAD + b'2026-03-01,Tunai,1000,a\x00b\n', 'no text'),
    ('a quote that never ends', 'capitals', HEAD + b'2026-03-01,Tunai,1000,"catatan\n' * 3, ':'),
    ('a cell without a head', 'capitals', HEAD + b'2026-03-01,Tunai,1000,a,b\n', ':1: E: '),
    ('a quantity to be read two ways', 'opening-stocks', b'day;product;quantity;amount\n2026-03-01;P1;1.000;1000\n', 'quantity: '),
    ('days this way and that', 'capitals', HEAD + b'13/01/2026,Tunai,1000,\n01/13/2026,Tunai,1000,\n', 'day: '),
    ('no such column', 'capitals', b'day,account,amount,warna\n2026-03-01,Tunai,1000,biru\n', 'warna'),
    ('a column twice', 'capitals', b'day,account,amount,amount\n2026-03-01,Tunai,1000,1000\n', 'amount'),
    ('no head', 'capitals', b'', ''),
    ('a code twice', 'products', b'code,name\nPX,Satu\nPX,Dua\n', ':3: code: '),
    ('a code that is there', 'products', b'code,name\nP1,Satu\n', ':2: code: '),
    ('a number twice', 'batches', b'name\nPO\nPO\n', ':3: name: '),
    ('no list at all', 'capitals', b'PK\x03\x04' + bytes(2000), ''),
]


def prove_imports(bench):
    for number, (what, kind, content, named) in enumerate(IMPORTED):
        path = bench.file(f'bad-{number}.csv', content)
        bench.refused(f'imported: {what}', ['import', bench.book, kind, path], {1}, re.escape(named))


# (what, the file of an exported folder, what is replaced by what)
SPOILT_FOLDERS = [
    ('a part that is not there', 'products-parts.csv', 'P1,{P1},', 'P9,999999,'),
    ('a bundle that holds itself', 'products-parts.csv', 'P1,{P1},', 'PK,{PK},'),
    ('a cell too many', 'capitals.csv', '5000000', '5000000,,,sisa'),
    ('an order of nobody', 'orders.csv', 'Bu Sari,{Sari}', 'Bu Sari,999999'),
    ('a line of no order', 'orders-lines.csv', '{A-1},', '999999,'),
    ('an order number twice', 'orders.csv', 'A-2', 'A-1'),
    ('30 February', 'capitals.csv', '2026-03-01', '2026-02-30'),
    ('more than 2^63', 'capitals.csv', '5000000', '99999999999999999999'),
    ('an id twice', 'accounts.csv', '{BCA},', '{Tunai},'),
]


def prove_folders(bench):
    """The open folder with one thing spoilt, into an empty book."""
    ids = dict(zip(NAMES, bench.ids))
    whole = bench.laba.path('whole')
    bench.laba.run('export', bench.book, '--folder', whole)
    for number, (what, name, old, new) in enumerate(SPOILT_FOLDERS):
        folder = shutil.copytree(whole, bench.laba.path(f'folder-{number}'))
        path = os.path.join(folder, name)
        with open(path, encoding='utf-8') as f:
            text = f.read()
        spoilt = text.replace(old.format(**ids), new.format(**ids))
        with open(path, 'w', encoding='utf-8') as f:
            f.write(spoilt)
        empty = bench.laba.new()
        before = sha256(empty)
        answer = bench.laba.try_run('import', empty, '--folder', folder)
        good = spoilt != text and answer.status == 1 and name in answer.err and sha256(empty) == before
        bench.tap.ok(good, f'a folder with {what}', f'changed {spoilt != text}, exit {answer.status}\n{answer.err[:300]}')


def prove_commands(bench):
    for what, args, statuses in COMMANDS:
        args = [bench.book if a == 'BOOK' else bench.ids[int(a[3:]) - 1] if a.startswith('ID:') else a for a in args]
        bench.refused(what, args, statuses)


NAMES = ('Tunai', 'BCA', 'WhatsApp', 'Shopee', 'Sari', 'Toko', 'P1', 'P2', 'PK', 'capital', 'B-1', 'A-1', 'A-2', 'S-1')


def prove_changes(bench):
    ids = dict(zip(NAMES, bench.ids))
    for what, id, record, field in [
            ('a change to another type', ids['capital'], dict(capital(), type='drawing'), ''),
            ('a change of what is not there', 999_999, capital(), ''),
            ('a change to a taken number', ids['A-2'], dict(START[12], number='A-1'), 'number'),
            ('a bundle made to hold itself', ids['PK'], dict(START[8], parts=[{'product': 'PK', 'quantity': 1}]), 'product'),
            ('a part made of its bundle', ids['P1'], dict(START[6], parts=[{'product': 'PK', 'quantity': 1}]), '')]:
        path = bench.file('change.json', to_json(record))
        bench.refused(what, ['change', bench.book, id, path], {1}, r'\b' + field + r'\b' if field else r'\S')


def prove_lengths(bench):
    """Ten megabytes in one field: taken or refused, but neither a crash nor half a record."""
    record = to_json(capital(note='x' * 10_000_000))
    answer = bench.laba.try_run('record', bench.book, bench.file('long.jsonl', record))
    bench.tap.ok(answer.status in (0, 1), 'a field of ten megabytes', answer.err[:300])
    if answer.status == 0:
        note = bench.laba.show(bench.book, int(answer.out)).get('note', '')
        bench.tap.equal(len(note), 10_000_000, 'a field of ten megabytes: kept whole')
        bench.laba.run('undo', bench.book)
        bench.hash = sha256(bench.book)


def prove_legal(bench):
    """A payment larger than the debt is no mistake: the rest is a deposit."""
    bench.laba.record(bench.book, [on_order('payment', account='Tunai', amount=150_000)])
    deposits = keyed(bench.laba.report(bench.book, 'deposits'), 'customer')
    receivables = keyed(bench.laba.report(bench.book, 'receivables'), 'customer')
    bench.tap.equal(deposits.get('Bu Sari', {}).get('amount'), 30_000, 'a payment larger than the debt: the rest is a deposit')
    bench.tap.equal(receivables.get('Bu Sari', {}).get('amount', 0), 0, 'a payment larger than the debt: nothing is owed')
    bench.hash = sha256(bench.book)


def sqlite_file(path, *statements):
    db = sqlite3.connect(path)
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()
    return path


def spoilt_books(bench):
    """(what, path, the statuses that will do)"""
    whole = open(bench.book, 'rb').read()
    yield 'a file that is no book', bench.file('letter.laba', 'Kepada Yth. Ibu Sari\n' * 500), {3}
    yield 'an empty file', bench.file('empty.laba', b''), {1, 3}
    yield 'a file that is not there', bench.laba.path('tidak-ada.laba'), {1, 3}
    yield 'a folder', bench.laba.scratch, {1, 3}
    yield 'half a book', bench.file('half.laba', whole[:len(whole) // 2 // 4096 * 4096]), {3}
    yield 'a book cut within a page', bench.file('cut.laba', whole[:len(whole) // 2 + 777]), {3}
    yield "somebody else's SQLite file", sqlite_file(bench.laba.path('other.laba'), 'CREATE TABLE t (a)'), {3}
    newer = shutil.copy(bench.book, bench.laba.path('newer.laba'))
    yield 'a book of a newer program', sqlite_file(newer, 'PRAGMA user_version = 1000000'), {3}
    holes = bytearray(whole)
    for page in range(4096, len(holes) - 4096, 4096):
        holes[page + 100:page + 4000] = b'\xa5' * 3900
    yield 'a book full of holes', bench.file('holes.laba', bytes(holes)), {3}


def prove_files(bench):
    for what, path, statuses in spoilt_books(bench):
        before = sha256(path) if os.path.isfile(path) else None
        answer = bench.laba.try_run('check', path)
        good = answer.status in statuses and (answer.err + answer.out).strip()
        bench.tap.ok(good, f'{what}: check', f'exit {answer.status}: {answer.err}')
        answer = bench.laba.try_run('record', path, bench.file('one.jsonl', to_json(capital())))
        bench.tap.ok(answer.status in (1, 3) and answer.err.strip(), f'{what}: record', f'exit {answer.status}: {answer.err}')
        after = sha256(path) if os.path.isfile(path) else None
        bench.tap.ok(before == after, f'{what}: the file stays as it is')


def prove_locked(bench):
    """Somebody else is writing: status 3 in a bounded time, never a wait without end."""
    db = sqlite3.connect(bench.book, isolation_level=None)
    db.execute('BEGIN IMMEDIATE')
    answer = bench.laba.try_run('record', bench.book, bench.file('one.jsonl', to_json(capital())))
    bench.tap.ok(answer.status == 3 and answer.err.strip(), 'a locked book', f'exit {answer.status}: {answer.err}')
    db.execute('ROLLBACK')
    db.close()


def main():
    tap = Tap()
    with Laba(sys.argv[1]) as laba:
        bench = Bench(tap, laba)
        prove_records(bench)
        prove_sums(bench)
        prove_imports(bench)
        prove_folders(bench)
        prove_changes(bench)
        prove_commands(bench)
        prove_files(bench)
        prove_locked(bench)
        prove_lengths(bench)
        prove_legal(bench)
        tap.equal(laba.try_run('check', bench.book).status, 0, 'check after all of it')
    tap.done()


if __name__ == '__main__':
    main()
