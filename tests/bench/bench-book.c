/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times what the model does on a book that is there, each operation beside its bare limit where one can be taken in the same process:
 *   bench-book BOOK BUSIEST-PRODUCT MEDIAN-PRODUCT CUSTOMER
 * A line a figure: what, median and 95th percentile in milliseconds. The book is changed. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book/laba-edit.h"
#include "book/laba-store.h"
#include "laba-model.h"
#include "reports/laba-report.h"

typedef struct
{
  const char *path;
  LabaBook *book;
  gint64 products[2]; /* the busiest, a median one */
  gint64 account, customer;
  guint turn;
} Bench;

typedef void (*Work) (Bench *bench);

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
timed (const char *what, Bench *bench, Work work, guint times)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (bench->turn = 0; bench->turn < times; bench->turn++)
    {
      gint64 begin = g_get_monotonic_time ();

      work (bench);
      gint64 end = g_get_monotonic_time () - begin;
      g_array_append_val (taken, end);
    }
  g_array_sort (taken, compare);
  g_print ("%s\t%.3f\t%.3f\n", what, (double) g_array_index (taken, gint64, times / 2) / 1000,
           (double) g_array_index (taken, gint64, times * 95 / 100) / 1000);
}

static void
must (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "failed");
}

/* ---- reports ---- */

static void
run_report (Bench *bench, const char *id, LabaReportQuery query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaTable) table = laba_report_run (laba_book_get_db (bench->book), laba_report_by_id (id), &query, &error);

  must (table != NULL, error);
}

static void
statement_all (Bench *bench)
{
  run_report (bench, "profit-loss", (LabaReportQuery){ .by = "month" });
}

static void
statement_90_days (Bench *bench)
{
  run_report (bench, "profit-loss", (LabaReportQuery){ .from = 20210515, .to = 20210812 });
}

static void
stock_now (Bench *bench)
{
  run_report (bench, "stock", (LabaReportQuery){ 0 });
}

static void
stock_past (Bench *bench)
{
  run_report (bench, "stock", (LabaReportQuery){ .to = 20210630 });
}

static void
receivables (Bench *bench)
{
  run_report (bench, "receivables", (LabaReportQuery){ 0 });
}

/* Every other report as the window asks for it: a month, the first hundred rows. */
static void
other_reports (Bench *bench)
{
  guint n;
  const LabaReport *const *reports = laba_reports_get (&n);

  for (guint i = 0; i < n; i++)
    {
      LabaReportQuery query = { .from = 20211101, .to = 20211130, .limit = 100, .product = bench->products[0] };
      g_autofree char *what = g_strdup_printf ("report %s, a month, 100 rows", reports[i]->id);
      g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (gint64));

      for (guint j = 0; j < 11; j++)
        {
          gint64 begin = g_get_monotonic_time ();

          run_report (bench, reports[i]->id, query);
          gint64 end = g_get_monotonic_time () - begin;
          g_array_append_val (taken, end);
        }
      g_array_sort (taken, compare);
      g_print ("%s\t%.3f\t%.3f\n", what, (double) g_array_index (taken, gint64, 5) / 1000,
               (double) g_array_index (taken, gint64, 10) / 1000);
    }
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
static void
record_order (Bench *bench)
{
  g_autoptr (LabaRecord) order = laba_record_new (laba_type_by_id ("order"));
  LabaLine *paid;

  laba_record_set_number (order, "day", 20251231);
  laba_record_set_number (order, "customer", bench->customer);
  for (guint i = 0; i < 3; i++)
    {
      LabaLine *line = laba_record_add_line (order, "lines");

      laba_line_set_number (line, "product", bench->products[0] + (bench->turn * 7 + i * 13) % 90);
      laba_line_set_number (line, "quantity", 1000);
      laba_line_set_number (line, "amount", 100000);
    }
  paid = laba_record_add_line (order, "paid");
  laba_line_set_number (paid, "day", 20251231);
  laba_line_set_number (paid, "account", bench->account);
  laba_line_set_number (paid, "amount", 300000);
  save (bench, order);
}

static void
undo (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  must (laba_book_undo (bench->book, NULL, &error), error);
}

static void
late_purchase (Bench *bench, gint64 product)
{
  g_autoptr (LabaRecord) purchase = laba_record_new (laba_type_by_id ("purchase"));
  LabaLine *line = laba_record_add_line (purchase, "lines");

  laba_record_set_number (purchase, "day", 20210101);
  laba_line_set_number (line, "product", product);
  laba_line_set_number (line, "quantity", 1000 + bench->turn);
  laba_line_set_number (line, "amount", 123457 + bench->turn);
  save (bench, purchase);
}

static void
late_busiest (Bench *bench)
{
  late_purchase (bench, bench->products[0]);
}

static void
late_median (Bench *bench)
{
  late_purchase (bench, bench->products[1]);
}

static void
switch_method (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit = laba_edit_begin (bench->book, "bench", &error);
  g_autofree char *now = laba_book_dup_setting (bench->book, "cost-method");

  must (edit != NULL, error);
  must (laba_edit_set_setting (edit, "cost-method", g_strcmp0 (now, "fifo") == 0 ? "average" : "fifo", &error), error);
  must (laba_edit_commit (g_steal_pointer (&edit), &error), error);
}

static void
open_book (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&bench->book);
  bench->book = laba_book_open (bench->path, &error);
  must (bench->book != NULL, error);
}

/* ---- the limit of a durable save: 16 KiB appended and flushed ---- */

static void
raw_flush (Bench *bench)
{
  static char block[16384];
  static int file = -1;
  g_autofree char *path = g_strconcat (bench->path, ".probe", NULL);

  if (file < 0)
    file = g_open (path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
  if (write (file, block, sizeof block) < 0 || fdatasync (file) != 0)
    g_error ("%s", g_strerror (errno));
  g_unlink (path);
}

static void
print_size (const char *path)
{
  GStatBuf info;

  g_stat (path, &info);
  g_print ("file\t%.1f\tMiB\n", (double) info.st_size / 1048576);
}

int
main (int argc, char **argv)
{
  Bench bench = { .path = argv[1] };

  g_assert (argc == 5);
  laba_model_init ();
  print_size (bench.path);
  open_book (&bench);
  bench.products[0] = g_ascii_strtoll (argv[2], NULL, 10);
  bench.products[1] = g_ascii_strtoll (argv[3], NULL, 10);
  bench.account = laba_store_find (laba_book_get_db (bench.book), laba_type_by_id ("account"), "Kas", NULL, NULL);
  bench.customer = g_ascii_strtoll (argv[4], NULL, 10);
  timed ("open", &bench, open_book, 11);
  timed ("profit-loss by month, all", &bench, statement_all, 21);
  timed ("profit-loss, 90 days", &bench, statement_90_days, 21);
  timed ("stock now", &bench, stock_now, 21);
  timed ("stock on a past day", &bench, stock_past, 21);
  timed ("receivables", &bench, receivables, 21);
  other_reports (&bench);
  timed ("raw 16 KiB append and fdatasync", &bench, raw_flush, 200);
  timed ("record an order", &bench, record_order, 200);
  timed ("undo an order", &bench, undo, 100);
  timed ("raw 16 KiB append and fdatasync, again", &bench, raw_flush, 200);
  timed ("late purchase, busiest product", &bench, late_busiest, 21);
  timed ("late purchase, median product", &bench, late_median, 21);
  timed ("cost everything anew", &bench, switch_method, 3);
  g_clear_object (&bench.book);
  return 0;
}
