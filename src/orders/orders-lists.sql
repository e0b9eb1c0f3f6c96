-- Orders as the window lists them, one order as it shows it, and what it estimates while an order is being written.

-- ---- the list: ids in order, and a row ----

-- :head: only so many from the first, -1 = all.

-- name: order-ids-by-day-back
-- Newest first. scan: ids alone, by the index
SELECT id FROM customer_order ORDER BY day DESC, id DESC LIMIT :head;

-- name: order-ids-by-day
-- scan: ids alone, by the index
SELECT id FROM customer_order ORDER BY day, id LIMIT :head;

-- name: order-ids-by-number
-- scan: ids alone, by the index
SELECT id FROM customer_order ORDER BY number COLLATE NOCASE LIMIT :head;

-- name: order-ids-by-number-back
-- scan: ids alone, by the index
SELECT id FROM customer_order ORDER BY number COLLATE NOCASE DESC LIMIT :head;

-- name: order-ids-by-customer
-- scan: ids alone, by people's names; those without a customer come last
SELECT id FROM (
  SELECT o.id
  FROM person p INDEXED BY person_name
  CROSS JOIN customer_order o INDEXED BY customer_order_customer ON o.customer = p.id
  ORDER BY p.name COLLATE NOCASE, p.id, o.day DESC
)
UNION ALL
SELECT id FROM (SELECT id FROM customer_order WHERE customer IS NULL ORDER BY day DESC, id DESC)
LIMIT :head;

-- name: order-ids-by-customer-back
-- scan: ids alone, by people's names
SELECT id FROM (
  SELECT o.id
  FROM person p INDEXED BY person_name
  CROSS JOIN customer_order o INDEXED BY customer_order_customer ON o.customer = p.id
  ORDER BY p.name COLLATE NOCASE DESC, p.id DESC, o.day DESC
)
UNION ALL
SELECT id FROM (SELECT id FROM customer_order WHERE customer IS NULL ORDER BY day DESC, id DESC)
LIMIT :head;

-- name: order-ids-by-total
-- scan: what each comes to
SELECT customer_order AS id FROM order_state ORDER BY total, customer_order LIMIT :head;

-- name: order-ids-by-total-back
-- scan: what each comes to
SELECT customer_order AS id FROM order_state ORDER BY total DESC, customer_order DESC LIMIT :head;

-- name: order-ids-by-goods
-- scan: every order's state
SELECT customer_order AS id FROM order_state ORDER BY goods, customer_order LIMIT :head;

-- name: order-ids-by-goods-back
-- scan: every order's state
SELECT customer_order AS id FROM order_state ORDER BY goods DESC, customer_order LIMIT :head;

-- name: order-ids-by-payment
-- scan: every order's state
SELECT customer_order AS id FROM order_state
ORDER BY CASE WHEN settlement IN (1, 2) AND payment < 2 THEN 10 + settlement ELSE payment END, customer_order LIMIT :head;

-- name: order-ids-by-payment-back
-- scan: every order's state
SELECT customer_order AS id FROM order_state
ORDER BY CASE WHEN settlement IN (1, 2) AND payment < 2 THEN 10 + settlement ELSE payment END DESC, customer_order LIMIT :head;

-- name: order-count
-- scan: a table's leaves, uncounted
SELECT count(*) FROM customer_order;

-- ---- the same, filtered ----
-- :goods, :payment, :settlement: a state, -1 = any. :task: 1 to pack or send, 2 not paid, 3 the channel has not paid out, 0 = any.
-- :order is the name of the statement that sorts likewise.

-- name: order-ids-filtered
-- scan: every order's state
SELECT o.id
FROM order_state s
CROSS JOIN customer_order o ON o.id = s.customer_order
LEFT JOIN person p ON p.id = o.customer
WHERE (:goods < 0 OR s.goods = :goods)
  AND (:payment < 0 OR s.payment = :payment)
  AND (:settlement < 0 OR s.settlement = :settlement)
  AND (:task <> 1 OR s.goods < 2)
  AND (:task <> 2 OR (s.payment < 2 AND s.goods < 4 AND s.settlement = 0))
  AND (:task <> 3 OR s.settlement IN (1, 2))
