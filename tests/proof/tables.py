#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spreadsheets of a user's own, written by openpyxl and by hand with every trap in them; what must come of them is worked
out here.

    tables.py LABA-CLI
"""
import datetime
import io
import random
import sys
import zipfile

import openpyxl

from cli import Laba, Tap, keyed, read_json

DAY = '2026-10-03'


def dots(amount):
    return f'{amount:,}'.replace(',', '.')


def commas(amount):
    return f'{amount:,}'


class Bench:
    def __init__(self, laba, tap):
        self.laba, self.tap, self.n = laba, tap, 0

    def path(self, ending):
        self.n += 1
        return self.laba.path(f'table-{self.n}.{ending}')

    def save(self, workbook):
        path = self.path('xlsx')
        workbook.save(path)
        return path

    def write(self, data, ending='csv'):
        path = self.path(ending)
        with open(path, 'wb') as file:
            file.write(data)
        return path

    def products(self, path, *options, kind='products'):
        """What the list of products says after the import, by code."""
        book = self.laba.new()
        self.laba.run('import', book, kind, path, '--create', *options)
        return {entry['code']: entry for entry in read_json(self.laba.run('list', book, 'products', '--json'))}

    def refused(self, what, path, word, *options, kind='products'):
        answer = self.laba.try_run('import', self.laba.new(), kind, path, '--create', *options)
        self.tap.ok(answer.status == 1 and word in answer.err, what, f'{answer.status}: {answer.err}')


def goods(n, seed=7):
    """Made-up goods: (code, name, cost, price); codes keep their zeros."""
    chance = random.Random(seed)
    return [(f'{i:05d}', f'Jilbab {i} – "segi, empat"', 1000 * chance.randint(1, 2500), 500 * chance.randint(3, 4000)) for i in range(1, n + 1)]


def expected(rows):
    return {code: (name, cost, price) for code, name, cost, price in rows}


def got(listed):
    return {code: (entry['name'], entry['cost_price'], entry.get('sell_price')) for code, entry in listed.items()}


# ---- XLSX ----

def prove_layout(bench):
    """A title, an empty row, heads in two rows with merged cells, a row that describes, a total, a second sheet."""
    rows = goods(70)
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = 'Petunjuk'
    notes.append(['Cara mengisi daftar ini'])
    sheet = book.create_sheet('Stok & harga')
    sheet.append(['DAFTAR BARANG'])
    sheet.merge_cells('A1:E1')
    sheet.append([])
    sheet.append(['No', 'Barang', None, 'Harga', None])
    sheet.append([None, 'Kode', 'Nama', 'Beli', 'Jual'])
    for area in ('A3:A4', 'B3:C3', 'D3:E3'):
        sheet.merge_cells(area)
    sheet.append(['urutan', 'kode barang di toko', 'nama lengkap', 'harga dari pemasok', 'harga untuk pembeli'])
    for number, (code, name, cost, price) in enumerate(rows, 1):
        sheet.append([number, code, name, dots(cost), f'Rp {dots(price)}'])
    sheet.append(['Total', None, None, dots(sum(row[2] for row in rows)), None])
    path = bench.save(book)
    mapped = 'No=,Barang / Kode=code,Barang / Nama=name,Harga / Beli=cost_price,Harga / Jual=sell_price'
    bench.tap.equal(got(bench.products(path, '--map', mapped)), expected(rows), 'two rows of heads, a description, a total, dots')
    bench.refused('a head that nothing is known of is named', path, 'Harga / Jual', '--map', mapped.replace('Harga / Jual=sell_price', 'X='))


def prove_numbers(bench):
    rows = goods(40)
    for what, shape in (('numbers', lambda n: n), ('dots', dots), ('commas', commas), ('plain text', str), ('Rp', lambda n: f'Rp{dots(n)},00'),
                        (',-', lambda n: f'Rp. {dots(n)},-')):
        book = openpyxl.Workbook()
        book.active.append(['kode', 'nama', 'harga modal', 'harga jual'])
        for code, name, cost, price in rows:
            book.active.append([code, name, shape(cost), shape(price)])
        bench.tap.equal(got(bench.products(bench.save(book))), expected(rows), f'amounts as {what}')


def stock_file(bench, quantities):
    book = openpyxl.Workbook()
    book.active.append(['Tanggal', 'Produk', 'Jumlah', 'unit_cost'])
    for i, quantity in enumerate(quantities):
        book.active.append([DAY, f'P{i}', quantity, 1000])
    return bench.save(book)


def stock(bench, path, *options):
    laba = bench.laba
    book = laba.new()
    laba.run('record', book, '-', stdin=''.join(f'{{"type":"product","code":"P{i}","name":"Barang {i}"}}\n' for i in range(9)))
    laba.run('import', book, 'opening-stocks', path, '--map', 'Jumlah=quantity', *options)
    return [float(keyed(laba.report(book, 'stock'), 'code')[f'P{i}']['on_hand']) for i in range(3)]


def prove_thousand(bench):
    """1.000 is never silently one or a thousand."""
    unsure = stock_file(bench, ['1.000', '2.000', '10.000'])
    bench.refused('1.000 alone is asked about', unsure, 'two ways', '--map', 'Jumlah=quantity', kind='opening-stocks')
    bench.tap.equal(stock(bench, unsure, '--numbers', 'dots'), [1000, 2000, 10000], '1.000 is a thousand when told so')
    bench.tap.equal(stock(bench, unsure, '--numbers', 'commas'), [1, 2, 10], '1.000 is one when told so')
    bench.tap.equal(stock(bench, stock_file(bench, ['1.000', '2,5', '3'])), [1000, 2.5, 3], 'a comma elsewhere tells it')
    bench.tap.equal(stock(bench, stock_file(bench, ['1.000', '2.5', '3'])), [1, 2.5, 3], 'a dot elsewhere tells it')
    bench.tap.equal(stock(bench, stock_file(bench, [1000, 2.5, 0.1 + 0.2])), [1000, 2.5, 0.3], 'numbers need no telling')
    bench.refused('this way and that', stock_file(bench, ['1.250.000', '1,250.5', '1']), 'two ways', '--map', 'Jumlah=quantity',
                  kind='opening-stocks')


def days_of(bench, path, *options):
    """Expense by day, as each amount says its row."""
    book = bench.laba.new()
    bench.laba.run('import', book, 'expenses', path, '--create', *options)
    table = bench.laba.report(book, 'cash-book', '--account', 'Tunai')
    return {row['out']: row['day'] for row in table['rows'] if row.get('out')}


def prove_days(bench):
    start = datetime.date(2026, 1, 27)
    wanted = {1000 * (i + 1): start + datetime.timedelta(days=9 * i) for i in range(20)}
    shapes = {
        'DMY with a time': (lambda d: d.strftime('%d/%m/%Y 19.30'), []),
        'TikTok': (lambda d: d.strftime('%d/%m/%Y 07:05:09\t'), []),
        'Shopee': (lambda d: d.strftime('%Y-%m-%d 10:15'), []),
        'MDY': (lambda d: d.strftime('%m/%d/%Y 7:30 PM'), []),
        'named months': (lambda d: d.strftime('%d %b %Y'), []),
        'serial numbers': (lambda d: (d - datetime.date(1899, 12, 30)).days, []),
        'serial texts': (lambda d: str((d - datetime.date(1899, 12, 30)).days), []),
        'real days': (lambda d: d, []),
        'real days with a time': (lambda d: datetime.datetime(d.year, d.month, d.day, 23, 59, 59), []),
    }
    for what, (shape, options) in shapes.items():
        for epoch in (None, openpyxl.utils.datetime.CALENDAR_MAC_1904) if 'real' in what else (None,):
            book = openpyxl.Workbook()
            if epoch:
                book.epoch = epoch
            book.active.append(['tanggal', 'kategori', 'akun', 'nominal'])
            for amount, day in wanted.items():
                book.active.append([shape(day), 'Lain', 'Tunai', amount])
            found = days_of(bench, bench.save(book), *options)
            bench.tap.equal(found, {amount: day.isoformat() for amount, day in wanted.items()}, f'days: {what}{" of 1904" if epoch else ""}')


def prove_formats(bench):
    """Days are told by their format, built in or made up."""
    wanted = {}
    book = openpyxl.Workbook()
    book.active.append(['tanggal', 'kategori', 'akun', 'nominal'])
    formats = ['dd/mm/yyyy', 'mm-dd-yy', '[$-421]dd mmmm yyyy;@', 'yyyy-mm-dd hh:mm:ss', 'd-mmm-yy', '"tgl" dd.mm.yyyy', 'm/d/yy h:mm', 'mmm-yy']
    for i, form in enumerate(formats):
        book.active.append([46298 + i + 0.75, 'Lain', 'Tunai', 1000 + i])
        book.active.cell(i + 2, 1).number_format = form
        wanted[1000 + i] = (datetime.date(1899, 12, 30) + datetime.timedelta(days=46298 + i)).isoformat()
        book.active.cell(i + 2, 4).number_format = '"Rp"#,##0_);[Red]\\(0\\)'
    bench.tap.equal(days_of(bench, bench.save(book)), wanted, 'days by their formats, amounts by theirs')


def prove_ids(bench):
    book = openpyxl.Workbook()
    book.active.append(['kode', 'nama', 'harga jual'])
    book.active.append(['576921847362518456\t', 'tab', 1])
    book.active.append(['000000000202', 'resi', 2])
    bench.tap.equal(sorted(bench.products(bench.save(book))), ['000000000202', '576921847362518456'], '18 figures and zeros in front stay text')
    book.active.append([576921847362518456, 'angka', 3])
    bench.refused('18 figures as a number lost some', bench.save(book), 'last figures')
    bench.refused('5,77E+17 lost some', bench.write(b'kode;nama;harga jual\r\n5,77E+17;angka;3\r\n'), 'last figures')


def prove_cells(bench):
    """Booleans, formulas with their value, faults of formulas, empty cells, white space."""
    book = openpyxl.Workbook()
    book.active.append(['kode', 'nama', 'harga jual', 'archived'])
    book.active.append(['A', '  Kue\u00a0 ', 2500, True])
    book.active.append(['B', 'Roti\u200b', None, False])
    book.active.append([None, None, None, None])
    book.active.append(['C', 'Teh', '-', None])
    found = bench.products(bench.save(book))
    bench.tap.equal({code: (e['name'], e.get('sell_price')) for code, e in found.items() if code != 'C'},
                    {'A': ('Kue', 2500), 'B': ('Roti', None)}, 'white space, nothing, booleans')
    raw = sheet_file('<row r="1"><c t="inlineStr"><is><t>kode</t></is></c><c t="inlineStr"><is><r><t>na</t></r><r><t>ma</t></r></is></c>'
                     '<c t="str"><v>harga jual</v></c></row><row r="2"><c t="str"><f>"A"</f><v>A</v></c><c t="str"><f>B1</f><v>Kue</v></c>'
                     '<c><f>1250*2</f><v>2500</v></c></row>')
    bench.tap.equal({code: (e['name'], e.get('sell_price')) for code, e in bench.products(bench.write(raw, 'xlsx')).items()}, {'A': ('Kue', 2500)},
                    'rich texts, formulas by what they came to')
    faulty = raw_replace(raw, '<c><f>1250*2</f><v>2500</v></c>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>')
    bench.refused('a formula that failed', bench.write(faulty, 'xlsx'), 'failed')


# ---- what is refused ----

PARTS = {
    '_rels/.rels': '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" id="s"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def sheet_file(rows, before=''):
    return packed({**PARTS, 'xl/worksheets/sheet1.xml': f'{before}<worksheet><sheetData>{rows}</sheetData></worksheet>'})


def raw_replace(data, old, new):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({name: archive.read(name).decode().replace(old, new) for name in archive.namelist()})


def prove_refusals(bench):
    head = '<row r="1"><c t="str"><v>kode</v></c><c t="str"><v>nama</v></c></row>'
    refusals = {
        'a zip bomb': (sheet_file(head + ' ' * (300 << 20)), 'honestly'),
        'a million columns': (sheet_file(head + '<row r="2"><c r="BDWGN2"><v>1</v></c></row>'), 'BDWGN2'),
        'more columns than there are': (sheet_file(head + '<row r="2">' + '<c><v>1</v></c>' * 16385 + '</row>'), '16384'),
        'a row far below': (sheet_file(head + '<row r="99999999"><c><v>1</v></c></row>'), '1048576'),
        'rows backwards': (sheet_file(head + '<row r="5"/><row r="4"/>'), 'damaged'),
        'an entity': (sheet_file(head, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'), 'entities'),
        'ten thousand laughs': (sheet_file(head, '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'), 'entities'),
        'deep nesting': (sheet_file(head + '<x>' * 100_000), 'nested'),
        'a text that is not there': (sheet_file(head + '<row r="2"><c t="s"><v>7</v></c></row>'), 'damaged'),
        'a sheet cut short': (packed({**PARTS, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">'}), 'damaged'),
        'no sheet': (packed({**PARTS, 'xl/workbook.xml': '<workbook/>'}), 'no sheet'),
        'an OpenDocument file': (packed({'content.xml': '<x/>'}), 'OpenDocument'),
        'some archive': (packed({'foto.jpg': 'x'}), 'archive'),
        'an old .xls': (b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(500), '.xls'),
        'a PDF': (b'%PDF-1.7\n', 'PDF'),
        'half a file': (sheet_file(head)[:300], 'unpacked'),
        'a file of nothing': (b'', 'nothing'),
        'a sheet of nothing': (sheet_file(''), 'nothing'),
    }
    for what, (data, word) in refusals.items():
        bench.refused(what, bench.write(data, 'xlsx'), word)


# ---- separated text ----

def prove_text(bench):
    rows = goods(25)
    for separator in ',;\t':
        lines = ['kode{0}nama{0}harga modal{0}harga jual'.format(separator)]
        lines += [separator.join([code + '\t' if separator != '\t' else code, '"' + name.replace('"', '""') + '"', dots(cost), dots(price)])
                  for code, name, cost, price in rows]
        text = '\r\n'.join(lines) + '\r\n'
        for what, data in (('UTF-8', text.encode()), ('UTF-8 with a mark', b'\xef\xbb\xbf' + text.encode()), ('Windows-1252', text.encode('cp1252')),
                           ('UTF-16 LE', b'\xff\xfe' + text.encode('utf-16-le')), ('UTF-16 BE', b'\xfe\xff' + text.encode('utf-16-be')),
                           ('sep=', f'sep={separator}\r\n{text}'.encode()), ('a title', f'Daftar barang\r\n\r\n{text}'.encode())):
            bench.tap.equal(got(bench.products(bench.write(data))), expected(rows), f'{what}, cells separated by {separator!r}')
    book = bench.laba.new()
    bench.laba.run('import', book, 'products', '-', stdin='kode,nama\nA,Kue\n')
    bench.tap.ok('Kue' in bench.laba.run('list', book, 'products'), 'from the standard input')


# ---- what a user has ----

def prove_own(bench):
    """Goods, people, opening stock and balances out of one workbook of the user's own, each from its sheet."""
    laba, tap = bench.laba, bench.tap
    book = openpyxl.Workbook()
    barang, orang, saldo = book.active, book.create_sheet('Pelanggan'), book.create_sheet('Saldo awal')
    barang.title = 'Barang'
    barang.append(['Nama barang', 'SKU', 'Harga jual', 'Stok', 'Modal per pcs'])
    rows = goods(30)
    for i, (code, name, cost, price) in enumerate(rows):
        barang.append([name, code, price, i + 1, cost])
    orang.append(['Nama', 'No HP', 'Alamat'])
    for i in range(12):
        orang.append([f'Bu Pelanggan {i}', f'0812-0000-{i:04d}', f'Jl. Melati {i}\nSukabumi'])
    saldo.append(['Tanggal', 'Kas', 'Saldo'])
    balances = {'Tunai': 1_250_000, 'BCA': 3_000_000, 'GoPay': 75_500}
    for name, amount in balances.items():
        saldo.append([datetime.date(2026, 10, 1), name, f'Rp {dots(amount)}'])
    path, mine = bench.save(book), laba.new()
    laba.run('import', mine, 'products', path, '--sheet', 'barang', '--map', 'Stok=,Modal per pcs=cost_price')
    laba.run('import', mine, 'people', path, '--sheet', 'Pelanggan')
    laba.run('import', mine, 'opening-balances', path, '--sheet', 'Saldo awal', '--create', '--map', 'Saldo=amount')
    stok = openpyxl.Workbook()
    stok.active.append(['Kode barang', 'Tanggal', 'Stok', 'Modal'])
    for i, (code, name, cost, price) in enumerate(rows):
        stok.active.append([code, datetime.date(2026, 10, 1), i + 1, cost])
    laba.run('import', mine, 'opening-stocks', bench.save(stok), '--map', 'Kode barang=product,Stok=quantity,Modal=unit_cost')
    position = keyed(laba.report(mine, 'position'))
    worth = sum((i + 1) * cost for i, (code, name, cost, price) in enumerate(rows))
    tap.equal(position['inventory']['amount'], worth, 'opening stock is worth what the sheet says')
    tap.equal(position['cash']['amount'], sum(balances.values()), 'opening balances')
    tap.equal(position['total-assets']['amount'], worth + sum(balances.values()), 'all there is')
    people = read_json(laba.run('list', mine, 'people', '--json'))
    tap.equal(len([p for p in people if p['name'].startswith('Bu Pelanggan')]), 12, 'people')
    tap.equal(laba.try_run('check', mine).status, 0, 'check')
    bench.refused('a sheet that is not there is named, with those that are', path, 'Pelanggan', '--sheet', 'Gudang')


def main():
    with Laba(sys.argv[1]) as laba:
        tap = Tap()
        bench = Bench(laba, tap)
        for proof in (prove_layout, prove_numbers, prove_thousand, prove_days, prove_formats, prove_ids, prove_cells, prove_refusals, prove_text,
                      prove_own):
            proof(bench)
        tap.done()


if __name__ == '__main__':
    main()
