-- Stock as reports.

-- name: report-stock
-- Every product that keeps stock. From the index alone, so that nothing is sorted. A bundle has no stock of its own, unless it
-- had some before it became one (a book without bundles asks that once, not a row). What is no longer dealt in is named as long as there is some of it, and on any past day.
SELECT p.id AS record, p.code AS code, iif(p.variant IS NULL, p.name, p.name || ' ' || p.variant) AS name, p.category AS category,
       p.unit AS unit
FROM product p INDEXED BY product_list
WHERE (NOT EXISTS (SELECT 1 FROM product_part) OR p.id NOT IN (SELECT product FROM product_part)
       OR EXISTS (SELECT 1 FROM product_stock s WHERE s.product = p.id))
  AND (p.archived = 0 OR :to < 29991231
       OR EXISTS (SELECT 1 FROM product_stock s WHERE s.product = p.id AND (s.on_hand <> 0 OR s.value <> 0)))
ORDER BY p.code COLLATE NOCASE, p.name COLLATE NOCASE LIMIT :limit OFFSET :skip;

-- name: report-stock-now
-- scan: the report shows them all
SELECT product, on_hand, value, reserved, placed, uncovered FROM product_stock ORDER BY product;

-- name: report-stock-at
-- On the evening of a day the last movement up to it says what was there of a product.
SELECT quantity_after, value_after
FROM movement
WHERE product = ?1 AND day <= ?2
ORDER BY day DESC, rank DESC, sequence DESC, place DESC, record DESC LIMIT 1;

-- name: report-stock-card
-- in, out and left, with what they are worth.
SELECT m.day, m.record, t.type, t.text,
       CASE WHEN m.quantity > 0 THEN m.quantity END AS quantity_in, CASE WHEN m.quantity < 0 THEN -m.quantity END AS quantity_out,
       m.quantity_after AS balance, m.value AS value, m.value_after AS value_after, m.uncovered > 0 AS estimated
FROM movement m LEFT JOIN record_text t ON t.id = m.record
WHERE m.product = :product AND m.day BETWEEN :from AND :to
ORDER BY m.day, m.rank, m.sequence, m.place, m.record LIMIT :limit OFFSET :skip;

-- name: report-dead-stock
-- Goods there that were not sold since a day.
SELECT p.id AS record, p.code AS code, p.name || coalesce(' ' || p.variant, '') AS name, s.on_hand AS on_hand, s.value AS value,
       (SELECT m.day FROM movement m WHERE m.product = p.id AND m.kind = 6
        ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC LIMIT 1) AS last_sold
FROM product_stock s JOIN product p ON p.id = s.product
WHERE s.on_hand > 0
  AND NOT EXISTS (SELECT 1 FROM movement m WHERE m.product = p.id AND m.kind = 6 AND m.day > :from)
ORDER BY s.value DESC LIMIT :limit OFFSET :skip;
