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

    // The engine's own sign for a missing picture looks like a mistake: ours says what is not there, and what can be done.
    function standIn(picture, kind, words) {
        const place = document.createElement(kind);
        const isSmall = ["width", "height"].some(name => parseInt(picture.getAttribute(name), 10) <= SMALL);
        place.className = "stand-in" + (isSmall ? " small" : "");
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

    return {
        MEDIA_OF_THE_WEB,

        // Pictures that fail leave what they showed.
        prepare(root) {
            for (const picture of root.querySelectorAll("img"))
                picture.addEventListener("error", () => {
                    if (picture.alt)
                        standIn(picture, "span", picture.alt);
                    picture.hidden = true;
                });
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
        },
        forgetAll() {
            held = [];
        },

        count: () => new Set(held.map(([element]) => element.closest("picture") || element)).size,
    };
})();
