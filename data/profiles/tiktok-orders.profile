# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# TikTok Shop and Tokopedia, one seller centre: sheet OrderSKUList or CSV, one row an SKU, a row under the heads that describes them.
[Profile]
Title=TikTok Shop and Tokopedia orders
Title[id]=Pesanan TikTok Shop dan Tokopedia
Platform=TikTok Shop
Account=Saldo TikTok Shop
Kind=orders
Heads=Order ID;Order Status;SKU ID;Seller SKU;Product Name
Days=dmy
Numbers=dots

[Columns]
order=Order ID
status=Order Status
return-status=Cancelation/Return Type
created=Created Time
paid=Paid Time
shipped=Shipped Time;RTS Time
delivered=Delivered Time
cancelled=Cancelled Time
courier=Shipping Provider Name;Delivery Option
tracking=Tracking ID
recipient=Recipient;Buyer Username
note=Buyer Message
code=Seller SKU
name=Product Name
variation=Variation
price-before=SKU Unit Original Price
quantity=Quantity
returned=Sku Quantity of return
subtotal=SKU Subtotal After Discount
subtotal-before=SKU Subtotal Before Discount
platform-discount=SKU Platform Discount

[Words]
unpaid=Unpaid;Belum dibayar;Belum bayar
to-send=To ship;Awaiting shipment;Awaiting collection;Perlu dikirim;Menunggu pengiriman;Menunggu pengambilan
shipped=Shipped;In transit;Dikirim;Sedang dikirim;Dalam perjalanan
delivered=Completed;Delivered;Selesai;Terkirim;Telah dikirim
failed=Delivery failed;Pengantaran gagal;Pengiriman gagal
returned=Returned;Return/Refund;Dikembalikan;Pengembalian
cancelled=Canceled;Cancelled;Cancel;Dibatalkan;Batal

[Ignored]
Columns=SKU Seller Discount;Order Substatus;Normal or Pre-order;SKU ID;Shipping Fee After Discount;Original Shipping Fee;Shipping Fee Seller Discount;Shipping Fee Platform Discount;Distance Shipping Fee;Distance Fee;Order Refund Amount;Payment platform discount;Buyer Service Fee;Handling Fee;Shipping Insurance;Item Insurance;Order Amount;RTS Time;Cancel By;Cancel Reason;Fulfillment Type;Warehouse Name;Delivery Option;Buyer Username;Phone #;Zipcode;Country;Province;Regency and City;Districts;Villages;Detail Address;Additional address information;Payment Method;Weight(kg);Product Category;Package ID;Purchase Channel;Seller Note;Checked Status;Checked Marked by;Tokopedia Invoice Number;Order Channel;Creator Handle
