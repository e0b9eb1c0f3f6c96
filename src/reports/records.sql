-- One record: what it did to the accounts.

-- name: record-scenes
-- What a record did to each account up to a day, in all.
SELECT e.role AS role, e.ref AS ref,
       CASE WHEN e.ref <> 0 THEN (SELECT name FROM account_name WHERE id = e.ref) END AS account,
       e.amount AS amount
FROM (
  SELECT role, ref, sum(amount) AS amount
  FROM entry
  WHERE record = :id AND day <= :to
  GROUP BY role, ref
) e
WHERE e.amount <> 0
ORDER BY e.role, e.ref;
