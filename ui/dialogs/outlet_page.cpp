// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/outlet_page.h"

#include "core/data_size.h"
#include "core/exact_time.h"
#include "core/particles.h"
#include "library/error_text.h"
#include "library/library.h"
#include "library/reading.h"
#include "library/settings.h"
#include "library/sign_ins.h"
#include "library/subscriptions.h"
#include "ui/actions.h"
#include "ui/dialogs/link_label.h"
#include "ui/dialogs/newsletter_form.h"
#include "ui/models/pictures.h"
#include "ui/style/byline_style.h"
#include "ui/style/style.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"
#include "ui/style/tile.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace byline {

namespace {

constexpr int kIconSize = 40; ///< beside text of usual size
/// A text of fewer bytes is a teaser: two or three paragraphs.
constexpr qint64 kTeaserBytes = 1200;

/// A date stands on one line: Korean ones have blanks ("11월 27일 오후 3:00").
QString when(const QDateTime& time)
{
    return shortTime(time, QDateTime::currentDateTime(), QLocale()).replace(u' ', QChar::Nbsp);
}

/// What stands on its own, as the cards of the reading page do.
class Card final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Theme::current().line);
        painter.setBrush(palette().base());
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    }
};

QString escapedList(const QList<OutletPart>& parts)
{
    QStringList names;
    for (const OutletPart& part : parts) {
        const QString name = part.name.toHtmlEscaped();
        const QString count = QLocale().toString(part.articles);
        names += part.author ? QStringLiteral("<a href=\"byline://author/%1\">%2</a> %3")
                                   .arg(QString::number(part.author.value), name, count)
                             : QStringLiteral("%1 %2").arg(name, count);
    }
    return names.join(QStringLiteral(" · "));
}

} // namespace

QList<std::pair<int, QString>> OutletPage::intervals()
{
    return {{0, tr("As often as the outlet publishes")},
            {15, tr("Every 15 minutes")},
            {60, tr("Every hour")},
            {180, tr("Every 3 hours")},
            {720, tr("Every 12 hours")},
            {1440, tr("Once a day")}};
}

QList<std::pair<TextSource, QString>> OutletPage::textSources()
{
    return {{TextSource::Feed, tr("Text from the feed")},
            {TextSource::FullText, tr("Full text from the page")},
            {TextSource::WebPage, tr("The web page itself")}};
}

QString OutletPage::rhythmText(int lastFourWeeks)
{
    if (lastFourWeeks == 0)
        return tr("Nothing in the last four weeks");
    if (lastFourWeeks < 4)
        return lastFourWeeks == 1 ? tr("1 article in the last four weeks")
                                  : tr("%1 articles in the last four weeks").arg(QLocale().toString(lastFourWeeks));
    const int aWeek = qRound(lastFourWeeks / 4.0);
    return aWeek == 1 ? tr("About one article a week") : tr("About %1 articles a week").arg(QLocale().toString(aWeek));
}

