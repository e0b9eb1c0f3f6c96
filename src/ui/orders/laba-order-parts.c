/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-parts.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-type.h"
#include "ledger/laba-role.h"

/* ---- small things ---- */

const char *
laba_order_goods_icon (gint64 state)
{
  static const char *const icons[LABA_ORDER_GOODS_STATES]
      = { "content-loading-symbolic", "package-x-generic-symbolic", "mail-send-symbolic",
          "emblem-ok-symbolic",       "dialog-warning-symbolic",    "edit-undo-symbolic",
          "process-stop-symbolic" };

  return icons[CLAMP (state, 0, LABA_ORDER_GOODS_STATES - 1)];
}

const char *
laba_order_payment_icon (gint64 state)
{
  static const char *const icons[LABA_ORDER_PAYMENT_STATES]
      = { "dialog-warning-symbolic", "content-loading-symbolic", "emblem-ok-symbolic",
          "edit-undo-symbolic" };

  return icons[CLAMP (state, 0, LABA_ORDER_PAYMENT_STATES - 1)];
}

const char *
laba_order_settlement_icon (gint64 state)
{
  return state == 3 ? "emblem-ok-symbolic" : "content-loading-symbolic";
}

GtkWidget *
laba_order_parts_label (const char *text, const char *class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), xalign < 0.5f);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (xalign > 0.5f)
    gtk_widget_add_css_class (label, "laba-figure");
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

void
laba_order_parts_append_plain (GtkFlowBox *box, GtkWidget *child)
{
  GtkWidget *holder = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (holder), child);
  gtk_widget_set_focusable (holder, FALSE);
  gtk_flow_box_append (box, holder);
}

void
laba_order_parts_append_state (GtkFlowBox *box,
                               const char *icon,
                               const char *word,
                               const char *what)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (both), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (both), gtk_label_new (word));
  gtk_widget_set_tooltip_text (both, what);
  laba_order_parts_append_plain (box, both);
}

GtkGrid *
laba_order_parts_section (GtkBox *box, const char *title)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_box_append (box, laba_order_parts_label (title, "heading", 0));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_box_append (box, grid);
  return GTK_GRID (grid);
}

static void
attach_money (GtkGrid *grid, int column, int row, gint64 amount, const char *class)
{
  g_autofree char *text = laba_money_format_plain (amount, laba_language_get ());

  gtk_grid_attach (grid, laba_order_parts_label (text, class, 1), column, row, 1, 1);
}

void
laba_order_parts_amount (GtkGrid *grid,
                         int row,
                         const char *label,
                         gint64 amount,
                         const char *class)
{
  GtkWidget *words = laba_order_parts_label (label, class, 0);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_grid_attach (grid, words, 0, row, 1, 1);
  attach_money (grid, 1, row, amount, class);
}

/* ---- goods ---- */

static void
attach_heads (GtkGrid *grid, const char *const *heads)
{
  for (int i = 0; heads[i] != NULL; i++)
    {
      GtkWidget *label = laba_order_parts_label (_ (heads[i]), "dim-label", i == 0 ? 0 : 1);

      gtk_widget_set_hexpand (label, i == 0);
      gtk_grid_attach (grid, label, i, 0, 1, 1);
    }
}

/* What there is to say of a line beside its figures. */
static char *
tell_line (LabaRow *line)
{
  static const char *const sources[]
      = { NULL, N_ ("Dropship"), N_ ("Commission"), N_ ("Left with me") };
  LabaLanguage language = laba_language_get ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  gint64 source = laba_row_get_int (line, "source");
  gint64 returned = laba_row_get_int (line, "returned");

  if (source > 0)
    g_ptr_array_add (words, g_strdup (_ (sources[CLAMP (source, 0, 3)])));
  if (!laba_row_is_null (line, "supplier"))
    g_ptr_array_add (words, g_strdup (laba_row_get_text (line, "supplier")));
  if (laba_row_get_int (line, "discount") > 0)
    {
      g_autofree char *amount
          = laba_money_format_plain (laba_row_get_int (line, "discount"), language);

      g_ptr_array_add (words, g_strdup_printf (_ ("discount %s"), amount));
    }
  if (returned > 0)
    {
      g_autofree char *count = laba_quantity_format (returned, language);

      g_ptr_array_add (words, g_strdup_printf (_ ("%s came back"), count));
    }
  if (laba_row_get_int (line, "uncovered") > 0)
    g_ptr_array_add (words, g_strdup (_ ("cost estimated: not bought yet")));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **) words->pdata);
}

