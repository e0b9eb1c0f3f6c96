# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shopee: the balance report. Of its rows only those that go to the bank are taken: what orders brought comes with the income file.
[Profile]
Title=Shopee balance
Title[id]=Saldo Shopee
Platform=Shopee
Account=Saldo Shopee
Kind=withdrawals
Heads=Tanggal Transaksi;Tipe Transaksi;Jumlah;Saldo Akhir
Days=ymd
Numbers=dots

[Columns]
day=Tanggal Transaksi
amount=Jumlah
balance=Saldo Akhir
bank=Deskripsi

[Rows]
Tipe Transaksi=Penarikan Dana*;Penarikan Saldo*;Withdrawal*
Status=Transaksi Selesai;Selesai;Berhasil;Sukses

[Ignored]
Columns=No. Pesanan;Jenis Transaksi
