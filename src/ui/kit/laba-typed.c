/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-typed.h"

#include "book/laba-store.h"
#include "ui/kit/laba-field-entry.h"
#include "ui/kit/laba-lines-box.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/kit/laba-table-view.h"
#include "ui/kit/laba-value-entry.h"

/* What one control makes of another settles in the second; the third finds nothing to do. */
#define PASSES 3

/* ---- controls ---- */

static gboolean
is_control (GtkWidget *widget)
{
  return LABA_IS_REF_ENTRY (widget) || LABA_IS_VALUE_ENTRY (widget) || LABA_IS_LINES_BOX (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_EDITABLE (widget)
         || GTK_IS_TEXT_VIEW (widget);
}

/* What is only looked at, and what is gone when it is chosen from. */
static gboolean
is_passed_over (GtkWidget *widget)
{
  return GTK_IS_POPOVER (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_COLUMN_VIEW (widget)
         || GTK_IS_LIST_BASE (widget) || LABA_IS_TABLE_VIEW (widget);
}

static const char *
name_of (GtkWidget *control)
{
  GtkWidget *parent = gtk_widget_get_parent (control);
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (control));

  if (parent != NULL && LABA_IS_FIELD_ENTRY (parent))
    return laba_field_entry_get_field (LABA_FIELD_ENTRY (parent))->key;
  return id != NULL && *id != '\0' ? id : G_OBJECT_TYPE_NAME (control);
}

/* What is folded away is in no tree of widgets: it remembers its expander by itself. */
static GQuark
expander_quark (void)
{
  return g_quark_from_static_string ("laba-typed-expander");
}

static char *
dup_numbered_name (GtkWidget *control, GHashTable *counts)
{
  const char *name = name_of (control);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1;

  g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (n));
  return g_strdup_printf ("%s#%u", name, n);
}

typedef void (*Visit) (GtkWidget *control, const char *name, gpointer data);

/* Controls may come and go by what is done with one. */
static void
walk (GtkWidget *widget, GHashTable *counts, Visit visit, gpointer data)
{
  if (is_passed_over (widget))
    return;
  if (GTK_IS_EXPANDER (widget))
    {
      GtkWidget *folded = gtk_expander_get_child (GTK_EXPANDER (widget));

      if (folded == NULL)
        return;
      g_object_set_qdata (G_OBJECT (folded), expander_quark (), widget);
      walk (folded, counts, visit, data);
      return;
    }
  if (is_control (widget))
    {
      g_autofree char *name = dup_numbered_name (widget, counts);

      visit (widget, name, data);
      if (!LABA_IS_LINES_BOX (widget))
        return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget), *next; child != NULL; child = next)
    {
      g_object_ref (child);
      walk (child, counts, visit, data);
      next = gtk_widget_get_parent (child) == widget ? gtk_widget_get_next_sibling (child) : NULL;
      g_object_unref (child);
    }
}

static void
visit_all (GtkWidget *form, Visit visit, gpointer data)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk (child, counts, visit, data);
}

/* ---- watching ---- */

typedef struct
{
  GtkWidget *form;
  GCallback func;
} Watching;

static const char *
signal_of (GObject *source)
{
  if (GTK_IS_DROP_DOWN (source))
    return "notify::selected";
  if (GTK_IS_CHECK_BUTTON (source))
    return "toggled";
  return GTK_IS_EDITABLE (source) || GTK_IS_TEXT_BUFFER (source) ? "changed" : "edited";
}

static void
watch_cb (GtkWidget *control, const char *name, gpointer data)
{
  const GQuark watched = g_quark_from_static_string ("laba-typed-watched");
  Watching *watching = data;
  GObject *source = GTK_IS_TEXT_VIEW (control)
                        ? G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)))
                        : G_OBJECT (control);

  if (g_object_get_qdata (source, watched) != NULL)
    return;
  g_object_set_qdata (source, watched, watching->form);
  g_signal_connect_object (source, signal_of (source), watching->func, watching->form, G_CONNECT_SWAPPED);
}

void
laba_typed_watch (GtkWidget *form, GCallback func)
{
  Watching watching = { form, func };

  visit_all (form, watch_cb, &watching);
}

/* ---- reading ---- */

static char *
dup_number (guint number)
{
  return g_strdup_printf ("%u", number);
}

