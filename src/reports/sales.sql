-- Sales by what, by whom, where and when, with the profit they left.

-- name: report-sales-product
-- Seeks each product's stretch of days. What left as part of a bundle and the lines that are no stock, few in most books, are added
-- up first and joined, so that the goods need not be sorted to meet them. Names are fetched for the rows that are shown alone.
-- scan: lists of goods are short
WITH other (product, quantity, sales, returns, cost) AS MATERIALIZED (
  SELECT product, sum(quantity), sum(sales), sum(returns), sum(cost)
  FROM (
    SELECT (SELECT l.product FROM order_line l WHERE l.customer_order = coalesce(m.origin, m.record) AND l.place = m.place / 1000) AS product,
           0 AS quantity, CASE WHEN m.kind IN (6, 5) THEN m.amount ELSE 0 END AS sales,
           CASE WHEN m.kind IN (4, 14) THEN -m.amount ELSE 0 END AS returns, -m.value AS cost
    FROM (SELECT DISTINCT part FROM product_part) q CROSS JOIN movement m ON m.product = q.part AND m.day BETWEEN :from AND :to
    WHERE m.kind IN (4, 5, 6, 14) AND m.place % 1000 >= 10
    UNION ALL
    SELECT product, quantity, net, 0, cost FROM sold_line WHERE day BETWEEN :from AND :to
    UNION ALL
    SELECT product, -quantity, 0, net, -cost FROM sold_line_back WHERE day BETWEEN :from AND :to
  )
  GROUP BY product
)
SELECT x.record AS record, p.code AS code, iif(p.variant IS NULL, p.name, p.name || ' ' || p.variant) AS name,
       x.quantity AS quantity, x.net + x.returns AS sales, x.returns AS returns, x.net AS net, x.cost AS cost, x.profit AS profit
FROM (
  SELECT record, quantity, returns, net, cost, net - cost AS profit
  FROM (
    SELECT p.id AS record, coalesce(o.quantity, 0) - coalesce(sum(m.quantity), 0) AS quantity,
           coalesce(o.returns, 0) - coalesce(sum(iif(m.kind IN (4, 14), m.amount, 0)), 0) AS returns,
           coalesce(o.sales - o.returns, 0) + coalesce(sum(m.amount), 0) AS net,
           coalesce(o.cost, 0) - coalesce(sum(m.value), 0) AS cost
    FROM product p LEFT JOIN other o ON o.product = p.id
    LEFT JOIN movement m ON m.product = p.id AND m.day BETWEEN :from AND :to AND m.kind IN (4, 5, 6, 14) AND m.place % 1000 < 10
    GROUP BY p.id
    UNION ALL
    SELECT NULL, quantity, returns, sales - returns, cost FROM other WHERE product IS NULL
  )
  WHERE net <> 0 OR returns <> 0 OR cost <> 0
  ORDER BY profit DESC, record LIMIT :limit OFFSET :skip
) x LEFT JOIN product p ON p.id = x.record
ORDER BY x.profit DESC, x.record;

-- name: report-sales-customer
-- By the days of the period. scan: the period's happenings
SELECT o.customer AS record, NULL AS code, coalesce((SELECT name FROM person WHERE id = o.customer), '') AS name, sum(x.quantity) AS quantity,
       sum(x.sales) AS sales, sum(x.returns) AS returns, sum(x.sales) - sum(x.returns) AS net, sum(x.cost) AS cost,
       sum(x.sales) - sum(x.returns) - sum(x.cost) AS profit
FROM (
  SELECT s.customer_order AS customer_order, s.quantity AS quantity, s.sales AS sales, s.returns AS returns, s.cost AS cost
  FROM day_record d CROSS JOIN sold_stock s ON s.record = d.record AND s.day = d.day WHERE d.day BETWEEN :from AND :to
  UNION ALL
  SELECT customer_order, quantity, net, 0, cost FROM sold_line WHERE day BETWEEN :from AND :to
  UNION ALL
  SELECT customer_order, -quantity, 0, net, -cost FROM sold_line_back WHERE day BETWEEN :from AND :to
) x LEFT JOIN customer_order o ON o.id = x.customer_order
GROUP BY o.customer ORDER BY profit DESC, name LIMIT :limit OFFSET :skip;

-- name: report-sales-channel
-- By the days of the period. scan: the period's happenings
SELECT o.channel AS record, NULL AS code, coalesce((SELECT name FROM channel WHERE id = o.channel), '') AS name, sum(x.quantity) AS quantity,
       sum(x.sales) AS sales, sum(x.returns) AS returns, sum(x.sales) - sum(x.returns) AS net, sum(x.cost) AS cost,
       sum(x.sales) - sum(x.returns) - sum(x.cost) AS profit
FROM (
  SELECT s.customer_order AS customer_order, s.quantity AS quantity, s.sales AS sales, s.returns AS returns, s.cost AS cost
  FROM day_record d CROSS JOIN sold_stock s ON s.record = d.record AND s.day = d.day WHERE d.day BETWEEN :from AND :to
  UNION ALL
  SELECT customer_order, quantity, net, 0, cost FROM sold_line WHERE day BETWEEN :from AND :to
  UNION ALL
  SELECT customer_order, -quantity, 0, net, -cost FROM sold_line_back WHERE day BETWEEN :from AND :to
) x LEFT JOIN customer_order o ON o.id = x.customer_order
GROUP BY o.channel ORDER BY profit DESC, name LIMIT :limit OFFSET :skip;

-- name: report-sales-fees
-- What the orders of a channel paid besides: marketplace fees of the period's settlements, ongkir charged and paid.
SELECT t.channel AS channel, sum(f.amount) AS fees
FROM settlement t JOIN settlement_fee f ON f.settlement = t.id WHERE t.day BETWEEN :from AND :to GROUP BY t.channel;

-- name: report-turnover
-- Sales a month, from the month totals (roles 40 sales, 41 returns, 42 commission, 43 ongkir charged, 44 other income).
SELECT month, -sum(CASE role WHEN 40 THEN amount ELSE 0 END) AS sales, sum(CASE role WHEN 41 THEN amount ELSE 0 END) AS returns,
       -sum(CASE role WHEN 42 THEN amount ELSE 0 END) AS commission, -sum(CASE role WHEN 43 THEN amount ELSE 0 END) AS shipping
FROM month_total WHERE role BETWEEN 40 AND 43 AND month BETWEEN :from / 100 AND :to / 100 GROUP BY month ORDER BY month;

-- name: report-cash-flow
-- Money in and out by kind of record. scan: the period's happenings
SELECT r.type AS type, sum(CASE WHEN p.amount > 0 THEN p.amount ELSE 0 END) AS money_in,
       sum(CASE WHEN p.amount < 0 THEN -p.amount ELSE 0 END) AS money_out, sum(p.amount) AS change
FROM day_record d CROSS JOIN posting p ON p.record = d.record AND p.day = d.day AND p.role = 10 JOIN record r ON r.id = d.record
WHERE d.day BETWEEN :from AND :to GROUP BY r.type ORDER BY change DESC;
