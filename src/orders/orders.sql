-- Orders, and customers' money.

-- ---- what the units read: for one order, or for all in the order of their ids ----

-- name: order-facts
SELECT
  customer_order, day, customer, channel, marketplace, shipping_charged, shipping_account, shipping_amount, shipping_day, packed,
  handed_over, hand_over, delivered, delivery, failed, failure, lost, failure_account, failure_amount, cancelled, cancellation
FROM order_fact
WHERE customer_order BETWEEN ?1 AND ?2
ORDER BY customer_order;

-- name: order-lines
-- Parts come by their key, which is their order: to ask for it would sort each line on its own.
SELECT
  customer_order, place, product, quantity, net, source, supplier, supplier_amount, commission, part, part_place, part_quantity
FROM order_line_fact
WHERE customer_order BETWEEN ?1 AND ?2
ORDER BY customer_order, place;

-- name: order-events
SELECT customer_order, kind, day, record, place, account, amount, line, quantity, other
FROM order_event
WHERE customer_order BETWEEN ?1 AND ?2
ORDER BY customer_order;

-- name: order-list-of-customer
SELECT id FROM customer_order WHERE customer = :customer ORDER BY id;

-- name: order-customer
SELECT customer FROM customer_order WHERE id = :id;

-- name: order-consignors
-- Whose goods an order sells, and whose it sold when it was posted last.
SELECT supplier FROM order_line WHERE customer_order = :id AND source = 3
UNION ALL
SELECT ref FROM posting WHERE record = :id AND role = 21;

-- name: customer-events
SELECT kind, day, record, account, amount, other, received FROM customer_event WHERE customer = :customer;

-- name: customer-has-events
SELECT EXISTS (SELECT 1 FROM customer_event WHERE customer = :customer);

-- name: customer-list-with-events
-- scan: all customers of whom something was written down without an order
SELECT DISTINCT customer FROM customer_event ORDER BY customer;

-- name: consign-settle-goods
SELECT place, product, sold, returned, amount FROM consign_settle_line WHERE consign_settle = :record ORDER BY place;

-- ---- orders ----

-- name: order-find
-- By its own number, or by the one that a channel gave it.
SELECT id, 0 AS matched FROM customer_order WHERE number = trim (:name) COLLATE NOCASE
UNION ALL
SELECT o.id, 1
FROM channel c
CROSS JOIN customer_order o ON o.channel = c.id AND o.external_number = trim (:name)
ORDER BY matched
LIMIT 2;

-- name: order-name
SELECT number AS name FROM customer_order WHERE id = :id;

-- name: order-of-number
SELECT id FROM customer_order WHERE number = :number COLLATE NOCASE;

-- name: order-of-external-number
SELECT id FROM customer_order WHERE channel = :channel AND external_number = :number;

-- name: order-number-newest
-- The newest number that the shop gave itself, if it is one of the last few.
-- scan: a hundred rows from the end
SELECT number
FROM (SELECT id, number, external_number FROM customer_order ORDER BY id DESC LIMIT 100)
WHERE external_number IS NULL AND number GLOB '*[0-9]'
ORDER BY id DESC
LIMIT 1;

-- name: order-line-price
-- The best price that the customer's kind and the quantity give, else the selling price.
SELECT
  coalesce (
    (
      SELECT min (t.price)
      FROM product_price t
      WHERE t.product = p.id
        AND t.from_quantity <= :quantity
        AND (t.price_group IS NULL OR t.price_group = (SELECT price_group FROM person WHERE id = :customer) COLLATE NOCASE)
    ),
    p.sell_price
  ) AS price
FROM product p
WHERE p.id = :product;

-- name: order-line-cost-price
SELECT cost_price FROM product WHERE id = :product;

-- name: order-look
-- An order as the rules of other records ask after it.
SELECT
  day, customer, channel, handed_over, delivered, failed, hand_over, delivery, failure, cancellation,
  (SELECT min (r.day) FROM order_return r WHERE r.customer_order = :id) AS first_return
FROM order_fact
WHERE customer_order = :id;

-- name: order-returned-lines
-- What came back of an order, by its lines, apart from the return :except.
SELECT l.line AS line, l.product AS product, sum (l.quantity) AS quantity
FROM order_return r
JOIN order_return_line l ON l.order_return = r.id
WHERE r.customer_order = :customer_order AND r.id <> :except
GROUP BY l.line
ORDER BY l.line;

-- name: order-paid-out-channel
-- The channel that paid an order out, or its commission.
SELECT s.channel FROM settlement_line l JOIN settlement s ON s.id = l.settlement WHERE l.customer_order = :id
UNION ALL
SELECT p.channel
FROM commission_payout_order l
JOIN commission_payout p ON p.id = l.commission_payout
WHERE l.customer_order = :id
LIMIT 1;

-- name: hand-over-order
-- The order of a hand-over.
SELECT customer_order FROM hand_over WHERE id = :id;

-- name: order-channel
SELECT channel FROM customer_order WHERE id = :id;

-- ---- what channels pay out ----

-- name: channel-account
SELECT account FROM channel WHERE id = :id;

-- name: settlement-sums
SELECT
  s.day AS day, s.channel AS channel, s.account AS account, c.kind = 'marketplace' AS marketplace,
  (SELECT sum (l.gross) FROM settlement_line l WHERE l.settlement = s.id) AS gross,
  (SELECT sum (l.net) FROM settlement_line l WHERE l.settlement = s.id) AS net
FROM settlement s
JOIN channel c ON c.id = s.channel
WHERE s.id = :id;

-- name: commission-payout-row
SELECT day, channel, account, amount FROM commission_payout WHERE id = :id;

-- ---- opening balances and consignments ----

-- name: opening-balance-row
SELECT day, account, customer, supplier, amount FROM opening_balance WHERE id = :id;

-- name: consign-settle-lowest
-- The least of a product that would lie at a place on any day, if the record :id took it away there on :day (:quantity, below zero).
-- What is left there comes before what is settled on the same day.
WITH change (day, later, quantity) AS (
  SELECT o.day, 0, l.quantity
  FROM consign_out o
  JOIN consign_out_line l ON l.consign_out = o.id
  WHERE o.place = :place AND l.product = :product
  UNION ALL
  SELECT s.day, 1, -(l.sold + l.returned)
  FROM consign_settle s
  JOIN consign_settle_line l ON l.consign_settle = s.id
  WHERE s.place = :place AND l.product = :product AND s.id <> :id
  UNION ALL
  SELECT :day, 1, :quantity
),
lying (quantity) AS (
  SELECT sum (quantity) OVER (ORDER BY day, later) FROM change
)
SELECT min (quantity) AS lowest FROM lying;
