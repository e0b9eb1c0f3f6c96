/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/exchange/laba-import-preview.h"

#include <glib/gi18n.h>
#include <string.h>


#define EXAMPLES 3      /* values of a column that are shown */
#define EXAMPLE_CHARS 18
#define COLUMNS_MAX 200 /* rows of the list; a wider sheet is no list of a user's */

struct _LabaImportPreview
{
  GtkBox parent_instance;
  LabaImportPlan *plan; /* or NULL */
  GPtrArray *fields;    /* of LabaImportField: what columns can be */
  gboolean filling;     /* what changes now is no choice of the user's */
  guint shown_again;    /* the source that shows the columns anew, or 0 */
  guint chosen;         /* the column whose choice keeps the focus then */
  GtkWidget *sheet_label;
  GtkDropDown *sheet;
  GtkSpinButton *head_row;
  GtkWidget *separator_label;
  GtkDropDown *separator;
  GtkWidget *kept_label;
  GtkDropDown *kept;
  GtkLabel *rows;
  GtkGrid *grid;
  GtkEntry *name;
  GtkWidget *keep;
};

enum
{
  CHANGED,
  LOOK_AGAIN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaImportPreview, laba_import_preview, GTK_TYPE_BOX)

static void show_columns (LabaImportPreview *self);

/* ---- one column ---- */

static LabaTableColumn *
column_at (LabaImportPreview *self, guint index)
{
  return self->plan->guess->columns->pdata[index];
}

static guint
index_of (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "laba-column"));
}

/* A drop-down of the column at `index`, called after its head. */
static GtkWidget *
new_choice (const char *const *words, guint selected, guint index, const char *label)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  g_object_set_data (G_OBJECT (choice), "laba-column", GUINT_TO_POINTER (index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  return choice;
}

/* Not at once: the choice that calls for it is one of those made anew. */
static gboolean
show_again_cb (gpointer data)
{
  LabaImportPreview *self = data;
  GtkWidget *choice;

  self->shown_again = 0;
  show_columns (self);
  choice = gtk_grid_get_child_at (self->grid, 2, (int) self->chosen + 1);
  if (choice != NULL)
    gtk_widget_grab_focus (choice);
  return G_SOURCE_REMOVE;
}

static void
field_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, LabaImportPreview *self)
{
  guint selected = gtk_drop_down_get_selected (choice);
  const LabaImportField *field
      = selected > 0 && selected <= self->fields->len ? self->fields->pdata[selected - 1] : NULL;

  if (self->filling)
    return;
  laba_import_plan_set_field (self->plan, index_of (GTK_WIDGET (choice)),
                              field != NULL ? field->key : NULL);
  self->chosen = index_of (GTK_WIDGET (choice));
  if (self->shown_again == 0)
    self->shown_again = g_idle_add (show_again_cb, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
new_field_choice (LabaImportPreview *self, guint index, const char *title)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *label = g_strdup_printf (_ ("What “%s” becomes"), title);
  guint selected = 0;

  g_ptr_array_add (words, (char *) _ ("Leave out"));
  for (guint i = 0; i < self->fields->len; i++)
    {
      const LabaImportField *field = self->fields->pdata[i];

      g_ptr_array_add (words, (char *) _ (field->label));
      if (g_strcmp0 (field->key, self->plan->fields->pdata[index]) == 0)
        selected = i + 1;
    }
  g_ptr_array_add (words, NULL);
  GtkWidget *choice = new_choice ((const char *const *) words->pdata, selected, index, label);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (field_chosen_cb), self, 0);
  return choice;
}

