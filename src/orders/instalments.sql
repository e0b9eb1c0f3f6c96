-- Orders that are paid in instalments: regular payments of one order.

-- name: instalment-plans
-- scan: regular records are few
SELECT
  r.id AS id, r.every AS every, r.starts AS starts, r.until AS until, r.last_written AS last_written,
  CAST(json_extract(r.body, '$.amount') AS INTEGER) AS amount, o.id AS customer_order, o.number AS number, p.name AS customer,
  CASE WHEN s.handed_over IS NULL THEN s.total - s.paid ELSE s.balance END AS left
FROM regular r
JOIN customer_order o ON o.number = json_extract(r.body, '$.order')
JOIN order_state s ON s.customer_order = o.id
LEFT JOIN person p ON p.id = o.customer
WHERE json_extract(r.body, '$.type') = 'payment' AND (:person = 0 OR o.customer = :person)
ORDER BY p.name COLLATE NOCASE, r.id;

-- name: instalment-left
-- What is still to be paid of an order.
SELECT CASE WHEN handed_over IS NULL THEN total - paid ELSE balance END AS left FROM order_state WHERE customer_order = :order;

-- name: instalment-orders
-- A customer's orders that are not paid in full, newest first; what a marketplace holds is not his to pay.
SELECT
  o.id AS id, o.number AS number, CASE WHEN s.handed_over IS NULL THEN s.total - s.paid ELSE s.balance END AS left
FROM customer_order o
JOIN order_state s ON s.customer_order = o.id
LEFT JOIN channel c ON c.id = o.channel
WHERE o.customer = :person AND s.goods < 4 AND s.payment < 2 AND coalesce(c.kind, 'own') <> 'marketplace'
ORDER BY o.day DESC, o.id DESC
LIMIT 100;
