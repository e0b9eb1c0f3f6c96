/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/goods/laba-count-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "goods/laba-goods-types.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-keeper.h"
#include "ui/kit/laba-value-entry.h"

#define DIFFERENCE_CHARS 22

/* One product of the sheet. */
typedef struct
{
  gint64 product, book, unit_cost;
  char *unit;
  LabaValueEntry *entry;
  GtkLabel *said;       /* what the book says */
  GtkLabel *difference; /* what one counted more or less */
} Line;

struct _LabaCountWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GPtrArray *lines; /* of Line */
  gboolean can_be_saved;

  LabaBehind *behind;
  LabaValueEntry *day;
  GtkLabel *day_label;
  GtkGrid *grid;
  GtkEntry *note;
  GtkButton *save_button;
  GtkScrolledWindow *scroller;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (LabaCountWindow, laba_count_window, GTK_TYPE_WINDOW)

static void
line_free (gpointer data)
{
  g_free (((Line *) data)->unit);
  g_free (data);
}

/* ---- what was counted ---- */

/* FALSE where nothing is written, or what cannot be read. */
static gboolean
get_counted (const Line *line, gint64 *counted, char **fault)
{
  LabaValue value = { 0 };
  gboolean read = laba_value_entry_get_value (line->entry, &value, fault);
  gboolean written = read && value.kind == LABA_VALUE_NUMBER;

  if (written)
    *counted = value.number;
  laba_value_clear (&value);
  if (written && *counted < 0)
    {
      *fault = g_strdup (_ ("must not be below zero"));
      return FALSE;
    }
  return written;
}

static void
show_difference (const Line *line, gint64 counted)
{
  g_autofree char *number = laba_quantity_format (counted - line->book, laba_language_get ());
  g_autofree char *text
      = counted == line->book   ? g_strdup (_ ("as written"))
        : counted > line->book ? g_strdup_printf (_ ("+%1$s %2$s more"), number, line->unit)
                                : g_strdup_printf (_ ("%1$s %2$s less"), number, line->unit);

  gtk_label_set_label (line->difference, text);
}

static void
show_summary (LabaCountWindow *self, guint counted, guint different, gint64 worth)
{
  g_autofree char *money = laba_money_format (worth, laba_language_get ());
  g_autofree char *text
      = counted == 0
            ? g_strdup (_ ("Type what you count; what you leave empty stays as it is."))
            : g_strdup_printf (_ ("Counted: %1$u. Different: %2$u, worth about %3$s."), counted,
                               different, money);

  gtk_label_set_label (self->summary, text);
}

/* An unreadable day is no day: nothing is counted on another one in its place. */
static gboolean
has_day (LabaCountWindow *self)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gboolean read = laba_value_entry_get_value (self->day, &value, &fault) && value.kind == LABA_VALUE_NUMBER;

  laba_value_clear (&value);
  return read;
}

static void
refresh (LabaCountWindow *self)
{
  guint counted = 0, different = 0, faults = 0;
  gint64 worth = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];
      g_autofree char *fault = NULL;
      gint64 number = 0, part = 0;

      gtk_label_set_label (line->difference, "");
      if (get_counted (line, &number, &fault))
        {
          show_difference (line, number);
          counted++;
          different += number != line->book;
          if (laba_quantity_price (number - line->book, line->unit_cost, &part))
            worth += part;
        }
      laba_value_entry_mark (line->entry, fault);
      if (fault != NULL)
        gtk_label_set_label (line->difference, fault);
      faults += fault != NULL;
    }
  show_summary (self, counted, different, worth);
  self->can_be_saved = counted > 0 && faults == 0 && has_day (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "count.save", self->can_be_saved);
  laba_behind_queue (self->behind);
}

/* ---- the sheet ---- */

static LabaDay
chosen_day (LabaCountWindow *self)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gboolean read = laba_value_entry_get_value (self->day, &value, &fault);

  laba_value_entry_mark (self->day, fault);
  return read && value.kind == LABA_VALUE_NUMBER ? (LabaDay) value.number : laba_day_today ();
}

