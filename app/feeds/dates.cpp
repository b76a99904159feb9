// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/dates.h"

#include "feeds/date_parts.h"

namespace byline {

namespace {

constexpr int kNone = DateParts::kNone;

/// Reads a date from left to right: numbers get their meaning from what stands beside them.
class DateScanner final
{
public:
    DateScanner(QString text, MonthWords months, std::chrono::minutes clock)
        : m_text(std::move(text))
        , m_months(months)
    {
        m_date.clock = int(clock.count());
    }

    QDateTime scan()
    {
        while (m_at < m_text.size() && !m_failed) {
            const QChar c = m_text.at(m_at);
            if (c.isDigit())
                number();
            else if (c.isLetter())
                word();
            else if ((c == u'+' || c == u'-' || c == u'−') && m_date.hour != kNone && !m_date.hasZone
                     && m_at != m_endOfPart)
                offset();
            else if (c == u';') // "…; charset" and the like
                break;
            else
                ++m_at;
        }
        if (!m_failed)
            sortOut();
        return m_failed ? QDateTime() : m_date.time();
    }

private:
    QChar at(qsizetype index) const { return index >= 0 && index < m_text.size() ? m_text.at(index) : QChar(); }

    qsizetype digitsFrom(qsizetype index) const
    {
        qsizetype end = index;
        while (at(end).isDigit())
            ++end;
        return end - index;
    }

    int valueOf(qsizetype index, qsizetype length) const { return QStringView(m_text).mid(index, length).toInt(); }

    void number()
    {
        const qsizetype length = digitsFrom(m_at);
        if (length > 18) {
            m_failed = true;
            return;
        }
        const QChar next = at(m_at + length);
        if (next == u':' && m_date.hour == kNone && length <= 2 && at(m_at + length + 1).isDigit()) {
            clock(length);
            return;
        }
        if (m_date.hour == kNone && length <= 2 && saysClock(length)) {
            europeanClock(length);
            return;
        }
        const int value = length <= 9 ? valueOf(m_at, length) : 0;
        if (takeByUnit(value, length, next))
            return;
        const QChar before = at(m_at - 1);
        const bool afterT = (before == u'T' || before == u't') && at(m_at - 2).isDigit();
        if (afterT && m_date.hour == kNone && length <= 6 && length != 5) {
            m_date.hour = valueOf(m_at, std::min<qsizetype>(2, length));
            m_date.minute = length >= 4 ? valueOf(m_at + 2, 2) : 0;
            m_date.second = length == 6 ? valueOf(m_at + 4, 2) : 0;
            m_at += length;
            return;
        }
        if (length == 8 && m_date.year == kNone) {
            m_date.year = valueOf(m_at, 4);
            m_date.month = valueOf(m_at + 4, 2);
            m_date.day = valueOf(m_at + 6, 2);
        } else if (length == 14 && m_date.year == kNone) {
            m_date.year = valueOf(m_at, 4);
            m_date.month = valueOf(m_at + 4, 2);
            m_date.day = valueOf(m_at + 6, 2);
            m_date.hour = valueOf(m_at + 8, 2);
            m_date.minute = valueOf(m_at + 10, 2);
            m_date.second = valueOf(m_at + 12, 2);
        } else if (length >= 5 && length <= 7 && m_date.year == kNone) {
            compactDate(length);
        } else if (length <= 4) {
            // A sign between numbers tells the European from the American order.
            if (m_pending.isEmpty() || m_separator.isNull())
                m_separator = next;
            m_pending.append({value, length});
            if (m_pending.first().length == 4 && m_pending.size() < 3)
                m_endOfPart = m_at + length;
        }
        m_at += length;
    }

    /// ISO 8601 without signs: YYMMDD, YYDDD, YYYYDDD.
    void compactDate(qsizetype length)
    {
        const qsizetype yearLength = length == 7 ? 4 : 2;
        const int year = valueOf(m_at, yearLength);
        m_date.year = yearLength == 2 ? fullYear(year) : year;
        if (length == 6) {
            m_date.month = valueOf(m_at + 2, 2);
            m_date.day = valueOf(m_at + 4, 2);
        } else {
            m_failed = !m_date.setDayOfYear(valueOf(m_at + yearLength, 3));
        }
    }

