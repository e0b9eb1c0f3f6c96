# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# TikTok Shop and Tokopedia: sheet Withdrawal records of the income file.
[Profile]
Title=TikTok Shop and Tokopedia withdrawals
Title[id]=Penarikan TikTok Shop dan Tokopedia
Platform=TikTok Shop
Account=Saldo TikTok Shop
Kind=withdrawals
Heads=Reference ID;Request time;Success time;Amount
Days=ymd
Numbers=dots

[Columns]
reference=Reference ID
day=Success time;Request time
amount=Amount
bank=Bank account

[Rows]
Type=Withdrawal*;Penarikan*
Status=Success*;Transferred;Completed;Berhasil;Selesai;Sukses

[Ignored]
Columns=Request time