static void
numbers_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, LabaImportPreview *self)
{
  guint selected = gtk_drop_down_get_selected (choice);

  if (self->filling || selected > LABA_TABLE_NUMBERS_UNSURE)
    return;
  laba_table_column_set_numbers (column_at (self, index_of (GTK_WIDGET (choice))), selected);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
days_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, LabaImportPreview *self)
{
  guint selected = gtk_drop_down_get_selected (choice);

  if (self->filling || selected > LABA_TABLE_DAYS_UNSURE)
    return;
  column_at (self, index_of (GTK_WIDGET (choice)))->days = selected;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* How the column writes: only where it writes numbers or days as text. NULL elsewhere. */
static GtkWidget *
new_style_choice (LabaImportPreview *self, guint index, const char *title)
{
  const char *numbers[]
      = { _ ("plain: 1250"), _ ("dots: 1.250,5"), _ ("commas: 1,250.5"), _ ("Choose…"), NULL };
  const char *days[] = { _ ("as each says"), _ ("year, month, day"), _ ("day, month, year"),
                         _ ("month, day, year"), _ ("the number of a day"), _ ("Choose…"), NULL };
  const LabaTableColumn *column = column_at (self, index);
  g_autofree char *label = g_strdup_printf (_ ("How “%s” is written"), title);
  LabaFieldKind kind = laba_import_plan_get_kind (self->plan, index);
  GtkWidget *choice = NULL;

  if (self->plan->fields->pdata[index] == NULL)
    return NULL;
  if (kind == LABA_FIELD_DAY && column->n_dates < column->n_filled)
    {
      choice = new_choice (days, column->days, index, label);
      g_signal_connect_object (choice, "notify::selected", G_CALLBACK (days_chosen_cb), self, 0);
    }
  else if (column->n_texts > 0
           && (kind == LABA_FIELD_MONEY || kind == LABA_FIELD_QUANTITY
               || kind == LABA_FIELD_PERCENT || kind == LABA_FIELD_COUNT))
    {
      choice = new_choice (numbers, kind == LABA_FIELD_MONEY ? column->amounts : column->numbers,
                           index, label);
      g_signal_connect_object (choice, "notify::selected", G_CALLBACK (numbers_chosen_cb), self,
                               0);
    }
  return choice;
}

static GtkWidget *
new_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The first values that are there: "159.000 · 75.000". */
static char *
examples_of (LabaImportPreview *self, guint index)
{
  GPtrArray *preview = self->plan->guess->preview;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < preview->len && n < EXAMPLES; i++)
    {
      const char *value = ((char **) preview->pdata[i])[index];
      gboolean is_long = g_utf8_strlen (value, -1) > EXAMPLE_CHARS;
      g_autofree char *cut = is_long ? g_utf8_substring (value, 0, EXAMPLE_CHARS - 1) : g_strdup (value);

      if (*value == '\0')
        continue;
      g_string_append_printf (text, "%s%s%s", n > 0 ? " · " : "", g_strdelimit (cut, "\n\r\t", ' '),
                              is_long ? "…" : "");
      n++;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_column (LabaImportPreview *self, guint index)
{
  g_autofree char *title = laba_import_column_title (column_at (self, index));
  g_autofree char *examples = examples_of (self, index);
  GtkWidget *head = new_text (title, self->plan->fields->pdata[index] != NULL ? NULL : "dim-label");
  GtkWidget *style = new_style_choice (self, index, title);
  int row = (int) index + 1;

  gtk_label_set_max_width_chars (GTK_LABEL (head), 24);
  gtk_grid_attach (self->grid, head, 0, row, 1, 1);
  GtkWidget *values = new_text (examples, "dim-label");
  gtk_widget_set_hexpand (values, TRUE);
  gtk_widget_add_css_class (values, "numeric");
  gtk_grid_attach (self->grid, values, 1, row, 1, 1);
  gtk_grid_attach (self->grid, new_field_choice (self, index, title), 2, row, 1, 1);
  if (style == NULL)
    return;
  if (laba_import_plan_is_unsure (self->plan, index))
    gtk_widget_add_css_class (style, "suggested-action");
  gtk_grid_attach (self->grid, style, 3, row, 1, 1);
}

static void
show_columns (LabaImportPreview *self)
{
  const char *const heads[] = { _ ("In the file"), _ ("First rows"), _ ("Becomes"), _ ("Written") };
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    gtk_grid_attach (self->grid, new_text (heads[i], "heading"), (int) i, 0, 1, 1);
  for (guint i = 0; i < MIN (self->plan->guess->columns->len, COLUMNS_MAX); i++)
    add_column (self, i);
  self->filling = FALSE;
}

/* ---- the file ---- */

static void
look_again_cb (LabaImportPreview *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[LOOK_AGAIN], 0, (int) gtk_drop_down_get_selected (self->sheet),
                   gtk_spin_button_get_value_as_int (self->head_row));
}

/* Another sheet has its heads elsewhere. */
static void
sheet_chosen_cb (LabaImportPreview *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[LOOK_AGAIN], 0, (int) gtk_drop_down_get_selected (self->sheet), -1);
}

