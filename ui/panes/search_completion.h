// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QKeyEvent;
class QLineEdit;

namespace byline {

class CompletionList;

/// Offers operators and names while a search is typed into a field.
class SearchCompletion final : public QObject
{
    Q_OBJECT

public:
    explicit SearchCompletion(QLineEdit& field);

    /// The names that follow "author:", "outlet:" and "tag:", asked for when they are needed.
    using NamesFunction = std::function<QStringList(const QString& operatorName)>;
    void setNames(NamesFunction names) { m_names = std::move(names); }
    /// What may stand in the place of the word that is typed last.
    QStringList completions(const QString& word) const;
    /// True for a key of the field that the open list is to have: Esc closes it, Enter takes what is chosen in it.
    bool wants(const QKeyEvent& key);

private:
    void offer();
    void complete(const QString& with);

    CompletionList* m_list;
    NamesFunction m_names;
};

} // namespace byline
