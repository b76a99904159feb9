// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bylineExtract(html, address): one page in, one article out, as JSON. The page is parsed into an inert document:
// nothing in it runs and nothing is loaded.
globalThis.bylineExtract = (() => {
    "use strict";

    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "default-src 'none'";
    document.head.append(policy);

    const BLOCKS = new Set(("address article aside blockquote br caption center dd details div dl dt fieldset figcaption " +
        "figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tr ul").split(" "));

    // Classes that the reading page knows how to set: without them a card is a heap of words.
    const STYLED = ["page", "footnotes", ...("bookmark-container bookmark-content bookmark-title bookmark-description " +
        "bookmark-metadata bookmark-icon bookmark-thumbnail callout-card callout-emoji callout-text gallery-row " +
        "gallery-image blockquote-alt btn file-card-container file-card-title file-card-caption file-card-metadata " +
        "audio-title product-card-container product-card-title product-card-button toggle-card toggle-heading-text " +
        "toggle-content").split(" ").map(name => "kg-" + name)];

    // The text as a reader sees it: blocks on lines of their own.
    function textOf(root) {
        let result = "";
        let gap = "";
        const walk = node => {
            if (node.nodeType === Node.TEXT_NODE) {
                const kept = node.parentNode.localName === "pre" ? [node.data] : node.data.split(/[ \t\r\n\f\u00a0]+/);
                kept.forEach((part, index) => {
                    if (index > 0 && !gap)
                        gap = " ";
                    if (part) {
                        result += (result ? gap : "") + part;
                        gap = "";
                    }
                });
                return;
            }
            const block = BLOCKS.has(node.localName);
            if (block)
                gap = "\n";
            else if (node.localName === "td" || node.localName === "th")
                gap = gap || " ";
            for (const child of node.childNodes)
                walk(child);
            if (block)
                gap = "\n";
        };
        walk(root);
        return result;
    }

    function parsed(html, address) {
        const page = new DOMParser().parseFromString(html, "text/html");
        const own = page.querySelector("base[href]");
        const base = page.createElement("base");
        try {
            base.href = own ? new URL(own.getAttribute("href"), address).href : address;
        } catch {
            base.href = address;
        }
        page.querySelectorAll("base").forEach(element => element.remove());
        page.head.prepend(base);
        return page;
    }

    // Links into the page itself stay inside; all others are whole addresses.
    function settleAddresses(fragment, base, address) {
        const inside = address.split("#")[0] + "#";
        for (const element of fragment.querySelectorAll("[href], [src], [poster], [cite]")) {
            for (const name of ["href", "src", "poster", "cite"]) {
                const value = element.getAttribute(name);
                if (!value || value.startsWith("#") || value.startsWith("data:"))
                    continue;
                try {
                    const whole = new URL(value, base).href;
                    element.setAttribute(name, name === "href" && whole.startsWith(inside) ? whole.slice(inside.length - 1) : whole);
                } catch {
                    element.removeAttribute(name);
                }
            }
        }
    }

    // The body of an article where the page marks it, as all themes of Ghost do. Readability goes by length: below a
    // short article it takes what is recommended next for the article itself.
    function markedBody(page) {
        const marked = page.querySelectorAll(".gh-content");
        if (marked.length !== 1)
            return null;
        const body = marked[0].cloneNode(true);
        body.querySelectorAll(".gh-post-upgrade-cta").forEach(wall => wall.remove());
        return body.textContent.trim() ? body : null;
    }

    return (html, address) => {
        try {
            const page = parsed(html, address);
            const base = page.baseURI;
            const direction = page.documentElement.getAttribute("dir");
            const metadata = bylineMetadata(page);
            const marked = markedBody(page);
            // The element as it is: written out and read again it would be the same, but for what hides in foreign
            // markup, which the parser puts in order.
            const found = new Readability(page, {
                keepClasses: false, classesToPreserve: STYLED, serializer: element => element,
            }).parse();
            const content = marked || found?.content;
            if (!content)
                return JSON.stringify({ ok: false, reason: "no article in the page" });
            const readable = found || {};
            const isForeign = content.querySelector("math, svg");
            const article = parsed(isForeign ? content.innerHTML : "", base);
            if (!isForeign)
                article.body.append(content);
            const { fragment } = bylineClean(article);
            settleAddresses(fragment, base, address);
            const text = textOf(fragment);
            if (!text && !fragment.querySelector("img, video, audio"))
                return JSON.stringify({ ok: false, reason: "no text in the page" });
            const holder = document.implementation.createHTMLDocument("").body;
            holder.append(fragment);
            return JSON.stringify({
                ok: true, ...metadata(readable), byline: (readable.byline || "").replace(/\s+/g, " ").trim(),
                direction: readable.dir || direction || "",
                contentHtml: holder.innerHTML, contentText: text,
            });
        } catch (error) {
            return JSON.stringify({ ok: false, reason: String(error) });
        }
    };
})();
