#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of marketplaces, written by openpyxl and csv, imported; what the book holds against what market_files.py works out.

    market.py LABA-CLI [SEED…]

Each shop is imported, imported again, imported as it stands some days later, paid for, undone. The traps that such files set
have a case each.
"""
import copy
import datetime
import os
import random
import sqlite3
import sys

import market_files as files
from cli import Failed, Laba, Tap, to_json

OUTSIDE = ('history', 'search', 'sqlite_')
STATES = {'unpaid': 0, 'to-send': 0, 'shipped': 2, 'delivered': 3, 'failed': 4, 'cancelled': 6}      # order_state.goods
SEEDS = int(os.environ.get('LABA_PROOF_SEEDS', '2'))


def rows(book):
    """Every row of every table, those of the history aside."""
    db = sqlite3.connect(book)
    names = [n for n, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") if not n.startswith(OUTSIDE)]
    out = {name: sorted(db.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}
    db.close()
    return out


def ask(book, sql, *values):
    db = sqlite3.connect(book)
    out = db.execute(sql, values).fetchall()
    db.close()
    return out


def clean(figures):
    return {k: v for k, v in figures.items() if v}


class Proof:
    def __init__(self, tap, laba):
        self.tap, self.laba = tap, laba

    def same(self, found, expected, what):
        if isinstance(found, dict) and isinstance(expected, dict) and found != expected:
            wrong = {k: (found.get(k), expected.get(k)) for k in set(found) | set(expected) if found.get(k) != expected.get(k)}
            self.tap.ok(False, f'{what}: (found, expected) {dict(list(wrong.items())[:5])}')
        else:
            self.tap.ok(found == expected, what if found == expected else f'{what}: found {str(found)[:300]}, expected {str(expected)[:300]}')

    def take(self, book, kind, *paths, options=('--create',)):
        """(new, changed, unchanged, left out) of an import."""
        out = self.laba.run('import', book, kind, *paths, *options)
        for line in out.splitlines():
            words = line.replace(',', '').split()
            if words[1:2] == ['new']:
                return tuple(int(words[i]) for i in (0, 2, 4, 6))
        raise Failed(f'no counts in {out!r}')

    def refused(self, book, kind, path, *options, says=()):
        before = rows(book)
        answer = self.laba.try_run('import', book, kind, path, *options)
        good = answer.status == 1 and all(word in answer.err for word in says) and rows(book) == before
        self.tap.ok(good, f'{os.path.basename(path)}: refused, naming {says}' if good else f'status {answer.status}: {answer.err.strip()} {answer.out.strip()}')

    # ------------------------------------------------------------------------------- figures

    def held(self, book):
        return {row['external_number']: row['amount'] for row in self.laba.report(book, 'settlements')['rows']}

    def states(self, book):
        return dict(ask(book, 'SELECT o.external_number, s.goods FROM order_state s JOIN customer_order o ON o.id = s.customer_order'))

    def stock(self, book):
        """On hand, by code or (name, variant); nothing was bought."""
        return clean({code or (name, variant): n / 1000 for code, name, variant, n in
                      ask(book, 'SELECT p.code, p.name, p.variant, s.on_hand FROM product_stock s JOIN product p ON p.id = s.product')})

    def compare(self, book, orders, what, releases=()):
        paid = {}
        for r in releases:
            paid[r.order.number] = paid.get(r.order.number, 0) + r.gross
        expected = {o.number: STATES[o.state] for o in orders}
        for o in orders:
            if o.state == 'delivered' and all(i.returned == i.quantity for i in o.items):
                expected[o.number] = 5
        self.same(self.states(book), expected, f'{what}: states')
        self.same(self.held(book), clean({o.number: o.billed() - paid.get(o.number, 0) for o in orders}), f'{what}: what the marketplace holds')
        stock = {}
        for o in orders:
            for i in o.items:
                key = i.code or (i.name, i.variant)
                stock[key] = stock.get(key, 0) - (i.quantity - i.returned if o.state in ('shipped', 'delivered') else 0)
        self.same(self.stock(book), clean(stock), f'{what}: goods that left')
        self.same(ask(book, 'SELECT external_number, sum(l.quantity), count(*) FROM customer_order o JOIN order_line l ON l.customer_order = o.id GROUP BY o.id ORDER BY 1'),
                  sorted((o.number, 1000 * sum(i.quantity for i in o.items), len(o.items)) for o in orders), f'{what}: lines')

    def check(self, book, what):
        self.laba.run('check', book)
        self.tap.ok(True, f'{what}: check')


# ------------------------------------------------------------------------------- a shop from beginning to end

def write(platform, path, orders, rng):
    if platform == 'shopee':
        files.write_shopee(path, orders, style=rng.choice(['dots', 'numbers', 'rupiah']), per_piece=rng.random() < 0.5, above=rng.choice([0, 2]))
    elif platform == 'tiktok' and path.endswith('.csv'):
        files.write_tiktok_csv(path, orders, rng.choice(',;\t'))
    elif platform == 'tiktok':
        files.write_tiktok_xlsx(path, orders, rng.choice(['dots', 'numbers']))
    elif platform == 'tokopedia':
        files.write_tokopedia(path, orders)
    else:
        files.write_lazada(path, orders, rng.choice(',;'))


def grow(rng, orders, platform):
    """The same shop some days later: some orders moved on, some came anew, the oldest are no longer in the file."""
    later = copy.deepcopy(orders)
    moved = set()
    for order in later:
        before = order.state
        if order.state == 'shipped' and rng.random() < 0.6:
            order.state = rng.choice(['delivered', 'failed'] if 'failed' in files.WORDS[platform] else ['delivered'])
            order.word = rng.choice(files.WORDS[platform][order.state])
            order.delivered = order.shipped + datetime.timedelta(days=2) if order.state == 'delivered' else None
        elif order.state in ('to-send', 'unpaid') and rng.random() < 0.6:
            files.set_state(rng, order, rng.choice(['shipped', 'cancelled']))
        if order.state != before:
            moved.add(order.number)
    fresh = files.make_shop(rng, platform, 8, sorted({(i.code, i.name, i.variant, i.before) for o in orders for i in o.items}, key=repr))
    for i, order in enumerate(fresh):
        order.number = order.number[:-4] + f'9{i:03d}'
    return later, moved, fresh


def income(platform, laba, rng, releases, name, adjustments=(), withdrawals=()):
    path = laba.path(f'{name}.{"csv" if platform == "lazada" else "xlsx"}')
    if platform == 'shopee':
        files.write_shopee_income(path, releases, adjustments, style=rng.choice(['dots', 'numbers']), variant_2026=rng.random() < 0.5,
                                  sheet_name=rng.choice(['Income', 'Penghasilan']), sign=rng.choice([-1, 1]))
    elif platform == 'tiktok':
        files.write_tiktok_income(path, releases, withdrawals)
    else:
        files.write_lazada_income(path, releases)
    return path


def pay(proof, rng, book, platform, orders, what):
    """What was released of them: fees by kind, the balance, what is held still."""
    releases = files.make_releases(rng, orders)
    half = releases[:len(releases) // 2]
    first, whole = income(platform, proof.laba, rng, half, 'first'), income(platform, proof.laba, rng, releases, 'whole')
    proof.take(book, 'income', first)
    before = rows(book)
    proof.take(book, 'income', first)
    proof.same(rows(book), before, f'{what}: the same income again changes nothing')
    counts = proof.take(book, 'income', whole)
    proof.same(counts, (len(releases) - len(half), 0, len(half), 0), f'{what}: a later income file brings what is new in it')
    proof.compare(book, orders, f'{what}, paid', releases)
    fees = {}
    for release in releases:
        for name, amount in release.fees.items():
            fees[name] = fees.get(name, 0) + amount
    proof.same(dict(ask(book, 'SELECT name, sum(amount) FROM settlement_fee GROUP BY name')), fees, f'{what}: fees by kind')
    position = {row['key']: row['amount'] for row in proof.laba.report(book, 'position')['rows']}
    account = {'shopee': 'Saldo Shopee', 'tiktok': 'Saldo TikTok Shop', 'lazada': 'Saldo Lazada'}[platform]
    proof.same(position.get(f'account:{account}', 0), sum(r.net for r in releases), f'{what}: the balance')
    proof.same(position.get('marketplace-receivables', 0), sum(o.billed() for o in orders) - sum(r.gross for r in releases), f'{what}: held = delivered less released')
    proof.laba.run('undo', book)
    proof.same(rows(book), before, f'{what}: income undone')
    proof.laba.run('redo', book)


def whole_shop(proof, platform, seed):
    rng = random.Random(seed)
    what, laba = f'{platform} {seed}', proof.laba
    orders = files.make_shop(rng, platform, 40)
    end = rng.choice(['xlsx', 'csv']) if platform == 'tiktok' else 'csv' if platform == 'lazada' else 'xlsx'
    now, then = laba.path(f'now.{end}'), laba.path(f'then.{end}')
    book = laba.new()
    empty = rows(book)
    write(platform, now, orders, rng)
    proof.same(proof.take(book, 'orders', now, options=('--create', '--dry-run')), (40, 0, 0, 0), f'{what}: a look')
    proof.same(rows(book), empty, f'{what}: a look writes nothing')
    proof.same(proof.take(book, 'orders', now), (40, 0, 0, 0), f'{what}: all are new')
    proof.compare(book, orders, what)
    proof.same(ask(book, 'SELECT count(*) FROM person'), [(0,)], f'{what}: masked buyers make no people')
    imported = rows(book)
    proof.same(proof.take(book, 'orders', now), (0, 0, 40, 0), f'{what}: again, all are unchanged')
    proof.same(rows(book), imported, f'{what}: again changes nothing')
    later, moved, fresh = grow(rng, orders, platform)
    write(platform, then, later[10:] + fresh, rng)
    moved_in_file = len([o for o in later[10:] if o.number in moved])
    proof.same(proof.take(book, 'orders', then), (len(fresh), moved_in_file, 30 - moved_in_file, 0), f'{what}: a later file changes what moved on')
    after = orders[:10] + later[10:] + fresh
    proof.compare(book, after, f'{what}, later')
    proof.laba.run('undo', book)
    proof.same(rows(book), imported, f'{what}: undone')
    proof.laba.run('redo', book)
    if platform != 'tokopedia':
        pay(proof, rng, book, platform, after, what)
    proof.check(book, what)


# ------------------------------------------------------------------------------- one thing each

def simple(number, state='delivered', items=None, platform='shopee', day=datetime.date(2026, 10, 3)):
    order = files.Order(platform, number, day, items or [files.Item('JB01', 'Jilbab', 'Navy', 159000, 0, 0, 1)])
    files.set_state(random.Random(1), order, state)
    return order


def own_edits(proof):
    """What the user changed in an imported order stays, unless the file itself says something new of it."""
    laba, book = proof.laba, proof.laba.new()
    path = laba.path('edits.xlsx')
    order = simple('A1', 'shipped')
    files.write_shopee(path, [order])
    proof.take(book, 'orders', path)
    id = ask(book, 'SELECT id FROM customer_order')[0][0]
    record = laba.show(book, id)['record'] if 'record' in laba.show(book, id) else laba.show(book, id)
    record = {k: v for k, v in record.items() if k not in ('id', 'postings')}
    record.update(note='bayar packing kado', courier='Kurir toko')
    laba.run('change', book, id, '-', stdin=to_json(record))
    order.state, order.word, order.delivered = 'delivered', 'Selesai', datetime.date(2026, 10, 9)
    files.write_shopee(path, [order])
    proof.same(proof.take(book, 'orders', path), (0, 1, 0, 0), 'own edits: the file has moved on')
    proof.same(ask(book, 'SELECT note, courier, delivered FROM customer_order'), [('bayar packing kado', 'Kurir toko', 20261009)], 'own edits: they stay')
    order.tracking = 'JX999'
    files.write_shopee(path, [order])
    proof.take(book, 'orders', path)
    proof.same(ask(book, 'SELECT note, courier, tracking FROM customer_order'), [('bayar packing kado', 'Kurir toko', 'JX999')], 'own edits: only what changed in the file changes')


def goods(proof):
    laba, book = proof.laba, proof.laba.new()
    laba.record(book, [{'type': 'product', 'code': 'JB01', 'name': 'Jilbab segi empat', 'variant': 'Navy', 'cost_price': 60000}, {'type': 'product', 'code': 'X9', 'name': 'Gamis'}])
    path = laba.path('goods.xlsx')
    nameless = files.Item(None, 'Gamis Anak 3-4 th', 'Hitam', 90000, 0, 0, 2)
    files.write_shopee(path, [simple('B1'), simple('B2', items=[nameless]), simple('B3', items=[nameless])])
    proof.refused(book, 'orders', path, says=('Gamis Anak 3-4 th, Hitam', 'not in the book'))
    laba.record(book, [{'type': 'alias', 'product': 'X9', 'name': 'Gamis Anak 3-4 th', 'variant': 'Hitam'}])
    proof.same(proof.take(book, 'orders', path, options=()), (3, 0, 0, 0), 'goods: by code, and by a name that was said')
    proof.same(proof.stock(book), {'JB01': -1, 'X9': -4}, 'goods: the right ones left')
    proof.same(ask(book, 'SELECT count(*) FROM product'), [(2,)], 'goods: none was made')
    for column in (1, 2):       # a product that is called otherwise now is still known
        laba.run('import', book, 'orders', path)
    proof.same(ask(book, 'SELECT count(*) FROM customer_order'), [(3,)], 'goods: nothing doubled')


def heads(proof):
    """Columns are found by their heads wherever they stand; what is not known is named."""
    laba, book = proof.laba, proof.laba.new()
    path = laba.path('heads.xlsx')
    moved = list(reversed(files.SHOPEE_ORDER)) + ['Kolom Baru 2027']
    files.write_shopee(path, [simple('C1')], heads=moved)
    out = laba.run('import', book, 'orders', path, '--create')
    proof.tap.ok('Kolom Baru 2027' in out, 'heads: an unknown column is named')
    proof.same(proof.held(book), {'C1': 159000}, 'heads: the order of columns does not matter')
    renamed = [{'Harga Setelah Diskon': 'Harga Akhir'}.get(head, head) for head in files.SHOPEE_ORDER]
    files.write_shopee(path, [simple('C2')], heads=renamed)
    proof.refused(book, 'orders', path, '--create', says=('harga setelah diskon', 'new name'))
    renamed = [{'No. Pesanan': 'Nomor Order'}.get(head, head) for head in files.SHOPEE_ORDER]
    files.write_shopee(path, [simple('C2')], heads=renamed)
    proof.refused(book, 'orders', path, '--create', '--profile', 'shopee-orders', says=('No. Pesanan',))


def statuses(proof):
    laba, book = proof.laba, proof.laba.new()
    path = laba.path('status.xlsx')
    strange = simple('D1')
    strange.word = 'Sedang Dirembuk'
    files.write_shopee(path, [strange, simple('D2'), simple('D3', 'to-send')])
    out = laba.run('import', book, 'orders', path, '--create')
    proof.tap.ok('Sedang Dirembuk' in out and '2 new' in out and '1 left out' in out, 'status: an unknown one is named, its order left out')
    gone = simple('D2', 'cancelled')
    gone.shipped = None
    files.write_shopee(path, [gone, simple('D3', 'cancelled')])
    proof.same(proof.take(book, 'orders', path), (0, 2, 0, 0), 'status: cancelled later')
    proof.same(proof.held(book), {}, 'status: nothing is owed of cancelled orders')
    proof.same(proof.stock(book), {}, 'status: the goods are back')
    proof.check(book, 'status')


def scattered(proof):
    """An order's rows that do not stand together are still one order."""
    laba, book = proof.laba, proof.laba.new()
    path = laba.path('scattered.xlsx')
    items = [files.Item('A', 'Tas', None, 50000, 0, 0, 1), files.Item('B', 'Topi', None, 20000, 0, 0, 2)]
    orders = [simple(f'E{i}', items=copy.deepcopy(items)) for i in range(4)]
    halves = [copy.deepcopy(o) for o in orders] + [copy.deepcopy(o) for o in orders]
    for i, order in enumerate(halves):
        order.items = order.items[:1] if i < 4 else order.items[1:]
    files.write_shopee(path, halves)
    proof.same(proof.take(book, 'orders', path), (4, 0, 0, 0), 'scattered: four orders')
    proof.compare(book, orders, 'scattered')
    before = rows(book)
    proof.same(proof.take(book, 'orders', path), (0, 0, 4, 0), 'scattered: again')
    proof.same(rows(book), before, 'scattered: again changes nothing')


