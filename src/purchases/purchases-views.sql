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
