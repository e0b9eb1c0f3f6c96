#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample shop: a year of Bu Rina's shop in Sukabumi, as records in the order of typing.

    make-shop.py [OUT.jsonl]        default: shop.jsonl beside this file
    make-shop.py --check [FILE]     checks a file and prints its summary

The same each time: the dice are our own, and nothing depends on the Python version or on hashing. The
shop is played day by day in true order, with the money and the goods it really has; what is typed days
late moves to a later place in the file, and whatever speaks of it moves with it.

    shop_lists.py     who and what there is
    shop_play.py      what can happen, each writing its record
    shop_habits.py    the everyday, by the dice
    this file         the story: what happens once, told by its day
    shop_check.py     reads the finished lines only, and works the year out again
"""
import datetime
import json
import os
import sys
from collections import defaultdict

from shop_check import Check
from shop_habits import (CALLS, RESI, bills, commission_payout, evermos, everyday, household, monday, pay_wulan,
                         pay_yayah, restock, returns_of_the_season, shopee, warung)
from shop_lists import AMANAH, END, EUIS, KUR, MUMUN, ROSI, START, TIKA, YULI, amount_of, rounded, whole
from shop_play import DAY, Sale, Shop, write_lists

STORY = defaultdict(list)
PO_LEBARAN, PO_YEAR_END = 'PO gamis Lebaran', 'PO akhir tahun'


def on(*days):
    def keep(tell):
        for day in days:
            assert START.isoformat() <= day <= END.isoformat()
            STORY[day].append(tell)
        return tell
    return keep


def lots(*goods):
    """What is bought: (code, quantity, unit cost), or with 'amount' what all of it cost."""
    return [{'product': lot[0], 'quantity': lot[1], lot[3] if len(lot) > 3 else 'unit_cost': lot[2]} for lot in goods]


@on('2025-11-24')
def the_book_begins(shop):
    for account, amount in (('Tunai', 850000), ('BCA', 1900000), ('DANA', 120000)):
        shop.money[account] += amount
        shop.write(shop.on_day('opening-balance', account=account, amount=amount))
    for code, quantity in (('JB01-HT', 14), ('JB01-NV', 11), ('JB01-KR', 9), ('JB02-HT', 10), ('JB04', 22),
                           ('GM01-M', 3), ('GM01-L', 4), ('KA01-S', 12), ('KA01-M', 14), ('KA01-L', 9), ('SK01', 7),
                           ('SK02', 14), ('SK04', 8), ('SN01', 3.5), ('SN03', 2.5)):
        cost = shop.products[code].cost
        shop.stock[code] += quantity
        shop.write(shop.on_day('opening-stock', product=code, quantity=whole(quantity), unit_cost=cost))
    for name, amount, days, note in (('Bu Sari', 150000, 12, 'sisa gamis bulan lalu'), ('Teh Neneng', 85000, 30, '2 jilbab')):
        shop.write(shop.on_day('opening-balance', customer=name, amount=amount, note=note))
        debt = Sale({'lines': []}, shop.day, name)
        debt.billed, debt.handed = amount, shop.day
        shop.old_debts.append(debt)
        shop.after(days, pay_old_debt, shop, debt)
    shop.write(shop.on_day('opening-balance', supplier=EUIS, amount=480000, note='nota lama belum dibayar'))
    shop.after(16, shop.pay_supplier, EUIS, 'BCA', 480000, 'melunasi nota lama')
    shop.capital('BCA', 5000000, 'dari uang pesangon')


def pay_old_debt(shop, debt):
    amount = debt.owed
    shop.move_money('Tunai', amount)
    others = [s for s in shop.sales if s.customer == debt.customer and s.owed > 0]
    shop.write(shop.on_day('payment', customer=debt.customer, account='Tunai', amount=amount))
    debt.paid += amount                             # the oldest debt comes first, so the others stay as they are
    assert all(s.handed >= debt.handed for s in others)


@on('2025-11-25')
def fill_the_shelves(shop):
    shop.purchase(EUIS, lots(('JB01-MR', 12, 342000, 'amount'), ('JB02-MC', 12, 24500),
                         ('JB03-PK', 6, 32000), ('JB03-SG', 6, 32000)),
                  shipping=20000, pay=[('BCA', 1040000)], discount=0)
    shop.purchase(MUMUN, lots(('SN02', 5, 170000, 'amount'), ('SN04', 40, 6500),
                          ('SN01', 2, 39000)), pay=[('Tunai', 508000)])


@on('2025-11-27')
def fill_the_shelves_more(shop):
    shop.purchase(AMANAH, lots(('GM01-XL', 2, 140000), ('GM02-L', 2, 170000),
                           ('MK01', 2, 121000)), shipping=35000, pay=[('BCA', 897000)])
    shop.purchase(ROSI, lots(('ST01-M', 6, 48000), ('ST01-L', 6, 50000)),
                  pay=[('BCA', 300000)], note='sisanya tempo 3 minggu')
    shop.after(21, shop.pay_purchase, shop.purchases[-1], 'BCA')
    shop.purchase(TIKA, lots(('SK03', 6, 38500), ('SK05', 12, 29500)),
                  shipping=12000, discount=5000, pay=[('BCA', 592000)])


@on('2025-12-05')
def a_phone_for_the_shop(shop):
    shop.move_money('BCA', -1750000)
    shop.write(shop.on_day('asset', name='HP bekas untuk jualan', account='BCA', amount=1750000, months=36,
                           note='khusus WA toko dan foto barang'))


@on('2025-12-08', '2026-01-09', '2026-02-09', '2026-03-09', '2026-04-13', '2026-05-11', '2026-06-15', '2026-07-13', '2026-08-10',
    '2026-09-14', '2026-10-12', '2026-11-09')
def to_the_warung(shop):
    warung(shop)


@on('2026-01-04')
def pak_dadang_takes_on_credit(shop):
    shop.pak_dadang = shop.order('WhatsApp', 'Pak Dadang', [{'product': 'KA01-M', 'quantity': 3, 'amount': 110000},
                                                            {'product': 'JB01-HT', 'quantity': 1, 'unit_price': 45000}],
                                 pay=[('Tunai', 30000)], due=datetime.date(2026, 1, 28),
                                 note='buat istri dan anak, bayar habis gajian')


@on('2026-08-25')
def pak_dadang_has_moved(shop):
    shop.write_off(shop.pak_dadang, 'pindah kontrakan, nomor tidak aktif. Diikhlaskan')


@on('2026-01-08')
def a_bad_batch(shop):
    assert shop.fund('BCA', 298000)
    shop.purchase(ROSI, lots(('KA01-M', 12, 298000, 'amount')), pay=[('BCA', 298000)])
    shop.after(2, shop.return_purchase, shop.purchases[-1], 'KA01-M', 2, 'BCA', 50000,
               'jahitan lepas, uang diganti Teh Rosi')


@on('2026-01-13')
def the_bank_lends(shop):
    shop.move_money('BRI', 10000000)
    shop.write(shop.on_day('loan', lender=KUR, account='BRI', amount=10000000, note='KUR 24 bulan, untuk stok Lebaran'))
    shop.after(1, shop.transfer, 'BRI', 'BCA', 5000000, 2500, 'BI-FAST')


@on(*[f'2026-{month:02d}-15' for month in range(2, 12)])
def the_bank_is_paid(shop):
    assert shop.fund('BRI', 466667), 'no money for the bank'
    shop.move_money('BRI', -466667)
    shop.write(shop.on_day('loan-payment', lender=KUR, account='BRI', principal=416667, interest=50000))


@on('2026-01-19')
def cod_refused(shop):
    sale = shop.order('WhatsApp', 'Bu Yuyun Karawang', [shop.line(2, 'JB02-HT', 'JB02-MC')], charged=12000,
                      courier='J&T Express', tracking='JP0004417720', ship=('Tunai', 12000), note='minta COD')
    shop.after(4, shop.fail, sale, 'back', 'Tunai', 9000,
               'COD ditolak, katanya suaminya tidak tahu. Ongkir balik kena juga')


@on('2026-01-26', '2026-02-03')
def before_ramadan_we_buy_big(shop):
    if shop.day.month == 1:
        lines = lots(('JB01-HT', 20, 560000, 'amount'), ('JB01-KR', 20, 560000, 'amount'),
                 ('JB01-NV', 12, 28500), ('JB04', 24, 9000))
        assert shop.fund('BCA', 1000000), shop.money
        shop.purchase(EUIS, lines, shipping=35000, discount=25000, pay=[('BCA', 1000000)],
                      note='kodian, tempo sampai habis Lebaran')
        shop.after(48, shop.pay_purchase, shop.purchases[-1], 'BCA')
    else:
        lines = lots(('GM01-M', 4, 139000), ('GM01-L', 6, 139000),
                 ('MK01', 6, 124000), ('GM02-L', 4, 174000))
        due = sum(amount_of(line, 'unit_cost') for line in lines) + 55000 - 50000
        assert shop.fund('BCA', due)
        shop.purchase(AMANAH, lines, shipping=55000, discount=50000, pay=[('BCA', due)])


@on('2026-02-02')
def a_printer(shop):
    assert shop.fund('BCA', 485000)
    shop.move_money('BCA', -485000)
    shop.write(shop.on_day('asset', name='Printer resi', account='BCA', amount=485000, months=24))


@on('2026-02-05')
def the_sister_lends(shop):
    shop.move_money('Tunai', 1500000)
    shop.write(shop.on_day('loan', lender=YULI, account='Tunai', amount=1500000, note='tanpa bunga, dibayar habis Lebaran'))


@on('2026-04-06', '2026-05-06')
def the_sister_is_paid(shop):
    assert shop.fund('Tunai', 750000)
    shop.move_money('Tunai', -750000)
    shop.write(shop.on_day('loan-payment', lender=YULI, account='Tunai', principal=750000))


@on('2026-02-06')
def open_po_for_lebaran(shop):
    """Seven order ahead with a DP; one gives up; ten are bought, so some are left over."""
    shop.write({'type': 'batch', 'name': PO_LEBARAN, 'opens': '2026-02-06', 'closes': '2026-02-10', 'arrives': '2026-02-20'})
    names = [('Mbak Dwi Lestari', 1, 'BCA'), ('Bu Dewi Kartika', 1, 'BCA'), ('Bu Bidan Nur', 2, 'BCA'), 
             ('Neng Siti Aisyah', 1, 'DANA'), ('Bu Guru Lilis', 1, 'Tunai'), ('Mbak Retno', 1, 'BCA'),
             ('Kak Putri Amelia', 1, 'BCA')]
    for i, (name, quantity, account) in enumerate(names):
        shop.after(i // 2, po_order, shop, name, quantity, account, 18 + i % 3)


def po_order(shop, name, quantity, account, wait):
    zone = shop.people[name][3]
    line = {'product': 'GM03-L', 'quantity': quantity, 'unit_price': 275000}
    more = dict(charged=14000, courier='JNE', ship=('Tunai', 14000)) if zone == 2 else {}
    sale = shop.order('WhatsApp', name, [line], hand='open', pay=[(account, 100000 * quantity)],
                      due=datetime.date(2026, 2, 28), batch=PO_LEBARAN, note='DP', **more)
    if name == 'Mbak Retno':
        shop.after(9, shop.cancel, sale, 'batal PO, sudah beli di mal')
        shop.after(10, shop.refund, sale, 'BCA', 100000, 'DP dikembalikan semua')
    else:
        shop.after(wait, shop.hand_over, sale, 'record', RESI['JNE'](shop.dice) if zone == 2 else None)
        shop.after(wait if zone < 2 else wait - 1, settle_po, shop, sale, account)


def settle_po(shop, sale, account):
    shop.take(sale, account, sale.billed - sale.paid)


@on('2026-02-20')
def the_po_arrives(shop):
    lines = lots(('GM03-L', 12, 199000), ('GM01-L', 4, 140000))
    assert shop.fund('BCA', 2000000)
    shop.purchase(AMANAH, lines, shipping=75000, discount=40000, pay=[('BCA', 2000000)],
                  note='barang PO datang, sisanya minggu depan')
    shop.after(12, shop.pay_purchase, shop.purchases[-1], 'BCA')


@on('2026-02-21')
def koko_for_children(shop):
    shop.purchase(ROSI, lots(('KK01-M', 18, 66000)), note='bayar habis Lebaran')
    shop.after(30, shop.pay_purchase, shop.purchases[-1], 'BCA', 500000)
    shop.after(44, shop.pay_purchase, shop.purchases[-1], 'BCA')


@on('2026-02-16')
def a_slip_in_the_bag(shop):
    """Typed twelve days late: the book shows less than the shelf until then."""
    lines = lots(('JB01-NV', 12, 29000), ('JB02-HT', 12, 298000, 'amount'))
    assert shop.fund('Tunai', 646000)
    shop.purchase(EUIS, lines, pay=[('Tunai', 646000)], late=12, note='notanya ketemu di tas, baru dicatat')


@on('2026-02-26')
def nastar(shop):
    assert shop.fund('Tunai', 1160000)
    shop.purchase(MUMUN, lots(('SN05', 20, 58000)), pay=[('Tunai', 1160000)])


@on('2026-03-14')
def gifts_and_mukena(shop):
    shop.stock_out('MK01', 1, 'own-use', 'dipakai sendiri untuk salat Id')
    shop.stock_out('SN05', 2, 'gift', 'hampers untuk Bu RT dan Teh Rina Marlina')


@on('2026-03-16')
def going_home(shop):
    shop.drawing('BCA', 1800000, 'mudik dan baju Lebaran anak')
    shop.drawing('Tunai', 350000, 'zakat dan sedekah')


@on('2026-04-08')
def lost_ciput(shop):
    shop.adjust('JB04', -2, 'lost', 'kurang 2 waktu dihitung ulang')


@on('2026-04-19')
def a_bottle_leaks(shop):
    shop.stock_out('SK03', 1, 'damaged', 'tutup bocor')


@on('2026-05-08')
def sold_before_it_was_bought(shop):
    """Fathir's mother needs more shirts than there are; the missing ones are bought three days later."""
    quantity = int(max(shop.available('KA01-M'), 0)) + 3
    shop.order('Langsung', 'Mamah Fathir', [{'product': 'KA01-M', 'quantity': quantity, 'unit_price': 36000}],
               pay=[('Tunai', quantity * 36000)], delivered='today',
               note='seragam ulang tahun, yang kurang pinjam dari Teh Rosi dulu')
    shop.after(3, bring_the_missing, shop)


