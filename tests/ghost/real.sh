#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Newsletters, members, writers and the back catalogue with real Ghost servers on this machine: real.sh [5|6 …]
# One line for each step; fails on any. A first start installs Ghost (some minutes).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
shared=$(realpath -m "${BYLINE_SHARED:-$here/../../../shared}")
byline=${BYLINE:-$here/../../build/dev/byline}
[[ -d $shared/servers ]] || { echo "Skipped: there is no $shared/servers"; exit 0; }
export BYLINE_SERVERS=${BYLINE_SERVERS:-${TMPDIR:-/tmp}/byline-servers}
scratch=$(mktemp -d)
started=()

# Servers that were not running before are stopped.
finish() {
    for version in "${started[@]}"; do
        "$shared/servers/ghost_down.sh" "$version" >/dev/null 2>&1 || true
    done
    rm -rf "$scratch"
}
trap finish EXIT

# value EXPRESSION: a value out of the JSON that a command prints, which Python sees as `d`.
value() { python3 -c "import json,sys; d=json.load(sys.stdin); print($1)"; }
is() { # is WHAT GOT WANTED
    [[ $2 == "$3" ]] || { echo "  FAIL  $1: $2, expected $3"; exit 1; }
    echo "  ok    $1: $2"
}
newsletter() { "$byline" newsletter "$@" --json 2>"$scratch/errors" || true; }
mail_link() { # mail_link ADDRESS: the confirmation link of the newest mail
    python3 "$shared/servers/last_mail.py" "$1" 15 \
        | python3 -c 'import json,sys,re; print(re.findall(r"https?://[^\s\"<>]+/members/\?token=[^\s\"<>]+", json.dumps(json.load(sys.stdin)))[0].replace("\\u0026","&").replace("&amp;","&"))'
}

