#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""chat.py LABA_CLI: how much of customers' messages is read right.

Each corpus in tests/proof/chat is a text of messages with what a person reads in them: seen.txt was at hand while the reader
was written, unseen.txt was written by somebody else and kept out. The shop's goods are those of the sample shop. Counted are
fields: customer, telephone number (as digits), address (four of five words), recipient, courier, payment, shipping, and of
each line of goods the product, the quantity and, where it is said, the price. A field is right, missing (or marked as
uncertain though wrong), or wrong while called sure: that last one must stay rare, for it is what nobody looks at again.

With --list each field that is not right is named."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent / "chat"
# What must at least be right, and how much may at most be wrong and called sure, in per cent of all fields.
LEAST_RIGHT = {"seen": 92, "unseen": 70}
MOST_WRONG = {"seen": 3, "unseen": 8}


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def digits(text):
    found = re.sub(r"\D", "", text or "")
    found = re.sub(r"^620", "62", found)
    return re.sub(r"^0", "62", found) if found.startswith("0") else "62" + found if found.startswith("8") else found


def read_corpus(path):
    for block in path.read_text(encoding="utf-8").split("\n===\n"):
        if "=>" not in block:
            continue
        message, _, expected = block.partition("\n=>")
        fields, lines = {}, []
        for line in expected.strip().splitlines():
            key, _, value = line.partition(": ")
            if key == "line":
                code, quantity, *price = value.split()
                lines.append((code, float(quantity), int(price[0]) if price else None))
            else:
                fields[key] = value
        yield message.strip("\n"), fields, lines


def same(key, expected, found):
    if found is None:
        return False
    if key == "phone":
        return digits(expected) == digits(found)
    if key == "shipping":
        return int(expected) == found
    if key == "address":
        wanted = words(expected)
        return len(set(wanted) & set(words(found))) >= 0.8 * len(set(wanted)) and len(words(found)) <= 1.4 * len(wanted)
    return words(expected) == words(found)


class Count:
    def __init__(self):
        self.right, self.missed, self.wrong, self.by_field, self.named = 0, 0, 0, {}, []

    def add(self, key, right, sure, what):
        counts = self.by_field.setdefault(key, [0, 0])
        counts[1] += 1
        if right:
            self.right += 1
            counts[0] += 1
            return
        if sure:
            self.wrong += 1
        else:
            self.missed += 1
        self.named.append(f"{'WRONG' if sure else 'missed'} {key}: {what}")

    def all(self):
        return self.right + self.missed + self.wrong


def judge(count, message, fields, lines, found):
    doubts = set(found["uncertain"])
    keys = {"shipping": "shipping_charged"}
    for key, expected in fields.items():
        got = found.get(keys.get(key, key))
        count.add(key, same(key, expected, got), got is not None and key not in doubts, f"{expected!r}, read {got!r} in {message[:60]!r}")
    left = [dict(line, at=i) for i, line in enumerate(found["lines"])]
    for code, quantity, price in lines:
        match = next((line for line in left if line.get("product") == code), None)
        near = match or (left[0] if left else None)
        sure = near is not None and f"lines.{near['at']}.product" not in doubts and "product" in near
        count.add("product", match is not None, sure and match is None, f"{code}, read {near} in {message[:60]!r}")
        if match is None:
            continue
        left.remove(match)
        count.add("quantity", match["quantity"] == quantity, f"lines.{match['at']}.quantity" not in doubts,
                  f"{code} {quantity}, read {match['quantity']} in {message[:60]!r}")
        if price is not None:
            count.add("price", match.get("unit_price") == price,
                      "unit_price" in match and f"lines.{match['at']}.unit_price" not in doubts,
                      f"{code} {price}, read {match.get('unit_price')} in {message[:60]!r}")
    for line in left:
        sure = "product" in line and f"lines.{line['at']}.product" not in doubts
        count.add("nothing more", not sure, sure, f"{line} read into {message[:60]!r}")
    for key in ("customer", "phone", "address", "courier", "payment"):
        if key not in fields and found.get(key) is not None and key not in doubts:
            count.add("nothing more", False, True, f"{key} {found[key]!r} read into {message[:60]!r}")


def run(cli, book, name):
    corpus = list(read_corpus(HERE / f"{name}.txt"))
    text = "\n---\n".join(message for message, _, _ in corpus)
    out = subprocess.run([cli, "chat", book, "-"], input=text, capture_output=True, text=True, check=True).stdout
    count = Count()
    for (message, fields, lines), line in zip(corpus, out.splitlines(), strict=True):
        judge(count, message, fields, lines, json.loads(line))
    return len(corpus), count


def main():
    cli = sys.argv[1]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        book = f"{folder}/shop.laba"
        subprocess.run([cli, "--quiet", "sample", book], check=True)
        names = [name for name in ("seen", "unseen") if (HERE / f"{name}.txt").exists()]
        print(f"1..{len(names)}")
        for i, name in enumerate(names, 1):
            n, count = run(cli, book, name)
            right, wrong = 100 * count.right / count.all(), 100 * count.wrong / count.all()
            good = right >= LEAST_RIGHT[name] and wrong <= MOST_WRONG[name]
            failed += not good
            fields = ", ".join(f"{key} {ok}/{all_}" for key, (ok, all_) in count.by_field.items())
            print(f"{'ok' if good else 'not ok'} {i} - {name}: {n} messages, {count.all()} fields: {right:.1f} % right, "
                  f"{100 * count.missed / count.all():.1f} % missed or doubted, {wrong:.1f} % wrong and sure ({fields})")
            if "--list" in sys.argv or not good:
                print("\n".join(f"# {line}" for line in count.named))
    return failed


sys.exit(main())
