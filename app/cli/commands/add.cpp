// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/json.h"
#include "cli/password.h"
#include "cli/progress.h"
#include "cli/table.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "library/sign_ins.h"
#include "library/subscriptions.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QJsonArray toJson(const QList<FoundFeed>& feeds)
{
    QJsonArray array;
    for (const FoundFeed& feed : feeds)
        array += QJsonObject {{u"url"_s, feed.url}, {u"title"_s, feed.title}, {u"type"_s, feed.type}};
    return array;
}

SignIn signInOf(const Given& given, Output& output)
{
    const QString user = given.text(u"--user"_s);
    if (user.isEmpty())
        return {};
    return {user, passwordFor(Cli::tr("Password of %1 at %2:").arg(user, given.text(u"URL"_s)), output)};
}

/// Subscribes to one address after the other; the report of each is kept for the end.
class Adding final : public QObject
{
public:
    Adding(Session& session, const Given& given)
        : QObject(&session)
        , m_session(session)
        , m_addresses(given.texts(u"URL"_s))
        , m_folder(given.text(u"--folder"_s).split(u'/', Qt::SkipEmptyParts))
        , m_pick(given.text(u"--feed"_s))
        , m_onlyFind(given.has(u"--dry-run"_s))
        , m_signIn(signInOf(given, session.output()))
        , m_progress(session.output())
    {
    }

    void start()
    {
        if (m_next == m_addresses.size())
            return finish();
        const QString address = m_addresses.at(m_next);
        m_progress.show(m_next, int(m_addresses.size()), address);
        ++m_next;
        Subscriptions& subscriptions = m_session.library().subscriptions();
        if (m_onlyFind)
            m_session.afterAny(subscriptions.find(address, m_pick, m_signIn),
                               [this, address](const Result<Discovery>& found) {
                                   found ? takeFound(*found) : takeFailure(address, found.error());
                                   start();
                               });
        else
            m_session.afterAny(subscriptions.add(address, m_folder, m_pick, m_signIn),
                               [this, address](const Result<AddedSubscription>& added) {
                                   added ? takeAdded(*added) : takeFailure(address, added.error());
                                   start();
                               });
    }

private:
    void takeFound(const Discovery& found)
    {
        m_reports += QJsonObject {{u"outlet"_s, QJsonValue(QJsonValue::Null)},
                                  {u"feeds_found"_s, toJson(found.feeds)},
                                  {u"articles_added"_s, 0}};
        if (!m_session.isJson())
            printFeeds(found.feeds, found.bestUrl);
    }

    void takeAdded(const AddedSubscription& added)
    {
        if (added.signIn != SecretPlace::Keychain)
            m_session.output().remark(SignIns::noKeychainText());
        m_reports += QJsonObject {{u"outlet"_s, byline::toJson(added.outlet)},
                                  {u"feeds_found"_s, toJson(added.feedsFound)},
                                  {u"articles_added"_s, added.articlesAdded}};
        if (m_session.isJson())
            return;
        if (added.feedsFound.size() > 1)
            printFeeds(added.feedsFound, added.outlet.feedUrl);
        const QString title = printable(added.outlet.title);
        const QString id = QString::number(added.outlet.id.value);
        m_session.output().print(added.already ? Cli::tr("%1 (%2) is subscribed to already.").arg(title, id)
                                               : Cli::tr("%1 (%2): subscribed. New articles: %3")
                                                     .arg(title, id, QString::number(added.articlesAdded)));
    }

    void takeFailure(const QString& address, const Error& error)
    {
        m_failures += error;
        m_session.tell(error, address);
    }

    void printFeeds(const QList<FoundFeed>& feeds, const QString& taken)
    {
        Table table({{QString()},
                     {Cli::tr("feed"), Column::Side::Left, Column::Room::Flexible},
                     {Cli::tr("title"), Column::Side::Left, Column::Room::Flexible},
                     {Cli::tr("type")}});
        for (const FoundFeed& feed : feeds)
            table.addRow({feed.url == taken ? u"*"_s : QString(), feed.url, feed.title, feed.type});
        m_session.output().print(table.text(m_session.output().screen().answerColumns));
    }

    void finish()
    {
        m_progress.wipe();
        if (m_session.isJson() && !m_reports.isEmpty()) {
            if (m_addresses.size() == 1)
                m_session.output().print(m_reports.first().toObject());
            else
                m_session.output().print(m_reports);
        }
        m_session.finishWithNews(exitCodeFor(m_reports.size(), m_failures));
    }

    Session& m_session;
    QStringList m_addresses;
    QStringList m_folder;
    QString m_pick;
    bool m_onlyFind;
    SignIn m_signIn;
    Progress m_progress;
    int m_next = 0;
    QJsonArray m_reports;
    QList<Error> m_failures;
};

} // namespace

Command addCommand()
{
    return {u"add"_s,
            Cli::tr("finds the feed behind the address of a site or a feed and subscribes"),
            {
                {u"URL"_s,
                 {},
                 Cli::tr("the address of a site, an article or a feed"),
                 Argument::Kind::Text,
                 Argument::Count::AtLeastOne},
                {u"--folder"_s, u"NAME"_s, Cli::tr("into this folder; A/B is folder B in folder A")},
                {u"--feed"_s, u"URL"_s, Cli::tr("take this one of the feeds that are found")},
                {u"--user"_s, u"NAME"_s,
                 Cli::tr("for a server that asks for a user name and a password; the password is asked for, or is the "
                         "first line of standard input")},
                {u"--dry-run"_s, {}, Cli::tr("only list the feeds"), Argument::Kind::Nothing},
            },
            withLibrary([](Session& session, const Given& given) { (new Adding(session, given))->start(); })};
}

} // namespace byline
