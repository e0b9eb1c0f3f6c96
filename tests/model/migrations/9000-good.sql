-- A step of a later version, for the test.
ALTER TABLE account ADD COLUMN colour TEXT;
UPDATE account SET colour = 'blue';
DELETE FROM history_part;
UPDATE history SET state = 2 WHERE state < 2;
PRAGMA user_version = 9000;
