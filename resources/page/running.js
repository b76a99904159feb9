// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outlet, writers and date stay in sight when the header has been scrolled away; in the isolated world, as article.js.
(() => {
    "use strict";

    const header = document.querySelector("main > header");
    const line = document.createElement("div");
    line.className = "running";
    line.hidden = true;
    document.body.append(line);

    // Without the letter that stands for the outlet's icon.
    const said = part => [...part.childNodes].filter(node => node.ariaHidden !== "true").map(node => node.textContent).join("");
    // On a page from right to left each keeps the direction of its words.
    const isolated = text => header.parentElement.dir === "rtl" ? `\u2068${text}\u2069` : text;
    const words = () => [".outlet", ".names", "time"].map(name => header.querySelector(name)).filter(Boolean)
        .map(part => said(part).trim()).filter(Boolean).map(isolated).join(" · ");

    let inSight = true;
    const refresh = () => {
        line.dataset.words = words();
        line.dir = header.parentElement.dir;
        line.lang = header.parentElement.lang;
        line.hidden = inSight || !line.dataset.words;
    };
    new IntersectionObserver(seen => {
        inSight = seen.at(-1).isIntersecting;
        refresh();
    }).observe(header);
    // Another article that is gone on with in its middle: its header never comes in sight.
    new MutationObserver(refresh).observe(header, { childList: true });
})();
