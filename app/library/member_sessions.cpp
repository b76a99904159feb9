// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/member_sessions.h"

#include "core/async.h"
#include "ghost/members.h"
#include "library/archive.h"
#include "store/article_details.h"
#include "store/outlets.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// Older ones come when they are opened.
constexpr int kMostAtOnce = 20;

} // namespace

struct MemberSessions::SignedIn
{
    Visibility upTo;
};

struct MemberSessions::Work
{
    QPromise<Result<int>> promise;
    QList<CutArticle> articles;
    Reach reach = Reach::Internet;
    int done = 0;
};

Result<std::shared_ptr<MemberSessions::Work>> MemberSessions::workFor(Connection& db, OutletId outlet, Visibility upTo)
{
    const auto articles = cutArticles(db, outlet, upTo, kMostAtOnce);
    const auto from = byline::outlet(db, outlet);
    if (!articles || !from)
        return tl::unexpected<Error>(articles ? from.error() : articles.error());
    auto work = std::make_shared<Work>();
    work->articles = *articles;
    work->reach = reachOf(*from);
    return work;
}

MemberSessions::MemberSessions(const Parts& parts)
    : m_parts(parts)
{
}

QFuture<Result<SecretPlace>> MemberSessions::keep(OutletId outlet, const QByteArray& cookie)
{
    return m_parts.secrets.keep(memberKey(outlet), cookie);
}

QFuture<std::optional<SecretPlace>> MemberSessions::place(OutletId outlet)
{
    return m_parts.secrets.place(memberKey(outlet));
}

QFuture<QByteArray> MemberSessions::cookieFor(const QUrl& page)
{
    return m_parts.sites.at(page)
        .then(this,
              [this](const Result<QList<KnownGhost>>& sites) {
                  QList<OutletId> outlets;
                  for (const KnownGhost& known : sites.value_or(QList<KnownGhost>()))
                      outlets += known.outlet;
                  return firstCookie(outlets);
              })
        .unwrap();
}

/// Several outlets may be on one site, as its authors' feeds are; one sign-in does for all.
QFuture<QByteArray> MemberSessions::firstCookie(QList<OutletId> outlets)
{
    if (outlets.isEmpty())
        return settled(QByteArray());
    return m_parts.secrets.read(memberKey(outlets.takeFirst()))
        .then(this, [this, outlets](
                        const Result<QByteArray>& cookie) { return cookie ? settled(*cookie) : firstCookie(outlets); })
        .unwrap();
}

/// Asks the outlet who is signed in. NotFound: nobody.
QFuture<Result<MemberSessions::SignedIn>> MemberSessions::whoIs(OutletId outlet)
{
    return m_parts.sites.site(outlet)
        .then(this,
              [this, outlet](const Result<KnownGhost>& known) {
                  if (!known)
                      return settled(Result<SignedIn>(tl::unexpected<Error>(known.error())));
                  return cookieFor(known->site.root)
                      .then(this,
                            [this, outlet, site = known->site](const QByteArray& cookie) {
                                if (cookie.isEmpty())
                                    return settled(Result<SignedIn>(fail(ErrorKind::NotFound, site.title)));
                                return member(m_parts.fetcher, this, site, cookie)
                                    .then(this, [this, outlet](const Result<GhostMember>& member) {
                                        if (!member && member.error().kind == ErrorKind::NotFound) {
                                            m_parts.secrets.forget(memberKey(outlet));
                                            emit signedOut(outlet);
                                        }
                                        return member.map([](const GhostMember& known) {
                                            return SignedIn {known.isPaid ? Visibility::Paid : Visibility::Members};
                                        });
                                    });
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<int>> MemberSessions::unlock(OutletId outlet)
{
    return whoIs(outlet)
        .then(this,
              [this, outlet](const Result<SignedIn>& who) {
                  if (!who)
                      return settled(Result<std::shared_ptr<Work>>(tl::unexpected<Error>(who.error())));
                  return m_parts.store.reads().run(
                      [outlet, upTo = who->upTo](Connection& db) { return workFor(db, outlet, upTo); });
              })
        .unwrap()
        .then(this,
              [this](const Result<std::shared_ptr<Work>>& begun) {
                  if (!begun)
                      return settled(Result<int>(tl::unexpected<Error>(begun.error())));
                  const std::shared_ptr<Work>& work = *begun;
                  work->promise.start();
                  unlockNext(work);
                  return work->promise.future();
              })
        .unwrap();
}

void MemberSessions::unlockNext(const std::shared_ptr<Work>& work)
{
    if (work->articles.isEmpty()) {
        work->promise.addResult(work->done);
        work->promise.finish();
        return;
    }
    storeWhole(work->articles.takeFirst(), work->reach).then(this, [this, work](const Result<Changes>& changes) {
        if (changes && !changes->isEmpty()) {
            ++work->done;
            emit changed(*changes);
        }
        unlockNext(work);
    });
}

QFuture<Result<Changes>> MemberSessions::storeWhole(const CutArticle& article, Reach reach)
{
    return m_parts.archive.fetchAndExtract(QUrl(article.url), reach)
        .then(this,
              [this, article](const Result<Readable>& readable) {
                  if (!readable)
                      return settled(Result<Changes>(tl::unexpected<Error>(readable.error())));
                  return m_parts.store.writes().run([article, readable = *readable](Connection& db) {
                      return storeWholeText(db, article.id, readable.contentHtml, readable.contentText);
                  });
              })
        .unwrap();
}

void MemberSessions::unlockOne(ArticleId article, const QUrl& page)
{
    cookieFor(page).then(this, [this, article, page](const QByteArray& cookie) {
        if (cookie.isEmpty())
            return;
        // The page is on a site where the user is signed in, wherever that is.
        storeWhole({article, page.toString(QUrl::FullyEncoded)}, Reach::Anywhere)
            .then(this, [this](const Result<Changes>& changes) {
                if (changes && !changes->isEmpty())
                    emit changed(*changes);
            });
    });
}

} // namespace byline
