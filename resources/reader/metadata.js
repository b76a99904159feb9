// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page says about itself: JSON-LD, meta elements, and the marks of common themes.
globalThis.bylineMetadata = (() => {
    "use strict";

    const ARTICLE = /^(?:\w*Article|Report|BlogPosting|LiveBlogPosting|\w*Posting|WebPage)$/;
    // "김서연 선임기자": what follows the name says what the person is.
    const ROLE = /^(.+?)\s*((?:선임|수습|객원|시민|전문|인턴|정치부|사회부|경제부|문화부)?\s*(?:기자|특파원|논설위원|에디터|편집장|칼럼니스트|통신원|PD|앵커))$/;
    // Where themes put the writer: Ghost's, WordPress's, and what microdata and microformats ask for.
    const NAMES = "a[rel~=author], .gh-article-author-name a, .gh-article-author-name, .author-name a, .author-name, " +
        ".byline-name a, .byline-name, .post-author a, .entry-author a, [itemprop=author] [itemprop=name], [itemprop=author]";
    const AVATARS = ".gh-article-author-image img, .author-profile-image, .author-avatar img, .author-image img, " +
        "img.author-profile-pic, img.avatar";

    const list = value => value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
    const text = value => typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";

    function absolute(address, document) {
        try {
            const url = new URL(address, document.baseURI);
            return /^https?:$/.test(url.protocol) ? url.href : "";
        } catch {
            return "";
        }
    }

    function addressOf(image, document) {
        const first = list(image)[0];
        return absolute(typeof first === "string" ? first : first && (first.url || first.contentUrl) || "", document);
    }

    function linkedData(document) {
        const found = [];
        for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
            try {
                const content = JSON.parse(script.textContent.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ""));
                for (const top of list(content))
                    if (top && typeof top === "object")
                        found.push(top, ...list(top["@graph"]).filter(node => node && typeof node === "object"));
            } catch {
                // A page's broken data is none.
            }
        }
        return found;
    }

    function meta(document, ...names) {
        const values = [];
        for (const name of names)
            for (const element of document.querySelectorAll("meta"))
                if ([element.getAttribute("property"), element.getAttribute("name"), element.getAttribute("itemprop")]
                    .some(own => own && own.toLowerCase() === name) && text(element.getAttribute("content")))
                    values.push(text(element.getAttribute("content")));
        return values;
    }

    // "By Ken Sato and Siobhán O’Neill", "글 김서연 기자": the names alone.
    function person(words) {
        let name = text(words).replace(/^(?:by|von|par|por|글|글·사진|취재)\s*[:=|]?\s+/i, "")
            .replace(/[\s(<[|·]*[\w.+-]+@[\w-]+\.[\w.-]+[\s)>\]]*/g, " ").trim();
        const role = name.match(ROLE);
        if (role)
            name = role[1].trim();
        return { name, role: role ? role[2].trim() : "", url: "", avatar: "", organisation: false };
    }

    function people(words) {
        return text(words).split(/\s*(?:,|;|·|\/|\||\s+and\s+|\s+&\s+)\s*/i).map(person)
            .filter(author => author.name && author.name.length <= 60 && !/^https?:/.test(author.name));
    }

    function fromLinkedData(nodes, document) {
        const byId = new Map(nodes.filter(node => node["@id"]).map(node => [node["@id"], node]));
        const authors = [];
        for (const node of nodes) {
            if (!list(node["@type"]).some(type => ARTICLE.test(type)))
                continue;
            for (const entry of [...list(node.author), ...list(node.contributor)]) {
                const full = entry && entry["@id"] && byId.get(entry["@id"]) || entry;
                if (typeof full === "string") {
                    authors.push(...people(full));
                } else if (full && text(list(full.name)[0])) {
                    const author = person(list(full.name)[0]);
                    author.role = text(full.jobTitle) || author.role;
                    author.url = absolute(text(list(full.url)[0]), document) || absolute(text(list(full.sameAs)[0]) || "x:", document);
                    author.avatar = addressOf(full.image, document);
                    author.organisation = list(full["@type"]).some(type => /Organization$/.test(type));
                    authors.push(author);
                }
            }
        }
        return authors;
    }

    function fromTheme(document) {
        const authors = [];
        for (const element of document.querySelectorAll(NAMES)) {
            if (element.closest("nav, aside, .read-more, .related, .post-card, .comments"))
                continue;
            const link = element.closest("a") || element.querySelector("a");
            for (const author of people(element.textContent)) {
                author.url = link ? absolute(link.getAttribute("href") || "x:", document) : "";
                authors.push(author);
            }
        }
        for (const image of document.querySelectorAll(AVATARS)) {
            const author = authors.find(candidate => text(image.getAttribute("alt")).includes(candidate.name));
            if (author && !author.avatar)
                author.avatar = absolute(image.getAttribute("src") || "x:", document);
        }
        return authors;
    }

    // The first source that names people decides who; the others only fill in what it leaves open.
    function merged(sources) {
        const authors = [];
        for (const source of sources) {
            const decides = authors.length === 0;
            for (const author of source) {
                const known = authors.find(one => one.name.toLowerCase() === author.name.toLowerCase());
                if (known)
                    for (const key of ["url", "avatar", "role"])
                        known[key] = known[key] || author[key];
                else if (decides)
                    authors.push(author);
            }
        }
        return authors;
    }

    // An instant without a zone is the outlet's own time; for a Korean page that is known.
    function instant(words, language) {
        const given = text(words);
        if (!given)
            return "";
        const parts = given.match(/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|)/i);
        if (!parts) {
            const date = new Date(given);
            return Number.isNaN(date.getTime()) ? "" : date.toISOString();
        }
        const [, year, month, day, hour = "0", minute = "0", second = "0", zone] = parts;
        const offset = zone.match(/([+-])(\d{2}):?(\d{2})/);
        const korean = !zone && parts[4] !== undefined && /^ko\b/i.test(language);
        const minutes = offset ? (offset[1] === "-" ? -1 : 1) * (offset[2] * 60 + Number(offset[3])) : korean ? 540 : 0;
        const time = Date.UTC(year, month - 1, day, hour, minute, second) - minutes * 60000;
        return Number.isNaN(time) ? "" : new Date(time).toISOString();
    }

    // What the page says is read before Readability, which takes the page apart; what that found is put in afterwards.
    return document => {
        const nodes = linkedData(document);
        const said = text(document.documentElement.getAttribute("lang")) ||
            (meta(document, "content-language")[0] || meta(document, "og:locale")[0] || "").replace("_", "-");
        const articles = nodes.filter(node => list(node["@type"]).some(type => ARTICLE.test(type)));
        const written = meta(document, "author", "dc.creator", "byl", "parsely-author", "sailthru.author", "article:author")
            .flatMap(people);
        const dates = [...meta(document, "article:published_time", "datepublished", "date", "dc.date",
            "pubdate", "publishdate", "parsely-pub-date"), ...articles.map(node => node.datePublished),
            ...[...document.querySelectorAll("article time[datetime], time[datetime], [itemprop=datePublished][datetime]")]
                .map(element => element.getAttribute("datetime"))];
        const images = [...meta(document, "og:image", "og:image:url", "twitter:image", "twitter:image:src")
            .map(address => absolute(address, document)), ...articles.map(node => addressOf(node.image, document))];
        const authors = [fromLinkedData(nodes, document), written, fromTheme(document)];
        const siteName = meta(document, "og:site_name", "application-name")[0];
        const title = meta(document, "og:title")[0] || text(document.title);
        const excerpt = meta(document, "og:description", "description")[0];
        return readable => {
            const language = text(readable.lang) || said;
            return {
                authors: merged([...authors, people(readable.byline)]),
                language,
                published: [readable.publishedTime, ...dates].map(words => instant(words, language)).find(Boolean) || "",
                image: images.find(Boolean) || "",
                siteName: text(readable.siteName) || siteName || "",
                title: text(readable.title) || title,
                excerpt: text(readable.excerpt) || excerpt || "",
            };
        };
    };
})();
