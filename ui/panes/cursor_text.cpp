// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/cursor_text.h"

#include "ui/style/style.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <utility>

namespace byline {

namespace {

constexpr int kMargin = 32;
constexpr int kLine = 75; ///< characters

/// The keys that move the cursor; elsewhere some of them go from pane to pane.
bool movesCursor(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return !(key.modifiers() & (Qt::AltModifier | Qt::MetaModifier));
    default:
        return false;
    }
}

} // namespace

CursorText::CursorText(QWidget* parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("cursorText"));
    setAccessibleName(tr("Article"));
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, &CursorText::linkActivated);
    connect(this, &QTextEdit::cursorPositionChanged, this, &CursorText::uncoverCursor);
}

void CursorText::uncoverCursor()
{
    if (const int under = cursorRect().bottom() - (viewport()->height() - m_covered); m_covered > 0 && under > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + under);
}

void CursorText::setStyle(const PageStyle& style)
{
    setFont(textFont(1.2 * style.zoomPercent / 100));
}

void CursorText::setWords(const QString& html)
{
    if (html == std::exchange(m_words, html) && !document()->isEmpty())
        return;
    setHtml(html);
    moveCursor(QTextCursor::Start);
}

CursorText::Place CursorText::scrollPage(int direction)
{
    QScrollBar& bar = *verticalScrollBar();
    const bool atEnd = direction > 0 ? bar.value() >= bar.maximum() : bar.value() <= bar.minimum();
    bar.setValue(bar.value() + direction * viewport()->height() * 9 / 10);
    setTextCursor(cursorForPosition(QPoint(viewport()->width() / 2, 8))); // who reads on is there
    return atEnd ? Place::End : Place::Within;
}

FoundText CursorText::findText(const QString& text, FindDirection direction)
{
    const bool isTyped = text != std::exchange(m_sought, text);
    if (text.isEmpty())
        return {};
    const bool back = direction == FindDirection::Previous;
    const auto flags = back ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor from = textCursor();
    if (isTyped) // who types on stays where that fits as well
        from.setPosition(back ? from.selectionEnd() : from.selectionStart());
    QTextCursor found = document()->find(text, from, flags);
    if (found.isNull()) { // from the other end
        from.movePosition(back ? QTextCursor::End : QTextCursor::Start);
        found = document()->find(text, from, flags);
    }
    if (found.isNull())
        return {};
    setTextCursor(found);
    const QString whole = toPlainText();
    return {int(whole.left(textCursor().position()).count(text, Qt::CaseInsensitive)),
            int(whole.count(text, Qt::CaseInsensitive))};
}

QString CursorText::selectedText() const
{
    return textCursor().selection().toPlainText();
}

bool CursorText::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && movesCursor(static_cast<const QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QTextBrowser::event(event);
}

void CursorText::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QTextCursor next = textCursor(); // a character's format is that of the one before the cursor
    if (!next.hasSelection())
        next.movePosition(QTextCursor::NextCharacter);
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    if (const QString link = next.charFormat().anchorHref(); enter && !link.isEmpty()) {
        emit linkActivated(QUrl(link));
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

void CursorText::resizeEvent(QResizeEvent* event)
{
    // Lines that are not too long, in the middle.
    document()->setDocumentMargin(qMax(kMargin, (viewport()->width() - fontMetrics().averageCharWidth() * kLine) / 2));
    QTextBrowser::resizeEvent(event);
}

QVariant CursorText::loadResource(int, const QUrl&)
{
    return {};
}

void CursorText::doSetSource(const QUrl&, QTextDocument::ResourceType) {}

} // namespace byline
