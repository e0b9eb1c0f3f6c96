# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Lazada: a row a fee. What the goods brought is named under Words; every other row is a fee of the name it has.
[Profile]
Title=Lazada income
Title[id]=Penghasilan Lazada
Platform=Lazada
Account=Saldo Lazada
Kind=income-entries
Heads=Nama Biaya;Tanggal Dilepas;Nomor Pesanan
Days=ymd
Numbers=dots

[Columns]
order=Nomor Pesanan
released=Tanggal Dilepas
entry=Nama Biaya
amount=Jumlah (Termasuk Pajak);Jumlah(Termasuk Pajak)

[Words]
revenue=Harga Barang;Kredit Harga Barang;Item Price Credit;Harga Produk

[Ignored]
Columns=SKU Penjual
