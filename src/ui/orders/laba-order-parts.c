/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-parts.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-type.h"
#include "ledger/laba-role.h"
#include "reports/laba-scenes.h"

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
laba_order_parts_append_state (GtkBox *box, const char *icon, const char *word, const char *what)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (both), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (both), gtk_label_new (word));
  gtk_widget_set_tooltip_text (both, what);
  gtk_box_append (box, both);
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

static GtkWidget *
attach_money (GtkGrid *grid, int column, int row, gint64 amount, const char *class)
{
  g_autofree char *text = laba_money_format_plain (amount, laba_language_get ());
  GtkWidget *label = laba_order_parts_label (text, class, 1);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return label;
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

static void
add_words (GPtrArray *words, char *text)
{
  if (text != NULL)
    g_ptr_array_add (words, text);
}

static char *
tell_price (LabaRow *line)
{
  LabaLanguage language = laba_language_get ();
  gint64 quantity = laba_row_get_int (line, "quantity");
  gint64 unit = laba_mul_div_half_up (laba_row_get_int (line, "amount"), 1000, quantity);
  g_autofree char *count = laba_quantity_format (quantity, language);
  g_autofree char *price = laba_money_format_plain (unit, language);

  return g_strdup_printf ("%s × %s", count, price);
}

static char *
tell_discount (LabaRow *line)
{
  gint64 discount = laba_row_get_int (line, "discount");
  g_autofree char *amount = laba_money_format_plain (discount, laba_language_get ());

  return discount > 0 ? g_strdup_printf (_ ("discount %s"), amount) : NULL;
}

static char *
tell_returned (LabaRow *line)
{
  gint64 returned = laba_row_get_int (line, "returned");
  g_autofree char *count = laba_quantity_format (returned, laba_language_get ());

  return returned > 0 ? g_strdup_printf (_ ("%s came back"), count) : NULL;
}

/* How many at what price, where they came from, what became of them. */
static char *
tell_line (LabaRow *line)
{
  static const char *const sources[]
      = { NULL, N_ ("Dropship"), N_ ("Commission"), N_ ("Left with me") };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *source = sources[CLAMP (laba_row_get_int (line, "source"), 0, 3)];

  add_words (words, tell_price (line));
  add_words (words, source != NULL ? g_strdup (_ (source)) : NULL);
  add_words (words, g_strdup (laba_row_get_text (line, "supplier")));
  add_words (words, tell_discount (line));
  add_words (words, tell_returned (line));
  if (laba_row_get_int (line, "uncovered") > 0)
    add_words (words, g_strdup (_ ("cost estimated: not bought yet")));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **) words->pdata);
}

static void
attach_figure (GtkGrid *grid, int column, int row, gboolean known, gint64 amount)
{
  GtkWidget *dash;

  if (known)
    {
      attach_money (grid, column, row, amount, NULL);
      return;
    }
  dash = laba_order_parts_label ("–", "dim-label", 1);
  gtk_widget_set_valign (dash, GTK_ALIGN_START);
  gtk_grid_attach (grid, dash, column, row, 1, 1);
}

static void
attach_line (GtkGrid *grid, int row, LabaRow *line)
{
  gint64 profit = 0;
  gboolean knows_profit = laba_order_view_line_profit (line, &profit);
  g_autofree char *detail = tell_line (line);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (names),
                  laba_order_parts_label (laba_row_get_text (line, "title"), NULL, 0));
  gtk_box_append (GTK_BOX (names), laba_order_parts_label (detail, "dim-label", 0));
  gtk_widget_set_hexpand (names, TRUE);
  gtk_grid_attach (grid, names, 0, row, 1, 1);
  attach_figure (grid, 1, row, TRUE, laba_row_get_int (line, "net"));
  attach_figure (grid, 2, row, !laba_row_is_null (line, "cost"), laba_row_get_int (line, "cost"));
  attach_figure (grid, 3, row, knows_profit, profit);
}