static void
read_book (LabaCountWindow *self, Line *line)
{
  g_autoptr (LabaStmt) row = laba_db_take (laba_book_get_db (self->book), "product-count-row");

  laba_stmt_bind_int (row, ":id", line->product);
  laba_stmt_bind_int (row, ":day", chosen_day (self));
  if (!laba_stmt_next (row, NULL))
    return;
  line->book = laba_stmt_get_int (row, "book");
  line->unit_cost = laba_stmt_get_int (row, "unit_cost");
  g_autofree char *number = laba_quantity_format (line->book, laba_language_get ());
  g_autofree char *text = g_strdup_printf ("%s %s", number, line->unit);
  gtk_label_set_label (line->said, text);
}

static void
day_edited_cb (LabaCountWindow *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    read_book (self, self->lines->pdata[i]);
  refresh (self);
}

static void
move (LabaCountWindow *self, Line *line, int by)
{
  guint index = 0;

  g_ptr_array_find (self->lines, line, &index);
  if ((int) index + by < 0 || (int) index + by >= (int) self->lines->len)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (((Line *) self->lines->pdata[(int) index + by])->entry));
}

static Line *
line_of (LabaCountWindow *self, GtkWidget *entry)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (GTK_WIDGET (((Line *) self->lines->pdata[i])->entry) == entry)
      return self->lines->pdata[i];
  return NULL;
}

static gboolean
key_cb (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType state,
        LabaCountWindow *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  gboolean back = key == GDK_KEY_Up || (state & GDK_SHIFT_MASK) != 0;

  if (key != GDK_KEY_Up && key != GDK_KEY_Down && key != GDK_KEY_Return
      && key != GDK_KEY_KP_Enter)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return FALSE;
  move (self, line_of (self, entry), back ? -1 : 1);
  return TRUE;
}

static GtkLabel *
add_label (LabaCountWindow *self, int column, int row, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 2 ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), column == 1 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, column == 1);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return GTK_LABEL (label);
}

static void
add_entry (LabaCountWindow *self, Line *line, int row, const char *title)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  line->entry = laba_value_entry_new (LABA_FIELD_QUANTITY);
  gtk_editable_set_width_chars (GTK_EDITABLE (laba_value_entry_get_entry (line->entry)), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (laba_value_entry_get_entry (line->entry)), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (line->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (laba_value_entry_get_entry (line->entry)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (line->entry), keys);
  g_signal_connect_object (line->entry, "edited", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, GTK_WIDGET (line->entry), 3, row, 1, 1);
}

static void
add_line (LabaCountWindow *self, gint64 product, int row)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (self->book), "product-count-row");
  Line *line = g_new0 (Line, 1);

  laba_stmt_bind_int (stmt, ":id", product);
  laba_stmt_bind_int (stmt, ":day", chosen_day (self));
  line->product = product;
  g_ptr_array_add (self->lines, line);
  if (!laba_stmt_next (stmt, NULL))
    return;
  line->unit = g_strdup (laba_stmt_get_text (stmt, "unit"));
  add_label (self, 0, row, laba_stmt_get_text (stmt, "code"), "dim-label");
  add_label (self, 1, row, laba_stmt_get_text (stmt, "title"), NULL);
  line->said = add_label (self, 2, row, "", "laba-figure");
  add_entry (self, line, row, laba_stmt_get_text (stmt, "title"));
  line->difference = add_label (self, 4, row, "", "laba-figure");
  gtk_label_set_width_chars (line->difference, DIFFERENCE_CHARS);
  gtk_label_set_max_width_chars (line->difference, DIFFERENCE_CHARS);
  gtk_label_set_wrap (line->difference, TRUE);
  gtk_label_set_wrap_mode (line->difference, PANGO_WRAP_WORD_CHAR);
}

