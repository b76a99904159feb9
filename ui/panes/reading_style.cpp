// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/reading_style.h"

#include "ui/panes/mode_switch.h"
#include "ui/panes/page_style.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QToolButton>

namespace byline {

ReadingStyle::ReadingStyle(Settings& settings, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_settings(settings)
    , m_grid(new QGridLayout(this))
    , m_size(new QLabel(this))
{
    setObjectName(QStringLiteral("readingStyle"));
    setAccessibleName(tr("Reading style"));
    setAttribute(Qt::WA_DeleteOnClose);
    applyPopupTheme(*this);
    m_grid->setContentsMargins(22, 18, 18, 18);
    m_grid->setHorizontalSpacing(22);
    m_grid->setVerticalSpacing(12);

    const PageStyle style = pageStyle(settings);
    addSize();
    connect(addChoice(tr("Typeface"), {tr("Serif"), tr("Sans-serif")}, style.sansSerif ? 1 : 0),
            &ModeSwitch::chosenByUser, this,
            [this](int index) { setPageSans(m_settings, index == 1 ? Qt::Checked : Qt::Unchecked); });
    connect(addChoice(tr("Line length"), {tr("Narrow"), tr("Normal"), tr("Wide")}, int(style.width)),
            &ModeSwitch::chosenByUser, this, [this](int index) { setPageWidth(m_settings, PageStyle::Width(index)); });
    connect(addChoice(tr("Line spacing"), {tr("Tight"), tr("Normal"), tr("Loose")}, int(style.spacing)),
            &ModeSwitch::chosenByUser, this,
            [this](int index) { setPageSpacing(m_settings, PageStyle::Spacing(index)); });
    connect(addChoice(tr("Background"), {tr("Same as window"), tr("Light"), tr("Sepia"), tr("Dark")},
                      int(pageColours(settings))),
            &ModeSwitch::chosenByUser, this, [this](int index) { setPageColours(m_settings, PageColours(index)); });
    connect(&settings, &Settings::valueChanged, this, &ReadingStyle::refreshSize);
}

void ReadingStyle::addRow(const QString& name, QWidget* choice)
{
    auto* label = new QLabel(name, this);
    label->setFont(textFont(0.92));
    choice->setAccessibleName(name);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(choice, row, 1, Qt::AlignLeft);
}

ModeSwitch* ReadingStyle::addChoice(const QString& name, const QStringList& words, int chosen)
{
    auto* choice = new ModeSwitch(words, this);
    choice->setChosen(chosen);
    addRow(name, choice);
    return choice;
}

void ReadingStyle::addSize()
{
    auto* sizes = new QWidget(this);
    auto* row = new QHBoxLayout(sizes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto step = [&](const QString& sign, const QString& name, int percent) {
        auto* button = new QToolButton(sizes);
        button->setText(sign);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoRaise(true);
        button->setFixedSize(textScaled(34), textScaled(26));
        connect(button, &QToolButton::clicked, this,
                [this, percent] { setPageZoom(m_settings, pageStyle(m_settings).zoomPercent + percent); });
        return button;
    };
    m_size->setMinimumWidth(52);
    m_size->setAlignment(Qt::AlignCenter);
    m_size->setFont(textFont(0.92));
    row->addWidget(step(QStringLiteral("−"), tr("Smaller text"), -kZoomStep));
    row->addWidget(m_size);
    row->addWidget(step(QStringLiteral("+"), tr("Larger text"), kZoomStep));
    addRow(tr("Size"), sizes);
    refreshSize();
}

void ReadingStyle::refreshSize()
{
    m_size->setText(tr("%1%").arg(pageStyle(m_settings).zoomPercent));
}

void ReadingStyle::popUnder(const QWidget& button)
{
    adjustSize();
    QPoint place = button.mapToGlobal(QPoint(button.width() - width(), button.height() + 4));
    if (const QScreen* screen = button.screen())
        place.setX(qMax(screen->availableGeometry().left() + 8, place.x()));
    move(place);
    show();
}

} // namespace byline
