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

-- name: person-search
-- Found by name and phone, as typed and as dialled.
SELECT name || ' ' || coalesce(phone, '') || ' ' || coalesce(phone_key, '') AS text FROM person WHERE id = :id;

-- name: person-suggest
-- Whom a name's beginnings fit, of those still dealt with. Who is what is asked for comes first: 1 a customer, 2 a supplier.
SELECT p.id AS id, p.name AS name, p.phone AS detail
FROM search s
JOIN person p ON p.id = s.rowid
WHERE search MATCH :match AND p.archived = 0
ORDER BY CASE :side WHEN 1 THEN p.customer = 0 WHEN 2 THEN p.supplier = 0 ELSE 0 END, p.name COLLATE NOCASE
LIMIT :most;
