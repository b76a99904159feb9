// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/article_speech.h"

#include "core/headline.h"
#include "ui/models/relative_time.h"

#include <algorithm>

namespace byline {

QString ArticleSpeech::authors(const QList<AuthorRef>& authors)
{
    QStringList names;
    bool hangul = false;
    for (const AuthorRef& author : authors) {
        names += author.name;
        hangul = hangul || (!author.name.isEmpty() && author.name.front().script() == QChar::Script_Hangul);
    }
    return names.join(hangul ? QStringLiteral(" · ") : QStringLiteral(", "));
}

QString ArticleSpeech::outlet(const Article& article)
{
    switch (article.extent) {
    case TextExtent::Teaser:
        return tr("%1 · likely a teaser").arg(article.outletTitle);
    case TextExtent::Members:
        return tr("%1 · likely members only").arg(article.outletTitle);
    case TextExtent::Full:
        break;
    }
    return article.outletTitle;
}

QString ArticleSpeech::copy(const Article& article)
{
    switch (article.saved) {
    case CopyState::None:
        break;
    case CopyState::Complete:
        return tr("kept offline");
    case CopyState::TextOnly:
        return tr("kept offline: text only");
    case CopyState::Partial:
        return article.missingPictures == 1 ? tr("kept offline: 1 picture missing")
                                            : tr("kept offline: %1 pictures missing").arg(article.missingPictures);
    case CopyState::Failed:
        return tr("kept offline: the feed’s text only");
    }
    return {};
}

bool ArticleSpeech::hasAudio(const Article& article)
{
    return std::any_of(article.enclosures.begin(), article.enclosures.end(),
                       [](const Enclosure& one) { return one.mimeType.startsWith(QLatin1String("audio/")); });
}

QString ArticleSpeech::row(const Article& article, const QDateTime& now, const QLocale& locale)
{
    QStringList parts;
    if (!article.read)
        parts += tr("unread");
    parts += headlineOf(article);
    if (!article.authors.isEmpty())
        parts += authors(article.authors);
    parts += outlet(article);
    parts += RelativeTime::spoken(article.published, now, locale);
    if (hasAudio(article))
        parts += tr("with audio");
    if (article.bookmarked)
        parts += tr("bookmarked");
    if (article.saved != CopyState::None)
        parts += copy(article);
    if (article.changed)
        parts += tr("changed by the outlet");
    return parts.join(QStringLiteral(", "));
}

} // namespace byline
