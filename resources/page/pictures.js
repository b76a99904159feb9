// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the pictures of an article come, and what stands where there is none; in the isolated world, as article.js.
globalThis.bylinePictures = (() => {
    "use strict";

    // Pictures, sound and films of the web are asked of the program, which fetches them and looks where it goes.
    const OF_THE_WEB = "byline://web/?";
    const MEDIA_OF_THE_WEB = "byline://media/?";
    const FETCH = "byline://pictures/";
    const ASKED = [["img", "src", OF_THE_WEB], ["video", "poster", OF_THE_WEB],
        ["audio, video, audio source, video source", "src", MEDIA_OF_THE_WEB]];
    const SMALL = 48; // pixels: a sign in a line, which has no room for more than its words

    let held = []; // what waits for the reader's word: [element, attribute, address]
    let below = []; // pictures that wait until the first screen is painted, and their sources: [[element, attribute, address]]
    let away = []; // pictures that wait for the network, likewise

    const webAddress = (address, place) => {
        const whole = address.trim().replace(/^\/\//, "https://");
        return /^https?:\/\//i.test(whole) && place + encodeURIComponent(whole);
    };

    function askProgram(root) {
        for (const [kind, name, place] of ASKED) {
            for (const element of root.querySelectorAll(kind)) {
                const address = webAddress(element.getAttribute(name) || "", place);
                if (address)
                    element.setAttribute(name, address);
            }
        }
        for (const element of root.querySelectorAll("[srcset]"))
            element.setAttribute("srcset", element.getAttribute("srcset").replace(/(^|,)\s*((?:https?:)?\/\/\S*[^,\s])/gi,
                (whole, before, address) => before + " " + webAddress(address, OF_THE_WEB)));
        return root;
    }

    const isSmall = picture => ["width", "height"].some(name => parseInt(picture.getAttribute(name), 10) <= SMALL);

    // The engine's own sign for a missing picture looks like a mistake: ours says what is not there, and what can be done.
    function standIn(picture, kind, words) {
        const place = document.createElement(kind);
        place.className = "stand-in" + (isSmall(picture) ? " small" : "");
        place.textContent = words;
        picture.hidden = true;
        (picture.closest("picture") || picture).before(place);
        picture.closest("figure")?.classList.add("without");
        return place;
    }

    function removeStandIns(root) {
        root.querySelectorAll(".stand-in").forEach(place => place.remove());
        root.querySelectorAll("figure.without").forEach(figure => figure.classList.remove("without"));
    }

    // Where a picture comes from; those of its <picture> first, or the engine would ask for its own as well.
    const sourcesOf = picture => [...picture.closest("picture")?.querySelectorAll("source") || [], picture]
        .flatMap(element => ["srcset", "src"].filter(name => element.hasAttribute(name)).map(name => [element, name]));

    function takeAway(picture, sources, into) {
        into.push([picture, sources.map(([element, name]) => [element, name, element.getAttribute(name)])]);
        for (const [element, name] of sources)
            element.removeAttribute(name);
    }

    function giveBack(taken) {
        for (const [picture, sources] of taken.splice(0)) {
            picture.hidden = false;
            for (const [element, name, address] of sources)
                element.setAttribute(name, address);
        }
    }

    function leaveWords(picture) {
        if (picture.alt)
            standIn(picture, "span", picture.alt);
        picture.hidden = true;
    }

    return {
        MEDIA_OF_THE_WEB,

        // More than a sign in a line.
        isLarge: element => element.localName === "img" && !element.hidden && !isSmall(element),

        // What is not needed for the first screen is not asked for before it is painted: each costs half a millisecond, and
        // the engine, whose lazy loading needs scripts, would ask for all at once. Those without a size have no room before
        // they come; others keep theirs, but for those in what is laid out later.
        putOff(root) {
            for (const picture of root.querySelectorAll("img")) {
                const isLater = picture.closest("[data-later]");
                if (picture.hidden || (!isLater && picture.getAttribute("width") && picture.getAttribute("height")))
                    continue;
                picture.hidden = true;
                takeAway(picture, sourcesOf(picture), below);
            }
            return below.length > 0;
        },
        goOn: () => giveBack(below),

        // Without a network they are not asked for: they leave what they showed, and come when it is back.
        leave(root) {
            this.prepare(root);
            for (const picture of root.querySelectorAll("img")) {
                const sources = sourcesOf(picture).filter(([element, name]) => element.getAttribute(name).includes(OF_THE_WEB));
                if (!sources.length)
                    continue;
                takeAway(picture, sources, away);
                if (!sourcesOf(picture).length)
                    leaveWords(picture);
            }
            return root;
        },
        comeBack(root) {
            if (away.length)
                removeStandIns(root);
            giveBack(away);
        },

        // Pictures that fail leave what they showed.
        prepare(root) {
            for (const picture of root.querySelectorAll("img"))
                picture.addEventListener("error", () => leaveWords(picture));
            return askProgram(root);
        },

        // As prepare, but those of the web stay away until they are asked for; words: {waiting, fetch}.
        hold(root, words) {
            this.prepare(root);
            for (const element of root.querySelectorAll("img, source, video")) {
                let waits = false;
                for (const name of ["src", "srcset", "poster"]) {
                    const address = element.getAttribute(name);
                    if (!address || !address.trim().startsWith(OF_THE_WEB))
                        continue;
                    held.push([element, name, address]);
                    element.removeAttribute(name);
                    waits = true;
                }
                if (!waits || element.localName !== "img")
                    continue;
                element.hidden = true;
                if (!words)
                    continue;
                const place = standIn(element, "a", element.alt || words.waiting);
                place.href = FETCH;
                place.dataset.fetch = words.fetch;
            }
            return root;
        },

        // The reader wants to see them after all.
        release(root) {
            removeStandIns(root);
            for (const [element, name, address] of held) {
                element.setAttribute(name, address);
                element.hidden = false;
            }
            held = [];
        },

        // Those that are not in the page any more are not waited for.
        forgetGone() {
            held = held.filter(([element]) => element.isConnected);
            away = away.filter(([picture]) => picture.isConnected);
        },
        forgetAll() {
            held = [];
            below = [];
            away = [];
        },

        count: () => new Set(held.map(([element]) => element.closest("picture") || element)).size,
    };
})();