    /// "15h04", or "15.04" where it cannot be part of the date.
    bool saysClock(qsizetype length) const
    {
        const qsizetype sign = m_at + length;
        if (at(sign) == u'h' || at(sign) == u'H')
            return !at(sign + 1).isLetter();
        if (at(sign) != u'.' || digitsFrom(sign + 1) != 2 || valueOf(sign + 1, 2) > 59 || valueOf(m_at, length) > 23)
            return false;
        if (at(sign + 3) == u'.' && digitsFrom(sign + 4) > 2)
            return false;
        const bool hasDate = m_date.year != kNone || m_pending.size() >= (m_monthWasWord ? 2 : 3);
        return hasDate || m_clockIsNext || QStringView(m_text).mid(sign + 3).startsWith(u" Uhr", Qt::CaseInsensitive);
    }

    void europeanClock(qsizetype length)
    {
        m_date.hour = valueOf(m_at, length);
        m_at += length + 1;
        const qsizetype minuteLength = digitsFrom(m_at);
        m_date.minute = minuteLength == 2 ? valueOf(m_at, 2) : 0;
        m_at += minuteLength;
        if (at(m_at) == u'.' && digitsFrom(m_at + 1) == 2) {
            m_date.second = valueOf(m_at + 1, 2);
            m_at += 3;
        }
    }

    bool takeByUnit(int value, qsizetype length, QChar unit)
    {
        const bool spaced = unit == u' ';
        if (spaced) {
            unit = at(m_at + length + 1);
            const bool isMonth = unit == u'월' || unit == u'月';
            // What stands behind a date is the day of the week: "2026-01-05 월", "5 월요일", "5 日曜日".
            if (at(m_at + length + 2).isLetter() || (isMonth && (value > 12 || m_pending.size() >= 2)))
                return false;
        }
        int* target = nullptr;
        switch (unit.unicode()) {
        case u'년':
        case u'年':
            target = &m_date.year;
            break;
        case u'월':
        case u'月':
            target = &m_date.month;
            break;
        case u'일':
        case u'日':
            target = &m_date.day;
            break;
        case u'시':
        case u'時':
        case u'时':
            target = &m_date.hour;
            break;
        case u'분':
        case u'分':
            target = &m_date.minute;
            break;
        case u'초':
        case u'秒':
            target = &m_date.second;
            break;
        default:
            return false;
        }
        if (unit == u'시' || unit == u'년' || unit == u'월' || unit == u'일' || unit == u'時')
            m_date.isFarEast = true;
        *target = value;
        m_monthWasWord = m_monthWasWord || target == &m_date.month; // "목, 26 11월 2026": Java's, in Korean
        if (target == &m_date.year && m_eraStart > 0)
            m_date.year += m_eraStart - 1;
        else if (target == &m_date.year && length <= 2)
            m_date.year = fullYear(value);
        if (target == &m_date.hour && m_date.minute == kNone)
            m_date.minute = 0;
        m_at += length + (spaced ? 2 : 1);
        return true;
    }

    void clock(qsizetype length)
    {
        m_date.hour = valueOf(m_at, length);
        m_at += length + 1;
        const qsizetype minuteLength = digitsFrom(m_at);
        m_date.minute = valueOf(m_at, std::min<qsizetype>(minuteLength, 9));
        m_at += minuteLength;
        if (at(m_at) == u':' && at(m_at + 1).isDigit()) {
            const qsizetype secondLength = digitsFrom(m_at + 1);
            m_date.second = valueOf(m_at + 1, std::min<qsizetype>(secondLength, 9));
            m_at += secondLength + 1;
            if ((at(m_at) == u'.' || at(m_at) == u',' || at(m_at) == u':') && at(m_at + 1).isDigit())
                m_at += digitsFrom(m_at + 1) + 1;
        }
    }

    void offset()
    {
        const int sign = m_text.at(m_at) == u'+' ? 1 : -1;
        qsizetype from = m_at + 1;
        if (sign > 0 && at(from) == u' ')
            ++from;
        const qsizetype length = digitsFrom(from);
        m_at = from + length;
        if (length == 0 || length > 4 || length == 3)
            return;
        int hours = 0;
        int minutes = 0;
        if (length == 4) {
            hours = valueOf(from, 2);
            minutes = valueOf(from + 2, 2);
        } else {
            hours = valueOf(from, length);
            if (at(m_at) == u':' && digitsFrom(m_at + 1) == 2) {
                minutes = valueOf(m_at + 1, 2);
                m_at += 3;
            }
        }
        if (hours > 14 || minutes > 59) // no place on earth: the time is meant as it stands
            return;
        m_date.offset = sign * (hours * 60 + minutes);
        m_date.hasZone = true;
    }

