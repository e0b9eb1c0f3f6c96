/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-line.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "base/laba-text.h"
#include "book/laba-store.h"
#include "goods/laba-stock.h"
#include "orders/laba-order-estimate.h"
#include "orders/laba-order-fields.h"
#include "orders/laba-order-story.h"
#include "orders/laba-orders.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/kit/laba-value-entry.h"

struct _LabaOrderLine
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaRecord *kept;        /* as the book has it, in its first line; NULL: new */
  gboolean has_own_price;  /* typed, or from the book */
  gboolean quiet;

  GtkLabel *amount, *commission_label, *due_label, *fault, *hint, *supplier_label;
  LabaValueEntry *commission, *discount, *due, *price, *quantity;
  GtkBox *other;
  LabaRefEntry *product, *supplier;
  GtkButton *remove_button;
  GtkDropDown *source;
};

enum
{
  EDITED,
  DONE,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaOrderLine, laba_order_line, GTK_TYPE_BOX)

/* ---- reading ---- */

static LabaSource
get_source (LabaOrderLine *self)
{
  return (LabaSource) gtk_drop_down_get_selected (self->source);
}

static gint64
read_number (LabaValueEntry *entry, gint64 otherwise)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gint64 number = otherwise;

  if (laba_value_entry_get_value (entry, &value, &fault) && value.kind == LABA_VALUE_NUMBER)
    number = value.number;
  laba_value_clear (&value);
  return number;
}

gboolean
laba_order_line_is_empty (LabaOrderLine *self)
{
  return laba_text_is_empty (laba_ref_entry_get_text (self->product))
         && laba_text_is_empty (laba_value_entry_get_text (self->price));
}

/* What cannot be read is told under the line's field. */
static void
take_value (LabaValueEntry *entry,
            LabaLine *line,
            int field,
            guint place,
            LabaProblems *problems)
{
  g_autofree char *fault = NULL;

  if (laba_value_entry_get_value (entry, &line->values[field], &fault))
    return;
  g_autofree char *path
      = g_strdup_printf ("lines[%u].%s", place, line->lines->fields[field].key);
  laba_problems_add (problems, path, "%s", fault);
}

static void
take_ref (LabaRefEntry *entry, LabaDraft *draft, LabaLine *line, int field, guint place)
{
  gint64 id = laba_ref_entry_get_id (entry);

  if (id != 0)
    laba_value_set_number (&line->values[field], id);
  else if (laba_ref_entry_is_new (entry))
    {
      g_autofree char *name = laba_text_collapse (laba_ref_entry_get_text (entry));
      g_autofree char *path
          = g_strdup_printf ("lines[%u].%s", place, line->lines->fields[field].key);

      laba_draft_add_name (draft, &line->lines->fields[field], &line->values[field], path, name);
    }
}

static const LabaLine *
get_kept (LabaOrderLine *self)
{
  return self->kept != NULL ? laba_record_get_lines (self->kept, "lines")->pdata[0] : NULL;
}

/* Makes a price for one into what the whole line comes to. What nobody touched stays to the
 * rupiah. */
static void
multiply (LabaOrderLine *self, LabaLine *line, int field)
{
  const LabaLine *kept = get_kept (self);
  LabaValue *value = &line->values[field];
  gint64 quantity = line->values[LINE_QUANTITY].number;
  gint64 amount;

  if (!laba_value_is_said (value))
    return;
  if (kept != NULL && laba_value_is_said (&kept->values[field])
      && kept->values[LINE_QUANTITY].number == quantity && quantity > 0
      && laba_mul_div_half_up (kept->values[field].number, 1000, quantity) == value->number)
    amount = kept->values[field].number;
  else if (!laba_quantity_price (quantity, value->number, &amount))
    amount = LABA_MONEY_MAX + 1; /* the check says so */
  laba_value_set_number (value, amount);
}

static void
take_other (LabaOrderLine *self,
            LabaDraft *draft,
            LabaLine *line,
            guint place,
            LabaProblems *problems)
{
  LabaSource source = get_source (self);

  laba_value_set_number (&line->values[LINE_SOURCE], source);
  if (source == LABA_SOURCE_STOCK)
    return;
  take_value (self->commission, line, LINE_COMMISSION, place, problems);
  if (source == LABA_SOURCE_COMMISSION)
    return;
  take_ref (self->supplier, draft, line, LINE_SUPPLIER, place);
  take_value (self->due, line, LINE_SUPPLIER_AMOUNT, place, problems);
  multiply (self, line, LINE_SUPPLIER_AMOUNT);
}

