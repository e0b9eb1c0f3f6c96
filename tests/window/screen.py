# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of its own with a program on it, driven as a person with a screen reader does: real keys, and what the
accessibility bus says of the window. Needs Xvfb, openbox, xdotool, dbus-daemon, at-spi2-core and python3-gi.
"""
import os
import re
import select
import shutil
import subprocess
import tempfile
import time

from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
FOCUSED, SENSITIVE = 12, 24                               # of the states' bits
PATIENCE = 20                                             # seconds that a wait may take on a busy machine
WAIT = 0.01


class Lost(Exception):
    """Something did not appear; the message says what there was."""


def tidy(name):
    """GTK 4.8 says a button's raw label and its name: "_Save Save"."""
    name = name.replace('_', '')
    half = len(name) // 2
    return name[:half] if half and len(name) % 2 and name[:half] == name[half + 1:] else name


class Screen:
    def __init__(self, size='1366x768'):
        self.folder = tempfile.mkdtemp(prefix='laba-screen-')
        self.processes = []
        try:
            self.environment = self.make_environment()
            self.environment['DISPLAY'] = self.start_display(size)
            self.start_bus()
            self.spawn('openbox', '--sm-disable')
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        for process in reversed(self.processes):
            process.kill()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def make_environment(self):
        """Nothing of the person's own settings; drawing by cairo, no portals, no moving pictures."""
        home = os.path.join(self.folder, 'home')
        runtime = os.path.join(self.folder, 'run')
        os.makedirs(os.path.join(home, 'gtk-4.0'))
        os.makedirs(runtime, mode=0o700)
        with open(os.path.join(home, 'gtk-4.0', 'settings.ini'), 'w', encoding='utf-8') as settings:
            settings.write('[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n')
        kept = {key: os.environ[key] for key in ('PATH', 'TZ', 'LOCPATH', 'GSETTINGS_SCHEMA_DIR') if key in os.environ}
        return dict(kept, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home, XDG_RUNTIME_DIR=runtime,
                    GDK_BACKEND='x11', GSK_RENDERER='cairo', GDK_DEBUG='gl-disable', GDK_DISABLE='gl', GTK_IM_MODULE='gtk-im-context-simple',
                    GTK_USE_PORTAL='0', GIO_USE_VFS='local', GSETTINGS_BACKEND='memory', LC_ALL='C.UTF-8',
                    G_DEBUG='fatal-criticals')

    def spawn(self, *command, **options):
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stderr=open(os.environ.get('LABA_SCREEN_LOG', os.devnull), 'ab'),
                                   **dict({'stdout': subprocess.DEVNULL}, **options))
        self.processes.append(process)
        return process

    def start_display(self, size):
        read, write = os.pipe()
        self.spawn('Xvfb', '-displayfd', str(write), '-screen', '0', size + 'x24', '-nolisten', 'tcp', '-noreset',
                   pass_fds=(write,))
        os.close(write)
        if not select.select([read], [], [], PATIENCE)[0]:
            raise Lost('Xvfb does not start')
        with os.fdopen(read) as answer:
            return ':' + answer.readline().strip()

    def start_bus(self):
        """A session bus, and the accessibility bus that hangs on it."""
        bus = self.spawn('dbus-daemon', '--session', '--nofork', '--print-address', stdout=subprocess.PIPE)
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().decode().strip()
        session = connect(self.environment['DBUS_SESSION_BUS_ADDRESS'])
        enabled = GLib.Variant('(ssv)', ('org.a11y.Status', 'IsEnabled', GLib.Variant('b', True)))
        session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties', 'Set', enabled, None, 0, -1, None)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1, None)
        self.bus = connect(address.unpack()[0])
        # GTK 4.18 says only what somebody registered for.
        for event in ('object:state-changed:focused', 'object:property-change:accessible-name'):
            self.bus.call_sync('org.a11y.atspi.Registry', '/org/a11y/atspi/registry', 'org.a11y.atspi.Registry', 'RegisterEvent',
                               GLib.Variant('(sass)', (event, [], '')), None, 0, -1, None)

    def start(self, *command):
        return Program(self, command)

    def take_picture(self):
        """Of what is on it, for whoever looks for a fault: LABA_SCREEN_PICTURE says where."""
        path = os.environ.get('LABA_SCREEN_PICTURE')
        if path:
            subprocess.run(['import', '-window', 'root', path], env=self.environment, check=False)

    def xdotool(self, *words):
        subprocess.run(['xdotool', *words], env=self.environment, check=True, stdout=subprocess.DEVNULL)


