# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shops on marketplaces, made up; the files that the marketplaces would hand out (by openpyxl and csv, with the heads of the
real ones); and what a book must hold after them, worked out here."""
import csv
import datetime
import random

import openpyxl

SHOPEE_ORDER = '''No. Pesanan · Status Pesanan · Shipped by Advance Fulfilment · Status Pembatalan/ Pengembalian · No. Resi · Opsi Pengiriman · Antar ke counter/ pick-up · Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan) · Waktu Pengiriman Diatur · Waktu Pesanan Dibuat · Waktu Pembayaran Dilakukan · Metode Pembayaran · SKU Induk · Nama Produk · Nomor Referensi SKU · Nama Variasi · Harga Awal · Harga Setelah Diskon · Jumlah · Returned quantity · Total Harga Produk · Total Diskon · Diskon Dari Penjual · Diskon Dari Shopee · Berat Produk · Jumlah Produk di Pesan · Total Berat · Voucher Ditanggung Penjual · Cashback Koin · Voucher Ditanggung Shopee · Paket Diskon · Paket Diskon (Diskon dari Shopee) · Paket Diskon (Diskon dari Penjual) · Potongan Koin Shopee · Diskon Kartu Kredit · Ongkos Kirim Dibayar oleh Pembeli · Estimasi Potongan Biaya Pengiriman · Ongkos Kirim Pengembalian Barang · Total Pembayaran · Perkiraan Ongkos Kirim · Catatan dari Pembeli · Catatan · Username (Pembeli) · Nama Penerima · No. Telepon · Alamat Pengiriman · Kota/Kabupaten · Provinsi · Waktu Pesanan Selesai'''.split(' · ')
SHOPEE_INCOME = '''No. · No. Pesanan · No. Pengajuan · Username (Pembeli) · Waktu Pesanan Dibuat · Metode pembayaran pembeli · Tanggal Dana Dilepaskan · Harga Asli Produk · Total Diskon Produk · Jumlah Pengembalian Dana ke Pembeli · Diskon Produk dari Shopee · Voucher disponsor oleh Penjual · Cashback Koin disponsori Penjual · Ongkir Dibayar Pembeli · Diskon Ongkir Ditanggung Jasa Kirim · Gratis Ongkir dari Shopee · Ongkir yang Diteruskan oleh Shopee ke Jasa Kirim · Ongkos Kirim Pengembalian Barang · Kembali ke Biaya Pengiriman Pengirim · Pengembalian Biaya Kirim · Biaya Komisi AMS · Biaya Administrasi (termasuk PPN 11%) · Biaya Layanan · Biaya Proses Pesanan · Premi · Biaya Program Hemat Biaya Kirim · Biaya Transaksi · Biaya Kampanye · Bea Masuk, PPN & PPh · Biaya Isi Saldo Otomatis (dari Penghasilan) · Total Penghasilan · Kode Voucher · Kompensasi · Promo Gratis Ongkir dari Penjual · Jasa Kirim · Nama Kurir · Pengembalian Dana ke Pembeli · Pro-rata Koin yang Ditukarkan untuk Pengembalian Barang · Pro-rata Voucher Shopee untuk Pengembalian Barang'''.split(' · ')
SHOPEE_ADJUSTMENT = 'No. · Tanggal Penyesuaian Dibuat · Tipe Penyesuaian · Alasan Penyesuaian · Biaya Penyesuaian · No. Pesanan Terhubung · Tanggal Dana Dilepaskan'.split(' · ')
SHOPEE_BALANCE = 'Tanggal Transaksi · Tipe Transaksi · Deskripsi · No. Pesanan · Jenis Transaksi · Jumlah · Status · Saldo Akhir'.split(' · ')
TIKTOK_ORDER = '''Order ID · Order Status · Order Substatus · Cancelation/Return Type · Normal or Pre-order · SKU ID · Seller SKU · Product Name · Variation · Quantity · Sku Quantity of return · SKU Unit Original Price · SKU Subtotal Before Discount · SKU Platform Discount · SKU Seller Discount · SKU Subtotal After Discount · Shipping Fee After Discount · Original Shipping Fee · Shipping Fee Seller Discount · Shipping Fee Platform Discount · Distance Shipping Fee · Distance Fee · Order Refund Amount · Payment platform discount · Buyer Service Fee · Handling Fee · Shipping Insurance · Item Insurance · Order Amount · Created Time · Paid Time · RTS Time · Shipped Time · Delivered Time · Cancelled Time · Cancel By · Cancel Reason · Fulfillment Type · Warehouse Name · Tracking ID · Delivery Option · Shipping Provider Name · Buyer Message · Buyer Username · Recipient · Phone # · Zipcode · Country · Province · Regency and City · Districts · Villages · Detail Address · Additional address information · Payment Method · Weight(kg) · Product Category · Package ID · Purchase Channel · Seller Note · Checked Status · Checked Marked by · Tokopedia Invoice Number'''.split(' · ')
TIKTOK_INCOME = '''Order/adjustment ID · Type · Order created time · Order settled time · Currency · Total settlement amount · Total Revenue · Subtotal after seller discounts · Subtotal before discounts · Seller discounts · Refund subtotal after seller discounts · Total Fees · Platform commission fee · Pre-order service fee · Mall service fee · Payment Fee · Shipping cost · Affiliate Commission · Shipping Fee Program service fee · Dynamic commission · Bonus cashback service fee · Voucher Xtra service fee · Order processing fee · Article 22 Income Tax withheld · Ajustment amount · Related order ID · Customer payment · Customer refund · Order Source'''.split(' · ')
TIKTOK_WITHDRAWAL = 'Type · Reference ID · Request time · Amount · Status · Success time · Bank account'.split(' · ')
TOKOPEDIA = '''Nomor Invoice · Tanggal Pembayaran · Status Terakhir · Tanggal Pesanan Selesai · Tanggal Pengiriman Barang · Nomor SKU · Nama Produk · Jumlah Produk Dibeli · Harga Awal (IDR) · Harga Jual (IDR) · Nilai Kupon Toko Terpakai (IDR) · Nama Kurir · No Resi / Kode Booking · Nama Penerima · No Telp Penerima · Alamat Pengiriman · Provinsi · Kota'''.split(' · ')
LAZADA = 'orderItemId · createTime · orderNumber · sellerSku · itemName · variation · unitPrice · paidPrice · shippingFee · trackingCode · status'.split(' · ')
LAZADA_INCOME = 'Nama Biaya · Jumlah (Termasuk Pajak) · Tanggal Dilepas · Nomor Pesanan · SKU Penjual'.split(' · ')

WORDS = {
    'shopee': {'unpaid': ['Belum Bayar'], 'to-send': ['Perlu Dikirim', 'Menunggu Pengambilan'], 'shipped': ['Dikirim', 'Sedang Dikirim'], 'delivered': ['Selesai'],
               'failed': ['Pengantaran Gagal'], 'cancelled': ['Batal', 'Dibatalkan']},
    'tiktok': {'unpaid': ['Unpaid', 'Belum dibayar'], 'to-send': ['To ship', 'Perlu dikirim'], 'shipped': ['Shipped', 'Dikirim'], 'delivered': ['Completed', 'Selesai'],
               'failed': ['Delivery failed'], 'cancelled': ['Canceled', 'Dibatalkan']},
    'tokopedia': {'to-send': ['Pesanan Diproses'], 'shipped': ['Pesanan Dikirim'], 'delivered': ['Pesanan Selesai'], 'cancelled': ['Dibatalkan Pembeli']},
    'lazada': {'to-send': ['pending', 'ready_to_ship'], 'shipped': ['shipped'], 'delivered': ['delivered'], 'failed': ['failed_delivery'], 'cancelled': ['canceled']},
}
CHANNEL = {'shopee': 'Shopee', 'tiktok': 'TikTok Shop', 'tokopedia': 'Tokopedia', 'lazada': 'Lazada'}
GONE = ('failed', 'cancelled')
OUT = ('shipped', 'delivered', 'failed')


def half_up(a, b):
    return (2 * a + b) // (2 * b)


def split(total, weights):
    """Largest remainder, ties to the first."""
    whole = sum(weights)
    if not total or not whole:
        return [0] * len(weights)
    parts = [total * w // whole for w in weights]
    rest = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in rest[:total - sum(parts)]:
        parts[i] += 1
    return parts


# ------------------------------------------------------------------------------- the shops

class Item:
    def __init__(self, code, name, variant, before, seller, platform, quantity):
        self.code, self.name, self.variant = code, name, variant
        self.before, self.seller, self.platform, self.quantity = before, seller, platform, quantity    # of one piece
        self.returned = 0

    @property
    def key(self):
        return self.code or (self.name, self.variant)

    @property
    def price(self):
        return self.before - self.seller - self.platform

    @property
    def net(self):
        """What the seller gets for it: his own discount is gone, the platform's comes back."""
        return (self.before - self.seller) * self.quantity


