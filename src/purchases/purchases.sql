-- Purchases, returns to suppliers, payments to them.

-- name: purchase-events
-- For one purchase, or for all in the order of their ids.
SELECT purchase, kind, supplier, record, day, place, product, quantity, amount, account
FROM purchase_event
WHERE purchase BETWEEN ?1 AND ?2
ORDER BY purchase;

-- name: purchase-find
-- By its number, else by the id of its record ("#12" or "12"), for not all have a number.
SELECT id, 0 AS matched FROM purchase WHERE number = trim (:name) COLLATE NOCASE
UNION ALL
SELECT id, 1 FROM purchase WHERE id = CAST (ltrim (trim (:name), '#') AS INTEGER) AND ltrim (trim (:name), '#') NOT GLOB '*[^0-9]*'
ORDER BY matched
LIMIT 2;

-- name: purchase-name
SELECT coalesce (number, '#' || id) AS name FROM purchase WHERE id = :id;

-- name: purchase-other
-- Another purchase of the same number.
SELECT id FROM purchase WHERE number = :name COLLATE NOCASE AND id <> :id;

-- name: purchase-look
-- A purchase as the rules of other records ask after it.
SELECT
  day, supplier, (SELECT min (r.day) FROM purchase_return r WHERE r.purchase = :id) AS first_return,
  (SELECT max (s.supplier) FROM supplier_payment s WHERE s.purchase = :id) AS paid_supplier
FROM purchase
WHERE id = :id;

-- name: purchase-bought
-- What was bought of a product, what it cost, and what of it went back apart from the return :except.
SELECT
  coalesce (sum (quantity), 0) AS quantity,
  coalesce (sum (amount + share), 0) AS cost,
  (
    SELECT coalesce (sum (l.quantity), 0)
    FROM purchase_return r
    JOIN purchase_return_line l ON l.purchase_return = r.id
    WHERE r.purchase = :purchase AND l.product = :product AND r.id <> :except
  ) AS returned
FROM purchase_line
WHERE purchase = :purchase AND product = :product;

-- name: purchase-returned-products
-- What went back of a purchase.
SELECT l.product AS product, sum (l.quantity) AS quantity
FROM purchase_return r
JOIN purchase_return_line l ON l.purchase_return = r.id
WHERE r.purchase = :purchase
GROUP BY l.product
ORDER BY l.product;

-- name: purchase-day
SELECT day FROM purchase WHERE id = :id;

-- name: purchase-supplier
SELECT supplier FROM purchase WHERE id = :id;
