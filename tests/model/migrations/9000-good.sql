-- A step of a later version, for the test.
ALTER TABLE account ADD COLUMN colour TEXT;
UPDATE account SET colour = 'blue';
PRAGMA user_version = 9000;
