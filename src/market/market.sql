-- Files of marketplaces.

-- name: market-goods-by-code
SELECT id FROM product WHERE code = trim(:code) COLLATE NOCASE LIMIT 2;

-- name: market-goods-by-alias-code
-- What a code elsewhere was said to mean.
SELECT DISTINCT product FROM alias WHERE code = trim(:code) COLLATE NOCASE LIMIT 2;

-- name: market-goods-by-alias-name
-- What a name with its variant was said to mean.
SELECT DISTINCT product FROM alias
WHERE name = trim(:name) COLLATE NOCASE AND coalesce(variant, '') = coalesce(trim(:variant), '') COLLATE NOCASE
LIMIT 2;

-- name: market-goods-by-name
-- The product that is called the same, variant and all.
SELECT id FROM product
WHERE name = trim(:name) COLLATE NOCASE AND coalesce(variant, '') = coalesce(trim(:variant), '') COLLATE NOCASE
LIMIT 2;

-- name: market-order
SELECT id FROM customer_order WHERE channel = :channel AND external_number = :number;

-- name: market-order-number-free
-- Whether another order has that number already.
SELECT NOT EXISTS (SELECT 1 FROM customer_order WHERE number = :number COLLATE NOCASE);

-- name: market-returned
-- How much of each line of an order came back.
SELECT l.line AS line, sum(l.quantity) AS quantity
FROM order_return r
JOIN order_return_line l ON l.order_return = r.id
WHERE r.customer_order = :order
GROUP BY l.line;

-- name: market-settled
-- What the channel paid out of an order on a day, apart from adjustments, which have a key of their own.
SELECT s.id AS settlement, l.place AS place, l.gross AS gross, l.net AS net
FROM settlement_line l
JOIN settlement s ON s.id = l.settlement
LEFT JOIN origin o ON o.record = s.id AND o.key IS NOT NULL
WHERE l.customer_order = :order AND s.day = :day AND o.record IS NULL
ORDER BY s.id
LIMIT 1;

-- name: market-banks
-- Where the withdrawals of a platform went last; else all banks there are. scan: transfers from one account; accounts are few
SELECT id, 1 AS certain FROM (
  SELECT t.to_account AS id FROM transfer t JOIN account a ON a.id = t.to_account
  WHERE t.from_account = :account AND a.kind = 'bank' ORDER BY t.day DESC, t.id DESC LIMIT 1
)
UNION ALL
SELECT id, 0 FROM account WHERE kind = 'bank' AND archived = 0
LIMIT 3;

-- name: market-withdrawal
-- A transfer that may be this withdrawal, from a bank's statement or written by hand. scan: transfers from one account
SELECT t.id AS id, o.record IS NOT NULL AS has_origin
FROM transfer t
LEFT JOIN origin o ON o.record = t.id
WHERE t.from_account = :account AND t.to_account = :bank AND t.amount = :amount AND t.day BETWEEN :from AND :to
  AND (o.key IS NULL OR (o.key >= 'bank|' AND o.key < 'bank}'))
ORDER BY abs(t.day - :day), t.id;
