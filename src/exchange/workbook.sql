-- The lists of the workbook. :hide = 1 leaves customers' names out of what records are about; columns that name a customer are left out
-- by the reader.

-- name: workbook-cache
-- Rows are read once and in order: a large cache would only cost memory. Takes effect when it is prepared, for the connection's life.
PRAGMA cache_size = -4096;

-- name: workbook-size
-- scan: how many records did something, to say how far the work is
SELECT count(*) FROM day_record WHERE day BETWEEN :from AND :to;

-- name: workbook-orders
-- scan: the period's orders, by day
SELECT
  o.day AS day, o.number AS number, o.external_number AS external_number, c.name AS channel, p.name AS customer, o.customer AS customer_id,
  s.goods AS goods, s.payment AS payment, s.handed_over AS handed_over,
  o.shipping_charged AS shipping, s.total AS total, s.paid AS paid, s.balance AS balance, coalesce(o.courier, h.courier) AS courier,
  coalesce(o.tracking, h.tracking) AS tracking, o.note AS note
FROM customer_order o
CROSS JOIN order_state s ON s.customer_order = o.id
LEFT JOIN channel c ON c.id = o.channel
LEFT JOIN person p ON p.id = o.customer
LEFT JOIN hand_over h ON h.customer_order = o.id
WHERE o.day BETWEEN :from AND :to
ORDER BY o.day, o.id;

-- name: workbook-order-lines
-- scan: the lines of the period's orders. Net and cost are the books' once the goods are handed over, without what came back: of commission
-- and of others' goods only what is mine is a sale; the last return of a line brings back all that is left. The movement of goods of my own
-- stands where its key says; those of a bundle's parts and of what came back are found by their record (kinds: 4 and 14 back, 6 sold).
-- What is one an order is joined before the lines; only where something came back (b) is it looked for.
SELECT
  o.day AS day, o.number AS number, c.name AS channel, p.name AS customer, o.customer AS customer_id, g.code AS code,
  coalesce(g.name || coalesce(' ' || g.variant, ''), l.text) AS product, l.source AS source, s.goods AS goods, l.quantity AS quantity,
  CASE WHEN b.id IS NOT NULL THEN (
      SELECT sum(x.quantity)
      FROM order_return r
      CROSS JOIN order_return_line x ON x.order_return = r.id
      WHERE r.customer_order = o.id AND x.line = l.place
    ) END AS returned,
  l.amount AS amount, l.discount + l.share AS discount,
  CASE
    WHEN s.goods NOT IN (2, 3, 5) THEN NULL
    WHEN b.id IS NULL THEN l.mine
    ELSE l.mine - coalesce((
        SELECT
          CASE
            WHEN sum(x.quantity) >= l.quantity THEN l.mine
            ELSE sum((2 * l.mine * x.quantity + l.quantity) / (2 * l.quantity))
          END
        FROM order_return r
        CROSS JOIN order_return_line x ON x.order_return = r.id
        WHERE r.customer_order = o.id AND x.line = l.place
      ), 0)
  END AS net,
  CASE
    WHEN s.goods NOT IN (2, 3, 5) THEN NULL
    WHEN l.source = 0 THEN coalesce((
        SELECT -m.value FROM movement m
        WHERE m.product = l.product AND m.day = s.handed_over AND m.rank = 1 AND m.sequence = o.id AND m.place = 1000 * l.place
          AND m.record = o.id AND m.kind = 6
      ), (
        SELECT sum(-m.value) FROM movement m WHERE m.record = o.id AND m.kind = 6 AND m.place / 1000 = l.place
      ), 0) - CASE
        WHEN b.id IS NULL THEN 0
        ELSE coalesce((
            SELECT sum(m.value)
            FROM order_return r
            CROSS JOIN movement m ON m.record = r.id AND m.kind IN (4, 14) AND m.place / 1000 = l.place
            WHERE r.customer_order = o.id
          ), 0)
      END
    WHEN b.id IS NULL THEN l.theirs
    ELSE l.theirs - coalesce((
        SELECT
          CASE
            WHEN sum(x.quantity) >= l.quantity THEN l.theirs
            ELSE sum((2 * l.theirs * x.quantity + l.quantity) / (2 * l.quantity))
          END
        FROM order_return r
        CROSS JOIN order_return_line x ON x.order_return = r.id
        WHERE r.customer_order = o.id AND x.line = l.place
      ), 0)
  END AS cost
