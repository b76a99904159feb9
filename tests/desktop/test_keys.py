# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys as they come from the X server, with a window manager that gives and takes the focus."""
import os
import tempfile
import time
import unittest
from collections import Counter

import pyatspi

from window import Window, pump, wait_for, walk


class Keys(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.window.activate()
        self.list = wait_for(lambda: self.window.find(pyatspi.ROLE_LIST, "Articles"), "the list of articles")
        wait_for(lambda: len(self.list) >= 10, "ten rows")

    def tearDown(self):
        self.window.close()

    def unread(self):
        return len(self.window.run("list", "--unread", "--limit", "100"))

    def open_first(self):
        """With the first page Qt gives the window another surface, for which it is taken off the screen and put back:
        for a moment no window has the keyboard. A reader looks at the article then."""
        self.window.press("j")
        wait_for(lambda: self.unread() == 9, "one article read")
        wait_for(lambda: self.window.find(pyatspi.ROLE_DOCUMENT_WEB, ""), "the article's page", 60)
        time.sleep(1)

    def focused(self, role, name):
        return wait_for(
            lambda: self.window.focused(role, name),
            f"the focus on {role} “{name}”",
        )

    def test_the_list_has_the_focus_and_j_opens(self):
        self.assertEqual(self.unread(), 10)
        self.open_first()
        self.window.press("b")
        wait_for(lambda: len(self.window.run("bookmarks")) == 1, "a bookmark")
        self.window.press("m")
        wait_for(lambda: self.unread() == 10, "marked as unread")

    def test_marking_all_and_taking_back_by_both_keys(self):
        for key in ("z", "ctrl+z"):
            self.window.press("shift+a")
            wait_for(lambda: self.unread() == 0, "everything read")
            self.window.press(key)
            wait_for(lambda: self.unread() == 10, "everything unread again")

    def test_search_takes_letters_that_are_commands_elsewhere(self):
        self.window.press("slash")
        self.focused(pyatspi.ROLE_TEXT, "Search")
        self.window.type("harbour")  # has an a, an r, a b and an o in it
        wait_for(lambda: len(wait_for(lambda: self.window.find(pyatspi.ROLE_LIST, "Articles"), "the list")) == 5, "five found")
        self.assertEqual(self.unread(), 10)
        self.window.press("Escape")
        wait_for(lambda: len(self.window.find(pyatspi.ROLE_LIST, "Articles")) == 10, "all ten again")

    def test_the_palette_opens_goes_somewhere_and_gives_the_focus_back(self):
        self.window.press("ctrl+k")
        self.focused(pyatspi.ROLE_TEXT, "folder, writer or command")
        self.window.type("harb")
        self.window.press("Return")
        wait_for(lambda: len(self.window.find(pyatspi.ROLE_LIST, "Articles")) == 5, "the list of Harbour")
        self.window.press("j")
        wait_for(lambda: self.unread() == 9, "one article read")

    def test_keys_go_to_the_dialog_that_is_open_and_to_the_window_again(self):
        self.window.press("question")
        wait_for(lambda: self.window.dialog("Keyboard shortcuts"), "the list of keys")
        self.focused(pyatspi.ROLE_TEXT, "Find a command or key")
        self.window.type("ja")
        time.sleep(0.5)
        self.assertEqual(self.unread(), 10)
        self.window.press("Escape")
        wait_for(lambda: not self.window.dialog("Keyboard shortcuts"), "the dialog to go")
        self.window.activate()
        self.window.press("j")
        wait_for(lambda: self.unread() == 9, "one article read")

    def test_arrows_go_from_pane_to_pane_and_space_reads_on(self):
        self.open_first()
        self.window.press("Left")
        self.focused(pyatspi.ROLE_TREE, "Subscriptions")
        self.window.press("Right")
        self.focused(pyatspi.ROLE_LIST, "Articles")
        for _ in range(14):
            self.window.press("space")
            time.sleep(0.4)
            if self.unread() == 0:
                break
        self.assertLess(self.unread(), 8)

    def test_next_list_and_all_articles(self):
        self.window.press("shift+j")
        wait_for(lambda: self.window.find(pyatspi.ROLE_LABEL, "Followed writers"), "the next list")
        self.window.press("shift+k")
        wait_for(lambda: len(self.window.find(pyatspi.ROLE_LIST, "Articles")) == 10, "the list before")


# Where a key has something to do, in the order in which each is pressed: as Qt writes it, and as xdotool does (Space until
# the page is at its end); keys after it put back what is in the way of the next one.
PRESSED = [
    ("N", "n", ""), ("J", "j", ""), ("K", "k", ""), ("M", "m", "j"), ("P", "p", ""), ("U", "u", ""),
    ("B", "b", ""), ("S", "s", ""), ("Shift+J", "shift+j", ""), ("Shift+K", "shift+k", "j"),
    ("Left", "Left", ""), ("Right", "Right", ""), ("Space", "space space space space", ""),
    ("Return", "Return", ""), ("Enter", "KP_Enter", ""), ("O", "o", ""), ("V", "v", ""),
    ("F", "f", ""), ("W", "w", "w"), ("Ctrl+F", "ctrl+f", "Escape"), ("F7", "F7", "F7"),
    ("Ctrl++", "ctrl+plus", ""), ("Ctrl+=", "ctrl+equal", ""), ("Ctrl+-", "ctrl+minus", ""), ("Ctrl+0", "ctrl+0", ""),
    ("Ctrl+Shift+C", "ctrl+shift+c", ""), ("Ctrl+Shift+Q", "ctrl+shift+q", ""), ("Ctrl+V", "ctrl+v", "Escape"),
    ("Shift+O", "shift+o", "Escape"), ("Shift+B", "shift+b", "Escape"), ("Ctrl+E", "ctrl+e", "Escape"),
    ("Ctrl+S", "ctrl+s", ""), ("Ctrl+P", "ctrl+p", "Escape"),
    ("Ctrl+K", "ctrl+k", "Escape"), ("/", "slash", "Escape"), ("Ctrl+Shift+F", "ctrl+shift+f", "Escape"),
    ("Ctrl+L", "ctrl+l", "Escape Right"), ("Shift+U", "shift+u", "j"),
    ("Ctrl+Shift+Down", "ctrl+shift+Down", ""), ("Ctrl+Z", "ctrl+z", ""), ("Ctrl+Shift+Z", "ctrl+shift+z", ""),
    ("Z", "z", ""), ("Ctrl+Y", "ctrl+y", "z End"), ("Ctrl+Shift+Up", "ctrl+shift+Up", "z"),
    ("A", "a", "z"), ("Shift+A", "shift+a", ""), ("Shift+H", "shift+h", "shift+h"),
    ("Ctrl+R", "ctrl+r", ""), ("F5", "F5", ""), ("R", "r", ""), ("Ctrl+N", "ctrl+n", "Escape"),
    ("Ctrl+Alt+2", "ctrl+alt+2", ""), ("Ctrl+Alt+1", "ctrl+alt+1", ""), ("Ctrl+Alt+3", "ctrl+alt+3", ""),
    ("F11", "F11", ""), ("F9", "F9", "F9"), ("Shift+F9", "shift+F9", "shift+F9"),
    ("Ctrl+,", "ctrl+comma", "Escape"), ("?", "question", "Escape"), ("Ctrl+Shift+J", "ctrl+shift+j", "Escape"),
    ("Ctrl+Shift+S", "ctrl+shift+s", "Escape"), ("Ctrl+Q", "ctrl+q", ""),
]  # fmt: skip
# The pages here are too short to scroll back, and what reads aloud is no matter of the screen.
ELSEWHERE = {"Shift+Space", "L"}


class EachKey(unittest.TestCase):
    """Each key of the list that ? shows, pressed once: something is to be seen of it."""

    def setUp(self):
        self.browser = tempfile.TemporaryDirectory(dir=os.environ.get("SCRATCH"))
        self.opened = os.path.join(self.browser.name, "opened")
        program = os.path.join(self.browser.name, "xdg-open")
        with open(program, "w", encoding="utf-8") as script:
            script.write(f'#!/bin/sh\necho "$1" >> {self.opened}\n')
        os.chmod(program, 0o755)
        self.path = os.environ["PATH"]
        os.environ["PATH"] = self.browser.name + os.pathsep + self.path
        self.window = Window()
        self.window.activate()
        wait_for(lambda: len(self.window.find(pyatspi.ROLE_LIST, "Articles")) >= 10, "ten rows")

    def tearDown(self):
        os.environ["PATH"] = self.path
        self.window.close()
        self.browser.cleanup()

    def seen(self):
        """What is on screen: where panes stand, what is there, what it says, what has the focus or is chosen; and what
        the browser was given. What is said in the line goes by itself, so that its going is nothing."""
        told = (pyatspi.STATE_FOCUSED, pyatspi.STATE_CHECKED, pyatspi.STATE_SELECTED, pyatspi.STATE_EXPANDED)
        there, said = Counter(), Counter()
        for top in self.window.app:
            line = False
            for node in walk(top, closed=(pyatspi.ROLE_DOCUMENT_WEB,)):
                role, state = node.getRole(), node.getState()
                line = role == pyatspi.ROLE_NOTIFICATION or (line and role in (pyatspi.ROLE_LABEL, pyatspi.ROLE_PUSH_BUTTON))
                place = ""
                if role in (pyatspi.ROLE_LIST, pyatspi.ROLE_TREE):
                    place = str(tuple(node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)))
                (said if line else there)[(role, node.name, place, *(state.contains(one) for one in told))] += 1
        there[("asked", self.window.server.asked)] += 1
        if os.path.exists(self.opened):
            there[("opened", os.path.getsize(self.opened))] += 1
        return there, said

    def settled(self, before=None):
        """What is on screen when nothing comes or goes any more."""
        before = before or self.seen()
        for _ in range(40):
            pump()
            now = self.seen()
            if now == before:
                break
            before = now
        return before

    def changed(self, before):
        """What is on screen, if it is something else than before."""
        there, said = now = self.seen()
        return now if there != before[0] or said - before[1] else None

    def listed(self):
        self.window.press("question")
        dialog = wait_for(lambda: self.window.dialog("Keyboard shortcuts"), "the list of keys")
        commands = wait_for(lambda: next(n for n in walk(dialog) if n.getRole() == pyatspi.ROLE_TREE), "its rows").queryTable()
        rows = [[commands.getAccessibleAt(row, column).name for column in (0, 1)] for row in range(commands.nRows)]
        self.window.press("Escape")
        wait_for(lambda: not self.window.dialog("Keyboard shortcuts"), "the dialog to go")
        self.window.activate()
        # The head of a group reads the same in both columns.
        return {key for name, keys in rows if name != keys for key in keys.split("   ")} - {"No key"}

    def test_something_is_seen_of_each(self):
        self.assertEqual(self.listed(), ELSEWHERE | {key for key, _, _ in PRESSED}, "keys that are listed, and pressed here")
        self.window.press("n")  # with the first page the window is for a moment without the keyboard
        wait_for(lambda: self.window.find(pyatspi.ROLE_DOCUMENT_WEB, ""), "the article's page", 60)
        first = self.window.find(pyatspi.ROLE_LIST, "Articles")[0]
        wait_for(lambda: not first.name.startswith("unread, "), "the article to be marked as read")
        self.window.press("m")  # it stays in the list of what is unread, so that there is one to go back to
        wait_for(lambda: first.name.startswith("unread, "), "the article to be unread again")
        silent = []
        seen = None
        for key, pressed, after in PRESSED:
            before = seen = self.settled(seen)
            self.window.press(*pressed.split())
            if key == "Ctrl+Q":
                self.assertEqual(self.window.process.wait(20), 0)
                break
            try:
                seen = wait_for(lambda: self.changed(before), f"what {key} does", 8)
            except AssertionError:
                silent.append(key)
            if after:
                pump(0.1)
                self.window.press(*after.split())
        self.assertEqual(silent, [], "nothing was seen of these")


