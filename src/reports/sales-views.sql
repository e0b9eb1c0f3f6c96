-- What was sold and what came back, line by line, with what it cost. net and cost are signed: what comes back is below zero.

-- Goods of my own stock: each movement knows its net price. The parts of a bundle carry the cost, the bundle's line the price.
CREATE TEMP VIEW sold_stock (product, day, customer_order, record, quantity, sales, returns, cost) AS
SELECT CASE WHEN m.place % 1000 < 10 THEN m.product
            ELSE (SELECT l.product FROM order_line l WHERE l.customer_order = coalesce(m.origin, m.record) AND l.place = m.place / 1000) END,
       m.day, coalesce(m.origin, m.record), m.record,
       CASE WHEN m.place % 1000 < 10 THEN -m.quantity ELSE 0 END,
       CASE WHEN m.kind IN (6, 5) THEN m.amount ELSE 0 END, CASE WHEN m.kind IN (4, 14) THEN -m.amount ELSE 0 END, -m.value
FROM movement m WHERE m.kind IN (4, 5, 6, 14);

-- Lines that are no goods of my own, and bundles (found by their first part's movement): their net price, and what the supplier
-- gets. Of commission and others' goods only what is mine counts as sold; a platform's commission on dropshipped goods comes on top.
CREATE TEMP VIEW sold_line (product, day, customer_order, quantity, net, cost) AS
SELECT l.product, s.handed_over, l.customer_order, l.quantity,
       CASE l.source WHEN 2 THEN coalesce(l.commission, 0)
                     WHEN 3 THEN l.amount - l.discount - l.share - coalesce(l.supplier_amount, 0)
                     ELSE l.amount - l.discount - l.share + coalesce(l.commission, 0) END,
       CASE l.source WHEN 1 THEN coalesce(l.supplier_amount, 0) ELSE 0 END
FROM order_line l CROSS JOIN order_state s ON s.customer_order = l.customer_order
WHERE l.source <> 0 AND s.handed_over IS NOT NULL AND s.goods <> 4
UNION ALL
SELECT l.product, m.day, m.record, l.quantity, l.amount - l.discount - l.share, 0
FROM (SELECT DISTINCT part FROM product_part) p CROSS JOIN movement m ON m.product = p.part
CROSS JOIN order_line l ON l.customer_order = m.record AND l.place = m.place / 1000
CROSS JOIN order_state s ON s.customer_order = m.record
WHERE m.kind = 6 AND m.place % 1000 = 10 AND s.goods <> 4;

-- What came back of those lines.
CREATE TEMP VIEW sold_line_back (product, day, customer_order, quantity, net, cost) AS
SELECT l.product, r.day, r.customer_order, b.quantity,
       CASE WHEN b.quantity = l.quantity THEN x.net ELSE (2 * x.net * b.quantity + l.quantity) / (2 * l.quantity) END,
       CASE WHEN b.quantity = l.quantity THEN x.cost ELSE (2 * x.cost * b.quantity + l.quantity) / (2 * l.quantity) END
FROM order_return r CROSS JOIN order_return_line b ON b.order_return = r.id
CROSS JOIN order_line l ON l.customer_order = r.customer_order AND l.place = b.line
CROSS JOIN (SELECT customer_order, place, source,
             CASE source WHEN 2 THEN coalesce(commission, 0) WHEN 3 THEN amount - discount - share - coalesce(supplier_amount, 0)
                         ELSE amount - discount - share + coalesce(commission, 0) END AS net,
             CASE source WHEN 1 THEN coalesce(supplier_amount, 0) ELSE 0 END AS cost
      FROM order_line) x ON x.customer_order = l.customer_order AND x.place = l.place
WHERE l.source <> 0 OR EXISTS (SELECT 1 FROM product_part c WHERE c.product = l.product);
