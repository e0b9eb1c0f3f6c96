# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Lazada: a row a piece, so without a column of quantities.
[Profile]
Title=Lazada orders
Title[id]=Pesanan Lazada
Platform=Lazada
Account=Saldo Lazada
Kind=orders
Heads=orderItemId;orderNumber;itemName;unitPrice
Days=ymd
Numbers=plain

[Columns]
order=orderNumber
status=status
created=createTime
delivered=deliveredDate
courier=shippingProvider
tracking=trackingCode
recipient=customerName;shippingName
code=sellerSku
name=itemName
variation=variation
price=unitPrice

[Words]
unpaid=unpaid
to-send=pending;packed;ready_to_ship;topack;toship
shipped=shipped
delivered=delivered;confirmed
failed=failed;failed_delivery;shipped_back;shipped_back_success
returned=returned
cancelled=canceled;cancelled

[Ignored]
Columns=orderItemId;paidPrice;shippingFee;updateTime;lazadaId;lazadaSku;wareHouse;orderType
