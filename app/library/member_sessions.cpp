// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/member_sessions.h"

#include "core/async.h"
#include "library/archive.h"
#include "store/article_details.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// Older ones come when they are opened.
constexpr int kMostAtOnce = 20;

QString keyOf(OutletId outlet)
{
    return u"outlet/%1/member"_s.arg(outlet.value);
}

} // namespace

struct MemberSessions::Work
{
    QPromise<Result<int>> promise;
    QList<CutArticle> articles;
    Reach reach = Reach::Internet;
    int done = 0;
};

MemberSessions::MemberSessions(const Parts& parts)
    : m_parts(parts)
{
}

QFuture<Result<SecretPlace>> MemberSessions::keep(OutletId outlet, const QByteArray& cookie)
{
    return m_parts.secrets.keep(keyOf(outlet), cookie);
}

QFuture<QByteArray> MemberSessions::cookieFor(const QUrl& page)
{
    return m_parts.sites.all()
        .then(this,
              [this, page](const Result<QList<KnownGhost>>& sites) {
                  QList<OutletId> outlets;
                  for (const KnownGhost& known : sites.value_or(QList<KnownGhost>()))
                      if (isOnSite(known.site, page))
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
    return m_parts.secrets.read(keyOf(outlets.takeFirst()))
        .then(this, [this, outlets](
                        const Result<QByteArray>& cookie) { return cookie ? settled(*cookie) : firstCookie(outlets); })
        .unwrap();
}

QFuture<Result<int>> MemberSessions::unlock(OutletId outlet)
{
    return m_parts.store.reads()
        .run([id = outlet](Connection& db) -> Result<std::shared_ptr<Work>> {
            const auto articles = cutArticles(db, id, kMostAtOnce);
            const auto from = byline::outlet(db, id);
            if (!articles || !from)
                return tl::unexpected<Error>(articles ? from.error() : articles.error());
            auto work = std::make_shared<Work>();
            work->articles = *articles;
            work->reach = reachOf(*from);
            return work;
        })
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
    const CutArticle article = work->articles.takeFirst();
    m_parts.archive.fetchAndExtract(QUrl(article.url), work->reach)
        .then(this,
              [this, article](const Result<Readable>& readable) {
                  if (!readable)
                      return settled(Result<Changes>(tl::unexpected<Error>(readable.error())));
                  return m_parts.store.writes().run([article, readable = *readable](Connection& db) {
                      return storeWholeText(db, article.id, readable.contentHtml, readable.contentText);
                  });
              })
        .unwrap()
        .then(this, [this, work](const Result<Changes>& changes) {
            if (changes && !changes->isEmpty()) {
                ++work->done;
                emit changed(*changes);
            }
            unlockNext(work);
        });
}

} // namespace byline
