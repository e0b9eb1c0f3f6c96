-- Goods as the window shows them. TEMP views, made at each open.

-- A product with its stock now. available: not spoken for and not lying elsewhere. unit_cost: what one costs on average, else its cost
-- price. bundle: it has no stock of its own.
CREATE TEMP VIEW product_now AS
SELECT
  p.id AS id, p.code AS code, p.name AS name, p.variant AS variant, p.name || coalesce(' ' || p.variant, '') AS title,
  p.category AS category, p.unit AS unit, p.sell_price AS sell_price, p.min_stock AS min_stock, p.supplier AS supplier,
  p.archived AS archived,
  EXISTS (SELECT 1 FROM product_part b WHERE b.product = p.id) AS bundle,
  coalesce(s.on_hand, 0) AS on_hand, coalesce(s.reserved, 0) AS reserved, coalesce(s.placed, 0) AS placed,
  coalesce(s.on_hand, 0) - coalesce(s.reserved, 0) - coalesce(s.placed, 0) AS available,
  coalesce(s.value, 0) AS value, coalesce(s.uncovered, 0) AS uncovered,
  CASE WHEN s.on_hand > 0 THEN (2000 * s.value + s.on_hand) / (2 * s.on_hand) ELSE p.cost_price END AS unit_cost
FROM product p
LEFT JOIN product_stock s ON s.product = p.id;
