#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill.py LABA_CLI OPENER [KILLS] [SEED]: kill -9 at random instants during mixed work, a hundred KILLS unless told.

The work goes through laba-cli: single records, imports, changes, deletions, undo and redo, copies, exports, and (by
OPENER) bringing a book up to a later schema. An act is acknowledged when the program has said so and ended well.
After each kill: every acknowledged act is there, the one that was under way is there whole or not at all, `check` holds.
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

CLI, OPENER = sys.argv[1], sys.argv[2]
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 100
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1 << 32)
IMPORTED = 30


def run(*arguments, text=None):
    """Undisturbed; it must go well. Returns what it said."""
    done = subprocess.run([CLI, *arguments], input=text, capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{arguments} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


class Shop:
    """The book, and what must be in it: content by id, and the acts that undo and redo go through."""

    def __init__(self, folder, chance):
        self.book = str(folder / "shop.laba")
        self.folder = folder
        self.chance = chance
        self.serial = 0
        self.kills = self.landed = 0
        self.took = {}
        run("new", self.book)
        for kind, name in (("account", "Tunai"), ("category", "Pulsa")):
            extra = {"kind": "cash" if kind == "account" else "expense"}
            run("record", self.book, text=json.dumps({"type": kind, "name": name, **extra}))
        run("record", self.book, text=json.dumps({"type": "product", "code": "JB", "name": "Jilbab", "sell_price": 40000}))
        self.states = [self.look()]  # as undo sees them
        self.at = 0

    def look(self):
        """All records but their derived figures, as text."""
        kinds = ("orders", "expenses", "products", "accounts")
        return {kind: sorted(map(json.dumps, json.loads(run("list", self.book, kind, "--json")))) for kind in kinds}

    # ---- acts ----

    def killed(self, *arguments, text=None):
        """Runs it and kills it at a random instant of the time it takes; True when it was done before."""
        name = arguments[0]
        process = subprocess.Popen([CLI if name != "migrate" else OPENER, *arguments[name == "migrate":]],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        began = time.perf_counter()
        if text is not None:
            process.stdin.write(text)
        process.stdin.close()
        wait = self.chance.uniform(0, 1.1 * self.took.get(name, 0.05))
        try:
            process.wait(wait)
        except subprocess.TimeoutExpired:
            process.kill()
        output = process.stdout.read()
        errors = process.stderr.read()
        status = process.wait()
        self.kills += 1
        if status == 0:
            took = time.perf_counter() - began
            self.took[name] = 0.8 * self.took.get(name, took) + 0.2 * took
            return True
        if status != -9:
            raise AssertionError(f"{arguments} ended with {status}: {output}{errors}")
        self.landed += 1
        self.took[name] = 1.02 * self.took.get(name, 0.05)
        return False

    def orders(self, count):
        lines = []
        for _ in range(count):
            self.serial += 1
            lines.append(json.dumps({
                "type": "order", "number": f"K-{self.serial}", "day": f"2026-10-{self.serial % 28 + 1:02}",
                "lines": [{"product": "JB", "quantity": self.serial % 5 + 1, "unit_price": 40000}],
                "paid": [{"day": "2026-10-29", "account": "Tunai", "amount": 1000 + self.serial}]}))
        return "\n".join(lines)

    def write(self, *arguments, text=None):
        """An act that changes the book: afterwards the book is as before or as the act leaves it."""
        before = self.states[self.at]
        done = self.killed(*arguments, text=text)
        return before, done

    def one(self):
        self.act("record", self.book, text=self.orders(1), grows=("orders", 1))

    def many(self):
        self.act("record", self.book, text=self.orders(IMPORTED), grows=("orders", IMPORTED))

    def expense(self):
        self.serial += 1
        line = {"type": "expense", "day": "2026-10-05", "category": "Pulsa", "account": "Tunai", "amount": self.serial}
        self.act("record", self.book, text=json.dumps(line), grows=("expenses", 1))

    def delete(self):
        present = self.states[self.at]["expenses"]
        if present:
            self.act("delete", self.book, str(json.loads(self.chance.choice(present))["id"]), grows=("expenses", -1))

    def act(self, *arguments, text=None, grows):
        before, done = self.write(*arguments, text=text)
        now = self.look()
        kind, count = grows
        others = {key: rows for key, rows in now.items() if key != kind}
        assert others == {key: rows for key, rows in before.items() if key != kind}, "something else changed"
        if now == before:
            assert not done, f"an acknowledged act is lost: {arguments}"
            return
        missing = set(before[kind]) - set(now[kind])
        assert len(now[kind]) == len(before[kind]) + count, f"half of an act is there: {arguments}"
        assert len(missing) == max(0, -count), f"acknowledged records are lost: {missing}"
        self.states = self.states[: self.at + 1] + [now]
        self.at += 1

    def undo(self):
        self.step("undo", -1)

    def redo(self):
        self.step("redo", 1)

    def step(self, name, way):
        if not 0 <= self.at + way < len(self.states):
            return
        done = self.killed(name, self.book)
        now = self.look()
        if now == self.states[self.at + way]:
            self.at += way
        else:
            assert now == self.states[self.at] and not done, f"{name} did half of it"

    def copy(self):
        out = self.folder / "copy.laba"
        out.unlink(missing_ok=True)
        done = self.killed("backup", self.book, str(out))
        assert not done or out.exists(), "an acknowledged copy is not there"
        if out.exists() and out.stat().st_size > 0:
            run("check", str(out))
        for part in self.folder.glob("copy.laba*"):
            part.unlink()

    def export(self):
        done = self.killed("export", self.book, str(self.folder / "book.xlsx"))
        out = self.folder / "book.xlsx"
        assert not done or out.exists(), "an acknowledged workbook is not there"
        for part in self.folder.glob("book.xlsx*"):
            part.unlink()

    def migrate(self):
        """A copy of the book meets a later schema; afterwards it is the old one whole or the new one whole."""
        old = self.folder / "old.laba"
        run("backup", self.book, str(old))
        self.killed("migrate", str(old))
        subprocess.run([OPENER, str(old)], check=True, capture_output=True)
        for part in self.folder.glob("old.laba*"):
            part.unlink()

    def check(self):
        run("check", self.book)
        if self.at > 60:  # a book of its own size, not of the test's length
            self.states, self.at = [self.look()], 0
            shutil.move(self.book, self.folder / "before.laba")
            run("restore", str(self.folder / "before.laba"), self.book)
            (self.folder / "before.laba").unlink()


def main():
    chance = random.Random(SEED)
    print(f"1..1\n# seed {SEED}")
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop(pathlib.Path(folder), chance)
        acts = [shop.one] * 4 + [shop.expense] * 2 + [shop.many, shop.delete, shop.undo, shop.undo, shop.redo,
                                                      shop.copy, shop.export, shop.migrate]
        while shop.landed < KILLS:
            chance.choice(acts)()
            shop.check()
        records = sum(map(len, shop.look().values()))
    print(f"ok 1 {shop.landed} kills in {shop.kills} acts: nothing acknowledged lost, nothing half there")
    print(f"# {records} records in the end", flush=True)


try:
    main()
except AssertionError as wrong:
    print(f"not ok 1 {wrong} (seed {SEED})")
    sys.exit(1)
