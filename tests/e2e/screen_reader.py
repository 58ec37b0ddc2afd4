"""Reads the running program as a screen reader does, and types as a person does: real keys, no mouse.

What is seen comes from the accessibility bus; everything that changes something is a key press.
"""
import re
import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desk import answers, die_with_parent, until  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning)
PARTS = ("table cell", "page tab")
PATIENCE = 30  # seconds; a machine that also compiles is slow


class Program:
    def __init__(self, command):
        self.process = subprocess.Popen(command, preexec_fn=die_with_parent)
        self.root = until(self._on_the_bus, PATIENCE, "the program on the accessibility bus")
        self.window = until(self._x_window, PATIENCE, "the program's window")
        until(lambda: answers("timeout", "3", "xdotool", "windowactivate", "--sync", self.window), PATIENCE, "a focused window")

    def _on_the_bus(self):
        self.must_run()
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            try:
                application = desktop.get_child_at_index(i)
                if application and application.get_process_id() == self.process.pid and application.get_child_count():
                    return application
            except GLib.Error:
                continue
        return None

    def _x_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    # --- reading -------------------------------------------------------------------------------------------------

    def still(self, look, most=20):
        """What look() says of the screen. It looks again when a part was gone while it was read, as when a page is built
        anew; that the program is gone is said as that."""
        for _ in range(most):
            try:
                return look()
            except GLib.Error:
                self.must_run()
                time.sleep(0.1)
        return look()

    def must_run(self):
        assert self.process.poll() is None, f"the program ended with {self.process.returncode}"

    def nodes(self, node=None):
        """Everything that shows, in reading order."""
        node = node or self.root
        try:
            node.clear_cache_single() if hasattr(node, "clear_cache_single") else node.clear_cache()
            if node is not self.root and not node.get_state_set().contains(Atspi.StateType.SHOWING):
                return
            yield node
            for i in range(min(node.get_child_count(), 600)):  # a long table is not read whole
                child = node.get_child_at_index(i)
                if child is not None:
                    yield from self.nodes(child)
        except GLib.Error:
            return  # gone while it was read

    def find(self, name, role=None, inside=None):
        """The first thing that shows whose name matches the whole expression; nothing if there is none."""
        for node in self.nodes(inside):
            try:
                if (not role or node.get_role_name() == role) and re.fullmatch(name, node.get_name() or "", re.S):
                    return node
            except GLib.Error:
                continue
        return None

    def wait(self, name, role=None, seconds=PATIENCE):
        def look():
            self.must_run()
            return self.find(name, role)
        try:
            return until(look, seconds, f"{role or 'something'} called '{name}'")
        except AssertionError:
            self.print_tree()
            raise

    def focused(self):
        """What the keyboard is on. Qt marks the current cell of every table and the current tab of every tab bar, also where
        the keyboard has left: such a part counts when nothing else is marked, or what it belongs to is."""
        return self.still(self._focused)

    def _focused(self):
        marked, cells = [], []
        for node in self.nodes():
            try:
                if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    (cells if node.get_role_name() in PARTS else marked).append(node)
            except GLib.Error:
                continue
        # A text's own viewport is marked together with it, and says nothing by itself.
        inner = [n for n in marked if n.get_role_name() not in ("frame", "dialog", "application")
                 and not (n.get_role_name() == "filler" and n.get_parent() in marked)]
        if inner and inner[-1].get_role_name() not in ("table", "page tab list"):
            return inner[-1]
        if inner:
            cells = [c for c in cells if c.get_parent() == inner[-1]] or inner
        return (cells or marked or [None])[-1]

    def is_checked(self):
        """Whether what the keyboard is on is ticked."""
        def look():
            node = self._focused()
            return bool(node) and node.get_state_set().contains(Atspi.StateType.CHECKED)
        return self.still(look)

    def focus_words(self):
        def look():
            node = self._focused()
            return f"{node.get_role_name()} '{node.get_name()}'" if node else "nothing"
        return self.still(look)

    def rows_of(self, table):
        return table.get_table_iface().get_n_rows()

    def print_tree(self, node=None, depth=0):
        node = node or self.root
        for child in self.nodes(node):
            try:
                up, level = child, 0
                while up is not None and up != node and level < 30:
                    up, level = up.get_parent(), level + 1
                focus = " *" if child.get_state_set().contains(Atspi.StateType.FOCUSED) else ""
                print("  " * (depth + level) + f"[{child.get_role_name()}] {child.get_name()!r}{focus}")
            except GLib.Error:
                continue

    # --- typing --------------------------------------------------------------------------------------------------

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)
        time.sleep(0.12)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "8", text], check=True)
        time.sleep(0.2)

    def tab_to(self, name, role=None, most=60, key="Tab"):
        """Presses Tab until something of that name has the focus; says the way it went when it never does."""
        way = []
        def there():
            node = self._focused()
            named = node and re.fullmatch(name, node.get_name() or "", re.S)
            return node if named and (not role or node.get_role_name() == role) else None
        for _ in range(most):
            if node := self.still(there):
                return node
            way.append(self.focus_words())
            self.press(key)
        self.print_tree()
        raise AssertionError(f"{key} never reached '{name}'. The way it went:\n  " + "\n  ".join(way))

    def picture(self, path):
        subprocess.run(["import", "-window", "root", str(path)], check=False)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
