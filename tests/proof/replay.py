#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The second opinion: works out a whole book from its records, by code as plain as we could make it.

    replay.py HISTORY.jsonl [--cost average|fifo] [--day YYYY-MM-DD]

It shares nothing with the program: it is written from the design and the interfaces alone, in exact
integers, and it derives everything anew from the records each time. Days are ISO text, quantities are
thousandths, money is whole rupiah; "+ debit, - credit" as in the design.

The parts, in reading order:
    Book      the content: records by id, names resolved to ids, add / change / delete / undo / redo
    Orders    what happened to each order: its lines, hand-over, failure, returns
    Costing   one stream of movements a product, under moving average or FIFO
    Derived   the journal, and every report out of it
"""
import argparse
import copy
import datetime
import json
from collections import defaultdict, deque
from decimal import Decimal

FOREVER = '9999-12-31'

# Two readings the documents leave open; one place to turn each.
SUPPLIER_PRICE_IS_PER_PIECE = True      # "supplier_price" of an order line, like unit_price
COMMISSION_IS_PER_PIECE = False         # "commission" of an order line is the line's total


class Refused(Exception):
    """The program has to say no to this."""


# ---------------------------------------------------------------------------------------- small things

def half_up(a, b):
    return (2 * a + b) // (2 * b)


def thousandths(number):
    value = Decimal(str(number)) * 1000
    if value != value.to_integral_value():
        raise Refused(f'{number}: more than three places')
    return int(value)


def spread(total, weights):
    """Cuts total by weight, to the rupiah: floors first, then one more for the largest remainders."""
    whole = sum(weights)
    if not total or not whole:
        return [0] * len(weights)
    shares = [total * w // whole for w in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[:total - sum(shares)]:
        shares[i] += 1
    return shares


def share_back(total, given, r, q, returned):
    """Ruling 4: what completes the line brings all that is left; anything else half_up of the whole."""
    return total - given if returned == q else half_up(total * r, q)


def line_amount(line, unit, quantity):
    if line.get('amount') is not None:
        return line['amount']
    return half_up(line.get(unit, 0) * quantity, 1000)


def last_day_of_month(year, month):
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (following - datetime.timedelta(1)).isoformat()


def load_json(text):
    """Quantities must stay exact, so no float is ever made."""
    return json.loads(text, parse_float=Decimal)


# ---------------------------------------------------------------------------------------- content

REFERENCES = {'product': 'product', 'account': 'account', 'supplier': 'person', 'customer': 'person',
              'place': 'person', 'channel': 'channel', 'batch': 'batch', 'order': 'order', 'purchase': 'purchase'}
NAMES = {'product': ('code', 'name'), 'person': ('name',), 'account': ('name',), 'channel': ('name',),
         'batch': ('name',), 'order': ('number',), 'purchase': ('number',)}


class Record:
    __slots__ = ('id', 'type', 'typed', 'data', 'refs')

    def __init__(self, id, typed, data, refs):
        self.id, self.type, self.typed, self.data, self.refs = id, typed['type'], typed, data, refs

    @property
    def day(self):
        return self.data.get('day')


class Book:
    """Content only. A name is looked up when a record is typed; what is kept is the id it meant then."""

    def __init__(self, check=True):
        self.records, self.last_id, self.check = {}, 0, check
        self.index, self.done, self.undone = {}, [], []

    def of_type(self, *types):
        return [r for r in self.records.values() if r.type in types]

    # -- names

    def names_of(self, record):
        return [(record.type, str(record.data[k])) for k in NAMES.get(record.type, ()) if record.data.get(k)]

    def find(self, kind, name):
        found = self.index.get((kind, str(name)))
        if found is None:
            raise Refused(f'no {kind} called {name}')
        return found

    def reindex(self):
        self.index = {}
        for record in self.records.values():
            for name in self.names_of(record):
                self.index[name] = record.id

    def resolve(self, data, refs, transfer=False):
        """A copy of data with every name turned into the id it means."""
        if isinstance(data, list):
            return [self.resolve(item, refs) for item in data]
        if not isinstance(data, dict):
            return data
        out = {}
        for key, value in data.items():
            kind = 'account' if transfer and key in ('from', 'to') else REFERENCES.get(key)
            if kind and isinstance(value, str):
                value = self.find(kind, value)
                refs.add(value)
            elif key == 'orders' and value and isinstance(value[0], str):
                value = [self.find('order', number) for number in value]
                refs.update(value)
            else:
                value = self.resolve(value, refs)
            out[key] = value
        return out

    def make(self, id, data):
        refs = set()
        resolved = self.resolve(data, refs, transfer=data['type'] == 'transfer')
        return Record(id, data, resolved, refs)

    # -- the five things one can do

    def add(self, data, id=None):
        id = self.last_id + 1 if id is None else id
        self.put({id: self.make(id, data)})
        self.last_id = max(self.last_id, id)
        return id

    def change(self, id, data):
        if id not in self.records or self.records[id].type != data['type']:
            raise Refused('no such record of that type')
        if data.get('parts') != self.records[id].typed.get('parts') and any(id in r.refs for r in self.records.values()):
            raise Refused('a bundle in use keeps its parts')
        self.put({id: self.make(id, data)})

    def delete(self, id):
        if id not in self.records:
            raise Refused('no such record')
        if any(id in r.refs for r in self.records.values() if r.id != id):
            raise Refused('in use')
        self.put({id: None})

    def undo(self):
        if not self.done:
            raise Refused('nothing to undo')
        step = self.done.pop()
        self.lay({id: before for id, (before, after) in step.items()})
        self.undone.append(step)

    def redo(self):
        if not self.undone:
            raise Refused('nothing to redo')
        step = self.undone.pop()
        self.lay({id: after for id, (before, after) in step.items()})
        self.done.append(step)

    def apply(self, op):
        """One line of a history. Raises Refused and leaves the book as it was."""
        kind = op['op']
        if kind == 'record':
            return self.add(op['record'], op.get('id'))
        if kind == 'change':
            return self.change(op['id'], op['record'])
        if kind == 'delete':
            return self.delete(op['id'])
        return self.undo() if kind == 'undo' else self.redo()

    # -- the way in

    def lay(self, changes):
        for id, record in changes.items():
            if record is None:
                self.records.pop(id, None)
            else:
                self.records[id] = record
        self.reindex()

    def put(self, changes):
        step = {id: (self.records.get(id), after) for id, after in changes.items()}
        if self.check:
            self.put_checked(step)
        else:
            self.put_quickly(step)
        self.done.append(step)
        self.undone.clear()

    def put_checked(self, step):
        for id, (before, after) in step.items():
            # goods of several kinds, and people, may share a name
            for name in self.names_of(after)[:0 if after.type == 'person' else 1] if after else ():
                if self.index.get(name, id) != id:
                    raise Refused(f'{name[1]} exists already')
        self.lay({id: after for id, (before, after) in step.items()})
        try:
            wrong = first_problem(self)
        except Refused as e:
            wrong = str(e)
        if wrong:
            self.lay({id: before for id, (before, after) in step.items()})
            raise Refused(wrong)

    def put_quickly(self, step):
        for id, (before, after) in step.items():
            if before or not after:
                return self.lay({id: after for id, (before, after) in step.items()})
            self.records[id] = after
            for name in self.names_of(after):
                self.index[name] = id


# ---------------------------------------------------------------------------------------- orders

class Line:
    """One line of an order, and what it is worth after all discounts."""

    def __init__(self, number, data):
        self.number, self.product = number, data.get('product')
        self.quantity = thousandths(data.get('quantity', 1))
        self.source = data.get('source', 'stock')
        self.supplier = data.get('supplier')
        self.net = line_amount(data, 'unit_price', self.quantity) - data.get('discount', 0)
        times = lambda amount, per_piece: half_up(amount * self.quantity, 1000) if per_piece else amount
        self.supplier_total = times(data.get('supplier_price', 0), SUPPLIER_PRICE_IS_PER_PIECE)
        self.commission = times(data.get('commission', 0), COMMISSION_IS_PER_PIECE)
        self.returned = 0               # pieces, as the records say
        self.back = [0, 0, 0, 0]        # pieces, net, supplier's and commission posted back so far

    @property
    def billed(self):
        """A commission line is the platform's sale: the customer's money is not mine."""
        return self.source != 'commission'

    def settle_split(self, owner_named):
        """A consigned line: the owner's share is his price, or what my commission leaves."""
        if self.source == 'consigned' and not owner_named:
            self.supplier_total = self.net - self.commission


