// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_query.h"

#include "store/search_terms.h"

#include <array>
#include <optional>

namespace byline {

namespace {

constexpr qsizetype kLongestQuery = 2000;
constexpr qsizetype kMostTerms = 64;

using Kind = SearchTerm::Kind;
using Flag = SearchTerm::Flag;

constexpr std::array<std::pair<QStringView, Kind>, 7> kNames {{{u"author", Kind::Author},
                                                               {u"outlet", Kind::Outlet},
                                                               {u"tag", Kind::Tag},
                                                               {u"title", Kind::Title},
                                                               {u"before", Kind::Before},
                                                               {u"after", Kind::After},
                                                               {u"is", Kind::Is}}};

constexpr std::array<std::pair<QStringView, Flag>, 6> kFlags {{{u"unread", Flag::Unread},
                                                               {u"read", Flag::Read},
                                                               {u"bookmarked", Flag::Bookmarked},
                                                               {u"saved", Flag::Saved},
                                                               {u"changed", Flag::Changed},
                                                               {u"followed", Flag::Followed}}};

/// The days that have a name, by what they are from today.
std::optional<QDate> namedDay(const QString& text, const QDate& today)
{
    const QString name = text.simplified().toLower();
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate firstOfMonth(today.year(), today.month(), 1);
    if (name == u"today" || name == u"오늘")
        return today;
    if (name == u"yesterday" || name == u"어제")
        return today.addDays(-1);
    if (name == u"this week" || name == u"이번주" || name == u"이번 주")
        return monday;
    if (name == u"last week" || name == u"지난주" || name == u"지난 주")
        return monday.addDays(-7);
    if (name == u"this month" || name == u"이번달" || name == u"이번 달")
        return firstOfMonth;
    if (name == u"last month" || name == u"지난달" || name == u"지난 달")
        return firstOfMonth.addMonths(-1);
    return {};
}

/// The first day of "2025", "2025-03" or "2025-03-09".
std::optional<QDate> writtenDay(const QString& text)
{
    QString plain = text;
    plain.replace(u'.', u'-').replace(u'/', u'-');
    const QStringList parts = plain.split(u'-');
    if (parts.size() > 3 || parts.first().size() != 4)
        return {};
    std::array<int, 3> numbers {0, 1, 1};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        numbers[size_t(i)] = parts.at(i).toInt(&ok);
        if (!ok || parts.at(i).size() > 4 || numbers[size_t(i)] < 1)
            return {};
    }
    const QDate day(numbers[0], numbers[1], numbers[2]);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„';
}

class Parser
{
public:
    Parser(const QString& text, const QDateTime& now)
        : m_text(text)
        , m_now(now)
    {
    }

    Result<SearchQuery> parse()
    {
        if (m_text.size() > kLongestQuery)
            return fail(ErrorKind::BadQuery, QStringLiteral("The search is too long."));
        bool joins = false; // the term that comes belongs to the group before it
        while (skipBlanks()) {
            if (takeOr()) {
                if (m_groups.isEmpty() || joins)
                    return fail(ErrorKind::BadQuery, QStringLiteral("'or' needs something on both sides."));
                joins = true;
                continue;
            }
            const Result<std::optional<SearchTerm>> term = takeTerm();
            if (!term)
                return tl::unexpected(term.error());
            if (!*term)
                continue;
            if (joins)
                m_groups.last() += **term;
            else
                m_groups += QList<SearchTerm> {**term};
            joins = false;
            if (++m_terms > kMostTerms)
                return fail(ErrorKind::BadQuery, QStringLiteral("The search has too many words."));
        }
        if (joins)
            return fail(ErrorKind::BadQuery, QStringLiteral("'or' needs something on both sides."));
        if (m_groups.isEmpty())
            return fail(ErrorKind::BadQuery, QStringLiteral("There is nothing to search for."));
        return m_groups;
    }

private:
    bool skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        return m_at < m_text.size();
    }

    bool takeOr()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && !m_text.at(end).isSpace())
            ++end;
        const QStringView word = QStringView(m_text).mid(m_at, end - m_at);
        if (word.compare(u"or", Qt::CaseInsensitive) != 0 && word != u"|")
            return false;
        m_at = end;
        return true;
    }

    /// Up to the closing quote, or to the next blank. A quote that is not closed reaches to the end.
    QString takeValue()
    {
        QString value;
        if (m_at < m_text.size() && isQuote(m_text.at(m_at))) {
            for (++m_at; m_at < m_text.size() && !isQuote(m_text.at(m_at)); ++m_at)
                value += m_text.at(m_at);
            ++m_at;
            return value;
        }
        for (; m_at < m_text.size() && !m_text.at(m_at).isSpace() && !isQuote(m_text.at(m_at)); ++m_at)
            value += m_text.at(m_at);
        return value;
    }

    Kind takeName()
    {
        for (const auto& [name, kind] : kNames) {
            const QStringView rest = QStringView(m_text).mid(m_at);
            if (rest.size() > name.size() && rest.at(name.size()) == u':'
                && rest.left(name.size()).compare(name, Qt::CaseInsensitive) == 0) {
                m_at += name.size() + 1;
                return kind;
            }
        }
        return Kind::Words;
    }

    Result<std::optional<SearchTerm>> takeTerm()
    {
        SearchTerm term;
        if (m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
            term.negated = true;
            ++m_at;
        }
        term.kind = takeName();
        const QString value = takeValue().remove(QChar(0)).trimmed();
        switch (term.kind) {
        case Kind::Is:
            return withFlag(term, value);
        case Kind::Before:
        case Kind::After:
            return withTime(term, value);
        case Kind::Words:
            if (!hasTokens(value))
                return std::optional<SearchTerm>();
            break;
        case Kind::Title:
        case Kind::Author:
        case Kind::Outlet:
        case Kind::Tag:
            if (value.isEmpty() || (term.kind == Kind::Title && !hasTokens(value)))
                return fail(ErrorKind::BadQuery, QStringLiteral("author:, outlet:, tag: and title: need a name or"
                                                                " words right after the colon."));
            break;
        }
        term.text = value;
        return std::optional(term);
    }

    static Result<std::optional<SearchTerm>> withFlag(SearchTerm term, const QString& value)
    {
        for (const auto& [name, flag] : kFlags) {
            if (value.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            term.flag = flag;
            return std::optional(term);
        }
        return fail(ErrorKind::BadQuery, QStringLiteral("is:%1 is not known; there are is:unread, is:read,"
                                                        " is:bookmarked, is:saved, is:changed and is:followed.")
                                             .arg(value));
    }

    Result<std::optional<SearchTerm>> withTime(SearchTerm term, const QString& value) const
    {
        std::optional<QDate> day = namedDay(value, m_now.toLocalTime().date());
        if (!day)
            day = writtenDay(value);
        if (!day)
            return fail(ErrorKind::BadQuery, QStringLiteral("'%1' is not a date; write 2025, 2025-03, 2025-03-09,"
                                                            " today, yesterday or \"last week\".")
                                                 .arg(value));
        term.time = day->startOfDay(Qt::LocalTime);
        return std::optional(term);
    }

    const QString& m_text;
    const QDateTime& m_now;
    qsizetype m_at = 0;
    qsizetype m_terms = 0;
    SearchQuery m_groups;
};

} // namespace

Result<SearchQuery> parseSearch(const QString& text, const QDateTime& now)
{
    return Parser(text, now).parse();
}

} // namespace byline
