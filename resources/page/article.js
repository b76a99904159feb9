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
    let shown = "";

    // Our own parts are escaped where they are made; what is not expected in them does not get in all the same.
    const purifier = DOMPurify(globalThis);
    const OWN = {
        ALLOWED_TAGS: ["a", "div", "figcaption", "figure", "h1", "h2", "img", "li", "p", "section", "span", "time", "ul"],
        ALLOWED_ATTR: ["alt", "aria-hidden", "class", "datetime", "href", "loading", "src"],
        ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|byline):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
        RETURN_DOM_FRAGMENT: true,
    };
    const own = html => purifier.sanitize(html, OWN);

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

    function settle(fragment) {
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
        for (const picture of fragment.querySelectorAll("img"))
            picture.addEventListener("error", () => { picture.hidden = !picture.alt; });
        setPlace(fragment);
    }

    return {
        // The same article again (a follow, a translation of the frame) keeps its place; another begins at its top.
        show(parts) {
            try {
                const language = parts.language || "und";
                main.lang = language;
                main.dir = parts.direction || "ltr";
                header.replaceChildren(own(parts.header || ""));
                footer.replaceChildren(own(parts.footer || ""));
                for (const frame of [header, footer])
                    for (const picture of frame.querySelectorAll("img"))
                        picture.addEventListener("error", () => picture.remove());
                let heldBack = 0;
                const content = JSON.stringify([language, parts.lead, parts.body]);
                if (content !== shown) {
                    body.replaceChildren(); // layouts of the header alone are cheap
                    balance(header.querySelector("h1"));
                    lead.replaceChildren(own(parts.lead || ""));
                    for (const picture of lead.querySelectorAll("img"))
                        picture.addEventListener("error", () => lead.replaceChildren());
                    const cleaned = bylineClean(new DOMParser().parseFromString(parts.body || "", "text/html"));
                    settle(cleaned.fragment);
                    body.replaceChildren(cleaned.fragment);
                    heldBack = cleaned.heldBack;
                    shown = content;
                    getSelection().removeAllRanges();
                    scrollTo(0, 0);
                } else {
                    balance(header.querySelector("h1"));
                }
                return JSON.stringify({ ok: true, heldBack });
            } catch (error) {
                shown = "";
                return JSON.stringify({ ok: false, reason: String(error) });
            }
        },

        style(style) {
            document.documentElement.dataset.theme = style.theme;
            document.documentElement.dataset.face = style.face;
            document.documentElement.style.setProperty("--ui", JSON.stringify(style.uiFont));
        },

        // Nearly a page; true where there was nothing left.
        scroll(direction) {
            const page = document.scrollingElement;
            const before = page.scrollTop;
            page.scrollTop = before + direction * Math.max(40, innerHeight - 64);
            return page.scrollTop === before;
        },

        text() {
            return main.innerText;
        },
    };
})();