class Order:
    def __init__(self, record):
        data = record.data
        self.id, self.record, self.data = record.id, record, data
        self.day, self.customer, self.channel = data['day'], data.get('customer'), data.get('channel')
        self.lines = [Line(i + 1, line) for i, line in enumerate(data['lines'])]
        self.handed = data.get('handed_over', data['day'])
        self.shipping = data.get('shipping_charged', 0)
        self.cancelled = self.failed = self.hand_over_record = None
        self.balance, self.since, self.opening = 0, None, False
        self.share_discount(data.get('discount', 0))

    def share_discount(self, discount):
        billed = [line for line in self.lines if line.billed]
        for line, part in zip(billed, spread(discount, [line.net for line in billed])):
            line.net -= part
        for line, data in zip(self.lines, self.data['lines']):
            line.settle_split('supplier_price' in data)

    @property
    def billed(self):
        return sum(line.net for line in self.lines if line.billed) + self.shipping


class Return:
    """A part of an order's line that came back: what it takes off the bill and off the line's other sides."""

    def __init__(self, record, order, line, quantity, damaged):
        self.record, self.order, self.line = record, order, line
        self.quantity, self.damaged = quantity, damaged


def read_orders(book):
    orders = {r.id: Order(r) for r in book.of_type('order')}
    for r in book.of_type('hand-over', 'cancel', 'delivery-failed'):
        order = orders[r.data['order']]
        if r.type == 'hand-over':
            if order.handed or order.cancelled:
                raise Refused('handed over already')
            order.handed, order.hand_over_record = r.day, r
        elif r.type == 'cancel':
            order.cancelled = r.day
        else:
            if order.failed:
                raise Refused('failed twice')
            order.failed = r
    return orders


def read_returns(book, orders):
    """In day order, then as typed. The first line of the product with pieces left is the one that comes back."""
    parts = []
    for r in sorted(book.of_type('return'), key=lambda r: (r.day, r.id)):
        order = orders[r.data['order']]
        for wanted in r.data['lines']:
            left = thousandths(wanted['quantity'])
            for line in order.lines:
                take = min(left, line.quantity - line.returned) if line.product == wanted.get('product') else 0
                if take > 0:
                    line.returned += take
                    left -= take
                    parts.append(Return(r, order, line, take, wanted.get('condition', 'good') == 'damaged'))
            if left > 0:
                raise Refused('more comes back than was sold')
    return parts


def first_problem(book):
    """What the records say against each other; the first thing the program has to refuse, or None."""
    orders = read_orders(book)
    read_returns(book, orders)
    for order in orders.values():
        if order.cancelled and order.handed:
            return 'cancelled, though handed over'
        if order.handed and order.handed < order.day:
            return 'handed over before it was ordered'
        if order.failed and (not order.handed or order.failed.day < order.handed):
            return 'failed before it was handed over'
    for r in book.of_type('return', 'delivered', 'hand-over'):
        order = orders[r.data['order']]
        if not order.handed or r.day < order.handed:
            return f'{r.type} before the hand-over'
        if order.failed and r.type == 'return':
            return 'returned, though the parcel failed'
    return first_purchase_problem(book) or first_consign_problem(book)


def purchase_total(data):
    amounts = [line_amount(line, 'unit_cost', thousandths(line['quantity'])) for line in data['lines']]
    return sum(amounts) + data.get('shipping', 0) - data.get('discount', 0)


def first_purchase_problem(book):
    left = defaultdict(int)
    for r in book.of_type('purchase'):
        if sum(paid['amount'] for paid in r.data.get('paid', ())) > purchase_total(r.data):
            return 'more paid than the purchase costs'
        for line in r.data['lines']:
            left[r.id, line['product']] += thousandths(line['quantity'])
    for r in book.of_type('purchase-return'):
        if r.day < book.records[r.data['purchase']].day:
            return 'returned before it was bought'
        for line in r.data['lines']:
            left[r.data['purchase'], line['product']] -= thousandths(line['quantity'])
    return 'more returned than was bought' if any(v < 0 for v in left.values()) else None


def first_consign_problem(book):
    """Per place and product, on no day may more be settled than was left there."""
    moves = defaultdict(list)
    for r in book.of_type('consign-out', 'consign-settle'):
        for line in r.data['lines']:
            out = r.type == 'consign-out'
            n = thousandths(line['quantity']) if out else -thousandths(line.get('sold', 0)) - thousandths(line.get('returned', 0))
            moves[r.data['place'], line['product']].append((r.day, not out, n))
    for events in moves.values():
        there = 0
        for day, later, n in sorted(events):
            there += n
            if there < 0:
                return 'more settled than was left there'
    return None


# ---------------------------------------------------------------------------------------- costing

