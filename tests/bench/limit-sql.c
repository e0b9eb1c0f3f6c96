/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The limits: what bare SQLite takes for the same rows and indexes in a plain schema, and for the same questions where
 * the layout is made for them.
 *   limit-sql load DB DATADIR        one transaction, with a stored journal, indexes after
 *   limit-sql same BOOK DB           a book's own rows into its own tables, one transaction, its indexes after; reading the
 *                                    book does not count
 *   limit-sql layout DB              movements clustered by product, totals a day, the orders owing
 *   limit-sql ask DB QUESTION TIMES
 *   limit-sql late DB PRODUCT TIMES  every movement of a product costed anew by FIFO and rewritten, committed
 * A line a time: "bare", tab, milliseconds by the clock, tab, milliseconds of the processor. */
#include <sqlite3.h>
#include "limit-book.h"

static sqlite3 *db;

static void ok(int rc, const char *what) {
  if (rc != SQLITE_OK && rc != SQLITE_DONE && rc != SQLITE_ROW) {
    fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
    exit(1);
  }
}
static void sql(const char *s) { ok(sqlite3_exec(db, s, NULL, NULL, NULL), s); }
static sqlite3_stmt *prep(const char *s) {
  sqlite3_stmt *st;
  ok(sqlite3_prepare_v3(db, s, -1, SQLITE_PREPARE_PERSISTENT, &st, NULL), s);
  return st;
}
static void put(sqlite3_stmt *st, int n, const int64_t *v) { /* bind, run, reset */
  for (int i = 0; i < n; i++) sqlite3_bind_int64(st, i + 1, v[i]);
  ok(sqlite3_step(st), sqlite3_sql(st));
  sqlite3_reset(st);
}
/* What counts: from begin to tell, without the pauses. */
static double begun[2], paused[2];
static void begin(void) { begun[0] = now(), begun[1] = cpu(); }
static void pause_count(void) { paused[0] = now(), paused[1] = cpu(); }
static void go_on(void) { begun[0] += now() - paused[0], begun[1] += cpu() - paused[1]; }
static void tell(void) { printf("bare\t%.3f\t%.3f\n", (now() - begun[0]) * 1e3, (cpu() - begun[1]) * 1e3); }

/* ---- the load ---- */

static const char *SCHEMA =
    "CREATE TABLE product(id INTEGER PRIMARY KEY, qty INT NOT NULL DEFAULT 0, value INT NOT NULL DEFAULT 0);"
    "CREATE TABLE purchase(id INTEGER PRIMARY KEY, day INT NOT NULL, product INT NOT NULL, qty INT NOT NULL, unit_cost INT NOT NULL);"
    "CREATE TABLE orders(id INTEGER PRIMARY KEY, day INT NOT NULL, customer INT NOT NULL, total INT NOT NULL);"
    "CREATE TABLE line(id INTEGER PRIMARY KEY, orders INT NOT NULL, product INT NOT NULL, day INT NOT NULL, qty INT NOT NULL,"
    " price INT NOT NULL, cost INT NOT NULL);"
    "CREATE TABLE payment(id INTEGER PRIMARY KEY, day INT NOT NULL, orders INT NOT NULL, amount INT NOT NULL);"
    "CREATE TABLE entry(id INTEGER PRIMARY KEY, day INT NOT NULL, kind INT NOT NULL, ref INT NOT NULL);"
    "CREATE TABLE posting(entry INT NOT NULL, seq INT NOT NULL, account INT NOT NULL, amount INT NOT NULL,"
    " PRIMARY KEY(entry, seq)) WITHOUT ROWID;"
    "CREATE TABLE month_total(month INT NOT NULL, account INT NOT NULL, amount INT NOT NULL, PRIMARY KEY(month, account)) WITHOUT ROWID;";
static const char *INDEXES =
    "CREATE INDEX purchase_product ON purchase(product, day, id);"
    "CREATE INDEX orders_day ON orders(day, id);"
    "CREATE INDEX orders_customer ON orders(customer, day);"
    "CREATE INDEX line_orders ON line(orders);"
    "CREATE INDEX line_product ON line(product, day, id);"
    "CREATE INDEX payment_orders ON payment(orders);"
    "CREATE INDEX payment_day ON payment(day);"
    "CREATE INDEX entry_day ON entry(day);";

