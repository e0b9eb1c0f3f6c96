#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts in words against the rules of Indonesian and English, for 0 to 10^15.

Indonesian: satu … sembilan; sepuluh, sebelas, dua belas … sembilan belas; X puluh Y; seratus, X ratus; seribu, X ribu;
X juta, miliar, triliun, kuadriliun. se- stands for satu with puluh, belas, ratus, and with ribu when it is exactly one
thousand; never with juta and above.
English: one … nineteen, twenty … ninety, with a hyphen between tens and ones; X hundred Y without "and"; thousand,
million, billion, trillion, quadrillion.
"""

import random
import subprocess
import sys

ONES_ID = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()
SCALES_ID = [(10**15, "kuadriliun"), (10**12, "triliun"), (10**9, "miliar"), (10**6, "juta")]

ONES_EN = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
           "seventeen eighteen nineteen").split()
TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES_EN = [(10**15, "quadrillion"), (10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")]


def indonesian(n):
    if n < 10:
        return ONES_ID[n]
    if n == 10:
        return "sepuluh"
    if n == 11:
        return "sebelas"
    if n < 20:
        return indonesian(n - 10) + " belas"
    for size, word in SCALES_ID + [(1000, "ribu"), (100, "ratus"), (10, "puluh")]:
        if n >= size:
            many, rest = divmod(n, size)
            one = many == 1 and size < 10**6
            text = ("se" + word) if one else indonesian(many) + " " + word
            return text + (" " + indonesian(rest) if rest else "")
    raise ValueError(n)


def english(n):
    if n < 20:
        return ONES_EN[n]
    if n < 100:
        tens, ones = divmod(n, 10)
        return TENS_EN[tens - 2] + ("-" + ONES_EN[ones] if ones else "")
    for size, word in SCALES_EN + [(100, "hundred")]:
        if n >= size:
            many, rest = divmod(n, size)
            return english(many) + " " + word + (" " + english(rest) if rest else "")
    raise ValueError(n)


def amounts():
    """Every small one, all round every power of ten and of a thousand, and many by chance; the same each time."""
    chance = random.Random(20261124)
    found = set(range(0, 20001))
    for power in range(0, 16):
        for digit in range(1, 10):
            for near in range(-12, 13):
                found.add(digit * 10**power + near)
    for power in range(1, 16):
        found.update(chance.randrange(10**power) for _ in range(4000))
    # Groups of three that are nothing, one, ten, eleven, a hundred, all nines.
    groups = [0, 1, 10, 11, 19, 20, 100, 101, 111, 999]
    for _ in range(20000):
        n = 0
        for _ in range(5):
            n = n * 1000 + chance.choice(groups)
        found.add(n)
    return sorted(n for n in found if 0 <= n <= 10**15)


def check(program, language, rule):
    wanted = amounts()
    text = subprocess.run([program, language], input="".join(f"{n}\n" for n in wanted), capture_output=True, text=True,
                          check=True).stdout.split("\n")[:-1]
    wrong = [(n, said, rule(n) + " rupiah") for n, said in zip(wanted, text) if said != rule(n) + " rupiah"]
    for n, said, right in wrong[:10]:
        print(f"# {n}: “{said}”, expected “{right}”")
    return len(text) == len(wanted) and not wrong, len(wanted)


def main():
    print("1..2")
    failed = False
    for number, (language, rule) in enumerate([("id", indonesian), ("en", english)], 1):
        good, n = check(sys.argv[1], language, rule)
        failed |= not good
        print(f"{'ok' if good else 'not ok'} {number} {n} amounts in words, {language}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
