# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# TikTok Shop and Tokopedia: sheet Order details of the income file. What a column of fees that is not known here takes
# shows as the rest of Total Fees.
[Profile]
Title=TikTok Shop and Tokopedia income
Title[id]=Penghasilan TikTok Shop dan Tokopedia
Platform=TikTok Shop
Account=Saldo TikTok Shop
Kind=income
Heads=Order/adjustment ID;Order settled time;Total settlement amount
Days=ymd
Numbers=dots

[Columns]
order=Order/adjustment ID
related-order=Related order ID
type=Type
released=Order settled time
net=Total settlement amount
fees-total=Total Fees

[Words]
revenue=Order;Pesanan

[Revenue]
plus=Total Revenue

[Fees]
Komisi platform=Platform commission fee
Biaya pre-order=Pre-order service fee
Biaya layanan mall=Mall service fee
Biaya pembayaran=Payment Fee
Ongkir=Shipping cost
Komisi afiliasi=Affiliate Commission*
Biaya program ongkir=Shipping Fee Program service fee
Komisi dinamis=Dynamic commission
Biaya cashback bonus=Bonus cashback service fee
Biaya Voucher Xtra=Voucher Xtra service fee
Biaya proses pesanan=Order processing fee
PPh 22=Article 22 Income Tax withheld

[Ignored]
Columns=Order created time;Currency;Subtotal after seller discounts;Subtotal before discounts;Seller discounts;Refund subtotal*;Ajustment amount;Adjustment amount;Customer payment;Customer refund*;Order Source
