-- What is remembered of files from outside.

-- Where a record came from, so that the same file read again finds it. key: the platform and its own number of what happened, where
-- no other column of the record says it. said: what the file said then, as digests, so that only what changed in a later file is taken over.
CREATE TABLE origin (
  record INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  key TEXT,
  said TEXT
) STRICT;
CREATE INDEX origin_key ON origin (key) WHERE key IS NOT NULL;

-- What a marketplace, a supplier or a customer calls a product: its own code, or its name and variant.
CREATE TABLE alias (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  code TEXT,
  name TEXT,
  variant TEXT,
  CHECK (code IS NOT NULL OR name IS NOT NULL)
) STRICT;
CREATE INDEX alias_code ON alias (code COLLATE NOCASE) WHERE code IS NOT NULL;
CREATE INDEX alias_name ON alias (name COLLATE NOCASE) WHERE name IS NOT NULL;
CREATE INDEX alias_product ON alias (product);

PRAGMA user_version = 3;
