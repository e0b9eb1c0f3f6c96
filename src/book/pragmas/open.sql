-- For every connection.
PRAGMA foreign_keys = ON;
-- Room for a page of each of five thousand goods and more: a report on all of them, asked again, reads no file.
PRAGMA cache_size = -32768;
PRAGMA temp_store = MEMORY;
-- A damaged page is noticed when it is read, and a file that shrinks under us is an error, not a fault of memory.
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;