ORDER BY
  CASE :order
    WHEN 'order-ids-by-day' THEN o.day
    WHEN 'order-ids-by-total' THEN s.total
    WHEN 'order-ids-by-goods' THEN s.goods
    WHEN 'order-ids-by-payment' THEN CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END
  END,
  CASE :order WHEN 'order-ids-by-number' THEN o.number WHEN 'order-ids-by-customer' THEN p.name END COLLATE NOCASE,
  CASE :order
    WHEN 'order-ids-by-total-back' THEN s.total
    WHEN 'order-ids-by-goods-back' THEN s.goods
    WHEN 'order-ids-by-payment-back' THEN CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END
  END DESC,
  CASE :order WHEN 'order-ids-by-number-back' THEN o.number WHEN 'order-ids-by-customer-back' THEN p.name END COLLATE NOCASE DESC,
  o.day DESC, o.id DESC;

-- name: order-ids-open
-- The same where only orders fit that are not done with.
SELECT o.id
FROM order_state s
CROSS JOIN customer_order o ON o.id = s.customer_order
LEFT JOIN person p ON p.id = o.customer
WHERE (s.goods < 2 OR s.payment < 2 OR s.settlement IN (1, 2))
  AND (:goods < 0 OR s.goods = :goods)
  AND (:payment < 0 OR s.payment = :payment)
  AND (:settlement < 0 OR s.settlement = :settlement)
  AND (:task <> 1 OR s.goods < 2)
  AND (:task <> 2 OR (s.payment < 2 AND s.goods < 4 AND s.settlement = 0))
  AND (:task <> 3 OR s.settlement IN (1, 2))
ORDER BY
  CASE :order
    WHEN 'order-ids-by-day' THEN o.day
    WHEN 'order-ids-by-total' THEN s.total
    WHEN 'order-ids-by-goods' THEN s.goods
    WHEN 'order-ids-by-payment' THEN CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END
  END,
  CASE :order WHEN 'order-ids-by-number' THEN o.number WHEN 'order-ids-by-customer' THEN p.name END COLLATE NOCASE,
  CASE :order
    WHEN 'order-ids-by-total-back' THEN s.total
    WHEN 'order-ids-by-goods-back' THEN s.goods
    WHEN 'order-ids-by-payment-back' THEN CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END
  END DESC,
  CASE :order WHEN 'order-ids-by-number-back' THEN o.number WHEN 'order-ids-by-customer-back' THEN p.name END COLLATE NOCASE DESC,
  o.day DESC, o.id DESC;

-- name: order-task-counts
-- How many orders are to be packed or sent, are not paid, wait for the channel to pay out.
SELECT
  coalesce(sum(goods < 2), 0) AS to_send,
  coalesce(sum(payment < 2 AND goods < 4 AND settlement = 0), 0) AS unpaid,
  coalesce(sum(settlement IN (1, 2)), 0) AS waiting
FROM order_state
WHERE goods < 2 OR payment < 2 OR settlement IN (1, 2);

-- ---- the same, searched ----
-- :match: what was typed as a search expression over people and products; :text as typed; :phone the beginning of a number as
-- dialled, else NULL.

-- name: order-search-breadth
-- How many orders people and products of that name bring, counted no further than :most.
WITH found (id) AS (
  SELECT rowid FROM search WHERE search MATCH :match
)
SELECT count(*)
FROM (
  SELECT 1 FROM found f CROSS JOIN customer_order o ON o.customer = f.id
  UNION ALL
  SELECT 1 FROM found f CROSS JOIN movement m ON m.product = f.id AND m.kind = 6
  LIMIT :most
);

