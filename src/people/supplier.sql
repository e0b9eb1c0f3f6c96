-- What is paid to suppliers and to the owners of consigned goods. (source <> 0 is said for the partial index.)

-- name: supplier-has-consigned
-- Whether goods of the person were left with me.
SELECT EXISTS (SELECT 1 FROM order_line INDEXED BY order_line_source WHERE source <> 0 AND source = 3 AND supplier = :person);

-- name: supplier-list-with-consigned
SELECT DISTINCT supplier FROM order_line INDEXED BY order_line_source WHERE source <> 0 AND source = 3 ORDER BY supplier;

-- name: supplier-events
-- What becomes of a person's consigned goods, and the payments that name no purchase, in the order in which they count. kind: 0 sold,
-- 1 not delivered, 2 came back good, 3 came back damaged, 4 paid.
WITH sold AS (
  SELECT
    l.customer_order, l.place AS line, l.quantity, l.supplier_amount, coalesce (o.handed_over, h.day) AS day
  FROM order_line l
  JOIN customer_order o ON o.id = l.customer_order
  LEFT JOIN hand_over h ON h.customer_order = o.id
  WHERE l.supplier = :person AND l.source = 3 AND coalesce (o.handed_over, h.day) IS NOT NULL
)
SELECT
  0 AS kind, 0 AS rank, day, customer_order AS record, line AS place, customer_order, line, quantity, supplier_amount AS amount,
  0 AS account
FROM sold
UNION ALL
SELECT 1, 1, f.day, f.id, s.line, s.customer_order, s.line, 0, 0, 0
FROM sold s
JOIN delivery_failed f ON f.customer_order = s.customer_order AND f.goods = 'back'
UNION ALL
SELECT CASE l.condition WHEN 'good' THEN 2 ELSE 3 END, 2, r.day, r.id, l.place, s.customer_order, s.line, l.quantity, 0, 0
FROM sold s
JOIN order_return r ON r.customer_order = s.customer_order
JOIN order_return_line l ON l.order_return = r.id AND l.line = s.line
UNION ALL
SELECT 4, 3, day, id, 0, 0, 0, 0, amount, account
FROM supplier_payment
WHERE supplier = :person AND purchase IS NULL
ORDER BY day, rank, record, place;

-- name: supplier-payment-row
SELECT day, supplier, purchase, account, amount FROM supplier_payment WHERE id = :id;

-- name: supplier-payment-rows
-- scan: every payment to a supplier
SELECT id, day, supplier, purchase, account, amount FROM supplier_payment ORDER BY id;
