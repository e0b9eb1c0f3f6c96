/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times one thing that the model does, again and again:
 *   bench-book BOOK BUSIEST-PRODUCT MEDIAN-PRODUCT CUSTOMER OPERATION TIMES
 * A line a time: what, tab, milliseconds by the clock, tab, milliseconds of the processor. Some operations change the
 * book. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "book/laba-edit.h"
#include "book/laba-store.h"
#include "laba-model.h"
#include "reports/laba-report.h"

/* The day that orders are written on, the last of the generated sets. */
#define LAST_DAY 20251231

typedef struct
{
  const char *path;
  LabaBook *book;
  gint64 products[2]; /* the busiest, a median one */
  gint64 account, customer;
  guint turn;
} Bench;

typedef struct
{
  double clock, processor; /* ms */
} Moment;

static double
read_clock (clockid_t which)
{
  struct timespec time;

  clock_gettime (which, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static Moment
now (void)
{
  return (Moment){ read_clock (CLOCK_MONOTONIC), read_clock (CLOCK_PROCESS_CPUTIME_ID) };
}

static Moment
tell (const char *what, Moment begin)
{
  Moment end = now ();

  g_print ("%s\t%.3f\t%.3f\n", what, end.clock - begin.clock,
           end.processor - begin.processor);
  return now ();
}

static void
must (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "failed");
}

static void
open_book (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  bench->book = laba_book_open (bench->path, &error);
  must (bench->book != NULL, error);
}

static void
open_again (Bench *bench)
{
  g_clear_object (&bench->book);
  Moment begin = now ();
  open_book (bench);
  tell ("open", begin);
}

/* ---- reports ---- */

static void
run_report (Bench *bench, const char *what, const char *id, LabaReportQuery query)
{
  g_autoptr (GError) error = NULL;
  Moment begin = now ();
  g_autoptr (LabaTable) table = laba_report_run (
      laba_book_get_db (bench->book), laba_report_by_id (id), &query, &error);

  must (table != NULL, error);
  tell (what, begin);
}

static void
statement_by_month (Bench *bench)
{
  run_report (bench, "statement-by-month", "profit-loss",
              (LabaReportQuery){ .by = "month" });
}

static void
statement_90_days (Bench *bench)
{
  run_report (bench, "statement-90-days", "profit-loss",
              (LabaReportQuery){ .from = 20250515, .to = 20250815 });
}

static void
stock_now (Bench *bench)
{
  run_report (bench, "stock-now", "stock", (LabaReportQuery){ 0 });
}

static void
stock_past (Bench *bench)
{
  run_report (bench, "stock-past", "stock", (LabaReportQuery){ .to = 20250630 });
}

static void
receivables (Bench *bench)
{
  run_report (bench, "receivables", "receivables", (LabaReportQuery){ 0 });
}

/* As the window asks for them: a month, the first hundred rows. */
static void
other_reports (Bench *bench)
{
  static const char *const apart[] = { "profit-loss", "stock", "receivables", NULL };
  guint n;
  const LabaReport *const *reports = laba_reports_get (&n);

  for (guint i = 0; i < n; i++)
    if (!g_strv_contains (apart, reports[i]->id))
      run_report (bench, reports[i]->id, reports[i]->id,
                  (LabaReportQuery){ .from = 20251101,
                                     .to = 20251130,
                                     .limit = 100,
                                     .product = bench->products[0],
                                     .account = bench->account });
}

/* The records behind the year's sales (LABA_ROLE_SALES), the first hundred. */
static void
drill_down (Bench *bench)
{
  run_report (bench, "drill-down", "ledger",
              (LabaReportQuery){
                  .from = 20250101, .to = LAST_DAY, .role = 40, .limit = 100 });
}

/* ---- records ---- */

static void
save (Bench *bench, LabaRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit = laba_edit_begin (bench->book, "bench", &error);

  must (edit != NULL, error);
  must (laba_edit_save (edit, record, NULL, &error), error);
  must (laba_edit_commit (g_steal_pointer (&edit), &error), error);
}

/* Three lines of products spread over the list, paid at once. */
static LabaRecord *
new_order (Bench *bench)
{
  LabaRecord *order = laba_record_new (laba_type_by_id ("order"));
  LabaLine *paid;

  laba_record_set_number (order, "day", LAST_DAY);
  laba_record_set_number (order, "customer", bench->customer);
  for (guint i = 0; i < 3; i++)
    {
      LabaLine *line = laba_record_add_line (order, "lines");

      laba_line_set_number (line, "product", bench->products[0] + (bench->turn * 7 + i * 13) % 90);
      laba_line_set_number (line, "quantity", 1000);
      laba_line_set_number (line, "amount", 100000);
    }
  paid = laba_record_add_line (order, "paid");
  laba_line_set_number (paid, "day", LAST_DAY);
  laba_line_set_number (paid, "account", bench->account);
  laba_line_set_number (paid, "amount", 300000);
  return order;
}

/* What the disk takes: 16 KiB appended and flushed. */
static void
flush (Bench *bench)
{
  static char block[16384];
  static int file = -1;

  if (file < 0)
    {
      g_autofree char *path = g_strconcat (bench->path, ".probe", NULL);

      file = g_open (path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
      g_unlink (path);
    }
  if (write (file, block, sizeof block) < 0 || fdatasync (file) != 0)
    g_error ("%s", g_strerror (errno));
}

/* A flush, an order, its undoing, the order again. */
static void
record_order (Bench *bench)
{
  g_autoptr (LabaRecord) order = new_order (bench);
  g_autoptr (LabaRecord) again = new_order (bench);
  g_autoptr (GError) error = NULL;
  Moment begin = now ();

  flush (bench);
  begin = tell ("flush", begin);
  save (bench, order);
  begin = tell ("order", begin);
  must (laba_book_undo (bench->book, NULL, &error), error);
  tell ("undo", begin);
  save (bench, again);
}

/* On the first day, each time a little dearer: every later sale costs something else. */
static void
late_purchase (Bench *bench, const char *what, gint64 product)
{
  g_autoptr (LabaRecord) purchase = laba_record_new (laba_type_by_id ("purchase"));
  LabaLine *line = laba_record_add_line (purchase, "lines");

  laba_record_set_number (purchase, "day", 20210101);
  laba_line_set_number (line, "product", product);
  laba_line_set_number (line, "quantity", 1000 + bench->turn);
  laba_line_set_number (line, "amount", 123457 + bench->turn);
  Moment begin = now ();
  save (bench, purchase);
  tell (what, begin);
}

static void
late_busiest (Bench *bench)
{
  late_purchase (bench, "late-busiest", bench->products[0]);
}

static void
late_median (Bench *bench)
{
  late_purchase (bench, "late-median", bench->products[1]);
}

static void
switch_method (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit = laba_edit_begin (bench->book, "bench", &error);
  g_autofree char *method = laba_book_dup_setting (bench->book, "cost-method");

  Moment begin = now ();
  must (edit != NULL, error);
  must (laba_edit_set_setting (edit, "cost-method", g_strcmp0 (method, "fifo") == 0 ? "average" : "fifo", &error), error);
  must (laba_edit_commit (g_steal_pointer (&edit), &error), error);
  tell ("recost", begin);
}

/* ---- one of them ---- */

static const struct
{
  const char *name;
  void (*once) (Bench *bench);
} operations[] = {
  { "open", open_again },
  { "statement-by-month", statement_by_month },
  { "statement-90-days", statement_90_days },
  { "stock-now", stock_now },
  { "stock-past", stock_past },
  { "receivables", receivables },
  { "other-reports", other_reports },
  { "drill-down", drill_down },
  { "order", record_order },
  { "late-busiest", late_busiest },
  { "late-median", late_median },
  { "recost", switch_method },
};

int
main (int argc, char **argv)
{
  Bench bench = { .path = argv[1] };
  guint times;
  gboolean known = FALSE;

  g_assert (argc == 7);
  laba_model_init ();
  open_book (&bench);
  bench.products[0] = g_ascii_strtoll (argv[2], NULL, 10);
  bench.products[1] = g_ascii_strtoll (argv[3], NULL, 10);
  bench.customer = g_ascii_strtoll (argv[4], NULL, 10);
  times = (guint) g_ascii_strtoull (argv[6], NULL, 10);
  bench.account = laba_store_find (laba_book_get_db (bench.book),
                                   laba_type_by_id ("account"), "Kas", NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    if (strcmp (operations[i].name, argv[5]) == 0)
      for (known = TRUE; bench.turn < times; bench.turn++)
        operations[i].once (&bench);
  g_clear_object (&bench.book);
  return known ? 0 : 2;
}
