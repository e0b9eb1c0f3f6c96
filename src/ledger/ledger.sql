-- The derived layer: reading what the book holds, writing what differs. ?1 is often a table of numbers straight from
-- memory (laba_stmt_bind_numbers); columns stand in the order of laba-derived.h.

-- name: ledger-method
-- 1 where the book costs by FIFO.
SELECT value = 'fifo' FROM setting WHERE key = 'cost-method';

-- name: ledger-lock-day
SELECT max (day) FROM closing;

-- name: ledger-closings
SELECT day, method = 'fifo' AS fifo FROM closing ORDER BY day;

-- name: ledger-records
-- scan: a rebuild posts every record
SELECT id, type FROM record ORDER BY id;

-- name: ledger-record-types
-- What the records ?1 are; NULL where they are gone.
SELECT n.c0 AS id, r.type AS type FROM numbers (?1) n LEFT JOIN record r ON r.id = n.c0;

-- name: ledger-n-records
-- Ids are one sequence: the last is how many there were.
SELECT max (id) FROM record;

-- name: ledger-cost-price
SELECT coalesce (cost_price, 0) AS cost_price FROM product WHERE id = :product;

-- name: ledger-cost-price-changed
-- Which of the records ?1 are products whose costs were made with another cost price than they have now.
SELECT s.product AS product
FROM numbers (?1) n
CROSS JOIN product_stock s ON s.product = n.c0
JOIN product p ON p.id = s.product
WHERE s.cost_price <> coalesce (p.cost_price, 0);

-- ============================================================ all rows by key

-- name: posting-list
-- scan: a proof compares every row
SELECT record, day, role, ref, amount FROM posting ORDER BY record, day, role, ref;

-- name: movement-list
-- scan: a proof compares every row
SELECT
  product, day, rank, sequence, place, record, kind, quantity, value, amount, uncovered, quantity_after, value_after,
  given, unit_cost, origin
FROM movement
ORDER BY product, day, rank, sequence, place, record;

-- name: day-record-list
-- scan: a proof compares every row
SELECT day, record FROM day_record ORDER BY day, record;

-- name: day-total-list
-- scan: a proof compares every row
SELECT role, ref, day, amount FROM day_total ORDER BY role, ref, day;

-- name: month-total-list
-- scan: a proof compares every row
SELECT role, ref, month, amount FROM month_total ORDER BY role, ref, month;

-- name: product-stock-list
-- scan: a proof compares every row
SELECT product, on_hand, value, reserved, placed, uncovered, cost_price FROM product_stock ORDER BY product;

-- name: order-state-list
-- scan: a proof compares every row
SELECT customer_order, goods, payment, settlement, handed_over, delivered, total, paid, balance
FROM order_state
ORDER BY customer_order;

-- name: open-item-list
-- scan: a proof compares every row
SELECT record, person, channel, day, amount, changed FROM open_item ORDER BY record;

-- name: open-past-list
-- scan: a proof compares every row
SELECT record, day, until, person, channel, since, amount FROM open_past ORDER BY record, day;

-- name: hold-list
-- scan: a proof compares every row
SELECT record, product, kind, quantity FROM hold ORDER BY record, product, kind;

-- ============================================================ the rows of some records, in the order of ?1

-- name: posting-of
SELECT p.record, p.day, p.role, p.ref, p.amount
FROM numbers (?1) n
CROSS JOIN posting p ON p.record = n.c0;

-- name: movement-of
SELECT
  m.product, m.day, m.rank, m.sequence, m.place, m.record, m.kind, m.quantity, m.value, m.amount, m.uncovered,
  m.quantity_after, m.value_after, m.given, m.unit_cost, m.origin
FROM numbers (?1) n
CROSS JOIN movement m INDEXED BY movement_record ON m.record = n.c0;

-- name: order-state-of
SELECT
  s.customer_order, s.goods, s.payment, s.settlement, s.handed_over, s.delivered, s.total, s.paid, s.balance
FROM numbers (?1) n
CROSS JOIN order_state s ON s.customer_order = n.c0;

-- name: open-item-of
SELECT o.record, o.person, o.channel, o.day, o.amount, o.changed
FROM numbers (?1) n
CROSS JOIN open_item o ON o.record = n.c0;

-- name: open-past-of
SELECT o.record, o.day, o.until, o.person, o.channel, o.since, o.amount
FROM numbers (?1) n
CROSS JOIN open_past o ON o.record = n.c0;

-- name: hold-of
SELECT h.record, h.product, h.kind, h.quantity
FROM numbers (?1) n
CROSS JOIN hold h ON h.record = n.c0;

-- ============================================================ writing

-- name: posting-write
INSERT INTO posting (record, day, role, ref, amount)
SELECT c0, c1, c2, c3, c4 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET amount = excluded.amount;

