-- Purchases as the window lists them.

-- Filters: 0 all, 1 those on which something is owed.

-- name: purchase-ids-by-day-back
-- Newest first. scan: ids alone, by the index
SELECT id FROM purchase
WHERE :filter = 0 OR id IN (SELECT id FROM purchase_open)
ORDER BY day DESC, id DESC;

-- name: purchase-ids-by-day
-- scan: ids alone, by the index
SELECT id FROM purchase
WHERE :filter = 0 OR id IN (SELECT id FROM purchase_open)
ORDER BY day, id;

-- name: purchase-row
SELECT
  n.id AS id, coalesce(n.number, '#' || n.id) AS number, n.day AS day, p.name AS supplier, n.supplier AS supplier_id, n.total AS total,
  n.paid AS paid, n.returned AS returned, nullif(max(n.owed, 0), 0) AS owed, n.due AS due
FROM purchase_now n
LEFT JOIN person p ON p.id = n.supplier
WHERE n.id = :id;

-- name: product-last-cost
-- What one cost when it was last bought, else its cost price.
SELECT coalesce((
    SELECT (2000 * m.value + m.quantity) / (2 * m.quantity) FROM movement m WHERE m.product = :id AND m.kind = 2 AND m.quantity > 0
    ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC LIMIT 1
  ), (SELECT cost_price FROM product WHERE id = :id)) AS cost;

-- name: purchase-ids-found
-- Those of a supplier, or with a number, that the words begin. scan: only while searching
SELECT p.id AS id
FROM purchase p
WHERE (p.supplier IN (SELECT rowid FROM search WHERE search MATCH :match) OR p.number LIKE replace(replace(:match, '"', ''), '*', '') || '%')
  AND (:filter = 0 OR p.id IN (SELECT id FROM purchase_open))
ORDER BY p.day DESC, p.id DESC;
