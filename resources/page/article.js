// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reading page's own script; it lives in the isolated world, where the page's policy and the articles cannot reach.
globalThis.bylinePage = (() => {
    "use strict";

    const main = document.querySelector("main");
    const header = main.querySelector("header");
    const lead = main.querySelector(".lead-place");
    const body = main.querySelector("article");
    const footer = main.querySelector("footer");
    const pictures = globalThis.bylinePictures;
    let shown = "";
    let later = []; // what is not laid out yet
    let ready = new Map(); // of the article that is likely shown next: what its parts are when they are cleaned

    // Our own parts are escaped where they are made; what is not expected in them does not get in all the same.
    const purifier = DOMPurify(globalThis);
    const OWN = {
        ALLOWED_TAGS: ["a", "audio", "button", "div", "figcaption", "figure", "form", "h1", "h2", "img", "input", "label", "li",
            "p", "section", "span", "time", "ul"],
        ALLOWED_ATTR: ["alt", "aria-hidden", "aria-label", "autocomplete", "checked", "class", "controls", "datetime", "href",
            "loading", "name", "novalidate", "placeholder", "preload", "src", "title", "type", "value"],
        ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|byline):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
        RETURN_DOM_FRAGMENT: true,
    };
    const cleanOwn = html => purifier.sanitize(html, OWN);
    const cleanBody = html => bylineClean(new DOMParser().parseFromString(html, "text/html"));
    const keyOf = (html, clean) => clean.name + html;
    function cleaned(html, clean) {
        const known = ready.get(keyOf(html, clean));
        ready.delete(keyOf(html, clean)); // its nodes are used up
        return known || clean(html);
    }
    const own = (html = "") => cleaned(html, cleanOwn);

    // "[부산] 저녁 일곱 시": where the report comes from is set apart.
    function setPlace(fragment) {
        const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
        let text = texts.nextNode();
        while (text && (!text.data.trim() || text.parentNode.closest?.("figure")))
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

    // Lines of even length: "…되찾기까지, / 상인 열두 명의 기록", not one word alone on the last.
    function balance(headline) {
        if (!headline || CSS.supports("text-wrap", "balance"))
            return;
        headline.style.maxWidth = "";
        const full = headline.offsetWidth;
        const height = headline.offsetHeight;
        let [tooNarrow, enough] = [full / 2, full];
        while (enough - tooNarrow > 8) {
            const middle = (enough + tooNarrow) / 2;
            headline.style.maxWidth = middle + "px";
            if (headline.offsetHeight > height)
                tooNarrow = middle;
            else
                enough = middle;
        }
        headline.style.maxWidth = Math.ceil(enough) + "px";
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
        setPlace(fragment);
    }

    // What cannot be played here is a link: a browser may know how. Below the article the link stands beside it anyway.
    main.addEventListener("error", event => {
        const player = event.target.closest?.("audio, video");
        const asked = [...player?.querySelectorAll("source") || [], player]
            .map(element => element?.getAttribute("src") || "").find(address => address.startsWith(pictures.MEDIA_OF_THE_WEB));
        // Of several sources the last one decides.
        if (!asked || (event.target !== player && event.target !== [...player.querySelectorAll("source")].pop()))
            return;
        const address = new URL(decodeURIComponent(asked.slice(pictures.MEDIA_OF_THE_WEB.length)));
        const name = address.pathname.split("/").pop().replace(/%20|_/g, " ");
        player.closest("footer") ? player.remove() : player.replaceWith(bylineCard(document, address, name));
    }, true);

    // What is filled in on the newsletter's card leaves as a link that is followed: the page sends nothing anywhere.
    footer.addEventListener("submit", event => {
        event.preventDefault();
        const link = document.createElement("a");
        link.href = event.target.dataset.address + "?" + new URLSearchParams(new FormData(event.target));
        link.hidden = true;
        footer.append(link);
        link.click();
        link.remove();
    });

    // A request that has to wait shows for how long. Timers do not run in a page whose scripts are off: the program calls
    // again every second while this says that something waits, and whole() when the first screen is painted.
    function countDown() {
        for (const link of footer.querySelectorAll("a.waits")) {
            const seconds = Math.ceil((link.dataset.until - Date.now()) / 1000);
            link.textContent = link.dataset.text;
            if (seconds > 0) {
                link.textContent += ` (${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")})`;
            } else {
                link.href = link.dataset.href;
                link.classList.remove("waits");
            }
        }
        return footer.querySelector("a.waits") !== null;
    }

    // Nothing that was typed is lost when the end of the page is made anew for another reason.
    function typedInto(form) {
        return form ? [form.dataset.state, [...form.elements].map(field => [field.value, field.checked])] : null;
    }
    function typeAgain(form, typed) {
        if (!form || !typed || typed[0] !== form.dataset.state || typed[1].length !== form.elements.length)
            return;
        typed[1].forEach(([value, checked], i) => {
            form.elements[i].value = value;
            form.elements[i].checked = checked;
        });
    }

    // Nor does what is listened to stop then: moved at once, a player goes on.
    function goOnPlaying(heard) {
        for (const player of footer.querySelectorAll("audio"))
            player.replaceWith(heard.find(old => old.getAttribute("src") === player.getAttribute("src")) || player);
    }

    // A long article is painted screen by screen: what is below the second one is laid out when the first is there.
    function putOff(fragment) {
        let room = Math.max(innerHeight, 600) / 24 * 200; // characters that fill two screens in any type
        const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
        let text = texts.nextNode();
        for (; text && room > 0; text = texts.nextNode())
            room -= text.data.length;
        for (let node = text; node && node !== fragment; node = node.parentNode)
            for (let next = node.nextElementSibling; next; next = next.nextElementSibling)
                later.push(next);
        later.forEach(element => element.toggleAttribute("data-later", true));
        return fragment;
    }
    function layOutAll() {
        later.forEach(element => element.removeAttribute("data-later"));
        later = [];
    }

    // What a place in the text is counted by.
    const blocks = () => body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li, figure, blockquote, pre, table, dt, dd, details");

    // What is read aloud: headline, standfirst, and every part of the body that has no such part in itself.
    const SAID = "p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, dt, dd, div, section";
    const saidParts = () => [header.querySelector("h1"), header.querySelector(".standfirst"), ...body.querySelectorAll(SAID)]
        .filter(part => part && !part.querySelector(SAID + ", table, pre") && !part.closest("table, pre, .byline-changes") &&
            said(part));
    function said(part) {
        const words = part.cloneNode(true); // without reading aids, which would be said twice, and marks of footnotes
        words.querySelectorAll("rt, rp, sup a, .stand-in").forEach(aid => aid.remove());
        return words.textContent.replace(/\s+/g, " ").trim();
    }

    return {
        // The same article again (a follow, a translation of the frame) keeps its place; another begins at its top.
        show(parts) {
            try {
                const language = parts.language || "und";
                main.lang = language;
                main.dir = parts.direction || "ltr";
                const content = JSON.stringify([language, parts.lead, parts.body]);
                const typed = content === shown ? typedInto(footer.querySelector("form")) : null;
                const heard = content === shown ? [...footer.querySelectorAll("audio")] : [];
                header.replaceChildren();
                footer.replaceChildren();
                content === shown ? pictures.forgetGone() : pictures.forgetAll();
                const waits = parts.pictures === "held";
                // Portraits and the like have no room for words.
                const frame = html => waits ? pictures.hold(own(html)) : pictures.prepare(own(html));
                const withPictures = fragment =>
                    waits ? pictures.hold(fragment, parts.heldWords || { waiting: "", fetch: "" }) : pictures.prepare(fragment);
                header.replaceChildren(frame(parts.header));
                footer.replaceChildren(frame(parts.footer));
                typeAgain(footer.querySelector("form"), typed);
                goOnPlaying(heard);
                const countsDown = countDown();
                for (const part of [header, footer])
                    for (const picture of part.querySelectorAll("img"))
                        picture.addEventListener("error", () => picture.remove());
                let heldBack = 0;
                if (content !== shown) {
                    body.replaceChildren(); // layouts of the header alone are cheap
                    balance(header.querySelector("h1"));
                    lead.replaceChildren(withPictures(own(parts.lead)));
                    for (const picture of lead.querySelectorAll("img"))
                        picture.addEventListener("error", () => lead.replaceChildren());
                    const text = cleaned(parts.body || "", cleanBody);
                    dropHeadline(text.fragment, header.querySelector("h1")?.textContent);
                    settle(text.fragment, parts.address || "");
                    later = [];
                    const whole = withPictures(text.fragment);
                    body.replaceChildren(parts.place > 0 ? whole : putOff(whole));
                    heldBack = text.heldBack;
                    shown = content;
                    getSelection().removeAllRanges();
                    const left = parts.place > 0 ? blocks()[parts.place] : null;
                    scrollTo(0, left ? left.getBoundingClientRect().top + scrollY - 44 : 0);
                } else {
                    balance(header.querySelector("h1"));
                }
                return JSON.stringify({ ok: true, heldBack, heldPictures: pictures.count(), waits: countsDown, more: later.length > 0 });
            } catch (error) {
                shown = "";
                return JSON.stringify({ ok: false, reason: String(error) });
            }
        },

        // Cleaning takes most of the time: it is done beforehand, part by part, when there is nothing else to do.
        makeReady(parts) {
            const mine = ready = new Map();
            const make = (html, clean) => requestIdleCallback(() => {
                if (html && ready === mine)
                    mine.set(keyOf(html, clean), clean(html));
            }, { timeout: 2000 });
            make(parts.body, cleanBody);
            for (const part of [parts.header, parts.lead, parts.footer])
                make(part, cleanOwn);
        },

        countDown,
        whole: layOutAll,

        style(style) {
            document.documentElement.dataset.theme = style.theme;
            document.documentElement.dataset.face = style.face;
            document.documentElement.dataset.width = style.width;
            document.documentElement.dataset.spacing = style.spacing;
            document.documentElement.style.setProperty("--ui", JSON.stringify(style.uiFont));
        },

        // Nearly a page; true where there was nothing left.
        scroll(direction) {
            layOutAll();
            const page = document.scrollingElement;
            const before = page.scrollTop;
            page.scrollTop = before + direction * Math.max(40, innerHeight - 64);
            return page.scrollTop === before;
        },

        // The reader wants to see the pictures after all.
        release: () => pictures.release(main),

        // The paragraph at the top of the window; 0 where nothing was read yet.
        place() {
            const end = body.getBoundingClientRect().bottom;
            if (scrollY < innerHeight / 2 || end < innerHeight) // at its beginning, or read to its end
                return 0;
            return [...blocks()].findIndex(block => block.getBoundingClientRect().bottom > 44);
        },

        // The texts to be read aloud, and which of them is the first in sight.
        said() {
            layOutAll();
            const parts = saidParts();
            const first = parts.findIndex(part => part.getBoundingClientRect().bottom > 44);
            return JSON.stringify({ texts: parts.map(said), first: Math.max(0, first), language: main.lang });
        },

        // Marks what is being said; -1: nothing is.
        markSaid(number) {
            main.querySelector(".said")?.classList.remove("said");
            const part = number >= 0 ? saidParts()[number] : null;
            if (!part)
                return;
            part.classList.add("said");
            const { top, bottom } = part.getBoundingClientRect();
            if (top < 0 || bottom > innerHeight)
                scrollTo(0, scrollY + top - innerHeight / 4);
        },

        text() {
            layOutAll();
            return main.innerText;
        },
    };
})();
