// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes foreign HTML harmless. Used by extraction and by the reading page, always in the isolated world.
// bylineClean(document, cut): a fragment with nothing in it that runs, loads a style or leads into the program, and how
// many remote things were left out. Cleaning takes most of the time: what `cut` takes out of the body and returns is
// cleaned by `rest`, when it is called.
globalThis.bylineClean = (() => {
    "use strict";

    const LAZY = ["data-src", "data-original", "data-lazy-src", "data-original-src", "data-actualsrc", "data-hi-res-src"];
    const LAZY_SETS = ["data-srcset", "data-lazy-srcset", "data-original-set"];
    const EMBEDS = "iframe, embed, object, frame";
    const REMOTE = "script[src], link[href], style, " + EMBEDS;

    const OPTIONS = {
        USE_PROFILES: { html: true, mathMl: true },
        FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "option", "datalist", "template", "dialog",
            "marquee", "blink", "font", "svg"],
        FORBID_ATTR: ["style", "background", "bgcolor", "color", "face", "action", "ping", "autoplay", "tabindex",
            "accesskey", "contenteditable", "draggable", "popover", "popovertarget", "usemap", "name", "role", "hidden"],
        ALLOW_DATA_ATTR: false,
        ADD_ATTR: ["data-cut"], // of the program's own, see page/cut.js
        ALLOW_ARIA_ATTR: false,
        ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|byline):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
        RETURN_DOM_FRAGMENT: true,
    };

    // Another purifier would cost the first article a millisecond: what the program made itself goes through this one
    // too, and its options say so.
    DOMPurify.addHook("afterSanitizeAttributes", (element, data, options) => {
        if (options.IS_OURS)
            return;
        // byline: addresses are the program's own: an article may show kept pictures and no more. A browser reads over
        // what is left out here.
        for (const name of ["href", "xlink:href", "src", "srcset", "poster", "cite"]) {
            const value = element.getAttribute(name)?.replace(/[\u0000-\u0020\u007f-\u00a0]/g, "");
            if (value && /byline:/i.test(value) && !(/^byline:\/\/picture\/[0-9a-f]+$/.test(value) && name !== "href"))
                element.removeAttribute(name);
        }
        if (element.localName === "img") {
            element.setAttribute("loading", "lazy");
            element.setAttribute("decoding", "async");
        } else if (element.localName === "audio" || element.localName === "video") {
            element.setAttribute("controls", "");
            element.setAttribute("preload", "none");
        }
    });

    const isTiny = image => ["width", "height"].some(name => {
        const size = image.getAttribute(name);
        return size !== null && /^\s*\d+(px)?\s*$/.test(size) && parseInt(size, 10) <= 2;
    }) || /(?:width|height)\s*:\s*[01]px|display\s*:\s*none/i.test(image.getAttribute("style") || "");

    // Those without a size are told by where they come from.
    const COUNTERS = /\/_\/stat\?|\/~r\/|\/\/pixel\.|\/(?:pixel|beacon|open|track(?:ing|er)?|spacer|blank|1x1)\.(?:gif|png)(?:[?#]|$)/i;
    const counts = image => COUNTERS.test(image.getAttribute("src") || "");

    function settleLazy(image) {
        const shown = image.getAttribute("src") || "";
        if (shown.startsWith("byline:"))
            return;
        const source = LAZY.map(name => image.getAttribute(name)).find(value => value && !value.startsWith("data:"));
        if (source)
            image.setAttribute("src", source);
        const set = LAZY_SETS.map(name => image.getAttribute(name)).find(Boolean);
        if (set)
            image.setAttribute("srcset", set);
    }

    // What a scriptless page shows in place of a lazy picture is that picture, once.
    function settleNoscript(noscript) {
        const image = noscript.querySelector("img");
        const before = noscript.previousElementSibling;
        const shown = before && (before.matches("img") ? before : before.querySelector("img"));
        if (image && shown && (shown.getAttribute("src") || "").split("?")[0] === (image.getAttribute("src") || "").split("?")[0])
            noscript.remove();
        else
            noscript.replaceWith(...noscript.childNodes);
    }

    // An embedded page becomes a link: nothing is asked of its server until a reader goes there.
    function linkInstead(embed) {
        const address = embed.getAttribute("src") || embed.getAttribute("data-src") || embed.getAttribute("data") || "";
        let url;
        try {
            url = new URL(address, embed.baseURI);
        } catch {
            url = null;
        }
        if (!url || !/^https?:$/.test(url.protocol) || isTiny(embed)) {
            embed.remove();
            return;
        }
        embed.replaceWith(card(embed.ownerDocument, watched(url), embed.getAttribute("title") || ""));
    }

    // Players have an address of their own; a reader wants the page of the video.
    function watched(url) {
        const host = url.hostname.replace(/^www\./, "");
        const id = url.pathname.split("/").pop();
        if (/^(?:youtube(?:-nocookie)?\.com)$/.test(host) && url.pathname.startsWith("/embed/") && id && id !== "videoseries")
            return new URL("https://www.youtube.com/watch?v=" + encodeURIComponent(id));
        if (host === "player.vimeo.com" && /^\d+$/.test(id))
            return new URL("https://vimeo.com/" + id);
        return url;
    }

    const card = globalThis.bylineCard = (page, url, title) => {
        const link = page.createElement("a");
        link.href = url.href;
        link.className = "byline-embed";
        const site = url.hostname.replace(/^www\./, "");
        const name = page.createElement("strong");
        name.textContent = title.replace(/\s+/g, " ").trim() || site;
        const place = page.createElement("span");
        place.textContent = site;
        link.append(name, " ", place);
        const paragraph = page.createElement("p");
        paragraph.append(link);
        return paragraph;
    };

    // A post that its network's script would have dressed up: the words are there, and its look says whose they are.
    const POSTS = "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, " +
        "blockquote.bluesky-embed, blockquote.mastodon-embed, blockquote.reddit-embed-bq, blockquote.text-post-media, .fb-post";

    // A network's post without words is a card with its address.
    function settlePost(post) {
        post.classList.add("byline-post");
        const address = post.getAttribute("cite") || post.getAttribute("data-instgrm-permalink") || post.getAttribute("data-href");
        if (post.textContent.trim() || !address)
            return;
        try {
            const url = new URL(address, post.baseURI);
            if (/^https?:$/.test(url.protocol))
                post.replaceWith(card(post.ownerDocument, url, ""));
        } catch {
            // not an address: the empty post shows nothing
        }
    }

    // Ghost's cards that its scripts bring to life: what folds is folded by the page itself, players are the engine's
    // own, and a form that only its own page can send is no use here.
    function settleCards(page) {
        page.querySelectorAll(".kg-signup-card, .kg-audio-player, .kg-audio-thumbnail, .kg-video-overlay, " +
            ".kg-video-player-container, .kg-product-card-rating").forEach(part => part.remove());
        for (const card of page.querySelectorAll(".kg-toggle-card")) {
            const heading = card.querySelector(".kg-toggle-heading-text");
            const content = card.querySelector(".kg-toggle-content");
            if (!heading || !content)
                continue;
            const details = page.createElement("details");
            const summary = page.createElement("summary");
            summary.append(...heading.childNodes);
            details.append(summary, ...content.childNodes);
            card.replaceWith(details);
        }
        // What a button says is about the button, unless it dresses a link.
        for (const button of page.querySelectorAll("button"))
            button.closest("a") ? button.replaceWith(...button.childNodes) : button.remove();
    }

    return (document, cut) => {
        document.querySelectorAll("[data-cut]").forEach(element => element.removeAttribute("data-cut"));
        let heldBack = document.querySelectorAll(REMOTE).length;
        for (const image of document.querySelectorAll("img")) {
            if (isTiny(image) || counts(image)) {
                image.remove();
                ++heldBack;
            } else {
                settleLazy(image);
            }
        }
        document.querySelectorAll("noscript").forEach(settleNoscript);
        settleCards(document);
        document.querySelectorAll(EMBEDS).forEach(linkInstead);
        document.querySelectorAll(POSTS).forEach(settlePost);
        const rest = cut?.(document.body);
        return {
            fragment: DOMPurify.sanitize(document.body, OPTIONS), heldBack,
            rest: rest ? () => DOMPurify.sanitize(rest, OPTIONS) : null,
        };
    };
})();
