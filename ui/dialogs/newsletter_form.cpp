// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newsletter_form.h"

#include "library/library.h"
#include "library/newsletter_text.h"
#include "ui/panes/spoken_label.h"
#include "ui/style/style.h"
#include "ui/style/tab_order.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

namespace byline {

namespace {

template <typename Label = QLabel>
Label* plainLabel(QWidget* parent)
{
    auto* label = new Label(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QPushButton* button(const QString& text, const char* name, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setMinimumHeight(textScaled(32));
    made->setAutoDefault(false);
    return made;
}

} // namespace

NewsletterForm::NewsletterForm(Library& library, OutletId outlet, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_outlet(outlet)
{
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_kicker = plainLabel(this);
    m_kicker->setFont(textFont(0.92, QFont::DemiBold));
    m_kicker->setForegroundRole(QPalette::Link);
    m_headline = plainLabel<SpokenLabel>(this);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setFont(textFont(1.5, QFont::Bold));
    m_text = plainLabel(this);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_problem = plainLabel<SpokenLabel>(this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setForegroundRole(QPalette::Link);
    m_problem->hide();
    for (QLabel* label : std::initializer_list<QLabel*> {m_kicker, m_headline, m_text})
        column->addWidget(label);
    buildForm(*column);
    column->addWidget(m_problem);

    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &NewsletterForm::showTime);
    connect(&m_library.newsletters(), &Newsletters::subscriptionChanged, this, [this](OutletId changed) {
        if (changed == m_outlet && !m_busy)
            load();
    });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &NewsletterForm::watchClipboard);
    load();
}

void NewsletterForm::buildForm(QVBoxLayout& column)
{
    m_choices = new QWidget(this);
    (new QVBoxLayout(m_choices))->setContentsMargins(0, 4, 0, 4);
    column.addWidget(m_choices);

    m_form = new QWidget(this);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    m_address = new QComboBox(m_form);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setEditable(true);
    m_address->setMinimumHeight(textScaled(32));
    m_address->setAccessibleName(tr("Email address"));
    m_address->addItems(m_library.newsletters().knownAddresses());
    m_address->lineEdit()->setPlaceholderText(tr("Email address"));
    m_address->lineEdit()->setAccessibleName(m_address->accessibleName());
    m_send = button(tr("Subscribe"), "send", m_form);
    m_send->setDefault(true);
    row->addWidget(m_address, 1);
    row->addWidget(m_send);
    m_remember = new QCheckBox(tr("Remember this address on this computer"), m_form);
    m_remember->setChecked(!m_library.newsletters().knownAddresses().isEmpty());
    form->addLayout(row);
    form->addWidget(m_remember);
    column.addWidget(m_form);

    m_waiting = new QWidget(this);
    auto* waiting = new QHBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    m_link = new QLineEdit(m_waiting);
    m_link->setObjectName(QStringLiteral("link"));
    m_link->setMinimumHeight(textScaled(32));
    m_link->setPlaceholderText(tr("Paste the link from the email here"));
    m_link->setAccessibleName(m_link->placeholderText());
    m_again = button(tr("Send again"), "again", m_waiting);
    waiting->addWidget(m_link, 1);
    waiting->addWidget(m_again);
    column.addWidget(m_waiting);

    auto* actions = new QHBoxLayout;
    m_change = button(tr("Change newsletters"), "change", this);
    m_leave = button(tr("Unsubscribe"), "leave", this);
    m_signIn = button(tr("Sign in by email"), "signIn", this);
    m_page = button(tr("Open the outlet’s page"), "page", this);
    m_other = button(tr("Another address"), "other", this);
    for (QPushButton* one : {m_change, m_leave, m_signIn, m_other, m_page}) {
        actions->addWidget(one);
        one->hide(); // until it is known which are needed: all of them are wider than the card
    }
    actions->addStretch();
    column.addLayout(actions);

    Newsletters& newsletters = m_library.newsletters();
    connect(m_send, &QPushButton::clicked, this, &NewsletterForm::send);
    connect(m_address->lineEdit(), &QLineEdit::returnPressed, this, &NewsletterForm::send);
    connect(m_link, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (Newsletters::isLinkOf(text, QUrl(m_offer.signUpPage)))
            takeLink(text);
    });
    connect(m_link, &QLineEdit::returnPressed, this, [this] { takeLink(m_link->text()); });
    connect(m_again, &QPushButton::clicked, this, [this, &newsletters] { follow(newsletters.sendAgain(m_outlet)); });
    connect(m_other, &QPushButton::clicked, this,
            [this, &newsletters] { follow(newsletters.forgetRequest(m_outlet)); });
    connect(m_leave, &QPushButton::clicked, this, [this, &newsletters] { follow(newsletters.unsubscribe(m_outlet)); });
    connect(m_signIn, &QPushButton::clicked, this,
            [this, &newsletters] { follow(newsletters.signIn(m_outlet, m_offer.subscription.email)); });
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_isChoosing = true;
        show(m_offer);
        m_boxes.first()->setFocus(); // the button is gone, and beside it is the one that ends the subscription
    });
    connect(m_page, &QPushButton::clicked, this, [this] { emit pageWanted(QUrl(m_offer.signUpPage)); });
}

