#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The class case of the designers' field study written down in the window, by keys alone: case24.py LABA LABA_CLI

Each card is entered through the form that a learner would take; where a field is, the window is asked by the names
that a screen reader says, never by places. Afterwards the book must give the case's answer key, which tests/proof
holds, and the window must show its figures.
"""
import os
import sys

from screen import Screen

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'proof'))
from case24 import cli_reports, figures, prove_bridge     # noqa: E402
from cli import Laba, Tap                                 # noqa: E402

SIDEBAR = ['Home', 'Orders', 'Goods', 'Restock', 'People', 'Money', 'Reports', 'Class', 'History']
PAGES = {name: f'alt+{place}' for place, name in enumerate(SIDEBAR, 1)}


class Hand:
    """Writes down one record after the other."""

    def __init__(self, program, tap):
        self.program, self.tap = program, tap

    # ---- forms ----

    def fill(self, **fields):
        """What stands in the fields, from where the focus is onward; True stands for a tick."""
        for name, text in fields.items():
            self.program.tab_to(name.replace('_', ' '))
            if text is True:
                self.program.press('space')
            elif text:
                self.program.type(text)

    def choose(self, name, choice):
        """One of a drop-down's choices."""
        self.program.tab_to(name)
        self.program.press('space')
        choices = self.program.wait(lambda: self.program.choices(name), f'what {name!r} offers')
        place = choices.index(choice)
        self.program.press('Home', *['Down'] * place, 'Return')
        self.program.wait_focus(name, 'button')

    def save(self, note):
        """The form's window goes, and a note says what was written down."""
        self.program.press('ctrl+Return')
        self.saved(note)

    def saved(self, note):
        self.program.wait(lambda: len(self.program.windows()) == 1, 'the form to go')
        self.tap.ok(self.program.hear(note), f'it is said: {note}')

    def page(self, name):
        self.program.press(PAGES[name])

    def open(self, title, *keys):
        """A form of its own, which says what it is."""
        self.program.press(*keys)
        self.begin(title)

    def begin(self, title):
        self.program.wait(lambda: any(self.program.name(window) == title for window in self.program.windows()),
                          f'form {title!r}')

    def menu(self, button, *letters):
        """A menu's item by the letter that is underlined in it."""
        self.program.click(button)
        self.program.wait(lambda: self.program.find('menu item', None), 'the menu')
        self.program.press(*letters)

    # ---- orders ----

    def new_order(self, customer, day, channel, product, quantity, price):
        """The page's head and its first line; the focus is left in the line."""
        self.program.press('ctrl+shift+o')
        self.program.wait_focus('Customer')
        self.fill(Customer=customer, Day=day, Channel=channel, Product=product, Quantity=quantity, Price=price)

    def save_order(self, note):
        self.program.press('ctrl+Return')
        self.program.wait(lambda: self.program.find('tree grid', 'Orders'), 'the list of orders')
        self.tap.ok(self.program.hear(note), f'it is said: {note}')

    def pick_order(self, customer):
        """Looks for it by its customer; the order is then beside the list."""
        self.page('Orders')
        self.program.press('ctrl+shift+f')
        self.program.wait_focus('Search orders', 'text')
        self.program.type(customer)
        self.program.press('Return')
        self.program.see(f'^{customer} · ')

    # ---- what there is before the first card ----

    def prepare(self):
        """Two places for money, two channels, two products."""
        self.page('Money')
        for account, kind in (('Tunai', 'Cash'), ('Rekening', 'Bank')):
            self.open('New: Money account', 'alt+a')
            self.fill(Name=account)
            self.choose('Kind', kind)
            self.save('Saved: Money account ' + account)
        self.page('Orders')
        for channel, kind in (('WhatsApp', 'I sell it myself'), ('Evermos', 'Platform that pays commission')):
            self.menu('Channels', 'n')
            self.begin('New: Channel')
            self.fill(Name=channel)
            self.choose('Kind', kind)
            self.save('Saved: Channel ' + channel)
        self.page('Goods')
        self.open('New: Product', 'ctrl+n')
        self.fill(Code='JB01', Name='Jilbab', Unit='pcs', Selling_price='40rb', Cost_price='26rb')
        self.save('Saved: Product ')

    # ---- the cards ----

    def capital(self):
        self.page('Money')
        for account, amount in (('Tunai', '400rb'), ('Rekening', '600rb')):
            self.menu('Owner', 'p')
            self.begin('New: Capital')
            self.fill(Day='1/10/2026', Account=account, Amount=amount)
            self.save('Saved: ')

    def buy(self, day, quantity, price, note, **rest):
        """The supplier is made by typing the name."""
        self.page('Restock')
        self.open('New Purchase', 'ctrl+n')
        self.fill(Supplier='Toko Kain', Day=day, Product='Jilbab', Quantity=quantity, Price_each=price, **rest)
        self.save(note)

    def cash_sale(self):
        self.new_order('Bu Ani', '2/10/2026', 'WhatsApp', 'Jilbab', '4', '40rb')
        self.fill(Paid='160rb', Account='Tunai')
        self.save_order('Bu Ani')

    def part_paid_sale(self):
        self.new_order('Bu Sari', '3/10/2026', 'WhatsApp', 'Jilbab', '3', '40.000')
        self.fill(Paid='50rb', Account='Tunai')
        self.save_order('Bu Sari')

    def sale_with_shipping(self):
        self.new_order('Bu Dewi', '4/10/2026', 'WhatsApp', 'Jilbab', '2', 'Rp. 42.000,-')
        self.fill(Shipping_charged='15rb', Paid='99rb', Account='Rekening')
        self.more()
        self.fill(Shipping_paid='14rb', Shipping_paid_from='Tunai')
        self.save_order('Bu Dewi')

    def dropship_sale(self):
        self.program.press('ctrl+shift+o')
        self.program.wait_focus('Customer')
        self.fill(Customer='Bu Ani', Day='5/10/2026', Channel='Evermos', Product='Gamis')
        self.choose('From', 'Dropship')
        self.fill(Quantity='1', Price='165rb', Supplier_or_owner='Evermos', Due_to_supplier_or_owner='150rb', Commission='15rb',
                  Shipping_charged='12rb', Paid='177rb', Account='Rekening')
        self.more()
        self.fill(Shipping_paid='12rb', Shipping_paid_from='Rekening')
        self.save_order('Bu Ani')

    def more(self):
        self.program.tab_to('More')
        self.program.press('space')
        self.program.wait(lambda: self.program.find('text box', 'Shipping paid'), 'the rest of the fields')

    def pay_platform(self):
        self.page('People')
        self.program.press('ctrl+shift+f')
        self.program.wait_focus('Search by name or phone', 'text')
        self.program.type('Evermos')
        self.program.press('Return')
        self.program.find('button', 'Pay them')
        self.open('New: Payment to a supplier', 'alt+y')
        self.fill(Day='5/10/2026', Account='Rekening', Amount='150rb')
        self.save('Saved: ')

    def refused_parcel(self):
        self.new_order('Bu Tini', '6/10/2026', 'WhatsApp', 'Jilbab', '2', '40rb')
        self.save_order('Bu Tini')
        self.pick_order('Bu Tini')
        self.menu('More for this order', 'f')
        self.begin('New: Delivery failed')
        self.fill(Day='6/10/2026')
        self.choose('The goods', 'Came back')
        self.fill(Shipping_paid_from='Rekening', Shipping_that_is_charged_all_the_same='15rb')
        self.save('Saved: ')

    def order_paid_ahead(self):
        self.new_order('Bu Lina', '8/10/2026', 'WhatsApp', 'Jilbab', '3', '40rb')
        self.fill(Paid='50rb', Account='Rekening', The_goods_are_handed_over=True)
        self.save_order('Bu Lina')

    def payment(self):
        self.pick_order('Bu Sari')
        self.open('New: Payment', 'alt+t')
        self.fill(Day='9/10/2026', Account='Tunai', Amount='40rb')
        self.save('Saved: ')

    def expense(self):
        """The category is made by typing its name."""
        self.open('Money Out', 'ctrl+shift+e')
        self.fill(Category='Packing', Amount='20rb', Account='Tunai', Day='10/10/2026', Note='Plastik packing')
        self.save('Packing')

    def drawing(self):
        self.page('Money')
        self.menu('Owner', 't')
        self.begin("New: Owner's drawing")
        self.fill(Day='10/10/2026', Account='Tunai', Amount='75rb', Note='Belanja dapur')
        self.save('Saved: ')

    def commission(self):
        self.page('Money')
        self.menu('Loans and payouts', 'm')
        self.begin('Paid Out')
        self.fill(All_orders=True, Day='11/10/2026', Into='Rekening')
        self.save('Evermos')

    def damaged_return(self):
        self.pick_order('Bu Dewi')
        self.open('New: Return', 'alt+r')
        self.fill(Day='12/10/2026', Paid_back_from='Rekening', Paid_back='42rb', Quantity='1')
        self.choose('Condition', 'Damaged')
        self.save('Saved: ')

    def pay_supplier(self):
        self.page('Restock')
        self.program.tab_to('Purchases')
        self.program.press('space')
        self.program.tab_to('Search by supplier or number')
        self.program.type('Toko Kain')
        self.program.press('Return')
        self.open('New: Payment to a supplier', 'alt+p')
        self.fill(Day='12/10/2026', Account='Rekening', Amount='108rb')
        self.save('Saved: ')

    def count(self):
        self.page('Goods')
        self.open('Count Stock', 'alt+o')
        self.fill(Day='13/10/2026', Jilbab='21')
        self.save('written down')

    # ---- what the window itself shows ----

    def look(self):
        """The key's figures where a learner reads them."""
        for page, words in (('Home', ['Rp635,000', 'Bu Sari']), ('Money', ['Tunai, Rp541,000', 'Rekening, Rp94,000', '−Rp50,000', '−Rp200,000'])):
            self.page(page)
            for text in words:
                self.tap.ok(self.program.see('^' + text), f'{page} shows {text}')
        self.page('Orders')
        self.program.click('Show all')
        self.tap.ok(self.program.see('^6 orders$'), 'Orders shows how many there are')

    def write_down(self):
        self.prepare()
        self.capital()
        self.buy('1/10/2026', '20', '25rb', 'Toko Kain', Shipping='20rb', Paid_now='520rb', From='Rekening')
        self.cash_sale()
        self.part_paid_sale()
        self.sale_with_shipping()
        self.dropship_sale()
        self.pay_platform()
        self.refused_parcel()
        self.buy('7/10/2026', '11', '28rb', 'Toko Kain')
        self.order_paid_ahead()
        self.payment()
        self.expense()
        self.drawing()
        self.commission()
        self.damaged_return()
        self.pay_supplier()
        self.count()


def main():
    laba, cli = sys.argv[1:]
    tap = Tap()
    with Screen() as screen, Laba(cli) as model:
        book = model.new('average')
        hand = Hand(screen.start(laba, book), tap)
        hand.write_down()
        hand.look()
        for what, got, answer in figures(cli_reports(model, book)):
            tap.equal(got, answer, what)
        prove_bridge(tap, model, book)
        tap.equal(model.try_run('check', book).status, 0, 'check')
    tap.done()


sys.exit(main())
