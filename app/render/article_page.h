// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/outlet.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QString>

#include <optional>

namespace byline {

/// How it stands with the outlet's newsletter, as the card at the end says it, and what can be done on it. What is
/// filled in goes with the card's address as a query: "byline://newsletter/7?newsletter=Daily&email=a@b.kr".
struct NewsletterCard
{
    struct Choice
    {
        QString name;
        QString description;
        bool isChosen = false;
    };
    /// One field with a button.
    struct Field
    {
        QString name; ///< in the query: "email", "link"
        QString hint;
        QString value;
        QString action; ///< on the button
    };
    struct Button
    {
        QString text;
        QString step;    ///< "again" becomes "?do=again"
        QDateTime until; ///< it does nothing before then, and counts down to it
    };

    QString headline;
    QString text;
    QString address; ///< "byline://newsletter/7"
    QList<Choice> choices {};
    std::optional<Field> field {};
    QList<Button> buttons {};
};

/// What the page is set with besides the article.
struct PageContext
{
    QLocale locale;
    QDateTime now;
    QHash<QString, QString> keptPictures; ///< absolute address → byline: address; also of sound that is kept
    QString outletIcon;                   ///< byline: address, or empty
    std::optional<Outlet> outlet {};      ///< as it is subscribed to
    QString note;                         ///< of the reader, on its bookmark
    QStringList ownTags;                  ///< of its bookmark
    QList<Article> moreByAuthor;
    QList<Article> moreByOutlet;
    std::optional<NewsletterCard> newsletter;
};

/// The parts of the reading page, as the page's script takes them. `body` is the outlet's HTML, to be cleaned by the
/// page; everything else is HTML of ours with every foreign text escaped.
struct ArticleParts
{
    QString language;  ///< BCP 47, for `lang`
    QString direction; ///< "ltr" or "rtl"
    QString header;    ///< outlet and section, headline, standfirst, authors with portraits, dateline
    QString lead;      ///< the picture before the body, or empty
    QString body;
    QString footer;        ///< tags, source, authors, the outlet and its newsletter, Read more
    QString frameLanguage; ///< of the footer and of what is ours elsewhere: the program's, whatever the article's is
    QString frameDirection;

    bool operator==(const ArticleParts&) const = default;
};

ArticleParts articleParts(const FullArticle& article, const PageContext& context);

} // namespace byline
