#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Made by the project's designers; carried here unchanged so that the proof needs nothing from elsewhere.
"""Deterministic generator of a home reseller's books, with independently computed results.

    python3 gen.py --size S|M|L [--seed 1] OUTDIR          (or -P -C -N -D to set the sizes by hand)

S = 1,000 orders, M = 20,000, L = 400,000 orders (exactly 2.5 lines an order: L has 1,000,000 lines).
The same arguments give byte-identical files (only random.random() is used, none of the helpers
whose algorithm may change between Python versions).

FILES (UTF-8 CSV with a header; money = whole rupiah, dates = ISO, ids = 1.. in file order)
  products.csv     product_id,sku,name,category,unit,sell_price
  customers.csv    customer_id,name,city
  capital.csv      date,amount                       owner's money put in on the first day
  purchases.csv    purchase_id,date,product_id,qty,unit_cost,amount       paid in cash the same day
  orders.csv       order_id,line_no,date,customer_id,product_id,qty,unit_price,amount  (a row a LINE)
  payments.csv     payment_id,date,order_id,customer_id,amount            cash in
  returns.csv      return_id,date,order_id,line_no,customer_id,product_id,qty,amount,credit,refund
  adjustments.csv  adjustment_id,date,product_id,qty_delta,reason         stock counts
  expenses.csv     expense_id,date,category,amount   cash out
  expected.json    the answers (see EXPECTED below)

ORDER OF EVENTS. By date; within a day: capital, purchases, returns, orders, adjustments, payments,
expenses; within one of those kinds by id (order lines by order_id, line_no). So goods bought today
can be sold today, and a stock count is of the evening.

SEMANTICS
  Accrual basis. An order is revenue on its date (goods handed over that day), at qty * unit_price.
  A return lowers revenue and COGS in the month OF THE RETURN. Its `amount` is qty * the line's price;
  `credit` is the part set off against what the order still owes, `refund` the rest, paid in cash that
  day. A line is returned at most once, wholly or in part.
  Tax, shipping and supplier debt do not occur. Stock never goes below zero, at any event.

COSTING. Per product, one pool (no warehouses). half_up(a/b) = floor((2a + b) / 2b).
  Moving average: a pool (Q pieces, V rupiah). In: add qty and value. Out q: cost = V if q = Q,
      else half_up(V*q/Q); subtract. V is never re-derived from a rounded unit cost, so nothing leaks.
  FIFO: a queue of layers (Q, V). In: a new layer at the back. Out: from the front; a layer wholly
      used gives all its V, one partly used gives half_up(V*t/Q) and keeps the rest.
  Return from a customer: comes in at the cost its own line went out at (the same method's):
      all of it if the whole line returns, else half_up(line_cost * r / line_qty); for FIFO as a new
      layer at the BACK (dated by the return).
  Stock count, loss (delta < 0): goes out as a sale does; the cost is `stock_loss`, not COGS.
  Stock count, gain (delta > 0): moving average: at the present average, half_up(V*q/Q), or at the
      last purchase's unit cost if Q = 0; FIFO: at the last purchase's unit cost, a new layer at the
      back. Its value lowers `stock_loss` (which may be negative).

EXPECTED
  months[YYYY-MM]: sales, sales_returns, revenue (= sales - returns), expenses, purchases, and for each
      of fifo, average: cogs (net of returns), gross_profit (= revenue - cogs), stock_loss,
      net_profit (= gross_profit - stock_loss - expenses).
  totals: the same over all months.   expenses_by_category.
  stock[product_id] = [qty, fifo value, average value]    receivables[customer_id] (non-zero only)
  balance: cash, receivables, stock and equity by method (asserted: assets = capital + net profit).
  backdated_edit: one early purchase's unit_cost changed by +10% (amount with it, the cash too);
      gives the whole-book totals and monthly COGS that must result.
"""
import argparse, bisect, csv, datetime, json, os, random, sys, time
from collections import defaultdict, deque

