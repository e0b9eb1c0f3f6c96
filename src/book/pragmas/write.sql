-- For the connection that writes: what was saved stays saved (FULL), readers never wait (WAL).
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