static void
attach_line (GtkGrid *grid, int row, LabaRow *line)
{
  LabaLanguage language = laba_language_get ();
  gint64 quantity = laba_row_get_int (line, "quantity");
  gint64 profit;
  g_autofree char *count = laba_quantity_format (quantity, language);
  g_autofree char *detail = tell_line (line);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (names),
                  laba_order_parts_label (laba_row_get_text (line, "title"), NULL, 0));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (names), laba_order_parts_label (detail, "dim-label", 0));
  gtk_grid_attach (grid, names, 0, row, 1, 1);
  gtk_grid_attach (grid, laba_order_parts_label (count, NULL, 1), 1, row, 1, 1);
  attach_money (grid, 2, row,
                laba_mul_div_half_up (laba_row_get_int (line, "amount"), 1000, quantity), NULL);
  attach_money (grid, 3, row, laba_row_get_int (line, "net"), NULL);
  if (laba_row_is_null (line, "cost"))
    gtk_grid_attach (grid, laba_order_parts_label ("–", "dim-label", 1), 4, row, 1, 1);
  else
    attach_money (grid, 4, row, laba_row_get_int (line, "cost"), NULL);
  if (laba_order_view_line_profit (line, &profit))
    attach_money (grid, 5, row, profit, NULL);
  else
    gtk_grid_attach (grid, laba_order_parts_label ("–", "dim-label", 1), 5, row, 1, 1);
}

void
laba_order_parts_show_goods (GtkBox *box, const LabaOrderView *view)
{
  static const char *const heads[] = { N_ ("Product"), N_ ("Quantity"), N_ ("Price"),
                                       N_ ("Amount"),  N_ ("Cost"),     N_ ("Profit"),
                                       NULL };
  GtkGrid *grid = laba_order_parts_section (box, _ ("Goods"));

  attach_heads (grid, heads);
  for (guint i = 0; i < view->lines->len; i++)
    attach_line (grid, (int) i + 1, view->lines->pdata[i]);
}

/* ---- what happened ---- */

static char *
tell_sent (LabaRow *event)
{
  const char *courier = laba_row_get_text (event, "text");
  const char *tracking = laba_row_get_text (event, "other");

  if (courier != NULL && tracking != NULL)
    /* Translators: a courier and its tracking number */
    return g_strdup_printf (_ ("Sent: %1$s, %2$s"), courier, tracking);
  if (courier == NULL && tracking == NULL)
    return g_strdup (_ ("Handed over"));
  return g_strdup_printf (_ ("Sent: %s"), courier != NULL ? courier : tracking);
}

static char *
tell_event (LabaRow *event)
{
  const char *text = laba_row_get_text (event, "text");

  switch ((LabaOrderEvent) laba_row_get_int (event, "kind"))
    {
    case LABA_ORDER_ORDERED:
      return g_strdup (_ ("Ordered"));
    case LABA_ORDER_PACKED:
      return g_strdup (_ ("Packed"));
    case LABA_ORDER_HANDED_OVER:
      return tell_sent (event);
    case LABA_ORDER_DELIVERED:
      return g_strdup (_ ("Arrived"));
    case LABA_ORDER_FAILED:
      return g_strdup (g_strcmp0 (text, "lost") == 0
                           ? _ ("Delivery failed, the goods are lost")
                           : _ ("Delivery failed, the goods came back"));
    case LABA_ORDER_CANCELLED:
      return g_strdup (_ ("Cancelled"));
    case LABA_ORDER_PAID:
      return text != NULL ? g_strdup_printf (_ ("Paid into %s"), text)
                          : g_strdup (_ ("Paid"));
    case LABA_ORDER_CAME_BACK:
      return text != NULL ? g_strdup_printf (_ ("Goods came back, paid back from %s"), text)
                          : g_strdup (_ ("Goods came back"));
    case LABA_ORDER_REFUNDED:
      return text != NULL ? g_strdup_printf (_ ("Paid back from %s"), text)
                          : g_strdup (_ ("Paid back"));
    case LABA_ORDER_WRITTEN_OFF:
      return g_strdup (_ ("Written off"));
    case LABA_ORDER_SETTLED:
      return text != NULL ? g_strdup_printf (_ ("The channel paid out into %s"), text)
                          : g_strdup (_ ("The channel paid out"));
    case LABA_ORDER_COMMISSION:
    default:
      return text != NULL ? g_strdup_printf (_ ("Commission paid into %s"), text)
                          : g_strdup (_ ("Commission paid"));
    }
}