class Session(unittest.TestCase):
    def test_the_first_window_is_within_the_screen(self):
        window = Window(size=None)
        try:
            window.activate()
            place = window.frame.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            self.assertLessEqual(place.x + place.width, 1440)
            self.assertLessEqual(place.y + place.height, 900)
            self.assertGreater(place.height, 800)
        finally:
            window.close()

    def test_who_logs_out_finds_everything_where_it_was(self):
        window = Window()
        try:
            window.activate()
            wait_for(lambda: len(window.find(pyatspi.ROLE_LIST, "Articles")) == 10, "the unread articles")
            window.press("j")
            wait_for(lambda: len(window.run("list", "--unread", "--limit", "100")) == 9, "one article read")
            window.process.terminate()  # as a session does
            self.assertEqual(window.process.wait(20), 0)
            window.start()
            articles = wait_for(lambda: window.find(pyatspi.ROLE_LIST, "Articles"), "the list")
            # The one that was read is still among the unread: it has not been left.
            wait_for(lambda: len(articles) == 10, "ten rows again")
            self.assertEqual(sum(not row.name.startswith("unread, ") for row in articles), 1)
        finally:
            window.close()

    def test_a_second_start_hands_over_and_the_focus_comes_here(self):
        window = Window()
        try:
            window.activate()
            wait_for(lambda: window.find(pyatspi.ROLE_LIST, "Articles"), "the window")
            import subprocess

            from window import BYLINE

            address = f"feed://127.0.0.1:{window.server.server_port}/harbour.xml"
            done = subprocess.run([BYLINE, "--data-dir", window.folder, address], timeout=30)
            self.assertEqual(done.returncode, 0)
            wait_for(lambda: window.dialog("Add outlet"), "the offer to subscribe")
        finally:
            window.close()


if __name__ == "__main__":
    unittest.main()
