# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on this display, with a small library: what its window's tree says, keys pressed for it."""
import http.server
import json
import os
import subprocess
import tempfile
import threading
import time

import pyatspi
from gi.repository import GLib

import newsletter_site

BYLINE = os.environ["BYLINE"]

# What a hand operates: each of these has a name and can be reached with the keyboard.
OPERATED = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER,
    pyatspi.ROLE_LIST, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TABLE, pyatspi.ROLE_PAGE_TAB_LIST,
    pyatspi.ROLE_LINK, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_PUSH_BUTTON_MENU,
}  # fmt: skip
# Rows, pages and menus are chosen within what is around them; they need a name, not a place in the order of Tab.
NAMED = {pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_PAGE_TAB,
         pyatspi.ROLE_DIALOG, pyatspi.ROLE_FRAME, pyatspi.ROLE_IMAGE}  # fmt: skip
# What an article's page is made of besides, which nobody operates.
READ = {pyatspi.ROLE_LIST, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE, pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_UNKNOWN}
WINDOWS = {pyatspi.ROLE_FRAME, pyatspi.ROLE_WINDOW}
INSIDE = {pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_PAGE_TAB_LIST}


def pump(seconds=0.05):
    """Lets events come in for so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while GLib.MainContext.default().pending():
            GLib.MainContext.default().iteration(False)
        time.sleep(0.01)


def wait_for(look, what, seconds=20):
    """What `look` gives as soon as it is something; trees of programs that are busy may be gone in between. `what` may be
    a function, which is called when it was in vain."""
    end = time.monotonic() + seconds
    trouble = ""
    while time.monotonic() < end:
        pump()
        try:
            if found := look():
                return found
            trouble = ""
        except Exception as error:  # a node that went: AT-SPI's errors are of many kinds
            trouble = f" ({type(error).__name__}: {error})"
    raise AssertionError(f"waited in vain for {what() if callable(what) else what}{trouble}")


def walk(node, depth=0, closed=()):
    """Every node that is shown, with the window itself first; of roles that are closed not what is in them."""
    try:
        state = node.getState()
        if depth > 0 and not state.contains(pyatspi.STATE_SHOWING):
            return
        children = list(node)
    except Exception:
        return
    yield node
    if depth < 40 and node.getRole() not in closed:
        for child in children:
            if child is not None:
                yield from walk(child, depth + 1, closed)


def described(node):
    return f"{node.getRoleName()} “{node.name}”"


class Feed(http.server.BaseHTTPRequestHandler):
    """Two small outlets, and a site with a newsletter; nothing else is there."""

    def do_GET(self):
        self.server.asked += 1
        if self.path.startswith(newsletter_site.PLACE):
            return self.answer(*newsletter_site.answer(
                self.path, f"http://127.0.0.1:{self.server.server_port}{newsletter_site.PLACE}"))  # fmt: skip
        outlet = {"/fieldnotes.xml": "Fieldnotes", "/harbour.xml": "Harbour"}.get(self.path)
        if not outlet:
            return self.send_error(404)
        items = "".join(
            f"<item><guid>{outlet}-{i}</guid><title>{outlet} headline {i}</title>"
            f"<link>http://127.0.0.1:{self.server.server_port}/{i}</link>"
            f"<description>&lt;p&gt;Text number {i}.&lt;/p&gt;</description><author>a@x.test (Ken Sato)</author>"
            f"<pubDate>{time.strftime('%a, %d %b %Y %H:%M:%S GMT', time.gmtime(time.time() - 7200 - 60 * i))}</pubDate></item>"
            for i in range(1, 6)
        )
        self.answer(200, "application/rss+xml",
                    f'<?xml version="1.0"?><rss version="2.0"><channel><title>{outlet}</title>'
                    f"<link>http://127.0.0.1/</link><description>d</description>{items}</channel></rss>")  # fmt: skip

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def answer(self, status, kind, body):
        body = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Window:
    """The program with its window open; `outlets` are subscribed to before, and there are none in an empty one."""

    def __init__(self, language="en", outlets=("fieldnotes", "harbour"), size="1200x800"):
        self.scratch = tempfile.TemporaryDirectory(dir=os.environ.get("SCRATCH"))
        self.folder = os.path.join(self.scratch.name, "library")
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feed)
        self.server.asked = 0
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        for outlet in outlets:
            address = outlet if outlet.endswith("/") else f"{outlet}.xml"
            self.run("add", f"http://127.0.0.1:{self.server.server_port}/{address}")
        if outlets:  # nothing happens that a test did not ask for
            with open(os.path.join(self.folder, "settings.ini"), "a", encoding="utf-8") as ini:
                ini.write("[refresh]\nminutes=0\n[offer]\nstarters=declined\n")
        self.arguments = [BYLINE, "--data-dir", self.folder, "--lang", language, *(("--size", size) if size else ())]
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.app = wait_for(self._find_app, "the program on the accessibility bus", 60)
        self.frame = wait_for(lambda: next((w for w in self.app if w.getRole() in WINDOWS), None), "the window")

    def _find_app(self):
        assert self.process.poll() is None, "the program has ended"
        for app in pyatspi.Registry.getDesktop(0):
            if app and app.get_process_id() == self.process.pid and len(app) > 0:
                return app
        return None

    def run(self, *command):
        """A command of the program on the same library: its JSON."""
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        done = subprocess.run([BYLINE, "--data-dir", self.folder, "--json", *command], env=environment,
                              capture_output=True, text=True, timeout=60, check=True)  # fmt: skip
        return json.loads(done.stdout) if done.stdout.strip() else None

    def press(self, *keys):
        """Through the X server, to whatever window has the focus: "j", "ctrl+k", "Escape"."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)

    def activate(self):
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid), "--name", "^Byline$",
                        "windowactivate", "--sync"], check=True, stdout=subprocess.DEVNULL, timeout=30)  # fmt: skip

    def nodes(self):
        return list(walk(self.frame))

    def find(self, role, name):
        return next((n for n in self.nodes() if n.getRole() == role and name in n.name), None)

    def focused(self, role, name):
        """What of this role and name has the focus, in any window of the program: lists and pages that do not have it
        say so of their current row as well."""
        for top in self.app:
            for node in walk(top):
                if node.getRole() == role and name in node.name and node.getState().contains(pyatspi.STATE_FOCUSED):
                    return node
        return None

    def dialog(self, title):
        return next((w for w in self.app if title in w.name and w.getState().contains(pyatspi.STATE_SHOWING)), None)

    def opened_by(self, press, title):
        """The popup of this title: no program lists its popups, a screen reader learns of them by the focus."""
        focused = []

        def popup():
            for node in list(focused):
                while node and title not in node.name:
                    node = node.parent
                if node:
                    return node
            return None

        listener = Listener(lambda event: event.detail1 and focused.append(event.source), "object:state-changed:focused")
        try:
            press()
            return wait_for(popup, title)
        finally:
            listener.stop()

    def go_to(self, name):
        """Opens the outlet or writer of this name, with the keyboard on its row."""
        self.activate()
        self.press("ctrl+k")
        wait_for(lambda: self.find(pyatspi.ROLE_TEXT, "folder, writer or command"), "the palette")
        self.type(name)
        self.press("Return")
        wait_for(lambda: self.find(pyatspi.ROLE_LIST, "Articles"), "the list of articles")
        self.activate()
        self.press("Left")
        wait_for(lambda: self.focused(pyatspi.ROLE_TABLE_CELL, name), f"the row of {name}")

    def choose(self, *names):
        """From the menu of what has the focus, entry after entry; a screen reader hears the names on the way."""
        told = []
        listener = Listener(lambda event: event.detail1 and told.append(event.source.name), "object:state-changed:focused")
        try:
            self.press("shift+F10")
            for name in names:
                for _ in range(20):
                    pump(0.2)
                    if told and name in told[-1]:
                        break
                    self.press("Down")
                else:
                    raise AssertionError(f"no entry {name}; told: {told}")
                self.press("Return")
        finally:
            listener.stop()

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.server.shutdown()
        self.server.server_close()
        self.scratch.cleanup()


