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
