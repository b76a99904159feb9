// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/author_book.h"

#include "store/query.h"
#include "store/tokenizer.h"
#include "store/url_key.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace byline {

namespace {

AuthorId authorWithKey(Connection& db, const QString& key)
{
    return {integerOf(db, "SELECT author_id FROM author_key WHERE key = ?", key)};
}

bool isProfile(const QString& key, const QString& home)
{
    const QUrl url(key);
    const bool hasPath = url.path().size() > 1 || url.hasQuery();
    return hasPath && key != home && key + u'/' != home;
}

/// An address that a whole newsroom reads says nothing about who wrote.
bool isShared(const QString& mail)
{
    static const QStringList kRooms {
        QStringLiteral("news"),      QStringLiteral("newsroom"), QStringLiteral("editor"),  QStringLiteral("editors"),
        QStringLiteral("editorial"), QStringLiteral("desk"),     QStringLiteral("info"),    QStringLiteral("contact"),
        QStringLiteral("press"),     QStringLiteral("web"),      QStringLiteral("mail"),    QStringLiteral("office"),
        QStringLiteral("hello"),     QStringLiteral("help"),     QStringLiteral("support"), QStringLiteral("webmaster"),
        QStringLiteral("admin"),     QStringLiteral("root"),     QStringLiteral("noreply"), QStringLiteral("no-reply"),
        QStringLiteral("online"),    QStringLiteral("feedback"), QStringLiteral("letters"), QStringLiteral("team")};
    return kRooms.contains(mail.section(u'@', 0, 0));
}

bool isWrittenWithoutSpaces(QChar::Script script)
{
    return script == QChar::Script_Hangul || script == QChar::Script_Han || script == QChar::Script_Hiragana
           || script == QChar::Script_Katakana;
}

/// Whether two names, folded, cannot be one person's. A name in another script, a nickname and an account's name may be
/// anybody's; of two full names a first or a last name stays the same, however the rest is written.
bool isPlainlyAnother(const QString& one, const QString& other)
{
    static const QRegularExpression kBetweenWords(QStringLiteral("[^\\p{L}\\p{M}]+"));
    const QStringList words = one.split(kBetweenWords, Qt::SkipEmptyParts);
    const QStringList others = other.split(kBetweenWords, Qt::SkipEmptyParts);
    if (words.isEmpty() || others.isEmpty() || words.first().at(0).script() != others.first().at(0).script())
        return false;
    if (isWrittenWithoutSpaces(words.first().at(0).script()))
        return !words.join(QString()).contains(others.join(QString()))
               && !others.join(QString()).contains(words.join(QString()));
    return words.size() > 1 && others.size() > 1
           && std::none_of(words.begin(), words.end(),
                           [&others](const QString& word) { return others.contains(word); });
}

} // namespace

AuthorBook::Keys AuthorBook::keysOf(OutletId outlet, const QString& home, const IncomingAuthor& incoming,
                                    const QString& name)
{
    const QString who = folded(name);
    Keys keys;
    keys.who = who;
    if (!incoming.url.isEmpty()) {
        const QString url = urlKey(incoming.url);
        keys.sure += QStringLiteral("url:%1").arg(url);
        if (!isProfile(url, home.isEmpty() ? home : urlKey(home)))
            keys.sure.last() += u'|' + who;
    }
    // Their own site may be that of a whole office: it counts together with the name.
    if (!incoming.profile.isEmpty())
        keys.sure += QStringLiteral("url:%1|%2").arg(urlKey(incoming.profile), who);
    if (!incoming.email.isEmpty()) {
        const QString mail = incoming.email.toCaseFolded();
        if (!isShared(mail)) {
            keys.mail = QStringLiteral("mail:%1").arg(mail);
            keys.sure += keys.mail;
        }
        keys.sure += QStringLiteral("mail:%1|%2").arg(mail, who);
    }
    keys.site = QStringLiteral("at:%1|").arg(outlet.value);
    keys.withinSite = QStringLiteral("name:%1|").arg(outlet.value) + who;
    return keys;
}

