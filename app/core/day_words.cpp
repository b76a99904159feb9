// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/day_words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

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

/// What a word for a number says: "two", 두, and "a".
int numberOf(const QString& word)
{
    static const QStringList english {QStringLiteral("one"),   QStringLiteral("two"),    QStringLiteral("three"),
                                      QStringLiteral("four"),  QStringLiteral("five"),   QStringLiteral("six"),
                                      QStringLiteral("seven"), QStringLiteral("eight"),  QStringLiteral("nine"),
                                      QStringLiteral("ten"),   QStringLiteral("eleven"), QStringLiteral("twelve")};
    static const QStringList korean {QStringLiteral("한"),   QStringLiteral("두"),   QStringLiteral("세"),
                                     QStringLiteral("네"),   QStringLiteral("다섯"), QStringLiteral("여섯"),
                                     QStringLiteral("일곱"), QStringLiteral("여덟"), QStringLiteral("아홉"),
                                     QStringLiteral("열")};
    if (word == u"a" || word == u"an" || word == u"일") // 일주일
        return 1;
    for (const QStringList& words : {english, korean})
        if (const qsizetype at = words.indexOf(word); at >= 0)
            return int(at) + 1;
    return word.toInt();
}

/// The last day of that name, today not counted.
std::optional<QDate> weekday(const QString& text, const QDate& today)
{
    static const QStringList english {
        QStringLiteral("monday"), QStringLiteral("tuesday"),  QStringLiteral("wednesday"), QStringLiteral("thursday"),
        QStringLiteral("friday"), QStringLiteral("saturday"), QStringLiteral("sunday")};
    static const QString korean = QStringLiteral("월화수목금토일");
    // "last Monday", 지난 월요일, 지난주 월요일.
    static const QRegularExpression kWeek(
        QStringLiteral("^(last week|this week|지난 ?주|저번 ?주|이번 ?주|last|지난)(?: |(?=.요일))"));
    const QString week = kWeek.match(text).captured(1);
    QString name = text.mid(kWeek.match(text).capturedLength()).trimmed();
    qsizetype day = english.indexOf(name);
    if (day < 0)
        for (qsizetype i = 0; i < english.size(); ++i)
            if (name == QStringView(english.at(i)).left(3))
                day = i;
    if (day < 0 && name.size() == 3 && name.endsWith(u"요일"))
        day = korean.indexOf(name.at(0));
    if (day < 0)
        return {};
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    if (week == u"last week" || week.startsWith(u"저번") || (week.startsWith(u"지난") && week.endsWith(u'주')))
        return monday.addDays(day - 7);
    if (week == u"this week" || week.startsWith(u"이번"))
        return monday.addDays(day);
    const int back = (today.dayOfWeek() - int(day + 1) + 6) % 7 + 1;
    return today.addDays(-back);
}

std::optional<QDate> before(const QDate& today, int count, const QString& unit)
{
    if (unit == u"day" || unit == u"일")
        return today.addDays(-count);
    if (unit == u"week" || unit.startsWith(u'주'))
        return today.addDays(-7 * count);
    if (unit == u"month" || unit == u"달" || unit == u"개월")
        return today.addMonths(-count);
    return today.addYears(-count);
}

