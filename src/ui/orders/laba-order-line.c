/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-line-private.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "base/laba-text.h"
#include "orders/laba-order-estimate.h"
#include "orders/laba-order-fields.h"
#include "orders/laba-orders.h"
#include "ui/kit/laba-accessible.h"

enum
{
  EDITED,
  DONE,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaOrderLine, laba_order_line, GTK_TYPE_BOX)

/* ---- its source ---- */

void
laba_order_line_show_source (LabaOrderLine *self)
{
  LabaSource source = laba_order_line_get_source (self);
  gboolean has_supplier = source == LABA_SOURCE_DROPSHIP || source == LABA_SOURCE_CONSIGNED;

  gtk_widget_set_visible (GTK_WIDGET (self->other), source != LABA_SOURCE_STOCK);
  gtk_widget_set_visible (GTK_WIDGET (self->supplier), has_supplier);
  gtk_widget_set_visible (GTK_WIDGET (self->supplier_label), has_supplier);
  gtk_widget_set_visible (GTK_WIDGET (self->due), has_supplier);
  gtk_widget_set_visible (GTK_WIDGET (self->due_label), has_supplier);
  gtk_label_set_label (self->supplier_label,
                       source == LABA_SOURCE_CONSIGNED ? _ ("Owner") : _ ("Supplier"));
  gtk_label_set_label (self->due_label, source == LABA_SOURCE_CONSIGNED
                                            ? _ ("The owner gets for one")
                                            : _ ("The supplier’s price for one"));
}

/* ---- filling in ---- */

static void
fill_price (LabaOrderLine *self, gint64 product, gint64 customer)
{
  LabaValue value = { .kind = LABA_VALUE_NUMBER };

  if (self->has_own_price)
    return;
  if (product != 0
      && laba_order_price (laba_book_get_db (self->book), product, customer,
                           laba_order_line_read (self->quantity, LABA_QUANTITY_ONE), &value.number))
    laba_value_entry_set_value (self->price, &value);
  else
    laba_value_entry_set_text (self->price, "");
}

static void
tell_stock (LabaOrderLine *self, gint64 product, gint64 order, LabaDay day)
{
  g_autofree char *shortage = NULL;
  const char *hint = NULL;

  if (laba_ref_entry_is_new (self->product) && laba_order_line_get_kept (self) == NULL)
    hint = _ ("A new product: it is made with this order.");
  else if (product != 0 && laba_order_line_get_source (self) == LABA_SOURCE_STOCK)
    hint = shortage = laba_order_shortage (laba_book_get_db (self->book), product,
                                           laba_order_line_read (self->quantity, LABA_QUANTITY_ONE), order, day);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

void
laba_order_line_fill (LabaOrderLine *self, gint64 customer, gint64 order, LabaDay day)
{
  gint64 product = laba_ref_entry_get_id (self->product);

  fill_price (self, product, customer);
  tell_stock (self, product, order, day);
}

/* ---- marks ---- */

static const char *
find_fault (const LabaProblems *problems, guint place, const char *key, const char *other)
{
  g_autofree char *path = g_strdup_printf ("lines[%u].%s", place, key);
  g_autofree char *second = other != NULL ? g_strdup_printf ("lines[%u].%s", place, other) : NULL;
  const char *fault = laba_problems_get_message ((LabaProblems *) problems, path);

  if (fault == NULL && second != NULL)
    fault = laba_problems_get_message ((LabaProblems *) problems, second);
  return fault;
}

static void
show_amount (LabaOrderLine *self)
{
  gint64 quantity = laba_order_line_read (self->quantity, LABA_QUANTITY_ONE);
  gint64 price = laba_order_line_read (self->price, -1);
  gint64 amount;
  g_autofree char *text = NULL;

  if (price >= 0 && laba_quantity_price (quantity, price, &amount))
    text = laba_money_format_plain (amount - laba_order_line_read (self->discount, 0),
                                    laba_language_get ());
  gtk_label_set_label (self->amount, text != NULL ? text : "");
}

GtkWidget *
laba_order_line_mark (LabaOrderLine *self, guint place, const LabaProblems *problems)
{
  const struct
  {
    gpointer entry;
    const char *key, *other;
  } fields[] = {
    { self->product, "product", "text" },
    { self->quantity, "quantity", NULL },
    { self->price, "unit_price", "amount" },
    { self->discount, "discount", NULL },
    { self->supplier, "supplier", NULL },
    { self->due, "supplier_price", "supplier_amount" },
    { self->commission, "commission", NULL },
  };
  GtkWidget *first = NULL;
  const char *said = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *fault = place != 0 ? find_fault (problems, place, fields[i].key, fields[i].other) : NULL;

      if (LABA_IS_REF_ENTRY (fields[i].entry))
        laba_ref_entry_mark (fields[i].entry, fault);
      else
        laba_value_entry_mark (fields[i].entry, fault);
      if (fault != NULL && first == NULL)
        {
          first = fields[i].entry;
          said = fault;
        }
    }
  gtk_label_set_label (self->fault, said != NULL ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), said != NULL);
  show_amount (self);
  return first;
}

