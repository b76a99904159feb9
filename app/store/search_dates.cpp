// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_dates.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace byline {

namespace {

/// "지난 주" and "last  week" are written without their blanks here.
std::optional<QDate> namedDay(const QString& text, const QDate& today)
{
    const QString name = QString(text).remove(u' ');
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate month(today.year(), today.month(), 1);
    const QDate year(today.year(), 1, 1);
    const struct
    {
        QStringView words; ///< separated by |
        QDate day;
    } days[] = {
        {u"today|오늘", today},
        {u"yesterday|어제", today.addDays(-1)},
        {u"daybeforeyesterday|thedaybeforeyesterday|그저께|그제|엊그제", today.addDays(-2)},
        {u"thisweek|이번주|금주", monday},
        {u"lastweek|지난주|저번주", monday.addDays(-7)},
        {u"weekbeforelast|theweekbeforelast|지지난주|저저번주", monday.addDays(-14)},
        {u"thismonth|이번달|이달", month},
        {u"lastmonth|지난달|저번달", month.addMonths(-1)},
        {u"thisyear|올해|금년", year},
        {u"lastyear|지난해|작년", year.addYears(-1)},
    };
    for (const auto& [words, day] : days)
        for (const QStringView word : words.split(u'|'))
            if (name == word)
                return day;
    return {};
}

/// The last day of that name, today not counted.
std::optional<QDate> weekday(const QString& text, const QDate& today)
{
    static const QStringList english {
        QStringLiteral("monday"), QStringLiteral("tuesday"),  QStringLiteral("wednesday"), QStringLiteral("thursday"),
        QStringLiteral("friday"), QStringLiteral("saturday"), QStringLiteral("sunday")};
    static const QString korean = QStringLiteral("월화수목금토일");
    QString name = text.startsWith(u"last ") ? text.mid(5) : text;
    qsizetype day = english.indexOf(name);
    if (day < 0)
        for (qsizetype i = 0; i < english.size(); ++i)
            if (name == QStringView(english.at(i)).left(3))
                day = i;
    if (day < 0 && name.size() == 3 && name.endsWith(u"요일"))
        day = korean.indexOf(name.at(0));
    if (day < 0)
        return {};
    const int back = (today.dayOfWeek() - int(day + 1) + 6) % 7 + 1;
    return today.addDays(-back);
}

std::optional<QDate> longAgo(const QString& text, const QDate& today)
{
    static const QRegularExpression english(QStringLiteral("^(\\d{1,4}|an?|one) (day|week|month|year)s? ago$"));
    static const QRegularExpression korean(QStringLiteral("^(\\d{1,4}) ?(일|주|주일|달|개월|년) ?전$"));
    QRegularExpressionMatch found = english.match(text);
    if (!found.hasMatch())
        found = korean.match(text);
    if (!found.hasMatch())
        return {};
    bool isNumber = false;
    const int given = found.captured(1).toInt(&isNumber);
    const int count = isNumber ? given : 1;
    const QString unit = found.captured(2);
    if (unit == u"day" || unit == u"일")
        return today.addDays(-count);
    if (unit == u"week" || unit.startsWith(u'주'))
        return today.addDays(-7 * count);
    if (unit == u"month" || unit == u"달" || unit == u"개월")
        return today.addMonths(-count);
    return today.addYears(-count);
}

std::optional<QDate> valid(const QDate& day)
{
    return day.isValid() ? std::optional(day) : std::nullopt;
}

/// A date without a year is the last one there was.
std::optional<QDate> withYear(const QString& year, int month, int dayOfMonth, const QDate& today)
{
    if (!year.isEmpty())
        return valid(QDate(year.toInt(), month, dayOfMonth));
    const QDate day(today.year(), month, dayOfMonth);
    return valid(day > today ? QDate(today.year() - 1, month, dayOfMonth) : day);
}

std::optional<QDate> inNumbers(const QString& text, const QDate& today)
{
    static const QRegularExpression numbers(
        QStringLiteral("^(\\d{4})(?:[-./] ?(\\d{1,2})(?:[-./] ?(\\d{1,2})\\.?)?)?$"));
    static const QRegularExpression korean(QStringLiteral("^(?:(\\d{4})년)? ?(?:(\\d{1,2})월)? ?(?:(\\d{1,2})일)?$"));
    QRegularExpressionMatch found = numbers.match(text);
    if (!found.hasMatch())
        found = korean.match(text);
    if (!found.hasMatch() || text.isEmpty())
        return {};
    const bool hasMonth = found.capturedLength(2) > 0;
    const bool hasDay = found.capturedLength(3) > 0;
    if ((hasDay && !hasMonth) || (!hasMonth && found.capturedLength(1) == 0))
        return {};
    return withYear(found.captured(1), hasMonth ? found.captured(2).toInt() : 1, hasDay ? found.captured(3).toInt() : 1,
                    today);
}

int monthOf(const QString& name)
{
    static const QStringList months {QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),
                                     QStringLiteral("april"),   QStringLiteral("may"),      QStringLiteral("june"),
                                     QStringLiteral("july"),    QStringLiteral("august"),   QStringLiteral("september"),
                                     QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    for (qsizetype i = 0; i < months.size(); ++i)
        if (name.size() >= 3 && months.at(i).startsWith(name))
            return int(i + 1);
    return 0;
}

/// "9 March 2025", "March 9, 2025", "March 2025", "March".
std::optional<QDate> inEnglish(QString text, const QDate& today)
{
    QString year;
    int month = 0;
    int day = 0;
    const QStringList words = text.remove(u',').remove(u'.').split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (isNumber && word.size() == 4 && year.isEmpty())
            year = word;
        else if (isNumber && number >= 1 && number <= 31 && day == 0)
            day = number;
        else if (month == 0 && monthOf(word) != 0)
            month = monthOf(word);
        else
            return {};
    }
    return month == 0 ? std::nullopt : withYear(year, month, day == 0 ? 1 : day, today);
}

} // namespace

std::optional<QDate> dayFromWords(const QString& written, const QDate& today)
{
    const QString text = written.simplified().toLower();
    for (const auto& read : {namedDay, weekday, longAgo, inNumbers})
        if (const std::optional<QDate> day = read(text, today))
            return day;
    return inEnglish(text, today);
}

} // namespace byline