class Order:
    def __init__(self, platform, number, created, items):
        self.platform, self.number, self.created, self.items = platform, number, created, items
        self.state, self.word, self.voucher = 'to-send', None, 0
        self.shipped = self.delivered = self.cancelled = None
        self.courier, self.tracking, self.recipient, self.note = 'J&T Express', None, 'S****i', None

    def nets(self):
        """Each line's worth after its part of the voucher."""
        worth = [item.net for item in self.items]
        return [w - s for w, s in zip(worth, split(self.voucher, worth))]

    def back(self):
        """What of that came back: all of a line that came back whole, else its part."""
        return [n if i.returned == i.quantity else half_up(n * i.returned, i.quantity) for n, i in zip(self.nets(), self.items)]

    def billed(self):
        """What the marketplace owes of it."""
        return sum(self.nets()) - sum(self.back()) if self.state in ('shipped', 'delivered') else 0


def make_goods(rng, n=12):
    goods = []
    for i in range(n):
        before = rng.randrange(15, 250) * 1000
        code = f'JB{i:02d}' if i % 3 else None
        goods.append((code, rng.choice(['Jilbab', 'Gamis Anak', 'Kerudung "Instan"', 'Tas; kecil', 'Mukena, katun']) + f' {i}', rng.choice(['Navy', 'Hitam,L', 'All Size', None]), before))
    return goods


