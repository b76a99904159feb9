// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/page_pieces.h"

#include "core/exact_time.h"
#include "core/initials.h"
#include "render/letters.h"
#include "render/markup.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr qint64 kRecentDays = 7;

} // namespace

QString frameLanguage()
{
    return QCoreApplication::translate("ArticlePage", "en", "The language of this translation, as BCP 47");
}

QString shownPicture(const QString& address, const PageContext& context)
{
    return allowedPicture(context.keptPictures.value(address, address));
}

QString portrait(const Author& author, const PageContext& context, const char* cssClass)
{
    const QString picture = shownPicture(author.avatar, context);
    const QLatin1StringView extra(cssClass);
    // The initials stay behind the picture: they show until it is there, and when it never comes.
    QString content = escaped(initials(author.name, author.isOrganisation ? NameOf::Organisation : NameOf::Person));
    if (!picture.isEmpty())
        content += "<img src=\""_L1 + escaped(picture) + "\" alt=\"\">"_L1;
    return "<span class=\"portrait tint-"_L1 + QString::number(tintOf(author.name)) + u' ' + extra
           + "\" aria-hidden=\"true\">"_L1 + content + "</span>"_L1;
}

QString followPill(const Author& author)
{
    if (!author.id)
        return {};
    const auto words = [](const QString& text) { return inLanguage(frameLanguage(), escaped(text)); };
    return author.followed ? link(bylineAddress("unfollow", author.id), "pill on",
                                  words(QCoreApplication::translate("ArticlePage", "Following")))
                           : link(bylineAddress("follow", author.id), "pill",
                                  words(QCoreApplication::translate("ArticlePage", "Follow")));
}

QString outletMark(const QString& title, const PageContext& context)
{
    const QString picture = allowedPicture(context.outletIcon);
    if (!picture.isEmpty())
        return "<img class=\"mark\" src=\""_L1 + escaped(picture) + "\" alt=\"\">"_L1;
    // Of the name as it is, as on its tile in the lists: an outlet has no given name.
    const auto letter = std::find_if(title.begin(), title.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (letter == title.end())
        return {};
    return "<span class=\"mark tint-"_L1 + QString::number(tintOf(title)) + "\" aria-hidden=\"true\">"_L1
           + escaped(letter->toUpper()) + "</span>"_L1;
}

QString factLine(const QStringList& facts)
{
    QStringList isolated;
    for (const QString& fact : facts)
        isolated += fact.startsWith("<bdi"_L1) ? fact : element("bdi", "", fact);
    return isolated.join(u" · "_s);
}

QString relativeTime(const QDateTime& time, const PageContext& context)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QDateTime now = context.now.toLocalTime();
    const qint64 minutes = local.secsTo(now) / 60;
    const qint64 days = local.date().daysTo(now.date());
    const int hours = int(minutes / 60); // not inside translate(): lupdate 6.4 never comes back from a division there
    const bool past = now >= local;
    if (past && minutes == 0)
        return QCoreApplication::translate("ArticlePage", "just now");
    if (past && hours == 0)
        return QCoreApplication::translate("ArticlePage", "%n min ago", nullptr, int(minutes));
    if (past && days == 0)
        return QCoreApplication::translate("ArticlePage", "%n h ago", nullptr, hours);
    if (past && days == 1)
        return QCoreApplication::translate("ArticlePage", "yesterday");
    if (past && days / 7 == 0)
        return QCoreApplication::translate("ArticlePage", "%n days ago", nullptr, int(days));
    return shortDate(local.date(), now.date(), context.locale);
}

QString datelineTime(const QDateTime& time, const PageContext& context)
{
    const qint64 days = time.toLocalTime().date().daysTo(context.now.toLocalTime().date());
    const bool recent = time <= context.now && days < kRecentDays;
    return recent ? relativeTime(time, context) : exactTime(time, context.locale);
}

} // namespace byline
