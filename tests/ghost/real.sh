#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Outlets on Ghost with real servers on this machine, from the address to the last newsletter: real.sh [5|6 …], without a
# number both. One line for each step; fails on any. A first start installs Ghost (some minutes).
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
    [[ -z ${access:-} ]] || admin setting members_signup_access all || true
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
admin() { python3 "$here/site_admin.py" "$BYLINE_SERVERS/ghost/run$version/site.json" "$@"; }
# compare WHAT: what the library has of each article against what the site itself says; prints how many differ.
compare() {
    "$byline" list --outlet "$outlet" --limit 500 --json >"$scratch/list.json"
    python3 - "$scratch" "$1" <<'PY'
import json, sys
site = {p["url"]: p for p in json.load(open(sys.argv[1] + "/truth.json"))["posts"]}
mine = {a["url"]: a for a in json.load(open(sys.argv[1] + "/list.json"))}
said = {
    "articles": lambda p, a: a is not None,
    "writers": lambda p, a: [w["name"] for w in p["authors"]] == [w["name"] for w in a["authors"]],
    "tags": lambda p, a: [t["name"] for t in p["tags"] if t["visibility"] == "public"] == a["tags"],
    "titles": lambda p, a: p["title"] == a["title"],
}[sys.argv[2]]
print(sum(not said(p, mine.get(url)) for url, p in site.items()))
PY
}
# mail_link ADDRESS [OTHER]: the link in the newest mail, which is not OTHER
mail_link() {
    local link
    for _ in $(seq 1 40); do
        link=$(python3 "$shared/servers/last_mail.py" "$1" 15 \
            | python3 -c 'import json,sys,re; print(re.findall(r"https?://[^\s\"<>]+/members/\?token=[^\s\"<>]+", json.dumps(json.load(sys.stdin)))[0].replace("\\u0026","&").replace("&amp;","&"))')
        [[ $link == "${2:-}" ]] || break
        sleep 0.5
    done
    echo "$link"
}