-- name: order-ids-found
-- All that fit, where they are not many.
WITH found (id) AS MATERIALIZED (
  SELECT rowid FROM search WHERE search MATCH :match
),
hit (id) AS (
  SELECT id FROM customer_order
  WHERE number >= :text COLLATE NOCASE AND number < :text || char(1114111) COLLATE NOCASE
  UNION
  SELECT o.id FROM channel c
  CROSS JOIN customer_order o ON o.channel = c.id AND o.external_number >= :text AND o.external_number < :text || char(1114111)
  UNION
  SELECT id FROM customer_order WHERE tracking >= :text AND tracking < :text || char(1114111)
  UNION
  SELECT id FROM customer_order WHERE tracking >= upper(:text) AND tracking < upper(:text) || char(1114111)
  UNION
  SELECT customer_order FROM hand_over WHERE tracking >= :text AND tracking < :text || char(1114111)
  UNION
  SELECT customer_order FROM hand_over WHERE tracking >= upper(:text) AND tracking < upper(:text) || char(1114111)
  UNION
  SELECT o.id FROM person n CROSS JOIN customer_order o ON o.customer = n.id
  WHERE n.phone_key >= :phone AND n.phone_key < :phone || ':'
  UNION
  SELECT o.id FROM found f CROSS JOIN customer_order o ON o.customer = f.id
  UNION
  SELECT m.record FROM found f CROSS JOIN movement m ON m.product = f.id AND m.kind = 6
  UNION
  SELECT l.customer_order FROM found f CROSS JOIN order_line l ON l.product = f.id AND l.source <> 0
  UNION
  SELECT h.record FROM found f CROSS JOIN hold h WHERE h.product = f.id AND h.kind = 0
)
SELECT o.id
FROM hit h
CROSS JOIN customer_order o ON o.id = h.id
LEFT JOIN person p ON p.id = o.customer
CROSS JOIN order_state s ON s.customer_order = o.id
WHERE (:goods < 0 OR s.goods = :goods)
  AND (:payment < 0 OR s.payment = :payment)
  AND (:settlement < 0 OR s.settlement = :settlement)
  AND (:task <> 1 OR s.goods < 2)
  AND (:task <> 2 OR (s.payment < 2 AND s.goods < 4 AND s.settlement = 0))
  AND (:task <> 3 OR s.settlement IN (1, 2))
ORDER BY
  CASE :order
    WHEN 'order-ids-by-day' THEN o.day
    WHEN 'order-ids-by-total' THEN s.total
    WHEN 'order-ids-by-goods' THEN s.goods
    WHEN 'order-ids-by-payment' THEN CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END
  END,
  CASE :order WHEN 'order-ids-by-number' THEN o.number WHEN 'order-ids-by-customer' THEN p.name END COLLATE NOCASE,
  CASE :order
    WHEN 'order-ids-by-total-back' THEN s.total
    WHEN 'order-ids-by-goods-back' THEN s.goods
    WHEN 'order-ids-by-payment-back' THEN CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END
  END DESC,
  CASE :order WHEN 'order-ids-by-number-back' THEN o.number WHEN 'order-ids-by-customer-back' THEN p.name END COLLATE NOCASE DESC,
  o.day DESC, o.id DESC
LIMIT :most;

-- name: order-ids-recent
-- The newest that fit, where many do: a walk from the newest backwards that ends early.
-- scan: from the newest backwards, to the last that is shown
WITH found (id) AS MATERIALIZED (
  SELECT rowid FROM search WHERE search MATCH :match
),
hit (id) AS (
  SELECT id
  FROM (
    SELECT o.id AS id
    FROM customer_order o
    WHERE o.customer IN found
      OR EXISTS (SELECT 1 FROM order_line l WHERE l.customer_order = o.id AND l.product IN found)
    ORDER BY o.day DESC, o.id DESC
    LIMIT :most
  )
  UNION
  SELECT id FROM (
  SELECT id FROM customer_order
  WHERE number >= :text COLLATE NOCASE AND number < :text || char(1114111) COLLATE NOCASE
  UNION
  SELECT o.id FROM channel c
  CROSS JOIN customer_order o ON o.channel = c.id AND o.external_number >= :text AND o.external_number < :text || char(1114111)
  UNION
  SELECT id FROM customer_order WHERE tracking >= :text AND tracking < :text || char(1114111)
  UNION
  SELECT id FROM customer_order WHERE tracking >= upper(:text) AND tracking < upper(:text) || char(1114111)
  UNION
  SELECT customer_order FROM hand_over WHERE tracking >= :text AND tracking < :text || char(1114111)
  UNION
  SELECT customer_order FROM hand_over WHERE tracking >= upper(:text) AND tracking < upper(:text) || char(1114111)
  UNION
  SELECT o.id FROM person n CROSS JOIN customer_order o ON o.customer = n.id
  WHERE n.phone_key >= :phone AND n.phone_key < :phone || ':'
  LIMIT :most)
)
SELECT o.id
FROM hit h
CROSS JOIN customer_order o ON o.id = h.id
LEFT JOIN person p ON p.id = o.customer
CROSS JOIN order_state s ON s.customer_order = o.id
WHERE (:goods < 0 OR s.goods = :goods)
  AND (:payment < 0 OR s.payment = :payment)
  AND (:settlement < 0 OR s.settlement = :settlement)
  AND (:task <> 1 OR s.goods < 2)
  AND (:task <> 2 OR (s.payment < 2 AND s.goods < 4 AND s.settlement = 0))
  AND (:task <> 3 OR s.settlement IN (1, 2))