void NewsletterForm::load()
{
    setBusy(true);
    m_library.newsletters().offer(m_outlet).then(this, [this](const Result<NewsletterOffer>& offer) {
        setBusy(false);
        if (offer)
            return show(*offer);
        say(newsletterErrorText(offer.error()));
    });
}

void NewsletterForm::say(const QString& problem)
{
    m_problem->say(problem);
    m_problem->setVisible(!problem.isEmpty());
    emit resized();
}

void NewsletterForm::showText()
{
    QString text = newsletterText(m_offer.subscription, m_offer.outletTitle);
    if (m_offer.endsWithRun && m_offer.subscription.hasSession)
        text +=
            u'\n' + tr("This computer has no keychain, so you are signed out of members’ articles when Byline closes.");
    if (m_text->text() != text)
        m_text->setText(text);
}

void NewsletterForm::show(const NewsletterOffer& offer)
{
    using State = NewsletterState;
    m_offer = offer;
    const Subscription& now = offer.subscription;
    m_kicker->setText(tr("%1 newsletter").arg(offer.outletTitle));
    if (const QString headline = newsletterHeadline(now); headline != m_headline->text())
        m_headline->say(headline); // where one is now
    showText();
    const bool confirmed = now.state == State::Confirmed;
    const bool waits = isExpectingMail(now);
    const bool asks =
        !waits && (now.state == State::None || now.state == State::Unsubscribed || now.state == State::Refused);
    m_form->setVisible(asks || m_isChoosing);
    m_address->setVisible(asks);
    m_remember->setVisible(asks);
    m_choices->setVisible((asks || m_isChoosing) && offer.newsletters.size() > 1);
    m_waiting->setVisible(waits);
    m_link->setPlaceholderText(now.codeRef.isEmpty() ? tr("Paste the link from the email here")
                                                     : tr("Link or code from the email"));
    m_link->setAccessibleName(m_link->placeholderText());
    m_other->setVisible(waits);
    m_other->setText(now.isSigningIn ? tr("Not now") : tr("Another address"));
    m_change->setVisible(confirmed && !m_isChoosing && offer.newsletters.size() > 1);
    m_leave->setVisible(confirmed);
    m_signIn->setVisible(isUsedUp(now) || (confirmed && !now.hasSession && !waits));
    m_page->setVisible(!offer.signUpPage.isEmpty() && (now.state == State::NotPossible || now.state == State::Refused));
    if (asks && m_address->currentText().isEmpty())
        m_address->setEditText(now.email);
    showChoices(offer);
    showTime();
    if (std::exchange(m_takesFocus, false))
        nextPart().setFocus();
    emit resized();
}

/// Where the keyboard goes when what it was in is gone. Not to what ends the subscription: a second Enter would do it.
QWidget& NewsletterForm::nextPart()
{
    for (QWidget* part : std::initializer_list<QWidget*> {m_link, m_address, m_change, m_signIn, m_page})
        if (part->isVisibleTo(this))
            return *part;
    return *this;
}

/// What is ticked and not sent yet stays ticked, whatever else happens.
void NewsletterForm::showChoices(const NewsletterOffer& offer)
{
    QStringList shown;
    for (const QCheckBox* box : std::as_const(m_boxes))
        shown += box->property("name").toString();
    QStringList names;
    for (const Newsletter& newsletter : offer.newsletters)
        names += newsletter.name;
    if (names == shown && !std::exchange(m_areChoicesOld, false))
        return;
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const Newsletter& newsletter : offer.newsletters) {
        auto* box = new QCheckBox(newsletter.description.isEmpty()
                                      ? newsletter.name
                                      : QStringLiteral("%1 — %2").arg(newsletter.name, newsletter.description),
                                  m_choices);
        const QStringList& before = offer.subscription.newsletters;
        box->setChecked(before.isEmpty() ? newsletter.byDefault : before.contains(newsletter.name));
        box->setProperty("name", newsletter.name);
        m_choices->layout()->addWidget(box);
        m_boxes += box;
    }
    tabAlongLayouts(*window());
}

