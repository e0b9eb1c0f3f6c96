# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The everyday of the sample shop: customers and baskets, restocking, the week, the month."""
from shop_lists import (AMANAH, COMMISSION, CUSTOMERS, END, EUIS, FRESH_WEIGHT, IDA, MUMUN, OWNER_SHARE, ROSI, RUN_DRY, SOLD_FROM,
                        SOLD_UNTIL, START, TIKA, WULAN, YAYAH, amount_of, rounded, whole, without_nothing)
from shop_play import DAY


def season(day):
    """How busy a day is, in percent: towards Lebaran (20 and 21 March 2026), the new school year, the twin dates."""
    iso = day.isoformat()
    for until, percent in (('2025-12-31', 74), ('2026-01-31', 70), ('2026-02-17', 86), ('2026-02-28', 170),
                           ('2026-03-08', 220), ('2026-03-17', 270), ('2026-03-24', 10), ('2026-04-12', 60), ('2026-04-30', 76),
                           ('2026-06-14', 80), ('2026-07-12', 98), ('2026-08-31', 78), ('2026-09-30', 72), ('2026-10-31', 82),
                           ('2026-11-30', 98)):
        if iso <= until:
            percent = percent * (130 if day.weekday() in (4, 5, 6) else 88) // 100
            return percent * 2 if (day.month, day.day) in ((12, 12), (10, 10), (11, 11)) else percent


def season_of(category, day):
    """How much more of a category is asked for, in percent."""
    iso = day.isoformat()
    if '2026-02-10' <= iso <= '2026-03-18':
        return {'Gamis': 210, 'Jilbab': 130, 'Snack': 140, 'Kaos anak': 110, 'Skincare': 60}.get(category, 100)
    if '2026-06-12' <= iso <= '2026-07-20':
        return {'Kaos anak': 190, 'Gamis': 70}.get(category, 100)
    return 100


def weight(shop, product):
    day = shop.day.isoformat()
    if day > SOLD_UNTIL.get(product.code, '9') or day < SOLD_FROM.get(product.code, '0'):
        return 0
    base = FRESH_WEIGHT.get(product.code, product.weight)
    return base * season_of(product.category, shop.day)


SHARE = {'Jilbab': 34, 'Gamis': 20, 'Kaos anak': 20, 'Skincare': 13, 'Snack': 19, 'Paket': 4}
QUANTITIES = {'Jilbab': (1, 1, 2, 2, 3, 4), 'Gamis': (1, 1, 1, 1, 2), 'Kaos anak': (1, 2, 2, 3, 3), 'Skincare': (1, 1, 2),
              'Paket': (1, 1, 2), 'kg': (0.5, 0.5, 1, 1, 1.5, 2, 0.25), 'renteng': (3, 5, 5, 10)}


