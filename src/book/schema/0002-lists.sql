-- Lists of goods in the order that people see them in.

-- By code, and by name those without one: read through this index a list is in order as it comes, however many goods there are.
CREATE INDEX product_list ON product (code COLLATE NOCASE, name COLLATE NOCASE);

PRAGMA user_version = 2;
