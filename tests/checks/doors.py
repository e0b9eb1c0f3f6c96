#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may use which: the table of DESIGN.md section 8, held against every #include."""

import re

import source

# In the order of the house; a room may use itself and what stands beside it here.
RECORD_ROOMS = ["goods", "people", "channels", "money", "purchases", "orders"]
BELOW_RECORDS = ["base", "job", "book", "ledger"]
MODEL = ["tables"] + BELOW_RECORDS + RECORD_ROOMS

DOORS = {
    "base": [],
    "job": ["base"],
    "tables": ["base", "job"],
    "book": ["base", "job"],
    "ledger": ["base", "job", "book"],
    "goods": BELOW_RECORDS,
    "people": BELOW_RECORDS,
    "channels": BELOW_RECORDS,
    "money": BELOW_RECORDS,
    "purchases": BELOW_RECORDS + ["goods", "people", "channels", "money"],
    "orders": BELOW_RECORDS + ["goods", "people", "channels", "money"],
    "reports": MODEL,
    "slips": MODEL + ["reports"],
    "exchange": MODEL + ["reports"],
    "market": MODEL + ["reports", "exchange"],
    "bank": MODEL + ["reports", "exchange"],
    "chat": ["base", "book"],
    "lessons": MODEL + ["reports", "slips", "exchange"],
    # src/laba-model.{c,h}, which makes the rooms one model.
    "model": MODEL + ["reports", "slips", "exchange", "market", "bank", "chat", "lessons"],
    "cli": MODEL + ["reports", "slips", "exchange", "market", "bank", "chat", "lessons"],
    "ui": MODEL + ["reports", "slips", "exchange", "market", "bank", "chat", "lessons"],
}

# Libraries that only some rooms see.
LIBRARIES = {
    re.compile(r"sqlite3"): ["book"],
    re.compile(r"xlsxwriter"): ["exchange"],
    re.compile(r"libxml/"): ["tables"],
    re.compile(r"gsf/"): ["tables", "exchange"],
    re.compile(r"pango|cairo"): ["slips", "ui"],
    re.compile(r"qrencode"): ["ui"],
    re.compile(r"(gtk|gdk|gsk|adwaita)/|gtk|gdk"): ["ui"],
}

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def own_problem(room, screen, included):
    """What is wrong with including one of our own headers, or None."""
    if included == "config.h":
        return None
    if included == "laba-model.h":
        return None if room in ("model", "cli", "ui") else "only the programs make the model"
    parts = included.split("/")
    if len(parts) < 2:
        return "names no room"
    target = parts[0]
    if target not in DOORS:
        return f"names no room of the house ({target})"
    if target == "ui" and room == "ui" and len(parts) > 2 and screen is not None:
        return None if parts[1] in (screen, "kit") else f"screen {screen} reaches into screen {parts[1]}; ask by action"
    if target != room and target not in DOORS[room]:
        return f"room {room} may not use room {target}"
    if included.endswith("-private.h") and target != room:
        return f"private to room {target}"
    return None


def check(path, text):
    parts = path.split("/")
    room = {"main.c": "ui", "laba-model.c": "model", "laba-model.h": "model"}.get(parts[1], parts[1])
    screen = parts[2] if room == "ui" and len(parts) > 3 else None
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        own, library = match.groups()
        if room not in DOORS:
            problem = f"room {room} is not in the table of doors"
        elif own is not None:
            problem = own_problem(room, screen, own)
        else:
            problem = next(
                (f"<{library}> belongs to {', '.join(rooms)}" for name, rooms in LIBRARIES.items()
                 if name.match(library) and room not in rooms),
                None,
            )
        if problem:
            yield f"{path}:{line}: {own or library}: {problem}"


source.finish([
    problem
    for path, text in source.files(source.root(), ["src"], ".c", ".h")
    for problem in check(path, text)
])
