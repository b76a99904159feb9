// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/resolve.h"

#include "core/url.h"
#include "library/subscriptions.h"
#include "library/writers.h"

#include <algorithm>

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
    const QString name = folded(asked);
    const QString address = foldedAddress(asked);
    QList<qsizetype> byAddress;
    QList<qsizetype> byName;
    QList<qsizetype> byPart;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates.at(i);
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

/// Nothing is folded for an id: hundreds may be asked for in one command.
template <typename Thing, typename Describe>
Result<Thing> matchAmong(const QList<Thing>& things, const QString& asked, Describe describe)
{
    if (isId(asked)) {
        const auto isAsked = [id = asked.toLongLong()](const Thing& thing) { return thing.id.value == id; };
        if (const auto found = std::find_if(things.cbegin(), things.cend(), isAsked); found != things.cend())
            return *found;
    }
    QList<Candidate> candidates;
    for (const Thing& thing : things)
        candidates += describe(thing);
    return match(candidates, asked).map([&](qsizetype i) { return things.at(i); });
}

} // namespace

Result<Outlet> matchOutlet(const QList<Outlet>& outlets, const QString& asked)
{
    return matchAmong(outlets, asked, [](const Outlet& outlet) {
        return Candidate {outlet.id.value, outlet.title, {outlet.feedUrl, outlet.url}, outlet.feedUrl};
    });
}

Result<Author> matchAuthor(const QList<Author>& authors, const QString& asked)
{
    return matchAmong(authors, asked, [](const Author& author) {
        return Candidate {author.id.value,
                          author.name,
                          {author.url, author.email},
                          author.email.isEmpty() ? author.role : author.email};
    });
}

Result<Rule> matchRule(const QList<Rule>& rules, const QString& asked)
{
    return matchAmong(rules, asked, [](const Rule& rule) {
        return Candidate {rule.id.value, rule.name, {}, rule.search};
    });
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
