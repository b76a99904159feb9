// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/add_outlet_dialog.h"

#include "core/url.h"
#include "library/error_text.h"
#include "library/library.h"
#include "ui/dialogs/sign_in_fields.h"
#include "ui/models/article_speech.h"
#include "ui/models/name_order.h"
#include "ui/panes/progress_bar.h"
#include "ui/panes/spoken_label.h"
#include "ui/style/style.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace byline {

AddOutletDialog::AddOutletDialog(Library& library, const QList<QStringList>& folders, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
{
    applyTheme(*this);
    setWindowTitle(tr("Add outlet"));
    setMinimumWidth(textScaled(520));
    setAttribute(Qt::WA_DeleteOnClose);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 18);
    column->setSpacing(10);
    auto* ask = new QLabel(tr("Address of a site, an article or a feed"), this);
    m_place = new QLabel(this);
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    auto* above = new QHBoxLayout;
    above->addWidget(ask, 1);
    above->addWidget(m_place);
    column->addLayout(above);
    auto* row = new QHBoxLayout;
    m_address = new QLineEdit(this);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(QStringLiteral("example.kr"));
    m_address->setMinimumHeight(textScaled(30));
    m_find = new QPushButton(tr("Find"), this);
    m_find->setObjectName(QStringLiteral("find"));
    m_find->setMinimumHeight(textScaled(30));
    ask->setBuddy(m_address);
    row->addWidget(m_address, 1);
    row->addWidget(m_find);
    column->addLayout(row);
    m_busy = new ProgressBar(this);
    m_status = new SpokenLabel(this);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    column->addWidget(m_busy);
    column->addWidget(m_status);
    m_signIn = new SignInFields(this);
    m_signIn->hide();
    column->addWidget(m_signIn);

    m_found = new QWidget(this);
    auto* found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 6, 0, 0);
    found->setSpacing(8);
    m_title = new QLabel(m_found);
    m_title->setObjectName(QStringLiteral("foundTitle"));
    m_title->setFont(textFont(1.3, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_about = new QLabel(m_found);
    m_about->setObjectName(QStringLiteral("about"));
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_samples = new QLabel(m_found);
    m_samples->setTextFormat(Qt::PlainText);
    m_samples->setWordWrap(true);
    m_already = new QLabel(m_found);
    m_already->setObjectName(QStringLiteral("already"));
    m_already->setFont(textFont(1, QFont::DemiBold));
    m_already->setTextFormat(Qt::PlainText);
    m_already->setWordWrap(true);
    m_choices = new QFormLayout;
    m_feeds = new QComboBox(m_found);
    m_feeds->setObjectName(QStringLiteral("feeds"));
    m_feeds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder = new QComboBox(m_found);
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setEditable(true);
    m_folder->lineEdit()->setPlaceholderText(tr("No folder"));
    m_folder->lineEdit()->setAccessibleName(tr("Folder"));
    m_folder->addItem(QString());
    for (const QStringList* folder : sortedByName(folders, [](const QStringList& path) { return path.join(u'/'); }))
        m_folder->addItem(folder->join(u'/'));
    m_choices->addRow(tr("Feed"), m_feeds);
    m_choices->addRow(tr("Folder"), m_folder);
    found->addWidget(m_title);
    found->addWidget(m_about);
    found->addWidget(m_samples);
    found->addWidget(m_already);
    found->addLayout(m_choices);
    column->addWidget(m_found);
    column->addStretch();

    m_skip = new QPushButton(tr("Skip"), this); // not in the box, which shows all it has when it is laid out
    m_skip->setObjectName(QStringLiteral("skip"));
    m_skip->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_subscribe = buttons->addButton(tr("Subscribe"), QDialogButtonBox::AcceptRole);
    m_subscribe->setObjectName(QStringLiteral("subscribe"));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_skip);
    bottom->addWidget(buttons);
    column->addLayout(bottom);
    tabAlongLayouts(*this);

    connect(m_find, &QPushButton::clicked, this, &AddOutletDialog::find);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_signIn->clear(); // it was for another server
        m_signIn->hide();
        clearFound();
    });
    connect(m_feeds, &QComboBox::activated, this, [this] { find(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_skip, &QPushButton::clicked, this, &AddOutletDialog::lookAtNext);
    connect(m_subscribe, &QPushButton::clicked, this, &AddOutletDialog::subscribe);
    clearFound();
    prefill();
}

void AddOutletDialog::prefill()
{
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    const bool oneWord = copied.size() < 500 && !copied.contains(u' ') && !copied.contains(u'\n');
    const bool address = copied.contains(QLatin1String("://")) || copied.startsWith(QLatin1String("feed:"));
    if (oneWord && address && addressFromInput(copied)) {
        m_address->setText(copied);
        m_address->selectAll();
    }
}

void AddOutletDialog::look(const QStringList& addresses)
{
    m_addresses = addresses;
    m_next = 0;
    lookAtNext();
}

void AddOutletDialog::lookAtNext()
{
    clearFound();
    m_signIn->clear();
    m_signIn->hide();
    m_address->setText(m_addresses.at(m_next++));
    if (m_addresses.size() > 1)
        m_place->setText(tr("%1 of %2").arg(m_next).arg(m_addresses.size()));
    m_address->setAccessibleDescription(m_place->text());
    m_skip->setVisible(m_next < m_addresses.size());
    find();
}

void AddOutletDialog::clearFound()
{
    ++m_number;
    m_discovery.reset();
    m_feeds->clear();
    m_found->hide();
    m_busy->hide();
    m_status->clear();
    m_status->hide();
    m_subscribe->setText(tr("Subscribe"));
    m_subscribe->setEnabled(false);
    m_find->setDefault(true);
    m_find->setEnabled(true);
}

void AddOutletDialog::setBusy(const QString& what)
{
    m_busy->setVisible(!what.isEmpty());
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->say(what);
    m_status->setVisible(!what.isEmpty());
    m_find->setEnabled(what.isEmpty());
}

void AddOutletDialog::find()
{
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty())
        return;
    // What is chosen in the box is asked for; with nothing found yet, the best one.
    const QString pick = m_feeds->currentData().toString();
    setBusy(tr("Looking for feeds…"));
    m_subscribe->setEnabled(false);
    m_library.subscriptions()
        .find(typed, pick, m_signIn->signIn())
        .then(this, [this, number = ++m_number](const Result<Discovery>& found) {
            if (number != m_number)
                return;
            setBusy({});
            if (found)
                showFound(*found);
            else
                complain(found.error());
        });
}

