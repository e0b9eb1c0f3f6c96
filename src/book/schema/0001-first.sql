-- The first schema of a Laba book.
--
-- CONTENT is exactly what the user wrote; history records it, undo restores it. DERIVED follows from it and can be
-- thrown away and made again at any time. Money is whole rupiah. A quantity is in thousandths (3 pieces = 3000).
-- A day is an integer yyyymmdd, so day / 100 is its month. Every record, list entry or happening, has its id from one
-- sequence, in the order of typing.

-- ============================================================ CONTENT: the book itself

-- What every record is. `type` is the number of its descriptor.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  type INTEGER NOT NULL
) STRICT;

-- name, language, cost-method (average, fifo), and what else the owner decides.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Closed months: the last closed day, and the cost method its printed figures were made with.
CREATE TABLE closing (
  day INTEGER PRIMARY KEY,
  method TEXT NOT NULL CHECK (method IN ('average', 'fifo'))
) STRICT;

-- ============================================================ CONTENT: lists

CREATE TABLE person (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  phone TEXT,                      -- as typed
  phone_key TEXT,                  -- normalised, digits only; NULL when masked or none
  address TEXT,
  customer INTEGER NOT NULL DEFAULT 1 CHECK (customer IN (0, 1)),
  supplier INTEGER NOT NULL DEFAULT 0 CHECK (supplier IN (0, 1)),
  price_group TEXT,                -- the kind of customer that price tiers speak of
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX person_name ON person (name COLLATE NOCASE);
CREATE INDEX person_phone ON person (phone_key) WHERE phone_key IS NOT NULL;

-- Where money lies.
CREATE TABLE account (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('cash', 'bank', 'ewallet', 'platform')),
  number TEXT,                     -- the bank's account number, for slips
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  note TEXT
) STRICT;

CREATE TABLE channel (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('own', 'marketplace', 'platform')),
  account INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  note TEXT
) STRICT;

-- What the channel takes, from a day on: percent (thousandths of a percent) of the price after the seller's discount, at most
-- `cap` an item, and a fixed amount an order.
CREATE TABLE channel_fee (
  channel INTEGER NOT NULL REFERENCES channel DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  name TEXT NOT NULL,
  percent INTEGER NOT NULL DEFAULT 0,
  fixed INTEGER NOT NULL DEFAULT 0,
  cap INTEGER,
  goods_category TEXT,
  PRIMARY KEY (channel, place)
) STRICT, WITHOUT ROWID;

