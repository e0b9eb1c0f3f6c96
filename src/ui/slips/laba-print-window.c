/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/slips/laba-print-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "book/laba-edit.h"
#include "slips/laba-report-document.h"
#include "ui/kit/laba-settings.h"
#include "ui/kit/laba-title.h"

G_DEFINE_FINAL_TYPE (LabaPrintWindow, laba_print_window, GTK_TYPE_WINDOW)

#define LIST_PAPER "a4" /* of reports, whatever slips are printed on */

#define MILLISECONDS_QUIET 200 /* what is laid out by then is not worth a word */

/* ---- what is shown ---- */

static const LabaSlipOffer *
get_offer (LabaPrintWindow *self)
{
  guint index = gtk_drop_down_get_selected (self->what);

  if (self->offers == NULL || index >= self->offers->len)
    return NULL;
  return self->offers->pdata[index];
}

static const LabaPaper *
get_paper (LabaPrintWindow *self)
{
  guint n;
  const LabaPaper *papers = laba_papers_get (&n);
  guint index = gtk_drop_down_get_selected (self->paper);

  return &papers[index < n ? index : 0];
}

static LabaPeriod
get_period (LabaPrintWindow *self)
{
  LabaDay today = laba_day_today ();

  switch (gtk_drop_down_get_selected (self->period))
    {
    case 0:
      return laba_period_month_of (today);
    case 1:
      return (LabaPeriod){ laba_day_month_start (laba_day_add_months (today, -2)), today };
    case 2:
      return laba_period_year_of (today);
    default:
      return laba_period_all ();
    }
}

LabaPrintChoice
laba_print_window_get_choice (LabaPrintWindow *self)
{
  return (LabaPrintChoice){ .what = gtk_drop_down_get_selected (self->what),
                            .period = get_period (self),
                            .paper = get_paper (self) };
}

static void
show_choices (LabaPrintWindow *self)
{
  const LabaSlipOffer *offer = get_offer (self);
  gboolean has_foot = offer != NULL
                      && (offer->kind == LABA_SLIP_NOTE || offer->kind == LABA_SLIP_INVOICE);
  LabaDocument *shown = (LabaDocument *) laba_paper_view_get_document (self->view);
  gboolean is_bare = shown != NULL && (shown->shop->name == NULL || shown->shop->address == NULL);

  gtk_widget_set_visible (self->period_box, offer != NULL && offer->kind == LABA_SLIP_ACCOUNT);
  gtk_widget_set_visible (self->foot_box, has_foot);
  gtk_widget_set_visible (GTK_WIDGET (self->compliance),
                          self->report != NULL && laba_report_is_formal (self->report));
  gtk_widget_set_visible (GTK_WIDGET (self->remind_button), self->record != 0 && has_foot);
  gtk_widget_set_visible (self->shop_box, is_bare);
  if (shown != NULL)
    laba_title_set (GTK_WINDOW (self), shown->kind, shown->title);
  else
    laba_title_set (GTK_WINDOW (self), _ ("Print"), _ ("Print"));
}

/* ---- laying it out ---- */

typedef struct
{
  LabaPrintMatter *matter;
  LabaPrintChoice choice;
  LabaDocument *document; /* what came of it */
  LabaLayout *layout;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_pointer (&self->layout, laba_layout_free);
  laba_document_free (self->document);
  laba_print_matter_unref (self->matter);
  g_free (self);
}

static gboolean
lay_out_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *self = data;

  return laba_print_matter_lay_out (self->matter, &self->choice, job, &self->document, &self->layout,
                                    error);
}

static void
stop (LabaPrintWindow *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->job != NULL)
    laba_job_forget (self->job);
  g_clear_object (&self->job);
}

static void
laid_out_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaPrintWindow *self = user_data;
  Work *work = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->job);
  laba_paper_view_take (self->view, g_steal_pointer (&work->document),
                        g_steal_pointer (&work->layout));
  gtk_stack_set_visible_child_name (self->stack, error == NULL ? "pages" : "nothing");
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  laba_print_window_enable_actions (self, error == NULL);
  show_choices (self);
}

/* Half of a job's progress is for what follows here at once. */
static void
fraction_cb (LabaJob *job, GParamSpec *property, LabaPrintWindow *self)
{
  double fraction = laba_job_get_fraction (job);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, MIN (2 * fraction, 1));
}

static gboolean
waiting_cb (gpointer data)
{
  LabaPrintWindow *self = data;

  self->timeout = 0;
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  return G_SOURCE_REMOVE;
}

/* The pages before stay in sight while that takes but a moment. */
static void
refresh (LabaPrintWindow *self)
{
  Work *work = g_new0 (Work, 1);

  stop (self);
  work->matter = laba_print_matter_ref (self->matter);
  work->choice = laba_print_window_get_choice (self);
  laba_print_window_enable_actions (self, FALSE);
  self->job = laba_job_new (_ ("Print"));
  g_signal_connect_object (self->job, "notify::fraction", G_CALLBACK (fraction_cb), self, 0);
  self->timeout = g_timeout_add (MILLISECONDS_QUIET, waiting_cb, self);
  laba_job_run (self->job, lay_out_thread, work, work_free, laid_out_cb, self);
}

/* ---- choices ---- */

static void
chosen_cb (LabaPrintWindow *self)
{
  if (!self->is_ready)
    return;
  if (self->offers != NULL)
    g_settings_set_string (self->settings, "slip-paper", get_paper (self)->id);
  refresh (self);
}

