/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/laba-people-page.h"

#include <glib/gi18n.h>

#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-browser.h"
#include "ui/people/laba-instalment-window.h"
#include "ui/people/laba-person-detail.h"

struct _LabaPeoplePage
{
  LabaPage parent_instance;
  LabaBrowser *browser;
  LabaPersonDetail *detail;
};

G_DEFINE_FINAL_TYPE (LabaPeoplePage, laba_people_page, LABA_TYPE_PAGE)

static const LabaCellColumn columns[] = {
  { "name", N_ ("Name"), LABA_CELL_TEXT, TRUE, "person-ids-by-name", "person-ids-by-name-back",
    NULL },
  { "phone", N_ ("Phone"), LABA_CELL_TEXT, FALSE, NULL, NULL, NULL },
  { "owes", N_ ("Owes me"), LABA_CELL_MONEY, FALSE, "person-ids-by-owes",
    "person-ids-by-owes-back", NULL },
  { "owed", N_ ("I owe"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { NULL, NULL, 0, FALSE, NULL, NULL, NULL },
};

static const char *const filters[]
    = { N_ ("Everybody"), N_ ("Customers"), N_ ("Suppliers"), N_ ("Who owes me"),
        N_ ("Whom I owe"), N_ ("Archived"), NULL };

static const LabaBrowserPlan plan = {
  .label = N_ ("People"),
  .placeholder = N_ ("Search by name or phone"),
  .empty = N_ ("Nobody yet. Customers appear by themselves when you write down their first order."),
  .begin = N_ ("New _person"),
  .begin_action = "win.new-record::person",
  .filters = filters,
  .columns = columns,
  .ids = "person-ids-by-name",
  .found = "person-ids-found",
  .row = "person-row",
};

static void
selected_cb (LabaPeoplePage *self, gint64 id)
{
  laba_person_detail_show (self->detail, laba_page_get_book (LABA_PAGE (self)), id);
}

static void
opened_cb (LabaPeoplePage *self, gint64 id)
{
  laba_ask_edit (self, id);
}

static void
laba_people_page_bind (LabaPage *page)
{
  laba_browser_set_up (LABA_PEOPLE_PAGE (page)->browser, laba_page_get_book (page), &plan);
}

static void
laba_people_page_show (LabaPage *page)
{
  LabaPeoplePage *self = LABA_PEOPLE_PAGE (page);

  laba_browser_select_first (self->browser);
  laba_browser_grab_list (self->browser);
}

static gboolean
laba_people_page_show_record (LabaPage *page, gint64 id)
{
  return laba_browser_select (LABA_PEOPLE_PAGE (page)->browser, id);
}

static gboolean
laba_people_page_find (LabaPage *page)
{
  laba_browser_find (LABA_PEOPLE_PAGE (page)->browser);
  return TRUE;
}

static LabaShown *
laba_people_page_dup_shown (LabaPage *page)
{
  return laba_browser_dup_shown (LABA_PEOPLE_PAGE (page)->browser, "people");
}

static GtkWidget *
laba_people_page_reopen (LabaPage *page, const char *form, gint64 id, const char *text)
{
  GtkWidget *from = GTK_WIDGET (page);

  return g_strcmp0 (form, "instalment") == 0
             ? GTK_WIDGET (laba_instalment_window_open (from, laba_page_get_book (page), id))
             : NULL;
}

static void
laba_people_page_class_init (LabaPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  g_type_ensure (LABA_TYPE_BROWSER);
  g_type_ensure (LABA_TYPE_PERSON_DETAIL);
  page_class->bind = laba_people_page_bind;
  page_class->dup_shown = laba_people_page_dup_shown;
  page_class->find = laba_people_page_find;
  page_class->reopen = laba_people_page_reopen;
  page_class->show = laba_people_page_show;
  page_class->show_record = laba_people_page_show_record;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/people/laba-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaPeoplePage, browser);
  gtk_widget_class_bind_template_child (widget_class, LabaPeoplePage, detail);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
laba_people_page_init (LabaPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
