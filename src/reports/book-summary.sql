-- What a book holds, in one line.

-- name: book-summary
-- scan: once, for who chooses between copies
SELECT (SELECT value FROM setting WHERE key = 'name') AS name,
       (SELECT at FROM history WHERE state <> 1 ORDER BY id DESC LIMIT 1) AS last_at,
       (SELECT label FROM history WHERE state <> 1 ORDER BY id DESC LIMIT 1) AS last_label,
       (SELECT count(*) FROM customer_order) AS orders,
       (SELECT count(*) FROM product) AS products,
       (SELECT count(*) FROM person) AS people,
       (SELECT count(*) FROM record) AS records;