def money(proof):
    """Missing, different, adjustments, withdrawals."""
    laba, book = proof.laba, proof.laba.new()
    orders, path = [simple('F1'), simple('F2')], laba.path('orders.xlsx')
    files.write_shopee(path, orders)
    proof.take(book, 'orders', path)
    day = datetime.date(2026, 10, 12)
    releases = [files.Release(orders[0], day, {'Biaya Administrasi': 12720}), files.Release(simple('F9'), day, {'Biaya Administrasi': 12720})]
    files.write_shopee_income(laba.path('in.xlsx'), releases, [(day, 'Kompensasi', 'Barang hilang', 25000, 'F2'), (day, 'Denda', 'Keterlambatan', -5000, None), (day, 'Denda', 'Keterlambatan', -5000, None)])
    out = laba.run('import', book, 'income', laba.path('in.xlsx'))
    proof.tap.ok('Missing' in out and 'F9' in out, 'money: what the book does not have is named')
    position = lambda: {row['key']: row['amount'] for row in laba.report(book, 'position')['rows']}
    proof.same(position().get('account:Saldo Shopee'), 159000 - 12720 + 25000 - 10000, 'money: the balance, adjustments and all')
    before = rows(book)
    laba.run('import', book, 'income', laba.path('in.xlsx'))
    proof.same(rows(book), before, 'money: adjustments come once')
    files.write_shopee(path, orders + [simple('F9')])
    proof.take(book, 'orders', path)
    proof.same(proof.take(book, 'income', laba.path('in.xlsx'), options=())[:2], (1, 0), 'money: paid for as soon as the book has it')
    files.write_shopee_balance(laba.path('balance.xlsx'), [(day, 100000, 'Transaksi Selesai'), (day, 100000, 'Transaksi Selesai'), (day, 70000, 'Gagal')])
    laba.record(book, [{'type': 'account', 'name': 'BCA', 'kind': 'bank'}, {'type': 'account', 'name': 'BRI', 'kind': 'bank'}])
    out = laba.run('import', book, 'withdrawals', laba.path('balance.xlsx'))
    proof.tap.ok('which bank account' in out, 'money: of two banks none is guessed')
    proof.same(proof.take(book, 'withdrawals', laba.path('balance.xlsx'), options=('--account', 'BCA')), (2, 0, 0, 0), 'money: withdrawals, not the one that failed')
    proof.same(position().get('account:BCA'), 200000, 'money: in the bank')
    proof.same(proof.take(book, 'withdrawals', laba.path('balance.xlsx'), options=()), (0, 0, 2, 0), 'money: withdrawals come once')
    written_before(proof, book, day)
    other = copy.deepcopy(orders[1])
    other.items[0].seller = 9000
    files.write_shopee_income(laba.path('in2.xlsx'), [files.Release(other, day, {})])
    out = laba.run('import', book, 'income', laba.path('in2.xlsx'))
    proof.tap.ok('Rp159,000 ≠ Rp150,000' in out, f'money: what differs is shown both ways')
    proof.check(book, 'money')