/* accounts of the journal here: 1 cash 2 receivables 3 stock 4 sales 5 cost of goods */
static sqlite3_stmt *s_entry, *s_posting;
static int64_t entries;
static void book_entry(int64_t day, int kind, int64_t ref, int n, const int64_t (*p)[2]) {
  put(s_entry, 4, (int64_t[]){++entries, day, kind, ref});
  for (int i = 0; i < n; i++) put(s_posting, 4, (int64_t[]){entries, i, p[i][0], p[i][1]});
}

static void load_purchases(Book *b) {
  sqlite3_stmt *s_prod = prep("INSERT INTO product(id) VALUES(?)"), *s_buy = prep("INSERT INTO purchase VALUES(?,?,?,?,?)");
  int64_t products = 0;
  for (size_t i = 0; i < b->purchases.n; i++) {
    int64_t *r = ROW(b->purchases, i);
    if (r[BUY_PRODUCT] > products) products = r[BUY_PRODUCT];
    put(s_buy, 5, (int64_t[]){r[BUY_ID], r[BUY_DATE], r[BUY_PRODUCT], r[BUY_QTY], r[BUY_COST]});
    book_entry(r[BUY_DATE], 1, r[BUY_ID], 2, (int64_t[][2]){{3, r[BUY_AMOUNT]}, {1, -r[BUY_AMOUNT]}});
  }
  for (int64_t p = 1; p <= products; p++) put(s_prod, 1, &p);
  sqlite3_finalize(s_prod), sqlite3_finalize(s_buy);
}

static void load_orders(Book *b) {
  sqlite3_stmt *s_ord = prep("INSERT INTO orders VALUES(?,?,?,?)"), *s_line = prep("INSERT INTO line VALUES(?,?,?,?,?,?,?)");
  for (size_t i = 0, j; i < b->orders.n; i = j) {
    int64_t *r = ROW(b->orders, i), total = 0;
    for (j = i; j < b->orders.n && ROW(b->orders, j)[ORD_ID] == r[ORD_ID]; j++) {
      int64_t *l = ROW(b->orders, j);
      total += l[ORD_AMOUNT];
      put(s_line, 7, (int64_t[]){j + 1, l[ORD_ID], l[ORD_PRODUCT], l[ORD_DATE], l[ORD_QTY], l[ORD_PRICE], l[ORD_AMOUNT] * 2 / 3});
    }
    put(s_ord, 4, (int64_t[]){r[ORD_ID], r[ORD_DATE], r[ORD_CUSTOMER], total});
    book_entry(r[ORD_DATE], 2, r[ORD_ID], 4, (int64_t[][2]){{2, total}, {4, -total}, {5, total * 2 / 3}, {3, -total * 2 / 3}});
  }
  sqlite3_finalize(s_ord), sqlite3_finalize(s_line);
}

static void load_payments(Book *b) {
  sqlite3_stmt *s_pay = prep("INSERT INTO payment VALUES(?,?,?,?)");
  for (size_t i = 0; i < b->payments.n; i++) {
    int64_t *r = ROW(b->payments, i);
    put(s_pay, 4, (int64_t[]){r[PAY_ID], r[PAY_DATE], r[PAY_ORDER], r[PAY_AMOUNT]});
    book_entry(r[PAY_DATE], 3, r[PAY_ID], 2, (int64_t[][2]){{1, r[PAY_AMOUNT]}, {2, -r[PAY_AMOUNT]}});
  }
  sqlite3_finalize(s_pay);
}