static void
save_setting (LabaPrintWindow *self, const char *key, const char *value, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = laba_book_dup_setting (self->book, key);
  g_autoptr (LabaEdit) edit = NULL;

  if (g_strcmp0 (now != NULL ? now : "", value) == 0)
    return;
  edit = laba_edit_begin (self->book, label, &error);
  if (edit == NULL
      || !laba_edit_set_setting (edit, key, *value != '\0' ? value : NULL, &error)
      || !laba_edit_commit (g_steal_pointer (&edit), &error))
    gtk_label_set_label (self->problem, error->message);
}

static void
foot_activate_cb (LabaPrintWindow *self)
{
  save_setting (self, "slip-note", gtk_editable_get_text (GTK_EDITABLE (self->foot)),
                _ ("Line at the foot of slips"));
}

static void
foot_left_cb (LabaPrintWindow *self)
{
  if (self->is_ready)
    foot_activate_cb (self);
}

static void
compliance_cb (LabaPrintWindow *self)
{
  if (self->is_ready)
    save_setting (self, LABA_SETTING_COMPLIANCE,
                  gtk_check_button_get_active (self->compliance) ? "yes" : "",
                  _ ("Statement of compliance with SAK EMKM"));
}

/* ---- filling ---- */

static void
add_word (GtkDropDown *list, const char *word)
{
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (list)), word);
}

static void
fill_what (LabaPrintWindow *self)
{
  for (guint i = 0; self->offers != NULL && i < self->offers->len; i++)
    add_word (self->what, ((LabaSlipOffer *) self->offers->pdata[i])->label);
  if (self->offers != NULL)
    return;
  add_word (self->what, self->title);
  if (laba_report_is_formal (self->report))
    /* Translators: Indonesian: Laporan keuangan lengkap */
    add_word (self->what, _ ("All financial statements"));
}

/* A report does not go on a roll. */
static void
fill_papers (LabaPrintWindow *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "slip-paper");
  guint n;
  const LabaPaper *papers = laba_papers_get (&n);
  const char *wanted = self->offers == NULL ? LIST_PAPER : last;

  for (guint i = 0; i < n; i++)
    if (self->offers != NULL || !laba_paper_is_roll (&papers[i]))
      {
        add_word (self->paper, _ (papers[i].label));
        if (strcmp (papers[i].id, wanted) == 0)
          gtk_drop_down_set_selected (self->paper, i);
      }
}

static void
fill (LabaPrintWindow *self)
{
  g_autofree char *note = laba_book_dup_setting (self->book, "slip-note");
  g_autofree char *complies = laba_book_dup_setting (self->book, LABA_SETTING_COMPLIANCE);

  fill_what (self);
  fill_papers (self);
  gtk_drop_down_set_selected (self->period, 1);
  gtk_editable_set_text (GTK_EDITABLE (self->foot), note != NULL ? note : "");
  gtk_check_button_set_active (self->compliance, g_strcmp0 (complies, "yes") == 0);
  self->is_ready = TRUE;
  g_signal_connect_object (self->book, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->print_button));
}

static LabaPrintWindow *
new_window (GtkWindow *parent, LabaBook *book)
{
  LabaPrintWindow *self
      = g_object_new (LABA_TYPE_PRINT_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  self->book = g_object_ref (book);
  return self;
}

LabaPrintWindow *
laba_print_window_new_slip (GtkWindow *parent, LabaBook *book, gint64 record)
{
  g_autoptr (GPtrArray) offers = laba_slip_offers (laba_book_get_db (book), record);
  LabaPrintWindow *self;

  if (offers->len == 0)
    return NULL;
  self = new_window (parent, book);
  self->record = record;
  self->matter = laba_print_matter_new (book, offers, NULL);
  self->offers = g_steal_pointer (&offers);
  fill (self);
  return self;
}

LabaPrintWindow *
laba_print_window_new_shown (GtkWindow *parent, LabaBook *book, LabaShown *shown)
{
  LabaPrintWindow *self = new_window (parent, book);

  self->report = g_strdup (laba_shown_get_id (shown));
  self->title = g_strdup (laba_shown_get_title (shown));
  self->matter = laba_print_matter_new (book, NULL, shown);
  fill (self);
  return self;
}

/* ---- class ---- */

static void
laba_print_window_dispose (GObject *object)
{
  LabaPrintWindow *self = LABA_PRINT_WINDOW (object);

  self->is_ready = FALSE;
  stop (self);
  g_clear_object (&self->book);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->matter, laba_print_matter_unref);
  g_clear_pointer (&self->report, g_free);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (laba_print_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, compliance);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, foot_box);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, period);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, period_box);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, remind_button);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, shop_box);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, toaster);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, view);
  gtk_widget_class_bind_template_child (widget_class, LabaPrintWindow, what);
}

static void
laba_print_window_class_init (LabaPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_PAPER_VIEW);
  g_type_ensure (LABA_TYPE_TOASTER);
  G_OBJECT_CLASS (klass)->dispose = laba_print_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/slips/laba-print-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, compliance_cb);
  gtk_widget_class_bind_template_callback (widget_class, foot_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, foot_left_cb);
  laba_print_window_install_actions (widget_class);
}

static void
laba_print_window_init (LabaPrintWindow *self)
{
  self->settings = laba_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