AuthorId AuthorBook::findByKeys(const Keys& keys)
{
    // Someone the user split off is found by what this outlet says, before what is said anywhere.
    for (const QString& key : keys.sure)
        if (const AuthorId id = authorWithKey(m_db, keys.site + key))
            return id;
    for (const QString& key : keys.sure)
        if (const AuthorId id = authorWithKey(m_db, key); id && (key != keys.mail || !isOthersMail(id, keys)))
            return id;
    const AuthorId namesake = authorWithKey(m_db, keys.withinSite);
    if (!namesake || keys.sure.isEmpty())
        return namesake;
    // A bare name that now shows an address of its own; someone who has another address is someone else.
    for (const QString& key : keys.sure)
        if (integerOf(m_db, "SELECT 1 FROM author_key WHERE author_id = ? AND key GLOB ?", namesake.value,
                      key.section(u':', 0, 0) + QStringLiteral(":*"))
            != 0)
            return {};
    return namesake;
}

/// By all the names that the person had together with it, also those of others who were merged into one.
bool AuthorBook::isOthersMail(AuthorId id, const Keys& keys)
{
    const QString withName = keys.mail + u'|';
    Query named(m_db, "SELECT key FROM author_key WHERE author_id = ? AND substr(key, 1, ?) = ?", id.value,
                withName.size(), withName);
    bool isOthers = false;
    while (named.step()) {
        if (!isPlainlyAnother(named.text(0).mid(withName.size()), keys.who))
            return false;
        isOthers = true;
    }
    return isOthers;
}

AuthorId AuthorBook::made(const IncomingAuthor& incoming, const QString& name)
{
    execute(m_db,
            "INSERT INTO author(name, folded, url, avatar, email, role, organisation) VALUES (?, ?, ?, ?, ?, ?, ?)",
            name, folded(name), incoming.url, incoming.avatar, incoming.email, incoming.role, incoming.isOrganisation);
    return {lastRowId(m_db)};
}

void AuthorBook::fillIn(AuthorId id, const IncomingAuthor& incoming)
{
    // What is known stays, but for portrait and role, which people change.
    const int changed = execute(m_db,
                                "UPDATE author SET url = iif(url = '', ?2, url), email = iif(email = '', ?3, email),"
                                " avatar = iif(?4 = '', avatar, ?4), role = iif(?5 = '', role, ?5)"
                                " WHERE id = ?1 AND ((url = '' AND ?2 <> '') OR (email = '' AND ?3 <> '')"
                                " OR (?4 <> '' AND ?4 <> avatar) OR (?5 <> '' AND ?5 <> role))",
                                id.value, incoming.url, incoming.email, incoming.avatar, incoming.role);
    if (changed > 0)
        m_filledIn += id;
}

KnownAuthor AuthorBook::find(OutletId outlet, const QString& home, const IncomingAuthor& incoming)
{
    QString name = incoming.name.simplified();
    if (name.isEmpty())
        name = incoming.email.isEmpty() ? incoming.url : incoming.email;
    if (name.isEmpty())
        return {};
    const QString seen =
        QStringLiteral("%1\n%2\n%3\n%4\n%5\n%6")
            .arg(QString::number(outlet.value), name, incoming.url, incoming.email, incoming.avatar, incoming.role);
    if (const auto it = m_found.constFind(seen); it != m_found.constEnd())
        return *it;

    const Keys keys = keysOf(outlet, home, incoming, name);
    AuthorId id = findByKeys(keys);
    if (id)
        fillIn(id, incoming);
    else
        id = made(incoming, name);
    if (!incoming.biography.isEmpty())
        execute(m_db, "UPDATE author SET biography = ?2 WHERE id = ?1 AND biography <> ?2", id.value,
                incoming.biography);
    for (const QString& key : keys.sure + QStringList {keys.withinSite})
        execute(m_db, "INSERT OR IGNORE INTO author_key(key, author_id) VALUES (?, ?)", key, id.value);

    KnownAuthor author {id, {}, false};
    Query row(m_db, "SELECT name, followed FROM author WHERE id = ?", id.value);
    if (row.step()) {
        author.name = row.text(0);
        author.followed = row.integer(1) != 0;
    }
    m_found.insert(seen, author);
    return author;
}

} // namespace byline
