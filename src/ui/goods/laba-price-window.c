/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goods/laba-price-window.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-edit.h"
#include "book/laba-store.h"
#include "goods/laba-product-price.h"
#include "orders/laba-order-estimate.h"
#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-field-grid.h"

enum
{
  FIELD_COST,
  FIELD_PACKING,
  FIELD_OTHER,
  FIELD_PIECES,
  FIELD_PROFIT,
  FIELD_SHARE,
  FIELD_PRICE,
  N_FIELDS,
};

static const LabaField fields[N_FIELDS + 1] = {
  [FIELD_COST] = { .key = "cost", .kind = LABA_FIELD_MONEY, .label = N_ ("Cost of one") },
  [FIELD_PACKING]
  = { .key = "packing", .kind = LABA_FIELD_MONEY, .label = N_ ("Packing of an order") },
  [FIELD_OTHER]
  = { .key = "other", .kind = LABA_FIELD_MONEY, .label = N_ ("Other costs of an order") },
  [FIELD_PIECES]
  = { .key = "pieces", .kind = LABA_FIELD_COUNT, .label = N_ ("Pieces in an order") },
  [FIELD_PROFIT] = { .key = "profit", .kind = LABA_FIELD_MONEY, .label = N_ ("Profit") },
  [FIELD_SHARE] = { .key = "share", .kind = LABA_FIELD_PERCENT, .label = N_ ("Percent") },
  [FIELD_PRICE] = { .key = "price", .kind = LABA_FIELD_MONEY, .label = N_ ("Price") },
};

/* What is wanted, as the list has it. */
enum
{
  WANT_AMOUNT,
  WANT_MARGIN,
  WANT_MARKUP,
  WANT_PRICE,
};

static const char *const wants[] = {
  N_ ("Profit on one piece, in rupiah"), N_ ("Profit in percent of the price (margin)"),
  N_ ("Profit in percent of the cost (mark-up)"), N_ ("My price: what does it leave?"), NULL,
};

/* What the price is rounded up to, as the list has it. */
static const gint64 steps[] = { 1, 100, 500, 1000, 5000, 10000 };

struct _LabaPriceWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  gint64 product;
  char *category;
  LabaFieldEntry *entries[N_FIELDS];
  guint wanted; /* as it was last shown */

  GtkGrid *costs;
  GtkLabel *known;
  GtkDropDown *step_list;
  GtkButton *use_button;
  LabaPriceView *view;
  GtkStack *amounts;
  GtkDropDown *want_list;
};

G_DEFINE_FINAL_TYPE (LabaPriceWindow, laba_price_window, GTK_TYPE_WINDOW)

/* ---- what stands in the form ---- */

/* The field that says how much is wanted. */
static int
field_of_want (guint want)
{
  return want == WANT_PRICE ? FIELD_PRICE : want == WANT_AMOUNT ? FIELD_PROFIT : FIELD_SHARE;
}

/* What cannot be read goes to problems. */
static gint64
read_number (LabaPriceWindow *self, int field, gint64 otherwise, LabaProblems *problems)
{
  LabaValue value = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;
  gint64 number = otherwise;

  if (!laba_field_entry_collect (self->entries[field], &value, &name, &fault))
    laba_problems_add (problems, fields[field].key, "%s", fault);
  else if (value.kind == LABA_VALUE_NUMBER)
    number = value.number;
  laba_value_clear (&value);
  return number;
}

/* *price is -1 where a profit is wanted. */
static void
collect (LabaPriceWindow *self, LabaPriceWish *wish, gint64 *price, LabaProblems *problems)
{
  guint want = gtk_drop_down_get_selected (self->want_list);
  guint step = gtk_drop_down_get_selected (self->step_list);
  static const LabaProfitKind kinds[]
      = { LABA_PROFIT_AMOUNT, LABA_PROFIT_MARGIN, LABA_PROFIT_MARKUP, LABA_PROFIT_AMOUNT };

  *wish = (LabaPriceWish){
    .pieces = read_number (self, FIELD_PIECES, 1, problems),
    .cost = read_number (self, FIELD_COST, 0, problems),
    .packing = read_number (self, FIELD_PACKING, 0, problems),
    .other = read_number (self, FIELD_OTHER, 0, problems),
    .kind = kinds[MIN (want, G_N_ELEMENTS (kinds) - 1)],
    .step = steps[MIN (step, G_N_ELEMENTS (steps) - 1)],
  };
  *price = -1;
  if (want == WANT_PRICE)
    *price = read_number (self, FIELD_PRICE, 0, problems);
  else
    wish->profit = read_number (self, field_of_want (want), 0, problems);
  laba_price_wish_check (wish, problems);
  if (*price > laba_price_most (wish) || (want == WANT_PRICE && *price < 0))
    laba_problems_add (problems, "price", _ ("no goods have such a price"));
}

