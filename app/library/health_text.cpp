// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/health_text.h"
#include "core/data_size.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace byline {

namespace {

struct HealthText
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

struct Name
{
    const char* check;
    const char* text;
};

constexpr std::array kNames {
    Name {"versions", QT_TRANSLATE_NOOP("HealthText", "versions")},
    Name {"folder", QT_TRANSLATE_NOOP("HealthText", "folder")},
    Name {"disk", QT_TRANSLATE_NOOP("HealthText", "disk")},
    Name {"web engine", QT_TRANSLATE_NOOP("HealthText", "web engine")},
    Name {"library", QT_TRANSLATE_NOOP("HealthText", "library")},
    Name {"integrity", QT_TRANSLATE_NOOP("HealthText", "integrity of the file")},
    Name {"foreign keys", QT_TRANSLATE_NOOP("HealthText", "what belongs together")},
    Name {"schema", QT_TRANSLATE_NOOP("HealthText", "form of the library")},
    Name {"search index", QT_TRANSLATE_NOOP("HealthText", "search index")},
    Name {"outlet counts", QT_TRANSLATE_NOOP("HealthText", "counts of outlets")},
    Name {"author counts", QT_TRANSLATE_NOOP("HealthText", "counts of writers")},
    Name {"places of authors", QT_TRANSLATE_NOOP("HealthText", "outlets of writers")},
    Name {"totals", QT_TRANSLATE_NOOP("HealthText", "totals")},
    Name {"lists of what is unread", QT_TRANSLATE_NOOP("HealthText", "lists of what is unread")},
    Name {"flags of articles", QT_TRANSLATE_NOOP("HealthText", "marks of articles")},
    Name {"people and tags of articles", QT_TRANSLATE_NOOP("HealthText", "writers and tags of articles")},
    Name {"orphans", QT_TRANSLATE_NOOP("HealthText", "leftovers")},
    Name {"feed", QT_TRANSLATE_NOOP("HealthText", "feed")},
    Name {"platform", QT_TRANSLATE_NOOP("HealthText", "platform")},
    Name {"newsletters", QT_TRANSLATE_NOOP("HealthText", "newsletters")},
    Name {"subscription", QT_TRANSLATE_NOOP("HealthText", "subscription")},
};

QString diskText(qint64 bytes)
{
    return bytes < 0 ? HealthText::tr("free space is not known")
                     : HealthText::tr("%1 free").arg(dataSize(bytes, QLocale()));
}

} // namespace

QString checkName(const CheckResult& check)
{
    for (const Name& name : kNames)
        if (check.name == QLatin1String(name.check))
            return HealthText::tr(name.text);
    return check.name;
}

QString checkDetail(const CheckResult& check)
{
    if (check.name == u"disk")
        return diskText(check.number);
    if (check.name == u"folder")
        return check.ok ? check.subject : HealthText::tr("%1 cannot be written").arg(check.subject);
    if (check.name == u"schema")
        return HealthText::tr("version %1").arg(check.number);
    if (check.name == u"search index")
        return check.ok ? HealthText::tr("%1 articles").arg(QLocale().toString(check.number))
                        : HealthText::tr("does not fit the articles");
    if (check.ok && (check.detail == u"ok" || check.name == u"web engine"))
        return HealthText::tr("in order");
    if (!check.ok && check.number > 0)
        return HealthText::tr("%1 wrong").arg(QLocale().toString(check.number));
    return check.detail;
}

bool onlyRoomIsShort(const QList<CheckResult>& checks)
{
    const auto wrong = [](const CheckResult& check) { return !check.ok; };
    return std::any_of(checks.begin(), checks.end(), wrong)
           && std::all_of(checks.begin(), checks.end(),
                          [](const CheckResult& check) { return check.ok || check.name == u"disk"; });
}

} // namespace byline
