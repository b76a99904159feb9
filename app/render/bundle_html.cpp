// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/bundle_page.h"
#include "render/markup.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

// Of its own, not the reading page's: it has to look right for years, anywhere, with nothing beside it.
constexpr auto kStyle =
    "html{color-scheme:light dark}"
    "body{max-width:41rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;font:1.0625rem/1.7 'Noto Serif CJK KR','Noto "
    "Serif',"
    "Georgia,serif;color:#1d1b18;background:#fbfaf7;overflow-wrap:break-word}"
    ":lang(ko){word-break:keep-all;line-height:1.85}"
    "h1{font-size:1.9rem;line-height:1.34;margin:0 0 .75rem}h2,h3,h4{line-height:1.4;margin:2rem 0 .75rem}"
    "article+article{margin-top:4rem;padding-top:3rem;border-top:1px solid #e2dedb}"
    ".standfirst{font-size:1.125rem;color:#5f5a52}.facts{font:.84rem/1.6 sans-serif;color:#767065}"
    "img{max-width:100%;height:auto;border-radius:4px}figure{margin:1.75rem 0}figcaption{font:.8rem/1.6 sans-serif;"
    "color:#767065}a{color:#b4472e}blockquote{margin:1.5rem 0;padding-left:1.25rem;border-left:2px solid #e2dedb}"
    "pre{overflow-x:auto;font-size:.9rem;line-height:1.5}table{display:block;overflow-x:auto;border-collapse:collapse}"
    "td,th{padding:.35rem .6rem;border-bottom:1px solid #e2dedb;text-align:start}"
    "@media(prefers-color-scheme:dark){body{color:#ece8e0;background:#191816}.standfirst{color:#b0a99d}.facts,"
    "figcaption"
    "{color:#8f887c}a{color:#e07a5f}article+article,blockquote,td,th{border-color:#33302c}}"
    "@media print{body{max-width:none;padding:0;background:none}article+article{break-before:page;border:0}}";

QString articleOf(const BundlePage& page, qsizetype number)
{
    QString facts = element("p", "facts", escaped(page.authors)) + element("p", "facts", escaped(page.facts));
    if (!page.address.isEmpty())
        facts += element("p", "facts", link(page.address, "", escaped(page.address)));
    return u"<article id=\"article-%1\" lang=\"%2\" dir=\"%3\">"_s.arg(number).arg(escaped(page.language),
                                                                                   escaped(page.direction))
           + u"<header>"_s + element("h1", "", escaped(page.title))
           + element("p", "standfirst", escaped(page.standfirst)) + facts + u"</header>\n"_s + xhtmlOf(page.body)
           + u"</article>\n"_s;
}

} // namespace

QByteArray htmlFile(const Bundle& bundle)
{
    QString articles;
    QString contents;
    QString language;
    for (qsizetype i = 0; i < bundle.articles.size(); ++i) {
        const BundlePage page = bundlePage(bundle, bundle.articles.at(i), i + 1, [&](const QByteArray& hash) {
            return dataAddress(bundle.pictures.value(hash));
        });
        articles += articleOf(page, i + 1);
        contents += u"<li><a href=\"#article-%1\">"_s.arg(i + 1) + escaped(page.title) + u"</a></li>\n"_s;
        if (language.isEmpty())
            language = page.language;
    }
    if (bundle.articles.size() > 1)
        contents = u"<nav><h1>"_s + escaped(bundleTitle(bundle)) + u"</h1>\n<ol>\n"_s + contents + u"</ol></nav>\n"_s;
    else
        contents.clear();
    // Whoever opens it: nothing runs and nothing is fetched, whatever this file was made from.
    const QString head =
        u"<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
        "'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>"_s
        + escaped(bundleTitle(bundle)) + u"</title>\n<style>"_s + QLatin1StringView(kStyle) + u"</style>\n"_s;
    return (u"<!DOCTYPE html>\n<html lang=\""_s + escaped(language) + u"\">\n<head>\n"_s + head + u"</head>\n<body>\n"_s
            + contents + articles + u"</body>\n</html>\n"_s)
        .toUtf8();
}

} // namespace byline
