// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/text_condition.h"

#include "store/article_rows.h"
#include "store/own_words.h"
#include "store/phrase_match.h"

#include <algorithm>
#include <sqlite3.h>
#include <vector>

namespace byline {

namespace {

constexpr QChar kGroupEnds(0x1e);
constexpr QChar kTermEnds(0x1f);
constexpr int kArguments = 7;

struct TextTerm
{
    Phrase phrase;
    bool negated = false;
    bool inTitle = false;
};
using TextCondition = std::vector<std::vector<TextTerm>>;

TextCondition unpackedGroups(const QString& packed)
{
    TextCondition groups;
    for (const QString& group : packed.split(kGroupEnds, Qt::SkipEmptyParts)) {
        std::vector<TextTerm>& terms = groups.emplace_back();
        for (const QString& term : group.split(kTermEnds, Qt::SkipEmptyParts))
            terms.push_back({phraseOf(term.mid(2)), term.at(0) == u'-', term.at(1) == u't'});
    }
    return groups;
}

QByteArray textOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return QByteArray::fromRawData(text ? text : "", text ? sqlite3_value_bytes(value) : 0);
}

QByteArray blobOf(sqlite3_value* value)
{
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return QByteArray::fromRawData(bytes ? bytes : "", bytes ? sqlite3_value_bytes(value) : 0);
}

/// The article that the function was called for. Its text is unpacked once, and only if a term needs it.
class Looked
{
public:
    explicit Looked(sqlite3_value** values)
        : m_values(values)
    {
    }

    bool meets(const TextTerm& term) { return has(term) != term.negated; }

private:
    bool has(const TextTerm& term)
    {
        const int lines = term.inTitle ? 1 : 4;
        for (int line = 1; line <= lines; ++line)
            if (holds(textOf(m_values[line]), term.phrase))
                return true;
        if (term.inTitle)
            return false;
        if (!m_isUnpacked)
            m_text = unpacked(sqlite3_value_int64(m_values[5]), blobOf(m_values[6])).text;
        m_isUnpacked = true;
        return holds(m_text, term.phrase);
    }

    sqlite3_value** m_values;
    QByteArray m_text;
    bool m_isUnpacked = false;
};

/// What was asked last on a connection: a search asks the same of many articles.
struct Known
{
    QByteArray packed;
    TextCondition groups;
};

void answer(sqlite3_context* context, int, sqlite3_value** values)
{
    auto* known = static_cast<Known*>(sqlite3_user_data(context));
    if (const QByteArray packed = textOf(values[0]); known->packed != packed) {
        known->packed = QByteArray(packed.constData(), packed.size());
        known->groups = unpackedGroups(QString::fromUtf8(packed));
    }
    Looked article(values);
    const bool all = std::all_of(known->groups.begin(), known->groups.end(), [&](const auto& group) {
        return std::any_of(group.begin(), group.end(), [&](const TextTerm& term) { return article.meets(term); });
    });
    sqlite3_result_int(context, all ? 1 : 0);
}

} // namespace

int registerHolds(sqlite3* database)
{
    return sqlite3_create_function_v2(database, "byline_holds", kArguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                      new Known, &answer, nullptr, nullptr,
                                      [](void* known) { delete static_cast<Known*>(known); });
}

std::string holdsGroups()
{
    return "(SELECT byline_holds(?, s.title, s.standfirst, b.people, " + ownWordsOf("s.article_id")
           + ", b.text_bytes, b.packed)"
             " FROM article_source s JOIN body b ON b.article_id = s.article_id WHERE s.article_id = a.id)";
}

QString packedGroups(const SearchQuery& groups)
{
    QString packed;
    for (const QList<SearchTerm>& group : groups) {
        for (const SearchTerm& term : group) {
            QString words = term.text;
            // They part words as a blank does.
            words.replace(kGroupEnds, u' ').replace(kTermEnds, u' ');
            packed += term.negated ? u'-' : u'+';
            packed += term.kind == SearchTerm::Kind::Title ? u't' : u'w';
            packed += words + kTermEnds;
        }
        packed += kGroupEnds;
    }
    return packed;
}

} // namespace byline