void
laba_order_line_collect (LabaOrderLine *self, LabaDraft *draft, LabaProblems *problems)
{
  LabaLine *line = laba_record_add_line (draft->record, "lines");
  guint place = laba_record_get_lines (draft->record, "lines")->len;
  const LabaLine *kept = get_kept (self);
  const char *typed = laba_ref_entry_get_text (self->product);

  take_value (self->quantity, line, LINE_QUANTITY, place, problems);
  if (line->values[LINE_QUANTITY].kind == LABA_VALUE_ABSENT
      && laba_text_is_empty (laba_value_entry_get_text (self->quantity)))
    laba_value_set_number (&line->values[LINE_QUANTITY], LABA_QUANTITY_ONE);
  /* A line that was written in words stays so until it is given another name. */
  if (kept != NULL && g_strcmp0 (kept->values[LINE_TEXT].text, typed) == 0)
    laba_value_set_text (&line->values[LINE_TEXT], typed);
  else
    take_ref (self->product, draft, line, LINE_PRODUCT, place);
  take_value (self->price, line, LINE_AMOUNT, place, problems);
  multiply (self, line, LINE_AMOUNT);
  take_value (self->discount, line, LINE_DISCOUNT, place, problems);
  take_other (self, draft, line, place, problems);
}

/* ---- showing ---- */

static void
show_source (LabaOrderLine *self)
{
  LabaSource source = get_source (self);
  gboolean has_supplier = source == LABA_SOURCE_DROPSHIP || source == LABA_SOURCE_CONSIGNED;

  gtk_widget_set_visible (GTK_WIDGET (self->other), source != LABA_SOURCE_STOCK);
  gtk_widget_set_visible (GTK_WIDGET (self->supplier), has_supplier);
  gtk_widget_set_visible (GTK_WIDGET (self->supplier_label), has_supplier);
  gtk_widget_set_visible (GTK_WIDGET (self->due), has_supplier);
  gtk_widget_set_visible (GTK_WIDGET (self->due_label), has_supplier);
  gtk_widget_set_visible (GTK_WIDGET (self->commission), source != LABA_SOURCE_DROPSHIP);
  gtk_widget_set_visible (GTK_WIDGET (self->commission_label), source != LABA_SOURCE_DROPSHIP);
  gtk_label_set_label (self->supplier_label,
                       source == LABA_SOURCE_CONSIGNED ? _ ("Owner") : _ ("Supplier"));
  gtk_label_set_label (self->due_label, source == LABA_SOURCE_CONSIGNED
                                            ? _ ("The owner gets for one")
                                            : _ ("The supplier’s price for one"));
}

static void
show_unit (LabaValueEntry *entry, const LabaLine *line, int field)
{
  LabaValue value = line->values[field];

  if (value.kind != LABA_VALUE_NUMBER)
    return;
  value.number = laba_mul_div_half_up (value.number, 1000,
                                       MAX (line->values[LINE_QUANTITY].number, 1));
  laba_value_entry_set_value (entry, &value);
}

static void
show_product (LabaOrderLine *self, const LabaLine *line)
{
  gint64 product = line->values[LINE_PRODUCT].number;

  if (product != 0)
    {
      g_autofree char *title = laba_stock_title (laba_book_get_db (self->book), product);

      laba_ref_entry_show (self->product, product, title);
    }
  else
    laba_ref_entry_set_text (self->product, line->values[LINE_TEXT].text);
}

/* A line cannot be copied alone: an order around it keeps it. */
static void
keep (LabaOrderLine *self, const LabaLine *line)
{
  LabaLine *copy;

  g_clear_pointer (&self->kept, laba_record_free);
  self->kept = laba_record_new (&laba_type_order);
  copy = laba_record_add_line (self->kept, "lines");
  for (guint i = 0; line->lines->fields[i].key != NULL; i++)
    if (line->values[i].kind == LABA_VALUE_NUMBER)
      laba_value_set_number (&copy->values[i], line->values[i].number);
    else if (line->values[i].kind == LABA_VALUE_TEXT)
      laba_value_set_text (&copy->values[i], line->values[i].text);
}