ORDER BY
  CASE :order
    WHEN 'order-ids-by-day' THEN o.day
    WHEN 'order-ids-by-total' THEN s.total
    WHEN 'order-ids-by-goods' THEN s.goods
    WHEN 'order-ids-by-payment' THEN CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END
  END,
  CASE :order WHEN 'order-ids-by-number' THEN o.number WHEN 'order-ids-by-customer' THEN p.name END COLLATE NOCASE,
  CASE :order
    WHEN 'order-ids-by-total-back' THEN s.total
    WHEN 'order-ids-by-goods-back' THEN s.goods
    WHEN 'order-ids-by-payment-back' THEN CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END
  END DESC,
  CASE :order WHEN 'order-ids-by-number-back' THEN o.number WHEN 'order-ids-by-customer-back' THEN p.name END COLLATE NOCASE DESC,
  o.day DESC, o.id DESC
LIMIT :most;

-- name: order-row
-- payment: as in order_state; 11 and 12 while the channel holds the money.
SELECT
  o.id AS id, o.number AS number, o.day AS day, coalesce(p.name, o.recipient, c.name) AS customer, s.total AS total, s.goods AS goods,
  CASE WHEN s.settlement IN (1, 2) AND s.payment < 2 THEN 10 + s.settlement ELSE s.payment END AS payment
FROM customer_order o
LEFT JOIN person p ON p.id = o.customer
LEFT JOIN channel c ON c.id = o.channel
LEFT JOIN order_state s ON s.customer_order = o.id
WHERE o.id = :id;

-- ---- one order, beside the list ----

-- name: order-view-head
SELECT
  o.id AS id, o.number AS number, o.external_number AS external_number, o.day AS day, o.customer AS customer, p.name AS name,
  p.phone AS phone, p.phone_key AS phone_key, c.name AS channel, coalesce(c.kind, 'own') AS channel_kind, o.recipient AS recipient,
  coalesce(h.courier, o.courier) AS courier, coalesce(h.tracking, o.tracking) AS tracking, o.due AS due, o.note AS note,
  o.discount AS discount, o.shipping_charged AS shipping_charged, s.goods AS goods, s.payment AS payment,
  s.settlement AS settlement, s.total AS total, s.paid AS paid, s.balance AS balance, s.handed_over AS handed_over,
  s.delivered AS delivered, b.name AS batch
FROM customer_order o
LEFT JOIN person p ON p.id = o.customer
LEFT JOIN channel c ON c.id = o.channel
LEFT JOIN batch b ON b.id = o.batch
LEFT JOIN hand_over h ON h.customer_order = o.id
LEFT JOIN order_state s ON s.customer_order = o.id
WHERE o.id = :id;

-- name: order-view-lines
-- cost: of goods handed over, as it is now; NULL while they are not.
SELECT
  l.place AS id, coalesce(p.name || coalesce(' ' || p.variant, ''), l.text) AS title, l.product AS product, p.code AS code,
  p.unit AS unit, l.quantity AS quantity, l.amount AS amount, l.discount + l.share AS discount,
  l.amount - l.discount - l.share AS net, l.source AS source, v.name AS supplier, l.commission AS commission,
  CASE
    WHEN l.source IN (1, 3) THEN l.supplier_amount
    WHEN l.source = 0 AND s.handed_over IS NOT NULL
      THEN coalesce((SELECT -sum(m.value) FROM movement m WHERE m.record = :id AND m.kind = 6 AND m.place / 1000 = l.place), 0)
  END AS cost,
  coalesce((SELECT sum(m.uncovered) FROM movement m WHERE m.record = :id AND m.kind = 6 AND m.place / 1000 = l.place), 0) AS uncovered,
  coalesce(
    (
      SELECT sum(b.quantity)
      FROM order_return r
      CROSS JOIN order_return_line b ON b.order_return = r.id
      WHERE r.customer_order = :id AND b.line = l.place
    ),
    0
  ) AS returned
FROM order_line l
LEFT JOIN product p ON p.id = l.product
LEFT JOIN person v ON v.id = l.supplier
LEFT JOIN order_state s ON s.customer_order = l.customer_order
WHERE l.customer_order = :id
ORDER BY l.place;

