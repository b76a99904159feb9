// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/web/web_parts.h"

#include <QTextBrowser>

namespace byline {

/// An article's words with a cursor in them, for who reads by screen reader or keyboard: line by line, word by word.
/// Screen readers of Linux find no text in Qt WebEngine's page that a cursor could be in (tried with Orca 43 on
/// Qt 6.4). Nothing is fetched for it, and it follows no link by itself.
class CursorText final : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Place { Within, End };

    explicit CursorText(QWidget* parent);

    void setStyle(const PageStyle& style);
    /// `html` is clean; the cursor is at its beginning, or where it was if these are the words already.
    void setWords(const QString& html);
    /// So much of its lower end cannot be seen: the cursor stays above it.
    void setCovered(int pixels) { m_covered = pixels; }
    Place scrollPage(int direction);
    FoundText findText(const QString& text, FindDirection direction);
    QString selectedText() const;

signals:
    void linkActivated(const QUrl& url);
    void left(); ///< with Esc

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QVariant loadResource(int type, const QUrl& url) override;
    void doSetSource(const QUrl& url, QTextDocument::ResourceType type) override;

private:
    void uncoverCursor();

    QString m_words;  ///< as HTML
    QString m_sought; ///< what was looked for last
    int m_covered = 0;
};

} // namespace byline
