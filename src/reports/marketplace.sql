-- Marketplaces: what their orders came to, what was released of them, what they kept.

-- name: report-marketplace-orders
-- By the order's day. expected: what it owes by the book; fees: real ones, or by the channel's rules while nothing is released.
-- state: 0 not sent, 1 waiting, 2 released, 3 released but not what was expected, 4 failed, returned or cancelled.
SELECT
  x.id AS record, x.day AS day, x.channel_name AS channel, x.number AS number, x.handed_over AS handed_over, x.released_on AS released_on,
  CASE
    WHEN x.released_on IS NOT NULL AND x.balance = 0 THEN 2
    WHEN x.released_on IS NOT NULL AND x.handed_over IS NOT NULL THEN 3
    WHEN x.goods >= 4 AND x.balance = 0 THEN 4
    WHEN x.handed_over IS NULL THEN 0
    ELSE 1
  END AS state,
  x.gross + x.balance AS expected, x.gross AS gross, x.fees AS fees, CASE WHEN x.released_on IS NULL THEN 0 ELSE x.net END AS net,
  max(x.balance, 0) AS held, x.cost AS cost, x.gross + x.balance - x.fees - x.cost AS profit
FROM (
  SELECT
    o.id AS id, o.day AS day, c.name AS channel_name, coalesce(o.external_number, o.number) AS number, s.handed_over AS handed_over,
    s.goods AS goods, CASE WHEN s.handed_over IS NULL THEN 0 ELSE s.balance END AS balance,
    (SELECT max(t.day) FROM settlement_line l CROSS JOIN settlement t ON t.id = l.settlement WHERE l.customer_order = o.id) AS released_on,
    (SELECT coalesce(sum(l.gross), 0) FROM settlement_line l WHERE l.customer_order = o.id) AS gross,
    (SELECT coalesce(sum(l.net), 0) FROM settlement_line l WHERE l.customer_order = o.id) AS net,
    CASE
      WHEN EXISTS (SELECT 1 FROM settlement_line l WHERE l.customer_order = o.id)
        THEN (SELECT sum(l.gross - l.net) FROM settlement_line l WHERE l.customer_order = o.id)
      WHEN s.balance > 0 AND s.handed_over IS NOT NULL THEN (SELECT coalesce(sum(f.amount), 0) FROM marketplace_fee_guess f WHERE f.customer_order = o.id)
      ELSE 0
    END AS fees,
    -coalesce((SELECT sum(m.value) FROM movement m WHERE m.record = o.id AND m.kind IN (4, 5, 6, 14)), 0)
    - coalesce((SELECT sum(m.value) FROM movement m WHERE m.origin = o.id AND m.record <> o.id AND m.kind IN (4, 5, 6, 14)), 0) AS cost
  FROM customer_order o
  CROSS JOIN channel c ON c.id = o.channel AND c.kind = 'marketplace'
  CROSS JOIN order_state s ON s.customer_order = o.id
  WHERE o.day BETWEEN :from AND :to AND (:channel = 0 OR o.channel = :channel)
) x
ORDER BY x.day, x.id LIMIT :limit OFFSET :skip;

-- name: report-marketplace-releases
-- By the day of release, an order a row. scan: settlements are a few a month
SELECT
  o.id AS record, s.day AS day, c.name AS channel, coalesce(o.external_number, o.number) AS number, o.day AS ordered,
  l.gross AS gross, l.gross - l.net AS fees, l.net AS net
FROM settlement s
CROSS JOIN settlement_line l ON l.settlement = s.id
CROSS JOIN channel c ON c.id = s.channel
CROSS JOIN customer_order o ON o.id = l.customer_order
WHERE s.day BETWEEN :from AND :to AND (:channel = 0 OR s.channel = :channel)
ORDER BY s.day, s.id, l.place LIMIT :limit OFFSET :skip;

-- name: report-marketplace-fees
-- What was kept, by kind. share: in tenths of a percent of what was released of the orders that paid it. scan: settlements are a few a month
SELECT
  s.channel AS record, c.name AS channel, f.name AS fee, count(DISTINCT l.customer_order) AS orders, sum(f.amount) AS amount,
  sum(l.gross) AS gross, CASE WHEN sum(l.gross) > 0 THEN (2000 * sum(f.amount) + sum(l.gross)) / (2 * sum(l.gross)) END AS share
FROM settlement s
CROSS JOIN settlement_line l ON l.settlement = s.id
CROSS JOIN settlement_fee f ON f.settlement = l.settlement AND f.place = l.place
CROSS JOIN channel c ON c.id = s.channel
WHERE s.day BETWEEN :from AND :to AND (:channel = 0 OR s.channel = :channel)
GROUP BY s.channel, f.name
ORDER BY c.name COLLATE NOCASE, amount DESC;

-- name: report-marketplace-profit-product
-- Of orders released in the period: what they brought, cost and paid. An order's fees are spread over its lines by what these brought,
-- to the rupiah: a line gets the difference of two rounded running sums. scan: all that was released
SELECT
  p.id AS record, p.code AS code, p.name || coalesce(' ' || p.variant, '') AS name, sum(x.quantity) AS quantity, sum(x.net) AS net,
  sum(x.fees) AS fees, sum(x.cost) AS cost, sum(x.net) - sum(x.fees) - sum(x.cost) AS profit
FROM marketplace_released_line x
LEFT JOIN product p ON p.id = x.product
WHERE x.released_on BETWEEN :from AND :to AND (:channel = 0 OR x.channel = :channel)
GROUP BY x.product ORDER BY profit DESC, name LIMIT :limit OFFSET :skip;

-- name: report-marketplace-profit-channel
-- scan: all that was released
SELECT
  c.id AS record, NULL AS code, c.name AS name, sum(x.quantity) AS quantity, sum(x.net) AS net,
  sum(x.fees) AS fees, sum(x.cost) AS cost, sum(x.net) - sum(x.fees) - sum(x.cost) AS profit
FROM marketplace_released_line x
JOIN channel c ON c.id = x.channel
WHERE x.released_on BETWEEN :from AND :to AND (:channel = 0 OR x.channel = :channel)
GROUP BY x.channel ORDER BY profit DESC, name LIMIT :limit OFFSET :skip;

-- name: report-marketplace-profit-order
-- scan: all that was released
SELECT
  o.id AS record, NULL AS code, coalesce(o.external_number, o.number) AS name, sum(x.quantity) AS quantity, sum(x.net) AS net,
  sum(x.fees) AS fees, sum(x.cost) AS cost, sum(x.net) - sum(x.fees) - sum(x.cost) AS profit
FROM marketplace_released_line x
JOIN customer_order o ON o.id = x.customer_order
WHERE x.released_on BETWEEN :from AND :to AND (:channel = 0 OR x.channel = :channel)
GROUP BY x.customer_order ORDER BY profit DESC, name LIMIT :limit OFFSET :skip;
