#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many keys daily work takes, pressed on a real window: keys.py LABA LABA_CLI

A name's first letters are not counted; every other key is, a chord as one.
"""
import json
import os
import subprocess
import sys

from screen import Screen

FIELDS = ['Customer', 'Day', 'Channel', 'Product', 'Quantity', 'Price', 'Discount', 'Shipping charged', 'Paid', 'Account']
BUTTONS = ['New Order', 'Save', 'Save and Next']


class Work:
    def __init__(self, laba, cli, screen):
        self.cli, self.book, self.tests = cli, os.path.join(screen.folder, 'keys.laba'), 0
        subprocess.run([cli, '--quiet', 'sample', self.book], check=True)
        self.program = screen.start(laba, self.book)
        self.good = True

    def count(self, kind):
        return len(json.loads(subprocess.run([self.cli, 'list', self.book, kind, '--json'], check=True,
                                             stdout=subprocess.PIPE).stdout))

    def tell(self, good, what):
        self.tests += 1
        self.good &= good
        print(f'{"ok" if good else "not ok"} {self.tests} - {what}', flush=True)

    def within(self, most, what, done):
        keys = self.program.keys
        done()
        self.tell(keys <= most, f'{what}: {keys} keys, at most {most}')

    def letters(self, text):
        """A name's first letters."""
        before = self.program.keys
        self.program.type(text)
        self.program.keys = before

    def begin(self):
        self.program.keys = 0

    def see_names(self):
        program = self.program
        program.press('ctrl+shift+o')
        program.wait_focus('Customer')
        for name in FIELDS:
            program.wait(lambda: program.find('text box', name), f'field {name!r}')
        for name in BUTTONS:
            program.wait(lambda: program.find('button', name), f'button {name!r}')
        self.tell(True, 'the order page has its fields and buttons by name')
        program.press('Escape')
        program.wait(lambda: program.find('tree grid', 'Orders'), 'the list of orders')

    def order(self):
        """A repeat customer's cash order of one product."""
        program, before = self.program, self.count('orders')
        self.begin()
        program.press('ctrl+shift+o')
        program.wait_focus('Customer')
        self.letters('bu las')
        program.press('Return')
        program.wait_focus('Product')
        self.letters('gamis')
        program.press('Return')
        program.wait_focus('Quantity')
        program.press('Return')
        program.wait_focus('Product')
        program.press('Return')
        program.wait_focus('Paid')
        program.press('Return')
        program.wait_focus('Save')
        program.press('Return')
        self.within(10, 'an order', lambda: program.wait(lambda: self.count('orders') == before + 1, 'the order in the book'))

    def expense(self):
        program, before = self.program, self.count('expenses')
        self.begin()
        program.press('ctrl+shift+e')
        program.wait_focus('Category')
        self.letters('pack')
        program.press('Tab')
        program.wait_focus('Amount')
        program.type('25rb')
        program.press('ctrl+Return')
        self.within(8, 'an expense', lambda: program.wait(lambda: self.count('expenses') == before + 1, 'the expense in the book'))

    def payment(self):
        """For the selected order: one that was just written down and is not paid."""
        program = self.program
        program.press('ctrl+shift+o')
        program.wait_focus('Customer')
        program.type('bu las')
        program.press('Return')
        program.wait_focus('Product')
        program.type('gamis')
        program.press('Return')
        program.wait_focus('Quantity')
        program.press('ctrl+Return')
        program.wait(lambda: program.find('button', 'Take Payment…'), 'the order beside the list')
        before = self.count('payments')
        self.begin()
        program.press('alt+t')
        program.wait(lambda: len(program.windows()) > 1, 'the form of the payment')
        program.press('ctrl+Return')
        self.within(4, 'a payment', lambda: program.wait(lambda: self.count('payments') == before + 1, 'the payment in the book'))

    def profit(self):
        program = self.program
        program.press('alt+5')
        self.begin()
        program.press('alt+1')
        self.within(1, "this month's profit", lambda: program.see('^Earned this month'))


def main():
    laba, cli = sys.argv[1:]
    with Screen() as screen:
        work = Work(laba, cli, screen)
        for task in (work.see_names, work.order, work.payment, work.expense, work.profit):
            task()
    print(f'1..{work.tests}')
    return 0 if work.good else 1


sys.exit(main())
