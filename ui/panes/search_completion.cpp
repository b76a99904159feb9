// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/search_completion.h"

#include "ui/panes/choice_rows.h"
#include "ui/panes/typed_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDate>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

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
    , m_field(field)
    , m_typed(new TypedText(field))
{
    connect(&field, &QLineEdit::textEdited, this, &SearchCompletion::offer);
    connect(m_typed, &TypedText::changed, this, [this] {
        if (m_typed->isComposing())
            offer();
    });
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
    const QString before = m_typed->beforeCursor();
    const QStringList offered = completions(before.mid(lastWord(before)));
    if (offered.isEmpty()) {
        if (m_completer)
            m_completer->popup()->hide();
        return;
    }
    if (!m_completer) {
        m_completer = new QCompleter(new QStringListModel(this), this);
        m_completer->setWidget(&m_field);
        m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        m_completer->popup()->setObjectName(QStringLiteral("searchCompletions"));
        m_completer->popup()->setItemDelegate(new ChoiceRows(m_completer));
        connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SearchCompletion::complete);
    }
    static_cast<QStringListModel*>(m_completer->model())->setStringList(offered);
    m_completer->complete();
}

void SearchCompletion::complete(const QString& with)
{
    QGuiApplication::inputMethod()->commit();
    const QString before = m_field.text().first(m_field.cursorPosition());
    const QString after = m_field.text().mid(m_field.cursorPosition());
    // An operator wants its value next, a value is followed by another word.
    const QString begun =
        before.first(lastWord(before)) + with + (with.endsWith(u':') ? QString() : QStringLiteral(" "));
    m_field.setText(begun + after);
    m_field.setCursorPosition(int(begun.size()));
    if (with.endsWith(u':'))
        offer();
}

bool SearchCompletion::wants(const QKeyEvent& key)
{
    // The completer asks the field first; what is not taken there is its own.
    if (!m_completer || !m_completer->popup()->isVisible())
        return false;
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (key.key() == Qt::Key_Escape || (enter && m_completer->popup()->selectionModel()->hasSelection()))
        return true;
    if (enter)
        m_completer->popup()->hide();
    return false;
}

} // namespace byline