-- name: movement-write
INSERT INTO movement (
  product, day, rank, sequence, place, record, kind, quantity, value, amount, uncovered, quantity_after, value_after,
  given, unit_cost, origin
)
SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET
  kind = excluded.kind, quantity = excluded.quantity, value = excluded.value, amount = excluded.amount,
  uncovered = excluded.uncovered, quantity_after = excluded.quantity_after, value_after = excluded.value_after,
  given = excluded.given, unit_cost = excluded.unit_cost, origin = excluded.origin;

-- name: movement-recost
-- What costing found of movements that are there: no index is touched. (What stands in for the other columns is never written.)
INSERT INTO movement (
  product, day, rank, sequence, place, record, kind, amount, quantity, value, uncovered, quantity_after, value_after
)
SELECT c0, c1, c2, c3, c4, c5, 0, 0, c6, c7, c8, c9, c10 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET
  quantity = excluded.quantity, value = excluded.value, uncovered = excluded.uncovered,
  quantity_after = excluded.quantity_after, value_after = excluded.value_after;

-- name: movement-resell
-- The selling price alone.
INSERT INTO movement (
  product, day, rank, sequence, place, record, kind, quantity, value, amount, uncovered, quantity_after, value_after
)
SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET amount = excluded.amount;

-- name: day-record-write
INSERT INTO day_record (day, record)
SELECT c0, c1 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO NOTHING;

-- name: day-total-write
INSERT INTO day_total (role, ref, day, amount) SELECT c0, c1, c2, c3 FROM numbers (?1);

-- name: day-total-change
INSERT INTO day_total (role, ref, day, amount)
SELECT c0, c1, c2, c3 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET amount = amount + excluded.amount
RETURNING role, ref, day, amount;

-- name: month-total-write
INSERT INTO month_total (role, ref, month, amount) SELECT c0, c1, c2, c3 FROM numbers (?1);

-- name: month-total-change
INSERT INTO month_total (role, ref, month, amount)
SELECT c0, c1, c2, c3 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET amount = amount + excluded.amount
RETURNING role, ref, month, amount;

-- name: product-stock-write
INSERT INTO product_stock (product, on_hand, value, reserved, placed, uncovered, cost_price)
SELECT c0, c1, c2, c3, c4, c5, c6 FROM numbers (?1);

-- name: product-stock-cost
-- What costing found; what is reserved stays.
INSERT INTO product_stock (product, on_hand, value, reserved, placed, uncovered, cost_price)
SELECT c0, c1, c2, c3, c4, c5, c6 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET
  on_hand = excluded.on_hand, value = excluded.value, uncovered = excluded.uncovered, cost_price = excluded.cost_price;

-- name: product-stock-hold
-- More or less is reserved or placed.
INSERT INTO product_stock (product, on_hand, value, reserved, placed, uncovered, cost_price)
SELECT c0, c1, c2, c3, c4, c5, c6 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET reserved = reserved + excluded.reserved, placed = placed + excluded.placed;

-- name: product-stock-drop
-- Of the products ?1 those that neither moved nor are spoken for.
DELETE FROM product_stock
WHERE product IN (SELECT c0 FROM numbers (?1)) AND reserved = 0 AND placed = 0 AND cost_price IS NULL;

-- name: order-state-write
INSERT INTO order_state (
  customer_order, goods, payment, settlement, handed_over, delivered, total, paid, balance
)
SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET
  goods = excluded.goods, payment = excluded.payment, settlement = excluded.settlement,
  handed_over = excluded.handed_over, delivered = excluded.delivered, total = excluded.total, paid = excluded.paid,
  balance = excluded.balance;

-- name: open-item-write
INSERT INTO open_item (record, person, channel, day, amount, changed)
SELECT c0, c1, c2, c3, c4, c5 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET
  person = excluded.person, channel = excluded.channel, day = excluded.day, amount = excluded.amount,
  changed = excluded.changed;

-- name: open-past-write
INSERT INTO open_past (record, day, until, person, channel, since, amount)
SELECT c0, c1, c2, c3, c4, c5, c6 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET
  until = excluded.until, person = excluded.person, channel = excluded.channel, since = excluded.since,
  amount = excluded.amount;

-- name: hold-write
INSERT INTO hold (record, product, kind, quantity)
SELECT c0, c1, c2, c3 FROM numbers (?1) WHERE TRUE
ON CONFLICT DO UPDATE SET quantity = excluded.quantity;

-- ============================================================ removing by key

-- name: posting-remove
DELETE FROM posting WHERE (record, day, role, ref) IN (SELECT c0, c1, c2, c3 FROM numbers (?1));

-- name: movement-remove
DELETE FROM movement
WHERE (product, day, rank, sequence, place, record) IN (SELECT c0, c1, c2, c3, c4, c5 FROM numbers (?1));

-- name: day-record-remove
DELETE FROM day_record WHERE (day, record) IN (SELECT c0, c1 FROM numbers (?1));

-- name: day-total-remove
DELETE FROM day_total WHERE (role, ref, day) IN (SELECT c0, c1, c2 FROM numbers (?1));

