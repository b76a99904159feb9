// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/notice.h"

#include "core/headline.h"
#include "ui/models/article_speech.h"

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kMostOutlets = 4;
constexpr qsizetype kMostHeadlines = 3;

} // namespace

Notice NoticeText::ofOutlet(const QString& outlet, const QList<Article>& articles)
{
    Notice notice;
    notice.title =
        articles.size() == 1 ? outlet : tr("%1: %2 new articles").arg(outlet, QLocale().toString(articles.size()));
    QStringList lines;
    for (const Article& article : articles) {
        notice.articles += article.id;
        if (lines.size() == kMostHeadlines)
            continue;
        QString line = headlineOf(article);
        if (articles.size() == 1 && !article.authors.isEmpty())
            line += QStringLiteral("\n") + ArticleSpeech::authors(article.authors);
        lines += line;
    }
    notice.text = lines.join(u'\n');
    return notice;
}

QList<Notice> NoticeText::of(const QList<Article>& articles)
{
    QList<Article> sorted = articles;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Article& a, const Article& b) { return a.published > b.published; });
    QList<QList<Article>> outlets;
    for (const Article& article : std::as_const(sorted)) {
        const auto found = std::find_if(outlets.begin(), outlets.end(), [&article](const QList<Article>& outlet) {
            return outlet.first().outletId == article.outletId;
        });
        if (found == outlets.end())
            outlets += QList<Article> {article};
        else
            *found += article;
    }
    QList<Notice> notices;
    const qsizetype alone = outlets.size() > kMostOutlets ? kMostOutlets - 1 : outlets.size();
    for (const QList<Article>& outlet : outlets.first(alone))
        notices += ofOutlet(outlet.first().outletTitle, outlet);
    if (alone < outlets.size()) {
        QList<Article> rest;
        for (const QList<Article>& outlet : outlets.sliced(alone))
            rest += outlet;
        notices += ofOutlet(tr("%1 more outlets").arg(QLocale().toString(outlets.size() - alone)), rest);
    }
    return notices;
}

} // namespace byline
