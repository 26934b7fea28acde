"""Sends random requests to the shown list, also for old and for missing rows: hammer.py PROGRAM SECONDS [SEED]

Fails if the program ends, if a request takes longer than two seconds, or if the memory grows by more than 20 MiB."""

import collections
import random
import sys
import time

from gi.repository import GLib

from desktop import MOST_GROWTH, find, memory, papers, program, states

LONGEST = 2  # seconds


def main(pid, seconds, seed):
    choice = random.Random(seed)
    items = papers(find(program(), "frame", "Daily Papers"))
    count = items.childCount
    old = collections.deque(maxlen=400)
    requests = collections.Counter()
    errors = collections.Counter()
    longest = (0, "")
    items.getChildAtIndex(0).name
    first = memory(pid)

    def ask(name, function):
        nonlocal longest
        start = time.monotonic()
        result = None
        try:
            result = function()
        except (GLib.GError, AttributeError, RuntimeError, NotImplementedError) as error:
            # The object has gone, or there is none with this number.
            errors[f"{name}: {str(error)[:60]}"] += 1
        requests[name] += 1
        longest = max(longest, (time.monotonic() - start, name))
        return result

    begin = time.monotonic()
    told = begin
    while time.monotonic() - begin < seconds:
        if memory(pid) is None:
            sys.exit(f"The program has ended after {time.monotonic() - begin:.0f} s; the seed is {seed}")
        row = choice.choice([0, count - 1, count, count + 7, -1, choice.randrange(count), choice.randrange(min(count, 30))])
        item = ask("row", lambda: items.getChildAtIndex(row))
        if item is not None:
            old.append(item)
        if not old:
            continue
        item = choice.choice(old)
        ask("name", lambda: item.name)
        ask("states", lambda: states(item))
        what = choice.randrange(40)
        if what < 8:
            ask("position", lambda: item.queryComponent().getExtents(0))
        elif what < 12:
            ask("index", item.getIndexInParent)
        elif what < 16:
            ask("abstract", lambda: item.childCount and item.getChildAtIndex(0).queryText().getText(0, -1))
        elif what < 18:
            ask("focus", lambda: item.queryComponent().grabFocus())
        elif what < 20:
            ask("selection", lambda: items.querySelection().nSelectedChildren)
        elif what < 22:
            action = choice.randrange(3)
            ask("action", lambda: item.queryAction().doAction(action))
        if time.monotonic() - told > 30:
            told = time.monotonic()
            print(f"{told - begin:.0f} s, {sum(requests.values())} requests, {memory(pid)} MiB", flush=True)
    print(f"Seed {seed}: {sum(requests.values())} requests, the longest took {longest[0]:.3f} s ({longest[1]}), "
          f"memory {first} to {memory(pid)} MiB", flush=True)
    for text, number in errors.most_common(5):
        print(f"  {number} times {text}")
    if longest[0] > LONGEST:
        sys.exit("A request took too long")
    if memory(pid) - first > MOST_GROWTH:
        sys.exit(f"The memory has grown by {memory(pid) - first} MiB")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
