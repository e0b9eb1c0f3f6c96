-- Stock as reports.

-- name: report-stock
-- Every product that keeps stock; now.
SELECT p.id AS record, p.code AS code, p.name || coalesce(' ' || p.variant, '') AS name, p.category AS category, p.unit AS unit,
       coalesce(s.on_hand, 0) AS on_hand, coalesce(s.reserved, 0) AS reserved,
       coalesce(s.on_hand, 0) - coalesce(s.reserved, 0) - coalesce(s.placed, 0) AS available,
       coalesce(s.placed, 0) AS placed, coalesce(s.value, 0) AS value, coalesce(s.uncovered, 0) > 0 AS estimated
FROM product p LEFT JOIN product_stock s ON s.product = p.id
WHERE p.id NOT IN (SELECT product FROM product_part)
  AND (p.archived = 0 OR coalesce(s.on_hand, 0) <> 0 OR coalesce(s.value, 0) <> 0)
ORDER BY p.code COLLATE NOCASE, p.name COLLATE NOCASE LIMIT :limit OFFSET :skip;

-- name: report-stock-on
-- The same on the evening of a past day: the last movement up to it says what was there.
SELECT p.id AS record, p.code AS code, p.name || coalesce(' ' || p.variant, '') AS name, p.category AS category, p.unit AS unit,
       coalesce((SELECT quantity_after FROM movement m WHERE m.product = p.id AND m.day <= :to
                 ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC LIMIT 1), 0) AS on_hand,
       NULL AS reserved, NULL AS available, NULL AS placed,
       coalesce((SELECT value_after FROM movement m WHERE m.product = p.id AND m.day <= :to
                 ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC LIMIT 1), 0) AS value,
       NULL AS estimated
FROM product p
WHERE p.id NOT IN (SELECT product FROM product_part)
ORDER BY p.code COLLATE NOCASE, p.name COLLATE NOCASE LIMIT :limit OFFSET :skip;

-- name: report-stock-card
-- in, out and left, with what they are worth.
SELECT m.day, m.record, t.type, t.text,
       CASE WHEN m.quantity > 0 THEN m.quantity END AS quantity_in, CASE WHEN m.quantity < 0 THEN -m.quantity END AS quantity_out,
       m.quantity_after AS balance, m.value AS value, m.value_after AS value_after, m.uncovered > 0 AS estimated
FROM movement m LEFT JOIN record_text t ON t.id = m.record
WHERE m.product = :product AND m.day BETWEEN :from AND :to
ORDER BY m.day, m.rank, m.sequence, m.place, m.record LIMIT :limit OFFSET :skip;

-- name: report-dead-stock
-- Goods there that were not sold since a day.
SELECT p.id AS record, p.code AS code, p.name || coalesce(' ' || p.variant, '') AS name, s.on_hand AS on_hand, s.value AS value,
       (SELECT m.day FROM movement m WHERE m.product = p.id AND m.kind = 6
        ORDER BY m.product DESC, m.day DESC, m.rank DESC, m.sequence DESC, m.place DESC, m.record DESC LIMIT 1) AS last_sold
FROM product_stock s JOIN product p ON p.id = s.product
WHERE s.on_hand > 0
  AND NOT EXISTS (SELECT 1 FROM movement m WHERE m.product = p.id AND m.kind = 6 AND m.day > :from)
ORDER BY s.value DESC LIMIT :limit OFFSET :skip;
