"""Does the main job over the accessibility bus, by names and actions only: job.py PROGRAM KEYWORD FILE

Adds the keyword, refreshes, opens and stars the third, the fortieth and the last paper, reads their abstracts, searches,
and exports the README to the file. PROGRAM is the process identifier of a program with a new library."""

import os
import sys

from desktop import act, children, choose, find, papers, program, states, type_into, wait_for


def step(text):
    print(f"- {text}", flush=True)


def window_named(application, name):
    def found():
        return next((child for child in children(application) if child.name == name and "showing" in states(child)), None)

    return wait_for(found, f"there is no window “{name}”")


def rows(items):
    """Returns the rows of the list without its headings."""
    return [child for child in children(items) if child.getRoleName() == "list item"]


def row_named(items, name):
    """Returns the row with the title, as a person would look for it."""
    return next(row for row in rows(items) if name in row.name)


def read_and_star(items, name):
    row = row_named(items, name)
    act(row, "open")
    abstract = wait_for(lambda: row.childCount and row.getChildAtIndex(0), f"“{name}” does not open")
    assert "expanded" in states(row), "an open row says that it is expanded"
    text = abstract.queryText()
    content = text.getText(0, -1)
    assert len(content) == text.characterCount > 100, "the abstract can be read to its end"
    act(row, "star")
    wait_for(lambda: "starred" in row_named(items, name).name, f"“{name}” is not starred")
    step(f"opened, read ({text.characterCount} characters) and starred: {row.name[:70]}")


def main(pid, keyword, file):
    application = program()
    welcome = window_named(application, "Welcome to Daily Papers")
    act(find(welcome, "push button", "Fetch later"))
    window = window_named(application, "Daily Papers")

    choose(window, "Add keyword")
    dialog = window_named(application, "Add keyword")
    type_into(find(dialog, "text", "Keyword"), keyword)
    act(find(dialog, "push button", "Add"))
    tab = find(window, "page tab", keyword)
    step(f"added the keyword: {tab.name}")

    choose(window, "Refresh")
    wait_for(lambda: "(" in find(window, "page tab", keyword).name, "the tab has no number of unread papers", 60)
    act(find(window, "page tab", "All papers"))
    items = wait_for(lambda: papers(window).childCount >= 42 and papers(window), "fewer than 40 papers", 60)
    step(f"refreshed: {items.name}, {items.childCount} rows")

    all_rows = rows(items)
    # The name has the marks, the title, the authors and the date. The title identifies the paper.
    titles = [row.name.removeprefix("unread, ").split(", ")[0] for row in all_rows]
    chosen = [titles[2], titles[39], titles[-1]]
    for name in chosen:
        read_and_star(items, name)

    word = max(chosen[0].split(), key=len)
    type_into(find(window, "text", "Search library"), word)
    found = wait_for(lambda: (lambda list_: list_.name != items.name and list_.childCount and list_)(papers(window)),
                     "the search finds nothing")
    assert any(chosen[0] in row.name for row in rows(found)), "the search finds the paper"
    step(f"searched for “{word}”: {found.childCount} rows")
    type_into(find(window, "text", "Search library"), "")

    choose(window, "Export README")
    dialog = window_named(application, "Export")
    type_into(find(dialog, "text", "File name:"), file)
    act(find(dialog, "push button", "Save"))
    wait_for(lambda: os.path.exists(file) and os.path.getsize(file), "there is no README")
    with open(file, encoding="utf-8") as readme:
        assert chosen[0][:20] in readme.read(), "the README has the paper"
    step(f"exported {os.path.getsize(file)} bytes")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3])
