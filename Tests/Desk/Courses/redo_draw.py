"""Makes a draw again from its published file and the published value, with nothing of the program.

    python3 redo_draw.py LIST VALUE

prints a line an application: its place in the order, its number, what it came to, the group, the reserve's rank.
"""

import hashlib
import sys


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def draw(published: str, value: str) -> list[str]:
    lines = published.splitlines()
    assert lines[0] == "sumaho-draw 1"
    places = {code: int(number) for code, number in (part.split(":") for part in lines[2].split()[1:])}
    reserves, used = int(lines[3].split()[1]), dict.fromkeys(places, 0)
    seal = sha256(published)
    entries = [line.split() for line in lines[5:]]
    order = sorted(entries, key=lambda e: (e[1] != "first", sha256(f"{seal} {value} {e[0]}")))
    told = []
    for position, (number, _, *choices) in enumerate(order, 1):
        free = next((code for code in choices if places[code] > 0), None)
        if free:
            places[free] -= 1
            told.append(f"{position} {number} place {free}")
            continue
        kept = next((code for code in choices if used[code] < reserves), None)
        if kept:
            used[kept] += 1
            told.append(f"{position} {number} reserve {kept} {used[kept]}")
        else:
            told.append(f"{position} {number} none")
    return told


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        print("\n".join(draw(file.read(), sys.argv[2])))
