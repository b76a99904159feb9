// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panes/strip.h"
#include "ui/web/web_parts.h"

class QLabel;
class QLineEdit;

namespace byline {

class TypedText;

/// Search in what is being read: finds while typing, Enter and Shift+Enter go on and back, Esc ends it.
class FindBar final : public Strip
{
    Q_OBJECT

public:
    enum class Where { Article, Page };

    FindBar(Where where, QWidget* parent);

    /// Shows itself, ready to type; with `text` it begins with that.
    void begin(const QString& text);
    void end();
    void showResult(FoundText found);
    QString text() const;

signals:
    /// An empty text: nothing is to be marked any more.
    void wanted(const QString& text, FindDirection direction);
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search(FindDirection direction);

    const Where m_where;
    QLineEdit* m_field;
    TypedText* m_typed;
    QLabel* m_count;
};

} // namespace byline
