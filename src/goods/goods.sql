-- ============================================================ products

-- name: product-find
-- By code, barcode, name, name with variant ("Jilbab Navy", "Jilbab - Navy"), name alone; those still sold first.
WITH RECURSIVE
wanted (text) AS (
  SELECT trim(:name)
),
-- Where a name may end and its variant begin.
cut (at) AS (
  SELECT instr(text, ' ') FROM wanted WHERE instr(text, ' ') > 0
  UNION ALL
  SELECT at + instr(substr(text, at + 1), ' ') FROM cut, wanted WHERE instr(substr(text, at + 1), ' ') > 0
),
found (id, how) AS (
  SELECT p.id, 0 FROM wanted JOIN product p ON p.code = text COLLATE NOCASE
  UNION ALL
  SELECT p.id, 1 FROM wanted JOIN product p ON p.barcode = text
  UNION ALL
  SELECT p.id, CASE WHEN p.variant IS NULL THEN 2 ELSE 4 END
  FROM wanted JOIN product p ON p.name = text COLLATE NOCASE
  UNION ALL
  SELECT p.id, 3
  FROM cut, wanted JOIN product p ON p.name = rtrim(substr(text, 1, at - 1), ' -/') COLLATE NOCASE
  WHERE p.variant COLLATE NOCASE IN (substr(text, at + 1), trim(substr(text, at + 1), ' -/()'))
)
SELECT f.id, p.archived * 8 + min(f.how) AS matched
FROM found f
JOIN product p ON p.id = f.id
GROUP BY f.id
ORDER BY matched, f.id
LIMIT 2;

-- name: product-name
-- How others refer to it.
SELECT coalesce(code, name || coalesce(' ' || variant, '')) AS name FROM product WHERE id = :id;

-- name: product-title
-- What people call it.
SELECT name || coalesce(' ' || variant, '') AS title FROM product WHERE id = :id;

-- name: product-unit
SELECT unit FROM product WHERE id = :id;

-- name: product-cost-price
SELECT cost_price FROM product WHERE id = :id;

-- name: product-other
-- Another product with the same code.
SELECT id FROM product WHERE code = :name COLLATE NOCASE AND id <> :id;

-- name: product-namesake
-- Another product of the same name and variant that no code tells apart from this one.
SELECT id
FROM product
WHERE name = :name COLLATE NOCASE
  AND coalesce(variant, '') = coalesce(:variant, '') COLLATE NOCASE
  AND (code IS NULL OR :code IS NULL)
  AND id <> :id;

-- name: product-part-count
-- How many parts a bundle has; 0 for goods.
SELECT count(*) FROM product_part WHERE product = :id;

-- name: product-bundle-count
-- How many bundles a product is a part of.
SELECT count(*) FROM product_part WHERE part = :id;

-- ============================================================ batches

-- name: batch-find
SELECT id, 0 AS matched FROM batch WHERE name = trim(:name) COLLATE NOCASE;

-- name: batch-name
SELECT name FROM batch WHERE id = :id;

-- name: batch-other
-- Another batch of the same name.
SELECT id FROM batch WHERE name = :name COLLATE NOCASE AND id <> :id;

-- ============================================================ what happens to goods

-- name: opening-stock-row
SELECT day, product, quantity, amount FROM opening_stock WHERE id = :id;

-- name: stock-count-rows
SELECT c.day, l.place, l.product, l.counted, l.unit_cost
FROM stock_count c
JOIN stock_count_line l ON l.stock_count = c.id
WHERE c.id = :id
ORDER BY l.place;

-- name: stock-adjust-row
SELECT day, product, quantity, unit_cost FROM stock_adjust WHERE id = :id;

-- name: stock-out-rows
-- What leaves the shelf: the product, or a bundle's parts (part from 1) with how many there are in each.
SELECT o.day, o.reason, o.quantity, coalesce(p.part, o.product) AS product, coalesce(p.place, 0) AS part, p.quantity AS each
FROM stock_out o
LEFT JOIN product_part p ON p.product = o.product
WHERE o.id = :id
ORDER BY part;

-- name: consign-out-rows
SELECT product, quantity FROM consign_out_line WHERE consign_out = :id;

-- name: consign-lowest
-- The least of a product that would lie at a place on any day, if the record :id left :quantity there on :day. What is
-- taken there comes before what is settled on the same day.
WITH change (day, later, quantity) AS (
  SELECT o.day, 0, l.quantity
  FROM consign_out o
  JOIN consign_out_line l ON l.consign_out = o.id
  WHERE o.place = :place AND l.product = :product AND o.id <> :id
  UNION ALL
  SELECT s.day, 1, -(l.sold + l.returned)
  FROM consign_settle s
  JOIN consign_settle_line l ON l.consign_settle = s.id
  WHERE s.place = :place AND l.product = :product AND s.id <> :id
  UNION ALL
  SELECT :day, 0, :quantity
),
lying (quantity) AS (
  SELECT sum(quantity) OVER (ORDER BY day, later) FROM change
)
SELECT min(quantity) AS lowest FROM lying;

-- name: product-search
-- Found by code, barcode, name and variant.
SELECT coalesce(code, '') || ' ' || coalesce(barcode, '') || ' ' || name || ' ' || coalesce(variant, '') AS text
FROM product WHERE id = :id;

-- name: product-suggest
-- What a name's or code's beginnings fit.
SELECT p.id AS id, p.name || coalesce(' ' || p.variant, '') AS name, p.code AS detail
FROM search s
JOIN product p ON p.id = s.rowid
WHERE search MATCH :match AND p.archived = 0
ORDER BY p.name COLLATE NOCASE, p.variant COLLATE NOCASE
LIMIT :most;

-- name: batch-suggest
SELECT id, name, NULL AS detail FROM batch
WHERE archived = 0 AND name LIKE trim(:text) || '%' ORDER BY name COLLATE NOCASE LIMIT :most;
