/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-ask.h"

#include <glib/gi18n.h>

#include "exchange/laba-json.h"

/* A window of its own passes on what it cannot do to the one it stands before. */
static void
ask (gpointer widget, const char *action, GVariant *parameter)
{
  GtkWidget *at = GTK_WIDGET (widget);

  g_variant_ref_sink (parameter);
  while (at != NULL && !gtk_widget_activate_action_variant (at, action, parameter))
    {
      GtkRoot *root = gtk_widget_get_root (at);

      at = GTK_IS_WINDOW (root) ? GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root)))
                                : NULL;
    }
  g_variant_unref (parameter);
}

void
laba_ask_open (gpointer widget, gint64 id)
{
  if (id != 0)
    ask (widget, "win.open-record", g_variant_new_int64 (id));
}

void
laba_ask_new (gpointer widget, const char *type, ...)
{
  GVariantBuilder values;
  va_list args;
  const char *key;

  g_variant_builder_init (&values, G_VARIANT_TYPE ("a{sx}"));
  va_start (args, type);
  while ((key = va_arg (args, const char *)) != NULL)
    {
      gint64 value = va_arg (args, gint64);

      if (value != 0)
        g_variant_builder_add (&values, "{sx}", key, value);
    }
  va_end (args);
  ask (widget, "win.new-record-with", g_variant_new ("(sa{sx})", type, &values));
}

void
laba_ask_edit (gpointer widget, gint64 id)
{
  if (id != 0)
    ask (widget, "win.edit-record", g_variant_new_int64 (id));
}

void
laba_ask_new_record (gpointer widget, LabaDb *db, const LabaRecord *record)
{
  g_autofree char *json = laba_json_from_record (db, record);

  ask (widget, "win.new-record-from", g_variant_new_string (json));
}

void
laba_ask_slip (gpointer widget, gint64 id)
{
  ask (widget, "win.slip", g_variant_new_int64 (id));
}

void
laba_ask_message (gpointer widget, gint64 id)
{
  ask (widget, "win.remind", g_variant_new_int64 (id));
}

void
laba_ask_price (
    gpointer widget, gint64 product, gint64 cost, const char *name, const char *category)
{
  ask (widget, "win.work-out-price",
       g_variant_new ("(xxss)", product, cost, name != NULL ? name : "",
                      category != NULL ? category : ""));
}

void
laba_ask_page (gpointer widget, const char *page)
{
  ask (widget, "win.show-page", g_variant_new_string (page));
}

void
laba_ask_toast (gpointer widget, const char *text)
{
  ask (widget, "win.toast", g_variant_new ("(sss)", text, "", ""));
}

void
laba_ask_toast_saved (gpointer widget, const char *text)
{
  ask (widget, "win.toast", g_variant_new ("(sss)", text, _ ("Undo"), "win.undo"));
}
