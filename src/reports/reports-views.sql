-- What a record is about, in a few words of the user's: number, name, category, note. The type's label stands beside it.
CREATE TEMP VIEW record_text (id, type, text) AS
SELECT r.id, r.type,
  CASE r.type
    WHEN 40 THEN (SELECT o.number || coalesce(' ' || p.name, '') FROM customer_order o LEFT JOIN person p ON p.id = o.customer WHERE o.id = r.id)
    WHEN 41 THEN (SELECT coalesce(o.number || coalesce(' ' || c.name, ''), p.name) FROM payment t LEFT JOIN customer_order o ON o.id = t.customer_order LEFT JOIN person c ON c.id = o.customer LEFT JOIN person p ON p.id = t.customer WHERE t.id = r.id)
    WHEN 42 THEN (SELECT coalesce(o.number, p.name) FROM refund t LEFT JOIN customer_order o ON o.id = t.customer_order LEFT JOIN person p ON p.id = t.customer WHERE t.id = r.id)
    WHEN 43 THEN (SELECT coalesce(o.number, p.name) FROM write_off t LEFT JOIN customer_order o ON o.id = t.customer_order LEFT JOIN person p ON p.id = t.customer WHERE t.id = r.id)
    WHEN 44 THEN (SELECT o.number FROM hand_over t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 45 THEN (SELECT o.number FROM delivered t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 46 THEN (SELECT o.number FROM delivery_failed t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 47 THEN (SELECT o.number FROM cancel t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 48 THEN (SELECT o.number FROM order_return t JOIN customer_order o ON o.id = t.customer_order WHERE t.id = r.id)
    WHEN 49 THEN (SELECT c.name FROM settlement t JOIN channel c ON c.id = t.channel WHERE t.id = r.id)
    WHEN 50 THEN (SELECT c.name FROM commission_payout t JOIN channel c ON c.id = t.channel WHERE t.id = r.id)
    WHEN 60 THEN (SELECT coalesce(p.name, t.number, t.note) FROM purchase t LEFT JOIN person p ON p.id = t.supplier WHERE t.id = r.id)
    WHEN 61 THEN (SELECT p.name FROM supplier_payment t JOIN person p ON p.id = t.supplier WHERE t.id = r.id)
    WHEN 62 THEN (SELECT p.name FROM purchase_return t JOIN purchase b ON b.id = t.purchase LEFT JOIN person p ON p.id = b.supplier WHERE t.id = r.id)
    WHEN 20 THEN (SELECT note FROM opening_stock t WHERE t.id = r.id)
    WHEN 21 THEN (SELECT coalesce(a.name, c.name, s.name) FROM opening_balance t LEFT JOIN account a ON a.id = t.account LEFT JOIN person c ON c.id = t.customer LEFT JOIN person s ON s.id = t.supplier WHERE t.id = r.id)
    WHEN 22 THEN (SELECT note FROM stock_count t WHERE t.id = r.id)
    WHEN 23 THEN (SELECT coalesce(t.reason, t.note) FROM stock_adjust t WHERE t.id = r.id)
    WHEN 24 THEN (SELECT note FROM stock_out t WHERE t.id = r.id)
    WHEN 25 THEN (SELECT p.name FROM consign_out t JOIN person p ON p.id = t.place WHERE t.id = r.id)
    WHEN 26 THEN (SELECT p.name FROM consign_settle t JOIN person p ON p.id = t.place WHERE t.id = r.id)
    WHEN 30 THEN (SELECT note FROM capital t WHERE t.id = r.id)
    WHEN 31 THEN (SELECT note FROM drawing t WHERE t.id = r.id)
    WHEN 32 THEN (SELECT a.name || ' → ' || b.name FROM transfer t JOIN account a ON a.id = t.from_account JOIN account b ON b.id = t.to_account WHERE t.id = r.id)
    WHEN 33 THEN (SELECT c.name || coalesce(' ' || t.payee, coalesce(' ' || t.note, '')) FROM expense t JOIN category c ON c.id = t.category WHERE t.id = r.id)
    WHEN 34 THEN (SELECT c.name || coalesce(' ' || t.payer, coalesce(' ' || t.note, '')) FROM income t JOIN category c ON c.id = t.category WHERE t.id = r.id)
    WHEN 35 THEN (SELECT p.name FROM loan t JOIN person p ON p.id = t.lender WHERE t.id = r.id)
    WHEN 36 THEN (SELECT p.name FROM loan_payment t JOIN person p ON p.id = t.lender WHERE t.id = r.id)
    WHEN 37 THEN (SELECT t.name FROM asset t WHERE t.id = r.id)
  END
FROM record r;

-- The name of the account that an entry speaks of.
CREATE TEMP VIEW account_name (id, name) AS
SELECT id, name FROM account
UNION ALL SELECT id, name FROM channel
UNION ALL SELECT id, name FROM category
UNION ALL SELECT id, name FROM person
UNION ALL SELECT id, name FROM asset;
