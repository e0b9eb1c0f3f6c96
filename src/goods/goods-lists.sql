-- Goods as the window lists them.

-- Filters: 0 all, 1 less than the minimum, 2 none left, 3 put away.

-- name: product-ids-by-name
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY title COLLATE NOCASE;

-- name: product-ids-by-name-back
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY title COLLATE NOCASE DESC;

-- name: product-ids-by-code
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY code COLLATE NOCASE;

-- name: product-ids-by-code-back
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY code COLLATE NOCASE DESC;

-- name: product-ids-by-on-hand
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY on_hand, title COLLATE NOCASE;

-- name: product-ids-by-on-hand-back
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY on_hand DESC, title COLLATE NOCASE;

-- name: product-ids-by-available
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY available, title COLLATE NOCASE;

-- name: product-ids-by-available-back
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY available DESC, title COLLATE NOCASE;

-- name: product-ids-by-value
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY value, title COLLATE NOCASE;

-- name: product-ids-by-value-back
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY value DESC, title COLLATE NOCASE;

-- name: product-ids-by-price
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY sell_price, title COLLATE NOCASE;

-- name: product-ids-by-price-back
-- scan: goods are few
SELECT id FROM product_now
WHERE (:category IS NULL OR category = :category)
  AND CASE :filter
        WHEN 0 THEN archived = 0
        WHEN 1 THEN archived = 0 AND bundle = 0 AND available < min_stock
        WHEN 2 THEN archived = 0 AND bundle = 0 AND available <= 0
        ELSE archived = 1
      END
ORDER BY sell_price DESC, title COLLATE NOCASE;

-- name: product-ids-found
-- What a search finds, within the filter.
SELECT n.id AS id
FROM search s
JOIN product_now n ON n.id = s.rowid
WHERE search MATCH :match
  AND (:category IS NULL OR n.category = :category)
  AND CASE :filter
        WHEN 0 THEN n.archived = 0
        WHEN 1 THEN n.archived = 0 AND n.bundle = 0 AND n.available < n.min_stock
        WHEN 2 THEN n.archived = 0 AND n.bundle = 0 AND n.available <= 0
        ELSE n.archived = 1
      END
ORDER BY n.title COLLATE NOCASE;

-- name: product-row
-- margin: what stays of the price, in percent (thousandths).
SELECT
  id, code, title, category, unit, sell_price, unit_cost, archived, bundle, min_stock, uncovered,
  CASE bundle WHEN 0 THEN on_hand END AS on_hand, CASE bundle WHEN 0 THEN reserved END AS reserved,
  CASE bundle WHEN 0 THEN placed END AS placed, CASE bundle WHEN 0 THEN available END AS available,
  CASE bundle WHEN 0 THEN value END AS value,
  CASE WHEN sell_price > 0 AND unit_cost IS NOT NULL THEN (sell_price - unit_cost) * 100 / sell_price * 1000 END AS margin,
  CASE
    WHEN archived = 1 THEN 4
    WHEN bundle = 1 THEN 3
    WHEN available <= 0 THEN 2
    WHEN available < min_stock THEN 1
    ELSE 0
  END AS state
FROM product_now
WHERE id = :id;

-- name: product-about
-- What the page says beside the list: who sells it, when it was last bought, how it went of late (:since).
SELECT
  (SELECT name FROM person WHERE id = p.supplier) AS supplier, p.barcode AS barcode, p.note AS note,
  (
    SELECT m.day FROM movement m WHERE m.product = p.id AND m.kind = 2
    ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC LIMIT 1
  ) AS last_bought,
  (SELECT coalesce(sum(-m.quantity), 0) FROM movement m WHERE m.product = p.id AND m.kind = 6 AND m.day >= :since) AS sold
FROM product p
WHERE p.id = :id;

-- name: product-card
-- The stock card, newest first, without what goods are worth. What an order takes out is said by its number alone.
SELECT
  m.day AS day, m.record AS record, CASE WHEN r.type <> 40 OR m.quantity > 0 OR r.text IS NULL THEN r.type END AS type, r.text AS text, CASE WHEN m.quantity > 0 THEN m.quantity END AS quantity_in,
  CASE WHEN m.quantity < 0 THEN -m.quantity END AS quantity_out, m.quantity_after AS balance
FROM movement m
LEFT JOIN record_text r ON r.id = m.record
WHERE m.product = :product
ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC
LIMIT :limit;