OutletPage::OutletPage(Library& library, const Actions& actions, OutletId outlet, QWidget* window)
    : QDialog(window)
    , m_library(library)
    , m_actions(actions)
    , m_outlet(outlet)
    , m_pictures(new Pictures(library.archive(), this))
    , m_scrolled(new QScrollArea(this))
    , m_column(new QVBoxLayout)
{
    applyTheme(*this);
    setObjectName(QStringLiteral("outletPage"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->addStrut(textScaled(540));
    m_column->setContentsMargins(28, 24, 28, 6);
    m_column->setSpacing(14);
    auto* page = new QWidget;
    page->setLayout(m_column);
    page->installEventFilter(this);
    m_scrolled->setFrameShape(QFrame::NoFrame);
    m_scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scrolled->setWidgetResizable(true);
    m_scrolled->setWidget(page);
    floatScrollBar(*m_scrolled);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 20);
    all->setSpacing(0);
    all->addWidget(m_scrolled, 1);
    addButtons(*all);
    connect(&library, &Library::changed, this, [this](const Changes& changes) {
        if (changes.outlets.contains(m_outlet) || changes.elsewhere)
            load();
    });
    connect(&actions, &Actions::keysChanged, this, &OutletPage::load);
    load();
}

void OutletPage::load()
{
    m_library.subscriptions().portrait(m_outlet).then(this, [this](const Result<OutletPortrait>& portrait) {
        if (!portrait)
            return reject(); // it was unsubscribed meanwhile
        m_library.subscriptions().signIns().has(m_outlet).then(this,
                                                               [this, portrait = *portrait](const Result<bool>& has) {
                                                                   m_hasSignIn = has.value_or(false);
                                                                   show(portrait);
                                                               });
    });
}

void OutletPage::addLine(QFormLayout& form, const QString& name, const QString& text)
{
    if (text.isEmpty())
        return;
    auto* label = new LinkLabel(text, m_content);
    connect(label, &QLabel::linkActivated, this, [this](const QString& link) {
        emit linkActivated(QUrl(link));
        if (link.startsWith(QLatin1String("byline:")))
            accept();
    });
    auto* heading = new QLabel(name, m_content);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setBuddy(label);
    form.addRow(heading, label);
}

void OutletPage::show(const OutletPortrait& portrait)
{
    const Outlet& outlet = portrait.outlet;
    setWindowTitle(outlet.title);
    delete m_content;
    m_content = new QWidget(this);
    m_column->insertWidget(0, m_content);
    m_portrait = portrait;
    addNewsletter(outlet);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);

    auto* head = new QHBoxLayout;
    head->setSpacing(14);
    m_icon = new QLabel(m_content);
    m_icon->setObjectName(QStringLiteral("outletIcon"));
    m_icon->setFixedSize(QSize(1, 1) * textScaled(kIconSize));
    head->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = new QLabel(outlet.title, m_content);
    title->setTextFormat(Qt::PlainText);
    title->setFont(textFont(1.4, QFont::Bold));
    title->setWordWrap(true);
    words->addWidget(title);
    if (!outlet.description.isEmpty() && outlet.description != outlet.title) {
        auto* description = new QLabel(outlet.description.left(300), m_content);
        description->setTextFormat(Qt::PlainText);
        description->setWordWrap(true);
        description->setForegroundRole(QPalette::PlaceholderText);
        words->addWidget(description);
    }
    head->addLayout(words, 1);
    column->addLayout(head);
    showIcon(outlet);
    connect(m_pictures, &Pictures::arrived, m_icon, [this, outlet] { showIcon(outlet); });
    addTrouble(*column, portrait);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    const QLocale locale;
    addLine(*form, tr("Frequency"), rhythmText(portrait.lastFourWeeks));
    if (portrait.usualTextBytes > 0)
        addLine(*form, tr("Text"),
                portrait.usualTextBytes < kTeaserBytes
                    ? withParticles(tr("The feed has only summaries. Press %1 to fetch the full text of an article.")
                                        .arg(Actions::keyOrName(*m_actions.fullText)))
                    : tr("The feed has the full text."));
    addLine(*form, tr("Newest article"), when(portrait.newest));
    addLine(*form, tr("Last checked"), when(outlet.lastFetched));
    if (outlet.subscribed)
        addLine(*form, tr("Next check"), isCheckedByItself() ? when(outlet.nextDue) : tr("When you refresh"));
    addLine(*form, tr("Writers"),
            escapedList(portrait.writers)
                + (portrait.writersInAll > portrait.writers.size()
                       ? QStringLiteral(" · ") + tr("%1 in total").arg(locale.toString(portrait.writersInAll))
                       : QString()));
    addLine(*form, tr("Sections"), escapedList(portrait.sections));
    const QString room = dataSize(portrait.textBytes, locale);
    QString storage = (portrait.isTextReckoned ? tr("%Ln articles, about %1", nullptr, outlet.articles)
                                               : tr("%Ln articles, %1", nullptr, outlet.articles))
                          .arg(room);
    if (portrait.keptArticles > 0 && portrait.keptBytes == 0) // texts, which are counted already
        storage += QStringLiteral(" · ") + tr("kept offline: %1").arg(locale.toString(portrait.keptArticles));
    else if (portrait.keptArticles > 0)
        storage += QStringLiteral(" · ")
                   + tr("kept offline: %1, %2")
                         .arg(locale.toString(portrait.keptArticles), dataSize(portrait.keptBytes, locale));
    addLine(*form, tr("Storage"), storage);
    addLine(*form, tr("Website"),
            outlet.url.startsWith(QLatin1String("http"))
                ? QStringLiteral("<a href=\"%1\">%1</a>").arg(outlet.url.toHtmlEscaped())
                : QString());
    addLine(*form, tr("Feed"), outlet.feedUrl.toHtmlEscaped());

    addSignIn(*form, outlet);

    QComboBox* interval = addChoice(*form, tr("Check for new articles"));
    interval->setObjectName(QStringLiteral("interval"));
    for (const auto& [minutes, text] : intervals())
        interval->addItem(text, minutes);
    interval->setCurrentIndex(interval->findData(outlet.intervalMinutes));
    connect(interval, &QComboBox::activated, this,
            [this, interval] { emit intervalChosen(interval->currentData().toInt()); });
    addTextSource(*form);
    column->addLayout(form);
    m_content->show();
    tabAlongLayouts(*this);
    fit();
}

