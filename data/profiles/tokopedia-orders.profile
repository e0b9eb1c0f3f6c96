# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tokopedia as it was before its seller centre became TikTok Shop's; the heads stand in the fifth row.
[Profile]
Title=Tokopedia orders (before the merger)
Title[id]=Pesanan Tokopedia (lama)
Platform=Tokopedia
Account=Saldo Tokopedia
Kind=orders
Heads=Nomor Invoice;Status Terakhir;Jumlah Produk Dibeli
Days=dmy
Numbers=dots

[Columns]
order=Nomor Invoice
status=Status Terakhir
created=Tanggal Pembayaran
shipped=Tanggal Pengiriman Barang
delivered=Tanggal Pesanan Selesai
courier=Nama Kurir
tracking=No Resi / Kode Booking
recipient=Nama Penerima
code=Nomor SKU
name=Nama Produk
variation=Tipe Produk;Nama Varian
price=Harga Jual (IDR)
price-before=Harga Awal (IDR)
quantity=Jumlah Produk Dibeli
order-discounts=Nilai Kupon Toko Terpakai (IDR)

[Words]
to-send=Pesanan Baru;Pesanan Diproses;Siap Dikirim;Perlu dikirim
shipped=Pesanan Dikirim;Dikirim;Sedang Dikirim
delivered=Pesanan Selesai;Selesai;Pesanan Tiba;Transaksi Selesai
failed=Pengiriman Gagal
returned=Pesanan Dikomplain Selesai;Pengembalian
cancelled=Dibatalkan;Pesanan Dibatalkan;Batal;Dibatalkan Pembeli;Dibatalkan Penjual;Dibatalkan Sistem

[Ignored]
Columns=No Telp Penerima;Alamat Pengiriman;Provinsi;Kota