static void load_all(const char *dir) {
  Book b = load_book(dir);
  begin();
  sql("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; BEGIN IMMEDIATE");
  sql(SCHEMA);
  s_entry = prep("INSERT INTO entry VALUES(?,?,?,?)");
  s_posting = prep("INSERT INTO posting VALUES(?,?,?,?)");
  load_purchases(&b);
  load_orders(&b);
  load_payments(&b);
  sqlite3_finalize(s_entry), sqlite3_finalize(s_posting);
  sql(INDEXES);
  sql("INSERT INTO month_total SELECT day / 100, account, sum(amount) FROM entry JOIN posting ON entry = id GROUP BY 1, 2");
  sql("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  tell();
}

/* ---- the same rows ---- */

typedef struct {
  int type, bytes;
  int64_t number; /* or where the text begins */
} Cell;
static Cell *cells;
static char *texts;
static size_t n_cells, n_bytes;

static void keep(sqlite3_stmt *from, int columns) {
  static size_t cell_room, byte_room;
  if (n_cells + columns > cell_room) cells = realloc(cells, (cell_room = 2 * cell_room + 4096) * sizeof *cells);
  for (int i = 0; i < columns; i++) {
    Cell *cell = &cells[n_cells++];
    *cell = (Cell){sqlite3_column_type(from, i), 0, sqlite3_column_int64(from, i)};
    if (cell->type != SQLITE_TEXT && cell->type != SQLITE_BLOB) continue;
    const void *data = sqlite3_column_blob(from, i);
    cell->bytes = sqlite3_column_bytes(from, i);
    if (n_bytes + cell->bytes > byte_room) texts = realloc(texts, byte_room = 2 * byte_room + 65536 + cell->bytes);
    if (cell->bytes) memcpy(texts + n_bytes, data, cell->bytes);
    cell->number = (int64_t)n_bytes;
    n_bytes += cell->bytes;
  }
}

static void fill_table(sqlite3 *book, const char *name) {
  char s[4096];
  sqlite3_stmt *from;
  pause_count();
  snprintf(s, sizeof s, "SELECT * FROM \"%s\"", name);
  ok(sqlite3_prepare_v2(book, s, -1, &from, NULL), s);
  int columns = sqlite3_column_count(from), at = snprintf(s, sizeof s, "INSERT INTO \"%s\" VALUES(?", name);
  for (int i = 1; i < columns; i++) at += snprintf(s + at, sizeof s - at, ",?");
  snprintf(s + at, sizeof s - at, ")");
  for (n_cells = n_bytes = 0; sqlite3_step(from) == SQLITE_ROW;) keep(from, columns);
  sqlite3_finalize(from);
  go_on();
  sqlite3_stmt *into = prep(s);
  for (size_t i = 0; i < n_cells; i += columns) {
    for (int c = 0; c < columns; c++) {
      const Cell *cell = &cells[i + c];
      if (cell->type == SQLITE_INTEGER) sqlite3_bind_int64(into, c + 1, cell->number);
      else if (cell->type == SQLITE_TEXT) sqlite3_bind_text(into, c + 1, texts + cell->number, cell->bytes, SQLITE_STATIC);
      else if (cell->type == SQLITE_BLOB) sqlite3_bind_blob(into, c + 1, texts + cell->number, cell->bytes, SQLITE_STATIC);
      else sqlite3_bind_null(into, c + 1);
    }
    put(into, 0, NULL);
  }
  sqlite3_finalize(into);
}

static void make(sqlite3 *book, const char *kind, int fill) {
  sqlite3_stmt *st;
  const char *q = "SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql LIKE 'CREATE %' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                  " AND name NOT LIKE 'sqlite%'";
  ok(sqlite3_prepare_v2(book, q, -1, &st, NULL), q);
  sqlite3_bind_text(st, 1, kind, -1, SQLITE_STATIC);
  while (sqlite3_step(st) == SQLITE_ROW) {
    sql((const char *)sqlite3_column_text(st, 1));
    if (fill) fill_table(book, (const char *)sqlite3_column_text(st, 0));
  }
  sqlite3_finalize(st);
}

static void load_same(const char *path) {
  sqlite3 *book;
  if (sqlite3_open_v2(path, &book, SQLITE_OPEN_READONLY, NULL)) exit(2);
  begin();
  sql("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-65536; BEGIN IMMEDIATE");
  make(book, "table", 1);
  make(book, "index", 0);
  sql("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  tell();
  sqlite3_close(book);
}

/* ---- the layout made for the questions; a real chart has more accounts than the journal here, hence the four of each ---- */

static void lay_out(void) {
  sql("PRAGMA cache_size=-65536;"
      "BEGIN;"
      "CREATE TABLE movement(product INT, day INT, kind INT, ref INT, qty INT, value INT, qty_after INT, value_after INT,"
      " PRIMARY KEY(product, day, kind, ref)) WITHOUT ROWID;"
      "INSERT INTO movement SELECT product, day, 0, id, qty, qty * unit_cost, 0, 0 FROM purchase ORDER BY 1, 2, 3, 4;"
      "INSERT INTO movement SELECT product, day, 1, id, -qty, -cost, 0, 0 FROM line ORDER BY 1, 2, 3, 4;"
      "UPDATE product SET qty = 1, value = 1;"
      "CREATE TABLE day_total(day INT, account INT, amount INT, PRIMARY KEY(day, account)) WITHOUT ROWID;"
      "INSERT INTO day_total SELECT day, account * 10 + x, sum(amount) / 4 FROM entry JOIN posting ON entry = id, "
      "(SELECT 0 x UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) GROUP BY 1, 2;"
      "CREATE TABLE owing AS SELECT orders.id, customer, total, coalesce(sum(amount), 0) AS paid FROM orders"
      " LEFT JOIN payment ON payment.orders = orders.id GROUP BY orders.id HAVING coalesce(sum(amount), 0) < total;"
      "CREATE INDEX owing_customer ON owing(customer, total, paid);"
      "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
}

static const char *const QUESTIONS[][2] = {
    {"statement-by-month", "SELECT day / 100, account, sum(amount) FROM day_total GROUP BY 1, 2"},
    {"statement-90-days", "SELECT account, sum(amount) FROM day_total WHERE day BETWEEN 20250515 AND 20250815 GROUP BY 1"},
    {"stock-now", "SELECT id, qty, value FROM product"},
    {"stock-past", "SELECT p.id, (SELECT qty_after FROM movement m WHERE m.product = p.id AND day <= 20250630"
                   " ORDER BY product DESC, day DESC, kind DESC, ref DESC LIMIT 1) FROM product p"},
    {"receivables", "SELECT customer, sum(total - paid) FROM owing GROUP BY 1"},
};

static void ask(const char *question, int times) {
  const char *q = NULL;
  for (size_t i = 0; i < sizeof QUESTIONS / sizeof *QUESTIONS; i++)
    if (!strcmp(QUESTIONS[i][0], question)) q = QUESTIONS[i][1];
  if (!q) exit(2);
  for (int i = 0; i < times; i++) {
    begin();
    sqlite3_stmt *st = prep(q);
    while (sqlite3_step(st) == SQLITE_ROW)
      ;
    ok(sqlite3_finalize(st), q);
    tell();
  }
}

/* ---- a late purchase: a rupiah a piece dearer from the first, so that every row changes ---- */

static int64_t row[1 << 17][5], layer[1 << 17][2];

static int64_t cost_of(int64_t need, size_t *head, size_t tail) {
  int64_t value = 0;
  while (need && *head < tail) {
    int64_t *l = layer[*head], x = l[0] <= need ? l[1] : l[1] * need / l[0], m = l[0] <= need ? l[0] : need;
    l[0] -= m, l[1] -= x, value -= x, need -= m;
    if (!l[0]) ++*head;
  }
  return value;
}

static void recost(int64_t product) {
  sqlite3_stmt *ev = prep("SELECT day, kind, ref, qty, value FROM movement WHERE product = ? ORDER BY day, kind, ref"),
               *up = prep("UPDATE movement SET value = ?, qty_after = ?, value_after = ? WHERE product = ? AND day = ? AND kind = ? AND ref = ?");
  size_t head = 0, tail = 0;
  int64_t quantity = 0, total = 0;
  long n = 0;
  sqlite3_bind_int64(ev, 1, product);
  for (; sqlite3_step(ev) == SQLITE_ROW; n++)
    for (int c = 0; c < 5; c++) row[n][c] = sqlite3_column_int64(ev, c);
  sqlite3_finalize(ev);
  for (long k = 0; k < n; k++) {
    int64_t q = row[k][3], v = row[k][4];
    if (!row[k][1]) {
      v += q;
      layer[tail][0] = q, layer[tail++][1] = v;
    } else
      v = cost_of(-q, &head, tail);
    quantity += q, total += v;
    put(up, 7, (int64_t[]){v, quantity, total, product, row[k][0], row[k][1], row[k][2]});
  }
  sqlite3_finalize(up);
}

static void late(int64_t product, int times) {
  sql("PRAGMA synchronous=FULL; PRAGMA cache_size=-65536");
  for (int i = 0; i < times; i++) {
    begin();
    sql("BEGIN IMMEDIATE");
    recost(product);
    sql("COMMIT");
    tell();
  }
}

int main(int argc, char **argv) {
  if (argc < 3 || sqlite3_open(argv[!strcmp(argv[1], "same") && argc > 3 ? 3 : 2], &db)) return 2;
  if (!strcmp(argv[1], "load") && argc == 4)
    load_all(argv[3]);
  else if (!strcmp(argv[1], "same") && argc == 4)
    load_same(argv[2]);
  else if (!strcmp(argv[1], "layout"))
    lay_out();
  else if (!strcmp(argv[1], "ask") && argc == 5)
    ask(argv[3], atoi(argv[4]));
  else if (!strcmp(argv[1], "late") && argc == 5)
    late(atoll(argv[3]), atoi(argv[4]));
  else
    return 2;
  ok(sqlite3_close(db), "close");
  return 0;
}
