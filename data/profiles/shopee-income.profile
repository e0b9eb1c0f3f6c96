# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shopee: Income.sudah dilepas.id.….xlsx, sheet Income or Penghasilan. What goes off may be written as negative amounts or
# not; the file itself shows which.
[Profile]
Title=Shopee income
Title[id]=Penghasilan Shopee
Platform=Shopee
Account=Saldo Shopee
Kind=income
Heads=No. Pesanan;Tanggal Dana Dilepaskan;Total Penghasilan
Days=ymd
Numbers=dots

[Columns]
order=No. Pesanan
released=Tanggal Dana Dilepaskan
net=Total Penghasilan

[Rows]
# The variant of 2026 has a row an order and more rows for its goods.
Lihat berdasarkan=Order;Pesanan

[Revenue]
plus=Harga Asli Produk;Harga Produk;Diskon Produk dari Shopee
minus=Total Diskon Produk;Jumlah Pengembalian Dana ke Pembeli;Voucher disponsor oleh Penjual;Voucher co-fund disponsor oleh Penjual;Cashback Koin disponsori Penjual

[Fees]
Biaya Administrasi=Biaya Administrasi;Biaya Administrasi (termasuk PPN*
Biaya Layanan=Biaya Layanan;Biaya Layanan (termasuk PPN*
Biaya Layanan Promo XTRA=Biaya Layanan Promo XTRA
Biaya Gratis Ongkir XTRA=Biaya Gratis Ongkir XTRA*
Biaya Proses Pesanan=Biaya Proses Pesanan
Biaya Komisi AMS=Biaya Komisi AMS
Biaya Program Hemat Biaya Kirim=Biaya Program Hemat Biaya Kirim
Biaya Transaksi=Biaya Transaksi
Biaya Kampanye=Biaya Kampanye
Biaya Isi Saldo Otomatis=Biaya Isi Saldo Otomatis (dari Penghasilan)
Biaya Lainnya=Biaya Lainnya
Premi=Premi
Bea Masuk, PPN & PPh=Bea Masuk, PPN & PPh
Kompensasi=Kompensasi
Selisih ongkir=Ongkir Dibayar Pembeli;Diskon Ongkir Ditanggung Jasa Kirim;Gratis Ongkir dari Shopee;Ongkir yang Diteruskan oleh Shopee ke Jasa Kirim;Ongkos Kirim Pengembalian Barang;Kembali ke Biaya Pengiriman Pengirim;Pengembalian Biaya Kirim;Promo Gratis Ongkir dari Penjual

[Ignored]
Columns=No.;No. Pengajuan;Username (Pembeli);Waktu Pesanan Dibuat;Metode pembayaran pembeli;Kode Voucher;Jasa Kirim;Nama Kurir;Pengembalian Dana ke Pembeli;Pro-rata Koin yang Ditukarkan untuk Pengembalian Barang;Pro-rata Voucher Shopee untuk Pengembalian Barang;Pro-rated Bank/Shopee Payment Channel Promotion*;ID Produk;Nama Produk