-- name: order-view-events
-- What happened, in order. kind: LabaOrderEvent. record: where it is written down.
SELECT record AS id, kind, day, amount, text, other
FROM (
  SELECT id AS record, 0 AS kind, day, NULL AS amount, NULL AS text, NULL AS other FROM customer_order WHERE id = :id
  UNION ALL
  SELECT id, 1, packed, NULL, NULL, NULL FROM customer_order WHERE id = :id AND packed IS NOT NULL
  UNION ALL
  SELECT id, 2, handed_over, NULL, courier, tracking FROM customer_order WHERE id = :id AND handed_over IS NOT NULL
  UNION ALL
  SELECT id, 2, day, NULL, courier, tracking FROM hand_over WHERE customer_order = :id
  UNION ALL
  SELECT id, 3, delivered, NULL, NULL, NULL FROM customer_order WHERE id = :id AND delivered IS NOT NULL
  UNION ALL
  SELECT id, 3, day, NULL, NULL, NULL FROM delivered WHERE customer_order = :id
  UNION ALL
  SELECT id, 4, day, shipping_amount, goods, NULL FROM delivery_failed WHERE customer_order = :id
  UNION ALL
  SELECT id, 5, day, NULL, NULL, NULL FROM cancel WHERE customer_order = :id
  UNION ALL
  SELECT :id, 6, t.day, t.amount, a.name, NULL FROM order_payment t LEFT JOIN account a ON a.id = t.account WHERE t.customer_order = :id
  UNION ALL
  SELECT t.id, 6, t.day, t.amount, a.name, NULL FROM payment t LEFT JOIN account a ON a.id = t.account WHERE t.customer_order = :id
  UNION ALL
  SELECT t.id, 7, t.day, t.refund_amount, a.name, NULL FROM order_return t LEFT JOIN account a ON a.id = t.refund_account WHERE t.customer_order = :id
  UNION ALL
  SELECT t.id, 8, t.day, t.amount, a.name, NULL FROM refund t LEFT JOIN account a ON a.id = t.account WHERE t.customer_order = :id
  UNION ALL
  SELECT t.id, 9, t.day, t.amount, NULL, NULL FROM write_off t WHERE t.customer_order = :id
  UNION ALL
  SELECT t.id, 10, t.day, l.net, a.name, l.gross - l.net
  FROM settlement_line l CROSS JOIN settlement t ON t.id = l.settlement LEFT JOIN account a ON a.id = t.account
  WHERE l.customer_order = :id
  UNION ALL
  SELECT t.id, 11, t.day, NULL, a.name, NULL
  FROM commission_payout_order l CROSS JOIN commission_payout t ON t.id = l.commission_payout LEFT JOIN account a ON a.id = t.account
  WHERE l.customer_order = :id
)
ORDER BY day, kind, record;

-- name: order-view-earned
-- What the order did to profit, by role; below zero earns. Fees: what a channel kept when it paid out.
WITH own (id) AS (
  SELECT :id
  UNION ALL
  SELECT id FROM hand_over WHERE customer_order = :id
  UNION ALL
  SELECT id FROM delivery_failed WHERE customer_order = :id
  UNION ALL
  SELECT id FROM payment WHERE customer_order = :id
  UNION ALL
  SELECT id FROM order_return WHERE customer_order = :id
  UNION ALL
  SELECT id FROM refund WHERE customer_order = :id
  UNION ALL
  SELECT id FROM write_off WHERE customer_order = :id
)
SELECT role AS id, sum(amount) AS amount
FROM (
  SELECT t.role AS role, t.amount AS amount FROM own o CROSS JOIN posting t ON t.record = o.id WHERE t.role >= 40
  UNION ALL
  SELECT c.role, -m.value
  FROM own o CROSS JOIN movement m ON m.record = o.id CROSS JOIN movement_counter c ON c.kind = m.kind
  WHERE m.value <> 0 AND c.role >= 40
  UNION ALL
  SELECT 52, gross - net FROM settlement_line WHERE customer_order = :id
)
GROUP BY role
HAVING sum(amount) <> 0
ORDER BY role;

