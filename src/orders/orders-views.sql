-- What orders, and the customers behind them, have gone through. TEMP views, made at each open; the units read them either for
-- one order (or customer) or for all in the order of their ids.

-- An order with its channel and with what was written down about its parcel elsewhere.
CREATE TEMP VIEW order_fact AS
SELECT
  o.id AS customer_order, o.number AS number, o.day AS day, o.customer AS customer, o.channel AS channel,
  c.kind = 'marketplace' AS marketplace, o.shipping_charged AS shipping_charged,
  o.shipping_paid_account AS shipping_account, o.shipping_paid_amount AS shipping_amount, o.shipping_paid_day AS shipping_day,
  o.packed AS packed, coalesce (o.handed_over, h.day) AS handed_over, h.id AS hand_over,
  coalesce (o.delivered, d.day) AS delivered, d.id AS delivery,
  f.day AS failed, f.id AS failure, f.goods = 'lost' AS lost, f.shipping_account AS failure_account, f.shipping_amount AS failure_amount,
  x.day AS cancelled, x.id AS cancellation
FROM customer_order o
LEFT JOIN channel c ON c.id = o.channel
LEFT JOIN hand_over h ON h.customer_order = o.id
LEFT JOIN delivered d ON d.customer_order = o.id
LEFT JOIN delivery_failed f ON f.customer_order = o.id
LEFT JOIN cancel x ON x.customer_order = o.id;

-- An order's lines; one that sells a bundle comes once for each of its parts.
CREATE TEMP VIEW order_line_fact AS
SELECT
  l.customer_order AS customer_order, l.place AS place, l.product AS product, l.quantity AS quantity,
  l.amount - l.discount - l.share AS net, l.source AS source, l.supplier AS supplier, l.supplier_amount AS supplier_amount,
  CASE WHEN l.source IN (1, 2) THEN l.commission END AS commission, p.part AS part, p.place AS part_place, p.quantity AS part_quantity
FROM order_line l
LEFT JOIN product_part p ON p.product = l.product;

-- What else happened to an order. kind: LabaEventKind. other: the ongkir that a return gives back.
-- Each column has the same affinity in all arms (hence CAST): only then does SQLite merge the arms by their indexes
-- instead of sorting all of them.
CREATE TEMP VIEW order_event (customer_order, kind, day, record, place, account, amount, line, quantity, other) AS
SELECT
  customer_order, CAST (6 AS INTEGER), day, customer_order, place, account, amount, CAST (0 AS INTEGER), CAST (0 AS INTEGER),
  CAST (0 AS INTEGER)
FROM order_payment
UNION ALL
SELECT
  customer_order, CAST (6 AS INTEGER), day, id, CAST (0 AS INTEGER), account, amount, CAST (0 AS INTEGER), CAST (0 AS INTEGER),
  CAST (0 AS INTEGER)
FROM payment
WHERE customer_order IS NOT NULL
UNION ALL
SELECT
  customer_order, CAST (9 AS INTEGER), day, id, CAST (0 AS INTEGER), account, amount, CAST (0 AS INTEGER), CAST (0 AS INTEGER),
  CAST (0 AS INTEGER)
FROM refund
WHERE customer_order IS NOT NULL
UNION ALL
SELECT
  customer_order, CAST (10 AS INTEGER), day, id, CAST (0 AS INTEGER), CAST (0 AS INTEGER), amount, CAST (0 AS INTEGER),
  CAST (0 AS INTEGER), CAST (0 AS INTEGER)
FROM write_off
WHERE customer_order IS NOT NULL
UNION ALL
SELECT
  r.customer_order, CAST (4 AS INTEGER), r.day, r.id, l.place, CAST (0 AS INTEGER), CAST (0 AS INTEGER), l.line, l.quantity,
  CAST (l.condition = 'damaged' AS INTEGER)
FROM order_return r
CROSS JOIN order_return_line l ON l.order_return = r.id
UNION ALL
SELECT
  customer_order, CAST (5 AS INTEGER), day, id, CAST (1000000 AS INTEGER), refund_account, refund_amount, CAST (0 AS INTEGER),
  CAST (0 AS INTEGER), shipping
FROM order_return
UNION ALL
SELECT
  l.customer_order, CAST (7 AS INTEGER), s.day, s.id, l.place, s.account, l.gross, CAST (0 AS INTEGER), CAST (0 AS INTEGER),
  CAST (0 AS INTEGER)
FROM settlement_line l
CROSS JOIN settlement s ON s.id = l.settlement
UNION ALL
SELECT
  l.customer_order, CAST (8 AS INTEGER), p.day, p.id, l.place, p.account, CAST (0 AS INTEGER), CAST (0 AS INTEGER),
  CAST (0 AS INTEGER), CAST (0 AS INTEGER)
FROM commission_payout_order l
CROSS JOIN commission_payout p ON p.id = l.commission_payout;

-- What was written down of a customer without naming an order. kind: LabaEventKind. other: the fee of a consignment, whose amount is what
-- its goods were sold for and whose received is what was paid at once.
CREATE TEMP VIEW customer_event (customer, kind, day, record, account, amount, other, received) AS
SELECT customer, 6, day, id, account, amount, 0, 0 FROM payment WHERE customer IS NOT NULL
UNION ALL
SELECT customer, 9, day, id, account, amount, 0, 0 FROM refund WHERE customer IS NOT NULL
UNION ALL
SELECT customer, 10, day, id, 0, amount, 0, 0 FROM write_off WHERE customer IS NOT NULL
UNION ALL
SELECT customer, 0, day, id, 0, amount, 0, 0 FROM opening_balance WHERE customer IS NOT NULL
UNION ALL
SELECT
  place, 2, day, id, account,
  (SELECT coalesce (sum (l.amount), 0) FROM consign_settle_line l WHERE l.consign_settle = c.id),
  fee, amount
FROM consign_settle c;
