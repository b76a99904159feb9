// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/bundle_page.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString plainLine(const QString& text)
{
    return markdownOf({CleanNode {u"p"_s, {}, {}, {CleanNode {{}, text}}}});
}

} // namespace

QByteArray markdownFile(const Bundle& bundle)
{
    QStringList articles;
    QList<QByteArray> shown;
    for (qsizetype i = 0; i < bundle.articles.size(); ++i) {
        const BundlePage page = bundlePage(bundle, bundle.articles.at(i), i + 1, [&](const QByteArray& hash) {
            if (!shown.contains(hash))
                shown += hash;
            return u"[picture-%1]"_s.arg(shown.indexOf(hash) + 1);
        });
        QStringList parts {u"# "_s + plainLine(page.title)};
        if (!page.standfirst.isEmpty())
            parts += u"**"_s + plainLine(page.standfirst) + u"**"_s;
        QStringList facts;
        for (const QString& fact : {page.authors, page.facts})
            if (!fact.isEmpty())
                facts += plainLine(fact);
        if (!page.address.isEmpty())
            facts += u'<' + page.address + u'>';
        parts += facts.join(u"\\\n"_s);
        parts += markdownOf(page.body);
        articles += parts.join(u"\n\n"_s);
    }
    QString text = articles.join(u"\n\n* * *\n\n"_s) + u'\n';
    for (qsizetype i = 0; i < shown.size(); ++i)
        text += u"\n[picture-%1]: "_s.arg(i + 1) + dataAddress(bundle.pictures.value(shown.at(i)));
    return text.toUtf8() + (shown.isEmpty() ? "" : "\n");
}

} // namespace byline
