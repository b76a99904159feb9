// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/exporter.h"

#include "core/async.h"
#include "render/bundle.h"
#include "render/pictures.h"
#include "store/articles.h"
#include "store/list_query.h"
#include "store/pages.h"
#include "store/store.h"

#include <QUrl>

namespace byline {

namespace {

Result<void> addArticle(Connection& db, ArticleId id, Bundle& bundle)
{
    auto full = fullArticle(db, id);
    if (!full)
        return tl::unexpected<Error>(full.error());
    if (const auto copy = offlineCopy(db, id); copy && !copy->html.isEmpty())
        full->html = copy->html;
    QStringList addresses {full->article.image};
    for (const QStringList& choices : pictureChoices(full->html, QUrl(full->article.url)))
        addresses += choices;
    const auto kept = keptPictures(db, id, addresses);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    bundle.hashes.insert(*kept);
    QList<QByteArray> hashes = kept->values();
    for (const QString& address : std::as_const(addresses))
        if (const QByteArray hash = keptPictureHash(address); !hash.isEmpty())
            hashes += hash;
    for (const QByteArray& hash : std::as_const(hashes))
        if (const auto picture = byline::picture(db, hash); picture && picture->mimeType.startsWith(u"image/"))
            bundle.pictures.insert(hash, *picture);
    bundle.articles += *full;
    return {};
}

Result<QByteArray> written(const Bundle& bundle, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Html:
    case ExportFormat::Pdf: // is printed from it
        return htmlFile(bundle);
    case ExportFormat::Markdown:
        return markdownFile(bundle);
    case ExportFormat::Epub:
        break;
    }
    return epubFile(bundle);
}

/// For what was thrown on the way, as where there is not enough memory for all of it: whoever waits would hear nothing.
Result<QByteArray> notMade()
{
    try {
        throw;
    } catch (const std::exception& exception) {
        return fail(ErrorKind::NotWritable, QString::fromUtf8(exception.what()), kNotMade);
    } catch (...) {
        return fail(ErrorKind::NotWritable, {}, kNotMade);
    }
}

} // namespace

Exporter::Exporter(Store& store)
    : m_store(store)
{
}

QFuture<Result<QByteArray>> Exporter::exported(const QList<ArticleId>& ids, ExportFormat format, const QLocale& locale,
                                               const QDateTime& now)
{
    return m_store.reads()
        .run([ids, locale, now](Connection& db) -> Result<Bundle> {
            Bundle bundle;
            bundle.locale = locale;
            bundle.now = now;
            for (const ArticleId id : ids)
                if (const auto added = addArticle(db, id, bundle); !added)
                    return tl::unexpected<Error>(added.error());
            return bundle;
        })
        .then(this,
              [format](const Result<Bundle>& bundle) {
                  if (!bundle)
                      return settled(Result<QByteArray>(tl::unexpected<Error>(bundle.error())));
                  return inBackground([bundle = *bundle, format] { return written(bundle, format); });
              })
        .unwrap()
        .then(this,
              [this, format](const Result<QByteArray>& file) {
                  return file && format == ExportFormat::Pdf ? printed(*file) : settled(file);
              })
        .unwrap()
        .onFailed(this, [] { return notMade(); });
}

QFuture<Result<QByteArray>> Exporter::printed(const QByteArray& html)
{
    const auto print = m_print ? m_print() : Result<PrintFunction>(fail(ErrorKind::NoWebEngine));
    return print ? (*print)(html) : settled(Result<QByteArray>(tl::unexpected<Error>(print.error())));
}

QFuture<Result<QList<ArticleId>>> Exporter::kept()
{
    return m_store.reads().run([](Connection& db) {
        ArticleQuery query;
        query.savedOnly = true;
        return listKeys(db, query, {}).map([](const QList<ArticleCursor>& keys) {
            QList<ArticleId> ids;
            for (const ArticleCursor& key : keys)
                ids += key.id;
            return ids;
        });
    });
}

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Html:
        return QStringLiteral("html");
    case ExportFormat::Epub:
        return QStringLiteral("epub");
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Markdown:
        break;
    }
    return QStringLiteral("md");
}

} // namespace byline
