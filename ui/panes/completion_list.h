// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QCompleter;
class QLineEdit;

namespace byline {

class TypedText;

/// The list that drops down from a field while something is typed, also while a syllable is still made.
class CompletionList final : public QObject
{
    Q_OBJECT

public:
    /// Goes with the field; `name` is the list's.
    CompletionList(QLineEdit& field, const QString& name);

    QString beforeCursor() const;
    /// With nothing to offer the list goes.
    void offer(const QStringList& words);
    /// Puts a text in the place of what stands before the cursor, from `begin` on.
    void put(qsizetype begin, const QString& text);
    bool isOpen() const;
    bool isAnyChosen() const;
    void close();

signals:
    /// By the user; what the program puts there offers nothing.
    void typed();
    void chosen(const QString& word);

private:
    QLineEdit& m_field;
    QString m_name;
    TypedText* m_typed;
    QCompleter* m_completer = nullptr; ///< made when there is something to offer
};

} // namespace byline
