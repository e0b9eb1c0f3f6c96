# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can happen in the sample shop on a day: every method writes a record and keeps money and goods.

Quantities are multiples of 0.25, so that floats are exact."""
import datetime
from collections import defaultdict

from shop_lists import (ACCOUNTS, BUSINESS, CATEGORIES, CHANNELS, CUSTOMERS, PRODUCTS, START, Product, amount_of, rounded, whole,
                        without_nothing)

DAY = datetime.timedelta(1)


class Dice:
    """A 64-bit linear congruential generator; the upper bits are the dice."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % n

    def between(self, a, b):
        return a + self.below(b - a + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, items):
        return items[self.below(len(items))]

    def weighted(self, pairs):
        """pairs of (thing, whole weight)."""
        at = self.below(sum(w for _, w in pairs))
        for thing, weight in pairs:
            at -= weight
            if at < 0:
                return thing

    def digits(self, n):
        return ''.join(str(self.below(10)) for _ in range(n))

    def letters(self, n):
        return ''.join(self.pick('ABCDEFGHJKMNPQRSTUVWXY0123456789') for _ in range(n))


class Entry:
    """A record and the day it is typed. Others may point to it; its number is given when all is written."""

    def __init__(self, record, typed):
        self.record, self.typed, self.number = record, typed, None


class Sale(Entry):
    def __init__(self, record, typed, customer):
        super().__init__(record, typed)
        self.customer, self.goods, self.handed, self.failed = customer, [], None, False
        self.billed = self.paid = self.commission = 0
        self.delivered = self.settled = self.returned = self.stuck = False

    @property
    def owed(self):
        return (self.billed if self.handed and not self.failed else 0) - self.paid

    @property
    def marketplace(self):
        return self.record.get('channel') == 'Shopee'