/* Opens the record behind it, where that is not the order itself. */
static GtkWidget *
make_event (LabaRow *event, gint64 order)
{
  g_autofree char *text = tell_event (event);
  GtkWidget *label = laba_order_parts_label (text, NULL, 0);
  GtkWidget *button;

  if (laba_row_get_id (event) == order)
    return label;
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "laba-inline");
  gtk_widget_set_tooltip_text (button, _ ("Open what was written down"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", laba_row_get_id (event));
  return button;
}

void
laba_order_parts_show_events (GtkBox *box, const LabaOrderView *view)
{
  GtkGrid *grid = laba_order_parts_section (box, _ ("What happened"));

  for (guint i = 0; i < view->events->len; i++)
    {
      LabaRow *event = view->events->pdata[i];
      g_autofree char *day = laba_day_format_short (
          (LabaDay) laba_row_get_int (event, "day"), laba_language_get ());
      GtkWidget *words = make_event (event, laba_row_get_id (view->head));

      gtk_widget_set_hexpand (words, TRUE);
      gtk_grid_attach (grid, laba_order_parts_label (day, "dim-label", 0), 0, (int) i, 1, 1);
      gtk_grid_attach (grid, words, 1, (int) i, 1, 1);
      if (!laba_row_is_null (event, "amount"))
        attach_money (grid, 2, (int) i, laba_row_get_int (event, "amount"), NULL);
    }
}

/* ---- behind the scenes ---- */

/* What an entry means in plain words: an account that grows or shrinks. */
static const char *
tell_direction (LabaRow *entry)
{
  gint64 role = laba_row_get_int (entry, "role");
  gboolean debit = laba_row_get_int (entry, "amount") > 0;
  gboolean grows_by_debit = role < 20 || role >= 50 || role == LABA_ROLE_DRAWINGS
                            || role == LABA_ROLE_SALES_RETURNS;

  return debit == grows_by_debit ? _ ("more") : _ ("less");
}

static void
attach_entry (GtkGrid *grid, int row, LabaRow *entry)
{
  const char *role = _ (laba_role_label ((LabaRole) laba_row_get_int (entry, "role")));
  const char *account = laba_row_get_text (entry, "account");
  gint64 amount = laba_row_get_int (entry, "amount");
  g_autofree char *name
      = account != NULL ? g_strdup_printf ("%s: %s", role, account) : g_strdup (role);
  GtkWidget *label = laba_order_parts_label (name, NULL, 0);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, laba_order_parts_label (tell_direction (entry), "dim-label", 0), 1, row,
                   1, 1);
  attach_money (grid, amount > 0 ? 2 : 3, row, ABS (amount), NULL);
}

static GtkGrid *
begin_record (GtkBox *box, LabaRow *entry)
{
  static const char *const heads[] = { "", "", N_ ("Debit"), N_ ("Credit"), NULL };
  const LabaType *type = laba_type_by_number ((guint) laba_row_get_int (entry, "type"));
  g_autofree char *day = laba_day_format_short (
      (LabaDay) laba_row_get_int (entry, "day"), laba_language_get ());
  g_autofree char *title
      = g_strdup_printf ("%s · %s", type != NULL ? _ (type->label) : "", day);
  GtkGrid *grid = laba_order_parts_section (box, title);

  for (int i = 2; heads[i] != NULL; i++)
    gtk_grid_attach (grid, laba_order_parts_label (_ (heads[i]), "dim-label", 1), i, 0, 1, 1);
  return grid;
}

void
laba_order_parts_show_journal (GtkBox *box, const LabaOrderView *view)
{
  GtkGrid *grid = NULL;
  gint64 record = 0, day = 0;
  int row = 1;

  for (guint i = 0; i < view->entries->len; i++)
    {
      LabaRow *entry = view->entries->pdata[i];

      if (laba_row_get_id (entry) != record || laba_row_get_int (entry, "day") != day)
        {
          grid = begin_record (box, entry);
          row = 1;
        }
      record = laba_row_get_id (entry);
      day = laba_row_get_int (entry, "day");
      attach_entry (grid, row++, entry);
    }
  if (grid == NULL)
    gtk_box_append (box, laba_order_parts_label (
                             _ ("Nothing is posted before goods or money change hands."),
                             "dim-label", 0));
}