SIZES = {           # products, customers, orders, days
    'S': (100, 200, 1_000, 365),
    'M': (1_000, 3_000, 20_000, 1_095),
    'L': (5_000, 40_000, 400_000, 1_826),
}
START = datetime.date(2021, 1, 1)
ITEMS = ['Kaos', 'Kemeja', 'Celana', 'Rok', 'Jilbab', 'Tas', 'Dompet', 'Sepatu', 'Sandal', 'Jaket',
         'Serum', 'Sabun', 'Masker', 'Parfum', 'Bedak', 'Lipstik', 'Botol', 'Mug', 'Lampu', 'Kabel',
         'Casing', 'Charger', 'Buku', 'Mainan', 'Boneka', 'Keripik', 'Kopi', 'Teh', 'Madu', 'Sambal']
CATEGORY = ['Fashion'] * 10 + ['Kecantikan'] * 6 + ['Rumah'] * 2 + ['Elektronik'] * 4 + ['Hobi'] * 3 + ['Makanan'] * 5
BRANDS = ['Arunika', 'Bumi', 'Cahaya', 'Damai', 'Elok', 'Fajar', 'Gita', 'Harum', 'Indah', 'Jaya', 'Kirana',
          'Lestari', 'Mekar', 'Nusa', 'Ombak', 'Pelangi', 'Rimba', 'Senja', 'Tirta', 'Utama', 'Wangi', 'Zamrud']
VARIANTS = ['Hitam', 'Putih', 'Merah', 'Biru', 'Hijau', 'Kuning', 'Ungu', 'Coklat', 'Abu', 'Pink', 'Navy', 'Krem']
FORMS = ['S', 'M', 'L', 'XL', 'Mini', 'Jumbo', '100 ml', '250 ml', '250 g', '500 g', 'Set 2', 'Set 3']
FIRST = ['Adi', 'Ayu', 'Bagus', 'Budi', 'Citra', 'Dewi', 'Dian', 'Eka', 'Fitri', 'Galih', 'Hana', 'Indra', 'Joko',
         'Kartika', 'Lina', 'Made', 'Maya', 'Nia', 'Putri', 'Rani', 'Rizki', 'Sari', 'Siti', 'Tono', 'Wahyu', 'Yuni']
LAST = ['Anggraini', 'Firmansyah', 'Gunawan', 'Hakim', 'Halim', 'Hidayat', 'Kurniawan', 'Kusuma', 'Lestari', 'Lubis',
        'Maulana', 'Nasution', 'Nugroho', 'Permata', 'Prasetyo', 'Pratama', 'Putra', 'Rahman', 'Santoso', 'Saputra',
        'Setiawan', 'Simanjuntak', 'Siregar', 'Suryani', 'Susanti', 'Tanjung', 'Utami', 'Wibowo', 'Wijaya', 'Yulianti']
CITIES = ['Jakarta', 'Bandung', 'Surabaya', 'Medan', 'Semarang', 'Makassar', 'Depok', 'Bekasi', 'Bogor', 'Malang']
EXPENSES = [('Kemasan', 15_000), ('Ongkir', 25_000), ('Iklan', 60_000), ('Internet', 40_000),
            ('Transport', 30_000), ('Listrik', 50_000), ('Lain-lain', 20_000)]


def half_up(a, b):
    return (2 * a + b) // (2 * b)


