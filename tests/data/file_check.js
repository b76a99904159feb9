// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Of an exported file: its articles, elements that have no place in one, and whether an attribute runs or leads astray.
JSON.stringify([document.querySelectorAll("article").length,
    document.querySelectorAll("script, iframe, object, embed, link, form, base, svg, parsererror").length,
    [...document.querySelectorAll("*")].some(e => [...e.attributes].some(a => /^on|^style$/i.test(a.name)
    || (/href|src/.test(a.name) && !/^(?:https?:|mailto:|data:image|#)/.test(a.value))))])
