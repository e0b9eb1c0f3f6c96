-- The book itself: identity, transactions, settings, history.

-- name: db-begin
BEGIN IMMEDIATE;

-- name: db-begin-read
BEGIN;

-- name: db-commit
COMMIT;

-- name: db-rollback
ROLLBACK;

-- name: db-foreign-keys-off
-- A bulk edit resolves every reference itself; `check` proves them.
PRAGMA foreign_keys = OFF;

-- name: db-foreign-keys-on
PRAGMA foreign_keys = ON;

-- name: book-magic
PRAGMA application_id;

-- name: book-version
PRAGMA user_version;

-- name: schema-list
-- All that the file defines, but for what SQLite counted for itself.
SELECT type, name, tbl_name, sql FROM sqlite_schema
WHERE sql IS NOT NULL AND name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type, name;

-- name: book-vacuum-into
VACUUM INTO :path;

-- name: book-checkpoint
PRAGMA wal_checkpoint (TRUNCATE);

-- name: book-integrity-check
PRAGMA integrity_check (1);

-- name: book-foreign-key-check
PRAGMA foreign_key_check;

-- name: book-data-version
-- Another one than before: another connection has written since.
PRAGMA data_version;

-- name: book-tables
SELECT name FROM sqlite_schema WHERE type = 'table';

-- name: table-columns
-- The columns of a table and where they stand.
SELECT cid, name FROM pragma_table_info (:table);

-- name: backup-stamp
-- What a book and its copy have in common as long as nothing was written. scan: from the newest backwards, to the first that is done
SELECT coalesce ((SELECT max(id) FROM record), 0) || ' ' || coalesce ((SELECT max(id) FROM history), 0) || ' '
       || coalesce ((SELECT id || ' ' || at || ' ' || label FROM history WHERE state <> 1 ORDER BY id DESC LIMIT 1), '');

-- name: setting-get
SELECT value FROM setting WHERE key = :key;

-- name: setting-list
SELECT key, value FROM setting ORDER BY key;

-- name: setting-set
INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: setting-remove
DELETE FROM setting WHERE key = :key;

-- name: closing-last
SELECT max(day) FROM closing;

-- name: closing-add
INSERT INTO closing (day, method) VALUES (:day, :method) ON CONFLICT (day) DO NOTHING;

-- name: closing-remove-after
DELETE FROM closing WHERE day > :day;

-- name: photo-set
INSERT INTO product_photo (product, image) VALUES (:product, :image)
ON CONFLICT (product) DO UPDATE SET image = excluded.image;

-- name: photo-remove
DELETE FROM product_photo WHERE product = :product;

-- name: photo-get
SELECT image FROM product_photo WHERE product = :product;

-- name: origin-set
INSERT INTO origin (record, key, said) VALUES (:record, :key, :said)
ON CONFLICT (record) DO UPDATE SET key = excluded.key, said = excluded.said;

-- name: origin-get
SELECT record, key, said FROM origin WHERE record = :record;

-- name: origin-find
-- The record that came from there.
SELECT record FROM origin WHERE key = :key;

-- name: origin-remove
DELETE FROM origin WHERE record = :record;

-- name: history-add
INSERT INTO history (at, label) VALUES (:at, :label) RETURNING id;

-- name: history-add-part
INSERT INTO history_part (history, part, first, last, changeset) VALUES (:history, :part, :first, :last, :changeset);

-- name: history-part-list
SELECT part, first, last, changeset FROM history_part WHERE history = :history ORDER BY part;

-- name: history-part-list-back
SELECT part, first, last, changeset FROM history_part WHERE history = :history ORDER BY part DESC;

-- name: history-part-remove-deleted
-- What was kept of an import while it was undone.
DELETE FROM history_part WHERE history = :history AND part >= 2;

-- name: history-drop-undone-parts
-- A new act ends what could be redone: the lines above the newest that is not undone. scan: backwards, to the first not undone
DELETE FROM history_part WHERE history > coalesce ((SELECT id FROM history WHERE state <> 1 ORDER BY id DESC LIMIT 1), 0);

-- name: history-drop-undone
-- scan: backwards, to the first not undone
DELETE FROM history WHERE id > coalesce ((SELECT id FROM history WHERE state <> 1 ORDER BY id DESC LIMIT 1), 0);

-- name: history-forget-parts
-- Where the steps cannot be undone any more, though their lines stay.
DELETE FROM history_part;

-- name: history-last-done
-- scan: from the newest backwards, to the first that is done
SELECT id, label FROM history WHERE state = 0 ORDER BY id DESC LIMIT 1;

-- name: history-first-undone
-- scan: backwards, to the first not undone
SELECT id, label FROM history WHERE id > coalesce ((SELECT id FROM history WHERE state <> 1 ORDER BY id DESC LIMIT 1), 0) ORDER BY id LIMIT 1;

-- name: history-set-state
UPDATE history SET state = :state WHERE id = :id;

-- name: history-list
-- scan: from the newest, as many as are asked for
SELECT id, at, label, state FROM history ORDER BY id DESC LIMIT :most OFFSET :skip;

-- name: range-delete
-- The rows of an import, by the ids of its records.
DELETE FROM {table} WHERE {owner} BETWEEN ?1 AND ?2;
