/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/money/laba-money-rows.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "base/laba-money.h"

struct _LabaMoneyRow
{
  GtkListBoxRow parent_instance;
  gint64 id;
};

G_DEFINE_FINAL_TYPE (LabaMoneyRow, laba_money_row, GTK_TYPE_LIST_BOX_ROW)

void
laba_label_set_money (GtkLabel *label, gint64 amount)
{
  g_autofree char *text = laba_money_format (amount, laba_language_get ());

  gtk_label_set_label (label, text);
}

static GtkWidget *
make_words (const char *name, const char *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *const texts[] = { name, details };

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < G_N_ELEMENTS (texts) && texts[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      if (i > 0)
        {
          gtk_widget_add_css_class (label, "dim-label");
          gtk_widget_add_css_class (label, "caption");
        }
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

GtkWidget *
laba_money_row_new (gint64 id,
                    const char *icon,
                    const char *name,
                    const char *details,
                    gint64 amount)
{
  LabaMoneyRow *self = g_object_new (LABA_TYPE_MONEY_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *figure = gtk_label_new (NULL);

  self->id = id;
  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), make_words (name, details));
  laba_label_set_money (GTK_LABEL (figure), amount);
  gtk_widget_add_css_class (figure, "laba-figure");
  gtk_box_append (GTK_BOX (box), figure);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_autofree char *label
      = g_strdup_printf ("%s, %s", name, gtk_label_get_label (GTK_LABEL (figure)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
laba_account_row_new (LabaStmt *row)
{
  static const char *const icons[]
      = { "laba-cash-symbolic", "laba-bank-symbolic", "laba-ewallet-symbolic", "laba-platform-symbolic" };
  static const char *const kinds[]
      = { N_ ("Cash"), N_ ("Bank"), N_ ("E-wallet"), N_ ("Platform balance") };
  gint64 kind = CLAMP (laba_stmt_get_int (row, "kind"), 0, 3);
  const char *number = laba_stmt_get_text (row, "number");
  g_autofree char *details = number != NULL
                                 ? g_strdup_printf ("%s · %s", _ (kinds[kind]), number)
                                 : g_strdup (_ (kinds[kind]));
  const char *icon = gtk_icon_theme_has_icon (
                         gtk_icon_theme_get_for_display (gdk_display_get_default ()), icons[kind])
                         ? icons[kind]
                         : NULL;

  return laba_money_row_new (laba_stmt_get_int (row, "id"), icon, laba_stmt_get_text (row, "name"),
                             details, laba_stmt_get_int (row, "balance"));
}

GtkWidget *
laba_lender_row_new (LabaStmt *row)
{
  LabaLanguage language = laba_language_get ();
  gint64 paid = laba_stmt_get_int (row, "last_paid");
  g_autofree char *day = laba_day_format_short ((LabaDay) paid, language);
  g_autofree char *lent = laba_money_format (laba_stmt_get_int (row, "lent"), language);
  g_autofree char *details
      = laba_stmt_get_int (row, "owed") == 0 ? g_strdup_printf (_ ("%s, all paid back"), lent)
        : paid != 0 ? g_strdup_printf (_ ("of %1$s, last paid %2$s"), lent, day)
                    : g_strdup_printf (_ ("of %s"), lent);

  return laba_money_row_new (laba_stmt_get_int (row, "id"), NULL, laba_stmt_get_text (row, "name"),
                             details, laba_stmt_get_int (row, "owed"));
}

GtkWidget *
laba_channel_row_new (LabaStmt *row)
{
  gboolean marketplace = g_str_equal (laba_stmt_get_text (row, "kind"), "marketplace");

  return laba_money_row_new (laba_stmt_get_int (row, "id"), NULL, laba_stmt_get_text (row, "name"),
                             marketplace ? _ ("holds money of your orders")
                                         : _ ("commission to come"),
                             laba_stmt_get_int (row, "owed"));
}

gint64
laba_money_row_get_id (GtkListBoxRow *row)
{
  return LABA_MONEY_ROW (row)->id;
}

static void
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

void
laba_money_rows_fill (GtkListBox *list,
                      LabaDb *db,
                      const char *ids,
                      const char *statement,
                      LabaMoneyRowFunc make)
{
  g_autoptr (LabaStmt) id = laba_db_take (db, ids);

  clear (list);
  while (laba_stmt_next (id, NULL))
    {
      g_autoptr (LabaStmt) row = laba_db_take (db, statement);

      laba_stmt_bind_int (row, ":id", laba_stmt_int_at (id, 0));
      if (laba_stmt_next (row, NULL))
        gtk_list_box_append (list, make (row));
    }
}

GtkListBoxRow *
laba_money_rows_find (GtkListBox *list, gint64 id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (laba_money_row_get_id (row) == id)
      return row;
  return NULL;
}

static void
laba_money_row_class_init (LabaMoneyRowClass *klass)
{
}

static void
laba_money_row_init (LabaMoneyRow *self)
{
}
