-- For a book in a network folder: WAL rests on memory that all who have the book open share, which two computers do not.
-- Whoever reads or writes waits for the other. EXTRA: that the journal is gone is brought to the disk too; set first, as leaving
-- WAL leaves a journal as well: one that came back after a loss of power would undo the pages that were written since.
PRAGMA synchronous = EXTRA;
PRAGMA journal_mode = DELETE;
