// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/search_field.h"

#include "ui/style/icons.h"
#include "ui/style/mirror.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QToolButton>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

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

QStringList valuesOf(const QString& name)
{
    if (name == QLatin1String("is"))
        return {QStringLiteral("unread"), QStringLiteral("read"),    QStringLiteral("bookmarked"),
                QStringLiteral("saved"),  QStringLiteral("changed"), QStringLiteral("followed")};
    if (name == QLatin1String("has"))
        return {QStringLiteral("picture"), QStringLiteral("audio")};
    if (name == QLatin1String("after") || name == QLatin1String("before"))
        return {SearchField::tr("today"), SearchField::tr("yesterday"), SearchField::tr("last week"),
                QString::number(QDate::currentDate().year())};
    return {};
}

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search — author:name, after:yesterday, \"exact words\""));
    setFrame(false);
    // The rounded field is painted here; the style's square one must not cover it. The other colours are inherited.
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    setTextMargins(isRightToLeft() ? QMargins(34, 0, 30, 0) : QMargins(30, 0, 34, 0));
    setFixedHeight(qMax(30, fontMetrics().height() + 10));
    m_save = new QToolButton(this);
    m_save->setObjectName(QStringLiteral("saveSearch"));
    m_save->setIcon(themedIcon(QStringLiteral("bookmark")));
    m_save->setIconSize({15, 15});
    m_save->setAutoRaise(true);
    m_save->setFixedSize(24, 24);
    m_save->setCursor(Qt::ArrowCursor);
    m_save->setFocusPolicy(Qt::TabFocus);
    m_save->setToolTip(tr("Save the search: it gets a row of its own at the left"));
    m_save->setAccessibleName(tr("Save the search"));
    m_save->hide();
    connect(m_save, &QToolButton::clicked, this, [this] { emit saveRequested(text().trimmed()); });
    connect(this, &QLineEdit::textEdited, this, &SearchField::offerCompletions);
    m_pause.setSingleShot(true);
    m_pause.setInterval(180ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::say);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_save->setVisible(!text.trimmed().isEmpty());
        if (text.trimmed().isEmpty()) {
            m_pause.stop();
            say();
        } else {
            m_pause.start();
        }
    });
}

void SearchField::reset()
{
    m_pause.stop();
    m_said.clear(); // the same words are said again when they are typed again
    clear();
}

void SearchField::say()
{
    const QString text = this->text().trimmed();
    // A name is about to follow.
    if (text == m_said || text.endsWith(u':'))
        return;
    m_said = text;
    emit searched(text);
}

QStringList SearchField::completions(const QString& word) const
{
    const bool negated = word.startsWith(u'-');
    const QString typed = word.mid(negated ? 1 : 0);
    const QString sign = negated ? QStringLiteral("-") : QString();
    const qsizetype colon = typed.indexOf(u':');
    QStringList found;
    if (colon < 0) {
        if (typed.isEmpty())
            return {};
        for (const char* name : {"author:", "outlet:", "tag:", "title:", "after:", "before:", "is:", "has:"})
            if (QString::fromLatin1(name).startsWith(typed, Qt::CaseInsensitive))
                found += sign + QLatin1String(name);
        return found;
    }
    const QString name = typed.first(colon).toLower();
    const QString begun = typed.mid(colon + 1).remove(u'"');
    QStringList values = valuesOf(name);
    if (m_names)
        values += m_names(name);
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

void SearchField::offerCompletions()
{
    const QString before = text().first(cursorPosition());
    const QStringList offered = completions(before.mid(lastWord(before)));
    if (offered.isEmpty()) {
        if (m_completer)
            m_completer->popup()->hide();
        return;
    }
    if (!m_completer) {
        m_completer = new QCompleter(new QStringListModel(this), this);
        m_completer->setWidget(this);
        m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        m_completer->popup()->setObjectName(QStringLiteral("searchCompletions"));
        connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SearchField::complete);
    }
    static_cast<QStringListModel*>(m_completer->model())->setStringList(offered);
    m_completer->complete();
}

void SearchField::complete(const QString& with)
{
    const QString before = text().first(cursorPosition());
    const QString after = text().mid(cursorPosition());
    // An operator wants its value next, a value is followed by another word.
    const QString begun =
        before.first(lastWord(before)) + with + (with.endsWith(u':') ? QString() : QStringLiteral(" "));
    setText(begun + after);
    setCursorPosition(int(begun.size()));
    if (with.endsWith(u':'))
        offerCompletions();
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    const QRect save(QPoint(width() - m_save->width() - 4, (height() - m_save->height()) / 2), m_save->size());
    m_save->move(Mirror(layoutDirection(), rect())(save).topLeft());
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (m_completer && m_completer->popup()->isVisible()) {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        // The completer asks here first; what is not taken is its own: Esc closes it, Enter takes what is chosen.
        if (event->key() == Qt::Key_Escape || (enter && m_completer->popup()->selectionModel()->hasSelection())) {
            event->ignore();
            return;
        }
        if (enter)
            m_completer->popup()->hide();
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        clear();
        emit left();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        m_pause.stop();
        say();
        emit left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::paintEvent(QPaintEvent* event)
{
    const Theme theme = Theme::current();
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.paper);
        painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(theme.line, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
        const Mirror mirror(layoutDirection(), rect());
        paintIcon(painter, QStringLiteral("search"), mirror(QRectF(10, (height() - 15) / 2.0, 15, 15)), theme.ink3);
        if (text().isEmpty() && !hasFocus()) {
            const QRectF hint = mirror(QRectF(width() - 27, (height() - 18) / 2.0, 17, 18));
            painter.setPen(QPen(theme.line, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(hint.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter.setPen(theme.quiet);
            painter.setFont(textFont(0.82));
            painter.drawText(hint, Qt::AlignCenter, QStringLiteral("/"));
        }
    }
    QLineEdit::paintEvent(event);
}

} // namespace byline