    void word()
    {
        const qsizetype from = m_at;
        while (at(m_at).isLetter() || at(m_at).isMark()
               || (at(m_at) == u'.' && at(m_at - 1).isLetter() && at(m_at + 1).isLetter()))
            ++m_at;
        const QString word = m_text.mid(from, m_at - from).toLower().remove(u'.');
        if (word == u"t" && at(m_at).isDigit())
            return;
        if (word == u"w" && digitsFrom(m_at) >= 2 && m_pending.size() == 1) {
            week();
            return;
        }
        if (word == u"kl" || word == u"klo" || word == u"kell" || word == u"klokken") {
            m_clockIsNext = true;
            return;
        }
        if (const Weekday weekday = weekdayOfWord(word); weekday != Weekday::Other) {
            m_date.isFarEast = m_date.isFarEast || weekday == Weekday::KoreanOrJapanese;
            m_date.isChinese = m_date.isChinese || weekday == Weekday::Chinese;
            return;
        }
        if (const HalfDay half = halfDayOfWord(word); half != HalfDay::None) {
            m_date.halfDay = half;
            m_date.isFarEast =
                m_date.isFarEast || word == u"오전" || word == u"오후" || word == u"午前" || word == u"午後";
            m_date.isChinese = word == u"上午" || word == u"下午";
            return;
        }
        if (const int era = eraStart(word)) {
            m_eraStart = era;
            m_date.isFarEast = true;
            if (word.endsWith(u"元年"))
                m_date.year = era;
            return;
        }
        if (m_date.month == kNone) {
            if (const int month = monthOfWord(word, m_months)) {
                m_date.month = month;
                m_monthWasWord = true;
                return;
            }
        }
        const bool afterTime = m_date.hour != kNone;
        if (afterTime && !m_date.hasZone && at(m_at) == u'/' && namedZone(from))
            return;
        const std::optional<int> zone = zoneOfWord(word);
        if (zone && afterTime && !m_date.hasZone) {
            m_date.offset = *zone;
            // "GMT+9": the name only announces the offset.
            m_date.hasZone = !((word == u"gmt" || word == u"utc") && (at(m_at) == u'+' || at(m_at) == u'-'));
            return;
        }
        // Relative words and prose are no date; names of days come first and are not needed.
        if (word == u"ago" || word == u"yesterday" || word == u"today" || word == u"tomorrow")
            m_failed = true;
    }

    /// "2026-W03-1", "2026W03": days of a week as ISO 8601 counts them, the first one has January 4th.
    void week()
    {
        const int number = valueOf(m_at, 2);
        m_at += 2;
        const qsizetype dayAt = at(m_at) == u'-' ? m_at + 1 : m_at;
        const int day = digitsFrom(dayAt) == 1 ? valueOf(dayAt, 1) : 1;
        m_at = digitsFrom(dayAt) == 1 ? dayAt + 1 : m_at;
        m_date.year = m_pending.takeFirst().value;
        m_failed = !m_date.setWeek(number, day);
    }

    /// "Asia/Seoul": what that was on the date is known when all has been read.
    bool namedZone(qsizetype from)
    {
        qsizetype end = m_at;
        while (at(end).isLetterOrNumber() || at(end) == u'/' || at(end) == u'_' || at(end) == u'-' || at(end) == u'+')
            ++end;
        const QTimeZone zone(m_text.mid(from, end - from).toLatin1());
        if (!zone.isValid())
            return false;
        m_date.zone = zone;
        m_date.hasZone = true;
        m_at = end;
        return true;
    }

    static int eraStart(const QString& word)
    {
        if (word.startsWith(u"令和"))
            return 2019;
        if (word.startsWith(u"平成"))
            return 1989;
        return word.startsWith(u"昭和") ? 1926 : 0;
    }

    struct Number
    {
        int value;
        qsizetype length;
    };

    static int asYear(const Number& number) { return number.length <= 2 ? fullYear(number.value) : number.value; }

