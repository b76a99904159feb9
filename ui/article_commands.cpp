// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article_commands.h"

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

QUrl addressOf(const Article& article)
{
    return QUrl(article.url.isEmpty() ? article.externalUrl : article.url);
}

bool hasAudio(const Article& article)
{
    return std::any_of(article.enclosures.cbegin(), article.enclosures.cend(), isAudio);
}

bool isOnTheWeb(const QUrl& url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
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

void ArticleCommands::refreshActions()
{
    const bool open = bool(m_article.id);
    m_actions.setArticleActionsEnabled(open);
    const bool web = open && isOnTheWeb(addressOf(m_article));
    for (QAction* action :
         {m_actions.openOriginal, m_actions.openByEnter, m_actions.copyLink, m_actions.fullText, m_actions.webPage})
        action->setEnabled(web);
    m_actions.keepAudio->setEnabled(open && hasAudio(m_article));
    m_actions.toggleBookmark->setChecked(m_article.bookmarked);
    m_actions.toggleBookmark->setIcon(
        themedIcon(m_article.bookmarked ? QStringLiteral("bookmark-filled") : QStringLiteral("bookmark")));
    m_actions.toggleKept->setChecked(m_article.saved != CopyState::None);
    m_actions.toggleRead->setText(m_article.read ? tr("Mark as unread") : tr("Mark as read"));
}

void ArticleCommands::setChosen(const QList<Article>& articles)
{
    m_chosen = articles;
    if (m_chosen.size() > 1) {
        for (QAction* action : {m_actions.toggleRead, m_actions.toggleBookmark, m_actions.toggleKept})
            action->setEnabled(true);
    } else {
        refreshActions();
    }
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
        if (wanted == Qt::Checked)
            m_status.say(tr("Bookmarks set: %1.").arg(*changed));
        else
            m_status.say(tr("Bookmarks removed: %1.").arg(*changed), m_history.takeBackOffer());
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
    if (wanted.isEmpty())
        return;
    if (m_library.isOffline())
        return keepLater(wanted, audio);
    if (wanted.size() == 1)
        return keepOne(wanted.first(), audio);
    QList<QFuture<Result<CopyReport>>> reports;
    for (const Article& article : std::as_const(wanted))
        reports += m_library.archive().save(article.id, Keeper::User, audio);
    auto done = std::make_shared<int>(0);
    const int total = int(reports.size());
    m_status.showProgress(0, total, tr("Keeping %1 articles offline…").arg(total), {});
    for (QFuture<Result<CopyReport>>& report : reports)
        report.then(this, [this, done, total](const Result<CopyReport>& kept) {
            if (!kept)
                m_status.complain(kept.error(), {});
            if (++*done == total) {
                m_status.endProgress();
                m_status.say(tr("Kept offline: %1.").arg(total));
            } else {
                m_status.showProgress(*done, total, tr("Keeping %1 articles offline…").arg(total), {});
            }
        });
}

void ArticleCommands::toggleRead()
{
    if (m_chosen.size() > 1) {
        const bool anyUnread = std::any_of(m_chosen.begin(), m_chosen.end(), [](const Article& a) { return !a.read; });
        setRead(m_chosen, anyUnread ? ReadState::Read : ReadState::Unread);
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
            m_status.complain(changed.error(), article.title);
            refreshActions();
        } else if (article.bookmarked) {
            m_status.say(tr("Bookmark removed."), m_history.takeBackOffer());
        } else {
            m_status.say(tr("Bookmarked: it stays, whatever happens to its outlet."));
        }
    };
    if (m_article.bookmarked)
        m_library.bookmarks().remove({m_article.id}).then(this, done);
    else
        m_library.bookmarks().add({m_article.id}).then(this, done);
}

void ArticleCommands::toggleKept()
{
    if (m_chosen.size() > 1) {
        keep(m_chosen);
        return;
    }
    if (!m_article.id)
        return;
    const Article article = m_article;
    // A copy with something missing is tried again; a complete one is given up.
    if (article.saved == CopyState::Complete)
        return removeCopies({article});
    if (m_library.isOffline())
        keepLater({article}, Audio::AsBefore);
    else
        keepOne(article, Audio::AsBefore);
}

void ArticleCommands::keepLater(const QList<Article>& articles, Audio audio)
{
    QList<ArticleId> ids;
    for (const Article& article : articles)
        ids += article.id;
    m_library.later().save(ids, audio);
    m_status.say(ids.size() == 1 ? tr("Byline is working offline. The article is kept when it is online again.")
                                 : tr("Byline is working offline. The articles are kept when it is online again."));
    refreshActions();
}

void ArticleCommands::removeCopies(const QList<Article>& articles)
{
    QList<ArticleId> ids;
    for (const Article& article : articles)
        if (article.saved != CopyState::None)
            ids += article.id;
    m_library.archive().unsave(ids).then(this, [this, ids](const Result<int>& removed) {
        const auto again = [this, ids] {
            for (const ArticleId id : ids)
                m_library.archive().save(id);
        };
        if (!removed)
            m_status.complain(removed.error(), {});
        else
            m_status.say(*removed == 1 ? tr("The offline copy was removed.")
                                       : tr("%1 offline copies were removed.").arg(*removed),
                         {tr("Undo"), again});
        refreshActions();
    });
}

void ArticleCommands::keepOne(const Article& article, Audio audio)
{
    m_status.showProgress(0, 0, tr("Keeping “%1” offline…").arg(article.title), {});
    m_library.archive()
        .save(article.id, Keeper::User, audio)
        .then(this, [this, article](const Result<CopyReport>& report) {
            m_status.endProgress();
            reportKept(report, article.title);
            refreshActions();
        });
}

void ArticleCommands::reportKept(const Result<CopyReport>& report, const QString& title)
{
    if (!report) {
        m_status.complain(report.error(), title);
        return;
    }
    switch (report->state) {
    case CopyState::Complete:
        if (report->pictures == 0)
            m_status.say(tr("Kept offline: complete, without pictures."));
        else if (report->pictures == 1)
            m_status.say(tr("Kept offline: complete, 1 picture."));
        else
            m_status.say(tr("Kept offline: complete, %1 pictures.").arg(report->pictures));
        break;
    case CopyState::Partial:
        m_status.say(tr("Kept offline in part: missing pictures: %1. Ctrl+S tries again.").arg(report->missing.size()));
        break;
    case CopyState::TextOnly:
        m_status.say(tr("Kept offline: text only, its pictures could not be fetched. Ctrl+S tries again."));
        break;
    case CopyState::Failed:
        m_status.say(tr("Its whole text could not be had; what the feed says is kept. %1 Ctrl+S tries again.")
                         .arg(report->trouble ? errorText(*report->trouble) : QString()));
        break;
    case CopyState::None:
        m_status.say(tr("Nothing could be kept of this article."));
        break;
    }
}

void ArticleCommands::openOriginal()
{
    const QUrl url = addressOf(m_article);
    if (isOnTheWeb(url))
        QDesktopServices::openUrl(url);
}

void ArticleCommands::copyLink()
{
    const QUrl url = addressOf(m_article);
    if (!isOnTheWeb(url))
        return;
    QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    m_status.say(tr("Address copied."));
}

void ArticleCommands::markRead(const ArticleQuery& query)
{
    m_library.reading().setReadWhere(query, ReadState::Read).then(this, [this](const Result<int>& changed) {
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
