-- What the ledger's rows say together. TEMP views, made at each open.

-- Kinds of movement and the account each posts against (LabaMoveKind, LabaRole).
CREATE TEMP VIEW movement_counter (kind, role) AS
VALUES (1, 50), (2, 30), (4, 50), (5, 50), (6, 50), (7, 44), (8, 31), (9, 55), (10, 54), (11, 54), (12, 54), (13, 54),
       (14, 50), (15, 54);

-- The journal's lines: postings, and what goods cost.
CREATE TEMP VIEW entry (record, day, role, ref, amount) AS
SELECT record, day, role, ref, amount FROM posting
UNION ALL
SELECT record, day, 14, 0, value FROM movement WHERE value <> 0
UNION ALL
SELECT m.record, m.day, c.role, 0, -m.value FROM movement m JOIN movement_counter c ON c.kind = m.kind WHERE m.value <> 0;
