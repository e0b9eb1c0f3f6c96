/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/bank/laba-bank-columns.h"

#include <glib/gi18n.h>

#include "ui/kit/laba-accessible.h"

#define HEAD_CHARS 16
#define YEAR_MIN 2000
#define YEAR_MAX 2999

struct _LabaBankColumns
{
  GtkGrid parent_instance;
  LabaBank *bank; /* borrowed */
  gboolean filling;
  gboolean titled; /* the drop-downs have the columns of this look at the file */
  GtkDropDown *roles[LABA_BANK_N_ROLES];
  GtkDropDown *sheet, *numbers, *days;
  GtkWidget *sheet_label, *year_label;
  GtkSpinButton *head, *year;
};

enum
{
  CHANGED,
  LOOK_AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaBankColumns, laba_bank_columns, GTK_TYPE_GRID)

/* What the drop-downs mean, in their order. */
static const LabaTableNumbers numbers_of[]
    = { LABA_TABLE_NUMBERS_UNSURE, LABA_TABLE_NUMBERS_DOTS, LABA_TABLE_NUMBERS_COMMAS,
        LABA_TABLE_NUMBERS_PLAIN };
static const LabaTableDays days_of[]
    = { LABA_TABLE_DAYS_NONE, LABA_TABLE_DAYS_DMY, LABA_TABLE_DAYS_MDY };

/* ---- showing ---- */

/* Columns by their heads, or letters, with what stands there first. */
static char *
title_of (const LabaBank *bank, guint index)
{
  const LabaTableColumn *column = bank->guess->columns->pdata[index];
  g_autofree char *letters = laba_table_column_letters (column->index);
  const char *head = *column->head != '\0' ? column->head : letters;
  const char *first
      = bank->guess->preview->len > 0 ? ((char **) bank->guess->preview->pdata[0])[index] : "";
  g_autofree char *title
      = *first != '\0' ? g_strdup_printf ("%s · %s", head, first) : g_strdup (head);

  if (g_utf8_strlen (title, -1) <= HEAD_CHARS)
    return g_steal_pointer (&title);
  g_autofree char *cut = g_utf8_substring (title, 0, HEAD_CHARS - 1);
  return g_strconcat (cut, "…", NULL);
}

/* A drop-down that is just being chosen in must keep its words: else it tells of it again.
 */
static void
show_roles (LabaBankColumns *self)
{
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    {
      g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

      gtk_string_list_append (titles, "–");
      for (guint i = 0; !self->titled && i < self->bank->guess->columns->len; i++)
        {
          g_autofree char *title = title_of (self->bank, i);

          gtk_string_list_append (titles, title);
        }
      if (!self->titled)
        gtk_drop_down_set_model (self->roles[role], G_LIST_MODEL (titles));
      gtk_drop_down_set_selected (self->roles[role],
                                  (guint) (self->bank->layout.columns[role] + 1));
    }
  self->titled = TRUE;
}

static void
show_sheets (LabaBankColumns *self, gboolean anew)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = laba_table_file_get_n_sheets (self->bank->file);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, laba_table_file_get_sheet (self->bank->file, i));
  if (anew)
    gtk_drop_down_set_model (self->sheet, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sheet, self->bank->guess->sheet);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), n > 1);
  gtk_widget_set_visible (self->sheet_label, n > 1);
  gtk_spin_button_set_value (self->head, self->bank->guess->head_row);
}

static void
show_styles (LabaBankColumns *self)
{
  const LabaBank *bank = self->bank;
  int year = bank->layout.year > 0              ? bank->layout.year
             : bank->last != LABA_DAY_NONE ? bank->last / 10000
                                           : laba_day_today () / 10000;

  for (guint i = 0; i < G_N_ELEMENTS (numbers_of); i++)
    if (numbers_of[i] == bank->layout.numbers)
      gtk_drop_down_set_selected (self->numbers, i);
  for (guint i = 0; i < G_N_ELEMENTS (days_of); i++)
    if (days_of[i] == bank->layout.days)
      gtk_drop_down_set_selected (self->days, i);
  gtk_spin_button_set_value (self->year, year);
  gtk_widget_set_visible (GTK_WIDGET (self->year), bank->lacks_year);
  gtk_widget_set_visible (self->year_label, bank->lacks_year);
}

void
laba_bank_columns_show (LabaBankColumns *self, LabaBank *bank)
{
  gboolean anew = self->bank != bank;

  self->bank = bank;
  self->titled = self->titled && !anew;
  gtk_widget_set_sensitive (GTK_WIDGET (self), bank != NULL);
  if (bank == NULL)
    return;
  self->filling = TRUE;
  show_roles (self);
  show_sheets (self, anew);
  show_styles (self);
  self->filling = FALSE;
}

/* ---- changing ---- */

