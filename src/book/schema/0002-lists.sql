-- Lists of goods in the order that people see them in.

-- By code, and by name those without one. What lists show of goods lies in it too: read through it, a list comes in order and none
-- of the products' own rows, with their notes and prices, is looked up.
CREATE INDEX product_list ON product (code COLLATE NOCASE, name COLLATE NOCASE, variant, category, unit, archived);

PRAGMA user_version = 2;
