// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/newsletters.h"

#include <QObject>
#include <QUrlQuery>

class QWidget;

namespace byline {

class Library;
class StatusLine;

/// What is done with outlets' newsletters: on the card at the end of an article, in a window of its own, with a link
/// out of a mail.
class NewsletterCommands final : public QObject
{
    Q_OBJECT

public:
    NewsletterCommands(Library& library, StatusLine& status, QWidget* window);

    /// The newsletter of an outlet in a window of its own.
    void open(OutletId outlet);
    /// A link out of a mail.
    void openLink(const QString& link);
    /// What was done on the card of an article: "email=…&newsletter=…", "link=…", "do=again". Empty: opens the window.
    void take(OutletId outlet, const QUrlQuery& filledIn);
    /// New articles for members, where the user is one.
    void unlockNew();
    /// An article that ends at the paywall is looked at.
    void unlock(ArticleId article, const QUrl& page);

signals:
    /// To be shown in the window.
    void webPageWanted(const QUrl& page);

private:
    void follow(QFuture<Result<Subscription>> step);
    void subscribe(OutletId outlet, const QUrlQuery& filledIn);
    void signIn(OutletId outlet);
    void openPage(OutletId outlet);
    void findExpected();
    void lookAtClipboard();

    Library& m_library;
    StatusLine& m_status;
    QWidget* m_window;
    QList<QUrl> m_expected; ///< the sites whose mails are waited for
    QString m_seen;         ///< the link that was offered last
};

} // namespace byline
