# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shopee: Order.all.YYYYMMDD_YYYYMMDD.xlsx, one row an item. Heads as public readers of such files name them.
[Profile]
Title=Shopee orders
Title[id]=Pesanan Shopee
Platform=Shopee
Account=Saldo Shopee
Kind=orders
Heads=No. Pesanan;Status Pesanan;Nama Produk;Nomor Referensi SKU
Days=ymd
Numbers=dots

[Columns]
order=No. Pesanan
status=Status Pesanan
return-status=Status Pembatalan/ Pengembalian
created=Waktu Pesanan Dibuat
paid=Waktu Pembayaran Dilakukan
shipped=Waktu Pengiriman Diatur
delivered=Waktu Pesanan Selesai
courier=Opsi Pengiriman
tracking=No. Resi
recipient=Nama Penerima;Username (Pembeli)
note=Catatan dari Pembeli
code=Nomor Referensi SKU
name=Nama Produk
variation=Nama Variasi
price=Harga Setelah Diskon
price-before=Harga Awal
quantity=Jumlah
returned=Returned quantity;Jumlah Dikembalikan
total-discount=Total Diskon
platform-discount=Diskon Dari Shopee
order-discounts=Voucher Ditanggung Penjual;Cashback Koin;Paket Diskon (Diskon dari Penjual)

[Words]
unpaid=Belum Bayar;Belum Dibayar
to-send=Perlu Dikirim;Menunggu Pengambilan;Sedang Dikemas
shipped=Dikirim;Sedang Dikirim;Sedang Dalam Pengiriman
delivered=Selesai;Telah Dikirim;Pesanan diterima*
failed=Pengantaran Gagal;Pengiriman Gagal;Gagal Dikirim
returned=Pengembalian;Dikembalikan;Pengembalian Barang;Pengembalian Barang/Dana
cancelled=Batal;Dibatalkan

[Ignored]
Columns=Total Harga Produk;Shipped by Advance Fulfilment;Pesanan yang Dikelola Shopee;Alasan Pembatalan;Antar ke counter/ pick-up;Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan);Metode Pembayaran;SKU Induk;Subtotal Pesanan;Dibayar Pembeli;Diskon Dari Penjual;Berat Produk;Jumlah Produk di Pesan;Total Berat;Voucher Ditanggung Shopee;Paket Diskon;Paket Diskon (Diskon dari Shopee);Potongan Koin Shopee;Diskon Kartu Kredit;Ongkos Kirim Dibayar oleh Pembeli;Estimasi Potongan Biaya Pengiriman;Ongkos Kirim Pengembalian Barang;Total Pembayaran;Perkiraan Ongkos Kirim;Catatan;Username (Pembeli);No. Telepon;Alamat Pengiriman;Kota/Kabupaten;Provinsi;Tipe Pesanan;Status pengiriman gagal
