#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what a book's last month and year earned: show-sample.py LABA_CLI BOOK"""

import datetime
import json
import subprocess
import sys


def report(cli, book, first, last):
    text = subprocess.run(
        [cli, "report", book, "profit-loss", "--from", str(first), "--to", str(last), "--format", "json"],
        check=True, capture_output=True, text=True,
    ).stdout
    report = json.loads(text)
    amounts = [column["key"] for column in report["columns"] if column["type"] == "money"]
    return {row["key"]: row[amounts[0]] for row in report["rows"]}


def month_before(day):
    return (day.replace(day=1) - datetime.timedelta(days=1)).replace(day=1)


def month_end(day):
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)


def rupiah(amount):
    return ("−" if amount < 0 else "") + "Rp" + f"{abs(amount):,}"


def say(when, figures):
    get = lambda key: figures.get(key) or 0
    verb = "earned" if get("net-profit") >= 0 else "lost"
    print(f"{when} the shop sold goods for {rupiah(get('net-sales'))}. They had cost {rupiah(get('cost-of-goods'))},")
    print(f"and all expenses together were {rupiah(get('total-expenses'))}: it {verb} {rupiah(abs(get('net-profit')))}.")


def main():
    cli, book = sys.argv[1:]
    today = datetime.date.today()
    month = today.replace(day=1)
    for _ in range(24):
        last = min(month_end(month), today)
        figures = report(cli, book, month, last)
        if figures.get("net-sales"):
            break
        month = month_before(month)
    year = report(cli, book, month.replace(month=1), last)
    say(f"In {month:%B %Y}", figures)
    print()
    say(f"In {month:%Y} so far", year)
    print()
    sys.stdout.flush()
    subprocess.run(
        [cli, "report", book, "profit-loss", "--from", str(month.replace(month=1)), "--to", str(last), "--format", "text"],
        check=True,
    )


main()
