// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A long article in two parts, of which the first fills the screen and is cleaned at once; in the isolated world, as
// article.js.
globalThis.bylineCut = (() => {
    "use strict";

    const MARK = "data-cut"; // as clean.js lets it through
    // What only holds others together; anything else stays whole.
    const HOLDERS = new Set(["div", "section", "article", "main", "ul", "ol", "dl", "blockquote"]);

    return {
        // Takes what comes after a node, or after what stays whole with it, out of the body: into a body of its own with
        // the same elements around it.
        after(body, node) {
            let last = node;
            for (let around = node.parentNode; around !== body; around = around.parentNode)
                if (!HOLDERS.has(around.localName))
                    last = around;
            for (let level = 0, around = last.parentNode; around !== body; around = around.parentNode)
                around.setAttribute(MARK, level++);
            const range = body.ownerDocument.createRange();
            range.setStartAfter(last);
            range.setEnd(body, body.childNodes.length);
            const rest = body.ownerDocument.createElement("body");
            rest.append(range.extractContents());
            return rest;
        },

        // Makes one of both again; what cleaning took away of the elements around them it took from both.
        join(place, rest) {
            for (const node of [...rest.childNodes]) {
                const level = node.getAttribute?.(MARK);
                const same = level ? place.querySelector(`[${MARK}="${level}"]`) : null;
                if (same) {
                    this.join(same, node);
                    same.removeAttribute(MARK);
                } else {
                    place.append(node);
                }
            }
        },
    };
})();