-- name: order-view-entries
-- Its journal, record by record. What a channel paid out for many orders at once stands on its own.
WITH own (id) AS (
  SELECT :id
  UNION ALL
  SELECT id FROM hand_over WHERE customer_order = :id
  UNION ALL
  SELECT id FROM delivery_failed WHERE customer_order = :id
  UNION ALL
  SELECT id FROM payment WHERE customer_order = :id
  UNION ALL
  SELECT id FROM order_return WHERE customer_order = :id
  UNION ALL
  SELECT id FROM refund WHERE customer_order = :id
  UNION ALL
  SELECT id FROM write_off WHERE customer_order = :id
)
SELECT e.record AS id, r.type AS type, e.day AS day, e.role AS role, e.amount AS amount,
       CASE WHEN e.ref <> 0 THEN (SELECT name FROM account_name WHERE id = e.ref) END AS account
FROM (
  SELECT t.record AS record, t.day AS day, t.role AS role, t.ref AS ref, t.amount AS amount
  FROM own o CROSS JOIN posting t ON t.record = o.id
  UNION ALL
  SELECT m.record, m.day, 14, 0, sum(m.value)
  FROM own o CROSS JOIN movement m ON m.record = o.id WHERE m.value <> 0 GROUP BY m.record, m.day
  UNION ALL
  SELECT m.record, m.day, c.role, 0, -sum(m.value)
  FROM own o CROSS JOIN movement m ON m.record = o.id CROSS JOIN movement_counter c ON c.kind = m.kind
  WHERE m.value <> 0 GROUP BY m.record, m.day, c.role
) e
CROSS JOIN record r ON r.id = e.record
WHERE e.amount <> 0
ORDER BY e.day, e.record, e.amount < 0, e.role;

-- ---- while an order is being written ----

-- name: order-goods
-- A product, or the parts of a bundle (each: how many in one), with what there is of it.
SELECT
  coalesce(t.part, p.id) AS id, coalesce(t.quantity, 1000) AS each, coalesce(s.on_hand, 0) AS on_hand,
  coalesce(s.value, 0) AS value, coalesce(s.reserved, 0) AS reserved, coalesce(s.placed, 0) AS placed, g.cost_price AS cost_price,
  g.unit AS unit
FROM product p
LEFT JOIN product_part t ON t.product = p.id
CROSS JOIN product g ON g.id = coalesce(t.part, p.id)
LEFT JOIN product_stock s ON s.product = g.id
WHERE p.id = :product
ORDER BY t.place;

-- name: order-channels
-- scan: a handful
SELECT id, name FROM channel WHERE archived = 0 ORDER BY name COLLATE NOCASE;

-- name: order-on-hand-then
-- What was on the shelf in the evening of a day.
SELECT quantity_after FROM movement WHERE product = :product AND day <= :day
ORDER BY day DESC, rank DESC, sequence DESC, place DESC, record DESC
LIMIT 1;

-- name: order-line-before
-- How many of a product an order already takes from the shelf, so that changing it does not count them twice.
SELECT coalesce(sum(quantity), 0) FROM order_line WHERE customer_order = :order AND product = :product AND source = 0;

-- name: order-account-newest
-- Where the last customer's payment went; else the first account of cash.
-- scan: one row, from the end
SELECT coalesce(
  (SELECT account FROM order_payment ORDER BY customer_order DESC LIMIT 1),
  (SELECT id FROM account WHERE kind = 'cash' AND archived = 0 ORDER BY id LIMIT 1),
  (SELECT id FROM account WHERE archived = 0 ORDER BY id LIMIT 1)
);

-- name: order-channel-newest
-- The channel of the last order that was written by hand.
-- scan: fifty rows from the end
SELECT o.channel
FROM (SELECT id, channel, external_number FROM customer_order ORDER BY id DESC LIMIT 50) o
JOIN channel c ON c.id = o.channel
WHERE o.external_number IS NULL AND c.kind = 'own'
ORDER BY o.id DESC
LIMIT 1;

-- ---- what channels have not paid out ----

-- name: payout-channels
-- Those that pay out, and how many of their orders wait for it. scan: channels are few, and only what is open now
SELECT
  c.id AS id, c.name AS name,
  CASE c.kind
    WHEN 'marketplace' THEN (SELECT count(*) FROM open_item i WHERE i.channel = c.id)
    ELSE (SELECT count(*) FROM order_state s JOIN customer_order o ON o.id = s.customer_order
          WHERE s.settlement IN (1, 2) AND o.channel = c.id AND s.handed_over IS NOT NULL)
  END AS waiting
FROM channel c
WHERE c.kind <> 'own' AND c.archived = 0
ORDER BY c.name COLLATE NOCASE;

