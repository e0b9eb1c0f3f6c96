-- Orders as the window lists them.

-- name: order-ids-by-day-back
-- Newest first. scan: ids alone, by the index
SELECT id FROM customer_order ORDER BY day DESC, id DESC;

-- name: order-ids-by-day
-- scan: ids alone, by the index
SELECT id FROM customer_order ORDER BY day, id;

-- name: order-ids-by-number
-- scan: ids alone, by the index
SELECT id FROM customer_order ORDER BY number COLLATE NOCASE;

-- name: order-ids-by-number-back
-- scan: ids alone, by the index
SELECT id FROM customer_order ORDER BY number COLLATE NOCASE DESC;

-- name: order-row
SELECT o.id AS id, o.number AS number, o.day AS day, p.name AS customer, s.total AS total, s.paid AS paid, s.balance AS balance,
       s.goods AS goods, s.payment AS payment, s.settlement AS settlement
FROM customer_order o LEFT JOIN person p ON p.id = o.customer LEFT JOIN order_state s ON s.customer_order = o.id
WHERE o.id = :id;