def written_before(proof, book, day):
    """Two withdrawals alike, of which one came from the bank's statement and one is written by hand; a third is new."""
    laba, later = proof.laba, day + datetime.timedelta(days=20)
    with open(laba.path('mutasi.csv'), 'w', newline='') as f:
        f.write(f'Tanggal;Keterangan;Jumlah;DB/CR\n{later + datetime.timedelta(days=1):%d/%m/%Y};SHOPEE;50.000;CR\n')
    laba.run('bank', book, laba.path('mutasi.csv'), '--account', 'BCA', '--choose', '2=transfer:Saldo Shopee', '--quiet')
    laba.record(book, [{'type': 'transfer', 'day': later.isoformat(), 'from': 'Saldo Shopee', 'to': 'BCA', 'amount': 50000}])
    files.write_shopee_balance(laba.path('later.xlsx'), [(later, 50000, 'Transaksi Selesai')] * 3)
    taken = lambda: proof.take(book, 'withdrawals', laba.path('later.xlsx'), options=('--account', 'BCA'))
    proof.same(taken(), (1, 0, 2, 0), 'money: withdrawals that the book has from elsewhere')
    before = rows(book)
    proof.same((taken(), rows(book)), ((0, 0, 3, 0), before), 'money: and come once')


def profiles(proof):
    """A new platform is one text file; what is wrong with it is told with its line."""
    laba, book = proof.laba, proof.laba.new()
    home = laba.path('home')
    os.makedirs(os.path.join(home, 'laba', 'profiles'))
    own = os.path.join(home, 'laba', 'profiles', 'warung.profile')
    text = '[Profile]\nPlatform=Warung\nKind=orders\nHeads=Kode;Keadaan;Barang\nDays=dmy\nNumbers=dots\n\n[Columns]\norder=Kode\nstatus=Keadaan\ncreated=Tanggal\nquantity=Banyak\nname=Barang\nprice=Harga\n\n[Words]\ndelivered=beres\ncancelled=gagal\n'
    with open(own, 'w', encoding='utf-8') as file:
        file.write(text)
    with open(laba.path('warung.csv'), 'w', encoding='utf-8') as file:
        file.write('Kode;Tanggal;Keadaan;Barang;Banyak;Harga\nW1;03/10/2026;Beres;Sirup;3;12.500\nW2;04/10/2026;gagal;Sirup;1;12.500\n')
    os.environ['XDG_DATA_HOME'] = home
    proof.same(proof.take(book, 'orders', laba.path('warung.csv')), (2, 0, 0, 0), 'profiles: one of the user')
    proof.same(proof.held(book), {'W1': 37500}, 'profiles: its orders')
    laba.run('profile', 'check', own)
    bad = laba.path('bad.profile')
    with open(bad, 'w', encoding='utf-8') as file:
        file.write(text.replace('quantity=Banyak', 'quantty=Banyak').replace('Kind=orders', 'Kind=ordrs'))
    answer = laba.try_run('profile', 'check', bad)
    proof.tap.ok(answer.status == 1 and 'bad.profile:3: Kind' in answer.err, f'profiles: a fault with its line ({answer.err.strip()})')
    with open(bad, 'w', encoding='utf-8') as file:
        file.write(text.replace('quantity=Banyak', 'quantty=Banyak'))
    answer = laba.try_run('profile', 'check', bad)
    proof.tap.ok(answer.status == 1 and 'bad.profile:12: quantty' in answer.err, f'profiles: another ({answer.err.strip()})')
    del os.environ['XDG_DATA_HOME']


def main(program, *seeds):
    with Laba(program) as laba:
        os.environ['XDG_DATA_HOME'] = laba.path('nobody')
        tap = Tap()
        proof = Proof(tap, laba)
        for one in (own_edits, goods, heads, statuses, scattered, money, profiles):
            try:
                one(proof)
            except Failed as failed:
                tap.ok(False, f'{one.__name__}: {failed}')
        for seed in map(int, seeds) if seeds else range(SEEDS):
            for platform in ('shopee', 'tiktok', 'tokopedia', 'lazada'):
                try:
                    whole_shop(proof, platform, seed)
                except Failed as failed:
                    tap.ok(False, f'{platform} {seed}: {failed}')
        tap.done()


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
