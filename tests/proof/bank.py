#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements of banks, written by csv and openpyxl, read into books that know some of their lines.

    bank.py LABA-CLI [SEED…]

What each line must be found to be, and the book's balance at the end, is worked out here from how the statement was made. Each
statement is read in every layout, read again, read overlapping, undone. The traps have a case each.
"""
import datetime
import os
import random
import sqlite3
import sys

import bank_files as files
from cli import Failed, Laba, Tap, read_json

SEEDS = int(os.environ.get('LABA_PROOF_SEEDS', '2'))
OUTSIDE = ('history', 'search', 'sqlite_')
DAY = datetime.date
OPENING = 5_000_000


def rows(book):
    """Every row of every table, those of the history aside."""
    db = sqlite3.connect(book)
    names = [n for n, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") if not n.startswith(OUTSIDE)]
    out = {name: sorted(db.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}
    db.close()
    return out


def balance(book, account, day):
    db = sqlite3.connect(book)
    total, = db.execute('SELECT coalesce(sum(t.amount), 0) FROM day_total t JOIN account a ON a.id = t.ref WHERE t.role = 10 AND a.name = ? '
                        'AND t.day <= ?', (account, int(day.strftime('%Y%m%d')))).fetchone()
    db.close()
    return total


def number_of_acts(book):
    db = sqlite3.connect(book)
    n, = db.execute('SELECT count(*) FROM history').fetchone()
    db.close()
    return n


# ------------------------------------------------------------------------------- a made-up account

SHOPS = {'PLASTIK JAYA': 'Packing', 'KURIR CEPAT': 'Ongkir', 'PULSA NET': 'Internet'}
PEOPLE = ['Sari Wulandari', 'Dewi Anggraini', 'Rina Marlina', 'Yuli Astuti']


class Account:
    """Lines of October and November with what each is, and the records that the book has of them."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.lines, self.records, self.amounts = [], [], set()
        self.known = []      # (line's index, index among the records) of what the book has already
        self.october()
        self.november()
        self.lines.sort(key=lambda x: x['day'])
        total = OPENING
        for line in self.lines:
            total += line['amount']
            line['balance'] = total

    def amount(self, least=11, most=400):
        """One that no other line has, so that each answer is sure."""
        while True:
            amount = self.dice.randrange(least, most) * 1000 + self.dice.choice((0, 500))
            if amount not in self.amounts:
                self.amounts.add(amount)
                return amount

    def add(self, day, text, amount, state, **more):
        self.lines.append(dict(day=day, text=text, amount=amount, state=state, **more))

    def october(self):
        """Nothing of it is in the book: the user says what each shop is."""
        for i, (shop, category) in enumerate(SHOPS.items()):
            for k in range(2):
                self.add(DAY(2026, 10, 3 + 9 * k + i), f'TRSF EBANKING DB {self.dice.randrange(1000, 9999)} {shop}', -self.amount(), 'ask',
                         choice=f'expense:{category}')
        self.add(DAY(2026, 10, 28), 'BUNGA TABUNGAN', self.amount(1, 9), 'ask', choice='income:Bunga')
        self.add(DAY(2026, 10, 30), 'TRSF EBANKING DB ISTRI BELANJA DAPUR', -self.amount(), 'ask', choice='drawing')

    def november(self):
        self.add(DAY(2026, 11, 29), 'BUNGA TABUNGAN', self.amount(1, 9), 'new', kind='income', name='Bunga')
        self.add(DAY(2026, 11, 28), 'TRSF EBANKING DB ISTRI BELANJA DAPUR', -self.amount(), 'new', kind='drawing')
        for shop, category in SHOPS.items():
            self.add(self.day(), f'TRSF EBANKING DB {self.dice.randrange(1000, 9999)} {shop}', -self.amount(), 'new', kind='expense', name=category)
        for _ in range(6):
            self.written_down()
        for who in PEOPLE[:2]:
            self.debt(who)
        self.transfer()
        self.doubt()
        self.add(self.day(), 'TRSF EBANKING DB BENGKEL MAJU', -self.amount(), 'ask', choice='expense:Perbaikan')
        self.add(self.day(), 'SETORAN DARI PAMAN', self.amount(), 'ask', choice='capital')

    def day(self):
        return DAY(2026, 11, self.dice.randrange(6, 24))

    def written_down(self):
        """The book has it, on the day or a little before."""
        day, amount = self.day(), self.amount()
        early = day - datetime.timedelta(days=self.dice.choice((0, 0, 1, 3)))
        if self.dice.random() < 0.5:
            record = {'type': 'expense', 'day': early.isoformat(), 'category': 'Lain', 'account': 'BCA', 'amount': amount}
            self.add(day, 'TRSF EBANKING DB TOKO ANEKA', -amount, 'there', record=len(self.records))
        else:
            record = {'type': 'income', 'day': early.isoformat(), 'category': 'Bonus', 'account': 'BCA', 'amount': amount}
            self.add(day, 'TRSF EBANKING CR BONUS', amount, 'there', record=len(self.records))
        self.records.append(record)

    def debt(self, who):
        """An order handed over and not paid: the name and the amount say it."""
        amount, number = self.amount(), f'A-{len(self.records)}'
        self.records.append({'type': 'order', 'number': number, 'day': '2026-11-02', 'customer': 'Bu ' + who, 'handed_over': '2026-11-02',
                             'lines': [{'product': 'JB', 'quantity': 1, 'amount': amount}]})
        self.add(self.day(), f'TRSF EBANKING CR {who.upper()}', amount, 'new', kind='order', name=number)

    def transfer(self):
        """One record, two lines: the bank shows the fee by itself."""
        amount, day, fee = self.amount(), DAY(2026, 11, 24), 6500
        self.records.append({'type': 'transfer', 'day': day.isoformat(), 'from': 'BCA', 'to': 'Tunai', 'amount': amount, 'fee': fee})
        self.add(day, 'TRSF EBANKING DB TUNAI SENDIRI', -amount, 'there', record=len(self.records) - 1)
        self.add(day, 'BIAYA TRSF', -fee, 'there', record=len(self.records) - 1)

    def doubt(self):
        """Two records of one amount, neither on the day: which of them it is nobody can tell."""
        amount = self.amount()
        first = len(self.records)
        for day in (DAY(2026, 11, 25), DAY(2026, 11, 27)):
            self.records.append({'type': 'expense', 'day': day.isoformat(), 'category': 'Lain', 'account': 'BCA', 'amount': amount})
        for day in (DAY(2026, 11, 26), DAY(2026, 11, 26)):
            self.add(day, 'TRSF EBANKING DB WARUNG', -amount, 'ask', candidates=[first, first + 1], pick=first + (day == self.taken(amount)))

    def taken(self, amount):
        """Of two equal lines the first picks the first record, the second the other."""
        return DAY(2026, 11, 26) if any(x['amount'] == -amount for x in self.lines) else None

    def part(self, first, last):
        return [x for x in self.lines if first <= x['day'] <= last]


