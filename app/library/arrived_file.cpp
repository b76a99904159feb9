// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/arrived_file.h"

#include "core/async.h"
#include "library/inspect.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace byline {

namespace {

constexpr qint64 kTellsTheKind = 4096;
constexpr qint64 kTellsTheFeed = 20'000;
constexpr qint64 kTellsThePage = 200'000;

/// The address that a saved page gives for itself, or that the browser wrote into it: Chromium's "saved from url",
/// SingleFile's "url:".
QString addressInPage(const QByteArray& html)
{
    static const QRegularExpression tags(QStringLiteral("<(?:link|meta)\\b[^>]*>"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kind(QStringLiteral("=\\s*[\"']?(?:canonical|og:url)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression value(QStringLiteral("\\b(?:href|content)\\s*=\\s*[\"'](https?://[^\"']+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(html);
    for (auto found = tags.globalMatch(text); found.hasNext();) {
        const QString tag = found.next().captured();
        if (tag.contains(kind))
            if (const auto address = value.match(tag); address.hasMatch())
                return address.captured(1).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    }
    static const QRegularExpression savedFrom(
        QStringLiteral("<!--\\s*(?:saved from url=\\(\\d+\\)|page saved with singlefile\\s+url:\\s*)(https?://\\S+)"),
        QRegularExpression::CaseInsensitiveOption);
    return savedFrom.match(text).captured(1);
}

/// The address that the file of a feed gives for itself; else that of its site.
QString addressInFeed(const QByteArray& feed)
{
    static const QRegularExpression self(
        QStringLiteral(
            "<(?:\\w+:)?link\\b(?=[^>]*\\brel\\s*=\\s*[\"']self)[^>]*\\bhref\\s*=\\s*[\"'](https?://[^\"']+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression site(
        QStringLiteral("<link\\b[^>]*>\\s*(https?://[^<\\s]+)|<link\\b[^>]*\\bhref\\s*=\\s*[\"'](https?://[^\"']+)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(feed);
    QString address = self.match(text).captured(1);
    if (address.isEmpty())
        if (const auto match = site.match(text); match.hasMatch())
            address = match.captured(match.lastCapturedIndex());
    return address.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

Result<QByteArray> readRegularFile(const QString& path, qint64 most = -1)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return fail(ErrorKind::NotReadable, path);
    return readFile(path, most);
}

/// What it is, its beginning says better than its name.
Result<ArrivedFile> seenIn(const QString& path)
{
    using Kind = ArrivedFile::Kind;
    const Result<QByteArray> bytes = readRegularFile(path, kTellsThePage);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const QByteArray beginning = bytes->left(kTellsTheKind).toLower();
    if (beginning.contains("<opml"))
        return readRegularFile(path).map([](const QByteArray& all) { return ArrivedFile {Kind::Outlets, {}, all}; });
    if (beginning.contains("<html") || beginning.contains("<!doctype html"))
        return ArrivedFile {Kind::Page, addressInPage(*bytes), {}};
    if (beginning.contains("<rss") || beginning.contains("<feed"))
        return ArrivedFile {Kind::Feed, addressInFeed(bytes->left(kTellsTheFeed)), {}};
    return ArrivedFile {};
}

} // namespace

QFuture<Result<ArrivedFile>> lookInto(const QString& path)
{
    return inBackground([path] { return seenIn(path); });
}

QFuture<Result<QByteArray>> readInPool(const QString& path)
{
    return inBackground([path] { return readRegularFile(path); });
}

} // namespace byline
