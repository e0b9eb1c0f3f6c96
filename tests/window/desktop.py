#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop has of the program: desktop.py LABA LABA_CLI

Its search asks for orders and people, its notices say what is due, both only where the user turned them on; a window comes back as
large as it went. A bus, a notice server and a screen of the test's own stand for the desktop.
"""
import os
import pathlib
import re
import json
import subprocess
import sys

from gi.repository import Gio, GLib

from screen import Lost, PATIENCE, Screen, connect

SEARCH = 'org.gnome.Shell.SearchProvider2'
NOTICES = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.freedesktop.Notifications">
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal></interface></node>''').interfaces[0]


class Desktop:
    """The bus, and who gets the notices."""

    def __init__(self, screen):
        self.screen, self.notices = screen, []
        self.bus = connect(screen.environment['DBUS_SESSION_BUS_ADDRESS'])
        self.bus.register_object('/org/freedesktop/Notifications', NOTICES, self.called, None, None)
        self.ask('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                 GLib.Variant('(su)', ('org.freedesktop.Notifications', 0)))

    def called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == 'Notify':
            self.notices.append(arguments.unpack())
            invocation.return_value(GLib.Variant('(u)', (len(self.notices),)))
        else:
            invocation.return_value(GLib.Variant('(as)', (['body', 'actions'],)) if method == 'GetCapabilities' else None)

    def ask(self, name, path, interface, method, arguments=None):
        answer = []
        self.bus.call(name, path, interface, method, arguments, None, 0, PATIENCE * 1000, None,
                      lambda bus, result: answer.append(self.finish(bus, result)))
        while not answer:
            GLib.MainContext.default().iteration(True)
        if isinstance(answer[0], GLib.Error):
            raise Lost(f'{method}: {answer[0].message}')
        return answer[0]

    @staticmethod
    def finish(bus, result):
        try:
            return bus.call_finish(result).unpack()
        except GLib.Error as error:
            return error

    def name(self):
        """What the program is called on the bus: a development build has a name of its own."""
        names = self.ask('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'ListNames')[0]
        return next((name for name in names if name.startswith('id.laba.Laba')), None)

    def search(self, method, arguments):
        name = self.name()
        return self.ask(name, '/' + name.replace('.', '/') + '/SearchProvider', SEARCH, method, arguments)

    def find(self, *words):
        return self.search('GetInitialResultSet', GLib.Variant('(as)', (list(words),)))[0]

    def describe(self, names):
        return self.search('GetResultMetas', GLib.Variant('(as)', (names,)))[0]


class Work:
    def __init__(self, laba, cli, screen):
        self.laba, self.cli, self.screen = laba, cli, screen
        self.book, self.tests, self.good = os.path.join(screen.folder, 'Toko Ani.laba'), 0, True
        screen.environment['GSETTINGS_BACKEND'] = 'keyfile'
        subprocess.run([cli, '--quiet', 'sample', self.book], check=True)
        self.desktop = Desktop(screen)

    def tell(self, good, what):
        self.tests += 1
        self.good &= bool(good)
        print(f'{"ok" if good else "not ok"} {self.tests} - {what}', flush=True)

    def set(self, **settings):
        """What the user prefers, as the preferences keep it."""
        folder = pathlib.Path(self.screen.environment['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
        folder.mkdir(parents=True, exist_ok=True)
        lines = [f'recent-books=[{pathlib.Path(self.book).as_uri()!r}]']
        lines += [f'{key.replace("_", "-")}={str(value).lower()}' for key, value in settings.items()]
        (folder / 'keyfile').write_text('[id/laba/Laba]\n' + '\n'.join(lines) + '\n', encoding='utf-8')

    def serve(self):
        """As the bus starts it: without a window."""
        process = self.screen.spawn(self.laba, '--gapplication-service')
        for _ in range(PATIENCE * 100):
            if self.desktop.name():
                return process
            GLib.usleep(10000)
        raise Lost('the program is not on the bus')

    def end(self, process):
        process.terminate()
        process.wait()

    def list(self, kind):
        return json.loads(subprocess.run([self.cli, 'list', self.book, kind, '--json'], check=True, stdout=subprocess.PIPE).stdout)

    def search_off(self):
        self.set()
        process = self.serve()
        person = self.list('people')[0]['name']
        self.tell(self.desktop.find(*person.split()) == [], 'the search finds nothing before it is turned on')
        self.end(process)

    def search_on(self):
        self.set(desktop_search=True)
        process = self.serve()
        order = next(order for order in self.list('orders') if order.get('customer'))
        found = self.desktop.find(*order['customer'].split())
        metas = self.desktop.describe(found)
        self.tell(len(metas) == len(found) > 1, f'a customer is found with orders: {len(found)}')
        self.tell(metas[0]['name'] == order['customer'], 'the person first, by name')
        within = self.desktop.search('GetSubsearchResultSet', GLib.Variant('(asas)', (found, order['customer'].split())))[0]
        self.tell(within == found, 'looking further within finds the same')
        words = ' '.join(meta['name'] + ' ' + meta['description'] for meta in metas)
        self.tell(not re.search(r'Rp|\d{2}[.,]\d{3}|08\d{4}', words), 'no amount and no telephone number is said')
        one = self.desktop.find(order['number'])
        meta = self.desktop.describe(one)[0]
        self.tell(order['number'] in meta['name'] and meta['description'] == order['customer'], 'an order is found by its number')
        self.tell(self.desktop.find('zzzzzz') == [] and self.desktop.find() == [] and self.desktop.find('"*(') == [],
                  'what is not there, nothing and signs find nothing')
        self.tell(self.desktop.describe(['0 file:///nowhere', 'x', one[0] + 'x']) == [], 'a strange name says nothing')
        self.end(process)
        return order, one[0]

    def open_found(self, order, result):
        process = self.serve()
        program = Attached(self.screen, process)
        self.desktop.search('ActivateResult', GLib.Variant('(sasu)', (result, [order['number']], 0)))
        program.appear()
        program.see(re.escape(order['number']))
        self.tell(program.see(re.escape(order['customer'])), 'a result that is chosen opens in a window')
        self.desktop.search('LaunchSearch', GLib.Variant('(asu)', (order['customer'].split(), 0)))
        program.see('^Search everything')
        self.tell(program.see('^Person: ' + re.escape(order['customer'])), 'the search goes on in the window')
        self.end(process)

    def run_due(self):
        done = subprocess.run([self.laba, '--tell-due'], env=self.screen.environment, timeout=PATIENCE * 3, check=False,
                              stderr=subprocess.PIPE, text=True)
        for _ in range(20):
            GLib.MainContext.default().iteration(False)
            GLib.usleep(5000)
        return done

    def due(self):
        self.set()
        done = self.run_due()
        self.tell(done.returncode == 0 and not self.desktop.notices, 'nothing is told before it is turned on')
        self.set(notify_due=True)
        process = self.serve()
        done = self.run_due()
        self.wait(lambda: self.desktop.notices, 'the notice')
        title, body, actions = (self.desktop.notices[-1][i] for i in (3, 4, 5))
        self.tell(done.returncode == 0 and title == 'Due in your book' and 'Goods to buy again: ' in body, f'what is due: {body!r}')
        self.tell('Rp' not in body and not any(person['name'] in body for person in self.list('people')), 'without names or amounts')
        program = Attached(self.screen, process)
        self.desktop.bus.emit_signal(None, '/org/freedesktop/Notifications', 'org.freedesktop.Notifications', 'ActionInvoked',
                                     GLib.Variant('(us)', (len(self.desktop.notices), actions[0])))
        program.appear()
        self.tell(program.see('^Earned this month'), 'a notice that is clicked opens the book')
        self.end(process)

    def wait(self, condition, what):
        for _ in range(PATIENCE * 100):
            GLib.MainContext.default().iteration(False)
            if condition():
                return
            GLib.usleep(10000)
        raise Lost(f'no {what}')

    def size(self, program):
        window = program.windows()[0]
        return program.call(window, 'org.a11y.atspi.Component', 'GetSize')

    def remember(self):
        self.set()
        program = self.screen.start(self.laba, self.book)
        self.screen.xdotool('search', '--onlyvisible', '--class', 'laba', 'windowsize', '--sync', '1100', '700')
        program.press('ctrl+q')
        program.process.wait(PATIENCE)
        kept = pathlib.Path(self.screen.environment['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile').read_text(encoding='utf-8')
        size = re.search(r'window-size=\((\d+), (\d+)\)', kept)
        program = self.screen.start(self.laba, self.book)
        kept = tuple(int(part) for part in size.groups())
        shown = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'laba', 'getwindowgeometry', '--shell'],
                               env=self.screen.environment, check=True, stdout=subprocess.PIPE, text=True).stdout
        shown = tuple(int(re.search(rf'^{key}=(\d+)', shown, re.M)[1]) for key in ('WIDTH', 'HEIGHT'))
        self.tell(shown == (1100, 700), f'a window comes back as large as it went: {shown}, kept {kept}')
        program.press('ctrl+q')
        program.process.wait(PATIENCE)


class Attached:
    """A program that was started without a window, once it has one."""

    def __new__(cls, screen, process):
        from screen import Program
        program = Program.__new__(Program)
        program.screen, program.keys, program.focus, program.said, program.process = screen, 0, None, [], process
        program.appear = lambda: setattr(program, 'root', program.wait(program.find_root, 'a window'))
        return program


def main():
    laba, cli = sys.argv[1:]
    with Screen() as screen:
        work = Work(laba, cli, screen)
        work.search_off()
        order, result = work.search_on()
        work.open_found(order, result)
        work.due()
        work.remember()
    print(f'1..{work.tests}')
    return 0 if work.good else 1


sys.exit(main())
