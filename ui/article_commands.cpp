// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article_commands.h"

#include "core/headline.h"
#include "core/particles.h"
#include "core/url.h"
#include "library/archive.h"
#include "library/bookmarks.h"
#include "library/error_text.h"
#include "library/later.h"
#include "library/library.h"
#include "library/reading.h"
#include "ui/actions.h"
#include "ui/history_commands.h"
#include "ui/panes/status_line.h"
#include "ui/style/icons.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kMostOpened = 20;

QUrl addressOf(const Article& article)
{
    return QUrl(article.url.isEmpty() ? article.externalUrl : article.url);
}

bool hasAudio(const Article& article)
{
    return std::any_of(article.enclosures.cbegin(), article.enclosures.cend(), isAudio);
}

/// To keep them offers nothing more: the key gives the copies up.
bool areKept(const QList<Article>& articles)
{
    return std::all_of(articles.begin(), articles.end(), [](const Article& article) {
        return article.saved == CopyState::Complete && !article.keptByShelf;
    });
}

bool areRead(const QList<Article>& articles)
{
    return std::all_of(articles.begin(), articles.end(), [](const Article& article) { return article.read; });
}

} // namespace

ArticleCommands::ArticleCommands(Library& library, Actions& actions, HistoryCommands& history, StatusLine& status,
                                 QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_actions(actions)
    , m_history(history)
    , m_status(status)
{
    connect(actions.toggleRead, &QAction::triggered, this, &ArticleCommands::toggleRead);
    connect(actions.toggleBookmark, &QAction::triggered, this, &ArticleCommands::toggleBookmark);
    connect(actions.toggleKept, &QAction::triggered, this, &ArticleCommands::toggleKept);
    connect(actions.keepAudio, &QAction::triggered, this, [this] { keep({m_article}, Audio::Kept); });
    connect(actions.openOriginal, &QAction::triggered, this, &ArticleCommands::openOriginal);
    connect(actions.openByEnter, &QAction::triggered, this, &ArticleCommands::openOriginal);
    connect(actions.copyLink, &QAction::triggered, this, &ArticleCommands::copyLink);
    connect(&library, &Library::changed, this, &ArticleCommands::noteChanges);
}

void ArticleCommands::setCurrent(const Article& article)
{
    m_article = article;
    refreshActions();
}

void ArticleCommands::clearCurrent()
{
    m_article = {};
    refreshActions();
}

/// Whether its row is the chosen one, in another list or in none.
void ArticleCommands::noteChanges(const Changes& changes)
{
    const ArticleId id = m_article.id;
    if (!id || (!changes.updated.contains(id) && !changes.elsewhere))
        return;
    m_library.reading().articlesById({id}).then(this, [this](const Result<QList<Article>>& now) {
        if (now && !now->isEmpty() && now->first().id == m_article.id)
            setCurrent(now->first());
    });
}

void ArticleCommands::refreshActions()
{
    const bool open = bool(m_article.id);
    m_actions.setArticleActionsEnabled(open);
    const bool web = open && isWebAddress(addressOf(m_article));
    for (QAction* action :
         {m_actions.openOriginal, m_actions.openByEnter, m_actions.copyLink, m_actions.fullText, m_actions.webPage})
        action->setEnabled(web);
    m_actions.keepAudio->setEnabled(open && hasAudio(m_article));
    m_actions.toggleBookmark->setChecked(m_article.bookmarked);
    m_actions.toggleBookmark->setIcon(
        themedIcon(m_article.bookmarked ? QStringLiteral("bookmark-filled") : QStringLiteral("bookmark")));
    m_actions.toggleKept->setChecked(areKept({m_article}));
    m_actions.toggleRead->setText(m_article.read ? tr("Mark as unread") : tr("Mark as read"));
    if (m_chosen.size() < 2)
        return;
    for (QAction* action : {m_actions.toggleRead, m_actions.toggleBookmark, m_actions.toggleKept,
                            m_actions.openOriginal, m_actions.openByEnter, m_actions.copyLink})
        action->setEnabled(true);
    m_actions.toggleKept->setChecked(areKept(m_chosen));
    m_actions.toggleRead->setText(areRead(m_chosen) ? tr("Mark as unread") : tr("Mark as read"));
}

void ArticleCommands::setChosen(const QList<Article>& articles)
{
    m_chosen = articles;
    refreshActions();
}

void ArticleCommands::setRead(const QList<Article>& articles, ReadState state)
{
    QList<ArticleId> ids;
    for (const Article& article : articles)
        ids += article.id;
    m_library.reading().setRead(ids, state).then(this, [this, state](const Result<int>& changed) {
        if (!changed)
            return m_status.complain(changed.error(), {});
        if (*changed > 1) // one is marked back with the same key
            m_status.say(
                (state == ReadState::Read ? tr("%1 articles marked as read.") : tr("%1 articles marked as unread."))
                    .arg(QLocale().toString(*changed)),
                m_history.takeBackOffer());
    });
}

void ArticleCommands::setBookmarked(const QList<Article>& articles, Qt::CheckState wanted)
{
    QList<ArticleId> ids;
    for (const Article& article : articles)
        if (article.bookmarked != (wanted == Qt::Checked))
            ids += article.id;
    const auto done = [this, wanted](const Result<int>& changed) {
        if (!changed)
            return m_status.complain(changed.error(), {});
        m_status.say((wanted == Qt::Checked ? tr("Bookmarks added: %1.") : tr("Bookmarks removed: %1.")).arg(*changed),
                     *changed > 0 ? m_history.takeBackOffer() : StatusLine::Offer {});
    };
    if (wanted == Qt::Checked)
        m_library.bookmarks().add(ids).then(this, done);
    else
        m_library.bookmarks().remove(ids).then(this, done);
}

void ArticleCommands::keep(const QList<Article>& articles, Audio audio)
{
    QList<Article> wanted;
    for (const Article& article : articles)
        if (article.saved != CopyState::Complete || (audio == Audio::Kept && hasAudio(article)))
            wanted += article;
    claim(articles, wanted.isEmpty() ? Said::Yes : Said::No);
    if (wanted.isEmpty())
        return;
    if (m_library.isOffline()) {
        QList<ArticleId> ids;
        for (const Article& article : std::as_const(wanted))
            ids += article.id;
        m_library.later().save(ids, audio);
        m_status.say(wanted.size() == 1
                         ? tr("Byline is working offline. The article will be kept once it is online again.")
                         : tr("Byline is working offline. The articles will be kept once it is online again."));
        return refreshActions();
    }
    m_keeping.total += int(wanted.size());
    m_keeping.title = headlineOf(wanted.first());
    showKeeping();
    const Haste haste = wanted.size() == 1 ? Haste::First : Haste::InTurn;
    for (const Article& article : std::as_const(wanted))
        m_library.archive()
            .save(article.id, Keeper::User, audio, haste)
            .then(this, [this, article](const Result<CopyReport>& report) { noteKept(article, report); });
}

void ArticleCommands::claim(const QList<Article>& articles, Said said)
{
    QList<ArticleId> ids;
    for (const Article& article : articles)
        if (article.keptByShelf)
            ids += article.id;
    if (ids.isEmpty())
        return;
    m_library.archive().claim(ids).then(this, [this, said](const Result<int>& claimed) {
        refreshActions();
        if (!claimed)
            m_status.complain(claimed.error(), {});
        else if (said == Said::Yes && *claimed == 1)
            m_status.say(tr("Kept for good. The offline shelf will not remove this copy."));
        else if (said == Said::Yes && *claimed > 1)
            m_status.say(tr("Kept for good: %1.").arg(QLocale().toString(*claimed)));
    });
}

void ArticleCommands::showKeeping()
{
    m_status.showProgress({StatusLine::Job::Keep, m_keeping.done, m_keeping.total == 1 ? 0 : m_keeping.total,
                           m_keeping.total == 1
                               ? tr("Keeping “%1” offline…").arg(m_keeping.title)
                               : tr("Keeping %1 articles offline…").arg(QLocale().toString(m_keeping.total)),
                           [this] { m_library.archive().stopSaving(); }});
}

/// One reports how complete it is; of several it is said when the last one is done.
void ArticleCommands::noteKept(const Article& article, const Result<CopyReport>& report)
{
    const bool stopped = !report && report.error().kind == ErrorKind::Cancelled;
    m_keeping.stopped = m_keeping.stopped || stopped;
    if (report && report->state != CopyState::None)
        ++(report->state == CopyState::Complete ? m_keeping.complete : m_keeping.incomplete);
    else if (!report && !stopped)
        m_keeping.troubles += errorText(report.error(), headlineOf(article));
    if (++m_keeping.done < m_keeping.total)
        return showKeeping();
    m_status.endProgress(StatusLine::Job::Keep);
    const Keeping all = std::exchange(m_keeping, {});
    refreshActions();
    if (all.total == 1)
        return reportKept(report, headlineOf(article));
    const int kept = all.complete + all.incomplete;
    QString said =
        (all.stopped ? tr("Stopped. Kept offline so far: %1.") : tr("Kept offline: %1.")).arg(QLocale().toString(kept));
    if (all.incomplete > 0)
        said += u' ' + tr("Incomplete: %1.").arg(QLocale().toString(all.incomplete));
    if (!all.troubles.isEmpty())
        said += u' ' + tr("Failed: %1.").arg(QLocale().toString(all.troubles.size()));
    m_status.say(said, {}, all.troubles);
}

void ArticleCommands::removeCopies(const QList<Article>& articles)
{
    QList<ArticleId> ids;
    for (const Article& article : articles)
        if (article.saved != CopyState::None)
            ids += article.id;
    m_library.archive().unsave(ids).then(this, [this, articles](const Result<int>& removed) {
        if (!removed)
            m_status.complain(removed.error(), articles.size() == 1 ? articles.first().title : QString());
        else
            m_status.say(*removed == 1 ? tr("The offline copy was removed.")
                                       : tr("Offline copies removed: %1.").arg(QLocale().toString(*removed)),
                         m_history.takeBackOffer());
        refreshActions();
    });
}

void ArticleCommands::toggleRead()
{
    if (m_chosen.size() > 1) {
        setRead(m_chosen, areRead(m_chosen) ? ReadState::Unread : ReadState::Read);
        return;
    }
    if (m_article.id)
        m_library.reading().setRead({m_article.id}, m_article.read ? ReadState::Unread : ReadState::Read);
}

void ArticleCommands::toggleBookmark()
{
    if (m_chosen.size() > 1) {
        const bool all = std::all_of(m_chosen.begin(), m_chosen.end(), [](const Article& a) { return a.bookmarked; });
        setBookmarked(m_chosen, all ? Qt::Unchecked : Qt::Checked);
        return;
    }
    if (!m_article.id)
        return;
    const auto done = [this, article = m_article](const Result<int>& changed) {
        if (!changed) {
            m_status.complain(changed.error(), headlineOf(article));
            refreshActions();
        } else if (article.bookmarked) {
            m_status.say(tr("Bookmark removed."), m_history.takeBackOffer());
        } else {
            m_status.say(tr("Bookmarked. It stays, whatever happens to its outlet."));
        }
    };
    if (m_article.bookmarked)
        m_library.bookmarks().remove({m_article.id}).then(this, done);
    else
        m_library.bookmarks().add({m_article.id}).then(this, done);
}

void ArticleCommands::toggleKept()
{
    const QList<Article> articles = m_chosen.size() > 1 ? m_chosen : QList<Article> {m_article};
    if (!articles.first().id)
        return;
    // A copy with something missing is tried again, and one of the shelf becomes the user's own.
    if (areKept(articles))
        removeCopies(articles);
    else
        keep(articles);
}

void ArticleCommands::reportKept(const Result<CopyReport>& report, const QString& title)
{
    if (!report && report.error().kind == ErrorKind::Cancelled)
        return m_status.say(tr("Stopped. The article was not kept offline."));
    if (!report) {
        m_status.complain(report.error(), title);
        return;
    }
    const QString again = withParticles(tr("Press %1 to try again.").arg(Actions::keyOrName(*m_actions.toggleKept)));
    switch (report->state) {
    case CopyState::Complete:
        if (report->pictures == 0)
            m_status.say(tr("Kept offline: complete, no pictures."));
        else if (report->pictures == 1)
            m_status.say(tr("Kept offline: complete, 1 picture."));
        else
            m_status.say(tr("Kept offline: complete, %1 pictures.").arg(report->pictures));
        break;
    case CopyState::Partial:
        m_status.say(tr("Kept offline, but pictures are missing: %1.").arg(report->missing.size()) + u' ' + again);
        break;
    case CopyState::TextOnly:
        m_status.say(tr("Kept offline: text only. Its pictures could not be loaded.") + u' ' + again);
        break;
    case CopyState::Failed:
        m_status.say(tr("The full text could not be fetched, so the feed’s text was kept. %1")
                         .arg(report->trouble ? errorText(*report->trouble) : QString())
                         .trimmed()
                     + u' ' + again);
        break;
    case CopyState::None:
        m_status.say(tr("This article could not be kept offline."));
        break;
    }
}

void ArticleCommands::openOriginal()
{
    openOriginals(m_chosen.size() > 1 ? m_chosen : QList<Article> {m_article});
}

void ArticleCommands::openOriginals(const QList<Article>& articles)
{
    // As many as somebody may have meant: a hundred windows of a browser are an accident.
    for (const Article& article : articles.first(qMin(articles.size(), kMostOpened)))
        if (const QUrl url = addressOf(article); isWebAddress(url) && !QDesktopServices::openUrl(url))
            return m_status.say(tr("No program was found to open %1").arg(url.toDisplayString()));
    if (articles.size() > kMostOpened)
        m_status.say(tr("Opened the first %1 of %2.").arg(kMostOpened).arg(QLocale().toString(articles.size())));
}

void ArticleCommands::copyLink()
{
    copyLinks(m_chosen.size() > 1 ? m_chosen : QList<Article> {m_article});
}

void ArticleCommands::copyLinks(const QList<Article>& articles)
{
    QStringList addresses;
    for (const Article& article : articles)
        if (const QUrl url = addressOf(article); isWebAddress(url))
            addresses += url.toString(QUrl::FullyEncoded);
    if (addresses.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(addresses.join(u'\n'));
    m_status.say(addresses.size() == 1 ? tr("Address copied.") : tr("Addresses copied: %1.").arg(addresses.size()));
}

void ArticleCommands::markRead(const ArticleQuery& query)
{
    // All that a search finds may have to be looked for.
    if (!query.search.isEmpty())
        m_status.showProgress({StatusLine::Job::Mark, 0, 0, tr("Looking for the articles to mark…"),
                               [this] { m_library.reading().stopMarking(); }});
    m_library.reading().setReadWhere(query, ReadState::Read).then(this, [this](const Result<int>& changed) {
        m_status.endProgress(StatusLine::Job::Mark);
        if (!changed && changed.error().kind == ErrorKind::Cancelled)
            return m_status.say(tr("Stopped. Nothing was marked."));
        if (!changed)
            return m_status.complain(changed.error(), {});
        if (*changed == 0)
            return;
        m_status.say(*changed == 1 ? tr("1 article marked as read.")
                                   : tr("%1 articles marked as read.").arg(QLocale().toString(*changed)),
                     m_history.takeBackOffer());
    });
}

} // namespace byline