void
laba_order_line_show (LabaOrderLine *self, const LabaLine *line)
{
  self->quiet = TRUE;
  keep (self, line);
  show_product (self, line);
  gtk_drop_down_set_selected (self->source, (guint) line->values[LINE_SOURCE].number);
  laba_value_entry_set_value (self->quantity, &line->values[LINE_QUANTITY]);
  show_unit (self->price, line, LINE_AMOUNT);
  self->has_own_price = TRUE;
  if (line->values[LINE_DISCOUNT].number != 0)
    laba_value_entry_set_value (self->discount, &line->values[LINE_DISCOUNT]);
  laba_ref_entry_set_id (self->supplier, line->values[LINE_SUPPLIER].number);
  show_unit (self->due, line, LINE_SUPPLIER_AMOUNT);
  laba_value_entry_set_value (self->commission, &line->values[LINE_COMMISSION]);
  show_source (self);
  self->quiet = FALSE;
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
                           read_number (self->quantity, LABA_QUANTITY_ONE), &value.number))
    laba_value_entry_set_value (self->price, &value);
  else
    laba_value_entry_set_text (self->price, "");
}

static void
tell_stock (LabaOrderLine *self, gint64 product, gint64 order)
{
  g_autofree char *shortage = NULL;
  const char *hint = NULL;

  if (laba_ref_entry_is_new (self->product) && get_kept (self) == NULL)
    hint = _ ("A new product: it is made with this order.");
  else if (product != 0 && get_source (self) == LABA_SOURCE_STOCK)
    hint = shortage = laba_order_shortage (laba_book_get_db (self->book), product,
                                           read_number (self->quantity, LABA_QUANTITY_ONE), order);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

void
laba_order_line_fill (LabaOrderLine *self, gint64 customer, gint64 order)
{
  gint64 product = laba_ref_entry_get_id (self->product);

  fill_price (self, product, customer);
  tell_stock (self, product, order);
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
  gint64 quantity = read_number (self->quantity, LABA_QUANTITY_ONE);
  gint64 price = read_number (self->price, -1);
  gint64 amount;
  g_autofree char *text = NULL;

  if (price >= 0 && laba_quantity_price (quantity, price, &amount))
    text = laba_money_format_plain (amount - read_number (self->discount, 0),
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

static void
quantity_edited_cb (LabaOrderLine *self)
{
  edited_cb (self);
}

/* The price is known: the line is done. */
static void
quantity_done_cb (LabaOrderLine *self)
{
  if (laba_text_is_empty (laba_value_entry_get_text (self->price)))
    gtk_widget_grab_focus (GTK_WIDGET (self->price));
  else
    g_signal_emit (self, signals[DONE], 0);
}

static void
price_edited_cb (LabaOrderLine *self)
{
  self->has_own_price = !laba_text_is_empty (laba_value_entry_get_text (self->price));
  edited_cb (self);
}

static void
done_cb (LabaOrderLine *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
supplier_chosen_cb (LabaOrderLine *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->due));
}

static void
source_changed_cb (LabaOrderLine *self)
{
  show_source (self);
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
  gtk_widget_class_bind_template_callback (widget_class, quantity_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, supplier_chosen_cb);
}

static void
set_up_value (LabaValueEntry *entry, LabaFieldKind kind, const char *name, int chars)
{
  GtkEntry *inner = laba_value_entry_get_entry (entry);

  laba_value_entry_set_kind (entry, kind);
  gtk_entry_set_activates_default (inner, FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (inner), chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (inner), chars);
  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_ref (LabaRefEntry *entry, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (laba_ref_entry_get_entry (entry)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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
  set_up_value (self->discount, LABA_FIELD_MONEY, _ ("Line discount"), 8);
  set_up_value (self->due, LABA_FIELD_MONEY, _ ("Due to supplier or owner"), 10);
  set_up_value (self->commission, LABA_FIELD_MONEY, _ ("Commission"), 10);
  name_ref (self->product, _ ("Product"));
  name_ref (self->supplier, _ ("Supplier or owner"));
  show_source (self);
  self->quiet = FALSE;
}

LabaOrderLine *
laba_order_line_new (LabaBook *book)
{
  LabaOrderLine *self = g_object_new (LABA_TYPE_ORDER_LINE, NULL);

  self->book = g_object_ref (book);
  laba_ref_entry_set_up (self->product, book, "product");
  laba_ref_entry_set_up (self->supplier, book, "person");
  return self;
}
