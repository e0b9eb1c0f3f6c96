-- name: report-consignment
-- All that lies with others, by person. scan: consignments are few
SELECT
  p.id AS record, p.name AS place, g.code AS code, g.name || coalesce(' ' || g.variant, '') AS name, x.quantity AS quantity,
  g.sell_price AS price, (x.quantity * g.sell_price + 500) / 1000 AS worth
FROM (
  SELECT place, product, sum(quantity) AS quantity
  FROM (
    SELECT o.place AS place, l.product AS product, l.quantity AS quantity
    FROM consign_out o JOIN consign_out_line l ON l.consign_out = o.id
    WHERE o.day <= :to
    UNION ALL
    SELECT s.place, l.product, -l.sold - l.returned
    FROM consign_settle s JOIN consign_settle_line l ON l.consign_settle = s.id
    WHERE s.day <= :to
  )
  GROUP BY place, product
) x
JOIN person p ON p.id = x.place
JOIN product g ON g.id = x.product
WHERE x.quantity <> 0
ORDER BY p.name COLLATE NOCASE, name COLLATE NOCASE;
