// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of the reading page would run, load or lead into the program: nothing, as a list.
(() => {
    const found = [];
    const kinds = "script iframe frame frameset object embed applet form input button select textarea link meta base style "
        + "svg template portal dialog noscript";
    for (const element of document.querySelectorAll("header, .lead-place, article, footer, main ~ *"))
        for (const one of [element, ...element.querySelectorAll("*")]) {
            if (kinds.split(" ").includes(one.localName))
                found.push(one.localName);
            for (const attribute of one.attributes) {
                const value = attribute.value.replace(/[\u0000-\u0020\u007f-\u00a0]/g, "").toLowerCase();
                if (/^on|^style$|^srcdoc$|^ping$|^autofocus$|^autoplay$|^contenteditable$/.test(attribute.name) && one.localName !== "h1")
                    found.push(one.localName + " " + attribute.name);
                if (/^(?:javascript|vbscript|livescript|mocha|file|filesystem|blob|chrome|qrc|view-source)/.test(value)
                    && /href|src|poster|cite|action/.test(attribute.name))
                    found.push(attribute.name + "=" + attribute.value);
                // Our own place for a picture that waits to be asked for.
                const asksForPictures = one.matches("a.stand-in[data-fetch]") && attribute.value === "byline://pictures/"
                    && one.nextElementSibling?.matches("img[hidden], picture");
                if (/href$/.test(attribute.name) && element.localName === "article" && !value.startsWith("#") && !asksForPictures
                    && !/^(?:https?|mailto):$/.test(new URL(attribute.value, document.baseURI).protocol))
                    found.push(attribute.name + "=" + attribute.value);
            }
        }
    const headline = document.querySelector("body > main > header h1.headline");
    const title = (headline?.textContent || "Byline").replace(/[\t\n\f\r ]+/g, " ").replace(/^ | $/g, "");
    if (location.href !== "byline://page/article.html" || document.title !== title || !bylinePage.show
        || document.querySelectorAll("head > *").length !== 5)
        found.push("the page: " + location.href + " " + document.head.innerHTML);
    return JSON.stringify(found);
})()
