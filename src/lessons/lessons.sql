-- What people ordered and what was bought from them, whatever became of it: for comparing a learner's book. Practice books are small.

-- name: lesson-records
-- scan: all of a small book, as it was written.
SELECT id FROM record ORDER BY id;

-- name: lesson-ordered
-- scan: all of a practice book's orders until a day, summed by customer.
SELECT coalesce (p.name, '') AS name, sum (l.amount - l.discount - l.share) AS amount
FROM customer_order o
JOIN order_line l ON l.customer_order = o.id
LEFT JOIN person p ON p.id = o.customer
WHERE o.day <= :day AND NOT EXISTS (SELECT 1 FROM cancel c WHERE c.customer_order = o.id)
GROUP BY 1
ORDER BY 1;

-- name: lesson-bought
-- scan: all of a practice book's purchases until a day, summed by supplier.
SELECT coalesce (p.name, '') AS name, sum (l.amount + l.share) AS amount
FROM purchase u
JOIN purchase_line l ON l.purchase = u.id
LEFT JOIN person p ON p.id = u.supplier
WHERE u.day <= :day
GROUP BY 1
ORDER BY 1;

-- name: step-list
-- scan: all of a small book's acts on money and goods, in the order of their days.
SELECT day, record FROM day_record ORDER BY day, record;

-- name: step-accounts
-- Each account before a record (0: before the day) and what the record (the day) changes in it.
-- scan: all entries of a small book until a day.
SELECT
  e.role AS role, e.ref AS ref,
  CASE WHEN e.ref <> 0 THEN (SELECT name FROM account_name WHERE id = e.ref) END AS account,
  sum (CASE WHEN e.day < :day OR (e.day = :day AND e.record < :record) THEN e.amount ELSE 0 END) AS before,
  sum (CASE WHEN e.day = :day AND (:record = 0 OR e.record = :record) THEN e.amount ELSE 0 END) AS change
FROM entry e
WHERE e.day <= :day
GROUP BY e.role, e.ref
ORDER BY e.role, account;

-- name: step-products
-- scan: the products of a small book that ever moved.
SELECT id, name FROM product WHERE EXISTS (SELECT 1 FROM movement m WHERE m.product = product.id) ORDER BY name;

-- name: step-movements
-- A product's movements without what closed months made of them: for costing them by both methods.
SELECT day, rank, sequence, place, record, kind, quantity, value, given, unit_cost, origin
FROM movement
WHERE product = :product AND kind <> 1 AND (day < :day OR (day = :day AND (:record = 0 OR record <= :record)))
ORDER BY day, rank, sequence, place, record;

-- name: lesson-acts
-- scan: what was done in a small book and is not undone.
SELECT count(*) FROM history WHERE state <> 1;
