"""Finds accessible objects of the program by role and name, and calls their actions, as assistive technology does."""

import time

import pyatspi
from gi.repository import GLib

MOST_GROWTH = 20  # MiB by which the memory of the program may grow while its list is read


class NotFound(Exception):
    """An object that a person would look for does not exist."""


def wait_for(condition, what, seconds=10):
    """Waits until the function returns something, and returns it."""
    end = time.monotonic() + seconds
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise NotFound(f"After {seconds} s: {what}")
        time.sleep(0.1)


def program():
    """Returns the program on the accessibility bus. Waits until it is there."""

    def found():
        return next((child for child in children(pyatspi.Registry.getDesktop(0)) if child.name == "daily-papers"), None)

    return wait_for(found, "the program is not on the accessibility bus", 30)


def states(item):
    return {pyatspi.stateToString(state) for state in item.getState().getStates()}


def children(item):
    for index in range(item.childCount):
        child = item.getChildAtIndex(index)
        if child is not None:
            yield child


def descendants(item, depth=16):
    """Yields all objects in an object, except the rows of lists, which may be millions."""
    yield item
    if depth == 0 or item.getRoleName() == "list":
        return
    for child in children(item):
        yield from descendants(child, depth - 1)


def find(root, role, name, seconds=10, is_shown=True):
    """Returns the object with this role whose name begins with the text. Waits until it is there."""

    def found():
        try:
            for item in descendants(root):
                if item.getRoleName() == role and item.name.startswith(name) and (
                    not is_shown or "showing" in states(item)
                ):
                    return item
        except GLib.GError:
            pass  # an object has gone while it was asked
        return None

    return wait_for(found, f"there is no {role} “{name}”", seconds)


def act(item, action=None):
    """Calls an action of the object: the one with this name, or the first one."""
    actions = item.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    if action is None and names:
        action = names[0]
    if action not in names:
        raise NotFound(f"{item.getRoleName()} “{item.name}” has no action “{action}”, only {names}")
    actions.doAction(names.index(action))


def choose(window, name):
    """Chooses an item of a menu of the window."""
    act(find(window, "menu item", name, is_shown=False))


def type_into(field, text):
    field.queryEditableText().setTextContents(text)


def papers(window):
    """Returns the list of papers that is shown."""
    return find(window, "list", "")


def memory(pid):
    """Returns the resident memory of a process in MiB; None if the process has ended."""
    try:
        with open(f"/proc/{pid}/status") as status:
            for line in status:
                if line.startswith("VmRSS"):
                    return int(line.split()[1]) // 1024
    except OSError:
        pass
    return None
