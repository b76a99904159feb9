# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys as they come from the X server, with a window manager that gives and takes the focus."""
import time
import unittest

import pyatspi

from window import Window, wait_for


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
        self.focused(pyatspi.ROLE_TEXT, "what you want to do")
        self.window.type("harb")
        self.window.press("Return")
        wait_for(lambda: len(self.window.find(pyatspi.ROLE_LIST, "Articles")) == 5, "the list of Harbour")
        self.window.press("j")
        wait_for(lambda: self.unread() == 9, "one article read")

    def test_keys_go_to_the_dialog_that_is_open_and_to_the_window_again(self):
        self.window.press("question")
        wait_for(lambda: self.window.dialog("Keys"), "the list of keys")
        self.focused(pyatspi.ROLE_TEXT, "Find a command or a key")
        self.window.type("ja")
        time.sleep(0.5)
        self.assertEqual(self.unread(), 10)
        self.window.press("Escape")
        wait_for(lambda: not self.window.dialog("Keys"), "the dialog to go")
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
