#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports every OPML file of ../shared/corpora/opml into a library of its own and compares the outlets with what is expected.

ok: exactly these feeds, in these folders, and a second import adds none. lenient: reading or one clear line, never a
crash, never an address that is no web address. reject: exit code 3, one line."""
import json
import tempfile
import urllib.parse

from news_server import SHARED, byline


def comparable(address):
    try:
        parts = urllib.parse.urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
    except (ValueError, UnicodeError):
        return address
    return (parts.scheme.lower(), host, parts.path or "/", parts.query)


def folder(outlet):
    name = outlet.get("folder") or ""
    return "/".join(name) if isinstance(name, list) else name


def problems(name, case, library):
    path = SHARED / "corpora/opml" / name
    run = byline(library, "import", path, "--json", check=False)
    if run.code not in (0, 1, 3):
        return [f"exit code {run.code}: {run.err.strip()[:200]}"]
    if run.code == 3 and len(run.err.strip().splitlines()) != 1:
        return [f"not one line of error: {run.err!r}"]
    outlets = byline(library, "outlets", "--json").json if run.code != 3 else []
    if case["expect"] == "reject":
        return [] if run.code == 3 else [f"exit code {run.code}, expected 3"]
    bad = [o["feed_url"] for o in outlets if not o["feed_url"].startswith(("http://", "https://"))]
    found = [f"subscribed to {address}" for address in bad]
    if case["expect"] == "lenient":
        return found
    if run.code == 3:
        return [f"refused: {run.err.strip()[:200]}"]
    got = {comparable(o["feed_url"]) for o in outlets}
    wanted = {comparable(address) for _, _, address in case["feeds"]}
    found += [f"missing {a}" for a in sorted(wanted - got)] + [f"too many: {a}" for a in sorted(got - wanted)]
    places = {(comparable(a), f) for f, _, a in case["feeds"]}
    found += [f"{o['feed_url']} is in folder {folder(o)!r}" for o in outlets
              if (comparable(o["feed_url"]), folder(o)) not in places]
    again = byline(library, "import", path, "--json", check=False)
    if again.code != 0 or json.loads(again.out)["imported"] != 0:
        found.append(f"a second import adds: {again.out.strip()[:200]}")
    return found


failed = 0
cases = json.loads((SHARED / "corpora/opml/expect.json").read_text())
for name, case in cases.items():
    with tempfile.TemporaryDirectory(prefix="byline-opml-") as library:
        found = problems(name, case, library)
    if found:
        failed += 1
        print(f"  {name} ({case['expect']}): " + "; ".join(found[:6]))
print(f"  {len(cases) - failed} of {len(cases)} OPML files as expected")
raise SystemExit(1 if failed or not cases else 0)
