-- What slips say beyond what the order view and the person's account tell.

-- name: slip-address
-- Where a customer lives.
SELECT address FROM person WHERE id = :id;

-- name: slip-payments
-- What was paid for an order, the oldest first. place: within the order's own record, 0 = a record of its own.
SELECT id, place, day, amount, account
FROM (
  SELECT t.customer_order AS id, t.place AS place, t.day AS day, t.amount AS amount, a.name AS account
  FROM order_payment t
  JOIN account a ON a.id = t.account
  WHERE t.customer_order = :id
  UNION ALL
  SELECT t.id, 0, t.day, t.amount, a.name
  FROM payment t
  JOIN account a ON a.id = t.account
  WHERE t.customer_order = :id
)
ORDER BY day, id, place;

-- name: slip-payment
-- A payment that is a record of its own: for an order, or from the customer as such.
SELECT t.id AS id, t.day AS day, t.amount AS amount, a.name AS account, t.customer_order AS customer_order, n.name AS name
FROM payment t
JOIN account a ON a.id = t.account
LEFT JOIN person n ON n.id = t.customer
WHERE t.id = :id;

-- name: slip-person
SELECT id, name, phone, phone_key, address, customer FROM person WHERE id = :id;