def make_order(rng, platform, i, goods, day):
    items = []
    for code, name, variant, before in rng.sample(goods, rng.choice([1, 1, 1, 2, 3])):
        seller = rng.choice([0, 0, 1000, before // 10 // 100 * 100]) if platform in ('shopee', 'tiktok') else 0
        reduced = rng.choice([0, 0, 500, 1500]) if platform in ('shopee', 'tiktok') else 0
        items.append(Item(code if platform in ('shopee', 'tiktok') else code or f'NS-{name[-2:].strip()}', name, variant, before, seller, reduced, rng.choice([1, 1, 2, 3, 12])))
    number = {'shopee': f'2611{i:04d}ABC', 'tiktok': f'57{i:016d}', 'tokopedia': f'INV/20261003/MPL/{i:07d}', 'lazada': f'20{i:010d}'}[platform]
    order = Order(platform, number, day, items)
    if platform in ('shopee', 'tokopedia'):
        order.voucher = rng.choice([0, 0, 0, 1000, 3333])
    order.note = rng.choice([None, None, 'Warna navy ya kak'])
    return order


def set_state(rng, order, state):
    order.state = state
    order.word = rng.choice(WORDS[order.platform][state])
    if state in OUT:
        order.shipped = order.created + datetime.timedelta(days=rng.choice([0, 1, 2]))
        order.tracking = f'0000{order.number[-8:]}'
    if state == 'delivered':
        order.delivered = order.shipped + datetime.timedelta(days=rng.choice([1, 3, 5]))
    if state == 'cancelled' and order.platform == 'tiktok':
        order.cancelled = order.created + datetime.timedelta(days=1)


def make_shop(rng, platform, n, goods=None):
    goods = goods or make_goods(rng)
    orders = []
    for i in range(n):
        order = make_order(rng, platform, rng.randrange(1000) * 10000 + i if platform != 'shopee' else i, goods, datetime.date(2026, 10, 1) + datetime.timedelta(days=i % 28))
        set_state(rng, order, rng.choice([s for s in WORDS[platform] for _ in range({'delivered': 5, 'shipped': 2}.get(s, 1))]))
        if order.state == 'delivered' and rng.random() < 0.2 and platform in ('shopee', 'tiktok'):
            item = rng.choice(order.items)
            item.returned = rng.randint(1, item.quantity)
        orders.append(order)
    return orders


# ------------------------------------------------------------------------------- how files write things

def dots(amount):
    """Trap 1: text with dots between the thousands."""
    return ('-' if amount < 0 else '') + f'{abs(amount):,}'.replace(',', '.')


STYLES = {'dots': dots, 'numbers': lambda amount: amount, 'rupiah': lambda amount: 'Rp ' + dots(amount)}


def iso(day, time='19:30'):
    return f'{day:%Y-%m-%d} {time}' if day else ''


def dmy(day, time='19:30:05'):
    return f'{day:%d/%m/%Y} {time}' if day else ''


def fill(heads, values):
    unknown = set(values) - set(heads)
    assert not unknown, unknown
    return [values.get(head, '') for head in heads]


def shopee_rows(orders, style, per_piece=False):
    for order in orders:
        for item in order.items:
            n = 1 if per_piece else item.quantity
            yield {
                'No. Pesanan': order.number, 'Status Pesanan': order.word, 'No. Resi': order.tracking or '', 'Opsi Pengiriman': order.courier,
                'Waktu Pengiriman Diatur': iso(order.shipped), 'Waktu Pesanan Dibuat': iso(order.created), 'Waktu Pembayaran Dilakukan': iso(order.created, '19:41') if order.state != 'unpaid' else '',
                'Metode Pembayaran': 'ShopeePay', 'Nama Produk': item.name, 'Nomor Referensi SKU': item.code or '', 'Nama Variasi': item.variant or '',
                'Harga Awal': style(item.before), 'Harga Setelah Diskon': style(item.price), 'Jumlah': item.quantity, 'Returned quantity': item.returned,
                'Total Harga Produk': style(item.price * item.quantity), 'Total Diskon': style((item.seller + item.platform) * n),
                'Diskon Dari Penjual': style(item.seller * n), 'Diskon Dari Shopee': style(item.platform * n), 'Voucher Ditanggung Penjual': style(order.voucher), 'Cashback Koin': style(0),
                'Paket Diskon (Diskon dari Penjual)': style(0), 'Ongkos Kirim Dibayar oleh Pembeli': style(9000), 'Total Pembayaran': style(sum(i.price * i.quantity for i in order.items) - order.voucher + 9000),
                'Catatan dari Pembeli': order.note or '', 'Username (Pembeli)': 'b****1', 'Nama Penerima': order.recipient, 'No. Telepon': '******01', 'Alamat Pengiriman': 'Jl. ******', 'Kota/Kabupaten': 'KAB. BEKASI', 'Provinsi': 'JAWA BARAT',
                'Waktu Pesanan Selesai': iso(order.delivered),
            }


def write_shopee(path, orders, style='dots', heads=SHOPEE_ORDER, per_piece=False, above=0):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'orders'
    for _ in range(above):
        sheet.append(['Laporan Pesanan'])
    sheet.append(heads)
    for row in shopee_rows(orders, STYLES[style], per_piece):
        sheet.append([row.get(head, '') for head in heads])
    book.save(path)


def tiktok_rows(orders, style):
    for order in orders:
        for item in order.items:
            yield fill(TIKTOK_ORDER, {
                'Order ID': order.number + '\t', 'Order Status': order.word, 'Cancelation/Return Type': 'Cancel' if order.state == 'cancelled' else 'Return/Refund' if item.returned else '',
                'Normal or Pre-order': 'Normal', 'SKU ID': '1729384756102938475\t', 'Seller SKU': item.code or '', 'Product Name': item.name, 'Variation': item.variant or '', 'Quantity': item.quantity,
                'Sku Quantity of return': item.returned, 'SKU Unit Original Price': style(item.before), 'SKU Subtotal Before Discount': style(item.before * item.quantity),
                'SKU Platform Discount': style(item.platform * item.quantity), 'SKU Seller Discount': style(item.seller * item.quantity), 'SKU Subtotal After Discount': style(item.price * item.quantity),
                'Order Amount': style(sum(i.price * i.quantity for i in order.items)), 'Created Time': dmy(order.created), 'Paid Time': dmy(order.created, '19:41:00') if order.state != 'unpaid' else '',
                'Shipped Time': dmy(order.shipped), 'RTS Time': dmy(order.shipped), 'Delivered Time': dmy(order.delivered), 'Cancelled Time': dmy(order.cancelled), 'Tracking ID': (order.tracking or '') + '\t',
                'Delivery Option': 'Standard', 'Shipping Provider Name': order.courier, 'Buyer Message': order.note or '', 'Buyer Username': 'u***r', 'Recipient': order.recipient, 'Phone #': '(+62)812****01',
                'Payment Method': 'COD', 'Weight(kg)': 0.2, 'Package ID': '1157000000000000001\t',
            })


def describe(heads):
    """Trap 3: the row under the heads that says what they mean."""
    return [f'Platform unique {head.lower()}.' for head in heads]


def write_tiktok_csv(path, orders, separator=','):
    with open(path, 'w', encoding='utf-8-sig', newline='') as file:
        out = csv.writer(file, delimiter=separator)
        out.writerow(TIKTOK_ORDER)
        out.writerow(describe(TIKTOK_ORDER))
        out.writerows(tiktok_rows(orders, lambda amount: amount))


def write_tiktok_xlsx(path, orders, style='dots'):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'OrderSKUList'
    sheet.append(TIKTOK_ORDER)
    sheet.append(describe(TIKTOK_ORDER))
    for row in tiktok_rows(orders, STYLES[style]):
        sheet.append(row)
    book.save(path)


def write_tokopedia(path, orders):
    """The heads stand in the fifth row."""
    book = openpyxl.Workbook()
    sheet = book.active
    for line in (['Laporan Penjualan'], ['Nama Toko', 'Toko Rina'], ['Periode', '01/10/2026 - 31/10/2026'], []):
        sheet.append(line)
    sheet.append(TOKOPEDIA)
    for order in orders:
        for item in order.items:
            sheet.append(fill(TOKOPEDIA, {
                'Nomor Invoice': order.number, 'Tanggal Pembayaran': dmy(order.created), 'Status Terakhir': order.word, 'Tanggal Pesanan Selesai': dmy(order.delivered), 'Tanggal Pengiriman Barang': dmy(order.shipped),
                'Nomor SKU': item.code, 'Nama Produk': item.name, 'Jumlah Produk Dibeli': item.quantity, 'Harga Awal (IDR)': item.before, 'Harga Jual (IDR)': item.price,
                'Nilai Kupon Toko Terpakai (IDR)': order.voucher, 'Nama Kurir': order.courier, 'No Resi / Kode Booking': order.tracking or '', 'Nama Penerima': order.recipient, 'No Telp Penerima': '08*******01',
            }))
    book.save(path)


def write_lazada(path, orders, separator=';'):
    with open(path, 'w', encoding='cp1252', newline='') as file:
        out = csv.writer(file, delimiter=separator)
        out.writerow(LAZADA)
        for order in orders:
            for item in order.items:
                for piece in range(item.quantity):
                    out.writerow(fill(LAZADA, {
                        'orderItemId': f'{order.number}{piece:03d}', 'createTime': iso(order.created, '19:30:00'), 'orderNumber': order.number, 'sellerSku': item.code, 'itemName': item.name, 'variation': item.variant or '',
                        'unitPrice': f'{item.price}', 'paidPrice': f'{item.price}', 'shippingFee': '0', 'trackingCode': order.tracking or '', 'status': order.word,
                    }))


# ------------------------------------------------------------------------------- what was paid for them

class Release:
    """What a platform released of an order: the gross that it owed, its fees, the rest."""

    def __init__(self, order, day, fees):
        self.order, self.day, self.fees, self.gross = order, day, fees, order.billed()
        self.net = self.gross - sum(fees.values())


def make_releases(rng, orders, share=0.7):
    """Most of what was delivered, some days later."""
    out = []
    for order in orders:
        if order.state != 'delivered' or rng.random() > share:
            continue
        base = order.billed()
        if order.platform == 'shopee':
            fees = {'Biaya Administrasi': half_up(base * 8, 100), 'Biaya Layanan': half_up(base * 4, 100), 'Biaya Proses Pesanan': 1250}
        elif order.platform == 'tiktok':
            fees = {'Komisi platform': half_up(base * 697, 10000), 'Komisi dinamis': half_up(base * 5, 100), 'Biaya proses pesanan': 1250, 'PPh 22': half_up(base, 200)}
        else:
            fees = {'Biaya Komisi': half_up(base * 6, 100), 'Biaya Pembayaran': 1800}
        out.append(Release(order, order.delivered + datetime.timedelta(days=rng.choice([1, 2, 3])), {k: v for k, v in fees.items() if v}))
    return out


def shopee_income_values(release, style, sign):
    order = release.order
    items = order.items
    return {
        'No. Pesanan': order.number, 'Username (Pembeli)': 'b****1', 'Waktu Pesanan Dibuat': iso(order.created)[:10], 'Tanggal Dana Dilepaskan': f'{release.day:%Y-%m-%d}',
        'Harga Asli Produk': style(sum(i.before * i.quantity for i in items)), 'Total Diskon Produk': style(sign * sum((i.seller + i.platform) * i.quantity for i in items)),
        'Diskon Produk dari Shopee': style(sum(i.platform * i.quantity for i in items)), 'Voucher disponsor oleh Penjual': style(sign * order.voucher),
        'Jumlah Pengembalian Dana ke Pembeli': style(sign * sum(order.back())), 'Cashback Koin disponsori Penjual': style(0),
        'Ongkir Dibayar Pembeli': style(9000), 'Gratis Ongkir dari Shopee': style(3000), 'Ongkir yang Diteruskan oleh Shopee ke Jasa Kirim': style(-12000) if sign < 0 else style(0),
        'Biaya Administrasi (termasuk PPN 11%)': style(sign * release.fees.get('Biaya Administrasi', 0)), 'Biaya Layanan': style(sign * release.fees.get('Biaya Layanan', 0)),
        'Biaya Proses Pesanan': style(sign * release.fees.get('Biaya Proses Pesanan', 0)), 'Total Penghasilan': style(release.net), 'Jasa Kirim': 'J&T',
    }


def write_shopee_income(path, releases, adjustments=(), style='numbers', variant_2026=False, sheet_name='Income', sign=-1):
    book = openpyxl.Workbook()
    book.active.title = 'Summary'
    for line in (['Laporan Penghasilan'], ['Total Penghasilan', sum(r.net for r in releases)]):
        book.active.append(line)
    sheet = book.create_sheet(sheet_name)
    for line in (['Laporan Penghasilan'], ['Dari', '2026-10-01'], ['Ke', '2026-10-31'], [], []):
        sheet.append(line)
    heads = list(SHOPEE_INCOME)
    if variant_2026:
        heads[1:1] = ['Lihat berdasarkan']
        heads += ['ID Produk', 'Nama Produk']
    sheet.append(heads)
    write, total = STYLES[style], 0
    for i, release in enumerate(releases):
        values = shopee_income_values(release, write, sign)
        if sign > 0:        # a file that writes costs above zero has no shipping that goes through
            values.update({'Ongkir Dibayar Pembeli': write(0), 'Gratis Ongkir dari Shopee': write(0)})
        values['No.'] = i + 1
        if variant_2026:
            values['Lihat berdasarkan'] = 'Order'
        sheet.append([values.get(head, '') for head in heads])
        for item in release.order.items if variant_2026 else ():
            sheet.append([{**values, 'Lihat berdasarkan': 'Sku', 'Nama Produk': item.name}.get(head, '') for head in heads])
        total += release.net
    sheet.append([{'No.': 'Total', 'Total Penghasilan': write(total)}.get(head, '') for head in heads])
    sheet = book.create_sheet('Adjustment')
    for line in (['Penyesuaian'], []):
        sheet.append(line)
    sheet.append(SHOPEE_ADJUSTMENT)
    for i, (day, kind, reason, amount, number) in enumerate(adjustments):
        sheet.append(fill(SHOPEE_ADJUSTMENT, {'No.': i + 1, 'Tanggal Penyesuaian Dibuat': f'{day:%Y-%m-%d}', 'Tipe Penyesuaian': kind, 'Alasan Penyesuaian': reason, 'Biaya Penyesuaian': write(amount),
                                              'No. Pesanan Terhubung': number or '', 'Tanggal Dana Dilepaskan': f'{day:%Y-%m-%d}'}))
    book.save(path)


def write_shopee_balance(path, withdrawals):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Transaction Report'
    for line in (['Laporan Saldo'], ['Toko Rina'], []):
        sheet.append(line)
    sheet.append(SHOPEE_BALANCE)
    balance = 50_000_000
    for day, amount, status in withdrawals:
        balance -= amount
        sheet.append(fill(SHOPEE_BALANCE, {'Tanggal Transaksi': iso(day, '10:15:00'), 'Tipe Transaksi': 'Penarikan Dana', 'Deskripsi': 'Penarikan ke BCA ****1234', 'Jenis Transaksi': 'Transaksi Keluar', 'Jumlah': dots(-amount), 'Status': status, 'Saldo Akhir': dots(balance)}))
        sheet.append(fill(SHOPEE_BALANCE, {'Tanggal Transaksi': iso(day, '09:00:00'), 'Tipe Transaksi': 'Penghasilan dari Pesanan', 'Deskripsi': 'Penghasilan dari Pesanan', 'No. Pesanan': 'X1', 'Jenis Transaksi': 'Transaksi Masuk', 'Jumlah': dots(99_000), 'Status': 'Transaksi Selesai', 'Saldo Akhir': dots(balance)}))
    book.save(path)


def write_tiktok_income(path, releases, withdrawals=()):
    book = openpyxl.Workbook()
    book.active.title = 'Reports'
    book.active.append(['Settlement report'])
    sheet = book.create_sheet('Order details')
    sheet.append(TIKTOK_INCOME)
    heads = {'Komisi platform': 'Platform commission fee', 'Komisi dinamis': 'Dynamic commission', 'Biaya proses pesanan': 'Order processing fee', 'PPh 22': 'Article 22 Income Tax withheld'}
    for release in releases:
        values = {heads[name]: -amount for name, amount in release.fees.items()}
        sheet.append(fill(TIKTOK_INCOME, {'Order/adjustment ID': release.order.number, 'Type': 'Order', 'Order created time': f'{release.order.created:%Y/%m/%d}', 'Order settled time': f'{release.day:%Y/%m/%d}', 'Currency': 'IDR',
                                          'Total settlement amount': release.net, 'Total Revenue': release.gross, 'Total Fees': -sum(release.fees.values()), **values}))
    sheet = book.create_sheet('Withdrawal records')
    sheet.append(TIKTOK_WITHDRAWAL)
    for i, (day, amount, status) in enumerate(withdrawals):
        sheet.append(fill(TIKTOK_WITHDRAWAL, {'Type': 'Withdrawal', 'Reference ID': f'34607{i:014d}', 'Request time': f'{day:%Y/%m/%d}', 'Amount': amount, 'Status': status, 'Success time': f'{day:%Y/%m/%d}', 'Bank account': 'BCA ****1234'}))
    book.save(path)


def write_lazada_income(path, releases):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        out = csv.writer(file)
        out.writerow(LAZADA_INCOME)
        for release in releases:
            for name, amount in [('Kredit Harga Barang', release.gross)] + [(name, -amount) for name, amount in release.fees.items()]:
                out.writerow([name, f'{amount}', f'{release.day:%Y-%m-%d}', release.order.number, release.order.items[0].code])