def connect(address):
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Program:
    """What is on the screen, by the names that a screen reader says. Keys are counted."""

    def __init__(self, screen, command):
        self.screen, self.keys, self.focus, self.said = screen, 0, None, []
        screen.bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'StateChanged', None, None, 0, self.state_changed)
        screen.bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'PropertyChange', None, None, 0, self.renamed)
        self.process = screen.spawn(*command)
        self.root = self.wait(self.find_root, 'the program with a window')
        self.wait(lambda: self.focus, 'the focus')

    # ---- the accessibility bus ----

    def call(self, node, interface, method, arguments=None):
        try:
            return self.screen.bus.call_sync(node[0], node[1], interface, method, arguments, None, 0, 5000, None).unpack()[0]
        except GLib.Error as error:
            if self.process.poll() is not None:
                raise Lost(f'the program ended with {self.process.returncode}') from error
            return None

    def property(self, node, name):
        return self.call(node, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (ACCESSIBLE, name)))

    def children(self, node):
        return self.call(node, ACCESSIBLE, 'GetChildren') or []

    def name(self, node):
        return tidy(self.property(node, 'Name') or '')

    def role(self, node):
        return self.call(node, ACCESSIBLE, 'GetRoleName') or ''

    def states(self, node):
        low, high = self.call(node, ACCESSIBLE, 'GetState') or (0, 0)
        return low | high << 32

    def find_root(self):
        desktop = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
        return next((child for child in reversed(self.children(desktop)) if self.children(child)), None)

    def state_changed(self, _bus, sender, path, _interface, _signal, arguments):
        what, value = arguments.unpack()[:2]
        if what == 'focused' and value:
            self.focus = (sender, path)

    def renamed(self, _bus, _sender, _path, _interface, _signal, arguments):
        """A note that comes up, a window that opens: its new name is what a screen reader says."""
        what, _, _, value = arguments.unpack()[:4]
        if what == 'accessible-name' and isinstance(value, str):
            self.said.append(value)

    def listen(self):
        while GLib.MainContext.default().iteration(False):
            pass

    # ---- waiting and looking ----

    def wait(self, condition, what):
        """What the condition says as soon as it says something."""
        end = time.monotonic() + PATIENCE
        while True:
            self.listen()
            answer = condition()
            if answer:
                return answer
            if self.process.poll() is not None:
                raise Lost(f'the program ended with {self.process.returncode} before {what}')
            if time.monotonic() > end:
                self.screen.take_picture()
                raise Lost(f'no {what}; the focus is on {self.focused()!r}; there is: {self.read()}')
            time.sleep(WAIT)

    def walk(self, node):
        """Every part of a window that is on the screen, the rows of long lists left out."""
        yield node
        if self.role(node) in ('tree table', 'tree grid'):
            return
        children = self.children(node)
        for child in children:
            if len(children) == 1 or self.is_mapped(child):
                yield from self.walk(child)

    def is_mapped(self, node):
        """Whether it is on the screen: it then holds the middle of its own extents. GTK 4.18 says of nothing that it does, not
        even of a window; then what has an extent counts."""
        return self.holds_middle(node) or not self.holds_middle(self.windows()[-1]) and self.has_size(node)

    def has_size(self, node):
        extents = self.call(node, 'org.a11y.atspi.Component', 'GetExtents', GLib.Variant('(u)', (1,)))
        return bool(extents and extents[2] and extents[3])

    def holds_middle(self, node):
        component = 'org.a11y.atspi.Component'
        extents = self.call(node, component, 'GetExtents', GLib.Variant('(u)', (1,)))
        if not extents:
            return False
        x, y, width, height = extents
        return bool(width and self.call(node, component, 'Contains', GLib.Variant('(iiu)', (x + width // 2, y + height // 2, 1))))

    def windows(self):
        return self.children(self.root)

    def find(self, role, name):
        """The part of that role and name (None: any) that is on the screen, looking at the newest window first."""
        for window in reversed(self.windows()):
            for node in self.walk(window):
                if (name is None or self.name(node) == name) and self.role(node) == role:
                    return node
        return None

    def choices(self, name):
        """What the open drop-down of that name offers."""
        node = self.find('combo box', name)
        return [next((self.name(part) for part in self.walk(item) if self.role(part) == 'label'), '')
                for item in (self.walk(node) if node else ()) if self.role(item) == 'list item']

    def hear(self, text):
        """Waits until the program says it by itself; what was said up to then is forgotten."""
        said = self.wait(lambda: next((words for words in self.said if text in words), None), f'note {text!r} in {self.said}')
        self.said.clear()
        return said

    def read(self):
        """The words in the newest window."""
        windows = self.windows()
        words = (self.name(node) for node in self.walk(windows[-1])) if windows else ()
        return ' | '.join(dict.fromkeys(word for word in words if word))

    def see(self, text):
        """Waits until a label that holds the text is there."""
        pattern = re.compile(text)
        return self.wait(lambda: next((self.name(node) for window in reversed(self.windows()) for node in self.walk(window)
                                       if pattern.search(self.name(node))), None), f'text like {text!r}')

    def focused(self):
        self.listen()
        return self.name(self.focus) if self.focus else ''

    def has_focus(self, name, role='text box'):
        """A window that comes up says nothing of the focus it begins with: the field itself is asked."""
        if self.focused() == name:
            return True
        node = self.find(role, name)
        if node and self.states(node) >> FOCUSED & 1:
            self.focus = node
        return self.focused() == name

    def wait_focus(self, name, role='text box'):
        self.wait(lambda: self.has_focus(name, role), f'focus on {name!r}')

    def tab_to(self, name, key='Tab', most=60):
        """From one control to the next as far as the one of that name."""
        found = self.has_focus(name)
        for _ in range(most):
            if found or self.focused() == name:
                return
            before = self.focus
            self.press(key)
            self.wait(lambda: self.focused() is not None and self.focus != before, f'focus after {self.name(before)!r}')
        raise Lost(f'{most} times {key} do not lead to {name!r}')

    # ---- acting ----

    def press(self, *keys):
        """Keys by their names: "ctrl+n", "Return"."""
        for key in keys:
            self.keys += 1
            self.screen.xdotool('key', '--clearmodifiers', key)

    def type(self, text):
        self.keys += len(text)
        self.screen.xdotool('type', '--clearmodifiers', '--delay', '4', text)

    def click(self, name, role='button'):
        """A button by its name, as assistive programs press it."""
        node = self.wait(lambda: self.find(role, name), f'{role} {name!r}')
        self.wait(lambda: self.states(node) >> SENSITIVE & 1, f'{role} {name!r} to be of use')
        inner = [child for child in self.children(node) if self.role(child) == 'button']
        self.call((inner or [node])[0], 'org.a11y.atspi.Action', 'DoAction', GLib.Variant('(i)', (0,)))
