-- Money as the window lists it.

-- name: account-ids
-- scan: accounts are few
SELECT id FROM account
WHERE archived = 0 OR id IN (SELECT ref FROM month_total WHERE role = 10 GROUP BY ref HAVING sum(amount) <> 0)
ORDER BY archived, CASE kind WHEN 'cash' THEN 0 WHEN 'bank' THEN 1 WHEN 'ewallet' THEN 2 ELSE 3 END, name COLLATE NOCASE;

-- name: account-row
-- What lies in it now; in and out in the month :month is asked apart.
SELECT
  a.id AS id, a.name AS name, a.number AS number, a.archived AS archived,
  CASE a.kind WHEN 'cash' THEN 0 WHEN 'bank' THEN 1 WHEN 'ewallet' THEN 2 ELSE 3 END AS kind,
  coalesce((SELECT sum(amount) FROM month_total WHERE role = 10 AND ref = a.id), 0) AS balance
FROM account a
WHERE a.id = :id;

-- name: account-balance-on
-- What lay in it on the evening of a day.
SELECT coalesce(sum(amount), 0) AS balance FROM day_total WHERE role = 10 AND ref = :account AND day <= :day;

-- name: money-summary
-- All there is, and what of it is not mine: paid ahead by customers, owed to suppliers, owed to owners of goods; lent to me.
SELECT
  coalesce(sum(amount) FILTER (WHERE role = 10), 0) AS total,
  coalesce(-sum(amount) FILTER (WHERE role = 22), 0) AS deposits,
  coalesce(-sum(amount) FILTER (WHERE role = 20), 0) AS payables,
  coalesce(-sum(amount) FILTER (WHERE role = 21), 0) AS consigned,
  coalesce(-sum(amount) FILTER (WHERE role = 23), 0) AS loans
FROM month_total
WHERE role IN (10, 20, 21, 22, 23);

-- name: account-busiest
-- Where an expense is paid from when nobody says: from where the last one was, else cash.
-- scan: one row, from the end
SELECT coalesce(
  (SELECT account FROM expense ORDER BY id DESC LIMIT 1),
  (SELECT id FROM account WHERE archived = 0 ORDER BY kind <> 'cash', id LIMIT 1)
) AS account;

-- name: account-last-income
-- scan: one row, from the end
SELECT coalesce(
  (SELECT account FROM income ORDER BY id DESC LIMIT 1),
  (SELECT id FROM account WHERE archived = 0 ORDER BY kind <> 'cash', id LIMIT 1)
) AS account;

-- name: lender-ids
-- Those to whom something is owed first. scan: lenders are few
SELECT ref AS id FROM month_total WHERE role = 23 GROUP BY ref ORDER BY sum(amount), ref;

-- name: lender-row
SELECT
  p.id AS id, p.name AS name, -coalesce((SELECT sum(amount) FROM month_total WHERE role = 23 AND ref = p.id), 0) AS owed,
  (SELECT max(day) FROM loan_payment WHERE lender = p.id) AS last_paid,
  (SELECT sum(amount) FROM loan WHERE lender = p.id) AS lent,
  (SELECT sum(interest) FROM loan_payment WHERE lender = p.id) AS interest
FROM person p
WHERE p.id = :id;

-- name: regular-list
-- scan: they are few
SELECT id, every, starts, until, body, last_written, note FROM regular ORDER BY coalesce(last_written, starts), id;

-- name: account-numbers
-- Where customers can pay to. scan: accounts are few
SELECT name, number FROM account WHERE archived = 0 AND number IS NOT NULL ORDER BY id;

-- name: account-book
-- An account's entries of a period, newest first, with what was left after each.
SELECT x.day AS day, x.record AS record, t.type AS type, t.text AS text, x.money_in AS money_in, x.money_out AS money_out, x.balance AS balance
FROM (
  SELECT
    d.day AS day, r.record AS record, CASE WHEN p.amount > 0 THEN p.amount END AS money_in,
    CASE WHEN p.amount < 0 THEN -p.amount END AS money_out,
    (SELECT coalesce(sum(b.amount), 0) FROM day_total b WHERE b.role = :role AND b.ref = :ref AND b.day < :from)
      + sum(p.amount) OVER (ORDER BY d.day, r.record) AS balance
  FROM day_total d
  CROSS JOIN day_record r ON r.day = d.day
  CROSS JOIN posting p ON p.record = r.record AND p.day = r.day AND p.role = d.role AND p.ref = d.ref
  WHERE d.role = :role AND d.ref = :ref AND d.day BETWEEN :from AND :to
  ORDER BY d.day DESC, r.record DESC
  LIMIT :limit
) x
LEFT JOIN record_text t ON t.id = x.record
ORDER BY x.day DESC, x.record DESC;

-- name: account-entries-of
-- What could explain a difference: entries of just that amount either way, or of half of it (written the wrong way round).
SELECT d.day AS day, r.record AS record, t.type AS type, t.text AS text, p.amount AS amount
FROM day_total d
CROSS JOIN day_record r ON r.day = d.day
CROSS JOIN posting p ON p.record = r.record AND p.day = r.day AND p.role = d.role AND p.ref = d.ref
LEFT JOIN record_text t ON t.id = p.record
WHERE d.role = 10 AND d.ref = :account AND d.day BETWEEN :from AND :to
  AND (abs(p.amount) = :ref OR 2 * abs(p.amount) = :ref)
ORDER BY d.day DESC, r.record DESC
LIMIT 10;