/// What is in it grows when its fonts are known and when the newsletter's state is.
bool OutletPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_scrolled->widget())
        QMetaObject::invokeMethod(this, &OutletPage::fit, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

/// As high as what is told, or as the screen: then it scrolls.
void OutletPage::fit()
{
    const QWidget& page = *m_scrolled->widget();
    const int width = qMax(page.width(), page.minimumSizeHint().width());
    m_scrolled->setMinimumSize(width,
                               qMin(m_column->totalHeightForWidth(width), screen()->availableSize().height() - 180));
    if (isVisible())
        fitToContents(*this);
}

/// Where the newsletter can be dealt with from inside, its card is here; elsewhere a button tells.
void OutletPage::addNewsletter(const Outlet& outlet)
{
    const bool hasCard = outlet.generator.startsWith(QLatin1String("Ghost"));
    m_newsletterButton->setVisible(!hasCard);
    if (m_newsletter || !hasCard)
        return;
    m_newsletter = new Card(this);
    auto* column = new QVBoxLayout(m_newsletter);
    column->setContentsMargins(20, 16, 20, 16);
    auto* form = new NewsletterForm(m_library, m_outlet, m_newsletter);
    column->addWidget(form);
    m_column->insertWidget(1, m_newsletter);
    connect(form, &NewsletterForm::signedIn, this, &OutletPage::signedIn);
    connect(form, &NewsletterForm::resized, this, &OutletPage::fit);
    connect(form, &NewsletterForm::pageWanted, this, [this](const QUrl& page) {
        emit webPageWanted(page);
        accept();
    });
}

/// Shown where there is something to say: few outlets have one.
void OutletPage::addSignIn(QFormLayout& form, const Outlet& outlet)
{
    const bool isRefused = outlet.error && outlet.error->kind == ErrorKind::Http && outlet.error->code == 401;
    if (!m_hasSignIn && !isRefused)
        return;
    auto* line = new QWidget(m_content);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(m_hasSignIn ? tr("Saved in the keychain") : tr("Required by the server"), line));
    auto* change = new QPushButton(m_hasSignIn ? tr("Change…") : tr("Enter…"), line);
    change->setObjectName(QStringLiteral("password"));
    change->setAutoDefault(false);
    change->setAccessibleName(tr("User name and password"));
    connect(change, &QPushButton::clicked, this, &OutletPage::passwordRequested);
    row->addWidget(change);
    row->addStretch();
    auto* heading = new QLabel(tr("Sign-in"), m_content);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setBuddy(change);
    form.addRow(heading, line);
}

QComboBox* OutletPage::addChoice(QFormLayout& form, const QString& name)
{
    auto* choice = new QComboBox(m_content);
    choice->setAccessibleName(name);
    auto* heading = new QLabel(name, m_content);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setBuddy(choice);
    form.addRow(heading, choice);
    return choice;
}