QStringList NewsletterForm::chosen() const
{
    QStringList names;
    for (const QCheckBox* box : m_boxes)
        if (box->isChecked())
            names += box->property("name").toString();
    return names;
}

/// Counts down to when the outlet lets it be sent again.
void NewsletterForm::showTime()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 left = m_offer.subscription.mayAskAgain.isValid() ? now.secsTo(m_offer.subscription.mayAskAgain) : 0;
    const bool mustWait = left > 0;
    if (!mustWait || left % 30 == 0)
        showText(); // after a while it says more
    const QString time = QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'));
    m_again->setEnabled(!mustWait && !m_busy);
    m_again->setText(mustWait ? tr("Send again (%1)").arg(time) : tr("Send again"));
    // The patience after a mail is for its address only; the library keeps it. What the outlet demanded is for all.
    const bool mayNotAsk = mustWait && !m_offer.subscription.message.isEmpty() && !m_isChoosing;
    m_send->setEnabled(!m_busy && !mayNotAsk);
    m_send->setText(m_isChoosing ? tr("Save choice") : mayNotAsk ? tr("Subscribe (%1)").arg(time) : tr("Subscribe"));
    if (mustWait != m_clock.isActive())
        mustWait ? m_clock.start() : m_clock.stop();
}

void NewsletterForm::send()
{
    if (!m_send->isEnabled())
        return;
    Newsletters& newsletters = m_library.newsletters();
    if (m_isChoosing) {
        if (chosen().isEmpty())
            return say(tr("Choose at least one newsletter, or unsubscribe."));
        m_isChoosing = false;
        follow(newsletters.choose(m_outlet, chosen()));
        return;
    }
    const QString address = m_address->currentText();
    if (m_remember->isChecked())
        newsletters.rememberAddress(address);
    else
        newsletters.forgetAddress(address);
    QStringList names = chosen();
    if (names.isEmpty() && !m_boxes.isEmpty()) {
        say(tr("Choose at least one newsletter."));
        return;
    }
    if (m_boxes.size() < 2)
        names.clear(); // what the outlet takes by itself
    follow(newsletters.subscribe(m_outlet, {address, {}, names}));
}

void NewsletterForm::takeLink(const QString& pasted)
{
    if (!m_busy && !pasted.trimmed().isEmpty())
        follow(m_library.newsletters().open(pasted), tr("Opening the link. Some outlets take a while to answer."));
}

/// Only while a link is waited for, and only for one of this outlet's site.
void NewsletterForm::watchClipboard()
{
    if (!isExpectingMail(m_offer.subscription))
        return;
    const QString text = QGuiApplication::clipboard()->text();
    if (text.size() < 2000 && Newsletters::isLinkOf(text, QUrl(m_offer.signUpPage)))
        m_link->setText(text.trimmed());
}

/// Enter in a field is for the field, not for the button that closes the window around the form.
void NewsletterForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

void NewsletterForm::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasText() && m_waiting->isVisible())
        event->acceptProposedAction();
}

void NewsletterForm::dropEvent(QDropEvent* event)
{
    takeLink(event->mimeData()->text());
}

void NewsletterForm::follow(QFuture<Result<Subscription>> answer, const QString& meanwhile)
{
    // What it was done with is disabled, and then goes: the keyboard comes to what is next.
    m_takesFocus = isAncestorOf(window()->focusWidget()); // also while the mail program is in front
    setBusy(true);
    say(meanwhile);
    answer.then(this, [this](const Result<Subscription>& done) {
        setBusy(false);
        say(done ? QString() : newsletterErrorText(done.error()));
        if (done) {
            m_areChoicesOld = true;
            m_link->clear();
            if (done->hasSession)
                emit signedIn(m_outlet);
        }
        load();
    });
}

void NewsletterForm::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* one : std::initializer_list<QWidget*> {m_send, m_again, m_other, m_signIn, m_leave, m_change, m_link})
        one->setEnabled(!busy);
    if (!busy)
        showTime();
}

} // namespace byline