static void
separator_chosen_cb (LabaImportPreview *self)
{
  static const char separators[] = { ',', ';', '\t' };
  guint selected = gtk_drop_down_get_selected (self->separator);

  if (self->filling || selected >= G_N_ELEMENTS (separators))
    return;
  laba_table_file_set_separator (self->plan->file, separators[selected]);
  g_signal_emit (self, signals[LOOK_AGAIN], 0, 0, -1);
}

static void
show_sheets (LabaImportPreview *self)
{
  LabaTableFile *file = self->plan->file;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = laba_table_file_get_n_sheets (file);
  char separator = laba_table_file_get_separator (file);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, laba_table_file_get_sheet (file, i));
  gtk_drop_down_set_model (self->sheet, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sheet, self->plan->guess->sheet);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), n > 1);
  gtk_widget_set_visible (self->sheet_label, n > 1);
  gtk_drop_down_set_selected (self->separator, separator == ',' ? 0 : separator == ';' ? 1 : 2);
  gtk_widget_set_visible (GTK_WIDGET (self->separator), separator != '\0');
  gtk_widget_set_visible (self->separator_label, separator != '\0');
}

static void
show_rows (LabaImportPreview *self)
{
  const LabaTableGuess *guess = self->plan->guess;
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u row", "%u rows", guess->n_rows), guess->n_rows);

  gtk_label_set_label (self->rows, text);
}

/* ---- kept under a name ---- */

static void
show_kept (LabaImportPreview *self)
{
  g_auto (GStrv) names = laba_import_plan_list_kept (self->plan->type);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  gboolean any = names[0] != NULL;

  gtk_string_list_append (list, _ ("As found"));
  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (list, names[i]);
  gtk_drop_down_set_model (self->kept, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->kept), any);
  gtk_widget_set_visible (self->kept_label, any);
}

static void
kept_chosen_cb (LabaImportPreview *self)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (self->kept);

  if (self->filling || name == NULL)
    return;
  if (gtk_drop_down_get_selected (self->kept) == 0)
    {
      g_signal_emit (self, signals[LOOK_AGAIN], 0, (int) self->plan->guess->sheet,
                     (int) self->plan->guess->head_row);
      return;
    }
  laba_import_plan_recall (self->plan, gtk_string_object_get_string (name));
  show_columns (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
name_changed_cb (LabaImportPreview *self)
{
  gtk_widget_set_sensitive (self->keep, *gtk_editable_get_text (GTK_EDITABLE (self->name)) != '\0');
}

static void
keep_clicked_cb (LabaImportPreview *self)
{
  g_autoptr (GError) error = NULL;

  if (!laba_import_plan_keep (self->plan, gtk_editable_get_text (GTK_EDITABLE (self->name)), &error))
    {
      gtk_label_set_label (self->rows, error->message);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  self->filling = TRUE;
  show_kept (self);
  self->filling = FALSE;
}

void
laba_import_preview_set_plan (LabaImportPreview *self, LabaImportPlan *plan)
{
  if (plan != NULL)
    laba_import_plan_ref (plan);
  g_clear_handle_id (&self->shown_again, g_source_remove);
  g_clear_pointer (&self->plan, laba_import_plan_unref);
  self->plan = plan;
  gtk_widget_set_visible (GTK_WIDGET (self), plan != NULL);
  if (plan == NULL)
    return;
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = laba_import_plan_list_fields (plan->type);
  self->filling = TRUE;
  show_sheets (self);
  gtk_spin_button_set_value (self->head_row, plan->guess->head_row);
  show_rows (self);
  show_kept (self);
  show_columns (self);
  self->filling = FALSE;
}

/* ---- class ---- */

static void
laba_import_preview_dispose (GObject *object)
{
  LabaImportPreview *self = LABA_IMPORT_PREVIEW (object);
  GtkWidget *child;

  self->filling = TRUE;
  g_clear_handle_id (&self->shown_again, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->plan, laba_import_plan_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  G_OBJECT_CLASS (laba_import_preview_parent_class)->dispose (object);
}

static void
laba_import_preview_class_init (LabaImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_import_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/exchange/laba-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, grid);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, head_row);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, keep);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, kept);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, kept_label);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, name);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, rows);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, separator);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, separator_label);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, sheet);
  gtk_widget_class_bind_template_child (widget_class, LabaImportPreview, sheet_label);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, kept_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, separator_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[LOOK_AGAIN] = g_signal_new ("look-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
laba_import_preview_init (LabaImportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