FROM customer_order o
CROSS JOIN order_state s ON s.customer_order = o.id
LEFT JOIN channel c ON c.id = o.channel
LEFT JOIN person p ON p.id = o.customer
LEFT JOIN order_return b ON b.id = (SELECT max(id) FROM order_return WHERE customer_order = o.id)
CROSS JOIN (
  SELECT
    customer_order, place, product, quantity, amount, discount, share, source, text,
    CASE source
      WHEN 2 THEN coalesce(commission, 0)
      WHEN 3 THEN amount - discount - share - coalesce(supplier_amount, 0)
      ELSE amount - discount - share
    END AS mine,
    CASE source WHEN 1 THEN coalesce(supplier_amount, 0) ELSE 0 END AS theirs
  FROM order_line
) l ON l.customer_order = o.id
LEFT JOIN product g ON g.id = l.product
WHERE o.day BETWEEN :from AND :to
ORDER BY o.day, o.id, l.place;

-- name: workbook-movements
-- scan: each product's movements in the period, product by product, as its card has them
SELECT
  g.code AS code, g.name || coalesce(' ' || g.variant, '') AS product, m.day AS day, t.type AS type,
  CASE :hide WHEN 0 THEN t.text ELSE (SELECT u.text FROM record_unnamed u WHERE u.id = m.record) END AS text,
  CASE WHEN m.quantity > 0 THEN m.quantity END AS quantity_in, CASE WHEN m.quantity < 0 THEN -m.quantity END AS quantity_out,
  m.quantity_after AS balance, CASE WHEN m.value > 0 THEN m.value END AS value_in, CASE WHEN m.value < 0 THEN -m.value END AS value_out,
  m.value_after AS value_after
FROM product g
CROSS JOIN movement m ON m.product = g.id AND m.day BETWEEN :from AND :to
LEFT JOIN record_text t ON t.id = m.record
ORDER BY g.id, m.day, m.rank, m.sequence, m.place, m.record;

-- name: workbook-purchases
-- scan: the lines of the period's purchases. share: ongkir less discount, spread over the lines
SELECT
  u.day AS day, u.number AS number, p.name AS supplier, g.code AS code, g.name || coalesce(' ' || g.variant, '') AS product,
  l.quantity AS quantity, l.amount AS amount, l.share AS share, l.amount + l.share AS cost, u.note AS note
FROM purchase u
CROSS JOIN purchase_line l ON l.purchase = u.id
LEFT JOIN person p ON p.id = u.supplier
LEFT JOIN product g ON g.id = l.product
WHERE u.day BETWEEN :from AND :to
ORDER BY u.day, u.id, l.place;

-- name: workbook-customers
-- scan: each customer, with the period's orders and what was open on its last day (:open) by how long it stands, as the report on
-- receivables has it
SELECT
  p.id AS customer_id, p.name AS customer, p.phone AS phone, p.address AS address,
  (SELECT nullif(count(*), 0) FROM customer_order o WHERE o.customer = p.id AND o.day BETWEEN :from AND :to) AS orders,
  (
    SELECT sum(s.total)
    FROM customer_order o
    CROSS JOIN order_state s ON s.customer_order = o.id
    WHERE o.customer = p.id AND o.day BETWEEN :from AND :to AND s.goods NOT IN (4, 6)
  ) AS bought,
  (SELECT max(o.day) FROM customer_order o WHERE o.customer = p.id AND o.day BETWEEN :from AND :to) AS last_order,
  x.amount AS amount, x.oldest AS oldest, x.week AS week, x.month AS month, x.quarter AS quarter, x.older AS older, x.deposit AS deposit
