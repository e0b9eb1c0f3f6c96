-- What the reports on marketplaces share. TEMP views, made at each open.

-- What a marketplace is expected to keep of an order, by the fee rules of its channel that hold on the order's day; as payout-fees.
CREATE TEMP VIEW marketplace_fee_guess (customer_order, name, amount) AS
SELECT
  o.id, f.name,
  sum(
    min(
      ((l.amount - l.discount - l.share) * f.percent + 50000) / 100000,
      CASE WHEN f.cap IS NULL THEN l.amount ELSE (f.cap * l.quantity + 500) / 1000 END
    )
  ) + max(f.fixed)
FROM customer_order o
CROSS JOIN channel_fee f ON f.channel = o.channel
CROSS JOIN order_line l ON l.customer_order = o.id
LEFT JOIN product p ON p.id = l.product
WHERE f.valid_from = (
    SELECT max(g.valid_from) FROM channel_fee g
    WHERE g.channel = f.channel AND g.name = f.name AND g.goods_category IS f.goods_category AND g.valid_from <= o.day
  )
  AND (f.goods_category IS NULL OR f.goods_category = p.category COLLATE NOCASE)
GROUP BY o.id, f.name;

-- What was released of an order in all, and when last.
CREATE TEMP VIEW marketplace_paid (customer_order, day, gross, net) AS
SELECT l.customer_order, max(s.day), sum(l.gross), sum(l.net)
FROM settlement_line l
CROSS JOIN settlement s ON s.id = l.settlement
GROUP BY l.customer_order;

-- What each line of a released order brought (returns taken off) and cost, and its part of the order's fees: the difference of two rounded
-- running sums, so that the parts are the whole.
CREATE TEMP VIEW marketplace_released_line (customer_order, channel, released_on, product, quantity, net, cost, fees) AS
SELECT
  customer_order, channel, released_on, product, quantity, net, cost,
  CASE
    WHEN whole = 0 THEN CASE WHEN place = first THEN paid ELSE 0 END
    ELSE (2 * paid * running + whole) / (2 * whole) - (2 * paid * (running - net) + whole) / (2 * whole)
  END
FROM (
  SELECT
    customer_order, channel, released_on, product, quantity, net, cost, paid, place,
    sum(net) OVER (PARTITION BY customer_order) AS whole,
    sum(net) OVER (PARTITION BY customer_order ORDER BY place) AS running,
    min(place) OVER (PARTITION BY customer_order) AS first
  FROM (
    SELECT
      d.customer_order AS customer_order, o.channel AS channel, d.day AS released_on, l.product AS product, l.place AS place,
      d.gross - d.net AS paid,
      l.quantity - coalesce((
        SELECT sum(b.quantity) FROM order_return r CROSS JOIN order_return_line b ON b.order_return = r.id
        WHERE r.customer_order = o.id AND b.line = l.place
      ), 0) AS quantity,
      CASE
        WHEN l.source = 0 THEN
          coalesce((SELECT sum(m.amount) FROM movement m WHERE m.record = o.id AND m.place / 1000 = l.place AND m.kind IN (4, 5, 6, 14)), 0)
          + coalesce((SELECT sum(m.amount) FROM movement m WHERE m.origin = o.id AND m.record <> o.id AND m.place / 1000 = l.place AND m.kind IN (4, 5, 6, 14)), 0)
        ELSE l.amount - l.discount - l.share
      END AS net,
      CASE
        WHEN l.source = 0 THEN
          -coalesce((SELECT sum(m.value) FROM movement m WHERE m.record = o.id AND m.place / 1000 = l.place AND m.kind IN (4, 5, 6, 14)), 0)
          - coalesce((SELECT sum(m.value) FROM movement m WHERE m.origin = o.id AND m.record <> o.id AND m.place / 1000 = l.place AND m.kind IN (4, 5, 6, 14)), 0)
        ELSE coalesce(l.supplier_amount, 0)
      END AS cost
    FROM marketplace_paid d
    CROSS JOIN customer_order o ON o.id = d.customer_order
    CROSS JOIN order_line l ON l.customer_order = o.id
  )
);