-- name: payout-channel-ids
-- Those that owe something now. scan: few rows a month
SELECT ref AS id FROM month_total WHERE role IN (12, 13) AND ref <> 0 GROUP BY ref HAVING sum(amount) <> 0 ORDER BY sum(amount) DESC;

-- name: payout-channel-row
SELECT
  c.id AS id, c.name AS name, c.kind AS kind,
  coalesce((SELECT sum(amount) FROM month_total WHERE role IN (12, 13) AND ref = c.id), 0) AS owed
FROM channel c
WHERE c.id = :id;

-- name: payout-account
-- Where a channel pays out: as it says, else where it did last. scan: payouts are few
SELECT account FROM channel WHERE id = :channel AND account IS NOT NULL
UNION ALL
SELECT account FROM (
  SELECT account FROM (
    SELECT day, account FROM settlement WHERE channel = :channel
    UNION ALL
    SELECT day, account FROM commission_payout WHERE channel = :channel
  )
  ORDER BY day DESC
)
LIMIT 1;

-- name: payout-waiting
-- What a marketplace holds, oldest first. scan: only what is open now
SELECT
  i.record AS id, o.number AS number, coalesce(o.external_number, p.name) AS about, i.day AS since, i.amount AS held
FROM open_item i
JOIN customer_order o ON o.id = i.record
LEFT JOIN person p ON p.id = o.customer
WHERE i.channel = :channel
ORDER BY i.day, i.record
LIMIT :most;

-- name: payout-waiting-commission
-- The commission that a platform still owes, oldest first. scan: only what is open now
SELECT s.customer_order AS id, o.number AS number, p.name AS about, s.handed_over AS since, sum(l.commission) AS held
FROM order_state s
JOIN customer_order o ON o.id = s.customer_order
JOIN order_line l ON l.customer_order = o.id AND l.source IN (1, 2) AND l.commission > 0
LEFT JOIN person p ON p.id = o.customer
WHERE s.settlement IN (1, 2) AND o.channel = :channel AND s.handed_over IS NOT NULL
GROUP BY s.customer_order
ORDER BY s.handed_over, s.customer_order
LIMIT :most;

-- name: payout-fees
-- What a marketplace is expected to keep of an order, by the fee rules that hold on its day: a percentage of each line's net (at most so
-- much for each piece), and an amount for the order.
WITH rule AS (
  SELECT f.place AS place, f.name AS name, f.percent AS percent, f.fixed AS fixed, f.cap AS cap, f.goods_category AS category
  FROM customer_order o
  JOIN channel_fee f ON f.channel = :channel
  WHERE o.id = :order
    AND f.valid_from = (
      SELECT max(g.valid_from) FROM channel_fee g
      WHERE g.channel = :channel AND g.name = f.name AND g.goods_category IS f.goods_category AND g.valid_from <= o.day
    )
)
SELECT
  r.name AS name,
  sum(
    min(
      ((l.amount - l.discount - l.share) * r.percent + 50000) / 100000,
      CASE WHEN r.cap IS NULL THEN l.amount ELSE (r.cap * l.quantity + 500) / 1000 END
    )
  ) + max(r.fixed) AS amount
FROM rule r
JOIN order_line l ON l.customer_order = :order
LEFT JOIN product p ON p.id = l.product
WHERE r.category IS NULL OR r.category = p.category COLLATE NOCASE
GROUP BY r.name
HAVING amount <> 0
ORDER BY min(r.place);

-- ============================================================ working out a price

-- name: price-fees
-- The fee rules of a channel that hold on a day, for goods of a category or of none.
SELECT f.name AS name, f.percent AS percent, f.fixed AS fixed, f.cap AS cap
FROM channel_fee f
WHERE f.channel = :channel
  AND (f.goods_category IS NULL OR f.goods_category = :category COLLATE NOCASE)
  AND f.valid_from = (
    SELECT max(g.valid_from) FROM channel_fee g
    WHERE g.channel = :channel AND g.name = f.name AND g.goods_category IS f.goods_category AND g.valid_from <= :day
  )
ORDER BY f.place;

-- name: price-last-cost
-- What one piece cost when the product was last bought.
SELECT (2000 * m.value + m.quantity) / (2 * m.quantity) AS cost
FROM movement m
WHERE m.product = :product AND m.kind = 2
ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC
LIMIT 1;

-- name: price-product
-- What working out a price needs of a product.
SELECT name || coalesce(' ' || variant, '') AS title, category, sell_price FROM product WHERE id = :id;
