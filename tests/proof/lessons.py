#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every lesson, solved in two right ways and in many wrong ones: lessons.py LABA-CLI

The second right way writes payments, hand-overs and supplier payments apart and splits amounts in two. Wrong ways leave
a record out, write it twice, take another account, another amount, or call money for the house an expense; each must
be named by the sentence of the very record that is wrong."""
import copy
import json
import os
import shutil
import sys

from cli import Laba, Tap

HALVED = {'capital', 'drawing', 'expense', 'income', 'transfer', 'payment', 'supplier-payment'}


def parts(record):
    """One record as the careful reseller writes it: one thing at a time."""
    record = copy.deepcopy(record)
    if record['type'] == 'order':
        paid = record.pop('paid', [])
        sent = 'handed_over' not in record and not record.get('shipping_paid')
        if sent:
            record['handed_over'] = None
        yield record
        if sent:
            yield {'type': 'hand-over', 'day': record['day'], 'order': record['number']}
        for payment in paid:
            yield {'type': 'payment', 'order': record['number'], **payment}
    elif record['type'] == 'purchase' and record.get('paid'):
        paid = record.pop('paid')
        yield record
        for payment in paid:
            yield {'type': 'supplier-payment', 'supplier': record['supplier'], 'purchase': record['number'], **payment}
    elif record['type'] in HALVED and record['amount'] > 1:
        half = record['amount'] // 2
        yield {**record, 'amount': half}
        yield {**record, 'amount': record['amount'] - half}
    else:
        yield record


def numbered(records):
    """The records with a number where theirs is left to the book."""
    for place, record in enumerate(records):
        if record['type'] in ('order', 'purchase') and 'number' not in record:
            record = {**record, 'number': f'X-{place}'}
        yield record


def needed(record, others):
    """Does another record name this one?"""
    number = record.get('number')
    return number is not None and any(number in json.dumps(other) for other in others if other is not record)


def other_account(record, accounts):
    if 'account' not in record or record['type'] in ('settlement',):
        return None
    others = [name for name in accounts if name != record['account']]
    return {**record, 'account': others[0]} if others else None


def other_line(record, **changes):
    """The record with its first line changed, and what was paid at once left as it was."""
    line = {**record['lines'][0], **changes}
    return {**record, 'lines': [line] + record['lines'][1:]}


def wrong_trade(record, people):
    """What goes wrong in an order or a purchase."""
    line = record['lines'][0]
    price = 'unit_price' if record['type'] == 'order' else 'unit_cost'
    yield 'one piece more', other_line(record, quantity=line['quantity'] + 1)
    yield 'another price', other_line(record, **{price: line[price] - 1000})
    who = 'customer' if record['type'] == 'order' else 'supplier'
    others = [name for name in people if name != record.get(who)]
    if who in record and others:
        yield 'another person', {**record, who: others[0]}


def wrong_ways(records, accounts, categories, people):
    """(what is done, the place of the record, the records then)"""
    for place, record in enumerate(records):
        before, after = records[:place], records[place + 1:]
        if not needed(record, records):
            yield 'left out', place, before + after
        if 'number' not in record and record['type'] in HALVED:
            yield 'twice', place, before + [record, record] + after
        elsewhere = other_account(record, accounts)
        if elsewhere:
            yield 'other account', place, before + [elsewhere] + after
        if record['type'] in ('order', 'purchase'):
            for done, changed in wrong_trade(record, people):
                yield done, place, before + [changed] + after
        if record['type'] == 'drawing' and categories:
            expense = {'type': 'expense', 'category': categories[0],
                       **{key: record[key] for key in ('day', 'account', 'amount')}}
            yield 'house as expense', place, before + [expense] + after
        if record['type'] in HALVED and record['amount'] >= 10 and record['type'] != 'transfer':
            yield 'a nought too few', place, before + [{**record, 'amount': record['amount'] // 10}] + after


def write(laba, book, records):
    return laba.try_run('record', book, '-', stdin='\n'.join(map(json.dumps, records)) + '\n')


def start_of(laba, lesson):
    laba.books += 1
    book = laba.path(f'lesson-{laba.books}.laba')
    laba.run('class', 'new', lesson, book)
    return book


def labels(laba, lesson, records):
    """What each record is called, in the order written."""
    book = start_of(laba, lesson)
    called = []
    for record in records:
        laba.run('record', book, '-', stdin=json.dumps(record) + '\n')
        called.append(json.loads(laba.run('history', book, '--json'))[0]['label'])
    return called


def grades(laba, books):
    """A row a book, by the file's name, as the class is collected."""
    laba.books += 1
    folder, out = laba.path(f'class-{laba.books}'), laba.path(f'class-{laba.books}.json')
    os.mkdir(folder)
    for name, book in books.items():
        shutil.copy(book, os.path.join(folder, name + '.laba'))
    laba.run('class', 'grade', folder, '-o', out)
    with open(out, encoding='utf-8') as file:
        return {row['file'][:-5]: row for row in json.load(file)['rows']}


