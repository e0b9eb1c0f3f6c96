-- One record: what it did to the accounts.

-- name: record-journal
-- A record's entries, day by day; goods and their counter account once a day.
SELECT e.day AS day, e.role AS role, e.ref AS ref,
       CASE WHEN e.ref <> 0 THEN (SELECT name FROM account_name WHERE id = e.ref) END AS account,
       e.amount AS amount
FROM (
  SELECT day, role, ref, sum(amount) AS amount
  FROM entry
  WHERE record = :id
  GROUP BY day, role, ref
) e
WHERE e.amount <> 0
ORDER BY e.day, e.amount < 0, e.role, e.ref;