static void
fill (LabaCountWindow *self, const char *category)
{
  g_autoptr (LabaStmt) ids = laba_db_take (laba_book_get_db (self->book), "product-ids-to-count");
  int row = 1;

  add_label (self, 0, 0, _ ("Code"), "heading");
  add_label (self, 1, 0, _ ("Product"), "heading");
  add_label (self, 2, 0, _ ("In the book"), "heading");
  add_label (self, 3, 0, _ ("Counted"), "heading");
  add_label (self, 4, 0, _ ("Difference"), "heading");
  laba_stmt_bind_text (ids, ":category", category);
  while (laba_stmt_next (ids, NULL))
    add_line (self, laba_stmt_int_at (ids, 0), row++);
  day_edited_cb (self);
  if (self->lines->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (((Line *) self->lines->pdata[0])->entry));
}

/* ---- saving ---- */

static LabaDraft *
collect (LabaCountWindow *self)
{
  LabaDraft *draft = laba_draft_new (&laba_type_stock_count);
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));

  laba_record_set_number (draft->record, "day", chosen_day (self));
  if (*note != '\0')
    laba_record_set_text (draft->record, "note", note);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];
      g_autofree char *fault = NULL;
      gint64 counted = 0;

      if (!get_counted (line, &counted, &fault))
        continue;
      LabaLine *written = laba_record_add_line (draft->record, "lines");
      laba_line_set_number (written, "product", line->product);
      laba_line_set_number (written, "counted", counted);
    }
  return draft;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaCountWindow *self = LABA_COUNT_WINDOW (widget);
  g_autoptr (LabaDraft) draft = collect (self);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;

  if (!laba_draft_save (draft, self->book, NULL, problems, &error))
    {
      gtk_label_set_label (self->summary, error->message);
      return;
    }
  laba_ask_toast_saved (widget, _ ("The stock count is written down."));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- behind the scenes ---- */

static LabaDraft *
draft_cb (gpointer form)
{
  LabaCountWindow *self = form;

  return self->can_be_saved ? collect (self) : NULL;
}

/* ---- class ---- */

static void
laba_count_window_dispose (GObject *object)
{
  LabaCountWindow *self = LABA_COUNT_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  G_OBJECT_CLASS (laba_count_window_parent_class)->dispose (object);
}

static void
laba_count_window_class_init (LabaCountWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BEHIND);
  g_type_ensure (LABA_TYPE_VALUE_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = laba_count_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/goods/laba-count-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaCountWindow, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaCountWindow, day);
  gtk_widget_class_bind_template_child (widget_class, LabaCountWindow, day_label);
  gtk_widget_class_bind_template_child (widget_class, LabaCountWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, LabaCountWindow, note);
  gtk_widget_class_bind_template_child (widget_class, LabaCountWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, LabaCountWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, LabaCountWindow, summary);
  gtk_widget_class_bind_template_callback (widget_class, day_edited_cb);
  gtk_widget_class_install_action (widget_class, "count.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "count.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "count.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_count_window_init (LabaCountWindow *self)
{
  LabaValue today = { .kind = LABA_VALUE_NUMBER, .number = laba_day_today () };

  self->lines = g_ptr_array_new_with_free_func (line_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_value_entry_set_kind (self->day, LABA_FIELD_DAY);
  laba_value_entry_set_value (self->day, &today);
  gtk_label_set_mnemonic_widget (self->day_label,
                                 GTK_WIDGET (laba_value_entry_get_entry (self->day)));
}

LabaCountWindow *
laba_count_window_open (GtkWidget *from, LabaBook *book, const char *category)
{
  GtkRoot *root = gtk_widget_get_root (from);
  LabaCountWindow *self = g_object_new (LABA_TYPE_COUNT_WINDOW, "transient-for", root, NULL);

  self->book = g_object_ref (book);
  fill (self, category);
  laba_behind_set_form (self->behind, book, draft_cb, self);
  laba_keeper_begin_window (GTK_WINDOW (self), book, "goods.count", laba_type_stock_count.id, 0,
                            category);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
