-- For a connection that reads once from end to end: what was read is not asked for again, and what is sorted goes to the
-- disk where it is much.
PRAGMA cache_size = -2048;
PRAGMA temp_store = FILE;
