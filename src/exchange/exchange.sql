-- Whole tables, for the ways out. {table}, {columns} … come from the types' descriptors (laba-folder-write.c), never from
-- a user.

-- name: exchange-rows
-- scan: the whole list is asked for
SELECT id, {columns} FROM {table} ORDER BY id;

-- name: exchange-lines
-- scan: the whole list is asked for
SELECT {keys}, {columns} FROM {table} ORDER BY {keys};

-- name: exchange-ids
-- scan: the whole list is asked for
SELECT id FROM {table} ORDER BY id;

-- name: exchange-closings
-- scan: a row a closed month
SELECT day, method FROM closing ORDER BY day;

-- name: exchange-photos
-- scan: all of them
SELECT product, image FROM product_photo ORDER BY product;

-- name: exchange-postings
-- What a record does to the accounts, as the journal has it.
SELECT day, role, ref, sum(amount) AS amount
FROM entry
WHERE record = :record
GROUP BY day, role, ref
HAVING sum(amount) <> 0
ORDER BY day, amount < 0, role, ref;

-- name: exchange-book-size
-- scan: how many rows a workbook of the whole book will have, about
SELECT (SELECT count(*) FROM customer_order) + (SELECT count(*) FROM order_line) + (SELECT count(*) FROM posting)
       + 2 * (SELECT count(*) FROM movement);

-- name: exchange-orders
-- scan: the period's orders. The states' words are filled in by the reader.
SELECT o.day, o.number, c.name AS channel, p.name AS customer, s.goods, s.payment, s.handed_over, o.shipping_charged AS shipping,
       s.total, s.paid, s.balance, o.courier, o.tracking, o.note
FROM customer_order o
JOIN order_state s ON s.customer_order = o.id
LEFT JOIN channel c ON c.id = o.channel
LEFT JOIN person p ON p.id = o.customer
WHERE o.day BETWEEN :from AND :to
ORDER BY o.id;

-- name: exchange-order-lines
-- scan: the lines of the period's orders. What the goods cost: of my own stock from its movements (6: handed over), of others'
-- what the supplier gets; of a commission line only the commission is mine.
SELECT day, number, customer, code, product, quantity, amount, discount, net, cost, net - cost AS profit
FROM (
  SELECT o.id AS id, l.place AS place, o.day AS day, o.number AS number, p.name AS customer, g.code AS code,
         coalesce(g.name || coalesce(' ' || g.variant, ''), l.text) AS product, l.quantity AS quantity, l.amount AS amount,
         l.discount + l.share AS discount,
         CASE l.source WHEN 2 THEN coalesce(l.commission, 0) ELSE l.amount - l.discount - l.share END AS net,
         CASE l.source
           WHEN 0 THEN coalesce((SELECT sum(-m.value) FROM movement m
                                 WHERE m.record = o.id AND m.kind = 6 AND m.place / 1000 = l.place), 0)
           WHEN 2 THEN 0
           ELSE coalesce(l.supplier_amount, 0)
         END AS cost
  FROM customer_order o
  CROSS JOIN order_line l ON l.customer_order = o.id
  LEFT JOIN person p ON p.id = o.customer
  LEFT JOIN product g ON g.id = l.product
  WHERE o.day BETWEEN :from AND :to
)
ORDER BY id, place;
