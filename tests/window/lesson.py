#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson from its first card to its grade, as a learner goes through it on a real window: lesson.py LABA LABA_CLI

The stories are read from the window and written down by its ordinary forms; nothing is taken from the lesson's file.
"""
import glob
import json
import os
import re
import shutil
import subprocess
import sys

from screen import PATIENCE, Screen

LESSON = 'Two purses'
CARDS = 7
BEFORE = ['Income', 'Yes, it is an expense', 'Only where the money is']
AFTER = ['Capital', 'No, but there is less money in it', 'Only where the money is']


class Learner:
    def __init__(self, laba, cli, screen):
        self.cli, self.screen, self.tests, self.good = cli, screen, 0, True
        own = os.path.join(screen.folder, 'own.laba')
        subprocess.run([cli, '--quiet', 'sample', own], check=True)
        self.program = screen.start(laba, own)

    def tell(self, good, what):
        self.tests += 1
        self.good &= bool(good)
        print(f'{"ok" if good else "not ok"} {self.tests} - {what}', flush=True)

    # ---- hands ----

    def choose(self, menu, item):
        """An entry of a menu of the page."""
        self.program.click(menu)
        self.program.click(item, 'menu item')

    def fill(self, **fields):
        """Types into the fields of the form in front, each by its name, and saves it."""
        program = self.program
        for name, text in fields.items():
            self.program.tab_to(name.replace('_', ' '))
            program.press('ctrl+a')
            program.type(text)
        windows = len(program.windows())
        program.press('ctrl+Return')
        program.wait(lambda: len(program.windows()) < windows, 'the form to close')

    def check(self, words):
        """Is it right? What the window says to it, awaited."""
        self.program.click('Is it right?')
        return self.program.see(words)

    def amount(self):
        """The amount that the card's story tells."""
        story = self.program.see(r'^\d+ October\. ')
        return re.search(r'Rp(\d[\d,.]*\d)', story).group(1)

    # ---- the way through ----

    def begin(self):
        program = self.program
        program.press('alt+8')
        program.wait(lambda: program.find('text box', 'Who practises?'), 'the page of the class')
        program.press('alt+w')
        program.wait_focus('Who practises?')
        program.type('Ani')
        windows = len(program.windows())
        program.click('Begin: ' + LESSON)
        program.wait(lambda: len(program.windows()) > windows, 'the window of the practice book')
        self.tell(program.see('Practice, not a real book'), 'the practice book is marked as one')
        self.tell(program.see(f'Card 1 of {CARDS}'), 'it begins with the first card')
        program.press('alt+6')

    def answer(self, menu_item, choices, result):
        program = self.program
        self.choose('More for this lesson', menu_item)
        for choice in choices:
            self.program.tab_to(choice)
            program.press('space')
        program.click('Done')
        self.tell(program.see(result), f'{menu_item}: {result}')
        windows = len(program.windows())
        program.press('Escape')
        program.wait(lambda: len(program.windows()) < windows, 'the questions to close')

    def card(self, number, *enter, **fields):
        """One card by an ordinary form: right, and on to the next one."""
        self.program.see(f'Card {number} of {CARDS}')
        amount = self.amount()
        enter[0](*enter[1:])
        self.fill(Day=f'2026-10-0{fields.pop("day")}', **fields, Amount=amount)
        last = number == CARDS
        self.tell(self.check('All cards are right' if last else f'Card {number + 1} of {CARDS}'), f'card {number} is right')

    def wrong_card(self):
        """Her own money for the house called money put in: said in words, taken back by undo."""
        program = self.program
        self.choose('Owner', 'Put money in…')
        self.fill(Day='2026-10-05', Account='Tunai', Amount=self.amount())
        self.tell(self.check('the wrong way round'), 'money put in for money taken out is said in words')
        self.tell(program.see('Card 5 of'), 'the card stays')
        program.press('ctrl+z')
        self.tell(self.check('Nothing of this card is written down yet'), 'undo takes it back')

    def play(self):
        self.begin()
        self.answer('Questions before the lesson…', BEFORE, r'^1 of 3 are right\.$')
        self.card(1, self.choose, 'Owner', 'Put money in…', Account='Tunai', day=1)
        self.card(2, self.choose, 'Owner', 'Put money in…', Account='Rekening', day=1)
        self.card(3, self.program.click, 'Money in', Account='Tunai', Category='Jasa bungkus kado', day=3)
        self.card(4, self.program.click, 'Money out', Account='Tunai', Category='Packing', day=4)
        self.wrong_card()
        take = 'Take money out for the house…'
        self.card(5, self.choose, 'Owner', take, Account='Tunai', day=5)
        self.card(6, self.choose, 'Owner', take, Account='Rekening', day=6)
        self.card(7, self.program.click, 'Transfer', From_account='Tunai', To_account='Rekening', day=7)
        self.answer('Questions after the lesson…', AFTER, r'^3 of 3 are right; before the lesson it was 1\.$')

    def grade(self):
        """The learner closes the program and hands the book in: a folder with a copy of it."""
        self.program.press('ctrl+q')
        self.program.process.wait(PATIENCE)
        home, folder = os.path.join(self.screen.folder, 'home'), os.path.join(self.screen.folder, 'class')
        books = glob.glob(f'{home}/**/{LESSON} - Ani.laba', recursive=True)
        os.mkdir(folder)
        shutil.copy(books[0], folder)
        out = os.path.join(self.screen.folder, 'class.json')
        subprocess.run([self.cli, 'class', 'grade', folder, '-o', out], check=True)
        with open(out, encoding='utf-8') as file:
            row = json.load(file)['rows'][0]
        self.tell(len(books) == 1 and row['learner'] == 'Ani', 'one practice book of Ani')
        self.tell(row['right'] == CARDS, f'graded: {row["right"]} of {CARDS} cards')
        self.tell((row['before'], row['after']) == (1, 3), 'graded: the questions before and after')


def main():
    laba, cli = sys.argv[1:]
    with Screen() as screen:
        learner = Learner(laba, cli, screen)
        learner.play()
        learner.grade()
    print(f'1..{learner.tests}')
    return 0 if learner.good else 1


sys.exit(main())
