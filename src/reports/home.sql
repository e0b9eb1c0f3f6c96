-- The first page.

-- name: home-accounts
-- Money by account. scan: totals are few
SELECT a.id AS id, a.name AS name, a.kind AS detail, coalesce(sum(t.amount), 0) AS amount, 0 AS day
FROM account a LEFT JOIN month_total t ON t.role = 10 AND t.ref = a.id
WHERE a.archived = 0 GROUP BY a.id ORDER BY amount DESC, a.name COLLATE NOCASE;

-- name: home-debtors
-- Who owes most.
SELECT i.person AS id, coalesce(p.name, '') AS name, p.phone AS detail, sum(i.amount) AS amount, min(i.day) AS day
FROM open_item i INDEXED BY open_item_person LEFT JOIN person p ON p.id = i.person
WHERE i.amount > 0 AND i.channel IS NULL
GROUP BY i.person ORDER BY amount DESC LIMIT :most;

-- name: home-low
-- Goods whose available stock is below their minimum, the emptiest first. scan: goods are a few thousand at most
SELECT p.id AS id, p.name || coalesce(' ' || p.variant, '') AS name, p.unit AS detail,
       coalesce(s.on_hand, 0) - coalesce(s.reserved, 0) - coalesce(s.placed, 0) AS amount, 0 AS day
FROM product p LEFT JOIN product_stock s ON s.product = p.id
WHERE p.archived = 0 AND p.min_stock > 0
  AND coalesce(s.on_hand, 0) - coalesce(s.reserved, 0) - coalesce(s.placed, 0) < p.min_stock
  AND NOT EXISTS (SELECT 1 FROM product_part b WHERE b.product = p.id)
ORDER BY (coalesce(s.on_hand, 0) - coalesce(s.reserved, 0) - coalesce(s.placed, 0)) * 1.0 / p.min_stock, name COLLATE NOCASE LIMIT :most;

-- name: home-restock
-- How many goods are low, and what filling them up to their minimum costs, at the average cost of what is there, else the cost price.
-- scan: goods are a few thousand at most
SELECT count(*) AS n,
       coalesce(sum((p.min_stock - x.available) * CASE WHEN x.on_hand > 0 AND x.value > 0 THEN x.value / x.on_hand * 1000 ELSE coalesce(p.cost_price, 0) END / 1000), 0) AS cost
FROM product p
JOIN (SELECT q.id AS product, coalesce(s.on_hand, 0) AS on_hand, coalesce(s.value, 0) AS value,
             coalesce(s.on_hand, 0) - coalesce(s.reserved, 0) - coalesce(s.placed, 0) AS available
      FROM product q LEFT JOIN product_stock s ON s.product = q.id) x ON x.product = p.id
WHERE p.archived = 0 AND p.min_stock > 0 AND x.available < p.min_stock
  AND NOT EXISTS (SELECT 1 FROM product_part b WHERE b.product = p.id);

-- name: home-short
-- scan: goods are a few thousand at most
SELECT count(*) FROM product_stock WHERE uncovered > 0;

-- name: home-pack
SELECT count(*) FROM order_state WHERE goods < 2;

-- name: home-collect
-- Orders handed over before a day and still owing. scan: only what is open stands there
SELECT count(*) FROM open_item WHERE amount > 0 AND channel IS NULL AND day < :day;

-- name: home-waiting
SELECT count(*) FROM order_state WHERE settlement IN (1, 2);

-- name: home-late
-- PO batches that should have arrived and have orders still to be sent. scan: batches are few
SELECT count(*) FROM batch b
WHERE b.arrives < :day AND b.archived = 0
  AND EXISTS (SELECT 1 FROM customer_order o JOIN order_state s ON s.customer_order = o.id WHERE o.batch = b.id AND s.goods < 2);

-- name: home-due
-- Regular records whose next day has come. scan: they are few
SELECT count(*) FROM regular WHERE starts <= :day AND coalesce(last_written, 0) < :day AND (until IS NULL OR until >= starts);
