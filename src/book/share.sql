-- A copy without names: what would tell who a customer is, or whose the shop is.

-- name: share-clear
-- {table} and {columns} come from a descriptor. scan: all rows once
UPDATE {table} SET {columns};

-- name: share-people
-- scan: all people once
UPDATE person SET name = :word || ' ' || id, phone_key = NULL;

-- name: share-accounts
-- A bank account's number is its owner's.
UPDATE account SET number = NULL;

-- name: share-settings
DELETE FROM setting WHERE key NOT IN ('cost-method', 'language');

-- name: share-photos
DELETE FROM product_photo;

-- name: share-origins
-- Their keys are numbers of withdrawals and of banks.
DELETE FROM origin;

-- name: share-regular-records
-- Their bodies speak of people by name.
DELETE FROM record WHERE id IN (SELECT id FROM regular);

-- name: share-regular
DELETE FROM regular;

-- name: share-history
-- scan: all lines once
-- scan: the copy keeps none of it
DELETE FROM history;

-- name: share-search
-- So that no word is left of what stood in the index before.
INSERT INTO search (search) VALUES ('optimize');