static char *
dup_buffer (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static char *
dup_text (GtkWidget *control)
{
  if (LABA_IS_REF_ENTRY (control))
    return g_strdup (laba_ref_entry_get_text (LABA_REF_ENTRY (control)));
  if (LABA_IS_VALUE_ENTRY (control))
    return g_strdup (laba_value_entry_get_text (LABA_VALUE_ENTRY (control)));
  if (LABA_IS_LINES_BOX (control))
    return dup_number (laba_lines_box_get_n_rows (LABA_LINES_BOX (control)));
  if (GTK_IS_DROP_DOWN (control))
    return dup_number (gtk_drop_down_get_selected (GTK_DROP_DOWN (control)));
  if (GTK_IS_CHECK_BUTTON (control))
    return dup_number ((guint) gtk_check_button_get_active (GTK_CHECK_BUTTON (control)));
  if (GTK_IS_TEXT_VIEW (control))
    return dup_buffer (GTK_TEXT_VIEW (control));
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
}

static gint64
get_id (GtkWidget *control)
{
  return LABA_IS_REF_ENTRY (control) ? laba_ref_entry_get_id (LABA_REF_ENTRY (control)) : 0;
}

static void
read_cb (GtkWidget *control, const char *name, gpointer data)
{
  g_autofree char *text = dup_text (control);

  g_variant_builder_add (data, "(ssx)", name, text, get_id (control));
}

GVariant *
laba_typed_read (GtkWidget *form)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (LABA_TYPED_TYPE));
  visit_all (form, read_cb, &builder);
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* ---- writing ---- */

typedef struct
{
  LabaDb *db;
  GHashTable *items; /* name → its tuple */
} Writing;

/* A record that is gone since is named by what was typed alone. */
static void
write_ref (LabaRefEntry *entry, LabaDb *db, const char *text, gint64 id)
{
  g_autofree char *name = id != 0 ? laba_store_name (db, id) : NULL;

  if (name != NULL)
    laba_ref_entry_show (entry, id, text);
  else
    laba_ref_entry_set_text (entry, text);
  g_signal_emit_by_name (entry, "edited");
}

static void
write_rows (LabaLinesBox *box, guint n)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (laba_lines_box_get_n_rows (box) > n)
    laba_lines_box_show (box, none);
  while (laba_lines_box_get_n_rows (box) < n)
    laba_lines_box_add_row (box);
}

static void
write_choice (GtkDropDown *list, guint selected)
{
  if (selected < g_list_model_get_n_items (gtk_drop_down_get_model (list)))
    gtk_drop_down_set_selected (list, selected);
}

static void
write_text (GtkWidget *control, LabaDb *db, const char *text, gint64 id)
{
  guint number = (guint) g_ascii_strtoull (text, NULL, 10);

  if (LABA_IS_REF_ENTRY (control))
    write_ref (LABA_REF_ENTRY (control), db, text, id);
  else if (LABA_IS_VALUE_ENTRY (control))
    gtk_editable_set_text (GTK_EDITABLE (laba_value_entry_get_entry (LABA_VALUE_ENTRY (control))), text);
  else if (LABA_IS_LINES_BOX (control))
    write_rows (LABA_LINES_BOX (control), number);
  else if (GTK_IS_DROP_DOWN (control))
    write_choice (GTK_DROP_DOWN (control), number);
  else if (GTK_IS_CHECK_BUTTON (control))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (control), number != 0);
  else if (GTK_IS_TEXT_VIEW (control))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (control), text);
}

/* What was typed is seen. */
static void
unfold (GtkWidget *control)
{
  for (GtkWidget *at = control; at != NULL; at = gtk_widget_get_parent (at))
    {
      GtkExpander *expander = g_object_get_qdata (G_OBJECT (at), expander_quark ());

      if (expander != NULL)
        gtk_expander_set_expanded (expander, TRUE);
    }
}

static void
write_cb (GtkWidget *control, const char *name, gpointer data)
{
  Writing *writing = data;
  GVariant *item = g_hash_table_lookup (writing->items, name);
  g_autofree char *present = dup_text (control);
  const char *text;
  gint64 id;

  if (item == NULL)
    return;
  g_variant_get (item, "(&s&sx)", NULL, &text, &id);
  if (g_strcmp0 (text, present) == 0 && id == get_id (control))
    return;
  write_text (control, writing->db, text, id);
  unfold (control);
}

void
laba_typed_write (GtkWidget *form, LabaDb *db, GVariant *typed)
{
  g_autoptr (GHashTable) items
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_variant_unref);
  Writing writing = { db, items };

  for (gsize i = 0; i < g_variant_n_children (typed); i++)
    {
      GVariant *item = g_variant_get_child_value (typed, i);
      const char *name;

      g_variant_get (item, "(&ssx)", &name, NULL, NULL);
      g_hash_table_insert (items, (gpointer) name, item);
    }
  for (int pass = 0; pass < PASSES; pass++)
    visit_all (form, write_cb, &writing);
}