-- Categories of expenses and of other income.
CREATE TABLE category (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('expense', 'income')),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE product (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  code TEXT UNIQUE COLLATE NOCASE,
  barcode TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  variant TEXT,
  category TEXT,
  unit TEXT NOT NULL DEFAULT 'pcs',
  sell_price INTEGER,
  cost_price INTEGER,
  min_stock INTEGER,
  supplier INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX product_name ON product (name COLLATE NOCASE);
CREATE INDEX product_barcode ON product (barcode) WHERE barcode IS NOT NULL;

-- Packs in which it is bought or sold: lusin = 12000 thousandths.
CREATE TABLE product_pack (
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (product, place)
) STRICT, WITHOUT ROWID;

-- Price tiers by quantity and, if given, kind of customer.
CREATE TABLE product_price (
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  from_quantity INTEGER NOT NULL CHECK (from_quantity >= 0),
  price INTEGER NOT NULL CHECK (price >= 0),
  price_group TEXT,
  PRIMARY KEY (product, place)
) STRICT, WITHOUT ROWID;

-- A bundle is sold as one and leaves stock as its parts.
CREATE TABLE product_part (
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  part INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (product, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_part_part ON product_part (part);

CREATE TABLE product_photo (
  product INTEGER PRIMARY KEY REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  image BLOB NOT NULL
) STRICT;

-- A PO batch: orders collected until a day, then bought or made together.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  opens INTEGER,
  closes INTEGER,
  arrives INTEGER,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  note TEXT
) STRICT;

-- What falls due by itself; `body` is the record to write, as JSON without a day.
CREATE TABLE regular (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  every TEXT NOT NULL CHECK (every IN ('week', 'month', 'quarter', 'year')),
  starts INTEGER NOT NULL,
  until INTEGER,
  body TEXT NOT NULL,
  last_written INTEGER,            -- the due day that was written down last
  note TEXT
) STRICT;

-- ============================================================ CONTENT: orders

CREATE TABLE customer_order (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  number TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (number <> ''),
  day INTEGER NOT NULL,
  channel INTEGER REFERENCES channel DEFERRABLE INITIALLY DEFERRED,
  batch INTEGER REFERENCES batch DEFERRABLE INITIALLY DEFERRED,
  external_number TEXT,
  customer INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  recipient TEXT,
  discount INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0),
  shipping_charged INTEGER NOT NULL DEFAULT 0 CHECK (shipping_charged >= 0),
  shipping_paid_account INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  shipping_paid_amount INTEGER,
  shipping_paid_day INTEGER,
  courier TEXT,
  tracking TEXT,
  due INTEGER,
  packed INTEGER,                  -- days, NULL = not yet
  handed_over INTEGER,
  delivered INTEGER,
  note TEXT
) STRICT;
CREATE INDEX customer_order_day ON customer_order (day);
CREATE INDEX customer_order_customer ON customer_order (customer, day);
CREATE UNIQUE INDEX customer_order_external ON customer_order (channel, external_number) WHERE external_number IS NOT NULL;
CREATE INDEX customer_order_tracking ON customer_order (tracking) WHERE tracking IS NOT NULL;
CREATE INDEX customer_order_batch ON customer_order (batch) WHERE batch IS NOT NULL;
CREATE INDEX customer_order_open ON customer_order (id) WHERE handed_over IS NULL;

-- amount: quantity times price, before discounts. share: this line's part of the order's discount (largest remainder), so the
-- line's net is amount - discount - share. supplier_amount: what the supplier (dropship) or the goods' owner (consigned) gets.
CREATE TABLE order_line (
  customer_order INTEGER NOT NULL REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  product INTEGER REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  discount INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0),
  share INTEGER NOT NULL DEFAULT 0,
  source INTEGER NOT NULL DEFAULT 0 CHECK (source BETWEEN 0 AND 3),      -- stock, dropship, commission, consigned
  text TEXT,
  supplier INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  supplier_amount INTEGER,
  commission INTEGER,
  PRIMARY KEY (customer_order, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_line_source ON order_line (source, customer_order) WHERE source <> 0;
CREATE INDEX order_line_supplier ON order_line (supplier, customer_order) WHERE supplier IS NOT NULL;
-- Goods from elsewhere leave no movement: orders are found by them here.
CREATE INDEX order_line_product ON order_line (product, customer_order) WHERE source <> 0;

-- Payments written in the order itself.
CREATE TABLE order_payment (
  customer_order INTEGER NOT NULL REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  day INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (customer_order, place)
) STRICT, WITHOUT ROWID;

-- payment, refund, write-off: of one order, or of the customer.
CREATE TABLE payment (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  customer_order INTEGER REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  customer INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT,
  CHECK ((customer_order IS NULL) <> (customer IS NULL))
) STRICT;
CREATE INDEX payment_order ON payment (customer_order) WHERE customer_order IS NOT NULL;
CREATE INDEX payment_customer ON payment (customer) WHERE customer IS NOT NULL;

CREATE TABLE refund (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  customer_order INTEGER REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  customer INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT,
  CHECK ((customer_order IS NULL) <> (customer IS NULL))
) STRICT;
CREATE INDEX refund_order ON refund (customer_order) WHERE customer_order IS NOT NULL;
CREATE INDEX refund_customer ON refund (customer) WHERE customer IS NOT NULL;

CREATE TABLE write_off (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  customer_order INTEGER REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  customer INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT,
  CHECK ((customer_order IS NULL) <> (customer IS NULL))
) STRICT;
CREATE INDEX write_off_order ON write_off (customer_order) WHERE customer_order IS NOT NULL;
CREATE INDEX write_off_customer ON write_off (customer) WHERE customer IS NOT NULL;

-- What happened to the parcel, where it was written down apart from the order.
CREATE TABLE hand_over (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  customer_order INTEGER NOT NULL UNIQUE REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  courier TEXT,
  tracking TEXT,
  note TEXT
) STRICT;
CREATE INDEX hand_over_tracking ON hand_over (tracking) WHERE tracking IS NOT NULL;

CREATE TABLE delivered (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  customer_order INTEGER NOT NULL UNIQUE REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE TABLE delivery_failed (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  customer_order INTEGER NOT NULL UNIQUE REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  goods TEXT NOT NULL DEFAULT 'back' CHECK (goods IN ('back', 'lost')),
  shipping_account INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  shipping_amount INTEGER CHECK (shipping_amount > 0),
  note TEXT
) STRICT;

CREATE TABLE cancel (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  customer_order INTEGER NOT NULL UNIQUE REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE TABLE order_return (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  customer_order INTEGER NOT NULL REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  shipping INTEGER NOT NULL DEFAULT 0 CHECK (shipping >= 0),     -- ongkir charged that is given back too
  refund_account INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  refund_amount INTEGER CHECK (refund_amount > 0),
  note TEXT
) STRICT;
CREATE INDEX order_return_order ON order_return (customer_order);

CREATE TABLE order_return_line (
  order_return INTEGER NOT NULL REFERENCES order_return DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  product INTEGER REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,           -- the place of the order's line
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  condition TEXT NOT NULL DEFAULT 'good' CHECK (condition IN ('good', 'damaged')),
  PRIMARY KEY (order_return, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE settlement (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  channel INTEGER NOT NULL REFERENCES channel DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE TABLE settlement_line (
  settlement INTEGER NOT NULL REFERENCES settlement DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  customer_order INTEGER NOT NULL REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  gross INTEGER NOT NULL,
  net INTEGER NOT NULL,
  PRIMARY KEY (settlement, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX settlement_line_order ON settlement_line (customer_order);

CREATE TABLE settlement_fee (
  settlement INTEGER NOT NULL REFERENCES settlement DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,          -- of the line
  part INTEGER NOT NULL,
  name TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (settlement, place, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE commission_payout (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  channel INTEGER NOT NULL REFERENCES channel DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT
) STRICT;

CREATE TABLE commission_payout_order (
  commission_payout INTEGER NOT NULL REFERENCES commission_payout DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  customer_order INTEGER NOT NULL REFERENCES customer_order DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (commission_payout, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX commission_payout_order_order ON commission_payout_order (customer_order);

-- ============================================================ CONTENT: purchases

CREATE TABLE purchase (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  number TEXT UNIQUE COLLATE NOCASE,
  day INTEGER NOT NULL,
  supplier INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  discount INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0),
  shipping INTEGER NOT NULL DEFAULT 0 CHECK (shipping >= 0),
  due INTEGER,
  note TEXT
) STRICT;
CREATE INDEX purchase_day ON purchase (day);
CREATE INDEX purchase_supplier ON purchase (supplier, day) WHERE supplier IS NOT NULL;

-- share: this line's part of ongkir less discount; the goods cost amount + share.
CREATE TABLE purchase_line (
  purchase INTEGER NOT NULL REFERENCES purchase DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  share INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (purchase, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE purchase_payment (
  purchase INTEGER NOT NULL REFERENCES purchase DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  day INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (purchase, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_payment (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  supplier INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  purchase INTEGER REFERENCES purchase DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT
) STRICT;
CREATE INDEX supplier_payment_supplier ON supplier_payment (supplier);
CREATE INDEX supplier_payment_purchase ON supplier_payment (purchase) WHERE purchase IS NOT NULL;

CREATE TABLE purchase_return (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  purchase INTEGER NOT NULL REFERENCES purchase DEFERRABLE INITIALLY DEFERRED,
  refund_account INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  refund_amount INTEGER CHECK (refund_amount >= 0),
  note TEXT
) STRICT;
CREATE INDEX purchase_return_purchase ON purchase_return (purchase);

CREATE TABLE purchase_return_line (
  purchase_return INTEGER NOT NULL REFERENCES purchase_return DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (purchase_return, place)
) STRICT, WITHOUT ROWID;

-- ============================================================ CONTENT: stock

CREATE TABLE opening_stock (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  note TEXT
) STRICT;

CREATE TABLE stock_count (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE stock_count_line (
  stock_count INTEGER NOT NULL REFERENCES stock_count DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  counted INTEGER NOT NULL CHECK (counted >= 0),
  unit_cost INTEGER CHECK (unit_cost >= 0),
  PRIMARY KEY (stock_count, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_adjust (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  unit_cost INTEGER CHECK (unit_cost >= 0),
  reason TEXT,
  note TEXT
) STRICT;

CREATE TABLE stock_out (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  reason TEXT NOT NULL CHECK (reason IN ('damaged', 'lost', 'own-use', 'gift')),
  note TEXT
) STRICT;

-- Goods of mine left with a shop: still mine until sold. The place is a person.
CREATE TABLE consign_out (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  place INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE TABLE consign_out_line (
  consign_out INTEGER NOT NULL REFERENCES consign_out DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (consign_out, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE consign_settle (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  place INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  fee INTEGER NOT NULL DEFAULT 0 CHECK (fee >= 0),
  account INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
  note TEXT
) STRICT;
CREATE INDEX consign_settle_place ON consign_settle (place);

CREATE TABLE consign_settle_line (
  consign_settle INTEGER NOT NULL REFERENCES consign_settle DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  sold INTEGER NOT NULL DEFAULT 0 CHECK (sold >= 0),
  returned INTEGER NOT NULL DEFAULT 0 CHECK (returned >= 0),
  amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),   -- what the sold goods were sold for
  PRIMARY KEY (consign_settle, place)
) STRICT, WITHOUT ROWID;

-- ============================================================ CONTENT: money

CREATE TABLE capital (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT
) STRICT;

CREATE TABLE drawing (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT
) STRICT;

CREATE TABLE transfer (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  from_account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  to_account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  fee INTEGER NOT NULL DEFAULT 0 CHECK (fee >= 0),         -- taken from from_account besides the amount
  note TEXT,
  CHECK (from_account <> to_account)
) STRICT;

CREATE TABLE expense (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  category INTEGER NOT NULL REFERENCES category DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  payee TEXT,
  note TEXT
) STRICT;

CREATE TABLE income (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  category INTEGER NOT NULL REFERENCES category DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  payer TEXT,
  note TEXT
) STRICT;

CREATE TABLE loan (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  lender INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT
) STRICT;

CREATE TABLE loan_payment (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  lender INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  principal INTEGER NOT NULL DEFAULT 0 CHECK (principal >= 0),
  interest INTEGER NOT NULL DEFAULT 0 CHECK (interest >= 0),
  note TEXT
) STRICT;

-- What was there before the book began: in an account, owed by a customer, owed to a supplier.
CREATE TABLE opening_balance (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  account INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  customer INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  supplier INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  note TEXT,
  CHECK ((account IS NOT NULL) + (customer IS NOT NULL) + (supplier IS NOT NULL) = 1)
) STRICT;
CREATE INDEX opening_balance_customer ON opening_balance (customer) WHERE customer IS NOT NULL;

-- A thing owned for the business, written off in equal parts over `months` from the month after.
CREATE TABLE asset (
  id INTEGER PRIMARY KEY REFERENCES record DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  account INTEGER NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount > 0),
  months INTEGER CHECK (months BETWEEN 1 AND 600),         -- NULL = not written off
  note TEXT
) STRICT;

-- ============================================================ HISTORY (not recorded by itself)

-- One line an act of the user. `state`: 0 done, 1 undone, 2 only the label is left.
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,             -- seconds since 1970, UTC
  label TEXT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What an act changed, in order. A part is a changeset; or, where a large import only added records, the
-- range of their ids (its changeset is made when it is undone).
CREATE TABLE history_part (
  history INTEGER NOT NULL REFERENCES history DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL,
  first INTEGER,
  last INTEGER,
  changeset BLOB,
  PRIMARY KEY (history, part)
) STRICT;

-- ============================================================ DERIVED

-- Goods, one row a movement, clustered by product in the order of costing. kind: LabaMoveKind. quantity and value are signed as stock
-- sees them. given: what was counted. amount: the net selling price of what moved. after: running sums.
CREATE TABLE movement (
  product INTEGER NOT NULL,
  day INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  place INTEGER NOT NULL,
  record INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  value INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  uncovered INTEGER NOT NULL,
  quantity_after INTEGER NOT NULL,
  value_after INTEGER NOT NULL,
  given INTEGER,
  unit_cost INTEGER,
  origin INTEGER,
  PRIMARY KEY (product, day, rank, sequence, place, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX movement_record ON movement (record);
-- All but sales: what came in, and what layers depend on. A replay that begins in the middle reads it backwards.
CREATE INDEX movement_in ON movement (product, day, rank, sequence, place, record) WHERE kind <> 6;
-- What came back of a sale.
CREATE INDEX movement_origin ON movement (origin) WHERE origin IS NOT NULL;

-- Money: what each record does to the accounts, apart from what its goods cost (that follows from movement, see the view
-- `entry`). role: LabaRole; ref: the account, channel, category, supplier or lender the role speaks of, else 0.
CREATE TABLE posting (
  record INTEGER NOT NULL,
  day INTEGER NOT NULL,
  role INTEGER NOT NULL,
  ref INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (record, day, role, ref)
) STRICT, WITHOUT ROWID;

-- Which records did something to money or goods on a day.
CREATE TABLE day_record (
  day INTEGER NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (day, record)
) STRICT, WITHOUT ROWID;

-- Totals an account and day, an account and month: all postings, goods included.
CREATE TABLE day_total (
  role INTEGER NOT NULL,
  ref INTEGER NOT NULL,
  day INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (role, ref, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE month_total (
  role INTEGER NOT NULL,
  ref INTEGER NOT NULL,
  month INTEGER NOT NULL,          -- yyyymm
  amount INTEGER NOT NULL,
  PRIMARY KEY (role, ref, month)
) STRICT, WITHOUT ROWID;

-- Goods that a record speaks for while they are still in stock. kind: LabaHoldKind (0 reserved by an order, 1 left with a shop).
CREATE TABLE hold (
  record INTEGER NOT NULL,
  product INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (record, product, kind)
) STRICT, WITHOUT ROWID;

-- A product's stock now. reserved: in orders not handed over. placed: left with a shop, still counted in on_hand.
-- uncovered: sold but not bought yet. cost_price: the one that its costs were made with.
CREATE TABLE product_stock (
  product INTEGER PRIMARY KEY,
  on_hand INTEGER NOT NULL DEFAULT 0,
  value INTEGER NOT NULL DEFAULT 0,
  reserved INTEGER NOT NULL DEFAULT 0,
  placed INTEGER NOT NULL DEFAULT 0,
  uncovered INTEGER NOT NULL DEFAULT 0,
  cost_price INTEGER
) STRICT;

-- An order's three states and what is open. goods: 0 not yet, 1 packed, 2 handed over, 3 delivered, 4 failed, 5 returned,
-- 6 cancelled. payment: 0 unpaid, 1 part, 2 paid, 3 refunded. settlement: 0 none, 1 waiting, 2 released, 3 paid out.
-- balance: billed - paid + refunded - returned - written off. handed_over, delivered: from wherever they were written.
CREATE TABLE order_state (
  customer_order INTEGER PRIMARY KEY,
  goods INTEGER NOT NULL,
  payment INTEGER NOT NULL,
  settlement INTEGER NOT NULL,
  handed_over INTEGER,
  delivered INTEGER,
  total INTEGER NOT NULL,          -- what the customer is asked for: lines - discounts + ongkir charged
  paid INTEGER NOT NULL,           -- payments less refunds
  balance INTEGER NOT NULL
) STRICT;
CREATE INDEX order_state_open ON order_state (goods, payment, settlement) WHERE goods < 2 OR payment < 2 OR settlement IN (1, 2);

-- What people owe or have paid ahead, one row a thing open: an order, an opening balance, a consignment, or (record = the person's own id)
-- the customer's own deposit. amount: above zero owed to me, below zero a deposit. channel: the marketplace that holds it, else NULL.
CREATE TABLE open_item (
  record INTEGER PRIMARY KEY,
  person INTEGER,
  channel INTEGER,
  day INTEGER NOT NULL,            -- since when
  amount INTEGER NOT NULL,
  changed INTEGER NOT NULL         -- the day from which it is this amount
) STRICT;
CREATE INDEX open_item_person ON open_item (person, channel, day, amount);

-- What was open on days gone by: at the end of each day from `day` to before `until`. since: as open_item.day. What begins and ends
-- on one day leaves nothing here.
CREATE TABLE open_past (
  record INTEGER NOT NULL,
  day INTEGER NOT NULL,
  until INTEGER NOT NULL,
  person INTEGER,
  channel INTEGER,
  since INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (record, day)
) STRICT, WITHOUT ROWID;

-- What lists are searched by: a row a product or person, rowid = its id. Words by their beginnings.
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', detail = none);

PRAGMA application_id = 1281450593; -- "Laba"
PRAGMA user_version = 1;
