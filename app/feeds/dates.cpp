// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/dates.h"

#include "feeds/date_words.h"

#include <QTimeZone>

namespace byline {

namespace {

constexpr int kNone = -1;

/// Reads a date from left to right: numbers get their meaning from what stands beside them.
class DateScanner final
{
public:
    explicit DateScanner(QString text)
        : m_text(std::move(text))
    {
    }

    QDateTime scan()
    {
        while (m_at < m_text.size() && !m_failed) {
            const QChar c = m_text.at(m_at);
            if (c.isDigit())
                number();
            else if (c.isLetter())
                word();
            else if ((c == u'+' || c == u'-' || c == u'−') && m_hour != kNone && !m_hasZone)
                offset();
            else if (c == u';') // "…; charset" and the like
                break;
            else
                ++m_at;
        }
        return m_failed ? QDateTime() : result();
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
        if (next == u':' && m_hour == kNone && length <= 2 && at(m_at + length + 1).isDigit()) {
            clock(length);
            return;
        }
        const int value = length <= 9 ? valueOf(m_at, length) : 0;
        if (takeByUnit(value, length, next))
            return;
        const QChar before = at(m_at - 1);
        const bool afterT = (before == u'T' || before == u't') && at(m_at - 2).isDigit();
        if (afterT && m_hour == kNone && length <= 6 && length != 5) {
            m_hour = valueOf(m_at, std::min<qsizetype>(2, length));
            m_minute = length >= 4 ? valueOf(m_at + 2, 2) : 0;
            m_second = length == 6 ? valueOf(m_at + 4, 2) : 0;
            m_at += length;
            return;
        }
        if (length == 8 && m_year == kNone) {
            m_year = valueOf(m_at, 4);
            m_month = valueOf(m_at + 4, 2);
            m_day = valueOf(m_at + 6, 2);
        } else if (length == 14 && m_year == kNone) {
            m_year = valueOf(m_at, 4);
            m_month = valueOf(m_at + 4, 2);
            m_day = valueOf(m_at + 6, 2);
            m_hour = valueOf(m_at + 8, 2);
            m_minute = valueOf(m_at + 10, 2);
            m_second = valueOf(m_at + 12, 2);
        } else if (length <= 4) {
            // A sign between numbers tells the European from the American order.
            if (m_pending.isEmpty() || m_separator.isNull())
                m_separator = next;
            m_pending.append({value, length});
        }
        m_at += length;
    }

    bool takeByUnit(int value, qsizetype length, QChar unit)
    {
        const bool spaced = unit == u' ';
        if (spaced)
            unit = at(m_at + length + 1);
        int* target = nullptr;
        switch (unit.unicode()) {
        case u'년':
        case u'年':
            target = &m_year;
            break;
        case u'월':
        case u'月':
            target = &m_month;
            break;
        case u'일':
        case u'日':
            target = &m_day;
            break;
        case u'시':
        case u'時':
        case u'时':
            target = &m_hour;
            break;
        case u'분':
        case u'分':
            target = &m_minute;
            break;
        case u'초':
        case u'秒':
            target = &m_second;
            break;
        default:
            return false;
        }
        if (unit == u'시' || unit == u'년' || unit == u'월' || unit == u'일' || unit == u'時')
            m_isFarEast = true;
        *target = value;
        if (target == &m_year && m_eraStart > 0)
            m_year += m_eraStart - 1;
        else if (target == &m_year && length <= 2)
            m_year = fullYear(value);
        if (target == &m_hour && m_minute == kNone)
            m_minute = 0;
        m_at += length + (spaced ? 2 : 1);
        return true;
    }