void OutletPage::addTextSource(QFormLayout& form)
{
    QComboBox* source = addChoice(form, tr("Articles are shown as"));
    source->setObjectName(QStringLiteral("textSource"));
    for (const auto& [value, text] : textSources())
        source->addItem(text, int(value));
    source->setEnabled(false);
    m_library.reading().choice(m_outlet).then(source, [this, source](const Result<ReadingChoice>& known) {
        if (!known)
            return;
        source->setCurrentIndex(source->findData(int(known->source)));
        source->setEnabled(true);
        connect(source, &QComboBox::activated, this, [this, source, choice = *known]() mutable {
            choice.source = TextSource(source->currentData().toInt());
            m_library.reading().setChoice(m_outlet, choice);
        });
    });
}

void OutletPage::showIcon(const Outlet& outlet)
{
    const qreal ratio = devicePixelRatioF();
    QPixmap drawn(m_icon->size() * ratio);
    drawn.setDevicePixelRatio(ratio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF where(QPointF(), m_icon->size());
    if (const QImage picture = m_pictures->icon(outlet.icon); picture.isNull())
        paintLetterTile(painter, where, outlet.title);
    else
        paintRounded(painter, where, picture, where.width() / 5);
    m_icon->setPixmap(drawn);
}

bool OutletPage::isCheckedByItself() const
{
    return m_library.settings().refreshMinutes() > 0;
}

void OutletPage::addTrouble(QVBoxLayout& column, const OutletPortrait& portrait)
{
    if (!portrait.outlet.error)
        return;
    QString text = errorText(*portrait.outlet.error);
    if (portrait.failures > 1)
        text += u' ' + tr("It has failed %1 times in a row.").arg(portrait.failures);
    if (portrait.outlet.nextDue.isValid() && isCheckedByItself())
        text += u' ' + tr("Byline will try again at %1.").arg(when(portrait.outlet.nextDue));
    auto* trouble = new QLabel(text, m_content);
    trouble->setObjectName(QStringLiteral("trouble"));
    trouble->setTextFormat(Qt::PlainText);
    trouble->setWordWrap(true);
    QPalette palette = trouble->palette();
    palette.setColor(QPalette::WindowText, Theme::current().accent);
    trouble->setPalette(palette);
    column.addWidget(trouble);
}

void OutletPage::addButtons(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(28, 16, 28, 0);
    row->setSpacing(8);
    const auto button = [&](const QString& text, auto signal) {
        auto* made = new QPushButton(text, this);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, signal);
        row->addWidget(made);
        return made;
    };
    button(tr("Refresh"), &OutletPage::refreshRequested);
    m_newsletterButton = button(tr("Newsletter…"), &OutletPage::newsletterRequested);
    auto* earlier = new QPushButton(tr("Earlier articles"), this);
    earlier->setObjectName(QStringLiteral("earlier"));
    earlier->setAutoDefault(false);
    auto* menu = new QMenu(earlier);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillEarlierMenu(*menu); });
    earlier->setMenu(menu);
    row->addWidget(earlier);
    button(tr("Articles to keep…"), &OutletPage::retentionRequested);
    row->addStretch();
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setDefault(true);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(close);
    column.addLayout(row);
}

void OutletPage::fillEarlierMenu(QMenu& menu)
{
    menu.clear();
    const auto entry = [&](QString text, auto step) {
        connect(menu.addAction(text.replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this, step);
    };
    entry(tr("Load all earlier articles"), [this] { emit earlierRequested({m_outlet, {}, {}}); });
    menu.addSeparator();
    for (const OutletPart& section : std::as_const(m_portrait.sections))
        entry(tr("Only the section %1").arg(section.name), [this, name = section.name] {
            emit earlierRequested({m_outlet, {}, {}, name});
        });
    menu.addSeparator();
    for (const OutletPart& writer : std::as_const(m_portrait.writers))
        entry(tr("Only %1").arg(writer.name), [this, id = writer.author] { emit earlierOfWriterRequested(id); });
}

} // namespace byline
