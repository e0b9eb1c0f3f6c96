# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""unsaved.py LABA LABA_CLI [KILLS] [SEED]: an order is being typed and the program is killed at a random instant, as often
as KILLS says. At the next start each was saved or is offered, stands there as typed, and is in the book once it is saved.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import time

from gi.repository import GLib

from screen import Screen

SETTLED = 1.2                                             # seconds after which what was typed is kept, on a busy machine too


class Shop:
    def __init__(self, laba, cli, screen):
        self.laba, self.cli, self.screen = laba, cli, screen
        self.book = os.path.join(screen.folder, 'shop.laba')
        self.run('new', self.book)
        for line in ({'type': 'account', 'name': 'Tunai', 'kind': 'cash'},
                     {'type': 'product', 'code': 'GA', 'name': 'Gamis', 'sell_price': 100000},
                     {'type': 'person', 'name': 'Bu Lastri'}):
            self.run('record', self.book, text=json.dumps(line))
        self.kept = pathlib.Path(screen.folder, 'home', '.local', 'state', 'laba', 'unsaved')

    def run(self, *words, text=None):
        return subprocess.run([self.cli, *words], input=text, check=True, capture_output=True, text=True).stdout

    def orders(self):
        return json.loads(self.run('list', self.book, 'orders', '--json'))

    def files(self):
        return [path for path in self.kept.glob('*') if path.is_file()] if self.kept.exists() else []

    def read(self, program, field):
        """What stands in a field; GTK 4.8 takes -1 for no character at all."""
        text = 'org.a11y.atspi.Text'
        count = program.call(field, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (text, 'CharacterCount')))
        return program.call(field, text, 'GetText', GLib.Variant('(ii)', (0, count or 0))) or ''

    def start(self):
        return self.screen.start(self.laba, self.book)

    def kill(self, program):
        program.process.kill()
        program.process.wait()

    def type_order(self, program, customer):
        """A customer who is not in the book yet, and goods that are: their price follows."""
        program.press('ctrl+shift+o')
        program.wait_focus('Customer')
        program.type(customer)
        program.press('Return')
        program.wait_focus('Product')
        program.type('Gamis')
        program.press('Return')
        program.wait_focus('Quantity')


def one(shop, note, save, wait):
    """Types, dies after `wait`, starts again; True where the typing was offered and holds all that was typed."""
    before = len(shop.orders())
    program = shop.start()
    shop.type_order(program, note)
    if save:
        time.sleep(SETTLED)
        program.press('ctrl+Return')
    time.sleep(wait)
    shop.kill(program)
    shop.run('check', shop.book)
    saved = len(shop.orders()) - before
    assert saved in (0, 1), f'{saved} orders for one'
    for path in shop.files():
        assert path.stat().st_mode & 0o777 == 0o600, f'{path} is not its owner\'s alone'
        assert note.encode() not in path.name.encode()
    offered = bool(shop.files())
    assert saved or offered or wait < SETTLED, 'what was typed is lost'
    if offered:
        go_on(shop, note, saved, wait)
    return offered


def go_on(shop, note, saved, wait):
    program = shop.start()
    program.click('Continue')
    customer = program.wait(lambda: program.find('text box', 'Customer'), 'the order')
    typed = shop.read(program, customer)
    assert note.startswith(typed), f'{typed!r} was never typed'
    assert typed == note or wait < SETTLED, f'{typed!r} is not all of {note!r}'
    if not saved and typed == note:
        before = len(shop.orders())
        program.press('ctrl+Return')
        program.wait(lambda: len(shop.orders()) == before + 1, 'the order in the book')
        program.wait(lambda: not shop.files(), 'the end of what was kept')
    shop.kill(program)
    for path in shop.files():
        path.unlink()


def main():
    laba, cli = sys.argv[1:3]
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1 << 32)
    chance, offered = random.Random(seed), 0
    print(f'# seed {seed}')
    with Screen() as screen:
        shop = Shop(laba, cli, screen)
        for n in range(kills):
            wait = SETTLED if n == 0 else chance.uniform(0, 1.5 * SETTLED)
            offered += one(shop, f'Bu Baru {n}', n % 3 == 2, wait)
    print(f'ok 1 {kills} kills while an order was typed: {offered} offered again, none lost')
    print('1..1')
    return 0


sys.exit(main())
