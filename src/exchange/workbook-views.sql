-- What the workbook says without naming a customer. TEMP views, made at each open.

-- What a record is about, as record_text has it, but without what may name a customer: of an order's happenings the order's number, and no
-- notes.
CREATE TEMP VIEW record_unnamed (id, text) AS
SELECT
  r.id,
  CASE r.type
    WHEN 32 THEN (SELECT a.name || ' → ' || b.name FROM transfer t JOIN account a ON a.id = t.from_account JOIN account b ON b.id = t.to_account WHERE t.id = r.id)
    WHEN 33 THEN (SELECT c.name FROM expense t JOIN category c ON c.id = t.category WHERE t.id = r.id)
    WHEN 34 THEN (SELECT c.name FROM income t JOIN category c ON c.id = t.category WHERE t.id = r.id)
    WHEN 35 THEN (SELECT p.name FROM loan t JOIN person p ON p.id = t.lender WHERE t.id = r.id)
    WHEN 36 THEN (SELECT p.name FROM loan_payment t JOIN person p ON p.id = t.lender WHERE t.id = r.id)
    WHEN 37 THEN (SELECT name FROM asset WHERE id = r.id)
    WHEN 40 THEN (SELECT number FROM customer_order WHERE id = r.id)
    WHEN 41 THEN (SELECT o.number FROM payment t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 42 THEN (SELECT o.number FROM refund t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 43 THEN (SELECT o.number FROM write_off t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 44 THEN (SELECT o.number FROM hand_over t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 46 THEN (SELECT o.number FROM delivery_failed t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 48 THEN (SELECT o.number FROM order_return t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 49 THEN (SELECT c.name FROM settlement t JOIN channel c ON c.id = t.channel WHERE t.id = r.id)
    WHEN 50 THEN (SELECT c.name FROM commission_payout t JOIN channel c ON c.id = t.channel WHERE t.id = r.id)
    WHEN 60 THEN (SELECT coalesce(p.name, t.number) FROM purchase t LEFT JOIN person p ON p.id = t.supplier WHERE t.id = r.id)
    WHEN 61 THEN (SELECT p.name FROM supplier_payment t JOIN person p ON p.id = t.supplier WHERE t.id = r.id)
    WHEN 62 THEN (SELECT p.name FROM purchase_return t JOIN purchase b ON b.id = t.purchase LEFT JOIN person p ON p.id = b.supplier WHERE t.id = r.id)
  END
FROM record r;
