-- Sales by what, by whom, where and when, with the profit they left.

-- name: report-sales-product
-- Seeks each product's stretch of days; what left as part of a bundle and the few lines that are no stock are added. scan: lists
-- of goods are short
SELECT p.id AS record, p.code AS code, p.name || coalesce(' ' || p.variant, '') AS name, sum(x.quantity) AS quantity,
       sum(x.sales) AS sales, sum(x.returns) AS returns, sum(x.sales) - sum(x.returns) AS net, sum(x.cost) AS cost,
       sum(x.sales) - sum(x.returns) - sum(x.cost) AS profit
FROM (
  SELECT q.id AS product, -sum(m.quantity) AS quantity, sum(CASE WHEN m.kind IN (6, 5) THEN m.amount ELSE 0 END) AS sales,
         -sum(CASE WHEN m.kind IN (4, 14) THEN m.amount ELSE 0 END) AS returns, -sum(m.value) AS cost
  FROM product q CROSS JOIN movement m ON m.product = q.id AND m.day BETWEEN :from AND :to
  WHERE m.kind IN (4, 5, 6, 14) AND m.place % 1000 < 10
  GROUP BY q.id
  UNION ALL
  SELECT (SELECT l.product FROM order_line l WHERE l.customer_order = coalesce(m.origin, m.record) AND l.place = m.place / 1000), 0,
         CASE WHEN m.kind IN (6, 5) THEN m.amount ELSE 0 END, CASE WHEN m.kind IN (4, 14) THEN -m.amount ELSE 0 END, -m.value
  FROM (SELECT DISTINCT part FROM product_part) q CROSS JOIN movement m ON m.product = q.part AND m.day BETWEEN :from AND :to
  WHERE m.kind IN (4, 5, 6, 14) AND m.place % 1000 >= 10
  UNION ALL
  SELECT product, quantity, net, 0, cost FROM sold_line WHERE day BETWEEN :from AND :to
  UNION ALL
  SELECT product, -quantity, 0, net, -cost FROM sold_line_back WHERE day BETWEEN :from AND :to
) x LEFT JOIN product p ON p.id = x.product
GROUP BY x.product HAVING sum(x.sales) <> 0 OR sum(x.returns) <> 0 OR sum(x.cost) <> 0
ORDER BY profit DESC, name LIMIT :limit OFFSET :skip;

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
