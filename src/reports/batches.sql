-- name: report-batches
-- PO batches with what was ordered in them and what is still to come. scan: batches are few
SELECT
  b.id AS record, b.name AS name, b.closes AS closes, b.arrives AS arrives, count(o.id) AS orders,
  coalesce(sum(s.total), 0) AS total, coalesce(sum(s.paid), 0) AS paid, coalesce(sum(s.total - s.paid), 0) AS open,
  sum(s.goods IN (2, 3)) AS sent
FROM batch b
LEFT JOIN customer_order o ON o.batch = b.id
LEFT JOIN order_state s ON s.customer_order = o.id AND s.goods < 6
WHERE coalesce(b.closes, b.opens, :to) BETWEEN :from AND :to
GROUP BY b.id
ORDER BY b.closes IS NULL, b.closes DESC, b.id DESC;