def choose(shop, categories):
    """A product of those categories that is on the shelf, with how much of it; or None."""
    pairs = []
    for product in shop.products.values():
        if product.category in categories:
            pairs.append((product, weight(shop, product) * SHARE.get(product.category, 10) // 10))
    for _ in range(5):
        product = shop.dice.weighted(pairs)
        kind = 'kg' if product.unit == 'kg' else 'renteng' if product.code == 'SN04' else product.category
        quantity = shop.dice.pick(QUANTITIES.get(kind, (1,)))
        if shop.available(product.code) >= quantity:
            return product, quantity
    return None


def basket(shop, categories, most=3, markup=0):
    lines, seen = [], set()
    for _ in range(shop.dice.pick((1, 2, 2, 2, 3)[:most + 2])):
        found = choose(shop, categories)
        if not found or found[0].code in seen or seen.intersection(dict(found[0].parts)):
            continue
        product, quantity = found
        seen.update([product.code] + [code for code, n in product.parts])
        price = product.tier(quantity)
        if markup:
            price = rounded(price * (100 + markup) // 100 + 499, 1000)
        if product.category == 'Kaos anak' and product.price == 38000 and quantity == 3 and not markup:
            lines.append({'product': product.code, 'quantity': 3, 'amount': 110000})        # "110rb dapat 3"
        else:
            lines.append({'product': product.code, 'quantity': whole(quantity), 'unit_price': price})
    return lines


RESI = {'JNE': lambda d: '00' + d.digits(12), 'J&T Express': lambda d: 'JP' + d.digits(10),
        'SiCepat': lambda d: '000' + d.digits(9), 'SPX Express': lambda d: 'SPXID0' + d.digits(11),
        'AnterAja': lambda d: '1000' + d.digits(10)}


def parcel(shop, lines):
    """courier, resi, ongkir charged, ongkir paid: mostly the same, now and then not."""
    courier = shop.dice.weighted([('JNE', 5), ('J&T Express', 5), ('SiCepat', 2), ('AnterAja', 1)])
    charged = shop.dice.pick((9000, 10000, 11000, 12000, 14000, 16000, 18000))
    charged += charged // 2 // 1000 * 1000 if len(lines) == 3 else 0
    paid = charged + shop.dice.pick((0, 0, 0, 0, -1000, -1000, 500, 1000, 2000, 3000))
    if shop.dice.chance(6):
        charged = 0                                 # gratis ongkir
    return courier, RESI[courier](shop.dice), charged, paid


NOTES = ['minta dibungkus kado', 'titip di satpam kalau tidak ada orang', 'warna jangan ketuker ya, dia pilih sendiri di foto',
         'kirim sore, pagi orangnya kerja', 'langganan lama, kasih bonus peniti', 'buat seragam pengajian', 
         'pesan lewat status WA', 'ambil pas pulang pengajian', 'transfer atas nama suaminya', 'jangan telat, mau dipakai hari Minggu']
RECIPIENTS = ['Ibu Lestari, Kec. Tambun Selatan, Kab. Bekasi', 'Ibu mertua, Jl. Anggrek RT 02/RW 05, Kec. Jatiasih, Kota Bekasi',
              'Kak Nadia, Kost Melati, Kec. Beji, Kota Depok', 'Bu Aminah, Kp. Rawa RT 01/RW 08, Kec. Cileungsi, Kab. Bogor']
DEBT_NOTES = ['bayar habis gajian', 'dicicil katanya', 'bayar kalau sudah cair arisan', 'nanti tanggal 28', 'titip bayar ke Bu Sari']


def customer(shop, zones):
    return shop.dice.weighted([(c, c[5]) for c in CUSTOMERS if c[3] in zones and c[4] != 'r'])


def whatsapp(shop):
    name, phone, address, zone, habit, often = customer(shop, (1, 2) if shop.dice.chance(88) else (0, 1))
    dice, options = shop.dice, {}
    if dice.chance(8):
        product = shop.products[dice.pick(('DS01', 'DS01', 'DS02', 'DS02', 'DS03'))]
        lines = [{'product': product.code, 'quantity': 1, 'unit_price': product.price, 'source': 'dropship', 'supplier': WULAN,
                  'supplier_price': product.cost + (1000 if shop.day.isoformat() > '2026-06-01' else 0)}]
    else:
        lines = basket(shop, list(SHARE))
    if not lines:
        return
    total = sum(amount_of(line, 'unit_price') for line in lines)
    dropship = lines[0].get('source') == 'dropship'
    if zone == 2 or dropship:
        courier, tracking, charged, paid = parcel(shop, lines)
        options.update(courier=courier, tracking=tracking, charged=charged)
        if not dropship:
            options['ship'] = ('Tunai', paid)
        elif charged:
            options['ship'] = ('BCA', charged)
        options['hand'], options['wait'] = dice.weighted([(('today', 0), 30), (('known', 1), 55), (('record', 1), 11),
                                                          (('record', 2), 4)])
    else:
        options['courier'] = dice.weighted([(None, 3), ('Kurir sendiri', 4), ('Ambil sendiri', 2), ('COD ketemuan', 2)])
        if options['courier'] == 'Kurir sendiri' and dice.chance(35):
            options['charged'] = 5000
        options['hand'], options['wait'] = dice.weighted([(('today', 0), 88), (('record', 1), 7), (('record', 2), 5)])
        if options['hand'] == 'today':
            options['delivered'] = 'today'
    if total > 150000 and dice.chance(12):
        options['discount'] = dice.pick((5000, 5000, 10000, 3000))
    elif dice.chance(4) and not dropship:
        lines[-1]['discount'] = dice.pick((2000, 3000, 5000))
    if dice.chance(9):
        options['note'] = dice.pick(NOTES)
    if zone == 2 and dice.chance(7):
        options['recipient'] = dice.pick(RECIPIENTS)
    sale = sell(shop, 'WhatsApp', name, habit, lines, options)
    if options.get('tracking'):
        arrive_later(shop, sale, options['wait'] + dice.between(2, 4), options['hand'] == 'known', 25)


def arrive_later(shop, sale, days, written_in, percent):
    """An order typed after it has arrived says so itself; otherwise a record does, if she thinks of it."""
    if written_in and shop.day + days * DAY <= END or not written_in and shop.dice.chance(percent):
        shop.after(days, shop.arrive, sale, written_in)


def sell(shop, channel, name, habit, lines, options):
    """Writes the order and settles how it is paid."""
    dice = shop.dice
    billed = sum(amount_of(line, 'unit_price') - line.get('discount', 0) for line in lines)
    billed += options.get('charged', 0) - options.get('discount', 0)
    if name and shop.purse[name]:
        sale = shop.order(channel, name, lines, **options)      # it comes off what she paid ahead
        shop.after(options.get('wait', 0) + 3, shop.pay_later, sale, 'BCA')
        return sale
    if habit == 't' and dice.chance(35):
        habit = 'c'
    if habit in 'pd':
        account = 'BCA' if habit == 'p' else 'DANA'
        return shop.order(channel, name, lines, pay=[(account, billed)], **options)
    if habit == 'c':
        if options.get('hand', 'today') == 'today':
            account = 'Tunai' if dice.chance(88) else 'DANA'
            return shop.order(channel, name, lines, pay=[(account, billed)], **options)
        sale = shop.order(channel, name, lines, **options)
        shop.after(options['wait'], shop.pay_later, sale, 'Tunai')
        return sale
    days = dice.weighted([(dice.between(2, 9), 4), (dice.between(10, 25), 4), (dice.between(26, 48), 2)])
    options.setdefault('note', dice.pick(DEBT_NOTES) if dice.chance(30) else None)
    if dice.chance(45):
        options['due'] = shop.day + rounded(days + 3, 5) * DAY
    first = rounded(billed * 3 // 10, 10000) if dice.chance(30) and billed > 80000 else 0
    sale = shop.order(channel, name, lines, pay=[('Tunai', first)] if first else (), **options)
    account = dice.weighted([('Tunai', 6), ('BCA', 3), ('DANA', 1)])
    days += options.get('wait', 0)
    if billed - first > 140000 and dice.chance(60):
        shop.after(days, shop.pay_later, sale, account, 50)
        days += dice.between(8, 20)
    shop.after(days, shop.pay_later, sale, account)
    return sale


def at_the_door(shop):
    """Neighbours, and who just walks in; Bu Yayah's cakes go with the snacks."""
    dice, who, lines = shop.dice, None, []
    if dice.chance(34):
        product = shop.products[dice.weighted([('KU01', 4), ('KU02', 6), ('KU03', 3)])]
        lines.append({'product': product.code, 'quantity': dice.pick((1, 1, 2, 2, 3)), 'unit_price': product.price,
                      'source': 'consigned', 'supplier': YAYAH, 'supplier_price': OWNER_SHARE[product.code]})
    if not lines or dice.chance(45):
        lines += basket(shop, ['Snack', 'Jilbab', 'Kaos anak', 'Skincare', 'Paket'], 2)
    if not lines:
        return
    if dice.chance(80):
        who = customer(shop, (0,))
    sell(shop, 'Langsung', who and who[0], who[4] if who else 'c', lines, {'delivered': 'today'})


BUYERS = ['Rini Anggraeni', 'D. Safitri', 'Nurul H.', 'Amalia', 'Siska Wulandari', 'Tri Handayani', 'mamaknya_azka', 'Yosi M.',
          'Ida Farida', 'Wahyuni', 'Lia Kurnia', 'Rahmawati', 'Dian P.', 'Evi Susanti', 'Ummi Hanif', 'Melati', 'Maya Sofia', 'Titin',
          'Ani Rohani', 'Feby']
CITIES = ['Kota Bekasi', 'Kab. Bogor', 'Jakarta Timur', 'Kota Tangerang', 'Kab. Bandung', 'Kota Surabaya', 'Kab. Sidoarjo', 'Kota Medan',
          'Kota Palembang', 'Kab. Cirebon', 'Kota Makassar', 'Kab. Banyumas', 'Kota Pontianak', 'Kota Depok']


def shopee(shop, wait=None):
    dice = shop.dice
    lines = basket(shop, ['Jilbab', 'Gamis', 'Kaos anak', 'Skincare'], 2, markup=13)
    if not lines:
        return
    external = shop.day.strftime('%y%m%d') + dice.letters(8)
    options = dict(external=external, courier='SPX Express', tracking=RESI['SPX Express'](dice),
                   recipient=f'{dice.pick(BUYERS)}, {dice.pick(CITIES)}')
    if dice.chance(18):
        options['discount'] = dice.pick((2000, 3000, 5000))     # voucher toko
    days = dice.between(2, 5)
    if dice.chance(50):                                         # typed a week's orders at a time, when they have arrived
        sale = shop.order('Shopee', None, lines, hand='known', wait=1, **options)
        arrive_later(shop, sale, 1 + days, True, 100)
    else:
        sale = shop.order('Shopee', None, lines, hand=wait or dice.pick(('today', 'today', 'record')), wait=1, **options)
        arrive_later(shop, sale, 1 + days, False, 75)
    return sale


def evermos(shop):
    dice = shop.dice
    who = customer(shop, (0, 1, 2))
    product = shop.products[dice.weighted([('EV01', 3), ('EV02', 4), ('EV03', 2), ('EV04', 3)])]
    line = {'product': product.code, 'quantity': 1, 'unit_price': product.price, 'source': 'commission',
            'commission': COMMISSION[product.code]}
    sale = shop.order('Evermos', who[0], [line], external='EVM' + dice.digits(9), hand='known', wait=2, courier='JNE',
                      tracking=RESI['JNE'](dice))
    shop.after(5, shop.arrive, sale)
    return sale


def wholesale(shop):
    """Those who sell on: a dozen or more of one thing, at the dozen's price."""
    who = shop.dice.pick([c for c in CUSTOMERS if c[4] == 'r'])
    lines = []
    for code in ('JB01-HT', 'JB01-NV', 'JB01-KR', 'KA01-M', 'KA01-L', 'KA01-S', 'JB04'):
        if len(lines) < 2 and shop.available(code) >= 14 and shop.dice.chance(55):
            lines.append({'product': code, 'quantity': 12, 'unit_price': shop.products[code].tier(12)})
    if not lines:
        return
    options = {'note': 'harga lusinan'}
    if who[3] == 2:
        courier, tracking, charged, paid = parcel(shop, lines)
        options.update(courier=courier, tracking=tracking, charged=charged or 15000, ship=('Tunai', paid))
    sell(shop, 'WhatsApp', who[0], shop.dice.pick('ppt'), lines, options)


def everyday(shop):
    """The day's orders."""
    busy = season(shop.day)
    for do, percent in ((whatsapp, 76), (at_the_door, 28), (shopee, 31), (evermos, 8), (wholesale, 6)):
        chance = percent * busy // 100
        if do is shopee and (shop.day.month, shop.day.day) in ((12, 12), (10, 10), (11, 11)):
            chance += 250
        while chance > 0:
            if shop.dice.chance(min(chance, 100)):
                do(shop)
            chance -= 100


# -- buying

CALLS = {EUIS: 12, AMANAH: 15, ROSI: 14, TIKA: 20, MUMUN: 11}     # a supplier is called every so many days


def price_now(shop, product):
    """Prices creep up, and wobble."""
    iso, per_cent = shop.day.isoformat(), 0
    for since, more in (('2026-02-01', 3), ('2026-03-25', -2), ('2026-08-01', 3)):
        per_cent += more if iso >= since else 0
    to = 500 if product.cost >= 10000 else 250
    return rounded(product.cost * (100 + per_cent + shop.dice.pick((-2, -1, 0, 0, 1, 2))) // 100, to)


def wanted(shop, product):
    """How much to buy: what sold in four weeks, more before the feast and less after it."""
    iso = shop.day.isoformat()
    asked_until = SOLD_UNTIL.get(product.code, '9')[:8] + '00'     # nothing more in the last month
    if not product.stocked or product.weight == 0 or iso >= RUN_DRY.get(product.code, '9') or iso > asked_until:
        return 0
    sold = sum(q for d, q in shop.sold[product.code] if d > shop.day - 28 * DAY)
    ahead = 1.9 if '2026-01-25' <= iso < '2026-02-20' else 1.3 if iso < '2026-03-06' else 0.25 if iso < '2026-04-12' else 1
    level = product.minimum + sold * ahead * 0.25
    if iso >= '2026-11-16':
        level += max(2, product.minimum // 2)       # the shelf is filled for the year's end
    if shop.available(product.code) > level:
        return 0
    need = max(level + 1, product.minimum + sold * ahead * 0.7) - shop.available(product.code)
    steps = max(1, -(-int(need * 1000) // int(product.step * 1000)))
    return steps * product.step


def restock(shop, supplier):
    dice = shop.dice
    needs = [(p, wanted(shop, p)) for p in shop.products.values() if p.supplier == supplier]
    needs = [(p, n, price_now(shop, p)) for p, n in needs if n]
    if not needs:
        return
    on_credit = supplier in (EUIS, ROSI) and dice.chance(55) and not any(
        p.record['supplier'] == supplier and p.owed > 0 for p in shop.purchases)
    budget = shop.money['BCA'] + max(0, shop.money['Tunai'] - 150000) + max(0, shop.money['BRI'] - 600000) - 250000
    if on_credit:
        budget += 900000
    lines, total = [], 0
    for product, quantity, unit in sorted(needs, key=lambda n: (shop.available(n[0].code) - n[0].minimum, n[0].code)):
        while quantity > 0 and total + quantity * unit > budget:
            quantity -= product.step
        if quantity <= 0:
            continue
        dozens = quantity // 12
        if quantity % 12 == 0 and 'packs' in product.more and dice.chance(50):
            line = {'product': product.code, 'quantity': int(quantity), 'amount': int(dozens * rounded(unit * 12, 1000))}
        else:
            line = {'product': product.code, 'quantity': whole(quantity), 'unit_cost': unit}
        lines.append(line)
        total += amount_of(line, 'unit_cost')
    if not lines or total < 200000:
        return
    shipping = {AMANAH: 35000, EUIS: 20000, TIKA: 12000}.get(supplier, 0)
    shipping = shipping + total // 1000000 * 10000 if shipping else 0
    discount = rounded(total * dice.pick((1, 2, 2)) // 100, 5000) if total > 700000 and dice.chance(40) else 0
    due = total + shipping - discount
    if on_credit:
        part = rounded(due * dice.pick((0, 0, 3, 5)) // 10, 50000)
        account = 'BCA'
        if part and not shop.fund(account, part):
            part = 0
        purchase = shop.purchase(supplier, lines, discount=discount, shipping=shipping, pay=[(account, part)] if part else (),
                                 note='tempo 30 hari' if dice.chance(60) else None)
        days = dice.between(20, 32)
        if purchase.owed > 600000:
            shop.after(days - 12, shop.pay_purchase, purchase, account, rounded(purchase.owed // 2, 50000))
        shop.after(days, shop.pay_purchase, purchase, account)
    else:
        account = 'Tunai' if supplier == MUMUN or shop.money['Tunai'] > due + 400000 else 'BCA'
        if shop.fund(account, due):
            late = dice.between(2, 4) if dice.chance(7) else 0
            shop.purchase(supplier, lines, discount=discount, shipping=shipping, pay=[(account, due)], late=late)


# -- the week and the month

def monday(shop):
    """Shopee has paid out; every second week the balance is drawn."""
    week = (shop.day - START).days // 7
    ready = [s for s in shop.sales
             if s.marketplace and s.handed and not s.settled and not s.failed and (shop.day - s.handed).days >= 6]
    if ready and shop.day < END:                                # the last one is not typed yet
        orders = []
        for sale in ready:
            admin = rounded(sale.billed * (825 if shop.day.year == 2026 else 800) // 10000, 1)
            fees = {'Biaya Administrasi': admin, 'Biaya Layanan': sale.billed * 4 // 100, 'Biaya Proses Pesanan': 1250}
            sale.settled, sale.paid = True, sale.billed
            if sale.billed:
                orders.append({'order': sale, 'gross': sale.billed, 'fees': fees, 'net': sale.billed - sum(fees.values())})
        shop.move_money('Saldo Shopee', sum(o['net'] for o in orders))
        shop.write(shop.on_day('settlement', channel='Shopee', account='Saldo Shopee', orders=orders), shop.dice.pick((0, 0, 1)))
    if week % 2 and shop.money['Saldo Shopee'] >= 250000:
        shop.transfer('Saldo Shopee', 'BCA', shop.money['Saldo Shopee'] // 10000 * 10000, note='tarik saldo Shopee')
    if shop.money['Tunai'] > 1300000:
        shop.transfer('Tunai', 'BCA', (shop.money['Tunai'] - 450000) // 50000 * 50000, note='setor tunai')
    if shop.money['DANA'] > 800000:
        shop.transfer('DANA', 'BCA', (shop.money['DANA'] - 150000) // 50000 * 50000, 2500)


def commission_payout(shop):
    ready = [s for s in shop.sales if s.commission and s.delivered and not s.settled and (shop.day - s.handed).days >= 6]
    if ready:
        for sale in ready:
            sale.settled = True
        amount = sum(s.commission for s in ready)
        shop.move_money('BCA', amount)
        shop.write(shop.on_day('commission-payout', channel='Evermos', account='BCA', amount=amount, orders=ready))


def pay_yayah(shop):
    if shop.consigned_owed and shop.fund('Tunai', shop.consigned_owed):
        amount, shop.consigned_owed = shop.consigned_owed, 0
        shop.pay_supplier(YAYAH, 'Tunai', amount, 'setor uang kue')


def pay_wulan(shop):
    if shop.dropship_owed and shop.fund('BCA', shop.dropship_owed):
        amount, shop.dropship_owed = shop.dropship_owed, 0
        shop.pay_supplier(WULAN, 'BCA', amount)


def warung(shop):
    """Once a month: count what the warung sold, take the money, leave new goods."""
    dice, lines = shop.dice, []
    sold_for = 0
    for code, left in list(shop.at_warung.items()):
        if left:
            sold = int(left * dice.between(50, 85) // 100)
            back = int((left - sold) // 3) if dice.chance(50) else 0
            price = shop.products[code].price
            if not sold and not back:
                continue
            lines.append(without_nothing({'product': code, 'sold': sold, 'returned': back or None, 'unit_price': price}))
            sold_for += sold * price
            shop.at_warung[code] = left - sold - back
            shop.promised[code] -= sold + back
            shop.stock[code] -= sold
    if lines:
        fee = rounded(sold_for // 10, 500)
        shop.move_money('Tunai', sold_for - fee)
        shop.write(shop.on_day('consign-settle', place=IDA, lines=lines, fee=fee, account='Tunai', amount=sold_for - fee))
    lines = []
    for code, most in (('SN04', 30), ('JB04', 6)):
        fresh = min(most - shop.at_warung[code], (shop.available(code) - 5) // 5 * 5)
        if fresh > 0:
            lines.append({'product': code, 'quantity': int(fresh)})
            shop.at_warung[code] += fresh
            shop.promised[code] += fresh            # still mine, but not here to sell
    if lines:
        shop.write(shop.on_day('consign-out', place=IDA, lines=lines))


DRAWINGS = ['belanja dapur', 'belanja dapur', 'belanja dapur', 'jajan anak', 'arisan RT', 'gas & galon', 'kondangan', 'beli obat']


def household(shop):
    amount = shop.dice.between(20, 36) * 10000
    account = 'Tunai' if shop.money['Tunai'] >= amount or shop.money['BCA'] < amount else 'BCA'
    late = shop.dice.pick((0, 0, 0, 0, 2, 3))
    shop.drawing(account, amount, shop.dice.pick(DRAWINGS), late)


def bills(shop):
    """What comes every month, on its day."""
    day, late = shop.day.day, 3 if shop.dice.chance(10) else 0
    if day == 1:
        shop.expense('Sewa rak', 'Tunai', 100000, 'Bu Haji Iis', 'rak di ruko depan', late)
    if day == 4:
        shop.expense('Listrik', 'Tunai', 50000, note='token, bagian usaha')
    if day == 20:
        shop.expense('Internet', 'BCA', 165000, 'WiFi RT/RW Net', late=late)
    if day == 25:
        shop.expense('Pulsa & kuota', 'DANA', shop.dice.pick((55000, 60000, 60000, 75000)), late=late)
    if day in (7, 22):
        busy = season(shop.day)
        amount = rounded(48000 + 24000 * busy // 100 + shop.dice.below(10000), 1000)
        shop.expense('Packing', 'Tunai', amount, 'Toko Plastik Sinar',
                     shop.dice.pick(('polymailer, lakban', 'bubble wrap', 'plastik kiloan', None)), late)
    if day == 13:
        shop.expense('Transport', 'Tunai', shop.dice.pick((30000, 40000, 50000)), note='bensin antar barang')
    if day == 17 and shop.day.month not in (3, 4):
        shop.expense('Iklan', 'BCA', shop.dice.pick((50000, 75000, 100000)), note='iklan Facebook')


def returns_of_the_season(shop, kind):
    """Looks for an order of the last days that suits, and something of it comes back."""
    def suits(sale, line):
        source = line.get('source', 'stock')
        if sale.returned or sale.failed or not sale.handed or not 2 <= (shop.day - sale.handed).days <= 9:
            return False
        if sale.record.get('discount') or line.get('discount') or source == 'consigned':
            return False
        if shop.products[line['product']].parts:
            return False
        if kind == 'shopee':
            return sale.marketplace and not sale.settled
        if kind == 'debt':
            return not sale.marketplace and sale.owed > amount_of(line, 'unit_price') and source == 'stock'
        if kind == 'commission':
            return source == 'commission' and not sale.settled
        if 'amount' in line or kind == 'part' and line['quantity'] not in (2, 3):
            return False
        return sale.record['channel'] == 'WhatsApp' and sale.owed == 0 and source == 'stock'

    for sale in reversed(shop.sales):
        for line in sale.record['lines']:
            if suits(sale, line):
                return give_back_kind(shop, sale, line, kind)
    shop.after(1, returns_of_the_season, shop, kind)


def give_back_kind(shop, sale, line, kind):
    quantity = 1 if kind in ('part', 'damaged', 'debt') and line['quantity'] >= 1 else line['quantity']
    if kind == 'debt':
        shop.give_back(sale, line, line['quantity'], 'good', None, 'kekecilan, potong utangnya')
    elif kind == 'damaged':
        shop.give_back(sale, line, quantity, 'damaged', 'BCA', 'ada noda, uang dikembalikan')
    elif kind == 'ruined':
        shop.give_back(sale, line, quantity, 'damaged', None, 'jahitan lepas, nanti dipotong belanja berikutnya')
        shop.after(9, shop.refund, sale, 'BCA', -sale.owed, 'jadinya minta uang kembali')
    elif kind == 'shopee':
        shop.give_back(sale, line, line['quantity'], 'good', None, 'retur Shopee, barang masih bagus')
    elif kind == 'commission':
        sale.commission = 0
        sale.settled = True
        shop.give_back(sale, line, 1, 'good', None, 'ukuran salah, dikembalikan ke Evermos')
    else:
        account = shop.dice.pick(('BCA', 'Tunai'))
        shop.give_back(sale, line, quantity, 'good', account, 'salah warna' if kind == 'part' else 'tidak jadi')