FROM person p
LEFT JOIN (
  SELECT
    person, sum(i.amount) FILTER (WHERE i.amount > 0 AND i.channel IS NULL) AS amount,
    min(i.since) FILTER (WHERE i.amount > 0 AND i.channel IS NULL) AS oldest,
    sum(i.amount) FILTER (WHERE i.amount > 0 AND i.channel IS NULL AND i.since >= :week) AS week,
    sum(i.amount) FILTER (WHERE i.amount > 0 AND i.channel IS NULL AND i.since >= :month AND i.since < :week) AS month,
    sum(i.amount) FILTER (WHERE i.amount > 0 AND i.channel IS NULL AND i.since >= :quarter AND i.since < :month) AS quarter,
    sum(i.amount) FILTER (WHERE i.amount > 0 AND i.channel IS NULL AND i.since < :quarter) AS older,
    -sum(i.amount) FILTER (WHERE i.amount < 0) AS deposit
  FROM (
    SELECT person, channel, day AS since, amount FROM open_item WHERE changed <= :open
    UNION ALL
    SELECT person, channel, since, amount FROM open_past WHERE day <= :open AND until > :open AND :open < 29991231
  ) i
  GROUP BY person
) x ON x.person = p.id
WHERE p.customer = 1 OR x.person IS NOT NULL
ORDER BY p.name COLLATE NOCASE, p.id;

-- name: workbook-customers-unknown
-- The same of orders that name no customer. scan: what is open; of a past day what was, a row a change
SELECT
  NULL AS customer_id, NULL AS customer, NULL AS phone, NULL AS address, NULL AS orders, NULL AS bought, NULL AS last_order,
  sum(i.amount) FILTER (WHERE i.amount > 0) AS amount, min(i.since) FILTER (WHERE i.amount > 0) AS oldest,
  sum(i.amount) FILTER (WHERE i.amount > 0 AND i.since >= :week) AS week,
  sum(i.amount) FILTER (WHERE i.amount > 0 AND i.since >= :month AND i.since < :week) AS month,
  sum(i.amount) FILTER (WHERE i.amount > 0 AND i.since >= :quarter AND i.since < :month) AS quarter,
  sum(i.amount) FILTER (WHERE i.amount > 0 AND i.since < :quarter) AS older, -sum(i.amount) FILTER (WHERE i.amount < 0) AS deposit
FROM (
  SELECT person, channel, day AS since, amount FROM open_item WHERE changed <= :open
  UNION ALL
  SELECT person, channel, since, amount FROM open_past WHERE day <= :open AND until > :open AND :open < 29991231
) i
WHERE i.person IS NULL AND i.channel IS NULL
HAVING count(*) > 0;

