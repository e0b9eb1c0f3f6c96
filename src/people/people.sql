-- name: person-find
-- The people of a name, those still dealt with first.
SELECT id, archived AS matched
FROM person
WHERE name = trim(:name) COLLATE NOCASE
ORDER BY archived, id
LIMIT 2;

-- name: person-name
-- What a person is called.
SELECT name FROM person WHERE id = :id;