def grade(laba, lesson, cards, key, tap):
    """Left-out records cost their own cards and no other."""
    books = {'right': start_of(laba, lesson), 'nothing': start_of(laba, lesson)}
    write(laba, books['right'], key)
    for place, record in enumerate(key):
        if not needed(record, key):
            books[str(place)] = start_of(laba, lesson)
            write(laba, books[str(place)], key[:place] + key[place + 1:])
    rows = grades(laba, books)
    right = {name: {card for card in set(cards) if row[f'card-{card}'] == 1} for name, row in rows.items()}
    tap.ok(right.pop('right') == set(cards), f'{lesson}: all cards of the right book are right')
    tap.ok(not right.pop('nothing'), f'{lesson}: no card of an empty book is right')
    wrong = [name for name, good in right.items() if cards[int(name)] in good]
    tap.ok(not wrong, f'{lesson}: the card of what was left out is wrong', wrong)


def move(record, day):
    """The record on another day, what was paid with it too."""
    text = json.dumps(record)
    return json.loads(text.replace(record['day'], day))


def days(laba, lesson, cards, key, tap):
    """Another day of the month is remarked upon, another month is wrong and costs the card."""
    places = [place for place, record in enumerate(key) if record['type'] in ('capital', 'drawing', 'expense', 'income')]
    if not places:
        return
    place = places[-1]
    month, before = key[place]['day'][:8], '2020-01-05'
    other = month + ('28' if key[place]['day'] < month + '15' else '01')
    books = {}
    for name, day in ('same', other), ('before', before):
        books[name] = start_of(laba, lesson)
        answer = write(laba, books[name], key[:place] + [move(key[place], day)] + key[place + 1:])
        if answer.status:
            return                                    # its accounts begin later, or a return comes before its sale
    look = laba.try_run('class', 'look', books['before'])
    tap.ok(look.status == 1 and 'in another month' in look.out, f'{lesson}: another month is wrong', look.out)
    rows = grades(laba, books)
    tap.ok(rows['before'][f'card-{cards[place]}'] == 0 and rows['before']['right'] == len(set(cards)) - 1,
           f'{lesson}: another month costs that card and no other', rows['before'])


def prove(laba, lesson, tap):
    lines = [line.split('\t', 1) for line in laba.run('class', 'key', lesson).splitlines()]
    cards, key = [int(card) for card, _ in lines], [json.loads(record) for _, record in lines]
    book = start_of(laba, lesson)
    accounts = [entry['name'] for entry in json.loads(laba.run('list', book, 'accounts', '--json'))]
    people = [entry['name'] for entry in json.loads(laba.run('list', book, 'people', '--json'))]
    categories = [entry['name'] for entry in json.loads(laba.run('list', book, 'categories', '--json'))
                  if entry['kind'] == 'expense']

    write(laba, book, key)
    tap.ok(laba.try_run('class', 'look', book).status == 0, f'{lesson}: its own way is right')
    apart = start_of(laba, lesson)
    answer = write(laba, apart, [part for record in numbered(key) for part in parts(record)])
    look = laba.try_run('class', 'look', apart)
    tap.ok(answer.status == 0 and look.status == 0, f'{lesson}: one thing at a time is right too', answer.err + look.out)

    called = labels(laba, lesson, key)
    named, tried = 0, 0
    for done, place, records in wrong_ways(key, accounts, categories, people):
        wrong = start_of(laba, lesson)
        if write(laba, wrong, records).status:
            continue                                  # the book itself refuses it
        tried += 1
        look = laba.try_run('class', 'look', wrong)
        last = done == 'left out' and place == len(key) - 1 and 'Nothing of this card' in look.out
        if tap.ok(look.status == 1 and (last or called[place] in look.out), f'{lesson}: {done}, record {place + 1}',
                  f'wanted: {called[place]}\n{look.out}'):
            named += 1
    grade(laba, lesson, cards, key, tap)
    days(laba, lesson, cards, key, tap)
    tap.ok(tried >= 5, f'{lesson}: at least five wrong ways, {named} of {tried} named')


def main():
    tap = Tap()
    with Laba(sys.argv[1]) as laba:
        only = sys.argv[2:]
        for line in laba.run('class', 'list').splitlines():
            lesson = line.split()[0]
            if not only or lesson in only:
                prove(laba, lesson, tap)
    tap.done()


main()