/* The problem of a percentage belongs to the field it stands in. */
static void
mark (LabaPriceWindow *self, LabaProblems *problems)
{
  guint want = gtk_drop_down_get_selected (self->want_list);

  laba_field_grid_mark (self->entries, N_FIELDS, problems, NULL, NULL);
  if (field_of_want (want) == FIELD_SHARE
      && laba_problems_get_message (problems, "profit") != NULL)
    laba_field_entry_mark (self->entries[FIELD_SHARE],
                           laba_problems_get_message (problems, "profit"));
}

/* ---- the answer ---- */

/* What is still to be typed, or NULL. */
static const char *
find_missing (LabaPriceWindow *self)
{
  guint want = gtk_drop_down_get_selected (self->want_list);

  if (laba_field_entry_is_empty (self->entries[FIELD_COST]))
    return _ ("Say what one piece costs.");
  if (laba_field_entry_is_empty (self->entries[field_of_want (want)]))
    return want == WANT_PRICE ? _ ("Say a price, and see what it leaves.")
                              : _ ("Say what you want to earn, and see the price.");
  return NULL;
}

static void
show_use (LabaPriceWindow *self, gint64 pieces)
{
  const LabaPriceOffer *offer = laba_price_view_get_offer (self->view);
  gboolean possible = offer != NULL && offer->parts != NULL && offer->parts->price > 0;
  g_autofree char *label
      = pieces > 1 ? g_strdup_printf (_ ("_Use from %" PRId64 " pieces"), pieces)
                   : g_strdup (_ ("_Use this price"));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "price.use", possible);
  gtk_button_set_label (self->use_button, label);
}

static void
refresh (LabaPriceWindow *self)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  const char *missing = find_missing (self);
  LabaPriceWish wish;
  gint64 price;

  collect (self, &wish, &price, problems);
  if (missing == NULL)
    mark (self, problems);
  if (missing == NULL && laba_problems_is_empty (problems))
    {
      g_autoptr (GPtrArray) offers
          = laba_price_offers (laba_book_get_db (self->book), &wish, self->category,
                               laba_day_today (), price);

      laba_price_view_show (self->view, offers, wish.pieces);
    }
  else
    laba_price_view_say (self->view,
                         missing != NULL ? missing : _ ("Mend what is marked."));
  show_use (self, wish.pieces);
}

static void
chosen_cb (LabaPriceWindow *self)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();

  show_use (self, read_number (self, FIELD_PIECES, 1, problems));
}

/* ---- the other way round ---- */

/* What the answer says of the new question stands there first. */
static void
carry_over (LabaPriceWindow *self, guint want)
{
  const LabaPriceOffer *offer = laba_price_view_get_offer (self->view);
  const LabaPriceParts *parts = offer != NULL ? offer->parts : NULL;
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  gint64 pieces = MAX (read_number (self, FIELD_PIECES, 1, problems), 1);

  if (parts == NULL || parts->profit < 0)
    return;
  if (want == WANT_PRICE)
    laba_field_grid_show (self->entries[FIELD_PRICE], parts->price);
  else if (want == WANT_AMOUNT)
    laba_field_grid_show (self->entries[FIELD_PROFIT], parts->profit / pieces);
  else if (want == WANT_MARGIN && parts->goods > 0)
    laba_field_grid_show (self->entries[FIELD_SHARE],
                          laba_price_share (parts->profit, parts->goods) * 100);
  else if (want == WANT_MARKUP && parts->cost > 0)
    laba_field_grid_show (self->entries[FIELD_SHARE],
                          laba_price_share (parts->profit, parts->cost) * 100);
}

