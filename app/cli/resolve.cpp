// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/resolve.h"

#include "core/url.h"
#include "library/subscriptions.h"
#include "library/writers.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString folded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

/// One form for an address that is typed with or without scheme, "www." and the last slash.
QString foldedAddress(const QString& address)
{
    const Result<QUrl> url = addressFromInput(address);
    if (!url)
        return {};
    QString key = comparable(*url);
    key.remove(0, key.indexOf(u"://") + 3);
    if (key.startsWith(u"www."))
        key.remove(0, 4);
    while (key.endsWith(u'/'))
        key.chop(1);
    return key;
}

/// What a thing can be asked for by.
struct Candidate
{
    qint64 id = 0;
    QString name;
    QStringList addresses;
    QString addition; ///< what tells it from another of the same name
};

Result<qsizetype> match(const QList<Candidate>& candidates, const QString& asked)
{
    bool isNumber = false;
    const qint64 id = asked.toLongLong(&isNumber);
    const QString name = folded(asked);
    const QString address = foldedAddress(asked);
    QList<qsizetype> byAddress;
    QList<qsizetype> byName;
    QList<qsizetype> byPart;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates.at(i);
        if (isNumber && candidate.id == id)
            return i;
        for (const QString& own : candidate.addresses)
            if (!own.isEmpty() && (own == asked || (!address.isEmpty() && foldedAddress(own) == address))) {
                byAddress += i;
                break;
            }
        const QString ownName = folded(candidate.name);
        if (ownName == name)
            byName += i;
        if (!name.isEmpty() && ownName.contains(name))
            byPart += i;
    }
    for (const QList<qsizetype>& found : {byAddress, byName, byPart}) {
        if (found.size() == 1)
            return found.first();
        if (found.isEmpty())
            continue;
        QStringList lines;
        for (const qsizetype i : found) {
            const Candidate& candidate = candidates.at(i);
            const QString addition = candidate.addition.isEmpty() ? QString() : u" (%1)"_s.arg(candidate.addition);
            lines += u"%1 %2%3"_s.arg(QString::number(candidate.id), candidate.name, addition);
        }
        return fail(ErrorKind::Ambiguous, lines.join(u'\n'));
    }
    return fail(ErrorKind::NotFound, asked);
}

bool isId(const QString& asked)
{
    bool isNumber = false;
    return asked.toLongLong(&isNumber) > 0 && isNumber;
}

} // namespace

Result<Outlet> matchOutlet(const QList<Outlet>& outlets, const QString& asked)
{
    QList<Candidate> candidates;
    for (const Outlet& outlet : outlets)
        candidates += {outlet.id.value, outlet.title, {outlet.feedUrl, outlet.url}, outlet.feedUrl};
    return match(candidates, asked).map([&](qsizetype i) { return outlets.at(i); });
}

Result<Author> matchAuthor(const QList<Author>& authors, const QString& asked)
{
    QList<Candidate> candidates;
    for (const Author& author : authors)
        candidates += {author.id.value,
                       author.name,
                       {author.url, author.email},
                       author.email.isEmpty() ? author.role : author.email};
    return match(candidates, asked).map([&](qsizetype i) { return authors.at(i); });
}

Result<Rule> matchRule(const QList<Rule>& rules, const QString& asked)
{
    QList<Candidate> candidates;
    for (const Rule& rule : rules)
        candidates += {rule.id.value, rule.name, {}, rule.search};
    return match(candidates, asked).map([&](qsizetype i) { return rules.at(i); });
}

void withOutlet(Session& session, const QString& asked, const std::function<void(const Outlet&)>& next)
{
    session.after(session.library().subscriptions().outlets(), asked,
                  [&session, asked, next](const QList<Outlet>& all) {
                      const Result<Outlet> outlet = matchOutlet(all, asked);
                      if (outlet)
                          return next(*outlet);
                      // One that is no longer subscribed to still has its kept articles under its id.
                      if (outlet.error().kind == ErrorKind::NotFound && isId(asked))
                          return session.after(session.library().subscriptions().outlet(OutletId {asked.toLongLong()}),
                                               asked, next);
                      session.fail(outlet.error(), asked);
                  });
}

void withOutlets(Session& session, const QStringList& asked, const std::function<void(const QList<Outlet>&)>& next)
{
    session.after(session.library().subscriptions().outlets(), {}, [&session, asked, next](const QList<Outlet>& all) {
        QList<Outlet> found;
        for (const QString& one : asked) {
            const Result<Outlet> outlet = matchOutlet(all, one);
            if (!outlet)
                return session.fail(outlet.error(), one);
            found += *outlet;
        }
        next(found);
    });
}

void withAuthor(Session& session, const QString& asked, const std::function<void(const Author&)>& next)
{
    if (isId(asked))
        return session.after(session.library().writers().author(AuthorId {asked.toLongLong()}), asked, next);
    session.after(session.library().writers().authors(), asked, [&session, asked, next](const QList<Author>& all) {
        const Result<Author> author = matchAuthor(all, asked);
        if (!author)
            return session.fail(author.error(), asked);
        next(*author);
    });
}

void withAuthors(Session& session, const QStringList& asked, const std::function<void(const QList<Author>&)>& next)
{
    session.after(session.library().writers().authors(), {}, [&session, asked, next](const QList<Author>& all) {
        QList<Author> found;
        for (const QString& one : asked) {
            const Result<Author> author = matchAuthor(all, one);
            if (!author)
                return session.fail(author.error(), one);
            found += *author;
        }
        next(found);
    });
}

} // namespace byline
