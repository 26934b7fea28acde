"""Reads all rows of the shown list one after the other, as "read all" of a screen reader does: walk.py PROGRAM SECONDS

Prints the speed and the memory of the program. Fails if the memory grows by more than 20 MiB."""

import random
import sys
import time

from desktop import MOST_GROWTH, find, memory, papers, program


def main(pid, seconds):
    items = papers(find(program(), "frame", "Daily Papers"))
    count = items.childCount
    items.getChildAtIndex(0).name
    first = memory(pid)
    print(f"{count} rows, {first} MiB", flush=True)
    begin = time.monotonic()
    for _ in range(1000):
        items.childCount
    # A row takes two requests: for the object and for its name.
    print(f"At most {1000 / (time.monotonic() - begin) / 2:.0f} rows/s if the answers took no time", flush=True)
    begin = time.monotonic()
    row = 0
    while row < count and time.monotonic() - begin < seconds:
        items.getChildAtIndex(row).name
        row += 1
        if row % 20000 == 0:
            print(f"{row} rows, {row / (time.monotonic() - begin):.0f} rows/s, {memory(pid)} MiB", flush=True)
    print(f"In order: {row} rows, {row / (time.monotonic() - begin):.0f} rows/s, {memory(pid)} MiB", flush=True)

    choice = random.Random(1)
    begin = time.monotonic()
    longest = 0
    number = 1000
    for _ in range(number):
        start = time.monotonic()
        items.getChildAtIndex(choice.randrange(count)).name
        longest = max(longest, time.monotonic() - start)
    print(f"Random: {number / (time.monotonic() - begin):.0f} rows/s, the longest took {longest:.3f} s, "
          f"{memory(pid)} MiB", flush=True)
    grown = memory(pid) - first
    if grown > MOST_GROWTH:
        sys.exit(f"The memory has grown by {grown} MiB")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
