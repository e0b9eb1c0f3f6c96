-- What a purchase does, row by row: 0 a line (amount: what the goods cost), 1 paid at once, 2 returned (amount: what the supplier gives
-- back; account: 0 = less is owed), 3 a line of that. Each column has the same affinity in all arms (hence CAST): only then does SQLite
-- merge the arms by their indexes instead of sorting all of them.
CREATE TEMP VIEW purchase_event (purchase, kind, supplier, record, day, place, product, quantity, amount, account) AS
SELECT
  p.id, CAST (0 AS INTEGER), p.supplier, p.id, p.day, l.place, l.product, l.quantity, CAST (l.amount + l.share AS INTEGER),
  CAST (0 AS INTEGER)
FROM purchase p
CROSS JOIN purchase_line l ON l.purchase = p.id
UNION ALL
SELECT
  l.purchase, CAST (1 AS INTEGER), p.supplier, l.purchase, l.day, l.place, CAST (0 AS INTEGER), CAST (0 AS INTEGER), l.amount, l.account
FROM purchase_payment l
CROSS JOIN purchase p ON p.id = l.purchase
UNION ALL
SELECT
  r.purchase, CAST (2 AS INTEGER), p.supplier, r.id, r.day, CAST (0 AS INTEGER), CAST (0 AS INTEGER), CAST (0 AS INTEGER),
  r.refund_amount, r.refund_account
FROM purchase_return r
CROSS JOIN purchase p ON p.id = r.purchase
UNION ALL
SELECT
  r.purchase, CAST (3 AS INTEGER), p.supplier, r.id, r.day, l.place, l.product, l.quantity, CAST (0 AS INTEGER), CAST (0 AS INTEGER)
FROM purchase_return r
CROSS JOIN purchase p ON p.id = r.purchase
CROSS JOIN purchase_return_line l ON l.purchase_return = r.id;

-- A purchase with what is owed on it, by what was written down for it; payments that name only the supplier stand apart.
CREATE TEMP VIEW purchase_now AS
SELECT
  p.id AS id, p.number AS number, p.day AS day, p.supplier AS supplier, p.due AS due,
  (SELECT coalesce(sum(amount), 0) FROM purchase_line WHERE purchase = p.id) + p.shipping - p.discount AS total,
  (SELECT coalesce(sum(amount), 0) FROM purchase_payment WHERE purchase = p.id)
    + (SELECT coalesce(sum(amount), 0) FROM supplier_payment WHERE purchase = p.id) AS paid,
  (SELECT coalesce(sum(refund_amount), 0) FROM purchase_return WHERE purchase = p.id AND refund_account IS NULL) AS returned,
  (SELECT coalesce(sum(amount), 0) FROM purchase_line WHERE purchase = p.id) + p.shipping - p.discount
    - (SELECT coalesce(sum(amount), 0) FROM purchase_payment WHERE purchase = p.id)
    - (SELECT coalesce(sum(amount), 0) FROM supplier_payment WHERE purchase = p.id)
    - (SELECT coalesce(sum(refund_amount), 0) FROM purchase_return WHERE purchase = p.id AND refund_account IS NULL) AS owed
FROM purchase p;

-- Purchases not paid in full, of suppliers to whom something is owed at all.
CREATE TEMP VIEW purchase_open AS
SELECT id FROM purchase_now
WHERE supplier IN (SELECT ref FROM month_total WHERE role = 20 GROUP BY ref HAVING sum(amount) < 0) AND owed > 0
UNION ALL
SELECT id FROM purchase_now WHERE supplier IS NULL AND owed > 0;
