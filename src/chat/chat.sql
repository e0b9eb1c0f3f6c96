-- name: chat-products
-- What can be sold. scan: all of it is looked for in the message
SELECT id, code, name, coalesce(variant, '') AS variant, coalesce(sell_price, 0) AS price, coalesce(unit, '') AS unit
FROM product WHERE archived = 0;

-- name: chat-aliases
-- scan: what was learned, all of it
SELECT a.product AS id, coalesce(a.code, '') AS code, coalesce(a.name, '') AS name, coalesce(a.variant, '') AS variant,
  coalesce(p.sell_price, 0) AS price, coalesce(p.unit, '') AS unit
FROM alias a JOIN product p ON p.id = a.product;

-- name: chat-alias-known
-- Whether the words are some product's name already, whose ever. scan: what was learned, until the first
SELECT 1 FROM alias WHERE name = :name COLLATE NOCASE LIMIT 1;

-- name: chat-product-key
-- What a record calls it by: its code, else its name and variant.
SELECT coalesce(code, name || coalesce(' ' || variant, '')) FROM product WHERE id = :id;

-- name: chat-person-by-phone
SELECT id FROM person WHERE phone_key = :phone AND archived = 0 ORDER BY id LIMIT 1;

-- name: chat-person-by-name
SELECT id FROM person WHERE name = :name COLLATE NOCASE AND archived = 0 ORDER BY id LIMIT 1;
