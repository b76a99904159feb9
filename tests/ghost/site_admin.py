#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an editor does on a Ghost site: site_admin.py SITE_JSON setting KEY VALUE | post TITLE SLUG | edit ID TITLE SLUG | delete ID

SITE_JSON has the address of the site and its owner's sign-in. `post` prints the id of the new post."""
import http.cookiejar
import json
import sys
import urllib.request

site = json.load(open(sys.argv[1], encoding="utf-8"))
browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def ask(method, path, body=None):
    request = urllib.request.Request(
        site["base"] + "/ghost/api/admin/" + path,
        data=None if body is None else json.dumps(body).encode(),
        method=method,
        headers={"Content-Type": "application/json", "Origin": site["base"], "Accept-Version": f"v{site['version']}.0"},
    )
    answer = browser.open(request, timeout=60).read()
    return json.loads(answer) if answer[:1] == b"{" else None


ask("POST", "session/", {"username": site["owner"]["email"], "password": site["owner"]["password"]})
step, values = sys.argv[2], sys.argv[3:]
if step == "setting":
    ask("PUT", "settings/", {"settings": [{"key": values[0], "value": values[1]}]})
elif step == "post":
    post = {"title": values[0], "slug": values[1], "status": "published", "html": "<p>가나다</p>"}
    print(ask("POST", "posts/?source=html", {"posts": [post]})["posts"][0]["id"])
elif step == "edit":
    now = ask("GET", f"posts/{values[0]}/")["posts"][0]
    change = {"title": values[1], "slug": values[2], "updated_at": now["updated_at"]}
    ask("PUT", f"posts/{values[0]}/", {"posts": [change]})
elif step == "delete":
    ask("DELETE", f"posts/{values[0]}/")
else:
    sys.exit(__doc__)