SETUP = [
    {'type': 'account', 'name': 'BCA', 'kind': 'bank', 'number': '123-456-7890'},
    {'type': 'account', 'name': 'Tunai', 'kind': 'cash'},
    {'type': 'opening-balance', 'day': '2026-09-30', 'account': 'BCA', 'amount': OPENING},
    {'type': 'product', 'code': 'JB', 'name': 'Jilbab', 'cost_price': 1000},
]


# ------------------------------------------------------------------------------- proofs

class Proof:
    def __init__(self, tap, laba, seed, layout):
        self.tap, self.laba, self.layout = tap, laba, layout
        self.account = Account(seed)
        self.book = laba.new()
        laba.record(self.book, SETUP)
        self.ids = laba.record(self.book, self.account.records)
        self.what = f'seed {seed}, {layout}: '
        self.seed = seed

    def equal(self, found, expected, what):
        self.tap.equal(found, expected, self.what + what)

    def write(self, name, lines):
        path = self.laba.path(f'{self.seed}-{name}-{self.layout}')
        files.LAYOUTS[self.layout](path, lines, lines[0]['balance'] - lines[0]['amount'])
        return path

    def take(self, path, *options):
        return read_json(self.laba.run('bank', self.book, path, '--account', 'BCA', '--json', *options))

    def by_line(self, answer, lines):
        """The answer's lines in the order of the statement, whichever order the file has."""
        found = answer['lines']
        self.equal([(x['day'], x['amount']) for x in found], [(x['day'].isoformat(), x['amount']) for x in lines], 'days and amounts')
        return found

    def expected(self, line):
        out = {'state': line['state']}
        if line['state'] == 'there':
            out['record'] = self.ids[line['record']]
        if line['state'] == 'new':
            out['kind'] = line['kind']
            out['name'] = line.get('name')
        if 'candidates' in line:
            out['candidates'] = [self.ids[i] for i in line['candidates']]
        return out

    def states(self, answer, lines, what):
        for found, line in zip(self.by_line(answer, lines), lines):
            wanted = self.expected(line)
            got = {key: found.get(key) for key in wanted}
            if got != wanted:
                self.equal(got, wanted, f'{what}: {line["text"]}')
                return
        self.equal(True, True, what)

    def choices(self, answer, lines):
        out = []
        for found, line in zip(answer['lines'], lines):
            if 'choice' in line:
                out += ['--choose', f'{found["row"]}={line["choice"]}']
            elif 'pick' in line:
                out += ['--choose', f'{found["row"]}=record:{self.ids[line["pick"]]}']
        return out

    def month(self, name, first, last):
        """One statement: looked at, taken, looked at again."""
        lines = self.account.part(first, last)
        path = self.write(name, lines)
        before = rows(self.book)
        answer = self.take(path, '--dry-run')
        self.equal(rows(self.book), before, f'{name}: a dry run writes nothing')
        self.states(answer, lines, f'{name}: what each line is')
        answer = self.take(path, *self.choices(answer, lines))
        self.closing(answer, lines, name)
        self.equal(balance(self.book, 'BCA', last), lines[-1]['balance'], f'{name}: the book says what the statement says')
        after, acts = rows(self.book), number_of_acts(self.book)
        answer = self.take(path)
        self.equal({x['state'] for x in answer['lines']}, {'there'}, f'{name}: read again all of it is known')
        self.equal(rows(self.book), after, f'{name}: read again nothing changes')
        self.equal(number_of_acts(self.book), acts, f'{name}: read again there is no act')
        self.laba.run('undo', self.book)
        self.equal(rows(self.book), before, f'{name}: one undo takes all of it back')
        self.laba.run('redo', self.book)
        self.equal(rows(self.book), after, f'{name}: and redo brings it again')

    def closing(self, answer, lines, name):
        closing = answer.get('closing')
        if self.layout == 'plus.tsv':
            self.equal(closing, None, f'{name}: no balance in the file')
            return
        got = (closing['statement'], closing['book'], closing['left'])
        self.equal(got, (lines[-1]['balance'], lines[-1]['balance'], 0), f'{name}: closing balance')

    def overlap(self):
        """A file from the middle of November on, with two lines of December: they alone are new."""
        lines = self.account.part(DAY(2026, 11, 15), DAY(2026, 11, 30))
        total = lines[-1]['balance']
        for day, text, amount in ((DAY(2026, 12, 1), 'TRSF EBANKING DB 77 PLASTIK JAYA', -45500), (DAY(2026, 12, 2), 'TRSF EBANKING DB 78 PULSA NET', -51000)):
            total += amount
            lines = lines + [dict(day=day, text=text, amount=amount, balance=total)]
        n = len(rows(self.book)['record'])
        answer = self.take(self.write('later', lines))
        got = [(x['state'], x.get('name')) for x in self.by_line(answer, lines)]
        self.equal(got, [('there', None)] * (len(lines) - 2) + [('new', 'Packing'), ('new', 'Internet')], 'overlapping: only December is new')
        self.equal(len(rows(self.book)['record']), n + 2, 'overlapping: two records more')
        self.equal(balance(self.book, 'BCA', DAY(2026, 12, 2)), total, 'overlapping: the balance')

    def run(self):
        self.month('October', DAY(2026, 10, 1), DAY(2026, 10, 31))
        self.month('November', DAY(2026, 11, 1), DAY(2026, 11, 30))
        self.overlap()
        self.equal(self.laba.try_run('check', self.book).status, 0, 'the book is proved')