-- name: month-total-remove
DELETE FROM month_total WHERE (role, ref, month) IN (SELECT c0, c1, c2 FROM numbers (?1));

-- name: product-stock-remove
DELETE FROM product_stock WHERE product IN (SELECT c0 FROM numbers (?1));

-- name: order-state-remove
DELETE FROM order_state WHERE customer_order IN (SELECT c0 FROM numbers (?1));

-- name: open-item-remove
DELETE FROM open_item WHERE record IN (SELECT c0 FROM numbers (?1));

-- name: open-past-remove
DELETE FROM open_past WHERE (record, day) IN (SELECT c0, c1 FROM numbers (?1));

-- name: hold-remove
DELETE FROM hold WHERE (record, product, kind) IN (SELECT c0, c1, c2 FROM numbers (?1));

-- ============================================================ throwing all away

-- name: posting-clear
DELETE FROM posting;

-- name: movement-clear
DELETE FROM movement;

-- name: day-record-clear
DELETE FROM day_record;

-- name: day-total-clear
DELETE FROM day_total;

-- name: month-total-clear
DELETE FROM month_total;

-- name: product-stock-clear
DELETE FROM product_stock;

-- name: order-state-clear
DELETE FROM order_state;

-- name: open-item-clear
DELETE FROM open_item;

-- name: open-past-clear
DELETE FROM open_past;

-- name: hold-clear
DELETE FROM hold;

-- name: movement-index-drop
-- A rebuild makes the index after the rows: half the time.
DROP INDEX IF EXISTS movement_record;

-- name: movement-index-make
CREATE INDEX IF NOT EXISTS movement_record ON movement (record);

-- ============================================================ replaying a product's costs

-- name: movement-back
-- From before a day backwards.
SELECT day, quantity_after, value_after
FROM movement
WHERE product = ?1 AND day < ?2
ORDER BY day DESC, rank DESC, sequence DESC, place DESC, record DESC;

-- name: movement-from
-- From a day on.
SELECT
  product, day, rank, sequence, place, record, kind, quantity, value, amount, uncovered, quantity_after, value_after,
  given, unit_cost, origin
FROM movement
WHERE product = ?1 AND day >= ?2
ORDER BY day, rank, sequence, place, record;

-- name: movement-in-back
-- What may have come in before a day, backwards.
SELECT
  product, day, rank, sequence, place, record, kind, quantity, value, amount, uncovered, quantity_after, value_after,
  given, unit_cost, origin
FROM movement INDEXED BY movement_in
WHERE product = ?1 AND day < ?2 AND kind <> 6
ORDER BY day DESC, rank DESC, sequence DESC, place DESC, record DESC;

-- name: movement-sale
-- A sale of a product before a day.
SELECT quantity, value, day
FROM movement INDEXED BY movement_record
WHERE record = ?1 AND product = ?2 AND place = ?3 AND kind = 6 AND day < ?4;

-- name: movement-came-back
-- What came back before a day of one sale of a product, whose place is ?3 but for its last digit.
SELECT kind, quantity, value, quantity_after
FROM movement INDEXED BY movement_origin
WHERE origin = ?1 AND product = ?2 AND place / 10 = ?3 / 10 AND day < ?4 AND kind IN (4, 5, 14);

-- name: movement-correction-days
-- Of the days ?1 those that still have a cost correction.
SELECT n.c0 AS day
FROM numbers (?1) n
WHERE EXISTS (SELECT 1 FROM movement m INDEXED BY movement_record WHERE m.record = 0 AND m.day = n.c0);

-- name: movement-products
-- scan: every product is costed anew
SELECT product FROM product_stock WHERE cost_price IS NOT NULL ORDER BY product;

-- name: ledger-size
-- What the totals come to without their signs, in millions.
SELECT CAST (total (abs (amount)) / 1000000 AS INTEGER) FROM month_total;

-- name: month-profit
SELECT -sum (amount) AS profit FROM month_total WHERE role >= 40 AND month = ?1;

-- ============================================================ proving

-- name: check-integrity
PRAGMA integrity_check (1);

-- name: check-foreign-keys
PRAGMA foreign_key_check;

-- name: check-movements
-- scan: a proof adds up every movement
SELECT record, day, kind, value FROM movement;

-- name: check-stock
-- scan: a proof compares every product
SELECT sum (value) FROM product_stock;

-- name: check-trial-balance
-- scan: a proof adds up every total
SELECT role, ref, sum (amount) AS amount FROM month_total GROUP BY role, ref;

-- name: check-open-items
-- scan: a proof adds up every open item. Those below zero are deposits, the others receivables, a marketplace's by its channel.
SELECT iif (amount < 0, 22, iif (channel IS NULL, 11, 12)) AS role, iif (amount < 0, 0, coalesce (channel, 0)) AS ref,
  sum (amount) AS amount
FROM open_item
GROUP BY 1, 2;
