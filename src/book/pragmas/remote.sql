-- For a book in a network folder: WAL rests on memory that all who have the book open share, which two computers do not.
-- Whoever reads or writes waits for the other. EXTRA: that the journal is gone is brought to the disk too.
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