    void sortOut()
    {
        if (m_pending.isEmpty())
            return;
        if (m_monthWasWord) {
            for (const Number& number : std::as_const(m_pending))
                if (m_date.year == kNone && number.length > 2)
                    m_date.year = number.value;
            for (const Number& number : std::as_const(m_pending)) {
                if (number.length > 2)
                    continue;
                if (m_date.day == kNone && number.value >= 1 && number.value <= 31)
                    m_date.day = number.value;
                else if (m_date.year == kNone)
                    m_date.year = fullYear(number.value);
                else if (m_date.day == kNone)
                    m_failed = true; // the 99th of June
            }
            m_failed = m_failed || (m_date.day == kNone && m_date.hour != kNone);
            return;
        }
        if (m_date.year == kNone && m_pending.first().length == 4) {
            m_date.year = m_pending.takeFirst().value;
            const bool isDayOfYear = m_pending.size() == 1 || m_pending.value(0).value > 12;
            if (!m_pending.isEmpty() && m_pending.first().length == 3 && m_date.month == kNone && isDayOfYear) {
                m_failed = !m_date.setDayOfYear(m_pending.first().value);
                return;
            }
            if (m_date.month == kNone && !m_pending.isEmpty())
                m_date.month = m_pending.takeFirst().value;
            if (m_date.day == kNone && !m_pending.isEmpty())
                m_date.day = m_pending.takeFirst().value;
            return;
        }
        if (m_pending.size() < 3 || m_date.year != kNone)
            return;
        int first = m_pending.at(0).value;
        int second = m_pending.at(1).value;
        const bool yearFirst = m_separator == u'-' && m_pending.at(0).length == 2 && m_pending.at(2).length == 2;
        if (yearFirst) {
            m_date.year = fullYear(first);
            m_date.month = second;
            m_date.day = m_pending.at(2).value;
            return;
        }
        // 13/2/2006 and 2.1.2006 begin with the day, 1/2/2006 with the month.
        const bool monthFirst = m_separator == u'/' || (m_separator == u' ' && second > 12);
        if (!monthFirst || first > 12)
            std::swap(first, second);
        m_date.month = first;
        m_date.day = second;
        m_date.year = asYear(m_pending.at(2));
    }

    QString m_text;
    MonthWords m_months;
    qsizetype m_at = 0;
    qsizetype m_endOfPart = -1; ///< of a year or a month; a sign right behind it goes on with the date
    DateParts m_date;
    int m_eraStart = 0;
    QList<Number> m_pending; ///< numbers that may be day, month or year
    QChar m_separator;
    bool m_monthWasWord = false;
    bool m_clockIsNext = false;
    bool m_failed = false;
};

/// Digits of any script as ASCII, direction marks and doubled blanks gone.
QString plainDigits(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (code >= 0x80 && c.isDigit())
            out.append(QChar(u'0' + c.digitValue()));
        else if (code == 0x200E || code == 0x200F || code == 0xFEFF || (code >= 0x202A && code <= 0x202E))
            continue;
        else
            out.append(c);
    }
    return out.simplified();
}

/// ISO 8601 of 1988, without the century: "-0312", "-03-12".
QDateTime fromTruncated(const QString& text)
{
    QString digits = text.mid(1);
    if (digits.size() == 5 && digits.at(2) == u'-')
        digits.remove(2, 1);
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (!isNumber || digits.size() != 4)
        return {};
    DateParts date;
    date.year = fullYear(number / 100);
    date.month = number % 100;
    return date.time();
}

QDateTime fromEpoch(const QString& digits)
{
    constexpr qint64 kMillisecondsFrom = 100'000'000'000;
    const qint64 value = digits.toLongLong();
    const QDateTime time = value >= kMillisecondsFrom ? QDateTime::fromMSecsSinceEpoch(value, Qt::UTC)
                                                      : QDateTime::fromSecsSinceEpoch(value, Qt::UTC);
    return time;
}

} // namespace

QDateTime parseDate(QStringView text, std::chrono::minutes clock)
{
    constexpr qsizetype kLongest = 120;
    const QString plain = plainDigits(text.trimmed().left(kLongest));
    if (plain.isEmpty())
        return {};
    const bool onlyDigits = std::all_of(plain.cbegin(), plain.cend(), [](QChar c) { return c.isDigit(); });
    const qsizetype length = plain.size();
    if (onlyDigits && (length == 9 || length == 10 || length == 12 || length == 13))
        return fromEpoch(plain);
    if (plain.startsWith(u'-'))
        return fromTruncated(plain);
    const QDateTime time = DateScanner(plain, MonthWords::Usual, clock).scan();
    const bool hasWords = std::any_of(plain.cbegin(), plain.cend(), [](QChar c) { return c.isLetter(); });
    return time.isValid() || !hasWords ? time : DateScanner(plain, MonthWords::OfAnyLanguage, clock).scan();
}

std::chrono::minutes clockOf(QStringView language, QStringView title)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::minutes kKoreaAndJapan = 9h;
    const QStringView primary = language.left(2);
    const bool said =
        primary.compare(u"ko", Qt::CaseInsensitive) == 0 || primary.compare(u"ja", Qt::CaseInsensitive) == 0;
    const bool written = std::any_of(title.cbegin(), title.cend(), [](QChar c) {
        return c.unicode() >= 0x1100 // nothing below is either
               && (c.script() == QChar::Script_Hangul || c.script() == QChar::Script_Hiragana
                   || c.script() == QChar::Script_Katakana);
    });
    return said || written ? kKoreaAndJapan : std::chrono::minutes {};
}

} // namespace byline