-- name: product-categories
-- scan: goods are few
SELECT DISTINCT category FROM product WHERE category IS NOT NULL ORDER BY category COLLATE NOCASE;

-- name: product-ids-to-count
-- Goods that can be counted, as they stand on a shelf: by category, then name. scan: goods are few
SELECT id FROM product_now
WHERE bundle = 0 AND (archived = 0 OR on_hand <> 0) AND (:category IS NULL OR category = :category)
ORDER BY category COLLATE NOCASE, title COLLATE NOCASE;

-- name: product-count-row
-- What the book says was there on the evening of :day.
SELECT
  id, code, title, category, unit,
  coalesce((
    SELECT m.quantity_after FROM movement m WHERE m.product = n.id AND m.day <= :day
    ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC LIMIT 1
  ), 0) AS book, placed, unit_cost
FROM product_now n
WHERE id = :id;

-- ============================================================ buying again

-- name: restock-ids
-- Goods of which less can be sold than should be there, by supplier. scan: goods are few
SELECT n.id AS id
FROM product_now n
LEFT JOIN person p ON p.id = n.supplier
WHERE n.archived = 0 AND n.bundle = 0 AND (n.available < n.min_stock OR n.available < 0)
ORDER BY p.name IS NULL, p.name COLLATE NOCASE, n.title COLLATE NOCASE;

-- name: restock-row
-- suggest: what brings it to the minimum and covers a month's sales besides (:since), in whole units.
SELECT
  n.id AS id, n.code AS code, n.title AS title, n.unit AS unit, n.available AS available, n.on_hand AS on_hand, n.reserved AS reserved,
  n.min_stock AS min_stock, n.supplier AS supplier_id, p.name AS supplier,
  (
    max(coalesce(n.min_stock, 0), coalesce((SELECT sum(-m.quantity) FROM movement m
      WHERE m.product = n.id AND m.kind = 6 AND m.day >= CAST(strftime('%Y%m%d', 'now', '-30 days') AS INTEGER)), 0))
    + coalesce(n.min_stock, 0) - n.available + 999
  ) / 1000 * 1000 AS suggest,
  coalesce((
    SELECT (2000 * m.value + m.quantity) / (2 * m.quantity) FROM movement m WHERE m.product = n.id AND m.kind = 2
    ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC LIMIT 1
  ), n.unit_cost) AS last_cost
FROM product_now n
LEFT JOIN person p ON p.id = n.supplier
WHERE n.id = :id;

-- ============================================================ PO batches

-- name: batch-ids
-- Those still open first. scan: batches are few
SELECT id FROM batch WHERE archived = 0 OR :filter = 1 ORDER BY archived, closes IS NULL, closes DESC, id DESC;

-- name: batch-row
SELECT
  b.id AS id, b.name AS name, b.opens AS opens, b.closes AS closes, b.arrives AS arrives, b.archived AS archived, b.note AS note,
  (SELECT count(*) FROM customer_order o WHERE o.batch = b.id) AS orders,
  (SELECT sum(s.paid) FROM customer_order o JOIN order_state s ON s.customer_order = o.id WHERE o.batch = b.id) AS paid,
  (SELECT sum(s.total) FROM customer_order o JOIN order_state s ON s.customer_order = o.id WHERE o.batch = b.id) AS total
FROM batch b
WHERE b.id = :id;

-- name: batch-orders
SELECT
  o.id AS record, o.number AS number, p.name AS customer, s.total AS total, s.paid AS paid, s.total - s.paid AS open
FROM customer_order o
JOIN order_state s ON s.customer_order = o.id
LEFT JOIN person p ON p.id = o.customer
WHERE o.batch = :ref AND s.goods < 6
ORDER BY o.day, o.id;

-- name: batch-shopping
-- What the batch's orders ask for, each product once; what was cancelled not.
SELECT
  l.product AS record, coalesce(p.code, '') AS code, coalesce(p.name || coalesce(' ' || p.variant, ''), l.text, '') AS name,
  sum(l.quantity) AS quantity, count(DISTINCT l.customer_order) AS orders
FROM customer_order o
JOIN order_line l ON l.customer_order = o.id
JOIN order_state s ON s.customer_order = o.id
LEFT JOIN product p ON p.id = l.product
WHERE o.batch = :ref AND s.goods < 6
GROUP BY l.product, CASE WHEN l.product IS NULL THEN l.text END
ORDER BY name COLLATE NOCASE;
