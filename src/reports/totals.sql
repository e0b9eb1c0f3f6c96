-- Sums by account that the statements are made of.

-- name: totals-newest-day
-- From the newest day backwards; write-offs of things owned (16, 58) run ahead and do not count. scan: to the first that counts
SELECT d.day FROM day_record d
WHERE EXISTS (SELECT 1 FROM posting p WHERE p.record = d.record AND p.day = d.day AND p.role NOT IN (16, 58))
   OR EXISTS (SELECT 1 FROM movement m WHERE m.record = d.record AND m.day = d.day)
ORDER BY d.day DESC LIMIT 1;

-- name: totals-newest-day-until
SELECT max(day) FROM day_record WHERE day <= :to;

-- name: totals-oldest-day
-- scan: the first alone
SELECT min(day) FROM day_record;

-- name: totals-by-month
-- Whole months from the month totals, cut months from the days. Months outside first..last full ones come by day.
-- scan: totals are few, whatever the number of orders
SELECT t.role, t.ref, t.month, sum(t.amount) AS amount,
       CASE t.role
         WHEN 10 THEN (SELECT name FROM account WHERE id = t.ref)
         WHEN 12 THEN (SELECT name FROM channel WHERE id = t.ref)
         WHEN 13 THEN (SELECT name FROM channel WHERE id = t.ref)
         WHEN 15 THEN (SELECT name FROM asset WHERE id = t.ref)
         WHEN 16 THEN (SELECT name FROM asset WHERE id = t.ref)
         WHEN 44 THEN (SELECT name FROM category WHERE id = t.ref)
         WHEN 59 THEN (SELECT name FROM category WHERE id = t.ref)
         ELSE (SELECT name FROM person WHERE id = t.ref)
       END AS name
FROM (
  SELECT role, ref, month, amount FROM month_total
  WHERE role BETWEEN :first AND :last AND month BETWEEN :first_month AND :last_month
  UNION ALL
  SELECT role, ref, day / 100, amount FROM day_total
  WHERE role BETWEEN :first AND :last AND :head_from <= :head_to AND day BETWEEN :head_from AND :head_to
  UNION ALL
  SELECT role, ref, day / 100, amount FROM day_total
  WHERE role BETWEEN :first AND :last AND :tail_from <= :tail_to AND day BETWEEN :tail_from AND :tail_to
) t
GROUP BY t.role, t.ref, t.month
ORDER BY t.role, name COLLATE NOCASE, t.ref, t.month;
