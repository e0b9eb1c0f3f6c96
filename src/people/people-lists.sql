-- People as the window lists them.

-- Filters: 0 all, 1 customers, 2 suppliers, 3 who owes me, 4 whom I owe, 5 put away.

-- name: person-ids-by-name
-- scan: the list itself, by the index
SELECT p.id AS id FROM person p
WHERE CASE :filter
        WHEN 0 THEN p.archived = 0
        WHEN 1 THEN p.archived = 0 AND p.customer = 1
        WHEN 2 THEN p.archived = 0 AND p.supplier = 1
        WHEN 3 THEN p.id IN (SELECT person FROM open_item WHERE channel IS NULL AND amount > 0)
        WHEN 4 THEN p.id IN (SELECT ref FROM month_total WHERE role IN (20, 21) GROUP BY ref HAVING sum(amount) < 0)
        ELSE p.archived = 1
      END
ORDER BY p.name COLLATE NOCASE, p.id;

-- name: person-ids-by-name-back
-- scan: the list itself, by the index
SELECT p.id AS id FROM person p
WHERE CASE :filter
        WHEN 0 THEN p.archived = 0
        WHEN 1 THEN p.archived = 0 AND p.customer = 1
        WHEN 2 THEN p.archived = 0 AND p.supplier = 1
        WHEN 3 THEN p.id IN (SELECT person FROM open_item WHERE channel IS NULL AND amount > 0)
        WHEN 4 THEN p.id IN (SELECT ref FROM month_total WHERE role IN (20, 21) GROUP BY ref HAVING sum(amount) < 0)
        ELSE p.archived = 1
      END
ORDER BY p.name COLLATE NOCASE DESC, p.id DESC;

-- name: person-ids-by-owes
-- scan: the list itself
SELECT p.id AS id
FROM person p
LEFT JOIN (SELECT person, sum(amount) AS amount FROM open_item WHERE channel IS NULL AND amount > 0 GROUP BY person) o ON o.person = p.id
WHERE CASE :filter
        WHEN 0 THEN p.archived = 0
        WHEN 1 THEN p.archived = 0 AND p.customer = 1
        WHEN 2 THEN p.archived = 0 AND p.supplier = 1
        WHEN 3 THEN o.amount > 0
        WHEN 4 THEN p.id IN (SELECT ref FROM month_total WHERE role IN (20, 21) GROUP BY ref HAVING sum(amount) < 0)
        ELSE p.archived = 1
      END
ORDER BY coalesce(o.amount, 0), p.name COLLATE NOCASE;

-- name: person-ids-by-owes-back
-- scan: the list itself
SELECT p.id AS id
FROM person p
LEFT JOIN (SELECT person, sum(amount) AS amount FROM open_item WHERE channel IS NULL AND amount > 0 GROUP BY person) o ON o.person = p.id
WHERE CASE :filter
        WHEN 0 THEN p.archived = 0
        WHEN 1 THEN p.archived = 0 AND p.customer = 1
        WHEN 2 THEN p.archived = 0 AND p.supplier = 1
        WHEN 3 THEN o.amount > 0
        WHEN 4 THEN p.id IN (SELECT ref FROM month_total WHERE role IN (20, 21) GROUP BY ref HAVING sum(amount) < 0)
        ELSE p.archived = 1
      END
ORDER BY coalesce(o.amount, 0) DESC, p.name COLLATE NOCASE;

-- name: person-ids-found
-- Whom a search by name or phone finds, within the filter.
-- scan: what is open, for the filter of who owes
SELECT p.id AS id
FROM search s
JOIN person p ON p.id = s.rowid
WHERE search MATCH :match
  AND CASE :filter
        WHEN 0 THEN 1
        WHEN 1 THEN p.customer = 1
        WHEN 2 THEN p.supplier = 1
        WHEN 3 THEN p.id IN (SELECT person FROM open_item WHERE channel IS NULL AND amount > 0)
        WHEN 4 THEN p.id IN (SELECT ref FROM month_total WHERE role IN (20, 21) GROUP BY ref HAVING sum(amount) < 0)
        ELSE p.archived = 1
      END
ORDER BY p.archived, p.name COLLATE NOCASE;

-- name: person-row
-- owes: for goods they have. ahead: paid for goods they do not have yet. owed: what I owe them; lent: what they lent me.
SELECT
  p.id AS id, p.name AS name, p.phone AS phone, p.phone_key AS phone_key, p.address AS address, p.customer AS customer,
  p.supplier AS supplier, p.price_group AS price_group, p.archived AS archived, p.note AS note,
  p.customer + 2 * p.supplier AS kind,
  (SELECT sum(amount) FROM open_item WHERE person = p.id AND channel IS NULL AND amount > 0) AS owes,
  (SELECT min(day) FROM open_item WHERE person = p.id AND channel IS NULL AND amount > 0) AS since,
  (SELECT -sum(amount) FROM open_item WHERE person = p.id AND channel IS NULL AND amount < 0) AS ahead,
  (SELECT nullif(-sum(amount), 0) FROM month_total WHERE role = 20 AND ref = p.id) AS owed_goods,
  (SELECT nullif(-sum(amount), 0) FROM month_total WHERE role = 21 AND ref = p.id) AS owed_consigned,
  nullif(coalesce((SELECT -sum(amount) FROM month_total WHERE role = 20 AND ref = p.id), 0)
       + coalesce((SELECT -sum(amount) FROM month_total WHERE role = 21 AND ref = p.id), 0), 0) AS owed,
  (SELECT nullif(-sum(amount), 0) FROM month_total WHERE role = 23 AND ref = p.id) AS lent