class Listener:
    """Events of AT-SPI; they come while `wait_for` waits."""

    def __init__(self, step, *kinds):
        self.step, self.kinds = step, kinds
        pyatspi.Registry.registerEventListener(self.safely, *kinds)

    def safely(self, event):
        try:
            self.step(event)
        except Exception:  # the node is gone already
            pass

    def stop(self):
        pyatspi.Registry.deregisterEventListener(self.safely, *self.kinds)


def in_article(node):
    """Whether it is of an article's page: there lists are to be read, and the engine has no role for a time."""
    while node and node.getRole() != pyatspi.ROLE_DOCUMENT_WEB:
        node = node.parent
    return bool(node)


def complaints(top):
    """Controls without a name, and those that no key reaches."""
    found = []
    for node in walk(top):
        role, state = node.getRole(), node.getState()
        if role in READ and in_article(node):
            continue
        if role in OPERATED | NAMED and not node.name.strip():
            found.append(f"no name: {described(node)} in {described(node.parent)}")
        if role in OPERATED - INSIDE and state.contains(pyatspi.STATE_ENABLED) and not (
            state.contains(pyatspi.STATE_FOCUSABLE)
            or any(c.getState().contains(pyatspi.STATE_FOCUSABLE) for c in node)
            # Of those that exclude each other Tab goes to the chosen one, and arrows to the rest.
            or (role == pyatspi.ROLE_RADIO_BUTTON and any(c.getState().contains(pyatspi.STATE_FOCUSABLE) for c in node.parent))
        ):
            found.append(f"no key reaches it: {described(node)} in {described(node.parent)}")
        if role in (pyatspi.ROLE_UNKNOWN, pyatspi.ROLE_INVALID):
            found.append(f"no role: {described(node)}")
    return found
