// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of an article as the reading page sets it; in the isolated world, as article.js.
// bylineText(html, address, headline, cut): a fragment of clean HTML, how many remote things were left out, and what makes
// a fragment of the rest; null: `cut` left none.
globalThis.bylineText = (() => {
    "use strict";

    // "[부산] 저녁 일곱 시": where the report comes from is set apart.
    function setPlace(fragment) {
        const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
        let text = texts.nextNode();
        while (text && (!text.data.trim() || text.parentNode.closest?.("figure, .byline-changes")))
            text = texts.nextNode();
        const place = text && text.data.match(/^\s*([[［【][^\]］】\n]{1,40}[\]］】])/);
        if (!place)
            return;
        const rest = text.splitText(place[0].length);
        const span = document.createElement("span");
        span.className = "place";
        span.textContent = place[1];
        rest.parentNode.replaceChild(span, text);
    }

    // Some feeds begin with the headline once more.
    function dropHeadline(fragment, headline) {
        const plain = text => text.replace(/[\s\p{P}]+/gu, "");
        const first = fragment.querySelector("h1, h2");
        if (!first || !headline || plain(first.textContent) !== plain(headline))
            return;
        const before = document.createRange();
        before.setStart(fragment, 0);
        before.setEndBefore(first);
        if (!before.toString().trim())
            first.remove();
    }

    // What has no whole address would be completed with this page's own, and be one of the program's.
    function leadsOut(address) {
        try {
            return /^(?:https?|mailto):$/.test(new URL(address, document.baseURI).protocol);
        } catch {
            return false;
        }
    }

    function settle(fragment, address) {
        // Feeds write the way to a footnote as a whole address: it leads into this page all the same.
        for (const link of address ? fragment.querySelectorAll("a[href*='#']") : []) {
            const [page, note] = link.getAttribute("href").split("#");
            if (page === address && note)
                link.setAttribute("href", "#" + note);
        }
        for (const link of fragment.querySelectorAll("[href]"))
            if (!link.getAttribute("href").startsWith("#") && !leadsOut(link.getAttribute("href")))
                link.removeAttribute("href");
        for (const table of fragment.querySelectorAll("table")) {
            if (table.parentElement?.closest("table"))
                continue;
            const scroll = document.createElement("div");
            scroll.className = "scroll";
            table.replaceWith(scroll);
            scroll.append(table);
        }
        for (const figure of fragment.querySelectorAll("figure"))
            if (figure.querySelectorAll("img").length === 1 && !figure.querySelector("video, audio, pre, table, .byline-embed"))
                figure.classList.add("single");
        // A picture that is a paragraph of its own; others are signs in a line.
        for (const picture of fragment.querySelectorAll("p > img:only-child, p > a:only-child > img:only-child"))
            picture.classList.toggle("alone", !picture.closest("p").textContent.trim());
        return fragment;
    }

    return (html, address, headline, cut) => {
        const { fragment, heldBack, rest } = bylineClean(new DOMParser().parseFromString(html, "text/html"), cut);
        dropHeadline(fragment, headline);
        setPlace(settle(fragment, address));
        return { fragment, heldBack, rest: rest && (() => settle(rest(), address)) };
    };
})();
