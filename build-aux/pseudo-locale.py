#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that nobody speaks, from the texts of another's catalogue: pseudo-locale.py IN.po OUT.po

Every text is a third longer and wears accents, but can still be read: what is cut off in it would be cut off in a language with
long words, and what has no accents was never offered to translators. Format directives, mnemonics, markup and the ends of lines
stay as they are.
"""
import re
import sys

ACCENTS = str.maketrans('aceinouyACEINOUY', 'áçéíñöüýÁÇÉÍÑÖÜÝ')
LONGER = 0.35
KEPT = re.compile(r'(%[^ %]*<PRI\w+>|%\d*\$?[-+ #0]*[\d.*]*(?:l|ll|z|h)?[a-zA-Z%]|%[^ ]|<[^<>]*>|&\w+;|\\.|_)')
FIELD = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) (".*")$')


def lengthen(text):
    """'Save' → 'Sávé··'; what stands in the two languages' own way ("en") stays."""
    parts = KEPT.split(text)
    words = ''.join(parts[::2])
    parts[::2] = [part.translate(ACCENTS) for part in parts[::2]]
    more = ' ñö ýéü' * 40
    tail = more[:round(len(words.strip()) * LONGER)].rstrip()
    body = ''.join(parts)
    stripped = body.rstrip('…:. \n')
    end = body[len(stripped):]
    while stripped.endswith('\\n'):
        stripped, end = stripped[:-2], '\\n' + end
    return stripped + tail + end


def read(lines):
    """The entries: a list of [field, text] each, texts still as they stand between the quotes."""
    entry = []
    for line in lines:
        field = FIELD.match(line)
        if field:
            entry.append([field[1], field[2][1:-1]])
        elif line.startswith('"'):
            entry[-1][1] += line[1:-1]
        elif not line.strip() and entry:
            yield entry
            entry = []
    if entry:
        yield entry


def translate(entry):
    fields = dict(entry)
    if fields['msgid'] == '':
        return [['msgid', ''], ['msgstr', r'Language: xx\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n']]
    kept = [field for field in entry if not field[0].startswith('msgstr')]
    text = fields.get('msgid_plural', fields['msgid'])
    translated = text if fields.get('msgctxt') == 'days and numbers' else lengthen(text)
    return kept + [['msgstr[0]' if 'msgid_plural' in fields else 'msgstr', translated]]


def main():
    source, target = sys.argv[1:]
    with open(source, encoding='utf-8') as file:
        lines = [line.rstrip('\n') for line in file if not line.startswith('#')]
    with open(target, 'w', encoding='utf-8') as file:
        for entry in read(lines):
            file.write('\n'.join(f'{name} "{text}"' for name, text in translate(entry)) + '\n\n')


main()