class Move:
    """One movement of one product. `value` is signed as stock sees it and is final after the replay."""

    def __init__(self, day, rank, seq, place, record, kind, quantity, counter, **more):
        self.key = (day, rank, seq, place, record)
        self.day, self.record, self.kind, self.quantity, self.counter = day, record, kind, quantity, counter
        self.amount = more.get('amount')            # what came in, where the record says it
        self.sale = more.get('sale')                # (order, line, part) that a return belongs to
        self.unit_cost = more.get('unit_cost')
        self.purchase = more.get('purchase')
        self.value = 0


class Out:
    """Goods that left: the part with a known cost, and the part that nothing in the book covers yet."""

    def __init__(self, quantity, covered, value, last, cost_price):
        self.quantity, self.covered, self.covered_value = quantity, covered, value
        self.uncovered = quantity - covered
        self.cancelled = self.cancelled_value = 0
        self.backs = []                 # what came back and was not cancelled, in the stream's order
        self.last, self.cost_price = last, cost_price

    def estimate(self):
        """Ruling 6, for what is uncovered now."""
        if self.last:
            amount, quantity = self.last
            return half_up(amount * self.uncovered, quantity)
        return half_up(self.cost_price * self.uncovered, 1000)

    def cost(self):
        return self.covered_value + self.cancelled_value + self.estimate()

    def shares(self):
        """Ruling 4 for each of `backs`, on what the part that was not cancelled costs."""
        cost, quantity = self.covered_value + self.estimate(), self.quantity - self.cancelled
        given = back = 0
        for r in self.backs:
            back += r
            part = share_back(cost, given, r, quantity, back)
            given += part
            yield part


class AveragePool:
    def __init__(self):
        self.quantity = self.value = 0

    def put(self, quantity, value, purchase=None):
        self.quantity += quantity
        self.value += value

    def take(self, quantity, purchase=None):
        value = self.value if quantity == self.quantity else half_up(self.value * quantity, self.quantity)
        self.quantity -= quantity
        self.value -= value
        return value

    def gain(self, quantity, last_cost):
        return half_up(self.value * quantity, self.quantity) if self.quantity else last_cost


class FifoPool:
    def __init__(self):
        self.layers, self.quantity = deque(), 0

    def put(self, quantity, value, purchase=None):
        self.layers.append([quantity, value, purchase])
        self.quantity += quantity

    def take(self, quantity, purchase=None):
        """From the purchase's own layers first where it goes back to its supplier, then from the front."""
        self.quantity -= quantity
        value = 0
        if purchase is not None:
            for layer in [l for l in self.layers if l[2] == purchase]:
                quantity, part = self.from_layer(layer, quantity)
                value += part
            self.layers = deque(l for l in self.layers if l[0])
        while quantity:
            quantity, part = self.from_layer(self.layers[0], quantity)
            value += part
            if not self.layers[0][0]:
                self.layers.popleft()
        return value

    @staticmethod
    def from_layer(layer, quantity):
        taken = min(quantity, layer[0])
        value = layer[1] if taken == layer[0] else half_up(layer[1] * taken, layer[0])
        layer[0] -= taken
        layer[1] -= value
        return quantity - taken, value

    def gain(self, quantity, last_cost):
        return last_cost


class Costing:
    """Replays one product's movements in their order and gives each its value."""

    def __init__(self, method, cost_price):
        self.pool = AveragePool() if method == 'average' else FifoPool()
        self.cost_price = cost_price
        self.last = None                    # (amount, quantity) of the last opening or purchase
        self.outs, self.waiting = {}, []    # all goods out by key; those not covered, oldest first

    def run(self, moves):
        by_move = []
        for move in sorted(moves, key=lambda m: m.key):
            getattr(self, 'do_' + move.kind)(move)
            by_move.append(move)
        for move in by_move:
            if isinstance(move.value, Out):
                move.value = -move.value.cost()
            elif move.kind == 'ruined':
                out, place = move.ruined
                move.amount = list(out.shares())[place]
        return self

    def on_hand(self):
        return self.pool.quantity - sum(out.uncovered for out in self.waiting)

    # -- goods in

    def goods_in(self, quantity, value, purchase=None):
        """Ruling 7: the oldest uncovered goods out are covered first."""
        while quantity and self.waiting:
            out = self.waiting[0]
            taken = min(quantity, out.uncovered)
            part = value if taken == quantity else half_up(value * taken, quantity)
            out.uncovered -= taken
            out.covered += taken
            out.covered_value += part
            quantity -= taken
            value -= part
            if not out.uncovered:
                self.waiting.pop(0)
        if quantity:
            self.pool.put(quantity, value, purchase)

    def do_bought(self, move):
        move.value = move.amount
        self.goods_in(move.quantity, move.amount, move.purchase)
        self.last = (move.amount, move.quantity)

    def do_return(self, move):
        """Ruling 8: first the uncovered part of its own sale is cancelled, the rest brings its true cost."""
        out, back = self.outs[move.sale], move.quantity
        cancelled = min(back, out.uncovered)
        if cancelled:
            estimate = out.estimate()
            value = estimate if cancelled == out.uncovered else half_up(estimate * cancelled, out.uncovered)
            out.uncovered -= cancelled
            out.cancelled += cancelled
            out.cancelled_value += value
            move.value += value
            if not out.uncovered:
                self.waiting.remove(out)
        rest = back - cancelled
        if rest:                        # then nothing of it is uncovered, and its cost is the true one
            out.backs.append(rest)
            *_, value = out.shares()
            move.value += value
            self.goods_in(rest, value)

    def do_ruined(self, move):
        """Ruling 5: in and out as a loss at one amount, known in the end; pool and layers know nothing of it."""
        out = self.outs[move.sale]
        move.ruined = out, len(out.backs)
        out.backs.append(move.quantity)

    def gain(self, move, quantity):
        """Ruling 9."""
        if self.last:
            last_cost = half_up(self.last[0] * quantity, self.last[1])
        else:
            last_cost = half_up(self.cost_price * quantity, 1000)
        if move.unit_cost is not None:
            move.value = half_up(move.unit_cost * quantity, 1000)
        else:
            move.value = self.pool.gain(quantity, last_cost)
        self.goods_in(quantity, move.value)

    # -- goods out

    def goods_out(self, move, quantity):
        covered = min(quantity, self.pool.quantity)
        value = self.pool.take(covered, move.purchase) if covered else 0
        out = Out(quantity, covered, value, self.last, self.cost_price)
        if out.uncovered:
            self.waiting.append(out)
        move.value = out                # its cost is known when the stream has ended

    def do_out(self, move):
        self.goods_out(move, -move.quantity)
        if move.sale:
            self.outs[move.sale] = move.value

    def do_adjust(self, move):
        if move.quantity > 0:
            self.gain(move, move.quantity)
        elif move.quantity < 0:
            self.goods_out(move, -move.quantity)

    def do_count(self, move):
        """An anchor: the difference follows from whatever the movements before it say now."""
        move.quantity = move.amount - self.on_hand()
        self.do_adjust(move)


