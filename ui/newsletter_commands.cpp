// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/newsletter_commands.h"

#include "library/ghost_sites.h"
#include "library/library.h"
#include "library/member_sessions.h"
#include "library/newsletter_text.h"
#include "ui/dialogs/newsletter_dialog.h"
#include "ui/dialogs/newsletter_form.h"
#include "ui/panes/status_line.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSet>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// A value as a form of a page writes it: blanks as "+".
QString plain(QString value)
{
    return QUrl::fromPercentEncoding(value.replace(u'+', u' ').toUtf8());
}

} // namespace

NewsletterCommands::NewsletterCommands(Library& library, StatusLine& status, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_status(status)
    , m_window(window)
{
    connect(&library.newsletters(), &Newsletters::subscriptionChanged, this, &NewsletterCommands::findExpected);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &NewsletterCommands::lookAtClipboard);
    // Where a window without the focus is not told of the clipboard (Wayland), it looks when it gets it back.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            lookAtClipboard();
    });
    findExpected();
}

void NewsletterCommands::open(OutletId id)
{
    auto* dialog = new NewsletterDialog(m_library, id, m_window);
    connect(dialog, &NewsletterDialog::signedIn, this,
            [this](OutletId outlet) { m_library.memberSessions().unlock(outlet); });
    connect(dialog, &NewsletterDialog::pageWanted, this, [this, dialog](const QUrl& page) {
        dialog->close();
        emit webPageWanted(page);
    });
    dialog->open();
}

void NewsletterCommands::openLink(const QString& link)
{
    m_status.say(tr("Opening the link. Some outlets take a while to answer."));
    m_library.newsletters().open(link).then(this, [this](const Result<Subscription>& opened) {
        if (!opened) {
            m_status.say(newsletterErrorText(opened.error()));
            return;
        }
        m_status.say(newsletterHeadline(*opened));
        if (opened->hasSession)
            m_library.memberSessions().unlock(opened->outlet);
        open(opened->outlet);
    });
}

void NewsletterCommands::take(OutletId outlet, const QUrlQuery& filledIn)
{
    Newsletters& newsletters = m_library.newsletters();
    const QString step = filledIn.queryItemValue(u"do"_s);
    if (filledIn.hasQueryItem(u"email"_s))
        return subscribe(outlet, filledIn);
    if (filledIn.hasQueryItem(u"link"_s)) {
        const QString link = plain(filledIn.queryItemValue(u"link"_s, QUrl::FullyEncoded)).trimmed();
        if (link.isEmpty())
            return m_status.say(tr("Paste the link from the email first."));
        m_status.say(tr("Opening the link. Some outlets take a while to answer."));
        return follow(newsletters.open(link));
    }
    if (step == "again"_L1)
        return follow(newsletters.sendAgain(outlet));
    if (step == "other"_L1)
        return follow(newsletters.forgetRequest(outlet));
    if (step == "leave"_L1)
        return follow(newsletters.unsubscribe(outlet));
    if (step == "signin"_L1)
        return signIn(outlet);
    if (step == "page"_L1)
        return openPage(outlet);
    open(outlet);
}

/// With the address that is known already.
void NewsletterCommands::signIn(OutletId outlet)
{
    m_library.newsletters().offer(outlet).then(this, [this, outlet](const Result<NewsletterOffer>& offer) {
        if (offer)
            follow(m_library.newsletters().signIn(outlet, offer->subscription.email));
    });
}

void NewsletterCommands::subscribe(OutletId outlet, const QUrlQuery& filledIn)
{
    NewsletterOrder order;
    order.email = plain(filledIn.queryItemValue(u"email"_s, QUrl::FullyEncoded));
    for (const QString& name : filledIn.allQueryItemValues(u"newsletter"_s, QUrl::FullyEncoded))
        order.newsletters += plain(name);
    m_library.newsletters().offer(outlet).then(this, [this, outlet, order](const Result<NewsletterOffer>& offer) {
        if (offer && offer->newsletters.size() > 1 && order.newsletters.isEmpty())
            return m_status.say(tr("Choose at least one newsletter."));
        follow(m_library.newsletters().subscribe(outlet, order));
    });
}

void NewsletterCommands::openPage(OutletId outlet)
{
    m_library.newsletters().offer(outlet).then(this, [this](const Result<NewsletterOffer>& offer) {
        if (offer && !offer->signUpPage.isEmpty())
            emit webPageWanted(QUrl(offer->signUpPage));
    });
}

void NewsletterCommands::follow(QFuture<Result<Subscription>> step)
{
    step.then(this, [this](const Result<Subscription>& done) {
        m_status.say(done ? newsletterHeadline(*done) : newsletterErrorText(done.error()));
        if (done && done->hasSession)
            m_library.memberSessions().unlock(done->outlet);
    });
}

void NewsletterCommands::unlockNew()
{
    m_library.newsletters().all().then(this, [this](const Result<QList<Subscription>>& subscriptions) {
        for (const Subscription& subscription : subscriptions.value_or(QList<Subscription>()))
            if (subscription.hasSession)
                m_library.memberSessions().unlock(subscription.outlet);
    });
}

void NewsletterCommands::unlock(ArticleId article, const QUrl& page)
{
    m_library.memberSessions().unlockOne(article, page);
}

/// The clipboard is nobody's business but while a mail is waited for.
void NewsletterCommands::findExpected()
{
    m_library.newsletters().all().then(this, [this](const Result<QList<Subscription>>& subscriptions) {
        QSet<qint64> waiting;
        for (const Subscription& subscription : subscriptions.value_or(QList<Subscription>()))
            if (isExpectingMail(subscription))
                waiting.insert(subscription.outlet.value);
        m_expected.clear();
        if (waiting.isEmpty())
            return;
        m_library.ghostSites().all().then(this, [this, waiting](const Result<QList<KnownGhost>>& sites) {
            for (const KnownGhost& known : sites.value_or(QList<KnownGhost>()))
                if (waiting.contains(known.outlet.value))
                    m_expected += known.site.root;
        });
    });
}

void NewsletterCommands::lookAtClipboard()
{
    constexpr int kLongestLink = 2000;
    if (m_expected.isEmpty() || m_window->findChild<NewsletterForm*>()) // an open card looks for itself
        return;
    const QString text = QGuiApplication::clipboard()->text();
    const auto isOf = [&](const QUrl& site) { return Newsletters::isLinkOf(text, site); };
    if (text == m_seen || text.size() > kLongestLink || std::none_of(m_expected.begin(), m_expected.end(), isOf))
        return;
    m_seen = text;
    m_status.say(tr("The clipboard has a link from a newsletter email."),
                 {tr("Open link"), [this, text] { openLink(text); }});
}

} // namespace byline
