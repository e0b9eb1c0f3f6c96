-- A damaged book is read in these small bites, so that one bad page costs what stood on it.

-- name: rescue-next
-- The next id of a table. {table} comes from a descriptor.
SELECT id FROM {table} WHERE id > ?1 ORDER BY id LIMIT 1;

-- name: rescue-next-record
SELECT id, type FROM record WHERE id > ?1 ORDER BY id LIMIT 1;

-- name: rescue-closings
SELECT day, method FROM closing;

-- name: rescue-history
-- scan: all lines once
SELECT id, at, label, state FROM history ORDER BY id;

-- name: rescue-history-add
INSERT INTO history (id, at, label, state) VALUES (:id, :at, :label, :state);

-- name: rescue-parts
-- scan: all steps once
SELECT history, part, first, last, changeset FROM history_part ORDER BY history, part;

-- name: rescue-part-add
INSERT INTO history_part (history, part, first, last, changeset) VALUES (:history, :part, :first, :last, :changeset);

-- name: rescue-parts-astray
-- scan: all steps once
SELECT 1 FROM history_part WHERE history NOT IN (SELECT id FROM history) LIMIT 1;

-- name: rescue-history-forget
-- scan: all lines once
UPDATE history SET state = 2;
