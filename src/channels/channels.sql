-- name: channel-find
-- The channel of a name.
SELECT id, 0 AS matched FROM channel WHERE name = trim(:name) COLLATE NOCASE;

-- name: channel-name
-- What a channel is called.
SELECT name FROM channel WHERE id = :id;

-- name: channel-kind
-- Whether it is an own sale, a marketplace or a platform.
SELECT kind FROM channel WHERE id = :id;

-- name: channel-has-payouts
-- Whether it has paid out money for orders.
-- scan: once, when a channel's kind is changed; ends at the first
SELECT EXISTS (SELECT 1 FROM settlement WHERE channel = :id) OR EXISTS (SELECT 1 FROM commission_payout WHERE channel = :id);

-- name: channel-other
-- Another channel of the same name.
SELECT id FROM channel WHERE name = :name COLLATE NOCASE AND id <> :id;

-- name: channel-suggest
-- scan: channels are few
SELECT id, name, NULL AS detail FROM channel
WHERE archived = 0 AND name LIKE '%' || trim(:text) || '%' ORDER BY name COLLATE NOCASE LIMIT :most;
