#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""handbook.py TOP: the handbook is whole. Both languages have the same pages with the same sections; each page is well formed and
reached from the front page; each link leads somewhere; each picture is there; each label it names is one that the program shows
in that language; and each page that the program opens by F1 exists."""

import pathlib
import re
import sys
import xml.etree.ElementTree as tree

TOP = pathlib.Path(sys.argv[1])
HELP = TOP / "data" / "help"
NS = "{http://projectmallard.org/1.0/}"
faults = []


def plain(label):
    """A label as it is read: without the mnemonic's mark and the dots that promise a dialog."""
    return label.replace("_", "").rstrip("…").strip()


def catalogue():
    """English labels and their translations, from po/id.po, joined over its lines."""
    text = re.sub(r'"\n"', "", (TOP / "po" / "id.po").read_text(encoding="utf-8"))
    english = {plain(found) for found in re.findall(r'^msgid "(.*)"$', text, re.M)}
    indonesian = {plain(found) for found in re.findall(r'^msgstr(?:\[0\])? "(.*)"$', text, re.M)}
    return {"en": english, "id": indonesian}


def check_page(path, names, labels):
    root = tree.parse(path).getroot()
    where = path.relative_to(TOP)
    if root.get("id") != path.stem:
        faults.append(f"{where}: its id is {root.get('id')}; expected the file's name")
    if path.stem != "index" and root.find(f"{NS}info/{NS}link[@type='guide']") is None:
        faults.append(f"{where}: no guide leads here; expected <link type=\"guide\">")
    for link in root.iter(f"{NS}link"):
        if link.get("xref") and link.get("xref") not in names:
            faults.append(f"{where}: a link to {link.get('xref')}, which is no page and no section of one")
    for picture in root.iter(f"{NS}media"):
        if not (path.parent / picture.get("src")).is_file():
            faults.append(f"{where}: the picture {picture.get('src')} is missing")
    for label in root.iter(f"{NS}gui"):
        if plain(label.text) not in labels:
            faults.append(f"{where}: the program shows no “{label.text}”")
    return [section.get("id") for section in root.iter(f"{NS}section")]


def check_language(language, labels):
    pages = sorted((HELP / language).glob("*.page"))
    names = {page.stem for page in pages}
    for page in pages:
        names |= {f"{page.stem}#{section.get('id')}" for section in tree.parse(page).iter(f"{NS}section")}
    return {page.stem: check_page(page, names, labels[language]) for page in pages}


labels = catalogue()
english, indonesian = (check_language(language, labels) for language in ("en", "id"))
for name in sorted(english.keys() | indonesian.keys()):
    if english.get(name) != indonesian.get(name):
        faults.append(f"data/help: {name}.page has not the same sections in both languages")
for source in sorted((TOP / "src" / "ui").rglob("*.c")):
    for name in re.findall(r'LABA_HELP \("([a-z-]+)"\)', source.read_text(encoding="utf-8")):
        if name not in english:
            faults.append(f"{source.relative_to(TOP)}: F1 opens {name}, which is no page of the handbook")

print("\n".join(faults) or f"{len(english)} pages in both languages")
sys.exit(bool(faults))
