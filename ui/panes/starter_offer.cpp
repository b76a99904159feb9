// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/starter_offer.h"

#include "ui/style/style.h"
#include "ui/style/tab_order.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace byline {

namespace {

constexpr int kSide = 48;
constexpr int kMostWidth = 660;
constexpr int kCheckedAtFirst = 5;

QString nameOf(const QString& language)
{
    const QLocale locale(language);
    QString name = locale.nativeLanguageName();
    if (language == QLatin1String("en"))
        name = QStringLiteral("English");
    return name;
}

/// In the middle of `page` and no wider than a text that is read.
QWidget* middleOf(QWidget& page, int above, int below)
{
    auto* outer = new QHBoxLayout(&page);
    outer->setContentsMargins(kSide, above, kSide, below);
    auto* middle = new QWidget(&page);
    middle->setMaximumWidth(kMostWidth);
    outer->addStretch(1);
    outer->addWidget(middle, 100);
    outer->addStretch(1);
    return middle;
}

} // namespace

StarterOffer::StarterOffer(const QStringList& languages, QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("starterOffer"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(middleOf(*page, 44, 20));
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);

    auto* languageRow = new QHBoxLayout;
    languageRow->addStretch();
    for (const char* code : {"ko", "en"}) {
        const QString language = QLatin1String(code);
        auto* choose = new QToolButton(page);
        choose->setObjectName(QStringLiteral("language-") + language);
        choose->setText(nameOf(language));
        choose->setAutoRaise(true);
        choose->setCheckable(true);
        // English is what everybody has whose language there is none of.
        choose->setChecked((language == QLatin1String("ko")) == (QLocale().language() == QLocale::Korean));
        choose->setFocusPolicy(Qt::TabFocus);
        connect(choose, &QToolButton::clicked, this, [this, language] { emit languageChosen(language); });
        languageRow->addWidget(choose);
    }
    column->addLayout(languageRow);
    auto* title = new QLabel(tr("What would you like to read?"), page);
    title->setFont(textFont(1.75, QFont::Bold));
    title->setWordWrap(true);
    column->addWidget(title);
    auto* words = new QLabel(tr("A few outlets to start with. Choose any of them, or add your own with the + at the "
                                "top. Nothing is fetched until you subscribe."),
                             page);
    words->setFont(textFont(1.02));
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(words);
    setAccessibleName(title->text() + u' ' + words->text()); // said when the keyboard comes here
    m_readers = new QVBoxLayout;
    m_readers->setSpacing(6);
    column->addLayout(m_readers);
    column->addSpacing(10);

    for (const QString& language : languages)
        addLanguage(*column, language, language == languages.first() ? Qt::Checked : Qt::Unchecked);

    column->addStretch();
    setWidget(page);
    addButtons();
    refreshButton();
}

/// Below what scrolls: however small the window, they are seen.
void StarterOffer::addButtons()
{
    m_foot = new QWidget(this);
    m_accept = new QPushButton(m_foot);
    m_accept->setObjectName(QStringLiteral("acceptStarters"));
    m_accept->setDefault(true); // drawn as the chief one
    auto* decline = new QPushButton(tr("No thanks"), m_foot);
    decline->setObjectName(QStringLiteral("declineStarters"));
    auto* import = new QPushButton(tr("Import an OPML file…"), m_foot);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight, middleOf(*m_foot, 12, 16));
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(8);
    for (QPushButton* button : {m_accept, decline, import})
        button->setMinimumHeight(textScaled(32));
    m_buttons->addWidget(m_accept);
    m_buttons->addWidget(decline);
    m_buttons->addStretch();
    m_buttons->addWidget(import);
    connect(m_accept, &QPushButton::clicked, this, [this] { emit accepted(chosen()); });
    connect(decline, &QPushButton::clicked, this, &StarterOffer::declined);
    connect(import, &QPushButton::clicked, this, &StarterOffer::importRequested);
}