void AddOutletDialog::showFound(const Discovery& discovery)
{
    m_discovery = discovery;
    const IncomingFeed& feed = discovery.best;
    m_title->setText(feed.title.isEmpty() ? QUrl(discovery.bestUrl).host() : feed.title);
    const auto count = feed.items.size();
    QStringList about {count == 1 ? tr("1 article") : tr("%1 articles").arg(QLocale().toString(count))};
    const QString description = feed.description.simplified();
    if (!description.isEmpty() && description != m_title->text().simplified())
        about.prepend(description.left(160));
    m_about->setText(about.join(QStringLiteral(" · ")));
    QStringList samples;
    for (const IncomingItem& item : feed.items.first(qMin<qsizetype>(3, count)))
        samples += QStringLiteral("– %1").arg(item.title.simplified());
    m_samples->setText(samples.join(u'\n'));
    m_samples->setVisible(!samples.isEmpty());

    m_feeds->clear();
    for (const FoundFeed& found : discovery.feeds) {
        const QString name = found.title.isEmpty() ? found.url : QStringLiteral("%1 — %2").arg(found.title, found.url);
        const bool isOneOfThem = discovery.feeds.size() > 1 && discovery.subscribed.contains(found.url);
        m_feeds->addItem(isOneOfThem ? tr("Subscribed: %1").arg(name) : name, found.url);
        if (found.url == discovery.bestUrl)
            m_feeds->setCurrentIndex(m_feeds->count() - 1);
    }
    m_feeds->setEnabled(m_feeds->count() > 1);
    const Outlet* already = subscribedAlready();
    if (already)
        m_already->setText(already->title == m_title->text()
                               ? tr("You are already subscribed to this feed.")
                               : tr("You are already subscribed to this feed, as “%1”.").arg(already->title));
    m_already->setVisible(already);
    m_choices->setRowVisible(m_folder, !already); // it has its place
    m_found->show();
    m_subscribe->setText(already ? tr("Show outlet") : tr("Subscribe"));
    m_subscribe->setEnabled(true);
    m_subscribe->setDefault(true);
    m_subscribe->setAccessibleDescription((already ? m_already->text() + u' ' : QString()) + m_title->text()
                                          + QLatin1String(". ") + m_about->text());
    m_subscribe->setFocus();
    fitToContents(*this);
}

void AddOutletDialog::complain(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    m_status->setForegroundRole(QPalette::Link);
    m_status->say(errorText(error, m_address->text().trimmed()));
    m_status->show();
    m_subscribe->setEnabled(m_discovery.has_value());
    if (error.kind == ErrorKind::Http && error.code == 401) {
        m_signIn->show();
        m_signIn->setFocus();
    }
    fitToContents(*this);
}

void AddOutletDialog::subscribe()
{
    if (!m_discovery)
        return;
    if (const Outlet* already = subscribedAlready()) {
        emit showWanted(already->id);
        goOn();
        return;
    }
    setBusy(tr("Subscribing…"));
    m_subscribe->setEnabled(false);
    const QStringList folder = m_folder->currentText().trimmed().split(u'/', Qt::SkipEmptyParts);
    m_library.subscriptions().addFound(*m_discovery, folder).then(this, [this](const Result<AddedSubscription>& added) {
        setBusy({});
        if (!added) {
            complain(added.error());
            return;
        }
        emit subscribed(*added);
        goOn();
    });
}

void AddOutletDialog::goOn()
{
    if (m_next < m_addresses.size())
        lookAtNext();
    else
        accept();
}

const Outlet* AddOutletDialog::subscribedAlready() const
{
    const auto found = m_discovery->subscribed.constFind(m_discovery->bestUrl);
    return found == m_discovery->subscribed.cend() ? nullptr : &*found;
}

} // namespace byline
