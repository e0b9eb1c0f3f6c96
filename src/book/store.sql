-- The sentences that are the same for each record type. {table}, {columns} … come from its descriptor
-- (laba-store.c), never from a user.

-- name: record-insert
INSERT INTO record (id, type) VALUES (:id, :type);

-- name: record-delete
DELETE FROM record WHERE id = :id;

-- name: record-type
SELECT type FROM record WHERE id = :id;

-- name: record-last
SELECT max(id) FROM record;

-- name: row-insert
INSERT INTO {table} (id, {columns}) VALUES ({binds});

-- name: row-save
-- The record's own row, changed; or of an id that was only reserved.
INSERT INTO {table} (id, {columns}) VALUES ({binds})
ON CONFLICT (id) DO UPDATE SET {updates};

-- name: row-load
SELECT {columns} FROM {table} WHERE id = ?1;

-- name: row-delete
DELETE FROM {table} WHERE id = ?1;

-- name: line-save
INSERT INTO {table} ({keys}, {columns}) VALUES ({binds});

-- name: line-load
SELECT {keys}, {columns} FROM {table} WHERE {owner} = ?1 ORDER BY {keys};

-- name: line-delete
DELETE FROM {table} WHERE {owner} = ?1;
