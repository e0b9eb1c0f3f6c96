#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A book out as a workbook and in again: the same reports, to the rupiah.

    workbook_back.py LABA-CLI [DIRECTORY]

The sample shop, a generated shop (or what gen.py wrote in DIRECTORY), and a book of texts that spreadsheets harm.
"""
import json
import sys

import gen_sets
from cli import Laba, Tap

REPORTS = ('profit-loss position cash-flow where-money-went sales stock receivables payables deposits commission settlements turnover journal '
           'trial-balance instalments batches').split()
CARDS = 5       # products and accounts whose cards are compared
HARMED = ['=1+1', "'=1+1", ' di tepi ', 'tepi\u00a0', '_x0041_ bukan A', '<b>&amp;</b>', 'a "kutip", b;c', '👩‍💻' * 9000, 'x' * 32_760, ' spasi' * 5_400, '👩' * 32_000]


def listed(laba, book, kind):
    return json.loads(laba.run('list', book, kind, '--json'))


def everything(laba, book):
    """Each report's text; lists without the ids, which a new book gives anew."""
    out = {}
    for name in REPORTS:
        answer = laba.try_run('report', book, name, '--format', 'csv')
        out[name] = (answer.status, answer.out)
    for name in ('journal',):
        out[name] = journal(out[name])
    for product in listed(laba, book, 'products')[:CARDS]:
        key = product.get('code') or product['name']
        out[f'stock-card {key}'] = laba.try_run('report', book, 'stock-card', '--product', key, '--format', 'csv').out
    for account in listed(laba, book, 'accounts')[:CARDS]:
        out[f"cash-book {account['name']}"] = laba.try_run('report', book, 'cash-book', '--account', account['name'], '--format', 'csv').out
    for kind in ('people', 'products', 'accounts', 'channels'):
        out[kind] = sorted(json.dumps({key: value for key, value in entry.items() if key != 'id'}, sort_keys=True) for entry in listed(laba, book, kind))
    return out


def journal(answer):
    """Without the records' ids."""
    return answer[0], len(answer[1].splitlines())


def prove(tap, laba, book, what, language='id'):
    path, again = laba.path(f'{what}-{language}.xlsx'), laba.new()
    laba.run('export', book, path, '--language', language)
    laba.run('import', again, '--workbook', path)
    before, after = everything(laba, book), everything(laba, again)
    for name in before:
        tap.ok(before[name] == after[name], f'{what} {language}: {name}', f'{str(before[name])[:300]}\n{str(after[name])[:300]}')
    tap.equal(laba.try_run('check', again).status, 0, f'{what} {language}: check')
    return path


def harmed(laba):
    book = laba.new()
    records = [{'type': 'account', 'name': 'Tunai', 'kind': 'cash'}]
    for i, text in enumerate(HARMED):
        records.append({'type': 'person', 'name': f'Bu {i} {text[:100].strip()}', 'customer': True, 'address': 'Jl. 1\r\nSukabumi\n=2+3\t.'})
        records.append({'type': 'capital', 'day': '2026-10-01', 'account': 'Tunai', 'amount': 1000 + i, 'note': text})
    laba.record(book, records)
    return book


def notes(laba, book):
    ids = range(1, 60)
    shown = [laba.try_run('show', book, i) for i in ids]
    return sorted(json.loads(answer.out).get('note', '') for answer in shown if answer.status == 0 and '"capital"' in answer.out)


def main():
    with Laba(sys.argv[1]) as laba:
        tap = Tap()
        book = laba.path('sample.laba')
        laba.run('sample', book)
        for language in ('id', 'en'):
            path = prove(tap, laba, book, 'sample', language)
        folder = sys.argv[2] if len(sys.argv) > 2 else gen_sets.generate(laba.scratch, 4)
        made = laba.new()
        laba.run('import', made, '--folder', folder)
        prove(tap, laba, made, 'generated')
        texts = harmed(laba)
        prove(tap, laba, texts, 'harmed')
        again = laba.new()
        laba.run('import', again, '--workbook', laba.path('harmed-id.xlsx'))
        tap.equal(notes(laba, again), notes(laba, texts), 'harmed: every note as it was')
        for options in (['--no-names'], ['--from', '2026-01-01'], ['--to', '2026-10-31']):
            part = laba.path('part.xlsx')
            laba.run('export', book, part, *options)
            answer = laba.try_run('import', laba.new(), '--workbook', part)
            tap.ok(answer.status == 1 and 'no records' in answer.err, f'a workbook {" ".join(options)} is not taken back', answer.err)
        answer = laba.try_run('import', again, '--workbook', path, '--dry-run')
        tap.ok(answer.status == 1, 'a book that has such records already refuses them', answer.err)
        tap.done()


if __name__ == '__main__':
    main()
