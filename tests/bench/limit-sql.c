/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The limit beside an import: the same rows and indexes into a plain schema by bare SQLite, in one transaction, with a stored
 * journal.
 *   limit-sql DB DATADIR
 * A line a figure on stdout: what <TAB> seconds. */
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

static void build(const char *dir, const char *index, int journal) {
  Book b = load_book(dir);
  double t0 = now(), c0 = cpu();
  sql("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;");
  sql("BEGIN IMMEDIATE");
  sql(SCHEMA);
  if (!strcmp(index, "first")) sql(INDEXES);
  sqlite3_stmt *s_prod = prep("INSERT INTO product(id) VALUES(?)"), *s_buy = prep("INSERT INTO purchase VALUES(?,?,?,?,?)"),
               *s_ord = prep("INSERT INTO orders VALUES(?,?,?,?)"), *s_line = prep("INSERT INTO line VALUES(?,?,?,?,?,?,?)"),
               *s_pay = prep("INSERT INTO payment VALUES(?,?,?,?)");
  s_entry = prep("INSERT INTO entry VALUES(?,?,?,?)");
  s_posting = prep("INSERT INTO posting VALUES(?,?,?,?)");
  int64_t products = 0;
  for (size_t i = 0; i < b.purchases.n; i++) {
    int64_t *r = ROW(b.purchases, i);
    if (r[BUY_PRODUCT] > products) products = r[BUY_PRODUCT];
    put(s_buy, 5, (int64_t[]){r[BUY_ID], r[BUY_DATE], r[BUY_PRODUCT], r[BUY_QTY], r[BUY_COST]});
    if (journal) book_entry(r[BUY_DATE], 1, r[BUY_ID], 2, (int64_t[][2]){{3, r[BUY_AMOUNT]}, {1, -r[BUY_AMOUNT]}});
  }
  for (int64_t p = 1; p <= products; p++) put(s_prod, 1, &p);
  for (size_t i = 0, j; i < b.orders.n; i = j) {
    int64_t *r = ROW(b.orders, i), total = 0;
    for (j = i; j < b.orders.n && ROW(b.orders, j)[ORD_ID] == r[ORD_ID]; j++) {
      int64_t *l = ROW(b.orders, j);
      total += l[ORD_AMOUNT];
      put(s_line, 7, (int64_t[]){j + 1, l[ORD_ID], l[ORD_PRODUCT], l[ORD_DATE], l[ORD_QTY], l[ORD_PRICE], l[ORD_AMOUNT] * 2 / 3});
    }
    put(s_ord, 4, (int64_t[]){r[ORD_ID], r[ORD_DATE], r[ORD_CUSTOMER], total});
    if (journal) book_entry(r[ORD_DATE], 2, r[ORD_ID], 4, (int64_t[][2]){{2, total}, {4, -total}, {5, total * 2 / 3}, {3, -total * 2 / 3}});
  }
  for (size_t i = 0; i < b.payments.n; i++) {
    int64_t *r = ROW(b.payments, i);
    put(s_pay, 4, (int64_t[]){r[PAY_ID], r[PAY_DATE], r[PAY_ORDER], r[PAY_AMOUNT]});
    if (journal) book_entry(r[PAY_DATE], 3, r[PAY_ID], 2, (int64_t[][2]){{1, r[PAY_AMOUNT]}, {2, -r[PAY_AMOUNT]}});
  }
  double t1 = now();
  if (!strcmp(index, "after")) sql(INDEXES);
  double t2 = now();
  sql("COMMIT");
  double t3 = now();
  if (journal) sql("INSERT INTO month_total SELECT day / 100, account, sum(amount) FROM entry JOIN posting ON entry = id GROUP BY 1, 2");
  sql("PRAGMA wal_checkpoint(TRUNCATE)");
  struct stat st;
  stat(sqlite3_db_filename(db, "main"), &st);
  printf("build index=%s journal=%d: insert\t%.3f s\nindexes\t%.3f s\ncommit\t%.3f s\ntotal to the commit\t%.3f s\tcpu %.3f s\n"
         "order lines a second\t%.0f\nfile\t%.1f MiB\npeak\t%ld MiB\n", index, journal, t1 - t0, t2 - t1, t3 - t2, t3 - t0,
         cpu() - c0, b.orders.n / (t3 - t0), st.st_size / 1048576.0, peak_mib());
}

int main(int argc, char **argv) {
  if (argc != 3 || sqlite3_open(argv[1], &db)) return 2;
  build(argv[2], "after", 1);
  sqlite3_close(db);
  return 0;
}