void
laba_order_line_set_removable (LabaOrderLine *self, gboolean removable)
{
  gtk_widget_set_opacity (GTK_WIDGET (self->remove_button), removable ? 1 : 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remove_button), removable);
}

void
laba_order_line_join (LabaOrderLine *self, GtkSizeGroup *const *groups)
{
  gpointer widgets[LABA_ORDER_LINE_COLUMNS]
      = { self->source, self->quantity, self->price, self->discount, self->amount, self->remove_button };

  for (guint i = 0; i < LABA_ORDER_LINE_COLUMNS; i++)
    gtk_size_group_add_widget (groups[i], widgets[i]);
}

/* ---- callbacks ---- */

static void
edited_cb (LabaOrderLine *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
product_edited_cb (LabaOrderLine *self)
{
  if (laba_order_line_is_empty (self))
    self->has_own_price = FALSE;
  edited_cb (self);
}

static void
product_chosen_cb (LabaOrderLine *self)
{
  if (laba_text_is_empty (laba_ref_entry_get_text (self->product)))
    g_signal_emit (self, signals[DONE], 0);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->quantity));
}

/* On to what its source still asks for; else the line is done. */
static void
done_cb (LabaOrderLine *self)
{
  LabaSource source = laba_order_line_get_source (self);
  gboolean has_supplier = source == LABA_SOURCE_DROPSHIP || source == LABA_SOURCE_CONSIGNED;
  gboolean has_commission = !laba_text_is_empty (laba_value_entry_get_text (self->commission));

  if (has_supplier && laba_text_is_empty (laba_ref_entry_get_text (self->supplier)))
    gtk_widget_grab_focus (GTK_WIDGET (self->supplier));
  else if (has_supplier && !has_commission && laba_text_is_empty (laba_value_entry_get_text (self->due)))
    gtk_widget_grab_focus (GTK_WIDGET (self->due));
  else if (source == LABA_SOURCE_COMMISSION && !has_commission)
    gtk_widget_grab_focus (GTK_WIDGET (self->commission));
  else
    g_signal_emit (self, signals[DONE], 0);
}

/* The price is known: the line is done. */
static void
quantity_done_cb (LabaOrderLine *self)
{
  if (laba_text_is_empty (laba_value_entry_get_text (self->price)))
    gtk_widget_grab_focus (GTK_WIDGET (self->price));
  else
    done_cb (self);
}

static void
price_edited_cb (LabaOrderLine *self)
{
  self->has_own_price = TRUE;
  edited_cb (self);
}

/* Emptied: the usual price comes back. */
static void
price_left_cb (LabaOrderLine *self)
{
  if (self->quiet || !self->has_own_price
      || !laba_text_is_empty (laba_value_entry_get_text (self->price)))
    return;
  self->has_own_price = FALSE;
  edited_cb (self);
}