static void
want_changed_cb (LabaPriceWindow *self)
{
  guint want = gtk_drop_down_get_selected (self->want_list);

  if (want == self->wanted || want > WANT_PRICE)
    return;
  self->wanted = want;
  carry_over (self, want);
  gtk_stack_set_visible_child (self->amounts,
                               GTK_WIDGET (self->entries[field_of_want (want)]));
  gtk_widget_set_sensitive (GTK_WIDGET (self->step_list), want != WANT_PRICE);
  refresh (self);
}

/* ---- using it ---- */

static gboolean
save (LabaPriceWindow *self, gint64 pieces, gint64 price, char **label, GError **error)
{
  g_autoptr (LabaRecord) record
      = laba_store_load (laba_book_get_db (self->book), self->product, error);
  g_autofree char *amount = laba_money_format (price, laba_language_get ());
  g_autofree char *title = NULL;

  if (record == NULL)
    return FALSE;
  title = laba_store_describe (laba_book_get_db (self->book), record);
  /* Translators: a product and an amount */
  *label = g_strdup_printf (_ ("Price of %1$s: %2$s"), title, amount);
  g_autoptr (LabaEdit) edit = laba_edit_begin (self->book, *label, error);
  laba_product_set_price (record, pieces * LABA_QUANTITY_ONE, price);
  return edit != NULL && laba_edit_save (edit, record, NULL, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

static void
use_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPriceWindow *self = LABA_PRICE_WINDOW (widget);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  const LabaPriceOffer *offer = laba_price_view_get_offer (self->view);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  gint64 pieces = read_number (self, FIELD_PIECES, 1, problems);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (offer == NULL || offer->parts == NULL)
    return;
  if (!gtk_widget_activate_action (parent, "record.take-price", "(xx)", pieces,
                                   offer->parts->price))
    {
      if (save (self, pieces, offer->parts->price, &label, &error))
        laba_ask_toast_saved (widget, label);
      else
        laba_ask_toast (widget, error->message);
    }
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- making ---- */

static void
add_fields (LabaPriceWindow *self)
{
  const char *const words[]
      = { _ ("_Cost of one"), _ ("Pac_king"), _ ("Ot_her costs"), _ ("Pi_eces") };
  const char *const spoken[] = { _ ("Profit"), _ ("Percent"), _ ("Price") };

  for (int i = 0; i <= FIELD_PIECES; i++)
    self->entries[i]
        = laba_field_grid_add (self->costs, self->book, &fields[i], words[i], 0,
                               i > FIELD_COST ? i + 1 : i, G_CALLBACK (refresh), self);
  gtk_grid_attach (self->costs, GTK_WIDGET (self->known), 1, 1, 1, 1);
  for (int i = FIELD_PROFIT; i < N_FIELDS; i++)
    {
      self->entries[i] = laba_field_entry_new (self->book, &fields[i], FALSE);
      laba_accessible_set_name (laba_field_entry_get_control (self->entries[i]),
                                spoken[i - FIELD_PROFIT]);
      gtk_stack_add_child (self->amounts, GTK_WIDGET (self->entries[i]));
      g_signal_connect_object (self->entries[i], "edited", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
    }
  laba_field_grid_show (self->entries[FIELD_PIECES], 1);
}

static void
add_lists (LabaPriceWindow *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) rounds = gtk_string_list_new (NULL);

  for (guint i = 0; wants[i] != NULL; i++)
    gtk_string_list_append (words, _ (wants[i]));
  gtk_string_list_append (rounds, _ ("The rupiah"));
  for (guint i = 1; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *amount = laba_money_format (steps[i], laba_language_get ());

      gtk_string_list_append (rounds, amount);
    }
  gtk_drop_down_set_model (self->want_list, G_LIST_MODEL (words));
  gtk_drop_down_set_model (self->step_list, G_LIST_MODEL (rounds));
}

/* "Now Rp26.000 in the book; last bought at Rp27.500." */
static void
show_known (LabaPriceWindow *self, gboolean has_now, gint64 now)
{
  LabaLanguage language = laba_language_get ();
  gint64 last = 0;
  gboolean has_last
      = self->product != 0
        && laba_price_cost_last (laba_book_get_db (self->book), self->product, &last);
  g_autofree char *now_text = laba_money_format (now, language);
  g_autofree char *last_text = laba_money_format (last, language);
  g_autofree char *text = NULL;

  if (has_now && has_last && now != last)
    /* Translators: what one costs by the book, and what it cost when last bought */
    text = g_strdup_printf (_ ("In the book %1$s, last bought at %2$s"), now_text, last_text);
  else if (has_now)
    text = g_strdup_printf (_ ("In the book %s"), now_text);
  gtk_label_set_label (self->known, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->known), text != NULL);
}

/* What the book knows of the product: its cost, and its price as the first question. */
static void
show_goods (LabaPriceWindow *self, const LabaPriceGoods *goods)
{
  LabaDb *db = laba_book_get_db (self->book);
  g_autoptr (LabaStmt) row = laba_db_take (db, "price-product");
  gint64 cost = goods->cost;
  gboolean known = goods->product != 0 && laba_price_cost_now (db, goods->product, &cost);

  self->product = goods->product;
  self->category = g_strdup (goods->category);
  laba_stmt_bind_int (row, ":id", goods->product);
  if (laba_stmt_next (row, NULL))
    {
      g_free (self->category);
      self->category = g_strdup (laba_stmt_get_text (row, "category"));
      if (!laba_stmt_is_null (row, "sell_price"))
        laba_field_grid_show (self->entries[FIELD_PRICE], laba_stmt_get_int (row, "sell_price"));
    }
  if (known || cost > 0)
    laba_field_grid_show (self->entries[FIELD_COST], cost);
  show_known (self, known, cost);
  if (goods->name != NULL)
    {
      g_autofree char *title = g_strdup_printf (_ ("Work Out a Price: %s"), goods->name);

      gtk_window_set_title (GTK_WINDOW (self), title);
    }
}

LabaFieldEntry *
laba_price_window_get_entry (LabaPriceWindow *self, const char *key)
{
  int index = laba_fields_find (fields, key);

  return index >= 0 ? self->entries[index] : NULL;
}

void
laba_price_window_want (LabaPriceWindow *self, guint what)
{
  gtk_drop_down_set_selected (self->want_list, what);
}

LabaPriceView *
laba_price_window_get_view (LabaPriceWindow *self)
{
  return self->view;
}

/* ---- class ---- */

static void
laba_price_window_finalize (GObject *object)
{
  LabaPriceWindow *self = LABA_PRICE_WINDOW (object);

  g_clear_object (&self->book);
  g_free (self->category);
  G_OBJECT_CLASS (laba_price_window_parent_class)->finalize (object);
}

static void
laba_price_window_class_init (LabaPriceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_PRICE_VIEW);
  G_OBJECT_CLASS (klass)->finalize = laba_price_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/goods/laba-price-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaPriceWindow, amounts);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceWindow, costs);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceWindow, known);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceWindow, step_list);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceWindow, use_button);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceWindow, view);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceWindow, want_list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "price.use", NULL, use_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "price.use", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_price_window_init (LabaPriceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_lists (self);
}

LabaPriceWindow *
laba_price_window_open (GtkWindow *parent, LabaBook *book, const LabaPriceGoods *goods)
{
  LabaPriceWindow *self
      = g_object_new (LABA_TYPE_PRICE_WINDOW, "transient-for", parent, NULL);
  gboolean for_form;

  self->book = g_object_ref (book);
  add_fields (self);
  show_goods (self, goods);
  for_form = goods->product != 0 || gtk_window_get_transient_for (parent) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->use_button), for_form);
  laba_price_view_choose (self->view,
                          laba_order_usual_channel (laba_book_get_db (self->book)));
  self->wanted = G_MAXUINT;
  g_signal_connect_object (self->want_list, "notify::selected", G_CALLBACK (want_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->step_list, "notify::selected", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  gtk_drop_down_set_selected (
      self->want_list,
      laba_field_entry_is_empty (self->entries[FIELD_PRICE]) ? WANT_AMOUNT : WANT_PRICE);
  want_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (laba_field_entry_get_control (
      self->entries[laba_field_entry_is_empty (self->entries[FIELD_COST])
                        ? FIELD_COST
                        : field_of_want (self->wanted)]));
  return self;
}
