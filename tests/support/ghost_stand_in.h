// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/http_server.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace byline {

/// A site that answers as Ghost does, in either of the two ways that are about: its members, newsletters, posts and
/// feed, and the mails it would send. One member at a time is enough.
class GhostStandIn final
{
public:
    enum class Version { Five, Six };
    explicit GhostStandIn(HttpServer& server, Version version = Version::Six,
                          const QString& root = QStringLiteral("/"));

    QString address(const QString& path = {}) const;

    /// The link in the last mail; empty: none was sent.
    QString lastLink() const { return m_link; }
    int mails() const { return m_mails; }
    /// The one-time code in the last mail to sign in; empty: there is none.
    QString lastCode() const { return m_code; }
    QJsonObject lastOrder() const { return m_order; }
    QStringList memberNewsletters() const { return m_newsletters; }
    QString unsubscribeLink() const;
    bool isMember() const { return m_isMember; }

    /// How it behaves from now on.
    bool inviteOnly = false;
    bool botWall = false;
    bool slowDown = false;
    bool linkUsedUp = false;
    bool isPaying = false;     ///< the member
    bool hidesAuthors = false; ///< its posts come with empty lists of authors
    bool hasOneNewsletter = false;
    bool sessionEnded = false; ///< the cookie is of nobody any more
    int delayMs = 0;           ///< of the pages of its posts
    int orderDelayMs = 0;      ///< of the answer to a request for a mail
    int linkDelayMs = 0;       ///< of what a link out of a mail leads to
    int status = 0;            ///< other than 0: every request for a mail is answered with this
    QString refusal;           ///< not empty: every request for a mail is refused with these words
    QString key = QStringLiteral("22444f78447824223cefc48062"); ///< of the Content API

    /// A post; `authors` are slugs of "minsu", "seoyeon", "siobhan".
    struct Post
    {
        QString id;
        QString title;
        QString slug;
        QStringList authors;
        QString html;
        QString visibility = QStringLiteral("public");
        QString updated = QStringLiteral("2026-11-24T01:05:41.000+09:00");
        QString published = QStringLiteral("2026-11-23T08:39:41.000+09:00");
        QString whole {}; ///< what members get on its page; `html` is what everybody gets
    };
    QList<Post> posts;
    /// Answers for the pages of all posts, as they are now.
    void servePages();

private:
    Answer json(const QJsonObject& object, int status = 200) const;
    Answer refused(int status, const QString& message) const;
    bool isSignedIn(const HttpRequest& request) const;
    Answer site() const;
    Answer sendLink(const HttpRequest& request);
    Answer openLink();
    Answer verifyCode(const HttpRequest& request);
    Answer member(const HttpRequest& request);
    Answer byKey(const HttpRequest& request);
    Answer content(const HttpRequest& request) const;
    Answer feed() const;
    QJsonObject memberJson() const;
    QJsonObject postJson(const Post& post) const;
    Answer page() const;

    HttpServer& m_server;
    Version m_version;
    QString m_root;
    QString m_link;
    QString m_code;
    QString m_email;
    int m_mails = 0;
    bool m_isMember = false;
    QJsonObject m_order;
    QStringList m_newsletters;
};

} // namespace byline
