-- Goods that lie with somebody else: mine with shops, others' with me.

-- name: consign-people-ids
-- Everybody with whom goods lie, or whose goods I sell; :filter 1 = only where something is open. scan: consignments are few
WITH person_of (id) AS (
  SELECT place FROM consign_out
  UNION
  SELECT l.supplier FROM order_line l WHERE l.source = 3 AND l.supplier IS NOT NULL
),
there (id, quantity) AS (
  SELECT place, sum(quantity)
  FROM (
    SELECT o.place AS place, l.quantity AS quantity FROM consign_out o JOIN consign_out_line l ON l.consign_out = o.id
    UNION ALL
    SELECT s.place, -l.sold - l.returned FROM consign_settle s JOIN consign_settle_line l ON l.consign_settle = s.id
  )
  GROUP BY place
)
SELECT p.id AS id
FROM person_of x
JOIN person p ON p.id = x.id
LEFT JOIN there t ON t.id = p.id
WHERE :filter = 0 OR t.quantity <> 0
  OR (SELECT sum(amount) FROM month_total WHERE role = 21 AND ref = p.id) <> 0
ORDER BY coalesce(t.quantity, 0) <= 0, p.name COLLATE NOCASE;

-- name: consign-people-row
-- there: pieces of mine that lie there, and what they would bring. owes: what the place still has to pay. owed: what others' goods that
-- I sold brought their owner and he has not got yet. scan: consignments are few
WITH there (product, quantity) AS (
  SELECT product, sum(quantity)
  FROM (
    SELECT l.product AS product, l.quantity AS quantity
    FROM consign_out o JOIN consign_out_line l ON l.consign_out = o.id
    WHERE o.place = :id
    UNION ALL
    SELECT l.product, -l.sold - l.returned
    FROM consign_settle s JOIN consign_settle_line l ON l.consign_settle = s.id
    WHERE s.place = :id
  )
  GROUP BY product
)
SELECT
  p.id AS id, p.name AS name, p.phone AS phone, p.address AS address,
  (SELECT nullif(sum(t.quantity), 0) FROM there t) AS there,
  (SELECT nullif(sum((t.quantity * g.sell_price + 500) / 1000), 0) FROM there t JOIN product g ON g.id = t.product) AS worth,
  (SELECT nullif(sum(amount), 0) FROM open_item WHERE person = p.id AND channel IS NULL AND amount > 0) AS owes,
  nullif(-coalesce((SELECT sum(amount) FROM month_total WHERE role = 21 AND ref = p.id), 0), 0) AS owed,
  (SELECT max(day) FROM consign_settle WHERE place = p.id) AS visited
FROM person p
WHERE p.id = :id;

-- name: consign-goods
-- What lies with a person. scan: consignments are few
SELECT
  g.id AS record, g.name || coalesce(' ' || g.variant, '') AS name, g.unit AS unit, g.sell_price AS price, x.quantity AS quantity,
  (x.quantity * g.sell_price + 500) / 1000 AS worth, x.since AS since
FROM (
  SELECT product, sum(quantity) AS quantity, max(day) AS since
  FROM (
    SELECT l.product AS product, l.quantity AS quantity, o.day AS day
    FROM consign_out o JOIN consign_out_line l ON l.consign_out = o.id
    WHERE o.place = :person
    UNION ALL
    SELECT l.product, -l.sold - l.returned, NULL
    FROM consign_settle s JOIN consign_settle_line l ON l.consign_settle = s.id
    WHERE s.place = :person
  )
  GROUP BY product
) x
JOIN product g ON g.id = x.product
WHERE x.quantity <> 0
ORDER BY name COLLATE NOCASE;

-- name: consign-history
-- What was left and settled there, newest first. scan: consignments are few
SELECT
  o.id AS record, o.day AS day, 0 AS what, (SELECT sum(quantity) FROM consign_out_line WHERE consign_out = o.id) AS left_there,
  NULL AS sold, NULL AS returned, NULL AS amount, NULL AS fee, o.note AS note
FROM consign_out o
WHERE o.place = :person
UNION ALL
SELECT
  s.id, s.day, 1, NULL, (SELECT nullif(sum(sold), 0) FROM consign_settle_line WHERE consign_settle = s.id),
  (SELECT nullif(sum(returned), 0) FROM consign_settle_line WHERE consign_settle = s.id),
  (SELECT nullif(sum(amount), 0) FROM consign_settle_line WHERE consign_settle = s.id), nullif(s.fee, 0), s.note
FROM consign_settle s
WHERE s.place = :person
ORDER BY 2 DESC, 1 DESC;

-- name: consigned-sales
-- A person's goods that I sold, newest first.
SELECT
  o.id AS record, s.handed_over AS day, o.number AS number, coalesce(g.name || coalesce(' ' || g.variant, ''), l.text) AS name,
  l.quantity AS quantity, l.amount - l.discount - l.share AS amount, l.supplier_amount AS share,
  l.amount - l.discount - l.share - coalesce(l.supplier_amount, 0) AS mine
FROM order_line l
JOIN customer_order o ON o.id = l.customer_order
JOIN order_state s ON s.customer_order = o.id
LEFT JOIN product g ON g.id = l.product
WHERE l.supplier = :person AND l.source = 3 AND s.goods IN (2, 3)
ORDER BY s.handed_over DESC, o.id DESC, l.place
LIMIT :limit;