/// Where the window is narrow, or the text large, outlets and buttons stand under each other.
void StarterOffer::arrange()
{
    const int room = qMin(width() - 2 * kSide, kMostWidth);
    const int columns = room < textScaled(420) ? 1 : 2;
    for (const auto& [grid, cells] : m_grids) {
        grid->setColumnStretch(1, columns - 1);
        for (int i = 0; i < cells.size(); ++i)
            grid->addWidget(cells.at(i), i / columns, i % columns);
    }
    tabAlongLayouts(*this);
    int wanted = 0;
    for (const auto* button : m_foot->findChildren<QPushButton*>())
        wanted += button->sizeHint().width() + m_buttons->spacing();
    m_buttons->setDirection(wanted <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int height = m_foot->sizeHint().height();
    setViewportMargins(0, 0, 0, height);
    m_foot->setGeometry(0, this->height() - height, width(), height);
}

void StarterOffer::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (m_foot)
        arrange();
}

void StarterOffer::addLanguage(QVBoxLayout& column, const QString& language, Qt::CheckState state)
{
    const QList<StarterOutlet> starters = Subscriptions::starters(language);
    if (starters.isEmpty())
        return;
    auto* heading = new QLabel(nameOf(language), this);
    heading->setFont(textFont(0.88, QFont::DemiBold));
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setContentsMargins(0, 10, 0, 2);
    column.addWidget(heading);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    QList<QWidget*> cells;
    for (const StarterOutlet& starter : starters) {
        auto* box = new QCheckBox(starter.title, this);
        box->setChecked(state == Qt::Checked && cells.size() < kCheckedAtFirst);
        box->setToolTip(starter.homePageUrl);
        box->setAccessibleDescription(starter.note);
        auto* note = new QLabel(starter.note, this);
        note->setFont(textFont(0.86));
        note->setForegroundRole(QPalette::PlaceholderText);
        note->setContentsMargins(wordsOf(*box), 0, 0, 0);
        note->setWordWrap(true);
        auto* cell = new QWidget(this);
        auto* lines = new QVBoxLayout(cell);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(box);
        lines->addWidget(note);
        lines->addStretch();
        cells += cell;
        m_starters += starter;
        m_boxes += box;
        connect(box, &QCheckBox::toggled, this, &StarterOffer::refreshButton);
    }
    column.addLayout(grid);
    m_grids.append({grid, cells});
}

void StarterOffer::offerReaders(const QList<OtherReader>& readers)
{
    if (readers.isEmpty())
        return;
    auto* heading = new QLabel(tr("From your previous reader"), this);
    heading->setFont(textFont(0.88, QFont::DemiBold));
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setContentsMargins(0, 14, 0, 2);
    m_readers->addWidget(heading);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (const OtherReader& reader : readers) {
        const QString count = reader.outlets == 1 ? tr("1 outlet") : tr("%1 outlets").arg(reader.outlets);
        auto* take = new QPushButton(QStringLiteral("%1 · %2").arg(reader.name, count), this);
        take->setObjectName(QStringLiteral("reader-") + reader.name);
        take->setMinimumHeight(textScaled(32));
        take->setToolTip(tr("Subscribe to all outlets from %1").arg(reader.name));
        connect(take, &QPushButton::clicked, this, [this, reader] { emit readerChosen(reader); });
        row->addWidget(take);
    }
    row->addStretch();
    m_readers->addLayout(row);
    tabAlongLayouts(*this);
}

QList<StarterOutlet> StarterOffer::chosen() const
{
    QList<StarterOutlet> chosen;
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        if (m_boxes.at(i)->isChecked())
            chosen += m_starters.at(i);
    return chosen;
}

void StarterOffer::refreshButton()
{
    const qsizetype count = chosen().size();
    m_accept->setEnabled(count > 0);
    m_accept->setText(count == 1 ? tr("Subscribe to 1 outlet") : tr("Subscribe to %1 outlets").arg(count));
}

} // namespace byline
