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