/* A column is one thing only. */
static void
role_chosen_cb (LabaBankColumns *self, GParamSpec *pspec, GtkDropDown *choice)
{
  int column = (int) gtk_drop_down_get_selected (choice) - 1;
  guint chosen = 0;

  if (self->filling || self->bank == NULL)
    return;
  while (chosen + 1 < LABA_BANK_N_ROLES && self->roles[chosen] != choice)
    chosen++;
  if (self->bank->layout.columns[chosen] == column)
    return;
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    if (column >= 0 && self->bank->layout.columns[role] == column)
      self->bank->layout.columns[role] = -1;
  self->bank->layout.columns[chosen] = column;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
style_chosen_cb (LabaBankColumns *self)
{
  guint numbers = gtk_drop_down_get_selected (self->numbers);
  guint days = gtk_drop_down_get_selected (self->days);
  LabaBankLayout before;

  if (self->filling || self->bank == NULL || numbers >= G_N_ELEMENTS (numbers_of)
      || days >= G_N_ELEMENTS (days_of))
    return;
  before = self->bank->layout;
  self->bank->layout.numbers = numbers_of[numbers];
  self->bank->layout.days = days_of[days];
  if (self->bank->lacks_year)
    self->bank->layout.year = gtk_spin_button_get_value_as_int (self->year);
  if (before.numbers == self->bank->layout.numbers && before.days == self->bank->layout.days
      && before.year == self->bank->layout.year)
    return;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
sheet_chosen_cb (LabaBankColumns *self)
{
  guint sheet = gtk_drop_down_get_selected (self->sheet);

  if (self->filling || self->bank == NULL || sheet == self->bank->guess->sheet
      || sheet == GTK_INVALID_LIST_POSITION)
    return;
  self->titled = FALSE;
  g_signal_emit (self, signals[LOOK_AGAIN], 0, (int) sheet, -1);
}

static void
head_chosen_cb (LabaBankColumns *self)
{
  int head = gtk_spin_button_get_value_as_int (self->head);

  if (self->filling || self->bank == NULL || head == (int) self->bank->guess->head_row)
    return;
  self->titled = FALSE;
  g_signal_emit (self, signals[LOOK_AGAIN], 0, (int) self->bank->guess->sheet, head);
}

/* ---- class ---- */

static void
laba_bank_columns_class_init (LabaBankColumnsClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOOK_AGAIN] = g_signal_new ("look-again", G_TYPE_FROM_CLASS (klass),
                                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                      G_TYPE_INT, G_TYPE_INT);
}

/* So many pairs of a label and a control stand in each row. */
#define PAIRS 3

static GtkWidget *
add (LabaBankColumns *self, guint place, const char *words, GtkWidget *control)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (control, TRUE);
  laba_accessible_set_name (control, words);
  gtk_grid_attach (GTK_GRID (self), label, (int) (place % PAIRS) * 2, (int) place / PAIRS,
                   1, 1);
  gtk_grid_attach (GTK_GRID (self), control, (int) (place % PAIRS) * 2 + 1,
                   (int) place / PAIRS, 1, 1);
  return label;
}

static GtkDropDown *
add_words (LabaBankColumns *self,
           guint place,
           const char *label,
           const char *const *words,
           GtkWidget **made)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);
  GtkWidget *words_of = add (self, place, label, choice);

  if (made != NULL)
    *made = words_of;
  return GTK_DROP_DOWN (choice);
}

static void
laba_bank_columns_init (LabaBankColumns *self)
{
  static const char *const none[] = { NULL };
  const char *const numbers[]
      = { _ ("As found"), "1.250,50", "1,250.50", "1250", NULL };
  const char *const days[] = { _ ("As found"), _ ("day first"), _ ("month first"), NULL };
  guint place = LABA_BANK_N_ROLES;

  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  for (LabaBankRole role = 0; role < LABA_BANK_N_ROLES; role++)
    {
      self->roles[role] = add_words (self, role, laba_bank_role_label (role), none, NULL);
      g_signal_connect_object (self->roles[role], "notify::selected",
                               G_CALLBACK (role_chosen_cb), self, G_CONNECT_SWAPPED);
    }
  self->numbers = add_words (self, place++, _ ("Amounts are written"), numbers, NULL);
  self->days = add_words (self, place++, _ ("Days are written"), days, NULL);
  self->head = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, 1000, 1));
  add (self, place++, _ ("Row of the heads"), GTK_WIDGET (self->head));
  self->year = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (YEAR_MIN, YEAR_MAX, 1));
  self->year_label = add (self, place++, _ ("Year of the last line"), GTK_WIDGET (self->year));
  self->sheet = add_words (self, place, _ ("Sheet"), none, &self->sheet_label);
  g_signal_connect_object (self->numbers, "notify::selected", G_CALLBACK (style_chosen_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->days, "notify::selected", G_CALLBACK (style_chosen_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->year, "value-changed", G_CALLBACK (style_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "notify::selected", G_CALLBACK (sheet_chosen_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->head, "value-changed", G_CALLBACK (head_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}