    void clock(qsizetype length)
    {
        m_hour = valueOf(m_at, length);
        m_at += length + 1;
        const qsizetype minuteLength = digitsFrom(m_at);
        m_minute = valueOf(m_at, std::min<qsizetype>(minuteLength, 9));
        m_at += minuteLength;
        if (at(m_at) == u':' && at(m_at + 1).isDigit()) {
            const qsizetype secondLength = digitsFrom(m_at + 1);
            m_second = valueOf(m_at + 1, std::min<qsizetype>(secondLength, 9));
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
        m_offset = sign * (hours * 60 + minutes);
        m_hasZone = true;
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
        if (const HalfDay half = halfDayOfWord(word); half != HalfDay::None) {
            m_halfDay = half;
            m_isFarEast = m_isFarEast || word == u"오전" || word == u"오후" || word == u"午前" || word == u"午後";
            m_isChinese = word == u"上午" || word == u"下午";
            return;
        }
        if (const int era = eraStart(word)) {
            m_eraStart = era;
            m_isFarEast = true;
            if (word.endsWith(u"元年"))
                m_year = era;
            return;
        }
        if (m_month == kNone) {
            if (const int month = monthOfWord(word)) {
                m_month = month;
                m_monthWasWord = true;
                m_beforeMonth = m_pending.size();
                return;
            }
        }
        const bool afterTime = m_hour != kNone;
        const std::optional<int> zone = zoneOfWord(word);
        if (zone && afterTime && !m_hasZone) {
            m_offset = *zone;
            // "GMT+9": the name only announces the offset.
            m_hasZone = !((word == u"gmt" || word == u"utc") && (at(m_at) == u'+' || at(m_at) == u'-'));
            return;
        }
        // Relative words and prose are no date; names of days come first and are not needed.
        if (word == u"ago" || word == u"yesterday" || word == u"today" || word == u"tomorrow")
            m_failed = true;
    }

    static int eraStart(const QString& word)
    {
        if (word.startsWith(u"令和"))
            return 2019;
        if (word.startsWith(u"平成"))
            return 1989;
        return word.startsWith(u"昭和") ? 1926 : 0;
    }

    static int fullYear(int twoDigits)
    {
        constexpr int kPivot = 69; // as POSIX has it
        return twoDigits + (twoDigits < kPivot ? 2000 : 1900);
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
            for (const Number& number : std::as_const(m_pending)) {
                const bool canBeDay = number.length <= 2 && number.value >= 1 && number.value <= 31;
                if (m_day == kNone && canBeDay && !(m_year == kNone && m_beforeMonth >= 2 && number.length > 2))
                    m_day = number.value;
                else if (m_year == kNone)
                    m_year = asYear(number);
            }
            return;
        }
        if (m_year == kNone && m_pending.first().length == 4) {
            m_year = m_pending.takeFirst().value;
            if (!m_pending.isEmpty() && m_pending.first().length == 3 && m_month == kNone) {
                const QDate day = QDate(m_year, 1, 1).addDays(m_pending.first().value - 1);
                if (m_pending.first().value >= 1 && day.year() == m_year) {
                    m_month = day.month();
                    m_day = day.day();
                }
                return;
            }
            if (m_month == kNone && !m_pending.isEmpty())
                m_month = m_pending.takeFirst().value;
            if (m_day == kNone && !m_pending.isEmpty())
                m_day = m_pending.takeFirst().value;
            return;
        }
        if (m_pending.size() < 3 || m_year != kNone)
            return;
        int first = m_pending.at(0).value;
        int second = m_pending.at(1).value;
        const bool yearFirst = m_separator == u'-' && m_pending.at(0).length == 2 && m_pending.at(2).length == 2;
        if (yearFirst) {
            m_year = fullYear(first);
            m_month = second;
            m_day = m_pending.at(2).value;
            return;
        }
        // 13/2/2006 and 2.1.2006 begin with the day, 1/2/2006 with the month.
        const bool monthFirst = m_separator == u'/' || (m_separator == u' ' && second > 12);
        if (!monthFirst || first > 12)
            std::swap(first, second);
        m_month = first;
        m_day = second;
        m_year = asYear(m_pending.at(2));
    }

    QDateTime result()
    {
        sortOut();
        if (m_year == kNone || m_year < 1 || m_year > 9999)
            return {};
        if (m_month == kNone && (m_hour != kNone || m_day != kNone))
            return {};
        const QDate date(m_year, m_month == kNone ? 1 : m_month, m_day == kNone ? 1 : m_day);
        if (!date.isValid())
            return {};
        int hour = m_hour == kNone ? 0 : m_hour;
        const int minute = m_minute == kNone ? 0 : m_minute;
        const int second = m_second == kNone ? 0 : m_second;
        if (m_halfDay == HalfDay::Afternoon && hour < 12)
            hour += 12;
        else if (m_halfDay == HalfDay::Morning && hour == 12)
            hour = 0;
        const bool midnight = hour == 24 && minute == 0 && second == 0;
        if ((hour > 23 && !midnight) || minute > 59 || second > 60)
            return {};
        if (!m_hasZone && m_offset == 0 && m_hour != kNone)
            m_offset = m_isFarEast ? 9 * 60 : (m_isChinese ? 8 * 60 : 0);
        const QDateTime start(date, QTime(0, 0), Qt::UTC);
        return start.addSecs(hour * 3600 + minute * 60 + std::min(second, 59) - m_offset * 60);
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_year = kNone;
    int m_month = kNone;
    int m_day = kNone;
    int m_hour = kNone;
    int m_minute = kNone;
    int m_second = kNone;
    int m_offset = 0;
    int m_eraStart = 0;
    HalfDay m_halfDay = HalfDay::None;
    QList<Number> m_pending; ///< numbers that may be day, month or year
    qsizetype m_beforeMonth = 0;
    QChar m_separator;
    bool m_monthWasWord = false;
    bool m_hasZone = false;
    bool m_isFarEast = false;
    bool m_isChinese = false;
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

QDateTime fromEpoch(const QString& digits)
{
    constexpr qint64 kMillisecondsFrom = 100'000'000'000;
    const qint64 value = digits.toLongLong();
    const QDateTime time = value >= kMillisecondsFrom ? QDateTime::fromMSecsSinceEpoch(value, Qt::UTC)
                                                      : QDateTime::fromSecsSinceEpoch(value, Qt::UTC);
    return time;
}

} // namespace

QDateTime parseDate(QStringView text)
{
    constexpr qsizetype kLongest = 120;
    const QString plain = plainDigits(text.trimmed().left(kLongest));
    if (plain.isEmpty())
        return {};
    const bool onlyDigits = std::all_of(plain.cbegin(), plain.cend(), [](QChar c) { return c.isDigit(); });
    const qsizetype length = plain.size();
    if (onlyDigits && (length == 9 || length == 10 || length == 12 || length == 13))
        return fromEpoch(plain);
    return DateScanner(plain).scan();
}

} // namespace byline
