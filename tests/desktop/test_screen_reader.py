# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds: it walks the window as Orca does, over AT-SPI."""
import re
import unittest

import pyatspi

from window import Listener, Window, complaints, described, pump, wait_for, walk


class ScreenReader(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.window = Window()
        cls.window.activate()
        cls.list = wait_for(lambda: cls.window.find(pyatspi.ROLE_LIST, "Articles"), "the list of articles")
        wait_for(lambda: len(cls.list) >= 10, "ten rows")

    @classmethod
    def tearDownClass(cls):
        cls.window.close()

    def assertFine(self, top):
        seen = len(list(walk(top)))
        self.assertGreater(seen, 3, f"only {seen} parts were seen in {described(top)}")
        self.assertEqual(complaints(top), [])

    def test_every_control_of_the_window_has_a_name_and_a_key(self):
        self.window.press("j")  # with an article open, everything is there
        wait_for(lambda: self.window.find(pyatspi.ROLE_DOCUMENT_WEB, ""), "the article's page", 60)
        self.assertFine(self.window.frame)

    def test_the_article_itself_can_be_read(self):
        self.window.press("j")
        page = wait_for(lambda: self.window.find(pyatspi.ROLE_DOCUMENT_WEB, ""), "the article's page", 60)

        def words():
            return " ".join(n.name for n in walk(page) if n.name)

        wait_for(lambda: "headline" in words() and "Ken Sato" in words(), "headline and writer in the page")
        wait_for(lambda: any(n.getRole() == pyatspi.ROLE_HEADING for n in walk(page)), "a heading to jump to")

    def test_an_article_is_read_with_a_cursor(self):
        """Line by line, as no page of the web engine is on Linux."""
        self.window.activate()
        self.window.press("shift+k", "j")
        wait_for(lambda: self.window.find(pyatspi.ROLE_DOCUMENT_WEB, "headline"), "the page, called as its article", 60)
        self.window.press("F7", "Right")
        moved = []
        listener = Listener(lambda event: moved.append(event.source.queryText().getText(0, -1)), "object:text-caret-moved")
        try:
            wait_for(lambda: self.window.focused(pyatspi.ROLE_LABEL, "Article"), "the text")
            self.window.press("Down", "Down")
            wait_for(lambda: any("headline" in text and "Text number" in text for text in moved), "a cursor in the text")
        finally:
            listener.stop()
            self.window.press("F7", "Left")

    def test_rows_of_the_list_say_everything(self):
        names = [row.name for row in self.list]
        fine = re.compile(r"^(unread, )?(Fieldnotes|Harbour) headline \d, Ken Sato, (Fieldnotes|Harbour)( · likely a teaser)?, 2 hours ago")
        for name in names:
            self.assertRegex(name, fine)
        self.assertTrue(any(name.startswith("unread, ") for name in names), names)

    def test_the_row_that_the_keyboard_is_on_is_told(self):
        told = []
        listener = Listener(lambda event: event.detail1 and told.append((event.source.getRole(), event.source.name)),
                            "object:state-changed:focused")  # fmt: skip

        def row(role, name):
            wait_for(lambda: told and told[-1][0] == role and re.search(name, told[-1][1]), lambda: f"{name}; told: {told}")
            told.clear()

        try:
            self.window.press("shift+k", "j")  # the first article
            row(pyatspi.ROLE_LIST_ITEM, "headline")
            self.window.press("End", "Up")
            row(pyatspi.ROLE_LIST_ITEM, "headline 5")
            self.window.press("Left")  # who comes into a list hears where in it
            row(pyatspi.ROLE_TABLE_CELL, ".")
            self.window.press("Right")
            row(pyatspi.ROLE_LIST_ITEM, "headline")
        finally:
            listener.stop()

    def test_rows_of_the_subscriptions_say_everything(self):
        tree = wait_for(lambda: self.window.find(pyatspi.ROLE_TREE, "Subscriptions"), "the subscriptions")
        names = [row.name for row in walk(tree) if row.getRole() == pyatspi.ROLE_TABLE_CELL]
        self.assertTrue(any(re.match(r"^Harbour, \d unread$", name) for name in names), names)
        self.assertTrue(any(name.startswith("Ken Sato, 2 outlets") for name in names), names)

    def test_tab_goes_to_every_control_and_back(self):
        wanted = {
            described(n)
            for n in self.window.nodes()
            if n.getState().contains(pyatspi.STATE_FOCUSABLE)
            and n.getRole() in (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY,
                                pyatspi.ROLE_LIST, pyatspi.ROLE_TREE, pyatspi.ROLE_CHECK_BOX)
            and n.getState().contains(pyatspi.STATE_ENABLED)
        }  # fmt: skip
        self.assertGreater(len(wanted), 8, wanted)
        reached = set()
        events = []

        def note(event):
            if event.detail1 and event.host_application == self.window.app:
                node = event.source
                while node and node.getRole() in (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE_CELL):
                    node = node.parent
                if node:
                    reached.add(described(node))

        listener = Listener(note, "object:state-changed:focused")
        try:
            for _ in range(40):
                self.window.press("Tab")
                pump(0.1)
                if not wanted - reached:
                    break
        finally:
            listener.stop()
        missing = {w for w in wanted - reached if not w.startswith("toggle button “All”")}  # reached with an arrow
        self.assertEqual(missing, set(), f"reached: {sorted(reached)}; {events}")

    def test_what_is_said_in_the_line_is_read_out(self):
        said = []
        listener = Listener(lambda event: said.append((event.source.getRole(), event.source.name)),
                            "object:state-changed:showing")  # fmt: skip
        try:
            self.window.press("Escape", "a")
            wait_for(lambda: any(role == pyatspi.ROLE_NOTIFICATION and "marked as read" in name for role, name in said), "a notice")
        finally:
            listener.stop()
            self.window.press("z")
        wait_for(lambda: any(row.name.startswith("unread, ") for row in self.list), "unread articles again")

    def test_every_dialog_has_names_and_keys(self):
        self.window.press("shift+k", "j")  # an article to be bookmarked
        for key, title in (("ctrl+comma", "Preferences"), ("question", "Keyboard shortcuts"), ("ctrl+n", "Add outlet"),
                           ("ctrl+shift+s", "Keep a web page"), ("shift+b", "Bookmark")):  # fmt: skip
            with self.subTest(title):
                self.window.activate()
                self.window.press(key)
                dialog = wait_for(lambda title=title: self.window.dialog(title), title)
                pump(0.3)
                try:
                    self.assertFine(dialog)
                finally:
                    self.window.press("Escape")
                wait_for(lambda title=title: not self.window.dialog(title), f"{title} to go")

    def test_dialogs_from_the_palette_have_names_and_keys(self):
        for words, title in (("reading statistics", "Reading statistics"), ("articles to keep", "Articles to keep"),
                             ("offline shelf", "Offline shelf"), ("rules", "Rules for new articles")):  # fmt: skip
            with self.subTest(title):
                self.window.activate()
                self.window.press("ctrl+k")
                field = wait_for(lambda: self.window.find(pyatspi.ROLE_TEXT, "folder, writer or command"), "the palette")
                self.assertTrue(field.name)
                self.window.type(words)
                self.window.press("Return")
                dialog = wait_for(lambda title=title: self.window.dialog(title), title)
                pump(0.3)
                try:
                    self.assertFine(dialog)
                finally:
                    self.window.press("Escape")
                wait_for(lambda title=title: not self.window.dialog(title), f"{title} to go")

    def test_who_is_one_person_is_told_before_it_is_so(self):
        """Apart and together again: who is meant is among the words that a screen reader reads when the dialog comes."""
        cards = r"^Ken Sato, (Fieldnotes|Harbour), 5 articles$"
        for way, title, agreed in ((("Someone else at", "Harbour"), "Two people", "are now two writers"),
                                   (("Same person as", "Ken Sato"), "One person", "is now one writer")):  # fmt: skip
            with self.subTest(title):
                self.window.go_to("Ken Sato")
                self.window.choose(*way)
                dialog = wait_for(lambda title=title: self.window.dialog(title), title)
                pump(0.3)
                self.assertFine(dialog)
                words = [node.name for node in walk(dialog) if node.getRole() == pyatspi.ROLE_LABEL]
                self.assertEqual(len([w for w in words if re.search(cards, w)]), 2, words)
                self.assertTrue(any("10 articles" in w for w in words), words)
                said = []
                listener = Listener(lambda event, said=said: said.append(event.source.name), "object:state-changed:showing")
                try:
                    self.window.press("Return")
                    wait_for(lambda said=said, agreed=agreed: any(agreed in name for name in said), agreed)
                finally:
                    listener.stop()

    def test_popups_have_names_and_keys(self):
        self.window.activate()
        self.window.press("a")  # so that there is something to read again
        wait_for(lambda: self.window.run("list", "--unread", "--limit", "1") == [], "everything read")
        self.window.press("z")
        wait_for(lambda: any(row.name.startswith("unread, ") for row in self.list), "unread articles again")
        details = self.window.opened_by(lambda: self.window.press("ctrl+shift+j"), "Activity")
        try:
            self.assertFine(details)
            self.assertTrue(any("marked as read" in node.name for node in walk(details)))
        finally:
            self.window.press("Escape")


class Newsletter(unittest.TestCase):
    def test_each_step_is_told_and_the_keyboard_is_where_it_goes_on(self):
        window = Window(outlets=("gazette/",))
        said = []
        listener = Listener(lambda event: said.append((event.source.getRole(), event.source.name)),
                            "object:state-changed:showing")  # fmt: skip

        def told(words):
            wait_for(lambda: (pyatspi.ROLE_NOTIFICATION, True) in [(role, words in name) for role, name in said],
                     lambda: f"“{words}”; said: {said}")  # fmt: skip
            said.clear()

        try:
            window.go_to("Gazette")
            window.choose("Newsletter…")
            dialog = wait_for(lambda: window.dialog("Newsletter"), "the dialog")
            wait_for(lambda: any(n.name.startswith("Morning") for n in walk(dialog)), "its newsletters")
            self.assertEqual(complaints(dialog), [])
            for _ in range(10):
                if window.focused(pyatspi.ROLE_TEXT, "Email address"):
                    break
                window.press("Tab")
                pump(0.2)
            window.type("nobody")
            window.press("Return")
            told("this email address has no @")
            wait_for(lambda: window.focused(pyatspi.ROLE_TEXT, "Email address"), "the address, to be put right")
            window.press("ctrl+a")
            window.type("reader@mail.test")
            window.press("Return")
            told("Check your email")
            wait_for(lambda: window.focused(pyatspi.ROLE_TEXT, "the link from the email"), "the field for the link")
            self.assertEqual(complaints(dialog), [])
        finally:
            listener.stop()
            window.close()


class FirstRun(unittest.TestCase):
    def test_an_empty_library_is_read_too_also_in_korean(self):
        for language, words in (("en", "What would you like to read?"), ("ko", "무엇을 읽고 싶으세요?")):
            with self.subTest(language):
                window = Window(language, outlets=())
                try:
                    wait_for(lambda words=words: window.find(pyatspi.ROLE_LABEL, words), words)
                    self.assertEqual(complaints(window.frame), [])
                    boxes = [n for n in window.nodes() if n.getRole() == pyatspi.ROLE_CHECK_BOX]
                    self.assertGreater(len(boxes), 5)
                finally:
                    window.close()


if __name__ == "__main__":
    unittest.main()