# ---------------------------------------------------------------------------------------- journal

EXPENSE = 'expense:'
ASSETS = ('account', 'receivable', 'marketplace', 'commission-receivable', 'inventory', 'fixed-assets')
DEBTS = ('payable', 'consignor', 'deposit', 'loan')
OUT_REASON = {'damaged': EXPENSE + 'stock-loss', 'lost': EXPENSE + 'stock-loss', 'own-use': 'drawings',
              'gift': EXPENSE + 'promotion'}

# the order of one customer's events within a day (ruling 14)
OPENING, HANDED, FAILED, RETURNED, PAID, REFUNDED, WRITTEN_OFF = range(7)


class Derived:
    """Everything that follows from the content under one cost method.

    closings: [(day, cost method of that time)] in day order; see ruling 11."""

    def __init__(self, book, method='average', closings=()):
        self.book, self.method, self.closings = book, method, list(closings)
        self.postings = []              # (day, record id, role, key, amount)
        self.warnings = []              # what is legal to write but has no meaning in the documents
        self.standing = defaultdict(list)       # order: [(day, its balance then, since when it is a debt)]
        self.orders = read_orders(book)
        self.returns = read_returns(book, self.orders)
        self.make_moves()
        self.cost_moves()
        self.post_moves()
        for record in book.records.values():
            post = getattr(self, 'post_' + record.type.replace('-', '_'), None)
            if post:
                post(record, record.data)
        self.post_customers()
        self.post_supplier_payments()
        self.look_at_loans()
        self.assert_balanced()

    def post(self, day, record, role, key, amount):
        if amount:
            self.postings.append((day, record, role, key, amount))

    # -- movements of goods

    def parts(self, product, quantity):
        """What leaves the shelf: a bundle's parts, or the product itself as part 0."""
        bundle = self.book.records[product].data.get('parts')
        if not bundle:
            return [(0, product, quantity)]
        return [(i + 1, part['product'], half_up(quantity * thousandths(part['quantity']), 1000))
                for i, part in enumerate(bundle)]

    def move(self, product, *args, **more):
        self.moves[product].append(Move(*args, **more))

    def make_moves(self):
        self.moves = defaultdict(list)
        for record in self.book.records.values():
            make = getattr(self, 'move_' + record.type.replace('-', '_'), None)
            if make:
                make(record, record.data)
        for order in self.orders.values():
            self.hand_over_moves(order)
        for part in self.returns:
            self.back_moves(part.record, part.order, part.line, part.quantity, part.damaged)

    def move_opening_stock(self, r, data):
        quantity = thousandths(data['quantity'])
        self.move(data['product'], r.day, 1, r.id, 1000, r.id, 'bought', quantity, ('capital', None),
                  amount=line_amount(data, 'unit_cost', quantity))

    def move_purchase(self, r, data):
        amounts = [line_amount(line, 'unit_cost', thousandths(line['quantity'])) for line in data['lines']]
        shipping = spread(data.get('shipping', 0), amounts)
        discount = spread(data.get('discount', 0), amounts)
        for i, line in enumerate(data['lines']):
            self.move(line['product'], r.day, 2, r.id, (i + 1) * 1000, r.id, 'bought', thousandths(line['quantity']),
                      ('payable', data.get('supplier')), amount=amounts[i] + shipping[i] - discount[i], purchase=r.id)

    def move_purchase_return(self, r, data):
        for i, line in enumerate(data['lines']):
            self.move(line['product'], r.day, 4, r.id, (i + 1) * 1000, r.id, 'out', -thousandths(line['quantity']),
                      ('other-income', None), purchase=data['purchase'])

    def move_stock_out(self, r, data):
        for part, product, quantity in self.parts(data['product'], thousandths(data['quantity'])):
            self.move(product, r.day, 4, r.id, 1000 + part * 10, r.id, 'out', -quantity, (OUT_REASON[data['reason']], None))

    def move_consign_settle(self, r, data):
        for i, line in enumerate(data['lines']):
            for part, product, quantity in self.parts(line['product'], thousandths(line.get('sold', 0))):
                if quantity:
                    self.move(product, r.day, 4, r.id, (i + 1) * 1000 + part * 10, r.id, 'out', -quantity,
                              ('cost-of-goods', None))

    def move_stock_adjust(self, r, data):
        self.move(data['product'], r.day, 5, r.id, 1000, r.id, 'adjust', thousandths(data['quantity']),
                  (EXPENSE + 'stock-loss', None), unit_cost=data.get('unit_cost'))

    def move_stock_count(self, r, data):
        for i, line in enumerate(data['lines']):
            self.move(line['product'], r.day, 5, r.id, (i + 1) * 1000, r.id, 'count', 0, (EXPENSE + 'stock-loss', None),
                      amount=thousandths(line['counted']), unit_cost=line.get('unit_cost'))

    def hand_over_moves(self, order):
        if not order.handed:
            return
        for line in order.lines:
            if line.source != 'stock':
                continue
            for part, product, quantity in self.parts(line.product, line.quantity):
                self.move(product, order.handed, 4, order.id, line.number * 1000 + part * 10, order.id, 'out', -quantity,
                          ('cost-of-goods', None), sale=(order.id, line.number, part))
            if order.failed:
                self.back_moves(order.failed, order, line, line.quantity, order.failed.data.get('goods', 'back') == 'lost')

    def back_moves(self, r, order, line, quantity, ruined):
        """Ruling 3: on its sale's own day it directly follows that sale."""
        if line.source != 'stock':
            return
        for part, product, pieces in self.parts(line.product, quantity):
            place = line.number * 1000 + part * 10
            rank, seq = (4, order.id) if r.day == order.handed else (3, r.id)
            self.move(product, r.day, rank, seq, place, r.id, 'ruined' if ruined else 'return', pieces,
                      ('cost-of-goods', None), sale=(order.id, line.number, part))

    def cost_price(self, product):
        return self.book.records[product].data.get('cost_price', 0)

    def cost_moves(self):
        self.costing, self.corrections = {}, []
        for product, moves in self.moves.items():
            self.costing[product] = Costing(self.method, self.cost_price(product)).run(moves)
            self.close(product, moves)

    def close(self, product, moves):
        """Ruling 11. Up to each closing's day the costs stay what they were from the content up to that day;
        the first open day carries the difference to what the next closing, in the end today, says of them."""
        if not self.closings:
            return
        views = [self.view(product, moves, day, method) for day, method in self.closings]
        views.append({m.key: (m.value, m.amount) for m in moves})
        for i, (day, method) in enumerate(self.closings):
            differs = sum(views[i + 1][key][0] - value for key, (value, amount) in views[i].items())
            open_day = (datetime.date.fromisoformat(day) + datetime.timedelta(1)).isoformat()
            self.corrections.append((open_day, product, differs))
        for move in moves:
            for (day, method), view in zip(self.closings, views):
                if move.day <= day:
                    move.value, move.amount = view[move.key]
                    break

    def view(self, product, moves, day, method):
        early = [copy.copy(m) for m in moves if m.day <= day]
        for move in early:
            move.value = 0
        Costing(method, self.cost_price(product)).run(early)
        return {m.key: (m.value, m.amount) for m in early}

    def post_moves(self):
        for product, moves in self.moves.items():
            for m in moves:
                if m.kind == 'ruined':
                    self.post(m.day, m.record, 'cost-of-goods', None, -m.amount)
                    self.post(m.day, m.record, EXPENSE + 'stock-loss', None, m.amount)
                else:
                    self.post(m.day, m.record, 'inventory', product, m.value)
                    self.post(m.day, m.record, *m.counter, -m.value)
        for day, product, amount in self.corrections:
            self.post(day, ('correction', product), 'inventory', product, amount)
            self.post(day, ('correction', product), 'cost-of-goods', None, -amount)

    # -- records that stand alone

    def pair(self, r, plus, minus, amount, day=None):
        self.post(day or r.day, r.id, *plus, amount)
        self.post(day or r.day, r.id, *minus, -amount)

    def post_capital(self, r, data):
        self.pair(r, ('account', data['account']), ('capital', None), data['amount'])

    def post_drawing(self, r, data):
        self.pair(r, ('drawings', None), ('account', data['account']), data['amount'])

    def post_transfer(self, r, data):
        self.pair(r, ('account', data['to']), ('account', data['from']), data['amount'])
        self.pair(r, (EXPENSE + 'fees', None), ('account', data['from']), data.get('fee', 0))

    def post_expense(self, r, data):
        self.pair(r, (EXPENSE + data['category'], None), ('account', data['account']), data['amount'])

    def post_income(self, r, data):
        self.pair(r, ('account', data['account']), ('other-income', None), data['amount'])

    def post_loan(self, r, data):
        self.pair(r, ('account', data['account']), ('loan', data['lender']), data['amount'])

    def post_loan_payment(self, r, data):
        self.pair(r, ('loan', data['lender']), ('account', data['account']), data.get('principal', 0))
        self.pair(r, (EXPENSE + 'interest', None), ('account', data['account']), data.get('interest', 0))

    def post_opening_balance(self, r, data):
        if 'account' in data:
            self.pair(r, ('account', data['account']), ('capital', None), data['amount'])
        elif 'supplier' in data:
            self.pair(r, ('capital', None), ('payable', data['supplier']), data['amount'])

    def post_asset(self, r, data):
        """Straight line from the month after; the k-th month brings the sum to half_up(cost * k / months)."""
        self.pair(r, ('fixed-assets', r.id), ('account', data['account']), data['amount'])
        months, done = data.get('months') or 0, 0
        year, month = int(r.day[:4]), int(r.day[5:7])
        for k in range(1, months + 1):
            ordinal = year * 12 + month - 1 + k
            part = half_up(data['amount'] * k, months) - done
            done += part
            self.pair(r, (EXPENSE + 'depreciation', None), ('fixed-assets', r.id), part,
                      day=last_day_of_month(ordinal // 12, ordinal % 12 + 1))

    def post_purchase(self, r, data):
        for paid in data.get('paid', ()):
            self.pair(r, ('payable', data.get('supplier')), ('account', paid['account']), paid['amount'],
                      day=paid.get('day', r.day))

    def post_purchase_return(self, r, data):
        """The goods went to other-income at their cost (see its moves); the refund stands against that."""
        refund = data.get('refund')
        if not refund:
            return self.warnings.append('a purchase return without a refund')
        purchase = self.book.records[data['purchase']]
        plus = ('account', refund['account']) if 'account' in refund else ('payable', purchase.data.get('supplier'))
        self.pair(r, plus, ('other-income', None), refund['amount'])

    def post_commission_payout(self, r, data):
        self.pair(r, ('account', data['account']), ('commission-receivable', data['channel']), data['amount'])

    # -- customers: each one's events in day order, because the money of one pays the orders of another day

    def post_customers(self):
        events = defaultdict(list)
        for order in self.orders.values():
            # without a customer an order stands alone
            owner = order.customer if order.customer is not None else ('order', order.id)
            events[owner] += self.order_events(order)
        for part in self.returns:
            owner = part.order.customer if part.order.customer is not None else ('order', part.order.id)
            events[owner].append((part.record.day, RETURNED, part.record.id, part.line.number, self.on_return, part.order, part))
        for r in self.book.of_type('payment', 'refund', 'write-off', 'return', 'settlement', 'opening-balance', 'consign-settle'):
            for owner, event in self.money_events(r):
                events[owner].append(event)
        for owner, list_of in events.items():
            Customer(self, owner).run(sorted(list_of, key=lambda e: e[:4]))

    def order_events(self, order):
        events, data = [], order.data
        if order.handed:
            record = order.hand_over_record or order.record
            events.append((order.handed, HANDED, order.id, 0, self.on_hand_over, order, record))
        if order.failed:
            events.append((order.failed.day, FAILED, order.failed.id, 0, self.on_failure, order, order.failed))
        for i, paid in enumerate(data.get('paid', ())):
            events.append((paid.get('day', order.day), PAID, order.id, i, self.on_order_payment, order,
                           (order.record, paid['account'], paid['amount'])))
        self.post_shipping(order)
        return events

    def post_shipping(self, order):
        """Without an account the supplier who sent the goods laid it out."""
        paid = order.data.get('shipping_paid')
        if paid:
            day = paid.get('day') or order.handed or order.day
            senders = [line.supplier for line in order.lines if line.source == 'dropship' and line.supplier]
            minus = ('account', paid['account']) if 'account' in paid else ('payable', senders[0] if senders else None)
            self.pair(order.record, (EXPENSE + 'shipping', None), minus, paid['amount'], day=day)

    def money_events(self, r):
        data, owner_of = r.data, lambda id: self.orders[id].customer if self.orders[id].customer is not None else ('order', id)
        phase = {'payment': PAID, 'refund': REFUNDED, 'write-off': WRITTEN_OFF}.get(r.type)
        if r.type == 'opening-balance':
            if 'customer' in data:
                yield data['customer'], (r.day, OPENING, r.id, 0, self.on_opening, None, r)
        elif r.type == 'consign-settle':
            debt = Debt(r.id, data['place'])
            yield data['place'], (r.day, HANDED, r.id, 0, self.on_consigned, debt, r)
            if data.get('amount'):
                yield data['place'], (r.day, PAID, r.id, 0, self.on_order_payment, debt, (r, data['account'], data['amount']))
        elif r.type == 'settlement':
            for i, paid in enumerate(data['orders']):
                order = self.orders[paid['order']]
                yield owner_of(order.id), (r.day, PAID, r.id, i, self.on_settlement, order, (r, paid))
        elif r.type == 'return':
            order, refund = self.orders[data['order']], data.get('refund')
            if data.get('shipping'):
                yield owner_of(order.id), (r.day, RETURNED, r.id, 10 ** 6 - 1, self.on_shipping_back, order, (r, data['shipping']))
            if refund:
                yield owner_of(order.id), (r.day, RETURNED, r.id, 10 ** 6, self.on_order_refund, order,
                                           (r, refund['account'], refund['amount']))
        elif 'order' in data:
            order = self.orders[data['order']]
            handler = {PAID: self.on_order_payment, REFUNDED: self.on_order_refund, WRITTEN_OFF: self.on_order_write_off}[phase]
            yield owner_of(order.id), (r.day, phase, r.id, 0, handler, order, (r, data.get('account'), data['amount']))
        else:
            handler = {PAID: self.on_payment, REFUNDED: self.on_refund, WRITTEN_OFF: self.on_write_off}[phase]
            yield data['customer'], (r.day, phase, r.id, 0, handler, None, (r, data.get('account'), data['amount']))

    def is_marketplace(self, order):
        return order.channel is not None and self.book.records[order.channel].data.get('kind') == 'marketplace'

    def shift(self, day, record, order, delta):
        """Ruling 13: the part of an order's balance above zero is a receivable, the part below a deposit."""
        before, order.balance = order.balance, order.balance + delta
        if before <= 0 < order.balance:
            order.since = day
        self.standing[order].append((day, order.balance, order.since))
        owed = max(order.balance, 0) - max(before, 0)
        held = min(order.balance, 0) - min(before, 0)
        role, key = ('marketplace', order.channel) if self.is_marketplace(order) else ('receivable', order.customer)
        self.post(day, record, role, (key, order.id), owed)
        self.post(day, record, 'deposit', (order.customer, order.id), held)

    def on_hand_over(self, customer, day, order, r):
        customer.handed(day, order)
        self.post(day, order.id, 'shipping-charged', None, -order.shipping)
        for line in order.lines:
            self.post_line(day, order.id, order, line, -1, line.net, line.supplier_total, line.commission)
        self.shift(day, order.id, order, order.billed)
        customer.use_deposit(day, order)

    def post_line(self, day, record, order, line, sign, net, owed, commission, sales='sales', ruined=False):
        """One line sold (sign -1) or taken back (+1), all but the customer's side and the goods of `stock`."""
        if line.source in ('stock', 'dropship'):
            self.post(day, record, sales, None, sign * net)
        if line.source == 'dropship':
            # what came back ruined is still owed to its supplier, and lost to me
            self.post(day, record, 'cost-of-goods', None, -sign * owed)
            self.post(day, record, *((EXPENSE + 'stock-loss', None) if ruined else ('payable', line.supplier)), sign * owed)
        if line.source == 'consigned':
            self.post(day, record, *((EXPENSE + 'stock-loss', None) if ruined else ('consignor', line.supplier)), sign * owed)
            self.post(day, record, 'commission-income', None, sign * (net - owed))
        elif commission:
            self.post(day, record, 'commission-receivable', order.channel, -sign * commission)
            self.post(day, record, 'commission-income', None, sign * commission)

    def on_failure(self, customer, day, order, r):
        """It is no return: the sale itself is taken back, the ongkir charged with it, and the ongkir paid is lost."""
        self.post(day, r.id, 'shipping-charged', None, order.shipping)
        ruined = r.data.get('goods', 'back') == 'lost'
        for line in order.lines:
            self.post_line(day, r.id, order, line, 1, line.net, line.supplier_total, line.commission, ruined=ruined)
        self.shift(day, r.id, order, -order.billed)
        paid = order.data.get('shipping_paid')
        if paid:
            self.pair(r, (EXPENSE + 'failed-delivery', None), (EXPENSE + 'shipping', None), paid['amount'])
        extra = r.data.get('shipping')
        if extra:
            self.pair(r, (EXPENSE + 'failed-delivery', None), ('account', extra['account']), extra['amount'])

    def on_return(self, customer, day, order, part):
        line, r = part.line, part.quantity
        line.back[0] += r
        shares = []
        for i, total in enumerate((line.net, line.supplier_total, line.commission), 1):
            shares.append(share_back(total, line.back[i], r, line.quantity, line.back[0]))
            line.back[i] += shares[-1]
        net, owed, commission = shares
        self.post_line(day, part.record.id, order, line, 1, net, owed, commission, 'sales-returns', part.damaged)
        if line.billed:
            self.shift(day, part.record.id, order, -net)

    def on_shipping_back(self, customer, day, order, what):
        r, amount = what
        self.post(day, r.id, 'shipping-charged', None, amount)
        self.shift(day, r.id, order, -amount)

    def on_consigned(self, customer, day, debt, r):
        """The place owes what it sold less its fee; what it did not hand over stays owed."""
        sold = sum(half_up(line.get('unit_price', 0) * thousandths(line.get('sold', 0)), 1000) for line in r.data['lines'])
        self.post(day, r.id, 'sales', None, -sold)
        self.post(day, r.id, EXPENSE + 'fees', None, r.data.get('fee', 0))
        customer.handed(day, debt)
        self.shift(day, r.id, debt, sold - r.data.get('fee', 0))
        customer.use_deposit(day, debt)

    def on_order_payment(self, customer, day, order, what):
        r, account, amount = what
        self.post(day, r.id, 'account', account, amount)
        self.shift(day, r.id, order, -amount)

    def on_settlement(self, customer, day, order, what):
        r, paid = what
        fees = sum(paid.get('fees', {}).values())
        self.post(day, r.id, 'account', r.data['account'], paid['gross'] - fees)
        self.post(day, r.id, EXPENSE + 'fees', None, fees)
        self.shift(day, r.id, order, -paid['gross'])

    def on_order_refund(self, customer, day, order, what):
        r, account, amount = what
        if order.balance + amount > 0:
            self.warnings.append('a refund over what stood to the credit')
        self.post(day, r.id, 'account', account, -amount)
        self.shift(day, r.id, order, amount)

    def on_order_write_off(self, customer, day, order, what):
        r, account, amount = what
        if amount > order.balance:
            self.warnings.append('more written off than was owed')
        self.post(day, r.id, EXPENSE + 'bad-debt', None, amount)
        self.shift(day, r.id, order, -amount)

    def on_opening(self, customer, day, order, r):
        customer.open(day, r)

    def on_payment(self, customer, day, order, what):
        r, account, amount = what
        self.post(day, r.id, 'account', account, amount)
        customer.pay(day, r.id, amount)

    def on_refund(self, customer, day, order, what):
        r, account, amount = what
        self.post(day, r.id, 'account', account, -amount)
        customer.give_back(day, r.id, amount)

    def on_write_off(self, customer, day, order, what):
        r, account, amount = what
        self.post(day, r.id, EXPENSE + 'bad-debt', None, amount)
        rest = customer.settle(day, r.id, amount)
        if rest:
            self.warnings.append('more written off than was owed')
            customer.hold(day, r.id, rest)

    # -- suppliers

    def post_supplier_payments(self):
        """Ruling 16: without a purchase's name it pays consigned goods sold so far, then the rest."""
        owed = defaultdict(list)
        for day, record, role, key, amount in self.postings:
            if role == 'consignor':
                owed[key].append((day, -amount))
        paid = defaultdict(int)
        for r in sorted(self.book.of_type('supplier-payment'), key=lambda r: (r.day, r.id)):
            supplier, amount = self.paid_supplier(r.data), r.data['amount']
            self.post(r.day, r.id, 'account', r.data['account'], -amount)
            first = 0
            if 'purchase' not in r.data:
                sold = sum(v for day, v in owed[supplier] if day <= r.day)
                first = max(0, min(amount, sold - paid[supplier]))
                paid[supplier] += first
            self.post(r.day, r.id, 'consignor', supplier, first)
            self.post(r.day, r.id, 'payable', supplier, amount - first)

    def paid_supplier(self, data):
        if 'supplier' in data:
            return data['supplier']
        return self.book.records[data['purchase']].data.get('supplier')

    # -- what must hold

    def look_at_loans(self):
        """More paid back than was owed on a day has no meaning."""
        for lender in {k for d, rec, role, k, a in self.postings if role == 'loan'}:
            owed = 0
            for day, amount in sorted((d, a) for d, rec, role, k, a in self.postings if role == 'loan' and k == lender):
                owed -= amount
                if owed < 0:
                    self.warnings.append('more of a loan paid back than was owed')

    def assert_balanced(self):
        sums = defaultdict(int)
        for day, record, role, key, amount in self.postings:
            sums[record, day] += amount
        crooked = {k: v for k, v in sums.items() if v}
        assert not crooked, f'postings that do not sum to zero: {crooked}'
        for month_end in sorted({p[0][:7] + '-31' for p in self.postings}):
            p = self.position(month_end)
            assert p['total-assets'] == p['total-liabilities'] + p['total-equity'], p
        for product, costing in self.costing.items():
            end = sum(m.value for m in self.moves[product]) + sum(a for d, p, a in self.corrections if p == product)
            left = costing.pool.value if self.method == 'average' else sum(l[1] for l in costing.pool.layers)
            assert end == left - sum(out.estimate() for out in costing.waiting), 'value was lost or made'

    # -- reports

    def total(self, role, to=FOREVER, since=''):
        return sum(a for d, rec, r, k, a in self.postings if r == role and since <= d <= to)

    def by_key(self, role, to=FOREVER, part=None):
        sums = defaultdict(int)
        for d, rec, r, k, a in self.postings:
            if r == role and d <= to:
                sums[k if part is None else k[part]] += a
        return {k: v for k, v in sums.items() if v}

    def roles(self, to=FOREVER, since=''):
        sums = defaultdict(int)
        for d, rec, role, k, a in self.postings:
            if since <= d <= to:
                sums[role] += a
        return sums

    def trial_balance(self, to=FOREVER):
        return {role: v for role, v in self.roles(to).items() if v}

    def profit_loss(self, since='', to=FOREVER):
        sums = self.roles(to, since)
        out = {'sales': -sums['sales'], 'sales-returns': sums['sales-returns']}
        out['net-sales'] = out['sales'] - out['sales-returns']
        out['cost-of-goods'] = sums['cost-of-goods']
        out['gross-profit'] = out['net-sales'] - out['cost-of-goods']
        for key in ('commission-income', 'shipping-charged', 'other-income'):
            out[key] = -sums[key]
        expenses = {k: v for k, v in sums.items() if k.startswith(EXPENSE)}
        out.update(expenses)
        out['total-expenses'] = sum(expenses.values())
        out['net-profit'] = (out['gross-profit'] + out['commission-income'] + out['shipping-charged']
                             + out['other-income'] - out['total-expenses'])
        return out

    def profit_loss_by_month(self, since, to):
        months = sorted({p[0][:7] for p in self.postings if since <= p[0] <= to})
        return {m: self.profit_loss(max(since, m + '-01'), min(to, m + '-31')) for m in months}

    def position(self, day=FOREVER):
        sums = self.roles(day)
        out = {'account:' + self.name(k): v for k, v in self.by_key('account', day).items()}
        out['cash'] = sums['account']
        out['receivables'] = sums['receivable']
        out['marketplace-receivables'] = sums['marketplace']
        out['commission-receivables'] = sums['commission-receivable']
        out['inventory'] = sums['inventory']
        out['fixed-assets'] = sums['fixed-assets']
        out['total-assets'] = sum(sums[r] for r in ASSETS)
        for key, role in (('payables', 'payable'), ('consignor-payables', 'consignor'), ('customer-deposits', 'deposit'),
                          ('loans', 'loan')):
            out[key] = -sums[role]
        out['total-liabilities'] = -sum(sums[r] for r in DEBTS)
        out['capital'] = -sums['capital']
        out['drawings'] = -sums['drawings']
        out['profit'] = self.profit_loss(to=day)['net-profit']
        out['total-equity'] = out['capital'] + out['drawings'] + out['profit']
        return out

    def name(self, id):
        """Names as reports show them; a place, a lender and nobody are text already."""
        if id is None or isinstance(id, str):
            return id or ''
        data = self.book.records[id].data
        return data.get('name') or data.get('number') or ''

    def stock(self, day=FOREVER):
        out = {}
        values = self.by_key('inventory', day)
        reserved, placed = self.reserved(day), self.placed(day)
        for product in self.book.of_type('product'):
            if product.data.get('parts'):
                continue
            moves = [m for m in self.moves.get(product.id, ()) if m.day <= day and m.kind != 'ruined']
            on_hand = sum(m.quantity for m in moves)
            out[product.data.get('code') or product.data['name']] = {
                'on_hand': on_hand, 'reserved': reserved[product.id],
                'available': on_hand - reserved[product.id] - placed[product.id],
                'value': values.get(product.id, 0),
                'estimated': product.id in self.costing and bool(self.costing[product.id].waiting)}
        return out

    def reserved(self, day):
        held = defaultdict(int)
        for order in self.orders.values():
            open_order = order.day <= day and not (order.handed and order.handed <= day)
            if open_order and not (order.cancelled and order.cancelled <= day):
                for line in order.lines:
                    if line.source == 'stock':
                        for part, product, quantity in self.parts(line.product, line.quantity):
                            held[product] += quantity
        return held

    def placed(self, day):
        """Left with a shop: still mine, but not there to be sold."""
        there = defaultdict(int)
        for r in self.book.of_type('consign-out', 'consign-settle'):
            for line in r.data['lines'] if r.day <= day else ():
                if r.type == 'consign-out':
                    there[line['product']] += thousandths(line['quantity'])
                else:
                    there[line['product']] -= thousandths(line.get('sold', 0)) + thousandths(line.get('returned', 0))
        return there

    def receivables(self, day=FOREVER):
        return self.named(self.by_key('receivable', day, part=0))

    def deposits(self, day=FOREVER):
        return self.named({k: -v for k, v in self.by_key('deposit', day, part=0).items()})

    def payables(self, day=FOREVER):
        return self.named({k: -v for k, v in self.by_key('payable', day).items()})

    def consignors(self, day=FOREVER):
        return self.named({k: -v for k, v in self.by_key('consignor', day).items()})

    def accounts(self, day=FOREVER):
        return self.named(self.by_key('account', day))

    def named(self, sums):
        out = defaultdict(int)              # two people may share a name
        for k, v in sums.items():
            out[self.name(k)] += v
        return dict(out)

    def open_debts(self, day):
        """(customer, amount, since) of each debt at the end of a day."""
        for order, changes in self.standing.items():
            then = [c for c in changes if c[0] <= day]
            if then and then[-1][1] > 0 and not self.is_marketplace(order):
                yield self.name(order.customer), then[-1][1], then[-1][2]

    def ages(self, day):
        """Per customer: the day of the oldest debt, and what is owed by how many days it stands."""
        out = {}
        for customer, amount, since in self.open_debts(day):
            old = (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(since)).days
            bucket = '0-7' if old <= 7 else '8-30' if old <= 30 else '31-90' if old <= 90 else '90+'
            row = out.setdefault(customer, {'oldest': since})
            row['oldest'] = min(row['oldest'], since)
            row[bucket] = row.get(bucket, 0) + amount
        return out

    def marketplace_debts(self, day=FOREVER):
        return self.named(self.by_key('marketplace', day, part=0))


class Customer:
    """One customer's debts and own deposit while his events are played in order."""

    def __init__(self, derived, key):
        self.derived, self.key = derived, key
        self.debts = []                 # (hand-over day, no opening, id, order), kept oldest first
        self.own = 0                    # what he paid that belongs to no order

    def run(self, events):
        for day, phase, id, n, handler, order, what in events:
            handler(self, day, order, what)

    def handed(self, day, order):
        if not self.derived.is_marketplace(order):      # the marketplace owes it, not he
            self.debts.append((day, not order.opening, order.id, order))
            self.debts.sort(key=lambda d: d[:3])

    def open(self, day, r):
        """An opening debt behaves as an order handed over on its day; below zero it is a deposit."""
        amount = r.data['amount']
        self.derived.post(day, r.id, 'capital', None, -amount)
        debt = Debt(r.id, self.key, opening=True)
        if amount < 0:
            self.hold(day, r.id, -amount)
        else:
            self.handed(day, debt)
            self.derived.shift(day, r.id, debt, amount)
            self.use_deposit(day, debt)

    def hold(self, day, record, amount):
        self.own += amount
        self.derived.post(day, record, 'deposit', (self.key, 0), -amount)

    def use_deposit(self, day, order):
        if self.derived.is_marketplace(order):
            return
        amount = min(self.own, max(order.balance, 0))
        if amount > 0:
            self.hold(day, order.id, -amount)
            self.derived.shift(day, order.id, order, -amount)

    def settle(self, day, record, amount):
        """Pays the oldest debts; gives back what is left."""
        for *_, order in self.debts:
            part = min(amount, max(order.balance, 0))
            if part > 0:
                self.derived.shift(day, record, order, -part)
                amount -= part
        return amount

    def pay(self, day, record, amount):
        rest = self.settle(day, record, amount)
        if rest:
            self.hold(day, record, rest)

    def give_back(self, day, record, amount):
        if amount > self.own:
            self.derived.warnings.append('a refund over the deposit')
        self.hold(day, record, -amount)


class Debt:
    """Stands where an order would: what was owed before the book began, what a shop sold of my goods."""

    def __init__(self, id, customer, opening=False):
        self.id, self.customer, self.opening = id, customer, opening
        self.channel, self.balance, self.since = None, 0, None


# ---------------------------------------------------------------------------------------- command

def read_history(path):
    """Operations, or plain records one a line."""
    ops = []
    with open(path, encoding='utf-8') as f:
        for text in f:
            if text.strip():
                line = load_json(text)
                ops.append(line if 'op' in line else {'op': 'record', 'record': line})
    return ops


def play(ops, check=True):
    """The book after a history. What is marked expect: refused is the program's to refuse, and left out here."""
    book = Book(check)
    for number, op in enumerate(ops, 1):
        if op.get('expect') == 'refused':
            continue
        try:
            book.apply(op)
        except Refused as e:
            raise Refused(f'line {number}: {e}: {op}') from e
    return book


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument('history')
    ap.add_argument('--cost', choices=('average', 'fifo'), default='average')
    ap.add_argument('--day', default=FOREVER)
    a = ap.parse_args()
    d = Derived(play(read_history(a.history)), a.cost)
    reports = {'profit-loss': d.profit_loss(to=a.day), 'position': d.position(a.day), 'stock': d.stock(a.day),
               'receivables': d.receivables(a.day), 'payables': d.payables(a.day), 'deposits': d.deposits(a.day),
               'trial-balance': d.trial_balance(a.day)}
    print(json.dumps(reports, indent=1, ensure_ascii=False))


if __name__ == '__main__':
    main()