def bring_the_missing(shop):
    assert shop.fund('BCA', 306000)
    shop.purchase(ROSI, lots(('KA01-M', 12, 25500)), pay=[('BCA', 306000)], note='termasuk yang dipinjam tanggal 8')


@on('2026-05-20')
def wrong_colour_sent(shop):
    purchase = [p for p in shop.purchases if p.record['supplier'] == EUIS][-1]
    code = [l['product'] for l in purchase.record['lines'] if shop.available(l['product']) >= 3][0]
    line = [l for l in purchase.record['lines'] if l['product'] == code][0]
    amount = rounded(amount_of(line, 'unit_cost') * 2 // line['quantity'], 1000)
    shop.return_purchase(purchase, code, 2, 'BCA', amount, 'warna tidak sesuai pesanan')


@on('2026-06-09')
def a_parcel_is_lost(shop):
    sale = shop.order('WhatsApp', 'Mbak Ayu Lampung', [shop.line(2, 'KA01-S', 'KA01-M'), shop.line(1, 'SK02')],
                      charged=24000, courier='J&T Express', tracking='JP0091155302',
                      ship=('Tunai', 24000), pay=[('BCA', 125000)])
    shop.after(14, shop.fail, sale, 'lost', None, 0, 'paket hilang di gudang ekspedisi')
    shop.after(15, shop.refund, sale, 'BCA', 125000, 'uang dikembalikan penuh')
    shop.after(33, shop.income, 'Cashback', 'BCA', 101000, 'ganti rugi J&T untuk paket hilang')


@on('2026-06-18')
def more_capital(shop):
    shop.capital('BCA', 1000000, 'tambahan dari suami')


@on('2026-07-08')
def school_begins(shop):
    shop.drawing('BCA', 1450000, 'daftar ulang dan seragam sekolah')


@on('2026-04-22')
def the_roof_leaks(shop):
    shop.drawing('BCA', 700000, 'betulin genteng rumah')


@on('2026-09-12')
def a_shopee_parcel_comes_back(shop):
    line = {'product': shop.at_hand(1, 'JB03-PK', 'JB03-SG'), 'quantity': 1, 'unit_price': 55000}
    sale = shop.order('Shopee', None, [line], external='260912KX7T02QM', courier='SPX Express',
                      tracking='SPXID045100277116', recipient='Anonim, Kota Batam')
    shop.after(8, shop.fail, sale, 'back', None, 0, 'alamat tidak ditemukan, paket kembali')


@on('2026-10-25')
def cod_refused_again(shop):
    sale = shop.order('WhatsApp', 'Teh Sri Tangerang', [shop.line(1, 'GM01-M', 'GM01-L')], charged=14000,
                      courier='JNE', tracking='000771204458', ship=('Tunai', 14000), note='minta COD')
    shop.after(5, shop.fail, sale, 'back', 'BCA', 14000, 'tidak ada di rumah tiga kali, ongkir balik ditagih')


@on('2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30')
def count_the_shelf(shop):
    differs = {12: {'JB04': -1}, 3: {'SN01': -0.25, 'KA01-S': -1}, 6: {'JB01-HT': 1, 'SK02': -1},
               9: {'SN03': -0.25, 'JB01-KR': -1}}[shop.day.month]
    codes = ('JB01-HT', 'JB01-NV', 'JB01-KR', 'JB04', 'GM01-M', 'GM01-L', 'KA01-S', 'KA01-M', 'SK01', 'SK02', 'SN01', 'SN03')
    shop.count(codes, differs, 'hitung stok akhir triwulan')


@on('2026-07-24')
def found_behind_the_rack(shop):
    shop.adjust('ST01-M', 1, None, 'ketemu di belakang rak, dulu dikira hilang')


@on('2026-07-16')
def stale_nastar(shop):
    if shop.available('SN05') > 0:
        shop.stock_out('SN05', shop.available('SN05'), 'damaged', 'sisa Lebaran, sudah kedaluwarsa')


@on('2026-11-12', '2026-11-18')
def commission_to_come(shop):
    evermos(shop)


@on('2026-08-13')
def a_sample_for_the_pkk(shop):
    shop.stock_out('SK02', 2, 'gift', 'sampel untuk arisan PKK')


@on('2026-09-03')
def mice(shop):
    shop.stock_out('SN02', 0.5, 'damaged', 'kemasan digigit tikus')
    shop.stock_out('SK05', 1, 'lost', 'tidak ketemu, mungkin tercecer waktu bazar')


@on('2026-08-15')
def a_bazaar(shop):
    shop.expense('Lain-lain', 'Tunai', 75000, 'Panitia 17-an', 'sewa meja bazar', late=4)


@on('2026-01-30', '2026-05-29', '2026-09-25')
def bonus(shop):
    shop.income('Bonus Evermos', 'BCA', {1: 25000, 5: 50000, 9: 25000}[shop.day.month], 'bonus target bulanan')


@on('2026-04-02', '2026-10-06')
def cardboard(shop):
    shop.income('Jual kardus bekas', 'Tunai', 18000 if shop.day.month == 4 else 22000)


@on('2026-08-05')
def dwi_pays_ahead(shop):
    """More than she owes: the rest is hers, and pays what she takes next."""
    shop.move_money('BCA', 200000)
    assert not [s for s in shop.sales if s.customer == 'Mbak Dwi Lestari' and s.owed > 0]
    shop.purse['Mbak Dwi Lestari'] += 200000
    shop.write(shop.on_day('payment', customer='Mbak Dwi Lestari', account='BCA', amount=200000,
                           note='titip dulu, barangnya nyusul'))


@on('2026-08-09')
def dwi_takes_her_goods(shop):
    courier, tracking, charged, paid = 'JNE', '000612990187', 14000, 13000
    shop.order('WhatsApp', 'Mbak Dwi Lestari', [shop.line(2, 'JB01-KR', 'JB01-HT'), shop.line(1, 'SK03', 'SK01')],
               courier=courier, tracking=tracking, charged=charged, ship=('Tunai', paid), note='dipotong uang titipan')


@on('2026-05-25')
def a_cancelled_keep(shop):
    sale = shop.order('WhatsApp', 'Teh Widi', [shop.line(1, 'GM01-M', 'GM01-L')], hand='open', note='keep dulu')
    shop.after(6, shop.cancel, sale, 'tidak ada kabar')


@on('2026-10-17')
def a_cancelled_with_dp_left(shop):
    sale = shop.order('WhatsApp', 'Mbak Yuni', [{'product': 'GM04-L', 'quantity': 1, 'unit_price': 265000}], hand='open',
                      pay=[('DANA', 75000)], note='PO, DP 75 ribu')
    shop.after(13, shop.cancel, sale, 'batal, DP-nya disimpan dulu untuk belanja bulan depan')


RETURNS = {'2026-01-22': 'good', '2026-03-30': 'part', '2026-04-14': 'damaged', '2026-05-14': 'shopee', '2026-06-22': 'debt',
           '2026-07-19': 'commission', '2026-08-21': 'ruined', '2026-09-18': 'part', '2026-10-09': 'shopee',
           '2026-11-05': 'damaged', '2026-11-13': 'good'}


@on(*RETURNS)
def something_comes_back(shop):
    returns_of_the_season(shop, RETURNS[shop.day.isoformat()])


# day: (name, goods, paid at once, note): the debts that are still open at the end
OPEN_DEBTS = {
    '2026-06-27': ('Teh Imas', [('KA01-L', 3, 38000), ('ST01-M', 1, 69000)], 50000, 'dicicil, katanya'),
    '2026-07-30': ('Bu Ratna', [('GM01-XL', 1, 195000)], 100000, 'sisanya menyusul'),
    '2026-08-18': ('Pak Asep', [('SN01', 1, 56000), ('SN02', 1, 50000)], 0, 'snack buat hajatan'),
    '2026-09-05': ('Teh Yanti Line 4', [('GM01-M', 1, 189000)], 90000, 'bayar dua kali gajian'),
    '2026-09-21': ('Teh Neneng', [('JB01-HT', 2, 45000), ('JB04', 2, 15000)], 0, None),
    '2026-10-08': ('Teh Santi GSI', [('SK01', 1, 59000), ('SK03', 1, 54000)], 0, 'tunggu THR akhir tahun'),
    '2026-10-20': ('Bu Sari', [('ST01-L', 2, 72000)], 50000, None),
    '2026-10-29': ('Bu Guru Lilis', [('JB02-MC', 3, 38000)], 0, 'titipan guru-guru, belum terkumpul'),
    '2026-11-07': ('Pak Asep', [('KA01-S', 2, 38000)], 0, None),
    '2026-11-18': ('Bu Ratna', [('JB01-NV', 2, 45000), ('SK02', 1, 25000)], 0, 'bayar tanggal 1'),
    '2026-11-21': ('Teh Yanti Line 4', [('JB03-SG', 1, 49000)], 20000, None),
}


@on(*OPEN_DEBTS)
def debts_that_stay(shop):
    name, lines, paid, note = OPEN_DEBTS[shop.day.isoformat()]
    lines = [{'product': code, 'quantity': n, 'unit_price': price} for code, n, price in lines
             if shop.available(code) >= n]
    assert lines, f'{shop.day}: nothing left for {name}'
    channel = 'WhatsApp' if shop.people[name][3] else 'Langsung'
    sale = shop.order(channel, name, lines, pay=[('Tunai', paid)] if paid else (), note=note)
    sale.stuck = True


@on('2026-10-31')
def forgive_the_rest(shop):
    """By customer: it goes to her oldest debt."""
    oldest = min((s for s in shop.sales if s.customer == 'Teh Imas' and s.owed > 0), key=lambda s: s.handed)
    oldest.paid += 13000
    shop.write(shop.on_day('write-off', customer='Teh Imas', amount=13000, note='dikorting, anaknya sakit'))


@on('2026-11-03')
def open_po_for_the_year_end(shop):
    shop.write({'type': 'batch', 'name': PO_YEAR_END, 'opens': '2026-11-03', 'closes': '2026-11-28', 'arrives': '2026-12-03'})
    ahead = (('Bu Lina', 'BCA', 100000), ('Bu Eneng Cibadak', 'BCA', 100000), ('Teh Desi', 'DANA', 75000))
    for i, (name, account, dp) in enumerate(ahead):
        shop.after(i * 4, po_at_the_end, shop, name, account, dp)


def po_at_the_end(shop, name, account, dp):
    shop.order('WhatsApp', name, [{'product': 'GM04-L', 'quantity': 1, 'unit_price': 265000}], hand='open',
               pay=[(account, dp)], due=datetime.date(2026, 12, 5), batch=PO_YEAR_END, note='barang datang awal Desember')


@on('2026-11-10')
def still_to_be_paid(shop):
    lines = lots(('JB01-KR', 12, 29500), ('JB01-HT', 12, 350000, 'amount'))
    shop.purchase(EUIS, lines, shipping=20000, note='tempo sampai 10 Desember')


@on('2026-11-20')
def what_falls_due_by_itself(shop):
    def regular(first, until=None, **record):
        shop.write({'type': 'regular', 'every': 'month', 'from': first, 'until': until, 'record': record})

    regular('2026-11-25', type='expense', category='Pulsa & kuota', account='DANA', amount=60000)
    regular('2026-12-20', type='expense', category='Internet', account='BCA', amount=165000, payee='WiFi RT/RW Net')
    regular('2026-12-01', type='expense', category='Sewa rak', account='Tunai', amount=100000, payee='Bu Haji Iis')
    regular('2026-12-15', '2028-01-15', type='loan-payment', lender=KUR, account='BRI', principal=416667, interest=50000)


@on('2026-11-19')
def the_last_pieces(shop):
    """Three goods end below their minimum, and the shirts of the 22nd."""
    lines = []
    for code, left in (('GM01-L', 1), ('SK01', 1), ('SN03', 0.5)):
        more = shop.available(code) - left
        if more > 0:
            product = shop.products[code]
            lines.append({'product': code, 'quantity': whole(more), 'unit_price': product.tier(more)})
    if lines:
        paid = sum(amount_of(line, 'unit_price') for line in lines) + 20000
        shop.order('WhatsApp', 'Teh Hani Cianjur', lines, pay=[('BCA', paid)], charged=20000, courier='JNE',
                   tracking='000884210093', note='diborong buat jualan di Cianjur, ongkir ke agen dibayar besoknya')
        shop.after(1, shop.pay_courier_later, shop.sales[-1], 'Tunai', 21000)


@on('2026-11-22', '2026-11-23')
def still_to_pack(shop):
    if shop.day.day == 22:
        shop.order('WhatsApp', 'Mbak Ningsih', [shop.line(2, 'JB01-NV', 'JB01-HT', 'JB01-KR'), shop.line(2, 'JB04')],
                   hand='open', pay=[('DANA', 134000)], charged=14000, courier='SiCepat', note='kirim Senin atau Selasa')
        quantity = int(max(shop.available('KA01-L'), 0)) + 1
        price = shop.products['KA01-L'].tier(quantity)
        shop.order('Langsung', 'Mbak Eka PKK', [{'product': 'KA01-L', 'quantity': quantity, 'unit_price': price}],
                   pay=[('Tunai', quantity * price)], delivered='today',
                   note='barangnya sudah ada, nota belanjanya belum dicatat')
    else:
        shop.order('WhatsApp', 'Bu Endang Purwakarta', [{'product': 'GM01-XL', 'quantity': 1, 'unit_price': 195000}],
                   hand='open', pay=[('BCA', 211000)], charged=16000, courier='JNE')
        for _ in range(2):
            shopee(shop, 'open')


def play(seed):
    shop = Shop(seed)
    write_lists(shop)
    call = {supplier: START + (12 + i * 2) * DAY for i, supplier in enumerate(CALLS)}
    while shop.day <= END:
        iso = shop.day.isoformat()
        for do, args in shop.agenda.pop(shop.day, ()):
            do(*args)
        stories = [tell for tell in STORY[iso] if tell is not count_the_shelf]
        for tell in stories:
            tell(shop)
        bills(shop)
        for supplier, every in CALLS.items():
            if (shop.day >= call[supplier] or iso == '2026-11-17') and not '2026-03-17' <= iso <= '2026-03-26':
                restock(shop, supplier)
                call[supplier] = shop.day + (every * (6 if '2026-02-01' <= iso < '2026-03-14' else 10) // 10) * DAY
        everyday(shop)
        week = (shop.day - START).days // 7
        if shop.day.weekday() == 0:
            monday(shop)
        if shop.day.weekday() == 1:
            pay_wulan(shop)
            if week % 3 == 2:
                commission_payout(shop)
        if shop.day.weekday() == 5 and week % 3 == 1:
            pay_yayah(shop)
        if (shop.day - START).days % 7 == 4:
            household(shop)
        if count_the_shelf in STORY[iso]:
            count_the_shelf(shop)
        shop.day += DAY
    return shop.lines_out()


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    args = sys.argv[1:]
    if args[:1] == ['--check']:
        with open(args[1] if len(args) > 1 else os.path.join(here, 'shop.jsonl'), encoding='utf-8') as f:
            return print(Check([json.loads(line) for line in f]).summary())
    records = play(51)
    check = Check(records)
    text = check.summary()
    assert check.lively, text
    with open(args[0] if args else os.path.join(here, 'shop.jsonl'), 'w', encoding='utf-8', newline='\n') as f:
        for record in records:
            f.write(json.dumps(record, ensure_ascii=False, separators=(',', ':')) + '\n')
    print(text)


if __name__ == '__main__':
    main()
