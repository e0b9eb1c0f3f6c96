-- The journal, the ledger and the cash book: entries one by one.

-- name: report-journal
-- scan: the period's days, in order; a limit stops it early
SELECT j.day, j.record, t.type, t.text, j.role, (SELECT name FROM account_name WHERE id = j.ref) AS account,
       CASE WHEN j.amount > 0 THEN j.amount END AS debit, CASE WHEN j.amount < 0 THEN -j.amount END AS credit,
       j.role AS entry_role, j.ref AS entry_ref
FROM (
  SELECT d.day AS day, d.record AS record, p.role AS role, p.ref AS ref, p.amount AS amount
  FROM day_record d JOIN posting p ON p.record = d.record AND p.day = d.day
  WHERE d.day BETWEEN :from AND :to
  UNION ALL
  SELECT d.day, d.record, 14, 0, m.value
  FROM day_record d JOIN movement m ON m.record = d.record AND m.day = d.day
  WHERE d.day BETWEEN :from AND :to AND m.value <> 0
  UNION ALL
  SELECT d.day, d.record, c.role, 0, -m.value
  FROM day_record d JOIN movement m ON m.record = d.record AND m.day = d.day JOIN movement_counter c ON c.kind = m.kind
  WHERE d.day BETWEEN :from AND :to AND m.value <> 0
  ORDER BY 1, 2
  LIMIT :limit OFFSET :skip
) j LEFT JOIN record_text t ON t.id = j.record;

-- name: report-ledger
-- The entries of one account: of each day on which its total says that something happened, of each record first what it
-- posts, then what its goods cost. One walk by day and record, so that a limit stops it early.
SELECT x.day, x.record, t.type, t.text, x.amount AS amount, :role AS entry_role, :ref AS entry_ref
FROM (
  SELECT d.day AS day, r.record AS record,
         CASE WHEN k.goods = 0 THEN p.amount WHEN :role = 14 THEN m.value ELSE -m.value END AS amount
  FROM day_total d CROSS JOIN day_record r ON r.day = d.day
  CROSS JOIN (SELECT 0 AS goods UNION ALL SELECT 1) k
  LEFT JOIN posting p ON k.goods = 0 AND p.record = r.record AND p.day = r.day AND p.role = d.role AND p.ref = d.ref
  LEFT JOIN movement m ON k.goods = 1 AND m.record = r.record AND m.day = r.day AND m.value <> 0
    AND (:role = 14 OR :role = (SELECT role FROM movement_counter c WHERE c.kind = m.kind))
  WHERE d.role = :role AND d.ref = :ref AND d.day BETWEEN :from AND :to
    AND (k.goods = 0 OR (:ref = 0 AND :role IN (SELECT 14 UNION ALL SELECT role FROM movement_counter)))
    AND (p.record IS NOT NULL OR m.record IS NOT NULL)
  ORDER BY d.day, r.record
  LIMIT :limit OFFSET :skip
) x LEFT JOIN record_text t ON t.id = x.record;

-- name: report-account-before
-- What an account held before a day.
SELECT coalesce(sum(amount), 0) FROM day_total WHERE role = :role AND ref = :ref AND day < :day;

-- name: report-role-list
-- scan: totals are few
SELECT DISTINCT role, ref, CASE WHEN ref <> 0 THEN (SELECT name FROM account_name WHERE id = ref) END AS name FROM month_total
ORDER BY role, name COLLATE NOCASE;