static void
source_changed_cb (LabaOrderLine *self)
{
  laba_order_line_show_source (self);
  edited_cb (self);
}

static void
remove_cb (LabaOrderLine *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* ---- class ---- */

static void
laba_order_line_dispose (GObject *object)
{
  LabaOrderLine *self = LABA_ORDER_LINE (object);

  self->quiet = TRUE;
  g_clear_object (&self->book);
  g_clear_pointer (&self->kept, laba_record_free);
  g_clear_pointer (&self->said, g_free);
  G_OBJECT_CLASS (laba_order_line_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, amount);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, commission);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, commission_label);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, discount);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, due);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, due_label);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, fault);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, hint);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, other);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, price);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, product);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, quantity);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, remove_button);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, source);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, supplier);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderLine, supplier_label);
}

static void
laba_order_line_class_init (LabaOrderLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_REF_ENTRY);
  g_type_ensure (LABA_TYPE_VALUE_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = laba_order_line_dispose;
  signals[EDITED] = g_signal_new ("edited", LABA_TYPE_ORDER_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", LABA_TYPE_ORDER_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", LABA_TYPE_ORDER_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/orders/laba-order-line.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, price_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, product_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, product_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, quantity_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_changed_cb);
}

static void
set_up_value (LabaValueEntry *entry, LabaFieldKind kind, const char *name, int chars)
{
  GtkEntry *inner = laba_value_entry_get_entry (entry);

  laba_value_entry_set_kind (entry, kind);
  gtk_entry_set_activates_default (inner, FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (inner), chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (inner), chars);
  laba_accessible_set_name (GTK_WIDGET (inner), name);
}

static void
watch_price (LabaOrderLine *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (price_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->price), focus);
}

static void
name_ref (LabaRefEntry *entry, const char *name)
{
  laba_accessible_set_name (GTK_WIDGET (laba_ref_entry_get_entry (entry)), name);
}

static void
laba_order_line_init (LabaOrderLine *self)
{
  const LabaField *field = &laba_type_order.lines[0].fields[LINE_SOURCE];
  GtkStringList *sources;

  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  sources = gtk_string_list_new (NULL);
  for (guint i = 0; field->choices[i] != NULL; i++)
    gtk_string_list_append (sources, _ (field->choice_labels[i]));
  gtk_drop_down_set_model (self->source, G_LIST_MODEL (sources));
  g_object_unref (sources);
  set_up_value (self->quantity, LABA_FIELD_QUANTITY, _ ("Quantity"), 6);
  gtk_entry_set_placeholder_text (laba_value_entry_get_entry (self->quantity), "1");
  set_up_value (self->price, LABA_FIELD_MONEY, _ ("Price"), 10);
  watch_price (self);
  set_up_value (self->discount, LABA_FIELD_MONEY, _ ("Line discount"), 8);
  set_up_value (self->due, LABA_FIELD_MONEY, _ ("Due to supplier or owner"), 10);
  set_up_value (self->commission, LABA_FIELD_MONEY, _ ("Commission"), 10);
  laba_accessible_set_name (GTK_WIDGET (self->source), _ ("From"));
  name_ref (self->product, _ ("Product"));
  name_ref (self->supplier, _ ("Supplier or owner"));
  laba_order_line_show_source (self);
  self->quiet = FALSE;
}

LabaOrderLine *
laba_order_line_new (LabaBook *book)
{
  LabaOrderLine *self = g_object_new (LABA_TYPE_ORDER_LINE, NULL);

  self->book = g_object_ref (book);
  laba_ref_entry_set_up (self->product, book, "product");
  laba_ref_entry_set_up (self->supplier, book, "person");
  laba_ref_entry_prefer (self->supplier, LABA_FIELD_OF_SUPPLIER);
  return self;
}