/// "3 days ago", "the last two weeks", 3일 전, 두 달 전, 지난 3개월, 사흘 전.
std::optional<QDate> longAgo(const QString& text, const QDate& today)
{
    static const QRegularExpression kForms[] {
        QRegularExpression(QStringLiteral("^(\\d{1,4}|[a-z]+) (day|week|month|year)s? ago$")),
        QRegularExpression(QStringLiteral("^(?:the )?(?:last|past) (\\d{1,4}|[a-z]+) (day|week|month|year)s?$")),
        QRegularExpression(
            QStringLiteral("^(\\d{1,4}|[가-힣]{1,2}?) ?(일|주일|주|달|개월|년|해) ?(?:전|동안|간|사이)$")),
        QRegularExpression(QStringLiteral("^(?:지난|최근) ?(\\d{1,4}|[가-힣]{1,2}?) ?(일|주일|주|달|개월|년|해)"
                                          " ?(?:동안|간|사이)?$")),
    };
    for (const QRegularExpression& form : kForms) {
        const QRegularExpressionMatch found = form.match(text);
        if (const int count = found.hasMatch() ? numberOf(found.captured(1)) : 0; count > 0)
            return before(today, count, found.captured(2));
    }
    static const std::pair<QStringView, int> kKoreanDays[] {{u"하루", 1}, {u"이틀", 2},  {u"사흘", 3},
                                                            {u"나흘", 4}, {u"닷새", 5},  {u"엿새", 6},
                                                            {u"이레", 7}, {u"열흘", 10}, {u"보름", 15}};
    static const QRegularExpression kDaysAgo(QStringLiteral("^([가-힣]{2}) ?전$"));
    const QString word = kDaysAgo.match(text).captured(1);
    for (const auto& [name, days] : kKoreanDays)
        if (word == name)
            return today.addDays(-days);
    return {};
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

std::optional<QDate> fromParts(const QRegularExpressionMatch& found, const QString& year, const QDate& today)
{
    const bool hasMonth = found.capturedLength(2) > 0;
    const bool hasDay = found.capturedLength(3) > 0;
    if (!found.hasMatch() || (hasDay && !hasMonth) || (!hasMonth && year.isEmpty()))
        return {};
    return withYear(year, hasMonth ? found.captured(2).toInt() : 1, hasDay ? found.captured(3).toInt() : 1, today);
}

std::optional<QDate> inNumbers(const QString& text, const QDate& today)
{
    static const QRegularExpression kForm(QStringLiteral("^(\\d{4})(?:[-./] ?(\\d{1,2})(?:[-./] ?(\\d{1,2})\\.?)?)?$"));
    const QRegularExpressionMatch found = kForm.match(text);
    return fromParts(found, found.captured(1), today);
}

/// 2025년 3월 9일, 3월 9일, 작년 3월, 지난 12월.
std::optional<QDate> inKorean(const QString& text, const QDate& today)
{
    static const QRegularExpression kForm(QStringLiteral(
        "^(?:(\\d{4})년|(?:올해|금년|작년|지난해|지난) ?(?=\\d))? ?(?:(\\d{1,2})월)? ?(?:(\\d{1,2})일)?$"));
    const QRegularExpressionMatch found = kForm.match(text);
    QString year = found.captured(1);
    if (text.startsWith(u"올해") || text.startsWith(u"금년"))
        year = QString::number(today.year());
    else if (text.startsWith(u"작년") || text.startsWith(u"지난해"))
        year = QString::number(today.year() - 1);
    return text.isEmpty() ? std::nullopt : fromParts(found, year, today);
}

/// "3/9/2025", "9.3.2025", "3/9", 25.3.9: which of two numbers is the month says the one that cannot be it, else the
/// reader's own way of writing dates.
std::optional<QDate> inShort(const QString& text, const QDate& today)
{
    static const QRegularExpression kYearLast(QStringLiteral("^(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}))?\\.?$"));
    static const QRegularExpression kYearFirst(QStringLiteral("^'?(\\d{2})[.] ?(\\d{1,2})[.] ?(\\d{1,2})\\.?$"));
    if (const QRegularExpressionMatch found = kYearFirst.match(text); found.hasMatch())
        return valid(QDate(2000 + found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt()));
    const QRegularExpressionMatch found = kYearLast.match(text);
    if (!found.hasMatch())
        return {};
    int month = found.captured(1).toInt();
    int day = found.captured(2).toInt();
    const bool isDayFirst = QLocale().dateFormat(QLocale::ShortFormat).startsWith(u'd', Qt::CaseInsensitive);
    if (month > 12 || (isDayFirst && day <= 12))
        std::swap(month, day);
    return withYear(found.captured(3), month, day, today);
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

/// "9 March 2025", "March 9th, 2025", "March 2025", "March", "last March".
std::optional<QDate> inEnglish(QString text, const QDate& today)
{
    static const QRegularExpression kOrdinal(QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)$"));
    QString year;
    int month = 0;
    int day = 0;
    QStringList words = text.remove(u',').remove(u'.').split(u' ', Qt::SkipEmptyParts);
    words.removeAll(QStringLiteral("of"));
    if (words.size() == 2 && words.first() == u"last")
        words.removeFirst();
    for (QString word : std::as_const(words)) {
        if (const QRegularExpressionMatch ordinal = kOrdinal.match(word); ordinal.hasMatch())
            word = ordinal.captured(1);
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
    for (const auto& read : {namedDay, weekday, longAgo, inNumbers, inKorean, inShort})
        if (const std::optional<QDate> day = read(text, today))
            return day;
    return inEnglish(text, today);
}

} // namespace byline
