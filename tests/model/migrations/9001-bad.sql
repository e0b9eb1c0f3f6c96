-- A step that fails half way, for the test.
UPDATE account SET name = 'gone';
INSERT INTO no_such_table VALUES (1);
PRAGMA user_version = 9001;
