#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes up the life of a book: valid records of every type, back-dated, changed, deleted, undone and redone.

    history.py --seed N --steps N [--bad] > HISTORY.jsonl

One operation a line:
    {"op":"record","id":7,"record":{…}}   the 7th record ever typed (the program prints its own id; drive.py ties them)
    {"op":"change","id":7,"record":{…}}   {"op":"delete","id":7}   {"op":"undo"}   {"op":"redo"}
with "expect":"refused" where the program has to say no. The same seed gives the same history for ever.
Whatever the documents leave undefined (a refund over the credit, …) is not made up at all: replay.py is
asked after each step, and the step is taken back.
"""
import argparse
import copy
import datetime
import sys
from decimal import Decimal

from cli import to_json
from replay import Book, Derived, Order, Refused, purchase_total, thousandths

FIRST_DAY = datetime.date(2026, 1, 1)
DAYS = 300


class Dice:
    """splitmix64: ours, so that no version of Python changes a history."""

    def __init__(self, seed):
        self.state = (seed * 0xD1342543DE82EF95 + 0x1234567) & (2 ** 64 - 1)

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & (2 ** 64 - 1)
        z = self.state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & (2 ** 64 - 1)
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & (2 ** 64 - 1)
        return z ^ (z >> 31)

    def below(self, n):
        return self.next() % n

    def between(self, a, b):
        return a + self.below(b - a + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, seq):
        return seq[self.below(len(seq))]

    def some(self, seq, n):
        left, out = list(seq), []
        while left and len(out) < n:
            out.append(left.pop(self.below(len(left))))
        return out

    def weighted(self, table):
        at = self.below(sum(weight for weight, _ in table))
        for weight, item in table:
            if at < weight:
                return item
            at -= weight


ITEMS = [('JB01', 'Jilbab Navy', 'pcs', 40000, 26000), ('JB02', 'Jilbab Krem', 'pcs', 42000, 27000), ('GM01', 'Gamis', 'pcs', 165000, 120000),
         ('KP01', 'Keripik Pedas', 'kg', 57500, 33333), ('SB01', 'Sabun Susu', 'pcs', 12500, 7777), ('MD01', 'Madu', 'btl', 85000, 0),
         ('TS01', 'Tas Kanvas', 'pcs', 99000, 61001)]
BUNDLES = [('PK01', 'Paket Lebaran', [('JB01', 2), ('SB01', 3)]), ('PK02', 'Paket Sabun', [('SB01', 12)])]
PEOPLE = ['Bu Sari', 'Bu Dewi', 'Bu Lina', 'Pak Budi']
SUPPLIERS = ['Toko Kain', 'Evermos', 'Bu Ida Pemilik']
ACCOUNTS = [('Tunai', 'cash'), ('BCA', 'bank'), ('GoPay', 'ewallet'), ('Saldo Shopee', 'platform')]
CHANNELS = [('WhatsApp', 'own'), ('Shopee', 'marketplace'), ('Evermos', 'platform')]
PLACES = ['Warung Bu Ida', 'Kantin']
BATCHES = ['PO Lebaran', 'PO Sekolah']
LENDERS = ['KUR BRI', 'Kakak']
TEXTS = ['Bungkus kado', 'Kue titipan']
CATEGORIES = ['Packing', 'Pulsa', 'Transport']


def said(record):
    """A record without what it would mean anyway."""
    return {k: v for k, v in record.items() if (k, v) != ('discount', 0)}


class Maker:
    def __init__(self, seed, bad=False):
        self.dice, self.book, self.ops, self.bad = Dice(seed), Book(), [], bad
        self.clock, self.number = 0, 0
        self.derived = Derived(self.book)

    # -- the history

    def run(self, steps):
        self.begin()
        for step in range(steps):
            self.clock = DAYS * step // steps
            self.step()
        return self.ops

    def begin(self):
        """A shop that could open: its lists, some money, some goods."""
        for name, kind in ACCOUNTS:
            self.record({'type': 'account', 'name': name, 'kind': kind})
        for name, kind in CHANNELS:
            self.record({'type': 'channel', 'name': name, 'kind': kind, **({'account': 'Saldo Shopee'} if kind == 'marketplace' else {})})
        for name in PEOPLE:
            self.record({'type': 'person', 'name': name, 'customer': True})
        for name in PLACES:
            self.record({'type': 'person', 'name': name, 'customer': True})
        for name in BATCHES:
            self.record({'type': 'batch', 'name': name, 'opens': FIRST_DAY.isoformat()})
        for name in SUPPLIERS:
            self.record({'type': 'person', 'name': name, 'supplier': True, 'customer': False})
        for code, name, unit, price, cost in ITEMS:
            self.record({'type': 'product', 'code': code, 'name': name, 'unit': unit, 'sell_price': price, 'cost_price': cost})
        for code, name, parts in BUNDLES:
            self.record({'type': 'product', 'code': code, 'name': name, 'unit': 'pak', 'sell_price': 150000,
                         'parts': [{'product': p, 'quantity': q} for p, q in parts]})
        self.record({'type': 'capital', 'day': FIRST_DAY.isoformat(), 'account': 'Tunai', 'amount': 20_000_000})
        for code, *_ in self.dice.some(ITEMS, 3):
            self.record(self.opening_stock(code))

    def step(self):
        for attempt in range(20):
            kind = self.dice.weighted([(78, self.new_record), (9, self.change), (5, self.delete), (3, self.undo_redo)]
                                      + ([(8, self.bad_record)] if self.bad else []))
            if kind():
                return

    def record(self, record):
        return self.emit({'op': 'record', 'id': self.book.last_id + 1, 'record': record})

    def emit(self, op):
        """Takes the step if it is valid and means something; else the book stays as it was."""
        try:
            self.book.apply(op)
        except Refused:
            return False
        derived = Derived(self.book)
        if derived.warnings:
            self.book.undo()
            self.book.undone.clear()
            return False
        self.derived = derived
        self.ops.append(op)
        return True

    # -- values

    def day(self, since=None):
        """Mostly today, often some days late, now and then months late; never before `since`."""
        back = self.dice.weighted([(6, 0), (4, self.dice.between(1, 5)), (2, self.dice.between(6, 120))])
        day = (FIRST_DAY + datetime.timedelta(max(0, self.clock - back))).isoformat()
        return max(day, since or day)

    def money(self, low, high):
        """Round amounts and crooked ones."""
        amount = self.dice.between(low, high)
        return amount if self.dice.chance(30) else max(500, amount // 500 * 500)

    def quantity(self, product, most=6):
        if product.startswith('KP'):
            return Decimal(self.dice.between(1, most * 1000)) / 1000 if self.dice.chance(50) else Decimal(self.dice.between(1, most * 4)) / 4
        return self.dice.between(1, most)

    def account(self):
        return self.dice.weighted([(5, 'Tunai'), (4, 'BCA'), (1, 'GoPay')])

    def stock_products(self):
        return [r.typed['code'] for r in self.book.of_type('product') if not r.typed.get('parts')]

    def orders(self, test):
        return [o for o in self.derived.orders.values() if test(o)]

    def name(self, id):
        return self.book.records[id].typed['name']

    def next_number(self, prefix):
        self.number += 1
        return f'{prefix}-{self.number}'

    # -- new records, a method a type; None where there is nothing to write down

    def new_record(self):
        make = self.dice.weighted([
            (30, self.order), (20, self.purchase), (10, self.payment), (6, self.returned), (5, self.stock_count), (4, self.hand_over),
            (4, self.supplier_payment), (4, self.expense), (4, self.settlement), (3, self.stock_out), (3, self.failed), (3, self.refund),
            (3, self.write_off), (3, self.purchase_return), (2, self.stock_adjust), (2, self.delivered), (2, self.cancel), (2, self.drawing),
            (2, self.commission_payout), (2, self.consign_out), (2, self.consign_settle), (2, self.transfer), (1, self.capital),
            (1, self.income), (1, self.loan), (1, self.loan_payment), (1, self.asset), (1, self.regular), (1, self.opening_balance),
            (1, self.opening_stock), (2, self.new_list_entry)])
        record = make()
        return record is not None and self.record(record)

    def new_list_entry(self):
        number = self.next_number('Baru')
        return self.dice.pick([
            {'type': 'product', 'code': number, 'name': f'Barang {number}', 'sell_price': 33333, 'cost_price': self.money(1000, 30000),
             'packs': {'lusin': 12}, 'min_stock': 2},
            {'type': 'person', 'name': f'Bu {number}', 'phone': '0812-3456-7890', 'customer': True},
            {'type': 'account', 'name': f'Dompet {number}', 'kind': 'ewallet'}])

    def capital(self):
        return {'type': 'capital', 'day': self.day(), 'account': self.account(), 'amount': self.money(50_000, 900_000)}

    def drawing(self):
        return {'type': 'drawing', 'day': self.day(), 'account': self.account(), 'amount': self.money(10_000, 90_000), 'note': 'Belanja dapur'}

    def transfer(self):
        a, b = self.dice.some([name for name, _ in ACCOUNTS], 2)
        fee = {'fee': 2500} if self.dice.chance(50) else {}
        return {'type': 'transfer', 'day': self.day(), 'from': a, 'to': b, 'amount': self.money(10_000, 400_000), **fee}

    def expense(self):
        return {'type': 'expense', 'day': self.day(), 'category': self.dice.pick(CATEGORIES), 'account': self.account(),
                'amount': self.money(1_000, 60_000), 'payee': 'Toko Plastik'}

    def income(self):
        return {'type': 'income', 'day': self.day(), 'category': 'Bonus', 'account': self.account(), 'amount': self.money(1_000, 60_000)}

    def loan(self):
        return {'type': 'loan', 'day': self.day(), 'lender': self.dice.pick(LENDERS), 'account': 'BCA', 'amount': self.money(500_000, 3_000_000)}

    def loan_payment(self):
        lender = self.dice.pick(LENDERS)
        owed = -self.derived.by_key('loan').get(lender, 0)
        if owed <= 0:
            return None
        return {'type': 'loan-payment', 'day': self.day(), 'lender': lender, 'account': 'BCA',
                'principal': self.dice.between(1, min(owed, 400_000)), 'interest': self.money(1_000, 20_000)}

    def asset(self):
        return {'type': 'asset', 'day': self.day(), 'name': self.next_number('Printer'), 'account': self.account(),
                'amount': self.money(100_000, 2_000_000), 'months': self.dice.pick([1, 3, 7, 12, 36])}

    def regular(self):
        return {'type': 'regular', 'every': 'month', 'from': self.day(), 'until': '2027-12-31',
                'record': {'type': 'expense', 'category': 'Pulsa', 'account': 'Tunai', 'amount': 50_000}}

    def opening_balance(self):
        what = self.dice.pick([{'account': self.account()}, {'customer': self.dice.pick(PEOPLE)}, {'supplier': self.dice.pick(SUPPLIERS)}])
        sign = -1 if 'customer' in what and self.dice.chance(40) else 1        # paid ahead before the book began
        return {'type': 'opening-balance', 'day': FIRST_DAY.isoformat(), **what, 'amount': sign * self.money(10_000, 300_000)}

    def opening_stock(self, code=None):
        """Once a product."""
        opened = {r.typed['product'] for r in self.book.of_type('opening-stock')}
        code = code or self.dice.pick(self.stock_products())
        if code in opened:
            return None
        return {'type': 'opening-stock', 'day': FIRST_DAY.isoformat(), 'product': code, 'quantity': self.quantity(code, 9),
                'unit_cost': self.money(3_000, 60_000)}

    def purchase(self):
        lines = []
        for code in self.dice.some(self.stock_products(), self.dice.between(1, 3)):
            quantity = self.quantity(code, 20)
            cost = {'unit_cost': self.money(3_000, 60_000)} if self.dice.chance(70) else {'amount': self.money(3_000, 500_000)}
            lines.append({'product': code, 'quantity': quantity, **cost})
        day = self.day()
        record = {'type': 'purchase', 'number': self.next_number('B'), 'day': day, 'supplier': self.dice.pick(SUPPLIERS), 'lines': lines}
        if self.dice.chance(50):
            record['shipping'] = self.money(1_000, 30_000)
        if self.dice.chance(30):
            record['discount'] = self.dice.between(1, 2_500)
        if self.dice.chance(50):
            amount = min(self.money(1_000, 200_000), purchase_total(record))
            record['paid'] = [{'day': self.day(day), 'account': self.account(), 'amount': amount}]
        return record

    def supplier_payment(self):
        supplier = self.dice.pick(SUPPLIERS)
        owed = self.derived.payables().get(supplier, 0) + self.derived.consignors().get(supplier, 0)
        if owed <= 0:
            return None
        record = {'type': 'supplier-payment', 'day': self.day(), 'supplier': supplier, 'account': self.account(),
                  'amount': self.dice.between(1, owed)}
        bought = [r for r in self.book.of_type('purchase') if r.typed['supplier'] == supplier]
        if bought and self.dice.chance(40):
            purchase = self.dice.pick(bought)
            record.update(purchase=purchase.typed['number'], day=self.day(purchase.day))
        return record

    def purchase_return(self):
        bought = self.book.of_type('purchase')
        if not bought:
            return None
        purchase = self.dice.pick(bought)
        line = self.dice.pick(purchase.typed['lines'])
        quantity = line['quantity'] if self.dice.chance(40) else self.quantity(line['product'], 3)
        account = {'account': self.account()} if self.dice.chance(70) else {}       # else it is owed less
        return {'type': 'purchase-return', 'day': self.day(purchase.day), 'purchase': purchase.typed['number'],
                'lines': [{'product': line['product'], 'quantity': quantity}], 'refund': {**account, 'amount': self.money(1_000, 200_000)}}

    # orders

    def order_line(self, code, channel):
        product = self.book.records[self.book.find('product', code)].typed
        quantity = self.quantity(code, 4)
        line = {'product': code, 'quantity': quantity}
        if self.dice.chance(85):
            line['unit_price'] = product['sell_price'] if self.dice.chance(60) else self.money(5_000, 200_000)
            if self.dice.chance(20):
                line['discount'] = self.dice.between(1, 1_000)
        else:
            line['amount'] = self.money(5_000, 300_000)
        self.source(line, channel, bundle='parts' in product)
        return line

    def source(self, line, channel, bundle):
        kinds = {'WhatsApp': [(14, 'stock'), (2, 'dropship'), (2, 'consigned')], 'Shopee': [(1, 'stock')],
                 'Evermos': [(2, 'dropship'), (2, 'commission')]}[channel]
        source = 'stock' if bundle and channel != 'Evermos' else self.dice.weighted(kinds)
        if source != 'stock' or self.dice.chance(20):
            line['source'] = source
        if source in ('dropship', 'consigned'):
            line.update(supplier=self.dice.pick(SUPPLIERS), supplier_price=self.money(1_000, 4_900))
            if source == 'consigned' and self.dice.chance(30):
                line['commission'] = line.pop('supplier_price') // 2       # the owner gets what that leaves
            if self.dice.chance(25):
                del line['product']
                line['text'] = self.dice.pick(TEXTS)
        if source == 'commission' or source == 'dropship' and channel == 'Evermos' and self.dice.chance(60):
            line['commission'] = self.money(1_000, 20_000)

    def order(self):
        channel = self.dice.weighted([(10, 'WhatsApp'), (3, 'Shopee'), (2, 'Evermos')])
        codes = self.stock_products() + [code for code, *_ in BUNDLES]
        lines = [self.order_line(code, channel) for code in self.dice.some(codes, self.dice.between(1, 3))]
        record = {'type': 'order', 'number': self.next_number('A'), 'day': self.day(), 'channel': channel,
                  'customer': self.dice.pick([r.typed['name'] for r in self.book.of_type('person') if r.typed.get('customer')]), 'lines': lines}
        if self.dice.chance(30) and any(line.get('source') != 'commission' for line in lines):
            record['discount'] = self.dice.between(1, 2_000)
        if self.dice.chance(40):
            record['shipping_charged'] = self.money(5_000, 30_000)
        if self.dice.chance(15):
            record['batch'] = self.dice.pick(BATCHES)
        self.order_goods(record)
        self.order_money(record)
        return record

    def order_goods(self, record):
        kind = self.dice.below(10)
        if kind < 2:
            record['handed_over'] = None
        elif kind < 4:
            record['handed_over'] = self.day(record['day'])
        if self.dice.chance(40):
            record['shipping_paid'] = {'account': self.account(), 'amount': self.money(5_000, 30_000)}
            if self.dice.chance(30):
                record['shipping_paid']['day'] = record['day']
            if self.dice.chance(40) and any(line.get('source') == 'dropship' for line in record['lines']):
                del record['shipping_paid']['account']              # the supplier laid it out
        if self.dice.chance(30):
            record.update(courier='JNE', tracking=f'0000{self.number}')

    def order_money(self, record):
        if record['channel'] == 'Shopee':
            return
        total = Order(self.book.make(0, record)).billed
        amount = self.dice.weighted([(4, 0), (4, total), (2, total // 2), (1, total + 5_000)])
        if amount > 0:
            record['paid'] = [{'day': self.day(record['day']), 'account': self.account(), 'amount': amount}]

    def is_shop(self, order, kind):
        return self.book.records[order.channel].typed['kind'] == kind

    def payment(self):
        if self.dice.chance(35):
            return {'type': 'payment', 'day': self.day(), 'customer': self.dice.pick(PEOPLE + PLACES), 'account': self.account(),
                    'amount': self.money(5_000, 400_000)}
        owing = self.orders(lambda o: o.balance > 0 and not self.is_shop(o, 'marketplace'))
        waiting = self.orders(lambda o: not o.handed and not o.cancelled)
        if not owing + waiting:
            return None
        order = self.dice.pick(owing + waiting)
        amount = self.dice.weighted([(4, max(order.balance, 10_000)), (3, self.money(1_000, 50_000)), (1, max(order.balance, 0) + 7_500)])
        return {'type': 'payment', 'day': self.day(order.day), 'order': order.data['number'], 'account': self.account(), 'amount': amount}

    def on_order(self, type, test, **more):
        """A record about one order that passes the test, on a day from its hand-over on."""
        found = self.orders(test)
        if not found:
            return None
        order = self.dice.pick(found)
        return {'type': type, 'day': self.day(order.handed or order.day), 'order': order.data['number'], **more}

    def hand_over(self):
        return self.on_order('hand-over', lambda o: not o.handed and not o.cancelled, courier='JNE', tracking='0011')

    def delivered(self):
        done = {r.data['order'] for r in self.book.of_type('delivered')}
        return self.on_order('delivered', lambda o: o.handed and not o.failed and o.id not in done)

    def cancel(self):
        return self.on_order('cancel', lambda o: not o.handed and not o.cancelled)

    def failed(self):
        """After any returns or a settlement it would be another story; one that the documents do not tell."""
        touched = {id for r in self.book.of_type('return', 'settlement', 'write-off', 'delivered') for id in r.refs}
        extra = {'shipping': {'account': self.account(), 'amount': self.money(5_000, 20_000)}} if self.dice.chance(60) else {}
        return self.on_order('delivery-failed', lambda o: o.handed and not o.failed and o.id not in touched
                             and not self.is_shop(o, 'platform'), goods=self.dice.weighted([(3, 'back'), (1, 'lost')]), **extra)

    def returned(self):
        record = self.on_order('return', lambda o: o.handed and not o.failed and any(l.returned < l.quantity for l in o.lines))
        if not record:
            return None
        order = self.derived.orders[self.book.find('order', record['order'])]
        record['lines'] = [self.returned_line(line) for line in order.lines if line.returned < line.quantity and self.dice.chance(70)]
        if not record['lines']:
            return None
        if self.dice.chance(25):
            self.shipping_back(record, order)
        if self.dice.chance(40):
            credit = self.credit_after(record, order)
            if credit > 0:
                record['refund'] = {'account': self.account(), 'amount': credit if self.dice.chance(60) else self.dice.between(1, credit)}
        return record

    def shipping_back(self, record, order):
        """Of the ongkir charged, what no return gave back yet."""
        given = sum(r.data.get('shipping', 0) for r in self.book.of_type('return') if r.data['order'] == order.id)
        if order.shipping > given:
            record['shipping'] = self.dice.between(1, order.shipping - given)

    def returned_line(self, line):
        left = line.quantity - line.returned
        whole = left % 1000 == 0
        quantity = left if self.dice.chance(60) else self.dice.between(1, left // 1000) * 1000 if whole else self.dice.between(1, left)
        condition = {'condition': 'damaged'} if line.source == 'stock' and self.dice.chance(25) else {}
        product = {'product': self.book.records[line.product].typed['code']} if line.product else {}
        return {**product, 'quantity': Decimal(quantity) / 1000, **condition}

    def credit_after(self, record, order):
        """What would stand to the customer's credit on that order once the goods are back."""
        trial = copy.copy(self.book)
        trial.records = dict(self.book.records)
        id = self.book.last_id + 1
        trial.records[id] = self.book.make(id, record)
        try:
            return -Derived(trial).orders[order.id].balance
        except Refused:
            return 0

    def refund(self):
        if self.dice.chance(25):
            own = {key[0]: -held for key, held in self.derived.by_key('deposit').items() if key[1] == 0 and held < 0}
            customer = self.dice.pick(sorted(own) or [None])
            return {'type': 'refund', 'day': self.day(), 'customer': self.name(customer), 'account': self.account(),
                    'amount': self.dice.between(1, own[customer])} if customer else None
        record = self.on_order('refund', lambda o: o.balance < 0 and not self.is_shop(o, 'marketplace'))
        if record:
            held = -self.derived.orders[self.book.find('order', record['order'])].balance
            record.update(account=self.account(), amount=held if self.dice.chance(60) else self.dice.between(1, held))
        return record

    def write_off(self):
        if self.dice.chance(30):
            customer = self.dice.pick(PEOPLE)
            owed = self.derived.receivables().get(customer, 0)
            return owed and {'type': 'write-off', 'day': self.day(), 'customer': customer, 'amount': self.dice.between(1, owed)} or None
        record = self.on_order('write-off', lambda o: o.balance > 0 and o.handed and not self.is_shop(o, 'marketplace'))
        if record:
            record['amount'] = self.dice.between(1, self.derived.orders[self.book.find('order', record['order'])].balance)
        return record

    def settlement(self):
        open_orders = self.orders(lambda o: self.is_shop(o, 'marketplace') and not o.cancelled and not o.failed
                                  and (o.balance or not o.handed and self.dice.chance(20)))
        if not open_orders:
            return None
        paid = []
        for order in self.dice.some(open_orders, self.dice.between(1, 3)):
            gross = order.balance or order.billed       # below nought: it takes back what it paid for what came back
            if gross > 0 and self.dice.chance(20):
                gross = self.dice.between(1, gross)
            fees = {'Biaya Administrasi': max(gross, 0) // 20}
            if gross > 0 and self.dice.chance(50):
                fees['Biaya Proses'] = min(1250, gross - gross // 20)
            fees = {k: v for k, v in fees.items() if v}
            paid.append({'order': order.data['number'], 'gross': gross, 'fees': fees, 'net': gross - sum(fees.values())})
        orders = [self.derived.orders[self.book.find('order', p['order'])] for p in paid]
        since = max(o.handed or o.day for o in orders)
        return {'type': 'settlement', 'day': self.day(since), 'channel': 'Shopee', 'account': 'Saldo Shopee', 'orders': paid}

    def commission_payout(self):
        waiting = self.derived.by_key('commission-receivable').get(self.book.find('channel', 'Evermos'), 0)
        orders = self.orders(lambda o: o.handed and self.is_shop(o, 'platform') and any(line.commission for line in o.lines))
        if waiting <= 0 or not orders:
            return None
        order = self.dice.pick(orders)
        amount = min(waiting, sum(line.commission for line in order.lines))
        return {'type': 'commission-payout', 'day': self.day(order.handed), 'channel': 'Evermos', 'account': 'BCA', 'amount': amount,
                'orders': [order.data['number']]}

    # goods

    def stock_count(self):
        lines = []
        for code in self.dice.some(self.stock_products(), self.dice.between(1, 2)):
            on_hand = self.derived.stock()[code]['on_hand']
            step = 1000 if not code.startswith('KP') else 250
            counted = max(0, on_hand + step * self.dice.between(-3, 2))
            cost = {'unit_cost': self.money(3_000, 60_000)} if self.dice.chance(20) else {}
            lines.append({'product': code, 'counted': Decimal(counted) / 1000, **cost})
        return {'type': 'stock-count', 'day': self.day(), 'lines': lines}

    def stock_adjust(self):
        code = self.dice.pick(self.stock_products())
        quantity = self.quantity(code, 3) * self.dice.pick([-1, -1, 1])
        return {'type': 'stock-adjust', 'day': self.day(), 'product': code, 'quantity': quantity, 'reason': 'lost'}

    def stock_out(self):
        code = self.dice.pick(self.stock_products())
        return {'type': 'stock-out', 'day': self.day(), 'product': code, 'quantity': self.quantity(code, 2),
                'reason': self.dice.pick(['damaged', 'lost', 'own-use', 'gift'])}

    def consign_out(self):
        lines = [{'product': code, 'quantity': self.dice.between(1, 6)} for code in self.dice.some(self.stock_products(), self.dice.between(1, 2))]
        return {'type': 'consign-out', 'day': self.day(), 'place': self.dice.pick(PLACES), 'lines': lines}

    def consign_settle(self):
        left = {}
        for r in self.book.of_type('consign-out', 'consign-settle'):
            for line in r.typed['lines']:
                n = line['quantity'] if r.type == 'consign-out' else -line.get('sold', 0) - line.get('returned', 0)
                key = r.typed['place'], line['product']
                left[key] = left.get(key, 0) + n
        there = [key for key, n in left.items() if n > 0]
        if not there:
            return None
        place, code = self.dice.pick(there)
        sold = self.dice.between(1, left[place, code])
        price, back = self.money(20_000, 60_000), self.dice.between(0, left[place, code] - sold)
        fee = sold * price // 5
        line = {'product': code, 'sold': sold, 'unit_price': price, **({'returned': back} if back else {})}
        due = sold * price - fee
        return {'type': 'consign-settle', 'day': self.day(), 'place': place, 'lines': [line], 'fee': fee, 'account': 'Tunai',
                'amount': due if self.dice.chance(60) else self.dice.between(0, due)}

    # -- second thoughts

    def any_record(self):
        """Half of them an order or a purchase; the rarer types more often than they come."""
        types = sorted({r.type for r in self.book.records.values()})
        type = self.dice.weighted([(1, 'order'), (1, 'purchase'), (2, self.dice.pick(types))])
        return self.dice.pick(self.book.of_type(type) or list(self.book.records.values()))

    def change(self):
        record = self.any_record()
        data = copy.deepcopy(record.typed)
        change = self.dice.pick([self.change_day, self.change_amount, self.change_lines, self.change_note, self.change_parts])
        if not change(data) or said(data) == said(record.typed):
            return False                    # what changes nothing is no step
        return self.emit({'op': 'change', 'id': record.id, 'record': data})

    def change_day(self, data):
        if 'day' not in data or data['type'].startswith('opening'):
            return False
        data['day'] = self.day()
        return True

    def change_amount(self, data):
        if data['type'] == 'product':
            data['cost_price'] = self.money(1_000, 60_000)
        elif data['type'] in ('order', 'purchase'):
            data['discount'] = self.dice.between(0, 2_000)
        elif 'amount' in data and data['type'] not in ('consign-settle',):
            data['amount'] = max(1, data['amount'] + self.dice.between(-5_000, 5_000))
        else:
            return False
        return not (data['type'] == 'order' and all(line.get('source') == 'commission' for line in data['lines']))

    def change_lines(self, data):
        if data['type'] not in ('order', 'purchase', 'stock-count', 'return', 'purchase-return', 'consign-out'):
            return False
        line = self.dice.pick([line for line in data['lines'] if 'product' in line] or [None])
        if line is None:
            return False
        key = 'counted' if data['type'] == 'stock-count' else 'quantity'
        line[key] = self.quantity(line['product'], 9)
        return True

    def change_parts(self, data):
        """A bundle always held something else."""
        if data['type'] != 'product' or 'parts' not in data:
            return False
        self.dice.pick(data['parts'])['quantity'] = self.dice.between(1, 4)
        return True

    def change_note(self, data):
        data['note'] = self.dice.pick(['dari chat', 'sudah dicek', 'catatan "kutip", koma'])
        return data['type'] not in ('account', 'channel', 'person', 'product', 'batch', 'regular')

    def delete(self):
        record = self.any_record()
        if record.type in ('account', 'channel', 'person', 'product', 'batch'):
            return False
        return self.emit({'op': 'delete', 'id': record.id})

    def undo_redo(self):
        """Some steps back, some of them forward again; replay.py must find sense in each place on the way."""
        back = min(self.dice.between(1, 4), len(self.book.done) - 40)
        if back <= 0:
            return False
        self.ops += [{'op': 'undo'}] * back
        for _ in range(back):
            self.book.undo()
        for _ in range(self.dice.between(0, back)):
            self.ops.append({'op': 'redo'})
            self.book.redo()
        self.derived = Derived(self.book)
        return True

    # -- what must be refused

    def bad_record(self):
        orders = self.orders(lambda o: o.handed and not o.failed)
        if not orders:
            return False
        order = self.dice.pick(orders)
        number, line = order.data['number'], order.lines[0]
        if not line.product:
            return False
        code = self.book.records[line.product].typed['code']
        before = (datetime.date.fromisoformat(order.handed) - datetime.timedelta(1)).isoformat()
        record = self.dice.pick([
            {'type': 'return', 'day': order.handed, 'order': number, 'lines': [{'product': code, 'quantity': 5_000}]},
            {'type': 'return', 'day': before, 'order': number, 'lines': [{'product': code, 'quantity': Decimal(line.quantity) / 1000}]},
            {'type': 'hand-over', 'day': order.handed, 'order': number},
            {'type': 'cancel', 'day': order.handed, 'order': number},
            {'type': 'payment', 'day': order.handed, 'order': 'tidak ada', 'account': 'Tunai', 'amount': 1000},
            {'type': 'payment', 'day': order.handed, 'order': number, 'account': 'Tunai', 'amount': -1000},
            {'type': 'expense', 'day': '2026-02-30', 'category': 'Packing', 'account': 'Tunai', 'amount': 1000},
            {'type': 'stock-out', 'day': order.handed, 'product': code, 'quantity': 0, 'reason': 'lost'},
            {'type': 'capital', 'day': order.handed, 'account': 'Bank Entah', 'amount': 1000},
            dict(copy.deepcopy(order.record.typed), number=number)])
        if record.get('lines') and record['type'] == 'return' and record['day'] == before and line.returned:
            return False
        self.ops.append({'op': 'record', 'record': record, 'expect': 'refused'})
        return True


def make(seed, steps, bad=False):
    return Maker(seed, bad).run(steps)


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--steps', type=int, default=200)
    ap.add_argument('--bad', action='store_true', help='mix in what must be refused')
    a = ap.parse_args()
    for op in make(a.seed, a.steps, a.bad):
        sys.stdout.write(to_json(op) + '\n')


if __name__ == '__main__':
    main()
