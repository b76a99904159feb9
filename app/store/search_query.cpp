// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_query.h"

#include "core/day_words.h"
#include "core/search_fault.h"
#include "store/search_terms.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace byline {

namespace {

constexpr qsizetype kLongestQuery = 2000;
constexpr qsizetype kMostTerms = 64;
constexpr int kMostWordsOfDate = 5; // "the day before yesterday" has four

using Kind = SearchTerm::Kind;
using Flag = SearchTerm::Flag;
using Content = SearchTerm::Content;

constexpr std::array<std::pair<QStringView, Kind>, 17> kNames {{{u"author", Kind::Author},
                                                                {u"기자", Kind::Author},
                                                                {u"글쓴이", Kind::Author},
                                                                {u"outlet", Kind::Outlet},
                                                                {u"매체", Kind::Outlet},
                                                                {u"tag", Kind::Tag},
                                                                {u"태그", Kind::Tag},
                                                                {u"title", Kind::Title},
                                                                {u"제목", Kind::Title},
                                                                {u"before", Kind::Before},
                                                                {u"이전", Kind::Before},
                                                                {u"after", Kind::After},
                                                                {u"이후", Kind::After},
                                                                {u"is", Kind::Is},
                                                                {u"상태", Kind::Is},
                                                                {u"has", Kind::Has},
                                                                {u"포함", Kind::Has}}};

constexpr std::array<std::pair<QStringView, Flag>, 13> kFlags {{{u"unread", Flag::Unread},
                                                                {u"안읽음", Flag::Unread},
                                                                {u"읽지않음", Flag::Unread},
                                                                {u"read", Flag::Read},
                                                                {u"읽음", Flag::Read},
                                                                {u"bookmarked", Flag::Bookmarked},
                                                                {u"북마크", Flag::Bookmarked},
                                                                {u"saved", Flag::Saved},
                                                                {u"보관", Flag::Saved},
                                                                {u"changed", Flag::Changed},
                                                                {u"고침", Flag::Changed},
                                                                {u"followed", Flag::Followed},
                                                                {u"팔로우", Flag::Followed}}};

tl::unexpected<Error> fault(SearchFault fault, const QString& word = {})
{
    return fail(ErrorKind::BadQuery, word, int(fault));
}

constexpr std::array<std::pair<QStringView, Content>, 6> kContents {{{u"picture", Content::Picture},
                                                                     {u"image", Content::Picture},
                                                                     {u"사진", Content::Picture},
                                                                     {u"audio", Content::Audio},
                                                                     {u"podcast", Content::Audio},
                                                                     {u"오디오", Content::Audio}}};

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
            return fault(SearchFault::TooLong);
        bool joins = false; // the term that comes belongs to the group before it
        while (skipBlanks()) {
            if (!m_groups.isEmpty() && takeWord({u"AND"}))
                continue; // as other searches have it; here all words are asked for anyway
            if (takeOr()) {
                if (m_groups.isEmpty() || joins)
                    return fault(SearchFault::LonelyOr);
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
                return fault(SearchFault::TooManyWords);
        }
        if (joins)
            return fault(SearchFault::LonelyOr);
        if (m_groups.isEmpty())
            return fault(SearchFault::Empty);
        return m_groups;
    }

private:
    bool skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        return m_at < m_text.size();
    }

    bool takeOr() { return takeWord({u"or", u"OR", u"Or", u"|", u"또는"}); }

    bool takeWord(std::initializer_list<QStringView> words)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && !m_text.at(end).isSpace())
            ++end;
        const QStringView word = QStringView(m_text).mid(m_at, end - m_at);
        if (std::find(words.begin(), words.end(), word) == words.end())
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
        if (term.kind == Kind::Before || term.kind == Kind::After)
            return withTime(term);
        const QString value = takeValue().remove(QChar(0)).trimmed();
        switch (term.kind) {
        case Kind::Is:
            return withFlag(term, value);
        case Kind::Has:
            return withContent(term, value);
        case Kind::Before:
        case Kind::After:
            break; // taken above
        case Kind::Words:
            if (!hasTokens(value))
                return std::optional<SearchTerm>();
            break;
        case Kind::Title:
        case Kind::Author:
        case Kind::Outlet:
        case Kind::Tag:
            if (value.isEmpty() || (term.kind == Kind::Title && !hasTokens(value)))
                return fault(SearchFault::NothingNamed);
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
        return fault(SearchFault::UnknownState, value);
    }

    static Result<std::optional<SearchTerm>> withContent(SearchTerm term, const QString& value)
    {
        for (const auto& [name, content] : kContents) {
            if (value.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            term.content = content;
            return std::optional(term);
        }
        return fault(SearchFault::UnknownContent, value);
    }

    /// A date may be of several words: as many are taken as make one, so that after:3 days ago needs no quotes.
    Result<std::optional<SearchTerm>> withTime(SearchTerm term)
    {
        const QDate today = m_now.toLocalTime().date();
        const bool isQuoted = m_at < m_text.size() && isQuote(m_text.at(m_at));
        const QString first = takeValue().remove(QChar(0)).trimmed();
        std::optional<QDate> day = dayFromWords(first, today);
        qsizetype end = m_at;
        QString words = first;
        for (int more = 1; !isQuoted && more < kMostWordsOfDate && skipBlanks() && !isQuote(m_text.at(m_at)); ++more) {
            words += u' ' + takeValue();
            if (const std::optional<QDate> longer = dayFromWords(words, today)) {
                day = longer;
                end = m_at;
            }
        }
        m_at = end;
        if (!day)
            return fault(SearchFault::NoDate, first);
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

bool meansTheSame(const QString& text, const QDateTime& now, const QDateTime& then)
{
    const auto times = [&text](const QDateTime& at) {
        QList<QDateTime> all;
        for (const QList<SearchTerm>& group : parseSearch(text, at).value_or(SearchQuery()))
            for (const SearchTerm& term : group)
                all += term.time;
        return all;
    };
    return times(now) == times(then);
}

} // namespace byline