walk() {
    local version=$1 site pid_file=$BYLINE_SERVERS/ghost/run$1/ghost.pid
    [[ -f $pid_file ]] && kill -0 "$(cat "$pid_file")" 2>/dev/null || started+=("$version")
    site=$("$shared/servers/ghost_up.sh" "$version" | tail -n 1)
    python3 "$shared/servers/seed_ghost.py" "$version" >/dev/null
    "$shared/servers/ghost_unlimit.sh" "$version" >/dev/null
    export BYLINE_DATA_DIR=$scratch/library$version
    echo "Ghost $version at $site"

    "$byline" add "$site/" --json >"$scratch/added.json"
    is "the outlet" "$(value 'd["outlet"]["title"]' <"$scratch/added.json")" "바이라인 데일리"
    local outlet
    outlet=$(value 'd["outlet"]["id"]' <"$scratch/added.json")

    # Every writer, and the whole back catalogue
    "$byline" refresh "$outlet" --back 100 --json >"$scratch/back.json"
    is "back catalogue complete" "$(value 'd[0]["complete"]' <"$scratch/back.json")" True
    "$byline" list --outlet "$outlet" --limit 500 --json >"$scratch/list.json"
    is "articles, as many as the site says" "$(value 'len(d)' <"$scratch/list.json")" \
        "$(value 'd[0]["total"]' <"$scratch/back.json")"
    local key
    key=$(curl -s "$site/" | sed -n 's/.*data-key="\([0-9a-f]\{26\}\)".*/\1/p' | head -n 1)
    curl -s "$site/ghost/api/content/posts/?key=$key&include=authors&limit=100&fields=id,url" >"$scratch/truth.json"
    is "articles with other writers than the site names" "$(python3 - "$scratch" <<'PY'
import json, sys
truth = {p["url"]: [a["name"] for a in p["authors"]] for p in json.load(open(sys.argv[1] + "/truth.json"))["posts"]}
print(sum(truth[a["url"]] != [w["name"] for w in a["authors"]] for a in json.load(open(sys.argv[1] + "/list.json"))))
PY
)" 0
    is "articles with several writers" "$(value 'sum(len(a["authors"]) > 1 for a in d) > 0' <"$scratch/list.json")" True
    is "writers twice in the library" \
        "$("$byline" authors --outlet "$outlet" --json | value 'len(d) - len({a["name"] for a in d})')" 0
    is "articles marked as edited" "$(value 'sum(a["changed"] for a in d)' <"$scratch/list.json")" 0
    "$byline" refresh "$outlet" --force --json >"$scratch/refresh.json"
    is "articles changed by a refresh" "$(value 'd["articles_added"] + d["articles_changed"]' <"$scratch/refresh.json")" 0
    is "internal tags" "$(value 'sum(t.startswith("#") for a in d for t in a["tags"])' <"$scratch/list.json")" 0
    is "a second go back" "$("$byline" refresh "$outlet" --back 5 --json | value 'd[0]["articles_added"]')" 0

    # An author's own feed, with what they share
    "$byline" add "$site/author/minsu/" --json >"$scratch/minsu.json"
    is "the author's own feed" "$(value 'd["outlet"]["feed_url"]' <"$scratch/minsu.json")" "$site/author/minsu/rss/"

    # The newsletter
    local reader="reader$RANDOM$RANDOM@mail.test"
    newsletter list "$outlet" >"$scratch/offer.json"
    is "newsletters offered" "$(value '", ".join(sorted(n["name"] for n in d["offered"]))' <"$scratch/offer.json")" \
        "바이라인 데일리, 주말판 Weekend"
    is "state before" "$(value 'd["state"]' <"$scratch/offer.json")" none
    local refused=0
    "$byline" newsletter subscribe "$outlet" --email "not an address" --json >/dev/null 2>&1 || refused=$?
    is "a wrong address is refused with" "$refused" 2
    newsletter subscribe "$outlet" --email "$reader" --newsletter "주말판 Weekend" >"$scratch/asked.json"
    is "asked, and" "$(value 'd["state"]' <"$scratch/asked.json")" waiting
    local link
    link=$(mail_link "$reader")
    is "a link is in the mail" "$([[ $link == "$site/members/?token="* ]] && echo yes)" yes
    is "still, before it is opened" "$(newsletter list "$outlet" | value 'd["state"]')" waiting

    local cut
    cut=$(python3 - "$BYLINE_DATA_DIR/library.db" "$outlet" <<'PY'
import sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute("SELECT a.id FROM article a JOIN article_details d ON d.article_id = a.id"
    " WHERE d.visibility = 1 AND d.cut = 1 AND a.outlet_id = ? LIMIT 1", (sys.argv[2],)).fetchall()
print(rows[0][0])
PY
)
    local before
    before=$("$byline" show "$cut" --json | value 'len(d["content_text"])')
    newsletter confirm "$link" >"$scratch/confirmed.json"
    is "after opening it" "$(value 'd["state"]' <"$scratch/confirmed.json")" confirmed
    is "with" "$(value '", ".join(d["newsletters"])' <"$scratch/confirmed.json")" "주말판 Weekend"
    "$byline" show "$cut" --json >"$scratch/whole.json"
    is "a members' article is longer than before" \
        "$(value "len(d['content_text']) > $before and not d['is_cut']" <"$scratch/whole.json")" True
    newsletter subscribe "$outlet" --email "$reader" --newsletter "바이라인 데일리" --newsletter "주말판 Weekend" \
        >"$scratch/changed.json"
    is "newsletters changed" "$(value 'len(d["newsletters"])' <"$scratch/changed.json")" 2
    is "left" "$(newsletter unsubscribe "$outlet" | value 'd["state"]')" unsubscribed

    # Limits: the sixth request for one address
    local i state
    reader="limit$RANDOM$RANDOM@mail.test"
    for i in 1 2 3 4 5; do
        curl -s -o /dev/null -X POST -H 'Content-Type: application/json' "$site/members/api/send-magic-link/" \
            --data "{\"email\":\"$reader\",\"emailType\":\"subscribe\",\"integrityToken\":\"$(curl -s "$site/members/api/integrity-token/")\"}"
    done
    state=$(newsletter subscribe "$outlet" --email "$reader")
    is "the sixth request" "$(value 'd["state"]' <<<"$state")" refused
    is "may be tried again in about 10 minutes" "$(value '__import__("datetime").datetime.fromisoformat(d["may_ask_again"].replace("Z","+00:00")).timestamp() - __import__("time").time() > 500' <<<"$state")" True
    "$shared/servers/ghost_unlimit.sh" "$version" >/dev/null
    echo "Ghost $version: done"
}

for version in "${@:-5}"; do
    walk "$version"
done
