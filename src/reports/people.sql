-- Who owes and who is owed.

-- name: report-receivables
-- What is owed, a customer after the other; since: the hand-over.
SELECT i.person AS person, i.day AS since, i.amount AS amount, p.name AS customer
FROM open_item i INDEXED BY open_item_person LEFT JOIN person p ON p.id = i.person
WHERE i.amount > 0 AND i.channel IS NULL
ORDER BY i.person;

-- name: report-receivables-on
-- The same as it was at the end of a day.
-- scan: a past day; what was open once is a row a change
SELECT i.person AS person, i.since AS since, i.amount AS amount, p.name AS customer
FROM (SELECT person, day AS since, amount FROM open_item WHERE changed <= :to AND amount > 0 AND channel IS NULL
      UNION ALL
      SELECT person, since, amount FROM open_past WHERE day <= :to AND until > :to AND amount > 0 AND channel IS NULL) i
LEFT JOIN person p ON p.id = i.person
ORDER BY i.person;

-- name: report-deposits
-- What customers had paid ahead at the end of a day: on an order, or as their own credit.
-- scan: what is open; of a past day what was, a row a change
SELECT i.record AS record, coalesce((SELECT name FROM person WHERE id = i.person), '') AS customer,
       (SELECT number FROM customer_order WHERE id = i.record) AS number, i.since AS day, -i.amount AS amount
FROM (SELECT record, person, day AS since, amount FROM open_item WHERE changed <= :to AND amount < 0
      UNION ALL
      SELECT record, person, since, amount FROM open_past WHERE day <= :to AND until > :to AND amount < 0 AND :to < 29991231) i
ORDER BY i.since, i.record LIMIT :limit OFFSET :skip;

-- name: report-settlements
-- What marketplaces held at the end of a day, an order a row.
-- scan: what is open; of a past day what was, a row a change
SELECT i.record AS record, (SELECT name FROM channel WHERE id = i.channel) AS channel, o.number AS number,
       o.external_number AS external_number, i.since AS day, i.amount AS amount
FROM (SELECT record, channel, day AS since, amount FROM open_item WHERE changed <= :to AND channel IS NOT NULL AND amount > 0
      UNION ALL
      SELECT record, channel, since, amount FROM open_past
      WHERE day <= :to AND until > :to AND channel IS NOT NULL AND amount > 0 AND :to < 29991231) i
JOIN customer_order o ON o.id = i.record
WHERE :channel = 0 OR i.channel = :channel
ORDER BY i.since, i.record LIMIT :limit OFFSET :skip;

-- name: report-commission
-- Commission by order: still to come, paid out, or gone with the order. A platform owes it for its own goods (2), and for dropshipped
-- ones (1) where it pays one beside the price.
SELECT o.id AS record, s.handed_over AS day, o.number AS number, c.name AS channel,
       (SELECT name FROM person WHERE id = o.customer) AS customer,
       sum(l.commission) AS commission,
       CASE WHEN s.goods >= 4 THEN 2 WHEN x.id IS NOT NULL THEN 1 ELSE 0 END AS status,
       x.day AS paid_out
FROM order_line l CROSS JOIN customer_order o ON o.id = l.customer_order
JOIN order_state s ON s.customer_order = o.id
LEFT JOIN channel c ON c.id = o.channel
LEFT JOIN commission_payout_order y ON y.customer_order = o.id LEFT JOIN commission_payout x ON x.id = y.commission_payout
WHERE l.source <> 0 AND (l.source = 2 OR (l.source = 1 AND l.commission > 0)) AND coalesce(s.handed_over, o.day) BETWEEN :from AND :to AND (:channel = 0 OR o.channel = :channel)
GROUP BY o.id ORDER BY 2, 1 LIMIT :limit OFFSET :skip;