FROM person p
WHERE p.id = :id;

-- name: person-order-ids
SELECT id FROM customer_order WHERE customer = :person ORDER BY day DESC, id DESC;

-- name: person-open-orders
-- What a reminder names: the orders that are owed for, the oldest first.
SELECT o.number AS number, i.day AS day, i.amount AS amount
FROM open_item i
LEFT JOIN customer_order o ON o.id = i.record
WHERE i.person = :person AND i.channel IS NULL AND i.amount > 0
ORDER BY i.day, i.record;

-- name: person-account
-- All that passed between us, newest first. what: -1 goods that went out, -2 paid with the order, else the record's type. more: they owe me more, or I owe them less; less: the other way round. What a marketplace
-- holds is not the buyer's.
WITH bought (id) AS (
  SELECT o.id
  FROM customer_order o
  LEFT JOIN channel c ON c.id = o.channel
  WHERE o.customer = :person AND coalesce(c.kind, 'own') <> 'marketplace'
),
entry (day, record, amount, what) AS (
  SELECT s.handed_over, s.customer_order, s.total, -1
  FROM bought b
  JOIN order_state s ON s.customer_order = b.id
  WHERE s.handed_over IS NOT NULL
  UNION ALL
  SELECT p.day, p.customer_order, -p.amount, -2 FROM bought b JOIN order_payment p ON p.customer_order = b.id
  UNION ALL
  SELECT p.day, p.id, -p.amount, NULL FROM bought b JOIN payment p ON p.customer_order = b.id
  UNION ALL
  SELECT day, id, -amount, NULL FROM payment WHERE customer = :person
  UNION ALL
  SELECT r.day, r.id, r.amount, NULL FROM bought b JOIN refund r ON r.customer_order = b.id
  UNION ALL
  SELECT day, id, amount, NULL FROM refund WHERE customer = :person
  UNION ALL
  SELECT w.day, w.id, -w.amount, NULL FROM bought b JOIN write_off w ON w.customer_order = b.id
  UNION ALL
  SELECT day, id, -amount, NULL FROM write_off WHERE customer = :person
  UNION ALL
  SELECT day, id, amount, NULL FROM opening_balance WHERE customer = :person
  UNION ALL
  SELECT p.day, p.record, sum(p.amount), NULL
  FROM bought b
  CROSS JOIN order_return r ON r.customer_order = b.id
  CROSS JOIN posting p ON p.record = r.id AND p.role IN (11, 22)
  GROUP BY p.day, p.record
  UNION ALL
  SELECT p.day, p.record, sum(p.amount), NULL
  FROM bought b
  CROSS JOIN delivery_failed f ON f.customer_order = b.id
  CROSS JOIN posting p ON p.record = f.id AND p.role IN (11, 22)
  GROUP BY p.day, p.record
  UNION ALL
  SELECT p.day, p.record, sum(p.amount), NULL
  FROM consign_settle c
  CROSS JOIN posting p ON p.record = c.id AND p.role IN (11, 22)
  WHERE c.place = :person
  GROUP BY p.day, p.record
  UNION ALL
  SELECT d.day, r.record, p.amount, NULL
  FROM day_total d
  CROSS JOIN day_record r ON r.day = d.day
  CROSS JOIN posting p ON p.record = r.record AND p.day = r.day AND p.role = d.role AND p.ref = d.ref
  WHERE d.role IN (20, 21, 23) AND d.ref = :person
)
SELECT
  e.day AS day, e.record AS record, coalesce(e.what, t.type) AS what,
  CASE WHEN substr(t.text, -length(n.name)) = n.name THEN trim(substr(t.text, 1, length(t.text) - length(n.name))) ELSE t.text END AS text,
  CASE WHEN e.amount > 0 THEN e.amount END AS more, CASE WHEN e.amount < 0 THEN -e.amount END AS less,
  sum(e.amount) OVER (ORDER BY e.day, e.record, e.amount DESC ROWS UNBOUNDED PRECEDING) AS balance
FROM entry e
LEFT JOIN record_text t ON t.id = e.record
LEFT JOIN person n ON n.id = :person
WHERE e.amount <> 0
ORDER BY e.day DESC, e.record DESC, e.amount
LIMIT :limit;

-- name: person-orders
-- A customer's orders, newest first.
SELECT
  o.id AS record, o.day AS day, o.number AS number, s.total AS total, s.goods AS goods, s.payment AS payment,
  nullif(max(s.balance, 0), 0) AS owes
FROM customer_order o
LEFT JOIN order_state s ON s.customer_order = o.id
WHERE o.customer = :person
ORDER BY o.day DESC, o.id DESC
LIMIT :limit;