class Shop:
    def __init__(self, seed):
        self.dice, self.day, self.entries = Dice(seed), START, []
        self.products = {p[0]: Product(*p) for p in PRODUCTS}
        self.people = {c[0]: c for c in CUSTOMERS}
        self.money = {name: 0 for name, kind in ACCOUNTS}
        self.stock, self.promised = defaultdict(float), defaultdict(float)
        self.sold = defaultdict(list)               # code: [(day, quantity)], for restocking
        self.sales, self.purchases, self.old_debts = [], [], []
        self.consigned_owed = 0                     # to Bu Yayah
        self.dropship_owed = 0                      # to Mbak Wulan
        self.at_warung = defaultdict(float)
        self.agenda = defaultdict(list)
        self.purse = defaultdict(int)               # what a customer paid that belongs to no order

    # -- writing

    def write(self, record, late=0, entry=None):
        entry = entry or Entry(record, self.day)
        entry.record, entry.typed = record, self.day + late * DAY
        self.entries.append(entry)
        return entry

    def on_day(self, type, **keys):
        record = {'type': type, 'number': None, 'day': self.day.isoformat()}
        record.update(keys)
        return record

    def after(self, days, do, *args):
        if days == 0:
            return do(*args)
        self.agenda[self.day + days * DAY].append((do, args))

    def move_money(self, account, amount):
        self.money[account] += amount
        assert self.money[account] >= 0, f'{self.day}: {account} would be {self.money[account]}'

    # -- money by itself

    def capital(self, account, amount, note=None):
        self.move_money(account, amount)
        self.write(self.on_day('capital', account=account, amount=amount, note=note))

    def drawing(self, account, amount, note, late=0):
        if self.fund(account, amount):
            self.move_money(account, -amount)
            self.write(self.on_day('drawing', account=account, amount=amount, note=note), late)

    def expense(self, category, account, amount, payee=None, note=None, late=0):
        assert self.fund(account, amount), f'{self.day}: no money for {category}'
        self.move_money(account, -amount)
        self.write(self.on_day('expense', category=category, account=account, amount=amount, payee=payee, note=note), late)

    def income(self, category, account, amount, note=None):
        self.move_money(account, amount)
        self.write(self.on_day('income', category=category, account=account, amount=amount, note=note))

    def transfer(self, source, to, amount, fee=0, note=None):
        self.move_money(source, -amount - fee)
        self.move_money(to, amount)
        self.write(self.on_day('transfer', **{'from': source}, to=to, amount=amount, fee=fee or None, note=note))

    def fund(self, account, amount):
        """Is the money there? If not, it is brought from where it is."""
        for source, fee, note in (('Tunai', 0, 'setor tunai'), ('BCA', 0, 'tarik tunai'), ('BRI', 2500, 'BI-FAST'),
                                  ('DANA', 2500, None)):
            lacking = amount - self.money[account]
            if lacking <= 0:
                return True
            if source == account:
                continue
            if source == 'BCA' and account in ('BRI', 'DANA'):
                fee, note = {'BRI': 2500, 'DANA': 1000}[account], {'BRI': 'BI-FAST', 'DANA': 'isi saldo'}[account]
            brought = rounded(lacking + 74999, 100000)
            if self.money[source] < brought + fee + 50000:
                brought = rounded(lacking + 24999, 50000)
            if self.money[source] >= brought + fee + 50000:
                self.transfer(source, account, brought, fee, note)
        return self.money[account] >= amount

    # -- goods

    def parts(self, code, quantity):
        parts = self.products[code].parts
        return [(part, n * quantity) for part, n in parts] if parts else [(code, quantity)]

    def available(self, code):
        parts = self.products[code].parts
        if parts:
            return min((self.stock[part] - self.promised[part]) // n for part, n in parts)
        return self.stock[code] - self.promised[code]

    def at_hand(self, quantity, *codes):
        """The first of them of which there is so much."""
        return next(code for code in codes if self.available(code) >= quantity)

    def line(self, quantity, *codes):
        code = self.at_hand(quantity, *codes)
        return {'product': code, 'quantity': quantity, 'unit_price': self.products[code].tier(quantity)}

    def purchase(self, supplier, lines, *, discount=0, shipping=0, pay=(), late=0, note=None):
        """lines as in the record; pay: [(account, amount)]. What is not paid is owed."""
        record = self.on_day('purchase', supplier=supplier, discount=discount or None, shipping=shipping or None,
                             lines=lines, note=note)
        total = sum(amount_of(line, 'unit_cost') for line in lines) - discount + shipping
        for account, amount in pay:
            self.move_money(account, -amount)
        if pay:
            record['paid'] = [{'day': self.day.isoformat(), 'account': a, 'amount': n} for a, n in pay]
        for line in lines:
            self.stock[line['product']] += line['quantity']
        entry = self.write(record, late)
        entry.owed = total - sum(n for a, n in pay)
        self.purchases.append(entry)
        return entry

    def pay_purchase(self, purchase, account, amount=None, tries=0):
        amount = min(amount or purchase.owed, purchase.owed)
        if not self.fund(account, amount):
            assert tries < 9, f'{self.day}: a supplier waits too long'
            return self.after(4, self.pay_purchase, purchase, account, amount, tries + 1)
        purchase.owed -= amount
        self.move_money(account, -amount)
        self.write(self.on_day('supplier-payment', supplier=purchase.record['supplier'], purchase=purchase, account=account,
                               amount=amount))

    def pay_supplier(self, supplier, account, amount, note=None):
        assert self.fund(account, amount)
        self.move_money(account, -amount)
        self.write(self.on_day('supplier-payment', supplier=supplier, account=account, amount=amount, note=note))

    def return_purchase(self, purchase, code, quantity, account, amount, note):
        self.stock[code] -= quantity
        self.move_money(account, amount)
        self.write(self.on_day('purchase-return', purchase=purchase, lines=[{'product': code, 'quantity': quantity}],
                               refund={'account': account, 'amount': amount}, note=note))

    def stock_out(self, code, quantity, reason, note, late=0):
        self.stock[code] -= quantity
        self.write(self.on_day('stock-out', product=code, quantity=whole(quantity), reason=reason, note=note), late)

    def adjust(self, code, quantity, reason, note):
        self.stock[code] += quantity
        self.write(self.on_day('stock-adjust', product=code, quantity=whole(quantity), reason=reason, note=note))

    def count(self, codes, differs, note):
        """differs: code: what is found more or less than the book says; a dearer find has its unit cost."""
        lines = []
        for code in codes:
            self.stock[code] += differs.get(code, 0)
            line = {'product': code, 'counted': whole(self.stock[code])}
            if differs.get(code, 0) > 0:
                line['unit_cost'] = self.products[code].cost
            lines.append(line)
        self.write(self.on_day('stock-count', lines=lines, note=note))

    # -- orders

    def order(self, channel, customer, lines, *, hand='today', wait=0, pay=(), late=0, discount=0, charged=0, ship=None,
              recipient=None, courier=None, tracking=None, external=None, due=None, batch=None, note=None, delivered=None):
        """hand: today; known (typed after it left, `wait` days from now); record (left later, by a record of its own);
        open (waits). pay: [(account, amount)], today. ship: (account, amount) paid to the courier when it leaves."""
        record = self.on_day('order', channel=channel, batch=batch, external_number=external, customer=customer, recipient=recipient,
                             discount=discount or None, shipping_charged=charged or None, shipping_paid=None, courier=courier,
                             tracking=tracking, due=due.isoformat() if due else None, lines=lines)
        sale = Sale(record, self.day, customer)
        for line in lines:
            source, quantity = line.get('source', 'stock'), line['quantity']
            if source == 'stock':
                sale.goods += [(part, n, line) for part, n in self.parts(line['product'], quantity)]
            if source == 'commission':
                sale.commission += line['commission']
            else:
                sale.billed += amount_of(line, 'unit_price') - line.get('discount', 0)
        sale.billed += charged - discount
        for part, quantity, line in sale.goods:
            self.promised[part] += quantity
        for account, amount in pay:
            self.take(sale, account, amount, into_order=True)
        sale.ship = ship
        self.write(record, late, sale)
        if hand == 'today':
            self.hand_over(sale)
            if delivered == 'today':
                record['delivered'] = self.day.isoformat()
                sale.delivered = True
        else:
            record['handed_over'] = None
            if hand != 'open':
                self.after(wait, self.hand_over, sale, hand, tracking)
            if hand != 'known':
                record['tracking'] = None
        if note:
            record['note'] = note
        self.sales.append(sale)
        return sale

    def take(self, sale, account, amount, into_order=False):
        self.move_money(account, amount)
        sale.paid += amount
        if into_order:
            sale.record.setdefault('paid', []).append({'day': self.day.isoformat(), 'account': account, 'amount': amount})
        else:
            self.write(self.on_day('payment', order=sale, account=account, amount=amount))

    def hand_over(self, sale, how='today', tracking=None):
        if how == 'known':
            sale.record['handed_over'] = self.day.isoformat()
            sale.typed = max(sale.typed, self.day)
        elif how == 'record':
            self.write(self.on_day('hand-over', order=sale, courier=sale.record.get('courier'), tracking=tracking))
        sale.handed = self.day
        if sale.ship:
            account, amount = sale.ship
            if self.money[account] < amount and not self.fund(account, amount):
                account = 'BCA' if account == 'Tunai' else 'Tunai'
            self.move_money(account, -amount)
            sale.record['shipping_paid'] = {'account': account, 'amount': amount}
        for part, quantity, line in sale.goods:
            self.promised[part] -= quantity
            self.stock[part] -= quantity
            self.sold[part].append((self.day, quantity))
        for line in sale.record['lines']:
            if line.get('source') == 'consigned':
                self.consigned_owed += line['supplier_price'] * line['quantity']
            if line.get('source') == 'dropship':
                self.dropship_owed += line['supplier_price'] * line['quantity']
        from_purse = min(self.purse[sale.customer], max(sale.owed, 0))
        if sale.customer and from_purse and not sale.marketplace:
            self.purse[sale.customer] -= from_purse
            sale.paid += from_purse

    def pay_courier_later(self, sale, account, amount):
        assert self.fund(account, amount)
        self.move_money(account, -amount)
        sale.record['shipping_paid'] = {'account': account, 'amount': amount, 'day': self.day.isoformat()}
        sale.typed = max(sale.typed, self.day)

    def arrive(self, sale, written_in=False):
        if sale.failed or not sale.handed:
            return
        sale.delivered = True
        if written_in:
            sale.record['delivered'] = self.day.isoformat()
            sale.typed = max(sale.typed, self.day)
        else:
            self.write(self.on_day('delivered', order=sale))

    def pay_later(self, sale, account, share=100):
        """The customer comes with money: for this order, or, who has several debts, for all of them."""
        if sale.owed <= 0:
            return
        debts = [s for s in self.old_debts + self.sales if s.customer == sale.customer and s.owed > 0 and not s.marketplace]
        debts.sort(key=lambda s: s.handed)          # the same day: as typed, which is as made here
        # money without an order's name goes to the oldest debt, so not where an old one is to stay
        if len(debts) > 1 and debts[0] is not sale and share == 100 and sale.customer and not any(s.stuck for s in debts):
            amount = sum(s.owed for s in debts)
            if amount > 250000:
                amount = rounded(amount * 6 // 10, 10000)
            self.move_money(account, amount)
            self.write(self.on_day('payment', customer=sale.customer, account=account, amount=amount))
            for debt in debts:
                part = min(amount, debt.owed)
                debt.paid += part
                amount -= part
            if sale.owed > 0:
                self.after(self.dice.between(9, 20), self.pay_later, sale, account)
            return
        amount = sale.owed if share == 100 else max(5000, rounded(sale.owed * share // 100, 5000))
        self.take(sale, account, min(amount, sale.owed))

    def fail(self, sale, goods, account, amount, note):
        if amount:
            assert self.fund(account, amount)
            self.move_money(account, -amount)
        sale.failed = True
        if goods == 'back':
            for part, quantity, line in sale.goods:
                self.stock[part] += quantity
        self.write(self.on_day('delivery-failed', order=sale, shipping={'account': account, 'amount': amount} if amount else None,
                               goods=goods, note=note))

    def refund(self, sale, account, amount, note=None):
        assert amount <= -sale.owed and self.fund(account, amount)
        self.move_money(account, -amount)
        sale.paid -= amount
        self.write(self.on_day('refund', order=sale, account=account, amount=amount, note=note))

    def cancel(self, sale, note):
        for part, quantity, line in sale.goods:
            self.promised[part] -= quantity
        sale.billed = 0
        self.write(self.on_day('cancel', order=sale, note=note))

    def give_back(self, sale, line, quantity, condition, account, note):
        """account: the refund's, as far as the customer's credit goes; None: no refund."""
        net = amount_of(line, 'unit_price') * quantity // line['quantity']
        sale.billed, sale.returned = int(sale.billed - net), True
        if condition == 'good' and line.get('source', 'stock') == 'stock':
            for part, n in self.parts(line['product'], quantity):
                self.stock[part] += n
        record = self.on_day('return', order=sale, note=note,
                             lines=[{'product': line['product'], 'quantity': whole(quantity), 'condition': condition}])
        if account and sale.owed < 0:
            amount = -sale.owed
            assert self.fund(account, amount)
            self.move_money(account, -amount)
            sale.paid -= amount
            record['refund'] = {'account': account, 'amount': amount}
        self.write(record)

    def write_off(self, sale, note):
        self.write(self.on_day('write-off', order=sale, amount=sale.owed, note=note))
        sale.paid += sale.owed

    # -- the end: numbers in the order of typing

    def lines_out(self):
        """What speaks of an entry is typed after it and after all that was said of it before."""
        last = {}
        for entry in self.entries:
            refers = [entry] + list(entries_in(entry.record))
            entry.typed = max([entry.typed] + [last.get(id(e), e.typed) for e in refers])
            for e in refers:
                last[id(e)] = entry.typed
        order = sorted(range(len(self.entries)), key=lambda i: (self.entries[i].typed, i))
        orders = purchases = 0
        for i in order:
            entry = self.entries[i]
            if entry.record['type'] == 'order':
                orders += 1
                entry.number = f'A-{orders:04d}'
            elif entry.record['type'] == 'purchase':
                purchases += 1
                entry.number = f'B-{purchases:03d}'
            else:
                continue
            entry.record['number'] = entry.number
        return [without_nothing(with_numbers(self.entries[i].record)) for i in order]


def entries_in(value):
    if isinstance(value, Entry):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from entries_in(item)


def with_numbers(value):
    if isinstance(value, Entry):
        return value.number
    if isinstance(value, dict):
        return {k: with_numbers(v) for k, v in value.items()}
    return [with_numbers(v) for v in value] if isinstance(value, list) else value


def write_lists(shop):
    for name, kind in ACCOUNTS:
        shop.write({'type': 'account', 'name': name, 'kind': kind})
    for name, kind, account in CHANNELS:
        shop.write({'type': 'channel', 'name': name, 'kind': kind, 'account': account})
    for name, kind in CATEGORIES:
        shop.write({'type': 'category', 'name': name, 'kind': kind})
    for name, phone, address, customer, supplier in BUSINESS:
        shop.write({'type': 'person', 'name': name, 'phone': phone, 'address': address, 'customer': customer, 'supplier': supplier})
    for name, phone, address, zone, habit, weight in CUSTOMERS:
        shop.write({'type': 'person', 'name': name, 'phone': phone, 'address': address, 'customer': True})
    for product in shop.products.values():
        shop.write(product.record())
