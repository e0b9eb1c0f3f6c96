/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-value-entry.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "base/laba-text.h"
#include "ui/kit/laba-focus.h"

struct _LabaValueEntry
{
  GtkWidget parent_instance;
  LabaFieldKind kind;
  GtkEntry *entry;
  GtkMenuButton *calendar_button; /* of a day */
  GtkCalendar *calendar;
  gboolean quiet; /* set from outside: nobody typed */
};

enum
{
  EDITED,
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaValueEntry, laba_value_entry, GTK_TYPE_WIDGET)

/* ---- words to values and back ---- */

static gboolean
parse_percent (const char *text, gint64 *number, GError **error)
{
  return laba_quantity_parse (text, laba_language_get (), number, error);
}

static gboolean
parse_count (const char *text, gint64 *number, GError **error)
{
  gint64 thousandths;

  if (!laba_quantity_parse (text, laba_language_get (), &thousandths, error))
    return FALSE;
  *number = thousandths / LABA_QUANTITY_ONE;
  return TRUE;
}

static gboolean
parse_day (const char *text, gint64 *number, GError **error)
{
  LabaDay day;

  if (!laba_day_parse (text, laba_day_today (), &day, error))
    return FALSE;
  *number = day;
  return TRUE;
}

static gboolean
parse_number (LabaFieldKind kind, const char *text, gint64 *number, GError **error)
{
  if (kind == LABA_FIELD_MONEY)
    return laba_money_parse (text, number, error);
  if (kind == LABA_FIELD_QUANTITY)
    return laba_quantity_parse (text, laba_language_get (), number, error);
  if (kind == LABA_FIELD_DAY)
    return parse_day (text, number, error);
  if (kind == LABA_FIELD_PERCENT)
    return parse_percent (text, number, error);
  return parse_count (text, number, error);
}

static gboolean
is_text (LabaFieldKind kind)
{
  return kind == LABA_FIELD_TEXT || kind == LABA_FIELD_JSON || kind == LABA_FIELD_CHOICE;
}

static char *
format (LabaFieldKind kind, const LabaValue *value)
{
  LabaLanguage language = laba_language_get ();

  if (value->kind == LABA_VALUE_TEXT)
    return g_strdup (value->text);
  if (value->kind != LABA_VALUE_NUMBER)
    return g_strdup ("");
  if (kind == LABA_FIELD_MONEY)
    return laba_money_format_plain (value->number, language);
  if (kind == LABA_FIELD_DAY)
    return laba_day_format_short ((LabaDay) value->number, language);
  if (kind == LABA_FIELD_COUNT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
  return laba_quantity_format_plain (value->number, language);
}

gboolean
laba_value_entry_get_value (LabaValueEntry *self, LabaValue *value, char **fault)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;
  gint64 number;

  laba_value_clear (value);
  if (laba_text_is_empty (typed))
    return TRUE;
  if (is_text (self->kind))
    {
      g_autofree char *text = g_strstrip (g_strdup (typed));

      laba_value_set_text (value, text);
      return TRUE;
    }
  if (!parse_number (self->kind, typed, &number, &error))
    {
      *fault = g_strdup (error->message);
      return FALSE;
    }
  laba_value_set_number (value, number);
  return TRUE;
}

void
laba_value_entry_set_text (LabaValueEntry *self, const char *text)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->quiet = FALSE;
}

void
laba_value_entry_set_value (LabaValueEntry *self, const LabaValue *value)
{
  g_autofree char *text = format (self->kind, value);

  laba_value_entry_set_text (self, text);
}

const char *
laba_value_entry_get_text (LabaValueEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* ---- marks ---- */

void
laba_value_entry_mark (LabaValueEntry *self, const char *fault)
{
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), fault);
}

GtkEntry *
laba_value_entry_get_entry (LabaValueEntry *self)
{
  return self->entry;
}

/* ---- callbacks ---- */

static void
changed_cb (LabaValueEntry *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
activate_cb (LabaValueEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

/* What was understood, in full. */
static void
left_cb (LabaValueEntry *self)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;

  if (laba_value_entry_get_value (self, &value, &fault) && value.kind == LABA_VALUE_NUMBER)
    laba_value_entry_set_value (self, &value);
  laba_value_clear (&value);
}

static void
day_selected_cb (LabaValueEntry *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  LabaValue value = { .kind = LABA_VALUE_NUMBER };

  value.number = laba_day_make (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date));
  laba_value_entry_set_value (self, &value);
  gtk_menu_button_popdown (self->calendar_button);
  changed_cb (self);
}

static void
calendar_shown_cb (LabaValueEntry *self)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;

  if (laba_value_entry_get_value (self, &value, &fault) && value.kind == LABA_VALUE_NUMBER)
    {
      LabaDay day = (LabaDay) value.number;
      g_autoptr (GDateTime) date = g_date_time_new_local (day / 10000, day / 100 % 100, day % 100, 0, 0, 0);

      g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
      gtk_calendar_select_day (self->calendar, date);
      g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
    }
}

/* ---- class ---- */

static void
add_calendar (LabaValueEntry *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (calendar_shown_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  self->calendar_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->calendar_button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->calendar_button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->calendar_button), _ ("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose a day"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->calendar_button), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
}

void
laba_value_entry_set_kind (LabaValueEntry *self, LabaFieldKind kind)
{
  gboolean figure = kind == LABA_FIELD_MONEY || kind == LABA_FIELD_QUANTITY || kind == LABA_FIELD_COUNT
                    || kind == LABA_FIELD_PERCENT;

  self->kind = kind;
  gtk_entry_set_alignment (self->entry, figure ? 1 : 0);
  if (figure)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "laba-figure");
  if (kind == LABA_FIELD_DAY && self->calendar == NULL)
    add_calendar (self);
}

static void
laba_value_entry_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (laba_value_entry_parent_class)->dispose (object);
}

static gboolean
laba_value_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LABA_VALUE_ENTRY (widget)->entry));
}

static void
laba_value_entry_class_init (LabaValueEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_value_entry_dispose;
  widget_class->focus = laba_focus_children;
  widget_class->grab_focus = laba_value_entry_grab_focus;
  signals[EDITED] = g_signal_new ("edited", LABA_TYPE_VALUE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", LABA_TYPE_VALUE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
laba_value_entry_init (LabaValueEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_entry_set_activates_default (self->entry, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

LabaValueEntry *
laba_value_entry_new (LabaFieldKind kind)
{
  LabaValueEntry *self = g_object_new (LABA_TYPE_VALUE_ENTRY, NULL);

  laba_value_entry_set_kind (self, kind);
  return self;
}
