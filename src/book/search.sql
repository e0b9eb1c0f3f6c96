-- The index that lists are searched by.

-- name: search-add
INSERT INTO search (rowid, text) VALUES (:id, :text);

-- name: search-remove
DELETE FROM search WHERE rowid = :id;

-- name: search-clear
DELETE FROM search;

-- name: search-records
-- scan: all records once, when everything is made anew
SELECT id FROM record WHERE type = :type;