-- name: workbook-suppliers
-- scan: each supplier, with what was bought in the period and what is owed on its last day (roles: 20 for purchases, 21 for others' goods)
SELECT
  p.name AS supplier, p.phone AS phone,
  (SELECT nullif(count(*), 0) FROM purchase u WHERE u.supplier = p.id AND u.day BETWEEN :from AND :to) AS purchases,
  (SELECT sum(n.total) FROM purchase_now n WHERE n.supplier = p.id AND n.day BETWEEN :from AND :to) AS bought,
  (SELECT max(u.day) FROM purchase u WHERE u.supplier = p.id AND u.day BETWEEN :from AND :to) AS last_purchase,
  (SELECT nullif(-sum(t.amount), 0) FROM day_total t WHERE t.role = 20 AND t.ref = p.id AND t.day <= :to) AS owed,
  (SELECT nullif(-sum(t.amount), 0) FROM day_total t WHERE t.role = 21 AND t.ref = p.id AND t.day <= :to) AS owed_goods
FROM (SELECT id, name, phone, supplier FROM person UNION ALL SELECT 0, NULL, NULL, 0) p
WHERE p.supplier = 1 OR EXISTS (SELECT 1 FROM day_total t WHERE t.role = 20 AND t.ref = p.id)
  OR EXISTS (SELECT 1 FROM day_total t WHERE t.role = 21 AND t.ref = p.id)
ORDER BY p.name COLLATE NOCASE;

-- name: workbook-expenses
-- scan: the period's expenses
SELECT e.day AS day, c.name AS category, e.payee AS payee, a.name AS account, e.amount AS amount, e.note AS note
FROM expense e
JOIN category c ON c.id = e.category
JOIN account a ON a.id = e.account
WHERE e.day BETWEEN :from AND :to
ORDER BY e.day, e.id;

-- name: workbook-settlements
-- scan: what marketplaces paid out in the period, an order a row
SELECT
  s.day AS day, c.name AS channel, a.name AS account, o.number AS number, o.external_number AS external_number, l.gross AS gross,
  (SELECT sum(f.amount) FROM settlement_fee f WHERE f.settlement = s.id AND f.place = l.place) AS fees, l.net AS net
FROM settlement s
CROSS JOIN settlement_line l ON l.settlement = s.id
JOIN channel c ON c.id = s.channel
JOIN account a ON a.id = s.account
JOIN customer_order o ON o.id = l.customer_order
WHERE s.day BETWEEN :from AND :to
ORDER BY s.id, l.place;

-- name: workbook-journal
-- scan: the period's days, in order. Each arm comes in the order of its index, so that they are merged and not sorted;
-- in a join with what else is asked for the order would be lost.
SELECT
  j.day AS day, j.record AS record, (SELECT type FROM record WHERE id = j.record) AS type,
  CASE :hide WHEN 0 THEN (SELECT t.text FROM record_text t WHERE t.id = j.record) ELSE (SELECT u.text FROM record_unnamed u WHERE u.id = j.record) END AS text,
  j.role AS role, CASE WHEN j.ref <> 0 THEN (SELECT name FROM account_name WHERE id = j.ref) END AS account,
  CASE WHEN j.amount > 0 THEN j.amount END AS debit,
  CASE WHEN j.amount < 0 THEN -j.amount END AS credit
FROM (
  SELECT d.day AS day, d.record AS record, p.role AS role, p.ref AS ref, p.amount AS amount
  FROM day_record d
  CROSS JOIN posting p ON p.record = d.record AND p.day = d.day
  WHERE d.day BETWEEN :from AND :to
  UNION ALL
  SELECT d.day, d.record, CAST (14 AS INTEGER), CAST (0 AS INTEGER), m.value
  FROM day_record d
  CROSS JOIN movement m ON m.record = d.record AND m.day = d.day
  WHERE d.day BETWEEN :from AND :to AND m.value <> 0
  UNION ALL
  SELECT d.day, d.record, CAST (c.role AS INTEGER), CAST (0 AS INTEGER), CAST (-m.value AS INTEGER)
  FROM day_record d
  CROSS JOIN movement m ON m.record = d.record AND m.day = d.day
  CROSS JOIN movement_counter c ON c.kind = m.kind
  WHERE d.day BETWEEN :from AND :to AND m.value <> 0
  ORDER BY 1, 2
) j;

-- name: workbook-cash
-- scan: the period's entries of one account, by the days on which its total says that something happened
SELECT
  d.day AS day, t.type AS type,
  CASE :hide WHEN 0 THEN t.text ELSE (SELECT u.text FROM record_unnamed u WHERE u.id = r.record) END AS text,
  p.amount AS amount
FROM day_total d
CROSS JOIN day_record r ON r.day = d.day
CROSS JOIN posting p ON p.record = r.record AND p.day = r.day AND p.role = d.role AND p.ref = d.ref
LEFT JOIN record_text t ON t.id = r.record
WHERE d.role = 10 AND d.ref = :account AND d.day BETWEEN :from AND :to
ORDER BY d.day, r.record;

-- name: workbook-accounts
-- scan: accounts are few
SELECT id, name FROM account
WHERE archived = 0 OR id IN (SELECT ref FROM month_total WHERE role = 10)
ORDER BY CASE kind WHEN 'cash' THEN 0 WHEN 'bank' THEN 1 WHEN 'ewallet' THEN 2 ELSE 3 END, name COLLATE NOCASE;