void
laba_order_parts_show_goods (GtkBox *box, const LabaOrderView *view)
{
  static const char *const heads[]
      = { N_ ("Product"), N_ ("Amount"), N_ ("Cost"), N_ ("Profit"), NULL };
  gint64 charged = laba_row_get_int (view->head, "shipping_charged");
  GtkGrid *grid = laba_order_parts_section (box, _ ("Goods"));

  gtk_grid_set_row_spacing (grid, 6);
  attach_heads (grid, heads);
  for (guint i = 0; i < view->lines->len; i++)
    attach_line (grid, (int) i + 1, view->lines->pdata[i]);
  if (charged != 0)
    laba_order_parts_amount (grid, (int) view->lines->len + 1, _ ("Shipping charged"), charged,
                             NULL);
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

/* The columns of the journal. */
enum
{
  ENTRY_NAME,
  ENTRY_DIRECTION,
  ENTRY_AMOUNT,
  ENTRY_DEBIT,
  ENTRY_CREDIT,
};

/* What an entry means in plain words: an account that grows or shrinks. */
static const char *
tell_direction (LabaRow *entry)
{
  LabaRole role = (LabaRole) laba_row_get_int (entry, "role");
  gboolean is_debit = laba_row_get_int (entry, "amount") > 0;

  return is_debit == laba_scene_is_left (role) ? _ ("more") : _ ("less");
}

/* Shows it only while the book-keepers' words are asked for, or only while they are not. */
static void
show_with (LabaDebitSwitch *words, GtkWidget *widget, GBindingFlags flags)
{
  g_object_bind_property (words, "active", widget, "visible", G_BINDING_SYNC_CREATE | flags);
}

static void
attach_amount (GtkGrid *grid, int row, gint64 amount, LabaDebitSwitch *words)
{
  show_with (words, attach_money (grid, ENTRY_AMOUNT, row, ABS (amount), NULL),
             G_BINDING_INVERT_BOOLEAN);
  show_with (words,
             attach_money (grid, amount > 0 ? ENTRY_DEBIT : ENTRY_CREDIT, row, ABS (amount),
                           NULL),
             G_BINDING_DEFAULT);
}

static void
attach_entry (GtkGrid *grid, int row, LabaRow *entry, LabaDebitSwitch *words)
{
  const char *role = _ (laba_role_label ((LabaRole) laba_row_get_int (entry, "role")));
  const char *account = laba_row_get_text (entry, "account");
  g_autofree char *name
      = account != NULL ? g_strdup_printf ("%s: %s", role, account) : g_strdup (role);
  GtkWidget *label = laba_order_parts_label (name, NULL, 0);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, ENTRY_NAME, row, 1, 1);
  gtk_grid_attach (grid, laba_order_parts_label (tell_direction (entry), "dim-label", 0),
                   ENTRY_DIRECTION, row, 1, 1);
  attach_amount (grid, row, laba_row_get_int (entry, "amount"), words);
}

static void
attach_head (GtkGrid *grid, int column, const char *title, LabaDebitSwitch *words)
{
  GtkWidget *head = laba_order_parts_label (title, "dim-label", 1);

  gtk_grid_attach (grid, head, column, 0, 1, 1);
  show_with (words, head, G_BINDING_DEFAULT);
}

static GtkGrid *
begin_record (GtkBox *box, LabaRow *entry, LabaDebitSwitch *words)
{
  const LabaType *type = laba_type_by_number ((guint) laba_row_get_int (entry, "type"));
  g_autofree char *day = laba_day_format_short (
      (LabaDay) laba_row_get_int (entry, "day"), laba_language_get ());
  g_autofree char *title
      = g_strdup_printf ("%s · %s", type != NULL ? _ (type->label) : "", day);
  GtkGrid *grid = laba_order_parts_section (box, title);

  attach_head (grid, ENTRY_DEBIT, _ ("Debit"), words);
  attach_head (grid, ENTRY_CREDIT, _ ("Credit"), words);
  return grid;
}

void
laba_order_parts_show_journal (GtkBox *box,
                               const LabaOrderView *view,
                               LabaDebitSwitch *words)
{
  GtkGrid *grid = NULL;
  gint64 record = 0, day = 0;
  int row = 1;

  for (guint i = 0; i < view->entries->len; i++)
    {
      LabaRow *entry = view->entries->pdata[i];

      if (laba_row_get_id (entry) != record || laba_row_get_int (entry, "day") != day)
        {
          grid = begin_record (box, entry, words);
          row = 1;
        }
      record = laba_row_get_id (entry);
      day = laba_row_get_int (entry, "day");
      attach_entry (grid, row++, entry, words);
    }
  gtk_widget_set_visible (GTK_WIDGET (words), grid != NULL);
  if (grid == NULL)
    gtk_box_append (box, laba_order_parts_label (
                             _ ("Nothing is posted before goods or money change hands."),
                             "dim-label", 0));
}