# ------------------------------------------------------------------------------- traps

class Traps:
    def __init__(self, tap, laba):
        self.tap, self.laba = tap, laba
        self.book = laba.new()
        laba.record(self.book, SETUP)

    def file(self, name, text):
        path = self.laba.path(name)
        with open(path, 'w', newline='') as f:
            f.write(text)
        return path

    def refused(self, name, text, says, *options):
        before = rows(self.book)
        answer = self.laba.try_run('bank', self.book, self.file(name, text), '--account', 'BCA', *options)
        good = answer.status == 1 and says in answer.err and rows(self.book) == before
        self.tap.ok(good, f'{name}: refused, saying “{says}”', f'{answer.status}: {answer.err}{answer.out}')

    def lines(self, name, text, *options):
        return read_json(self.laba.run('bank', self.book, self.file(name, text), '--account', 'BCA', '--dry-run', '--json', *options))

    def amounts(self, name, text, expected, *options):
        found = self.lines(name, text, *options)['lines']
        self.tap.equal([(x['day'], x['amount']) for x in found], expected, f'{name}: days and amounts')

    def numbers(self):
        self.amounts('three-dot.csv', 'Tanggal;Keterangan;Debit;Kredit\n02/11/2026;A;1.000;\n03/11/2026;B;;25.000\n',
                     [('2026-11-02', -1000), ('2026-11-03', 25000)])
        self.amounts('each-its-own.csv', 'Tanggal;Keterangan;Debit;Kredit\n02/11/2026;A;1.000,00;\n03/11/2026;B;;25,000.00\n',
                     [('2026-11-02', -1000), ('2026-11-03', 25000)])
        self.refused('contradicts.csv', 'Tanggal;Keterangan;Jumlah\n02/11/2026;A;1.000,00\n03/11/2026;B;-25,000.00\n', 'Say how amounts are written')
        self.amounts('decimals.csv', 'Tanggal;Keterangan;Jumlah;Saldo\n02/11/2026;Bunga;123,45;1.000.123,45\n03/11/2026;Pajak;-24,69;1.000.098,76\n',
                     [('2026-11-02', 123), ('2026-11-03', -25)])
        self.amounts('minus-behind.csv', 'Tanggal;Keterangan;Jumlah\n02/11/2026;A;5.000-\n03/11/2026;B;(2.000)\n04/11/2026;C;7.000\n',
                     [('2026-11-02', -5000), ('2026-11-03', -2000), ('2026-11-04', 7000)])

    def days(self):
        text = 'Tanggal;Keterangan;Jumlah;DB/CR\n30/12;A;1.000;DB\n31/12;B;2.000;CR\n02/01;C;3.000;DB\n'
        self.amounts('over-new-year.csv', text, [('2025-12-30', -1000), ('2025-12-31', 2000), ('2026-01-02', -3000)], '--year', '2026')
        self.amounts('month-first.csv', 'Date;Description;Amount\n11/02;A;-1000\n11/30;B;2000\n', [('2026-11-02', -1000), ('2026-11-30', 2000)],
                     '--year', '2026')
        self.amounts('no-heads.csv', '02/11/2026;Beli plastik;-1000;9000\n03/11/2026;Terima;2000;11000\n04/11/2026;Beli lagi;-500;10500\n',
                     [('2026-11-02', -1000), ('2026-11-03', 2000), ('2026-11-04', -500)], '--head', '0')

    def marks(self):
        self.refused('odd-mark.csv', 'Tanggal;Keterangan;Jumlah;DB/CR\n02/11/2026;A;1.000;DB\n03/11/2026;B;2.000;CR\n04/11/2026;C;3.000;DB\n'
                     '05/11/2026;D;3.000;XX\n', 'XX')
        notes = self.lines('unsigned.csv', 'Tanggal;Keterangan;Jumlah\n02/11/2026;A;1.000\n03/11/2026;B;2.000\n')['notes']
        self.tap.ok(any('No amount says' in note for note in notes), 'unsigned.csv: said that nothing goes out', notes)
        self.amounts('said-by-map.csv', 'Waktu;Apa;Dari saya;Ke saya\n02/11/2026;A;1.000;\n03/11/2026;B;;2.000\n',
                     [('2026-11-02', -1000), ('2026-11-03', 2000)], '--map', 'Dari saya=out,Ke saya=in')

    def bad(self):
        self.refused('no-amount.csv', 'Tanggal;Keterangan\n02/11/2026;A\n', 'Say which column has the amount')
        self.refused('bad-day.csv', 'Tanggal;Keterangan;Jumlah\n31/02/2026;A;-1.000\n01/03/2026;B;-2.000\n02/03/2026;B;-2.000\n', '31/02/2026')
        self.refused('empty.csv', '', 'nothing in')
        self.refused('picture.xlsx', 'no spreadsheet at all', '')
        answer = self.laba.try_run('bank', self.book, self.laba.path('not-there.csv'), '--account', 'BCA')
        self.tap.equal(answer.status, 1, 'a file that is not there')
        answer = self.laba.try_run('bank', self.book, self.file('x.csv', 'Tanggal;Keterangan;Jumlah\n02/11/2026;A;-1.000\n'), '--account', 'BRI')
        self.tap.equal(answer.status, 2, 'an account that is not there')

    def twins(self):
        """Two lines alike on one day and one record: neither is taken without asking. With a record more both are."""
        text = 'Tanggal;Keterangan;Jumlah\n05/11/2026;PARKIR;-2.000\n05/11/2026;PARKIR;-2.000\n'
        record = {'type': 'expense', 'day': '2026-11-05', 'category': 'Parkir', 'account': 'BCA', 'amount': 2000, 'note': 'motor'}
        self.laba.record(self.book, [record])
        self.tap.equal([x['state'] for x in self.lines('twins.csv', text)['lines']], ['ask', 'ask'], 'two lines, one record: asked')
        self.laba.record(self.book, [record])
        self.tap.equal([x['state'] for x in self.lines('twins.csv', text)['lines']], ['there', 'there'], 'two lines, two records: both there')

    def moved(self):
        """A line taken in, its record changed by the user: the line is known all the same, and the closing says why it does not fit."""
        text = 'Tanggal;Keterangan;Jumlah;Saldo\n07/11/2026;PASAR;-30.000;4.970.000\n'
        book = self.laba.new()
        self.laba.record(book, SETUP)
        path = self.file('moved.csv', text)
        self.laba.run('bank', book, path, '--account', 'BCA', '--choose', '2=expense:Belanja', '--quiet')
        answer = read_json(self.laba.run('bank', book, path, '--account', 'BCA', '--json'))
        id = answer['lines'][0]['record']
        self.laba.run('change', book, id, stdin='{"type":"expense","day":"2026-11-07","category":"Belanja","account":"BCA","amount":20000}')
        answer = read_json(self.laba.run('bank', book, path, '--account', 'BCA', '--json'))
        self.tap.equal((answer['lines'][0]['state'], answer['lines'][0]['record'], answer['closing']['dated']), ('there', id, -10000),
                       'a record changed since is still the line’s')

    def extra(self):
        """A record that no line fits is named."""
        book = self.laba.new()
        self.laba.record(book, SETUP)
        id, = self.laba.record(book, [{'type': 'expense', 'day': '2026-11-08', 'category': 'Lain', 'account': 'BCA', 'amount': 12345}])
        text = 'Tanggal;Keterangan;Jumlah;Saldo\n07/11/2026;PASAR;-30.000;4.970.000\n09/11/2026;PASAR;-10.000;4.960.000\n'
        answer = read_json(self.laba.run('bank', book, self.file('extra.csv', text), '--account', 'BCA', '--json', '--dry-run'))
        self.tap.equal((answer['extra'], answer['closing']['extra'], answer['closing']['left'], answer['closing']['opening']), ([id], -12345, -40000, 0),
                       'a record that no line fits is named, and the difference is made of its causes')

    def remembered(self):
        """What was said of columns and account is remembered for the next file like it."""
        head = 'Waktu;Apa;Dari saya;Ke saya\n'
        book = self.laba.new()
        self.laba.record(book, SETUP)
        self.laba.run('bank', book, self.file('m1.csv', head + '02/11/2026;A;1.000;\n03/11/2026;B;;2.000\n'), '--account', 'BCA', '--expense', 'Lain',
                      '--income', 'Lain', '--map', 'Dari saya=out,Ke saya=in', '--quiet')
        answer = read_json(self.laba.run('bank', book, self.file('m2.csv', head + '12/11/2026;C;3.000;\n13/11/2026;D;;4.000\n'), '--json', '--dry-run'))
        self.tap.equal([x['amount'] for x in answer['lines']], [-3000, 4000], 'columns and account are remembered')

    def run(self):
        for trap in (self.numbers, self.days, self.marks, self.bad, self.twins, self.moved, self.extra, self.remembered):
            trap()


def main():
    tap = Tap()
    seeds = [int(s) for s in sys.argv[2:]] or range(1, SEEDS + 1)
    with Laba(sys.argv[1]) as laba:
        for seed in seeds:
            for layout in files.LAYOUTS:
                try:
                    Proof(tap, laba, seed, layout).run()
                except Failed as error:
                    tap.ok(False, f'seed {seed}, {layout}', error)
        try:
            Traps(tap, laba).run()
        except Failed as error:
            tap.ok(False, 'traps', error)
    tap.done()


if __name__ == '__main__':
    main()
