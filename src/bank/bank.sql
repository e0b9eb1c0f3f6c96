-- Statements of banks and e-wallets.

-- name: bank-entries
-- What the book has on an account over some days, with where it came from.
SELECT r.record AS record, d.day AS day, p.amount AS amount, t.type AS type, t.text AS text, o.key AS key
FROM day_total d
CROSS JOIN day_record r ON r.day = d.day
CROSS JOIN posting p ON p.record = r.record AND p.day = r.day AND p.role = d.role AND p.ref = d.ref
LEFT JOIN record_text t ON t.id = r.record
LEFT JOIN origin o ON o.record = r.record
WHERE d.role = 10 AND d.ref = :account AND d.day BETWEEN :from AND :to AND p.amount <> 0
ORDER BY d.day, r.record;

-- name: bank-parts
-- What one record's sum on an account and a day is made of, where a bank shows each by itself.
SELECT amount FROM order_payment WHERE customer_order = :record AND account = :account AND day = :day
UNION ALL
SELECT -shipping_paid_amount FROM customer_order
WHERE id = :record AND shipping_paid_account = :account AND coalesce(shipping_paid_day, handed_over, day) = :day
UNION ALL
SELECT -amount FROM purchase_payment WHERE purchase = :record AND account = :account AND day = :day
UNION ALL
SELECT -amount FROM transfer WHERE id = :record AND from_account = :account AND day = :day
UNION ALL
SELECT -fee FROM transfer WHERE id = :record AND from_account = :account AND day = :day AND fee > 0;

-- name: bank-learned
-- What lines of statements became, or were found to be, before: 33 expense, 34 income, 32 transfer, 31 drawing, 30 capital, 61 payment of a
-- supplier. Later choices come later.
SELECT o.record AS record, o.said AS said, r.type AS type,
  coalesce(
    (SELECT category FROM expense WHERE id = o.record), (SELECT category FROM income WHERE id = o.record),
    (SELECT supplier FROM supplier_payment WHERE id = o.record),
    (SELECT CASE :account WHEN from_account THEN to_account WHEN to_account THEN from_account END FROM transfer WHERE id = o.record),
    0
  ) AS ref,
  coalesce((SELECT from_account = :account FROM transfer WHERE id = o.record), r.type IN (31, 33, 61)) AS is_out
FROM origin o
JOIN record r ON r.id = o.record
WHERE o.key >= 'bank|' AND o.key < 'bank}' AND o.said IS NOT NULL AND r.type IN (30, 31, 32, 33, 34, 61)
ORDER BY o.record;

-- name: bank-debts
-- What customers have to pay: an order (handed over or not), what was open before the book began; person, the whole debt of one.
-- scan: what is open, no more
SELECT x.kind AS kind, x.id AS id, x.amount AS amount, p.id AS person, p.name AS name
FROM (
  SELECT 1 AS kind, i.record AS id, i.amount AS amount, i.person AS person
  FROM open_item i JOIN customer_order c ON c.id = i.record
  WHERE i.amount > 0 AND i.channel IS NULL
  UNION ALL
  SELECT 1, s.customer_order, s.total - s.paid, c.customer
  FROM order_state s JOIN customer_order c ON c.id = s.customer_order
  WHERE s.goods < 2 AND s.payment < 2 AND s.total > s.paid
  UNION ALL
  SELECT 2, i.person, sum(i.amount), i.person
  FROM open_item i
  WHERE i.channel IS NULL AND i.person IS NOT NULL
  GROUP BY i.person HAVING sum(i.amount) > 0
) x
JOIN person p ON p.id = x.person
ORDER BY x.kind, x.id;

-- name: bank-owed
-- What suppliers are to be paid. scan: suppliers that are owed, no more
SELECT t.ref AS id, -sum(t.amount) AS amount, p.name AS name
FROM month_total t
JOIN person p ON p.id = t.ref
WHERE t.role = 20
GROUP BY t.ref HAVING sum(t.amount) < 0
ORDER BY t.ref;

-- name: bank-accounts
-- scan: accounts are few
SELECT id, name, number, kind FROM account WHERE archived = 0 ORDER BY id;

-- name: bank-categories
-- scan: categories are few
SELECT id, name, kind FROM category WHERE archived = 0 ORDER BY id;