walk() {
    local version=$1 site outlet pid_file=$BYLINE_SERVERS/ghost/run$1/ghost.pid
    [[ -f $pid_file ]] && kill -0 "$(cat "$pid_file")" 2>/dev/null || started+=("$version")
    site=$("$shared/servers/ghost_up.sh" "$version" | tail -n 1)
    python3 "$shared/servers/seed_ghost.py" "$version" >/dev/null
    "$shared/servers/ghost_unlimit.sh" "$version" >/dev/null
    export BYLINE_DATA_DIR=$scratch/library$version
    echo "Ghost $version at $site"

    "$byline" add "$site/" --json >"$scratch/added.json"
    is "the outlet" "$(value 'd["outlet"]["title"]' <"$scratch/added.json")" "바이라인 데일리"
    outlet=$(value 'd["outlet"]["id"]' <"$scratch/added.json")
    "$byline" doctor "$outlet" --json >"$scratch/doctor.json"
    is "recognised" "$(value '[c["detail"] for c in d["checks"] if c["name"] == "platform"][0].split(".")[0]' \
        <"$scratch/doctor.json")" "Ghost $version"

    # The whole back catalogue, every writer
    "$byline" refresh "$outlet" --back 5 --json >"$scratch/back.json"
    is "a part of the back catalogue is not called all" "$(value 'd[0]["complete"]' <"$scratch/back.json")" False
    "$byline" refresh "$outlet" --back 100 --json >"$scratch/back.json"
    is "back catalogue complete, going on from there" "$(value 'd[0]["complete"]' <"$scratch/back.json")" True
    local key
    key=$(curl -s "$site/" | sed -n 's/.*data-key="\([0-9a-f]\{26\}\)".*/\1/p' | head -n 1)
    curl -s "$site/ghost/api/content/posts/?key=$key&include=authors,tags&limit=100" >"$scratch/truth.json"
    is "articles that the site has" "$(value 'len(d["posts"])' <"$scratch/truth.json")" 36
    is "of them not here" "$(compare articles)" 0
    is "articles in the library" "$(value 'len(d)' <"$scratch/list.json")" 36
    is "with other writers than the site names" "$(compare writers)" 0
    is "with other public tags, or internal ones" "$(compare tags)" 0
    is "with another headline" "$(compare titles)" 0
    is "with several writers" "$(value 'sum(len(a["authors"]) > 1 for a in d)' <"$scratch/list.json")" \
        "$(value 'sum(len(p["authors"]) > 1 for p in d["posts"])' <"$scratch/truth.json")"
    is "with a standfirst" "$(value 'sum(a["standfirst"] != "" for a in d)' <"$scratch/list.json")" \
        "$(value 'sum(p["custom_excerpt"] is not None for p in d["posts"])' <"$scratch/truth.json")"
    "$byline" authors --outlet "$outlet" --json >"$scratch/authors.json"
    is "writers" "$(value '", ".join(sorted(a["name"] for a in d))' <"$scratch/authors.json")" \
        "$(value '", ".join(sorted({a["name"] for p in d["posts"] for a in p["authors"]}))' <"$scratch/truth.json")"
    is "their pages" "$(value 'sorted(a["url"] for a in d) == sorted(set(a["url"] for a in d)) and all("/author/" in a["url"] for a in d)' \
        <"$scratch/authors.json")" True
    is "articles marked as edited" "$(value 'sum(a["changed"] for a in d)' <"$scratch/list.json")" 0
    "$byline" refresh "$outlet" --force --json >"$scratch/refresh.json"
    is "articles changed by a refresh" "$(value 'd["articles_added"] + d["articles_changed"]' <"$scratch/refresh.json")" 0
    is "a second go back" "$("$byline" refresh "$outlet" --back 5 --json | value 'd[0]["articles_added"]')" 0

    # An author's own feed, with what they share
    "$byline" add "$site/author/minsu/" --json >"$scratch/minsu.json"
    is "the author's own feed" "$(value 'd["outlet"]["feed_url"]' <"$scratch/minsu.json")" "$site/author/minsu/rss/"
    is "by others first, shared by him" "$("$byline" list --author "박민수" --limit 500 --json \
        | value 'any(a["authors"][0]["name"] != "박민수" for a in d)')" True

    # An edit, and another address
    local post
    post=$(admin post "고치기 전" "before-$RANDOM")
    "$byline" refresh "$outlet" --force --json >/dev/null
    admin edit "$post" "고친 뒤" "after-$RANDOM"
    "$byline" refresh "$outlet" --force --json >/dev/null
    "$byline" list --outlet "$outlet" --limit 500 --json >"$scratch/list.json"
    is "an edited article, with its new address" "$(value '[(a["title"], a["changed"], "/after-" in a["url"]) for a in d
        if a["guid"] == "'"$post"'"]' <"$scratch/list.json")" "[('고친 뒤', True, True)]"
    admin delete "$post"

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
    is "not sent again at once" "$("$byline" newsletter subscribe "$outlet" --email "$reader" --json >/dev/null 2>&1; echo $?)" 4
    is "a link that is none" "$(newsletter confirm "$site/members/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&action=subscribe" \
        | value 'd["state"]')" waiting

    local cut
    cut=$("$byline" list --outlet "$outlet" --limit 500 --json \
        | value 'next(a["id"] for a in d if a["url"].endswith("/members-1/"))')
    is "a members' article before" "$("$byline" show "$cut" --json \
        | value '("SECRET-MEMBERS-PART" in d["content_text"], d["is_cut"])')" "(False, True)"
    newsletter confirm "$link" >"$scratch/confirmed.json"
    is "after opening the link" "$(value 'd["state"]' <"$scratch/confirmed.json")" confirmed
    is "with" "$(value '", ".join(d["newsletters"])' <"$scratch/confirmed.json")" "주말판 Weekend"
    is "the members' article now" "$("$byline" show "$cut" --json \
        | value '("SECRET-MEMBERS-PART" in d["content_text"], d["is_cut"])')" "(True, False)"
    "$byline" refresh "$outlet" --force --json >/dev/null
    is "and after a refresh" "$("$byline" show "$cut" --json | value '"SECRET-MEMBERS-PART" in d["content_text"]')" True
    newsletter subscribe "$outlet" --email "$reader" --newsletter "바이라인 데일리" --newsletter "주말판 Weekend" \
        >"$scratch/changed.json"
    is "newsletters changed" "$(value 'len(d["newsletters"])' <"$scratch/changed.json")" 2
    newsletter signin "$outlet" --email "$reader" >"$scratch/signin.json"
    is "asked to sign in, and still" "$(value 'd["state"]' <"$scratch/signin.json")" confirmed
    is "signed in" "$(newsletter confirm "$(mail_link "$reader" "$link")" | value '(d["state"], d["signing_in"])')" "('confirmed', False)"
    is "left" "$(newsletter unsubscribe "$outlet" | value 'd["state"]')" unsubscribed
    is "back without a mail" "$(newsletter subscribe "$outlet" --email "$reader" | value 'd["state"]')" confirmed
    is "left by the link at the end of a mail" "$(newsletter unsubscribe "$(sqlite3 "$BYLINE_DATA_DIR/library.db" \
        "SELECT unsubscribe_url FROM newsletter WHERE outlet_id = $outlet")" | value 'd["state"]')" unsubscribed

    # Limits: the sixth request for one address
    local i state
    reader="limit$RANDOM$RANDOM@mail.test"
    "$shared/servers/ghost_unlimit.sh" "$version" >/dev/null
    for i in 1 2 3 4 5; do
        curl -s -o /dev/null -X POST -H 'Content-Type: application/json' "$site/members/api/send-magic-link/" \
            --data "{\"email\":\"$reader\",\"emailType\":\"subscribe\",\"integrityToken\":\"$(curl -s "$site/members/api/integrity-token/")\"}"
    done
    state=$(newsletter subscribe "$outlet" --email "$reader")
    is "the sixth request" "$(value 'd["state"]' <<<"$state")" refused
    is "may be tried again in about 10 minutes" "$(value '__import__("datetime").datetime.fromisoformat(d["may_ask_again"].replace("Z","+00:00")).timestamp() - __import__("time").time() > 500' <<<"$state")" True
    "$shared/servers/ghost_unlimit.sh" "$version" >/dev/null

    # By invitation only, and members off
    for access in invite none; do
        admin setting members_signup_access $access
        export BYLINE_DATA_DIR=$scratch/library$version-$access
        outlet=$("$byline" add "$site/" --json | value 'd["outlet"]["id"]')
        state=$(newsletter subscribe "$outlet" --email "$reader")
        admin setting members_signup_access all
        is "with members “$access”" "$(value 'd["state"]' <<<"$state")" unsupported
        is "the writers are there all the same" "$("$byline" list --outlet "$outlet" --limit 500 --json \
            | value 'any(len(a["authors"]) > 1 for a in d)')" True
    done
    access=
    echo "Ghost $version: done"
}

(($#)) || set -- 5 6
for version in "$@"; do
    walk "$version"
done
