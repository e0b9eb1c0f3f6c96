#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""price.py LABA_CLI: working out a price, against a solver of its own.

The solver knows the rules from the words of the design alone: percentages of the price, rounded half up, with a cap for
each piece; an amount for the order; rules of one name are one fee; the newest that holds on the day. It says by exact
fractions where the answer can lie, and tries every price from there. LABA_PROOF_SEEDS=N: N books instead of three."""
import os
import random
import sys
from fractions import Fraction

from cli import Failed, Laba, Tap, read_json

BOOKS = int(os.environ.get("LABA_PROOF_SEEDS", "3"))
DAY = "2026-11-24"


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def in_force(rules, category):
    """The newest of each name and category, of those that hold for the goods."""
    newest = {}
    for rule in rules:
        of = rule.get("goods_category")
        if rule["valid_from"] > DAY or (of is not None and of.lower() != (category or "").lower()):
            continue
        key = (rule["name"], of)
        if key not in newest or newest[key]["valid_from"] < rule["valid_from"]:
            newest[key] = rule
    return list(newest.values())


def fees(rules, price, pieces, exact=False):
    goods, by_name = price * pieces, {}
    for rule in rules:
        share = goods * Fraction(str(rule.get("percent", 0))) / 100
        part = share if exact else half_up(share)
        part = min(part, rule["cap"] * pieces if "cap" in rule else goods)
        by_name.setdefault(rule["name"], []).append((part, rule.get("fixed", 0)))
    return {name: sum(part for part, _ in parts) + max(fixed for _, fixed in parts) for name, parts in by_name.items()}


def left(rules, wish, price, exact=False):
    costs = wish["cost"] * wish["pieces"] + wish["packing"] + wish["other"]
    return price * wish["pieces"] - costs - sum(fees(rules, price, wish["pieces"], exact).values())


def wanted(wish, price):
    if wish["kind"] == "profit":
        return wish["want"] * wish["pieces"]
    base = price * wish["pieces"] if wish["kind"] == "margin" else wish["cost"] * wish["pieces"]
    return base * Fraction(str(wish["want"])) / 100


def solve(rules, wish):
    """Exactly, without rounding, what is missing falls for good once it is nothing; rounding is worth half a rupiah a rule."""
    slack = Fraction(len(rules) + 1, 2)

    def may(price):
        return left(rules, wish, price, True) + slack >= wanted(wish, price)

    low, high = 0, 10 ** 15 // wish["pieces"]
    if not may(high):
        return None
    while not may(0) and high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if may(middle) else (middle, high)
    start = 0 if may(0) else high
    price = -(-start // wish["round"]) * wish["round"]
    for _ in range(2_000_000):
        if left(rules, wish, price) >= wanted(wish, price):
            return price
        price += wish["round"]
    return None


def make_rules(dice):
    rules = []
    for name in ("Admin", "Ongkir XTRA", "Proses"):
        for day in sorted(dice.sample(["2025-01-01", "2026-01-01", "2026-11-24", "2026-12-01"], dice.randint(0, 3))):
            rule = {"valid_from": day, "name": name, "percent": dice.choice([0, 2, 4.25, 6.97, 8.25, 10, 0.125]),
                    "fixed": dice.choice([0, 1250, 500])}
            if not rule["percent"] and not rule["fixed"]:
                rule["fixed"] = 1
            if dice.random() < 0.4:
                rule["cap"] = dice.choice([1000, 5000, 40000])
            if dice.random() < 0.3:
                rule["goods_category"] = dice.choice(["Fashion", "Snack"])
            rules.append(rule)
    return rules


def make_wish(dice):
    kind = dice.choice(["profit", "margin", "markup"])
    want = dice.choice([0, 1, 999, 5000, 25000]) if kind == "profit" else dice.choice([0, 0.5, 12.5, 30, 33.333, 60])
    return {"pieces": dice.choice([1, 1, 2, 7, 12]), "cost": dice.choice([1, 777, 6780, 26000, 150001]),
            "packing": dice.choice([0, 1500, 2001]), "other": dice.choice([0, 0, 9000]), "kind": kind, "want": want,
            "round": dice.choice([1, 1, 100, 500, 1000])}


def ask(laba, book, product, wish, *more):
    options = [f"--{key}={wish[key]}" for key in ("pieces", "cost", "packing", "other", "round")]
    return read_json(laba.run("price", book, product, *options, *more, "--day", DAY, "--format", "json"))


def check_wish(laba, book, dice, rules, category):
    wish = make_wish(dice)
    answer = ask(laba, book, f"P-{category}", wish, f"--{wish['kind']}={wish['want']}")
    for row in answer["rows"]:
        mine = in_force(rules[row["channel"]], category)
        expected = solve(mine, wish)
        assert row["price"] == expected, (row, expected, wish, mine)
        if expected is None:
            continue
        assert row["fees"] == sum(fees(mine, expected, wish["pieces"]).values()), (row, wish, mine)
        assert row["profit"] == left(mine, wish, expected), (row, wish, mine)
        back = ask(laba, book, f"P-{category}", wish, f"--price={expected}", "--channel", row["channel"])
        parts = {part["key"]: part["amount"] for part in back["rows"]}
        assert parts.pop("goods") == expected * wish["pieces"] == sum(parts.values()), (parts, wish)
        assert parts["profit"] == row["profit"], (parts, row)
        named = {key[4:]: amount for key, amount in parts.items() if key.startswith("fee:")}
        assert named == {n: a for n, a in fees(mine, expected, wish["pieces"]).items() if a}, (named, mine)


def check_book(laba, seed):
    dice = random.Random(seed)
    rules = {name: make_rules(dice) for name in ("Shopee", "Tokopedia")} | {"WhatsApp": []}
    book = laba.new()
    laba.record(book, [{"type": "account", "name": "Saldo", "kind": "platform"}]
                + [{"type": "channel", "name": name, "kind": "own" if name == "WhatsApp" else "marketplace",
                    "account": "Saldo", "fees": fees_} for name, fees_ in rules.items()]
                + [{"type": "product", "code": f"P-{category}", "name": f"Barang {category}", "category": category,
                    "cost_price": 26000, "sell_price": 40000} for category in ("fashion", "Snack", "Lain")])
    for _ in range(12):
        check_wish(laba, book, dice, rules, dice.choice(["fashion", "Snack", "Lain"]))


def check_words(laba):
    """What is refused, and that nothing is written."""
    book = laba.new()
    laba.record(book, [{"type": "product", "code": "A", "name": "Baju"}, {"type": "product", "code": "B", "name": "Rok",
                                                                       "sell_price": 50000, "cost_price": 30000}])
    before = laba.run("history", book)
    for options, status, words in (
            (["A"], 1, "--cost"), (["A", "--cost", "10rb"], 1, "--profit"), (["A", "--cost", "x"], 2, "--cost"),
            (["A", "--cost", "10rb", "--profit", "1", "--margin", "2"], 2, "--margin"),
            (["A", "--cost", "10rb", "--margin", "100"], 1, "100"), (["A", "--cost", "0", "--markup", "10"], 1, "profit"),
            (["A", "--cost", "10rb", "--profit", "1", "--pieces", "0"], 2, "0"), (["Nobody"], 1, "Nobody")):
        answer = laba.try_run("price", book, *options)
        assert answer.status == status and words in answer.err, (options, answer.status, answer.err)
    row = read_json(laba.run("price", book, "B", "--format", "json"))["rows"][0]
    assert (row["price"], row["profit"], str(row["margin"]), str(row["markup"])) == (50000, 20000, "40", "66.7"), row
    row = read_json(laba.run("price", book, "--cost", "7rb", "--markup", "50", "--round", "500", "--format", "json"))["rows"][0]
    assert (row["price"], row["profit"]) == (10500, 3500), row
    assert laba.run("history", book) == before


def prove(tap, what, check, *given):
    try:
        check(*given)
        tap.ok(True, what)
    except (AssertionError, Failed) as error:
        tap.ok(False, what, error)


def main():
    tap = Tap()
    with Laba(sys.argv[1]) as laba:
        for seed in range(1, BOOKS + 1):
            prove(tap, f"prices of book {seed}", check_book, laba, seed)
        prove(tap, "what is said and refused", check_words, laba)
    tap.done()


if __name__ == "__main__":
    main()
