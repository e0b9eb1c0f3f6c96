-- What the rules that many types share ask (laba-rules.c).

-- name: record-users
-- The first and the last record that refer to one by a field. {table}, {owner} and {column} come from a descriptor.
SELECT min({owner}) AS first, max({owner}) AS last FROM {table} WHERE {column} = ?1 AND {owner} <> ?1;

-- name: record-users-list
-- All of them.
SELECT DISTINCT {owner} AS id FROM {table} WHERE {column} = ?1;
