# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of a site on Ghost as asking for its newsletter takes: everything below /gazette/."""
import json

PLACE = "/gazette/"


def answer(path, root):
    """Status, type and body for a request; `root` is the site's own address."""
    below = path[len(PLACE):].split("?")[0]
    if below == "":
        return 200, "text/html", (
            '<html><head><title>Gazette</title><meta name="generator" content="Ghost 6.65">'
            f'<link rel="alternate" type="application/rss+xml" href="{root}rss/">'
            f'<script defer src="portal.min.js" data-ghost="{root}" data-key="22444f" data-api="{root}ghost/api/content/">'
            "</script></head><body></body></html>")  # fmt: skip
    if below == "rss/":
        return 200, "application/rss+xml", (
            f'<rss version="2.0"><channel><title>Gazette</title><link>{root}</link><generator>Ghost 6.65</generator>'
            "<item><guid>one</guid><title>Gazette headline</title><description>Words</description></item></channel></rss>")  # fmt: skip
    said = {
        "members/api/site/": {"site": {"title": "Gazette", "url": root, "locale": "en", "version": "6.65",
                                       "allow_external_signup": True}},
        "ghost/api/content/posts/": {"posts": [], "meta": {"pagination": {"next": None}}},
        "ghost/api/content/newsletters/": {"newsletters": [
            {"id": "n1", "name": "Morning", "description": "Daily", "subscribe_on_signup": True},
            {"id": "n2", "name": "Weekend", "description": "", "subscribe_on_signup": False}]},
        "members/api/send-magic-link/": {},
    }  # fmt: skip
    if below in said:
        return 201 if "magic" in below else 200, "application/json", json.dumps(said[below])
    if below == "members/api/integrity-token/":
        return 200, "text/plain", "1795451355031:10e70f7bc7f12a6cd55beb16cbc663a3:87a07aae"
    return 404, "text/plain", ""
