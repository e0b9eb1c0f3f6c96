# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the finished lines of a sample shop, works the year out again and proves what can be proved of it."""
import datetime
from collections import defaultdict

from shop_lists import END, amount_of

DAY = datetime.timedelta(1)

TYPES = ('account channel category person product batch asset regular capital drawing transfer expense income loan loan-payment '
         'opening-stock opening-balance purchase supplier-payment purchase-return order payment hand-over delivered '
         'delivery-failed cancel return refund write-off stock-count stock-adjust stock-out consign-out consign-settle '
         'commission-payout settlement').split()
REFERENCES = {'account': 'account', 'channel': 'channel', 'product': 'product', 'customer': 'person', 'supplier': 'person',
              'place': 'person', 'lender': 'person', 'order': 'order', 'purchase': 'purchase', 'batch': 'batch',
              'from_account': 'account', 'to': 'account'}


def half_up(a, b):
    return (2 * a + b) // (2 * b)


class Check:
    """The year once more, from the lines alone: money by day, goods by day, profit by month (moving average)."""

    def __init__(self, records):
        self.records = records
        self.known = {kind: {} for kind in ('account', 'channel', 'person', 'product', 'order', 'purchase', 'category', 'batch')}
        self.money = defaultdict(lambda: defaultdict(int))      # account: day: amount
        self.moves = defaultdict(list)                          # product: [(day, rank, line, quantity, value, sale, to)]
        self.profit = defaultdict(lambda: defaultdict(int))     # month: word: amount
        self.open = defaultdict(int)                            # order: what it still owes
        self.own = defaultdict(int)                             # customer: paid, belonging to no order
        self.pending, self.places, self.bought, self.open_purchases = {}, defaultdict(float), {}, {}
        self.events = defaultdict(list)                         # customer: what he owed and paid
        for self.at, record in enumerate(records):
            self.references(record)
            getattr(self, 'read_' + record['type'].replace('-', '_'))(record, record.get('day'))
        missing = [t for t in TYPES if not any(r['type'] == t for r in records)]
        assert not missing, f'no record of {missing}'
        self.settle_customers()
        self.cost_goods()
        for account, days in self.money.items():
            balance = 0
            for day in sorted(days):
                balance += days[day]
                assert balance >= 0, f'{account} is {balance} on {day}'

    # -- the order of typing

    def references(self, value, kind=None):
        """Whatever is named stands in an earlier line."""
        if isinstance(value, list):
            for item in value:
                self.references(item, kind)
        elif isinstance(value, dict):
            for key, item in value.items():
                kind = REFERENCES.get('from_account' if key == 'from' and value.get('type') == 'transfer' else key)
                if key == 'category' and value.get('type') in ('expense', 'income'):
                    kind = 'category'
                if key == 'orders':
                    kind = 'order'
                if key == 'to' and value.get('type') != 'transfer':
                    kind = None
                self.references(item, kind)
        elif kind and isinstance(value, str):
            assert value in self.known[kind], f'line {self.at + 1}: {kind} {value} is not in an earlier line'

    def know(self, kind, *names):
        for name in names:
            assert name not in self.known[kind], f'{kind} {name} twice'
            self.known[kind][name] = self.records[self.at]

    # -- lists

    def read_account(self, r, day):
        self.know('account', r['name'])

    def read_channel(self, r, day):
        self.know('channel', r['name'])

    def read_category(self, r, day):
        self.know('category', r['name'])

    def read_batch(self, r, day):
        self.know('batch', r['name'])
        assert r['opens'] <= r['closes'] <= r['arrives']

    def read_person(self, r, day):
        self.know('person', r['name'])

    def read_product(self, r, day):
        self.know('product', r['code'])

    def read_regular(self, r, day):
        assert 'day' not in r['record']

    # -- money

    def pay(self, day, account, amount):
        assert amount == int(amount)
        self.money[account][day] += amount

    def earn(self, day, word, amount):
        self.profit[day[:7]][word] += amount

    def read_capital(self, r, day):
        self.pay(day, r['account'], r['amount'])

    def read_drawing(self, r, day):
        self.pay(day, r['account'], -r['amount'])
        self.profit[day[:7]]['(drawn)'] += r['amount']

    def read_transfer(self, r, day):
        self.pay(day, r['from'], -r['amount'] - r.get('fee', 0))
        self.pay(day, r['to'], r['amount'])
        self.earn(day, 'fees', -r.get('fee', 0))

    def read_expense(self, r, day):
        self.pay(day, r['account'], -r['amount'])
        self.earn(day, 'expenses', -r['amount'])

    def read_income(self, r, day):
        self.pay(day, r['account'], r['amount'])
        self.earn(day, 'other income', r['amount'])

    def read_loan(self, r, day):
        self.pay(day, r['account'], r['amount'])

    def read_loan_payment(self, r, day):
        self.pay(day, r['account'], -r['principal'] - r.get('interest', 0))
        self.earn(day, 'interest', -r.get('interest', 0))

    def read_asset(self, r, day):
        self.pay(day, r['account'], -r['amount'])
        months, done = r['months'], 0
        year, month = int(day[:4]), int(day[5:7])
        for k in range(1, months + 1):
            part = half_up(r['amount'] * k, months) - done
            done += part
            then = year * 12 + month - 1 + k
            if (then // 12, then % 12 + 1) <= (END.year, END.month - 1):
                self.earn(f'{then // 12}-{then % 12 + 1:02d}', 'depreciation', -part)

    def read_opening_balance(self, r, day):
        if 'account' in r:
            self.pay(day, r['account'], r['amount'])
        elif 'customer' in r:
            self.owe(('opening', self.at), day, r['customer'], r['amount'])

    # -- goods

    def move(self, day, rank, product, quantity, value=None, sale=None, to=None):
        self.moves[product].append((day, rank, self.at, quantity, value, sale, to))

    def read_opening_stock(self, r, day):
        self.move(day, 1, r['product'], r['quantity'], amount_of(r, 'unit_cost'))

    def read_purchase(self, r, day):
        self.know('purchase', r['number'])
        amounts = [amount_of(line, 'unit_cost') for line in r['lines']]
        shares = spread(r.get('shipping', 0), amounts)
        offs = spread(r.get('discount', 0), amounts)
        for line, amount, share, off in zip(r['lines'], amounts, shares, offs):
            self.move(day, 2, line['product'], line['quantity'], amount + share - off)
            self.bought[r['number'], line['product']] = line['quantity']
        total = sum(amounts) + r.get('shipping', 0) - r.get('discount', 0)
        for paid in r.get('paid', ()):
            self.pay(paid['day'], paid['account'], -paid['amount'])
            total -= paid['amount']
        assert total >= 0, f'{r["number"]} is paid over'
        self.open_purchases[r['number']] = total

    def read_supplier_payment(self, r, day):
        self.pay(day, r['account'], -r['amount'])
        if 'purchase' in r:
            self.open_purchases[r['purchase']] -= r['amount']
            assert self.open_purchases[r['purchase']] >= 0

    def read_purchase_return(self, r, day):
        for line in r['lines']:
            self.bought[r['purchase'], line['product']] -= line['quantity']
            assert self.bought[r['purchase'], line['product']] >= 0
            self.move(day, 4, line['product'], -line['quantity'], to='price difference')
        self.pay(day, r['refund']['account'], r['refund']['amount'])
        self.earn(day, 'price difference', r['refund']['amount'])

    def read_stock_out(self, r, day):
        self.move(day, 4, r['product'], -r['quantity'], 
                  to={'own-use': '(drawn)', 'gift': 'promotion'}.get(r['reason'], 'stock loss'))

    def read_stock_adjust(self, r, day):
        self.move(day, 5, r['product'], r['quantity'], to='stock loss')

    def read_stock_count(self, r, day):
        for line in r['lines']:
            self.move(day, 5, line['product'], None, (line['counted'], line.get('unit_cost')), to='stock loss')

    def read_consign_out(self, r, day):
        for line in r['lines']:
            self.places[line['product']] += line['quantity']

    def read_consign_settle(self, r, day):
        sold_for = 0
        for line in r['lines']:
            self.places[line['product']] -= line['sold'] + line.get('returned', 0)
            assert self.places[line['product']] >= 0
            sold_for += line['sold'] * line['unit_price']
            self.move(day, 4, line['product'], -line['sold'], to='cost of goods')
        assert r['amount'] == sold_for - r['fee']
        self.pay(day, r['account'], r['amount'])
        self.earn(day, 'sales', sold_for)
        self.earn(day, 'fees', -r['fee'])

    # -- orders

    def read_order(self, r, day):
        self.know('order', r['number'])
        nets = [0 if line.get('source') == 'commission' else amount_of(line, 'unit_price') - line.get('discount', 0)
                for line in r['lines']]
        nets = [net - off for net, off in zip(nets, spread(r.get('discount', 0), nets))]
        assert all(line['quantity'] > 0 for line in r['lines']) and all(net >= 0 for net in nets)
        order = {'record': r, 'nets': nets, 'back': [0] * len(nets)}
        self.known['order'][r['number']] = order
        for paid in r.get('paid', ()):
            self.customer_pays(r['number'], paid['day'], paid['account'], paid['amount'])
        handed = r.get('handed_over', day)
        if 'shipping_paid' in r:
            # typed when it left, so the day is the hand-over's, which may stand in a line to come
            order['ship'] = r['shipping_paid']
        if handed:
            self.hand_over(order, handed)

    def hand_over(self, order, day):
        r = order['record']
        assert day >= r['day'] and 'handed' not in order
        order['handed'] = day
        if 'ship' in order:
            paid_on = order['ship'].get('day') or day
            self.pay(paid_on, order['ship']['account'], -order['ship']['amount'])
            self.earn(paid_on, 'shipping paid', -order['ship']['amount'])
        self.earn(day, 'shipping charged', r.get('shipping_charged', 0))
        for i, (line, net) in enumerate(zip(r['lines'], order['nets'])):
            self.sell(order, i, line, net, day, 1, line['quantity'])
        self.owe(r['number'], day, r.get('customer'), sum(order['nets']) + r.get('shipping_charged', 0))

    def sell(self, order, i, line, net, day, sign, quantity, condition='good', failed=False):
        source, words = line.get('source', 'stock'), ('sales' if sign > 0 or failed else 'returns')
        if source == 'commission':
            return self.earn(day, 'commission', sign * line['commission'])
        if source == 'consigned':
            return self.earn(day, 'commission', sign * int(net - line['supplier_price'] * quantity))
        self.earn(day, words, sign * net)
        if source == 'dropship':
            return self.earn(day, 'cost of goods', -sign * int(line['supplier_price'] * quantity))
        parts = self.known['product'][line['product']].get('parts') or [{'product': line['product'], 'quantity': 1}]
        for part in parts:
            n = part['quantity'] * quantity
            key = (order['record']['number'], i, part['product'])
            if sign > 0:
                self.move(day, 4, part['product'], -n, sale=key, to='cost of goods')
            else:
                # on its sale's own day it follows that sale
                self.move(day, 4 if day == order['handed'] else 3, part['product'], n, sale=key, to=('back', condition))

    def customer_pays(self, number, day, account, amount):
        self.pay(day, account, amount)
        self.settle(('order', number), day, amount, 5)

    def read_payment(self, r, day):
        if 'order' in r:
            return self.customer_pays(r['order'], day, r['account'], r['amount'])
        self.pay(day, r['account'], r['amount'])
        self.settle(('customer', r['customer']), day, r['amount'], 5)

    def read_hand_over(self, r, day):
        self.hand_over(self.known['order'][r['order']], day)

    def read_delivered(self, r, day):
        assert self.known['order'][r['order']]['handed'] <= day

    def read_cancel(self, r, day):
        assert 'handed' not in self.known['order'][r['order']]

    def read_delivery_failed(self, r, day):
        order = self.known['order'][r['order']]
        assert order['handed'] <= day and not any(order['back'])
        number = r['order']
        self.earn(day, 'shipping charged', -order['record'].get('shipping_charged', 0))
        for i, (line, net) in enumerate(zip(order['record']['lines'], order['nets'])):
            condition = 'damaged' if r['goods'] == 'lost' else 'good'
            self.sell(order, i, line, net, day, -1, line['quantity'], condition, failed=True)
        self.settle(('order', number), day, sum(order['nets']) + order['record'].get('shipping_charged', 0), 3)
        if 'shipping' in r:
            self.pay(day, r['shipping']['account'], -r['shipping']['amount'])
            self.earn(day, 'failed deliveries', -r['shipping']['amount'])

    def read_return(self, r, day):
        order = self.known['order'][r['order']]
        assert order['handed'] <= day
        for wanted in r['lines']:
            i = [l['product'] for l in order['record']['lines']].index(wanted['product'])
            line = order['record']['lines'][i]
            order['back'][i] += wanted['quantity']
            assert order['back'][i] <= line['quantity'], f'{r["order"]}: more comes back than was sold'
            net = half_up(int(order['nets'][i] * wanted['quantity'] * 1000), int(line['quantity'] * 1000))
            self.sell(order, i, line, net, day, -1, wanted['quantity'], wanted['condition'])
            if line.get('source') != 'commission':
                self.settle(('order', r['order']), day, net, 4)
            else:
                self.pending.pop(r['order'], None)
                order['returned'] = True
        if 'refund' in r:
            self.pay(day, r['refund']['account'], -r['refund']['amount'])
            self.settle(('order', r['order']), day, -r['refund']['amount'], 4)

    def read_refund(self, r, day):
        self.pay(day, r['account'], -r['amount'])
        self.settle(('order', r['order']), day, -r['amount'], 6)

    def read_write_off(self, r, day):
        self.earn(day, 'bad debts', -r['amount'])
        self.settle(('order', r['order']) if 'order' in r else ('customer', r['customer']), day, r['amount'], 7)

    def read_settlement(self, r, day):
        for part in r['orders']:
            assert part['net'] == part['gross'] - sum(part['fees'].values())
            self.pay(day, r['account'], part['net'])
            self.earn(day, 'fees', part['net'] - part['gross'])
            self.settle(('order', part['order']), day, part['gross'], 5)
            self.known['order'][part['order']]['settled'] = True

    def read_commission_payout(self, r, day):
        due = 0
        for number in r['orders']:
            order = self.known['order'][number]
            assert not order.get('returned') and not order.get('settled')
            order['settled'] = True
            due += sum(l.get('commission', 0) for l in order['record']['lines'])
        assert due == r['amount']
        self.pay(day, r['account'], r['amount'])

    # -- customers: each one's events in day order

    def owe(self, number, day, customer, amount):
        self.events[customer].append((day, 1, self.at, 'owe', number, amount))

    def settle(self, what, day, amount, phase):
        customer = what[1] if what[0] == 'customer' else self.known['order'][what[1]]['record'].get('customer')
        self.events[customer].append((day, phase, self.at, *what, amount))

    def settle_customers(self):
        self.handed = {}
        for customer, events in self.events.items():
            for day, phase, at, what, which, amount in sorted(events, key=lambda e: e[:3]):
                if what == 'owe':
                    self.open[which] += amount
                    self.handed[which] = day
                    if customer and self.marketplace(which) is False:
                        used = min(self.own[customer], max(self.open[which], 0))
                        self.own[customer] -= used
                        self.open[which] -= used
                elif what == 'order':
                    self.open[which] -= amount
                    assert phase != 6 or self.open[which] <= 0, f'{which}: refunded more than was held'
                else:
                    for number in sorted((n for n, d in self.handed.items() if self.who(n) == customer and self.open[n] > 0),
                                         key=lambda n: self.handed[n]):
                        part = min(amount, self.open[number])
                        self.open[number] -= part
                        amount -= part
                    assert phase == 5 or not amount, f'{customer}: more forgiven than owed'
                    self.own[customer] += amount

    def who(self, number):
        if number[0] == 'opening':
            return self.records[number[1]]['customer']
        return self.known['order'][number]['record'].get('customer')

    def marketplace(self, number):
        if number[0] == 'opening':
            return False
        channel = self.known['order'][number]['record']['channel']
        return self.known['channel'][channel]['kind'] == 'marketplace'

    # -- what goods cost: one pool a product; what is sold uncovered is covered by the next goods in

    def cost_goods(self):
        self.stock, self.value, self.last_sold, self.short = {}, {}, {}, []
        for product, moves in self.moves.items():
            pool, value, outs, waiting, last = 0, 0, {}, [], None
            price = self.known['product'][product].get('cost_price', 0)

            def goods_in(n, worth):
                nonlocal pool, value
                while n and waiting:
                    out = waiting[0]
                    taken = min(n, out['uncovered'])
                    part = worth if taken == n else half_up(worth * int(taken * 1000), int(n * 1000))
                    out['cost'] += part
                    out['uncovered'] -= taken
                    n, worth = n - taken, worth - part
                    if not out['uncovered']:
                        waiting.pop(0)
                pool, value = pool + n, value + worth

            def estimate(n):
                amount, quantity = last or (price, 1)
                return half_up(amount * int(n * 1000), int(quantity * 1000))

            finished = []
            for day, rank, at, n, worth, sale, to in sorted(moves, key=lambda m: (m[0], m[1], m[2])):
                if n is None:
                    counted, unit = worth
                    n = counted - (pool - sum(o['uncovered'] for o in waiting))
                    worth = int(unit * n) if unit is not None else None
                    if not n:
                        continue
                if isinstance(to, tuple):                       # back from a customer, or lost on the way
                    out = outs[sale]
                    cost = out['cost'] if n == out['n'] else half_up(out['cost'] * int(n * 1000), int(out['n'] * 1000))
                    self.earn(day, 'cost of goods', cost)
                    if to[1] == 'damaged':
                        self.earn(day, 'stock loss', -cost)
                    else:
                        goods_in(n, cost)
                elif n > 0:
                    if rank < 3:
                        last = (worth, n)
                    elif worth is None:
                        worth = half_up(value * int(n * 1000), int(pool * 1000)) if pool else estimate(n)
                    if to:
                        self.earn(day, to, worth)
                    goods_in(n, worth)
                else:
                    taken = min(-n, pool)
                    cost = value if taken == pool else half_up(value * int(taken * 1000), int(pool * 1000))
                    pool, value = pool - taken, value - cost
                    out = {'n': -n, 'cost': cost, 'uncovered': -n - taken, 'day': day, 'to': to}
                    if sale:
                        outs[sale] = out
                        self.last_sold[product] = day
                    if out['uncovered']:
                        waiting.append(out)
                        self.short.append((day, product, out['uncovered']))
                    finished.append(out)
            for out in finished:
                cost = out['cost'] + (estimate(out['uncovered']) if out['uncovered'] else 0)
                self.profit[out['day'][:7]][out['to']] += cost if out['to'] == '(drawn)' else -cost
            self.stock[product] = pool - sum(o['uncovered'] for o in waiting)
            self.value[product] = value - sum(estimate(o['uncovered']) for o in waiting)

    # -- the summary

    def summary(self):
        out = []
        say = out.append
        count = defaultdict(int)
        for r in self.records:
            count[r['type']] += 1
        say(f'{len(self.records)} lines: ' + ', '.join(f'{t} {count[t]}' for t in TYPES))
        late, latest = 0, ''
        for r in self.records:
            if r.get('day', latest) < latest:
                late += 1
            latest = max(latest, r.get('day', ''))
        say(f'typed behind a later day: {late}')
        say('month     turnover   gross %    profit     drawn   fees+ongkir   expenses')
        whole_profit = drawn = 0
        for month in sorted(self.profit):
            p = self.profit[month]
            net = p['sales'] + p['returns']
            profit = sum(v for k, v in p.items() if k != '(drawn)')
            margin = 100 * (net + p['cost of goods']) / net if net else 0
            whole_profit, drawn = whole_profit + profit, drawn + p['(drawn)']
            fees = -p['fees'] - p['shipping paid'] - p['shipping charged']
            say(f"{month} {net:11,} {margin:8.1f} {profit:11,} {p['(drawn)']:9,} {fees:11,} {-p['expenses']:11,}")
        say(f'profit of the year {whole_profit:,}, drawn {drawn:,}')
        say('money: ' + ', '.join(f'{a} {sum(d.values()):,}' for a, d in self.money.items()))
        say(f'stock worth {sum(self.value.values()):,}; owed to suppliers for purchases {sum(self.open_purchases.values()):,}')
        ages = defaultdict(int)
        for number, amount in self.open.items():
            if amount > 0 and not self.marketplace(number):
                age = (END - datetime.date.fromisoformat(self.handed[number])).days
                ages['0-7' if age <= 7 else '8-30' if age <= 30 else '31-90' if age <= 90 else '90+'] += amount
        say('owed by customers: ' + ', '.join(f'{k} {ages[k]:,}' for k in ('0-7', '8-30', '31-90', '90+')))
        held = {n: -a for n, a in self.open.items() if a < 0}
        say(f'held for customers: {sum(held.values()) + sum(self.own.values()):,} in {len(held)} orders')
        say(f'waiting at Shopee: {sum(a for n, a in self.open.items() if self.marketplace(n) and a > 0):,}')
        cancelled = {r['order'] for r in self.records if r['type'] == 'cancel'}
        pack = [number for number, order in self.known['order'].items() if 'handed' not in order and number not in cancelled]
        say(f'not yet handed over: {len(pack)}')
        low = [c for c, p in self.known['product'].items() if 'min_stock' in p and self.stock.get(c, 0) < p['min_stock']]
        say(f'below their minimum: {", ".join(f"{c} {self.stock[c]}" for c in low)}')
        slow = [c for c, n in self.stock.items() if n > 0 and self.last_sold.get(c, '') < (END - 60 * DAY).isoformat()]
        say(f'not sold for 60 days: {", ".join(f"{c} {self.stock[c]}" for c in slow)}')
        say(f'sold before they were in the book: {self.short}')
        say('below zero: ' + ', '.join(f'{c} {n}' for c, n in self.stock.items() if n < 0))
        self.lively = all(ages[k] for k in ('0-7', '8-30', '31-90', '90+')) and held and pack and slow and 3 <= len(low) <= 6
        return '\n'.join(out)


def spread(total, weights):
    """Cut by weight, to the rupiah, the largest remainders first."""
    whole_weight = sum(weights)
    if not total or not whole_weight:
        return [0] * len(weights)
    shares = [total * w // whole_weight for w in weights]
    for i in sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole_weight), i))[:total - sum(shares)]:
        shares[i] += 1
    return shares
