# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shopee: sheet Adjustment of the income file.
[Profile]
Title=Shopee adjustments
Title[id]=Penyesuaian Shopee
Platform=Shopee
Account=Saldo Shopee
Kind=adjustments
Heads=Biaya Penyesuaian;Alasan Penyesuaian
Days=ymd
Numbers=dots

[Columns]
order=No. Pesanan Terhubung
released=Tanggal Dana Dilepaskan;Tanggal Penyesuaian Dibuat
type=Tipe Penyesuaian;Deskripsi;Tipe Penyesuaian | Deskripsi
reason=Alasan Penyesuaian
amount=Biaya Penyesuaian

[Ignored]
Columns=No.;Tanggal Penyesuaian Dibuat