# ---------------------------------------------------------------- generation (quantities and prices only)
def generate(P, C, N, D, seed):
    rnd = random.Random(seed).random
    pick = lambda seq: seq[int(rnd() * len(seq))]
    between = lambda a, b: a + int(rnd() * (b - a + 1))

    # products; popularity is Zipf-like, and base cost is what the seller pays on day 0
    products, base_cost, price, weight = [], [], [], []
    for i in range(P):
        k = int(rnd() * len(ITEMS))
        sell = 500 * between(16, 500)                           # 8,000 .. 250,000
        products.append((i + 1, f'SKU{i+1:05d}', f'{ITEMS[k]} {pick(BRANDS)} {pick(VARIANTS)} {pick(FORMS)}',
                         CATEGORY[k], 'pcs', sell))
        price.append(sell)
        base_cost.append(100 * max(1, int(sell / (1.25 + 0.75 * rnd()) / 100)))
        weight.append(1.0 / (i + 10) ** 0.8)
    cum, s = [], 0.0
    for w in weight:
        s += w
        cum.append(s)
    customers = [(i + 1, f'{pick(FIRST)} {pick(LAST)}', pick(CITIES)) for i in range(C)]

    # orders per day: weekly rhythm and slow growth, exactly N in total
    dw = [(1.0 + 0.5 * d / D) * (1.4 if (START.toordinal() + d) % 7 in (6, 0) else 1.0) for d in range(D)]
    tot, acc, done, per_day = sum(dw), 0.0, 0, []
    for w in dw:
        acc += w
        n = int(N * acc / tot + 0.5) - done
        done += n
        per_day.append(n)
    assert done == N

    rate = [2.5 * N / D * 1.4 * w / s for w in weight]          # pieces a day
    reorder = [max(3, int(r * 7)) for r in rate]
    stock, low = [0] * P, set(range(P))
    purchases, orders, payments, returns, adjustments, expenses = [], [], [], [], [], []
    owed, due_ret, due_pay = {}, defaultdict(list), defaultdict(list)
    sizes, oid = [], 0
    date = [(START + datetime.timedelta(d)).isoformat() for d in range(D)]
    month_end = {d for d in range(D) if d + 1 == D or date[d][:7] != date[d + 1][:7]}

    def buy(d, p, at_least):
        qty = max(at_least, 6, int(rate[p] * between(20, 45)))
        unit = max(100, 100 * int(base_cost[p] * (1 + 0.15 * d / D) * (0.9 + 0.2 * rnd()) / 100 + 0.5))
        purchases.append((len(purchases) + 1, date[d], p + 1, qty, unit, qty * unit))
        stock[p] += qty

    for d in range(D):
        for p in sorted(low):
            buy(d, p, 1)
        low.clear()
        for (o, ln, c, p, q, up) in due_ret.pop(d, ()):
            r = q if q == 1 or rnd() < 0.6 else between(1, q - 1)
            amount = r * up
            credit = min(amount, owed[o])
            owed[o] -= credit
            returns.append((len(returns) + 1, date[d], o, ln, c, p + 1, r, amount, credit, amount - credit))
            stock[p] += r
        for _ in range(per_day[d]):
            oid += 1
            c = int(C * rnd() ** 1.5)
            if not sizes:                                       # blocks of 4 orders: 1, 2, 3 and 4 lines
                sizes = [1, 2, 3, 4]
                for i in (3, 2, 1):
                    j = int(rnd() * (i + 1))
                    sizes[i], sizes[j] = sizes[j], sizes[i]
            total, seen = 0, set()
            for ln in range(1, sizes.pop() + 1):
                p = bisect.bisect(cum, rnd() * s)
                while p >= P or p in seen:
                    p = bisect.bisect(cum, rnd() * s)
                seen.add(p)
                u = rnd()
                q = 1 if u < 0.7 else 2 if u < 0.9 else 3
                up = price[p] if rnd() < 0.9 else price[p] * between(90, 97) // 100
                if stock[p] < q:
                    buy(d, p, q)                                # today's purchases precede today's orders
                stock[p] -= q
                if stock[p] < reorder[p]:
                    low.add(p)
                orders.append((oid, ln, date[d], c + 1, p + 1, q, up, q * up))
                total += q * up
                if rnd() < 0.02:
                    back = d + between(2, 14)
                    if back < D:
                        due_ret[back].append((oid, ln, c + 1, p, q, up))
            owed[oid] = total
            u = rnd()
            if u < 0.7:
                due_pay[d].append((oid, c + 1, 1))
            elif u < 0.9:
                late = d + between(1, 45)
                if rnd() < 0.25:                                # two instalments
                    due_pay[d + (late - d) // 2 + 1].append((oid, c + 1, 2))
                    late += 2
                due_pay[late].append((oid, c + 1, 1))
        if d in month_end:
            for _ in range(max(1, P // 20)):
                p = int(rnd() * P)
                delta = (-2, -1, -1, -1, 1)[int(rnd() * 5)]
                if stock[p] + delta >= 0:
                    stock[p] += delta
                    adjustments.append((len(adjustments) + 1, date[d], p + 1, delta, 'hitung stok'))
                    if stock[p] < reorder[p]:
                        low.add(p)
        for (o, c, parts) in due_pay.pop(d, ()):
            amount = owed[o] if parts == 1 else owed[o] // 2 // 1000 * 1000
            if amount > 0:
                owed[o] -= amount
                payments.append((len(payments) + 1, date[d], o, c, amount))
        for _ in range(int(rnd() * 5)):                          # 0..4, mean 2
            cat, base = pick(EXPENSES)
            expenses.append((len(expenses) + 1, date[d], cat, 500 * max(1, int(base * (0.5 + rnd()) / 500))))
        if date[d].endswith('-25'):
            expenses.append((len(expenses) + 1, date[d], 'Gaji', 1_500_000))
    return dict(products=products, customers=customers, purchases=purchases, orders=orders, payments=payments,
                returns=returns, adjustments=adjustments, expenses=expenses, date=date)


# ---------------------------------------------------------------- costing (knows nothing of the generation)
BUY, RETURN, SALE, ADJUST = 0, 1, 2, 3      # also the order within a day


def product_events(data):
    """product_id -> [(date, kind, key, qty, x)]: x is the unit cost (BUY) or the line's key (RETURN)."""
    ev = defaultdict(list)
    for (i, dt, p, q, unit, _) in data['purchases']:
        ev[p].append((dt, BUY, (i, 0), q, unit))
    for (i, dt, o, ln, c, p, q, *_) in data['returns']:
        ev[p].append((dt, RETURN, (i, 0), q, (o, ln)))
    for (o, ln, dt, c, p, q, *_) in data['orders']:
        ev[p].append((dt, SALE, (o, ln), q, None))
    for (i, dt, p, q, _) in data['adjustments']:
        ev[p].append((dt, ADJUST, (i, 0), q, None))
    for lst in ev.values():
        lst.sort(key=lambda e: e[:3])
    return ev


def cost_average(events):
    """Yields (date, kind, key, cost) for RETURN, SALE, ADJUST (cost in > 0 for goods going out); ends with the pool."""
    Q = V = last = 0
    line, out = {}, []
    for (dt, kind, key, q, x) in events:
        if kind == BUY:
            Q += q; V += q * x; last = x
        elif kind == SALE or (kind == ADJUST and q < 0):
            n = abs(q)
            assert n <= Q, 'negative stock'
            cost = V if n == Q else half_up(V * n, Q)
            Q -= n; V -= cost
            if kind == SALE:
                line[key] = (n, cost)
            out.append((dt, kind, key, cost))
        else:
            if kind == RETURN:
                n, c = line[x]
                cost = c if q == n else half_up(c * q, n)
            else:
                cost = half_up(V * q, Q) if Q else q * last
            Q += q; V += cost
            out.append((dt, kind, key, -cost))
    return out, Q, V


def cost_fifo(events):
    layers, last = deque(), 0
    line, out = {}, []
    for (dt, kind, key, q, x) in events:
        if kind == BUY:
            layers.append([q, q * x]); last = x
        elif kind == SALE or (kind == ADJUST and q < 0):
            need, cost = abs(q), 0
            while need:
                layer = layers[0]                # IndexError here would mean negative stock
                if layer[0] <= need:
                    need -= layer[0]; cost += layer[1]
                    layers.popleft()
                else:
                    c = half_up(layer[1] * need, layer[0])
                    layer[0] -= need; layer[1] -= c
                    cost += c; need = 0
            if kind == SALE:
                line[key] = (q, cost)
            out.append((dt, kind, key, cost))
        else:
            if kind == RETURN:
                n, c = line[x]
                cost = c if q == n else half_up(c * q, n)
            else:
                cost = q * last
            layers.append([q, cost])
            out.append((dt, kind, key, -cost))
    return out, sum(l[0] for l in layers), sum(l[1] for l in layers)


METHODS = {'fifo': cost_fifo, 'average': cost_average}


def expected(data, capital):
    months = sorted({d[:7] for d in data['date']})
    zero = lambda: dict.fromkeys(months, 0)
    sales, rets, exps, buys = zero(), zero(), zero(), zero()
    cash, receivable, by_cat = capital, defaultdict(int), defaultdict(int)
    for r in data['orders']:
        sales[r[2][:7]] += r[7]; receivable[r[3]] += r[7]
    for r in data['returns']:
        rets[r[1][:7]] += r[7]; receivable[r[4]] -= r[8]; cash -= r[9]
    for r in data['payments']:
        cash += r[4]; receivable[r[3]] -= r[4]
    for r in data['purchases']:
        buys[r[1][:7]] += r[5]; cash -= r[5]
    for r in data['expenses']:
        exps[r[1][:7]] += r[3]; by_cat[r[2]] += r[3]; cash -= r[3]

    ev = product_events(data)
    cogs = {m: zero() for m in METHODS}
    loss = {m: zero() for m in METHODS}
    stock = {p[0]: [0, 0, 0] for p in data['products']}
    postings = {m: [] for m in METHODS}
    for p in sorted(ev):
        for i, (m, f) in enumerate(METHODS.items()):
            out, Q, V = f(ev[p])
            for (dt, kind, key, cost) in out:
                (loss if kind == ADJUST else cogs)[m][dt[:7]] += cost
            postings[m] += out
            stock[p][0] = Q
            stock[p][1 + i] = V

    def column(mo):
        sel = months if mo is None else [mo]
        t = lambda d: sum(d[x] for x in sel)
        row = dict(sales=t(sales), sales_returns=t(rets), revenue=t(sales) - t(rets), expenses=t(exps), purchases=t(buys))
        for m in METHODS:
            gp = row['revenue'] - t(cogs[m])
            row[m] = dict(cogs=t(cogs[m]), gross_profit=gp, stock_loss=t(loss[m]),
                          net_profit=gp - t(loss[m]) - row['expenses'])
        return row

    totals, ar = column(None), sum(receivable.values())
    balance = dict(capital=capital, cash=cash, receivables=ar)
    for i, m in enumerate(METHODS):
        value = sum(v[1 + i] for v in stock.values())
        balance[m] = dict(stock=value, assets=cash + ar + value, equity=capital + totals[m]['net_profit'])
        assert balance[m]['assets'] == balance[m]['equity'], (m, balance)

    # A late correction: the busiest product's second purchase (else its first) was 10% dearer.
    pid = data['products'][0][0]
    mine = [r for r in data['purchases'] if r[2] == pid]
    old = mine[1 if len(mine) > 1 else 0]
    new_unit = old[4] + old[4] // 10
    changed = [(e[0], e[1], e[2], e[3], new_unit) if e[1] == BUY and e[2] == (old[0], 0) else e for e in ev[pid]]
    edit = dict(purchase_id=old[0], date=old[1], product_id=pid, qty=old[3], old_unit_cost=old[4], new_unit_cost=new_unit,
                cash=cash - old[3] * (new_unit - old[4]))
    for i, m in enumerate(METHODS):
        mc = dict(cogs[m]); lo = totals[m]['stock_loss']
        for sign, e in ((-1, ev[pid]), (1, changed)):
            out, Q, V = METHODS[m](e)
            for (dt, kind, key, cost) in out:
                if kind == ADJUST:
                    lo += sign * cost
                else:
                    mc[dt[:7]] += sign * cost
        total = sum(mc.values())
        edit[m] = dict(monthly_cogs=mc, cogs=total, stock_loss=lo, product_stock_value=V,
                       net_profit=totals['revenue'] - total - lo - totals['expenses'])
    return dict(months={mo: column(mo) for mo in months}, totals=totals, expenses_by_category=dict(sorted(by_cat.items())),
                stock=stock, receivables={c: v for c, v in sorted(receivable.items()) if v}, balance=balance,
                backdated_edit=edit), postings


def least_cash(data):
    """The lowest cash balance at the end of any day, before any capital."""
    day = defaultdict(int)
    for r in data['purchases']: day[r[1]] -= r[5]
    for r in data['returns']: day[r[1]] -= r[9]
    for r in data['payments']: day[r[1]] += r[4]
    for r in data['expenses']: day[r[1]] -= r[3]
    run = low = 0
    for d in sorted(day):
        run += day[d]; low = min(low, run)
    return low


HEADERS = dict(
    products='product_id,sku,name,category,unit,sell_price', customers='customer_id,name,city',
    purchases='purchase_id,date,product_id,qty,unit_cost,amount',
    orders='order_id,line_no,date,customer_id,product_id,qty,unit_price,amount',
    payments='payment_id,date,order_id,customer_id,amount',
    returns='return_id,date,order_id,line_no,customer_id,product_id,qty,amount,credit,refund',
    adjustments='adjustment_id,date,product_id,qty_delta,reason', expenses='expense_id,date,category,amount',
    capital='date,amount')


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--size', choices=SIZES, default='S')
    for k, t in zip('PCND', ('products', 'customers', 'orders', 'days')):
        ap.add_argument('-' + k, f'--{t}', type=int)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('out')
    a = ap.parse_args()
    P, C, N, D = (getattr(a, n) or SIZES[a.size][i] for i, n in enumerate(('products', 'customers', 'orders', 'days')))
    t0 = time.time()
    data = generate(P, C, N, D, a.seed)
    capital = -(least_cash(data) // 1_000_000) * 1_000_000 + 1_000_000
    data['capital'] = [(data['date'][0], capital)]
    exp, postings = expected(data, capital)
    os.makedirs(a.out, exist_ok=True)
    for name, head in HEADERS.items():
        with open(os.path.join(a.out, name + '.csv'), 'w', newline='', encoding='utf-8') as f:
            w = csv.writer(f, lineterminator='\n')
            w.writerow(head.split(','))
            w.writerows(data[name])
    with open(os.path.join(a.out, 'expected.json'), 'w') as f:
        json.dump(exp, f, indent=1)
    # the FIFO cost of each movement, for convert.py (peers that keep no stock need it in their postings)
    with open(os.path.join(a.out, 'costs_fifo.csv'), 'w') as f:
        f.write('kind,id,line_no,cost\n')
        for (dt, kind, key, cost) in sorted(postings['fifo'], key=lambda r: (r[1], r[2])):
            f.write(f"{('buy', 'return', 'sale', 'adjust')[kind]},{key[0]},{key[1]},{cost}\n")
    print(f"{len(data['orders'])} lines of {N} orders, {len(data['purchases'])} purchases, {len(data['payments'])} payments, "
          f"{len(data['returns'])} returns, {len(data['adjustments'])} adjustments, {len(data['expenses'])} expenses; "
          f"{time.time() - t0:.1f} s", file=sys.stderr)


if __name__ == '__main__':
    main()
