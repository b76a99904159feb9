// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/search_completion.h"

#include "ui/panes/completion_list.h"

#include <QDate>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace byline {

namespace {

constexpr int kMostOffered = 12;

/// Where the word begins that is being typed; an open quotation mark belongs to it.
qsizetype lastWord(const QString& text)
{
    bool quoted = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'"')
            quoted = !quoted;
        else if (text.at(i).isSpace() && !quoted)
            begin = i + 1;
    }
    return begin;
}

/// A word that searches know, and what it is called in the reader's language, where that is known as well.
struct Word
{
    QString known;
    QString translated;
};

QList<Word> operators()
{
    return {{QStringLiteral("author"), SearchCompletion::tr("author", "before a colon in searches")},
            {QStringLiteral("outlet"), SearchCompletion::tr("outlet", "before a colon in searches")},
            {QStringLiteral("tag"), SearchCompletion::tr("tag", "before a colon in searches")},
            {QStringLiteral("title"), SearchCompletion::tr("title", "before a colon in searches")},
            {QStringLiteral("after"), SearchCompletion::tr("after", "before a colon in searches")},
            {QStringLiteral("before"), SearchCompletion::tr("before", "before a colon in searches")},
            {QStringLiteral("is"), SearchCompletion::tr("is", "before a colon in searches")},
            {QStringLiteral("has"), SearchCompletion::tr("has", "before a colon in searches")}};
}

QList<Word> valuesOf(const QString& name)
{
    if (name == QLatin1String("is"))
        return {{QStringLiteral("unread"), SearchCompletion::tr("unread", "after is: in searches")},
                {QStringLiteral("read"), SearchCompletion::tr("read", "after is: in searches")},
                {QStringLiteral("bookmarked"), SearchCompletion::tr("bookmarked", "after is: in searches")},
                {QStringLiteral("saved"), SearchCompletion::tr("saved", "after is: in searches")},
                {QStringLiteral("changed"), SearchCompletion::tr("changed", "after is: in searches")},
                {QStringLiteral("followed"), SearchCompletion::tr("followed", "after is: in searches")}};
    if (name == QLatin1String("has"))
        return {{QStringLiteral("picture"), SearchCompletion::tr("picture", "after has: in searches")},
                {QStringLiteral("audio"), SearchCompletion::tr("audio", "after has: in searches")}};
    if (name == QLatin1String("after") || name == QLatin1String("before")) {
        QList<Word> dates;
        for (const QString& date : {SearchCompletion::tr("today"), SearchCompletion::tr("yesterday"),
                                    SearchCompletion::tr("last week"), QString::number(QDate::currentDate().year())})
            dates += Word {date, date};
        return dates;
    }
    return {};
}

} // namespace

SearchCompletion::SearchCompletion(QLineEdit& field)
    : QObject(&field)
    , m_list(new CompletionList(field, QStringLiteral("searchCompletions")))
{
    connect(m_list, &CompletionList::typed, this, &SearchCompletion::offer);
    connect(m_list, &CompletionList::chosen, this, &SearchCompletion::complete);
}

QStringList SearchCompletion::completions(const QString& word) const
{
    const bool negated = word.startsWith(u'-');
    const QString typed = word.mid(negated ? 1 : 0);
    const QString sign = negated ? QStringLiteral("-") : QString();
    const qsizetype colon = typed.indexOf(u':');
    QStringList found;
    if (colon < 0) {
        if (typed.isEmpty())
            return {};
        for (const Word& word : operators())
            for (const QString& name : {word.translated, word.known})
                if (name.startsWith(typed, Qt::CaseInsensitive) && !found.contains(sign + name + u':'))
                    found += sign + name + u':';
        return found;
    }
    const QString name = typed.first(colon).toLower();
    const QString begun = typed.mid(colon + 1).remove(u'"');
    const QList<Word> names = operators();
    const auto meant = std::find_if(names.begin(), names.end(),
                                    [&](const Word& word) { return name == word.known || name == word.translated; });
    if (meant == names.end())
        return {};
    QStringList values;
    for (const Word& value : valuesOf(meant->known))
        values += name == meant->translated ? value.translated : value.known;
    if (m_names)
        values += m_names(meant->known);
    values.removeDuplicates();
    for (const QString& value : std::as_const(values)) {
        if (!value.contains(begun, Qt::CaseInsensitive) || value.compare(begun, Qt::CaseInsensitive) == 0)
            continue;
        const bool needsQuotes = value.contains(u' ');
        found += sign + (needsQuotes ? QStringLiteral("%1:\"%2\"") : QStringLiteral("%1:%2")).arg(name, value);
        if (found.size() == kMostOffered)
            break;
    }
    return found;
}

void SearchCompletion::offer()
{
    const QString before = m_list->beforeCursor();
    m_list->offer(completions(before.mid(lastWord(before))));
}

void SearchCompletion::complete(const QString& with)
{
    // An operator wants its value next, a value is followed by another word.
    const bool isOperator = with.endsWith(u':');
    m_list->put(lastWord(m_list->beforeCursor()), with + (isOperator ? QString() : QStringLiteral(" ")));
    if (isOperator)
        offer();
}

bool SearchCompletion::wants(const QKeyEvent& key)
{
    // The completer asks the field first; what is not taken there is its own.
    if (!m_list->isOpen())
        return false;
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (key.key() == Qt::Key_Escape || (enter && m_list->isAnyChosen()))
        return true;
    if (enter)
        m_list->close();
    return false;
}

} // namespace byline
