-- ============================================================ accounts

-- name: account-find
SELECT id, 0 AS matched FROM account WHERE name = trim(:name) COLLATE NOCASE;

-- name: account-name
SELECT name FROM account WHERE id = :id;

-- name: account-kind
SELECT kind FROM account WHERE id = :id;

-- name: account-other
-- Another account of the same name.
SELECT id FROM account WHERE name = :name COLLATE NOCASE AND id <> :id;

-- ============================================================ categories

-- name: category-find
-- The categories of a name; of one kind where :variant names it.
SELECT id, archived AS matched
FROM category
WHERE name = trim(:name) COLLATE NOCASE AND (:variant IS NULL OR kind = :variant)
ORDER BY archived, id;

-- name: category-name
SELECT name FROM category WHERE id = :id;

-- name: category-kind
-- Whether it is of expenses or of income.
SELECT kind FROM category WHERE id = :id;

-- name: category-other
-- Another category of the same name and kind.
SELECT id FROM category WHERE kind = :kind AND name = :name COLLATE NOCASE AND id <> :id;

-- ============================================================ what happens to money

-- name: capital-row
SELECT day, account, amount FROM capital WHERE id = :id;

-- name: drawing-row
SELECT day, account, amount FROM drawing WHERE id = :id;

-- name: transfer-row
SELECT day, from_account, to_account, amount, fee FROM transfer WHERE id = :id;

-- name: expense-row
SELECT day, category, account, amount FROM expense WHERE id = :id;

-- name: income-row
SELECT day, category, account, amount FROM income WHERE id = :id;

-- name: loan-row
SELECT day, lender, account, amount FROM loan WHERE id = :id;

-- name: loan-payment-row
SELECT day, lender, account, principal, interest FROM loan_payment WHERE id = :id;

-- name: loan-lowest
-- The least that would be owed to a lender on any day, if the record :id added :amount on :day.
WITH change (day, amount) AS (
  SELECT day, amount FROM loan WHERE lender = :lender AND id <> :id
  UNION ALL
  SELECT day, -principal FROM loan_payment WHERE lender = :lender AND id <> :id
  UNION ALL
  SELECT :day, :amount
),
owed (amount) AS (
  SELECT sum(amount) OVER (ORDER BY day) FROM change
)
SELECT min(amount) AS lowest FROM owed;

-- name: asset-row
SELECT day, account, amount, months FROM asset WHERE id = :id;

-- name: asset-name
SELECT name FROM asset WHERE id = :id;

-- name: account-suggest
-- scan: accounts are few
SELECT id, name, NULL AS detail FROM account
WHERE archived = 0 AND name LIKE '%' || trim(:text) || '%' ORDER BY name COLLATE NOCASE LIMIT :most;

-- name: category-suggest
-- scan: categories are few
SELECT id, name, NULL AS detail FROM category
WHERE archived = 0 AND (:variant IS NULL OR kind = :variant) AND name LIKE '%' || trim(:text) || '%'
ORDER BY name COLLATE NOCASE LIMIT :most;
