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
    let shown = [];
    let article; // whose it is
    let later = []; // what is not laid out yet
    let above = 0; // pixels of the page's top that the window covers with what it says about the article
    let rest = []; // functions that add what is not even cleaned yet
    let hasMore = false; // of all that, or of pictures that are not asked for yet
    const NOTHING = { parts: {} };
    const ready = {}; // articles that are likely shown next, by the reason to think so, and what of each is made already
    let mine = NOTHING; // the one of them that is shown

    // Our own parts are escaped where they are made; what is not expected in them does not get in all the same.
    const OWN = {
        ALLOWED_TAGS: ["a", "audio", "bdi", "button", "div", "figcaption", "figure", "form", "h1", "h2", "img", "input", "label",
            "li", "p", "section", "span", "time", "ul"],
        ALLOWED_ATTR: ["alt", "aria-hidden", "aria-label", "autocomplete", "checked", "class", "controls", "datetime", "href",
            "lang", "loading", "name", "novalidate", "placeholder", "preload", "src", "tabindex", "title", "type", "value"],
        ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|byline):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
        RETURN_DOM_FRAGMENT: true,
        IS_OURS: true, // for clean.js
    };
    const cleanOwn = html => html ? DOMPurify.sanitize(html, OWN) : document.createDocumentFragment();
    const languageOf = parts => parts.language || "und";
    const directionOf = parts => parts.direction || "ltr";
    const headlineOf = root => root.querySelector("h1");

    // Made beforehand, where it is the same, or now; nodes are used up by being shown.
    function made(name, isSame, make) {
        const known = isSame ? mine[name] : null;
        if (known)
            delete mine[name];
        return known || make();
    }
    const own = (name, html = "") => made(name, mine.parts[name] === html, () => cleanOwn(html));
    const textOf = (parts, headline, cut) => bylineText(parts.body || "", parts.address || "", headline, cut);

    // Lines of even length: "…되찾기까지, / 상인 열두 명의 기록", not one word alone on the last.
    const isBalanced = CSS.supports("text-wrap", "balance"); // by the engine
    function balance(headline) {
        if (!headline || isBalanced)
            return;
        headline.style.maxWidth = "";
        const text = document.createRange();
        text.selectNodeContents(headline);
        const lines = [...text.getClientRects()].map(line => line.width).filter(Boolean);
        if (lines.length < 2)
            return;
        const height = headline.offsetHeight;
        let [tooNarrow, enough] = [lines.reduce((sum, width) => sum + width) / lines.length, headline.offsetWidth];
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

    // Of a headline that is not in the page yet; each try lays the page out. In another language it would break elsewhere.
    function widthBeforehand(headline, parts) {
        if (!headline || isBalanced || languageOf(parts) !== main.lang || directionOf(parts) !== main.dir)
            return "";
        const copy = headline.cloneNode(true);
        copy.style.position = "absolute";
        copy.style.visibility = "hidden";
        copy.style.width = header.clientWidth + "px";
        header.append(copy);
        balance(copy);
        copy.remove();
        return copy.style.maxWidth;
    }
    function forgetWidth() {
        Object.values(ready).forEach(article => delete article.width);
        density = CLOSEST;
    }
    addEventListener("resize", forgetWidth);

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
        if (!form)
            return null;
        const fields = [...form.elements];
        return { state: form.dataset.state, fields: fields.map(field => [field.value, field.checked]),
            at: fields.indexOf(document.activeElement), isIn: form.contains(document.activeElement) };
    }
    function typeAgain(form, typed) {
        if (!form || !typed)
            return;
        const isSame = typed.state === form.dataset.state && typed.fields.length === form.elements.length;
        if (isSame)
            typed.fields.forEach(([value, checked], i) => {
                form.elements[i].value = value;
                form.elements[i].checked = checked;
            });
        if (!typed.isIn)
            return;
        // Else the next letter would be a command.
        const field = isSame && form.elements[typed.at] || form.querySelector("[type=email], [type=text], button, a");
        field?.focus({ preventScroll: true });
        if (!isSame)
            field?.select?.();
    }

    // Nor does what is listened to stop then, or what is seen go and come: moved at once, a player plays on and a picture stays.
    const lasting = place => [...place.querySelectorAll("audio, img")];
    function goOn(place, before) {
        for (const element of lasting(place)) {
            const address = element.getAttribute("src");
            const same = address ? before.findIndex(old => old.getAttribute("src") === address) : -1;
            if (same >= 0)
                element.replaceWith(...before.splice(same, 1));
        }
    }

    // The outlet's icon comes late: until it is there, what stood in its place stays.
    const markIn = place => place.querySelector(".mark");
    function awaitMark(place, before) {
        const mark = markIn(place);
        if (!before || mark?.localName !== "img" || mark.complete)
            return;
        mark.addEventListener("load", () => before.replaceWith(mark));
        mark.replaceWith(before);
    }

    // A long article is painted screen by screen: what is below the first one is laid out when that is there.
    const PICTURE = 150; // letters that fill the room of a picture, of which nobody knows yet how high it is
    const NARROW = 0.45; // of their size: no text's letters are narrower on the whole
    const HEADER = 150; // pixels that it takes at the least
    const CLOSEST = 90 / 24; // letters on a pixel of height, in the widest column and the closest lines
    const DENSE = 0.7; // of what is set smaller, in letters of the text
    const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g; // as two Latin letters
    function fills(node) {
        if (!node.data)
            return pictures.isLarge(node) ? PICTURE : 0;
        const text = node.data.trim();
        const letters = text.length + (text.match(WIDE)?.length || 0);
        return node.parentNode.closest?.("table, pre, small, aside") ? letters * DENSE : letters;
    }
    // How close letters are. Asked when the page is laid out: while an article is put into it, that would be done twice.
    let density = CLOSEST;
    function measure() {
        const { fontSize, lineHeight } = getComputedStyle(body);
        density = body.clientWidth / (parseFloat(fontSize) * NARROW) / parseFloat(lineHeight);
    }
    // The node that the screen ends with; null: there is room left.
    function endOfScreen(root) {
        let room = Math.max(innerHeight - HEADER, 300) * density;
        const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        let node = nodes.nextNode();
        while (node && (room -= fills(node)) > 0)
            node = nodes.nextNode();
        return node;
    }
    function cutOff(page) {
        const end = endOfScreen(page);
        return end && bylineCut.after(page, end);
    }
    function putOff(fragment) {
        for (let node = endOfScreen(fragment); node && node !== fragment; node = node.parentNode)
            for (let next = node.nextElementSibling; next; next = next.nextElementSibling)
                later.push(next);
        later.forEach(element => element.toggleAttribute("data-later", true));
        hasMore = pictures.putOff(fragment) || later.length > 0;
        return fragment;
    }
    function layOutAll() {
        rest.splice(0).forEach(add => add());
        pictures.goOn();
        later.forEach(element => element.removeAttribute("data-later"));
        later = [];
        hasMore = false;
    }

    function makeRoom(pixels) {
        above = pixels || 0;
        document.documentElement.style.setProperty("--above", above + "px");
    }

    // What a place in the text is counted by.
    const blocks = () => body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li, figure, blockquote, pre, table, dt, dd, details");

    // What is before the reader's eyes, so that another text of the same article (its copy, the full one) does not move it.
    function inSight() {
        if (!scrollY)
            return null;
        const at = [...blocks()].findIndex(block => block.getBoundingClientRect().bottom > above + 44);
        return { at, top: (blocks()[at] || footer).getBoundingClientRect().top };
    }
    function bringBack(seen) {
        const parts = blocks();
        const part = seen.at < 0 ? footer : parts[Math.min(seen.at, parts.length - 1)] || footer;
        scrollTo(0, scrollY + part.getBoundingClientRect().top - seen.top);
    }

    // Not of the text itself: letters above letters, which would be there twice, marks of footnotes, words for pictures.
    const AIDS = "rt, rp, sup a, a[href^='#'] > sup, .stand-in";

    // What is read aloud: headline, standfirst, and every part of the body that has no such part in itself.
    const SAID = "p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, dt, dd, div, section";
    const saidParts = () => [header.querySelector("h1"), header.querySelector(".standfirst"), ...body.querySelectorAll(SAID)]
        .filter(part => part && !part.querySelector(SAID + ", table, pre") && !part.closest("table, pre, .byline-changes") &&
            said(part));
    function said(part) {
        const words = part.cloneNode(true);
        words.querySelectorAll(AIDS).forEach(aid => aid.remove());
        return words.textContent.replace(/\s+/g, " ").trim();
    }

    return {
        // The same article again (a follow, a translation of the frame) keeps its place; another begins at its top.
        show(parts) {
            try {
                const language = languageOf(parts);
                main.lang = language;
                main.dir = directionOf(parts);
                footer.lang = parts.frameLanguage || main.lang;
                footer.dir = parts.frameDirection || main.dir;
                makeRoom(parts.above);
                mine = ready[parts.readyAs] || NOTHING;
                if (mine !== NOTHING)
                    parts.body = mine.parts.body;
                const content = [language, parts.lead, parts.body];
                const isSame = content.every((part, i) => part === shown[i]);
                const isAgain = isSame || (article !== undefined && parts.article === article);
                if (isSame)
                    layOutAll();
                rest = [];
                const seen = isAgain && !isSame ? inSight() : null;
                const typed = isAgain ? typedInto(footer.querySelector("form")) : null;
                const frames = isSame ? [header, footer].map(place => [place, lasting(place), markIn(place)])
                    : isAgain ? [[footer, [...footer.querySelectorAll("audio")], null]] : [];
                header.replaceChildren();
                footer.replaceChildren();
                isSame ? pictures.forgetGone() : pictures.forgetAll();
                if (isSame && !parts.offline) {
                    pictures.comeBack(main);
                    lead.hidden = false;
                }
                const waits = parts.pictures === "held";
                const withPictures = (fragment, words) => waits ? pictures.hold(fragment, words)
                    : parts.offline ? pictures.leave(fragment) : pictures.prepare(fragment);
                const words = parts.heldWords || { waiting: "", fetch: "" };
                const frame = name => withPictures(own(name, parts[name])); // portraits and the like have no room for words
                const fill = (place, name) => {
                    place.replaceChildren(frame(name));
                    for (const picture of place.querySelectorAll("img"))
                        picture.addEventListener("error", () => picture.remove());
                };
                fill(header, "header");
                let heldBack = 0;
                const headline = headlineOf(header);
                document.title = headline?.textContent || "Byline"; // what a screen reader calls the page
                const known = mine.headline === headline?.textContent;
                if (!isSame) {
                    body.replaceChildren(); // layouts of the header alone are cheap
                    if (known && mine.width && parts.header === mine.parts.header)
                        headline.style.maxWidth = mine.width;
                    else
                        balance(headline);
                    lead.replaceChildren(withPictures(own("lead", parts.lead), words));
                    lead.hidden = parts.offline && lead.querySelector("img[hidden]") !== null;
                    for (const picture of lead.querySelectorAll("img"))
                        // By its own figure: another article's may have taken its place before it failed.
                        picture.addEventListener("error", () => picture.closest("figure")?.remove());
                    const isReady = known && mine.parts.address === parts.address;
                    const wholeAtOnce = parts.place > 0 || seen !== null;
                    const text = made("text", isReady,
                        () => textOf(parts, headline?.textContent, wholeAtOnce ? null : cutOff));
                    later = [];
                    hasMore = false;
                    const fragment = withPictures(text.fragment, words);
                    body.replaceChildren(wholeAtOnce ? fragment : putOff(fragment));
                    if (text.rest)
                        rest.push(() => bylineCut.join(body, withPictures(text.rest(), words)));
                    heldBack = text.heldBack;
                    shown = content;
                    article = parts.article;
                    // It is below the screen.
                    if (rest.length || later.length)
                        rest.push(() => fill(footer, "footer"));
                    else
                        fill(footer, "footer");
                    getSelection().removeAllRanges();
                    const left = parts.place > 0 ? blocks()[parts.place] : null;
                    if (seen)
                        bringBack(seen);
                    else
                        scrollTo(0, left ? left.getBoundingClientRect().top + scrollY - above - 44 : 0);
                } else {
                    fill(footer, "footer");
                }
                typeAgain(footer.querySelector("form"), typed);
                for (const [place, elements, mark] of frames) {
                    goOn(place, elements);
                    awaitMark(place, mark);
                }
                if (isSame)
                    balance(headline); // lays out the page: without its footer, the end of it would be another place
                return JSON.stringify({ ok: true, heldBack, heldPictures: pictures.count(), waits: countDown(),
                    more: hasMore || rest.length > 0 });
            } catch (error) {
                shown = [];
                article = undefined;
                return JSON.stringify({ ok: false, reason: String(error) });
            }
        },

        // Cleaning takes most of the time: it is done beforehand, part by part, when there is nothing else to do.
        makeReady(parts, as) {
            const article = ready[as] = { parts };
            const make = (name, part) => requestIdleCallback(() => {
                if (ready[as] === article)
                    article[name] = part();
            }, { timeout: 2000 });
            make("header", () => {
                const fragment = cleanOwn(parts.header);
                article.headline = headlineOf(fragment)?.textContent;
                measure();
                article.width = widthBeforehand(headlineOf(fragment), parts);
                return fragment;
            });
            make("text", () => textOf(parts, article.headline));
            make("lead", () => cleanOwn(parts.lead));
            make("footer", () => cleanOwn(parts.footer));
        },

        countDown,
        makeRoom,

        // The first screen is painted: what is below it.
        whole() {
            try {
                layOutAll();
                return JSON.stringify({ ok: true, heldPictures: pictures.count(), waits: countDown() });
            } catch (error) {
                return JSON.stringify({ ok: false, reason: String(error) });
            }
        },

        style(style) {
            forgetWidth();
            document.documentElement.dataset.theme = style.theme;
            for (const [name, value] of Object.entries(style.system))
                document.documentElement.style.setProperty("--system-" + name, value);
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
            page.scrollTop = before + direction * Math.max(40, innerHeight - above - 64);
            return page.scrollTop === before;
        },

        // The reader wants to see the pictures after all.
        release() {
            layOutAll();
            pictures.release(main);
        },

        // The paragraph at the top of the window; 0 where nothing was read yet.
        place() {
            const end = body.getBoundingClientRect().bottom;
            if (scrollY < innerHeight / 2 || end < innerHeight) // at its beginning, or read to its end
                return 0;
            return [...blocks()].findIndex(block => block.getBoundingClientRect().bottom > above + 44);
        },

        // The texts to be read aloud, and which of them is the first in sight.
        said() {
            layOutAll();
            const parts = saidParts();
            const first = parts.findIndex(part => part.getBoundingClientRect().bottom > above + 44);
            // A heading is no paragraph: it counts as the one that it stands above.
            const isHeading = part => /^h[1-6]$/.test(part.localName);
            const last = Math.max(1, parts.filter(part => !isHeading(part)).length);
            let before = 0;
            const paragraphs = parts.map(part => Math.min(last, isHeading(part) ? before + 1 : ++before));
            return JSON.stringify({ texts: parts.map(said), paragraphs, first: Math.max(0, first), language: main.lang });
        },

        // Marks what is being said; -1: nothing is.
        markSaid(number) {
            main.querySelector(".said")?.classList.remove("said");
            const part = number >= 0 ? saidParts()[number] : null;
            if (!part)
                return;
            part.classList.add("said");
            const { top, bottom } = part.getBoundingClientRect();
            if (top < above || bottom > innerHeight)
                scrollTo(0, scrollY + top - innerHeight / 4);
        },

        // What is marked, as it is quoted.
        passage() {
            const aids = [...main.querySelectorAll(AIDS)];
            aids.forEach(aid => aid.hidden = true);
            const words = getSelection().toString();
            aids.forEach(aid => aid.hidden = false);
            return words;
        },

        text() {
            layOutAll();
            return main.innerText;
        },

        // The article's words and links alone, for a text with a cursor in it.
        words() {
            layOutAll();
            const words = main.cloneNode(true);
            words.querySelectorAll(AIDS + ", [aria-hidden='true'], [hidden], style, form, audio, video, svg")
                .forEach(part => part.remove());
            words.querySelectorAll("img").forEach(picture => picture.replaceWith(picture.alt ? `[${picture.alt}]` : ""));
            for (const link of words.querySelectorAll("a"))
                if (!link.textContent.trim())
                    link.remove();
            for (const part of words.querySelectorAll("header :is(a, span), footer :is(a, span)"))
                part.after(" "); // on the page they stand apart
            for (const part of words.querySelectorAll("*"))
                for (const name of part.getAttributeNames())
                    if (!["href", "dir", "colspan", "rowspan", "start"].includes(name))
                        part.removeAttribute(name);
            return `<div dir="${main.dir || "ltr"}">${words.innerHTML}</div>`;
        },
    };
})();
