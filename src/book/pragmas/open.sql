-- For every connection.
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -16384;
PRAGMA temp_store = MEMORY;
-- A damaged page is noticed when it is read, and a file that shrinks under us is an error, not a fault of memory.
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;
