// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/other_readers.h"

#include "core/async.h"
#include "feeds/opml.h"
#include "library/inspect.h"
#include "store/reader_databases.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace byline {

namespace {

using Outlets = QList<OpmlOutlet>;

Outlets fromOpml(const QString& file)
{
    const Result<QByteArray> bytes = readFile(file);
    return bytes ? parseOpml(*bytes).value_or(Outlets()) : Outlets();
}

/// A line for each feed: its address, then tags; a tag that begins with ~ is its title, ! hides it. Lines that run a
/// command or a query are no feeds.
Outlets fromNewsboat(const QString& file)
{
    static const QRegularExpression word(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)"));
    Outlets outlets;
    const QString text = QString::fromUtf8(readFile(file).value_or(QByteArray()));
    for (const QString& line : text.split(u'\n')) {
        OpmlOutlet outlet;
        for (auto words = word.globalMatch(line.trimmed()); words.hasNext();) {
            const auto match = words.next();
            const QString part = match.hasCaptured(2) ? match.captured(2) : match.captured(1);
            if (outlet.feedUrl.isEmpty() && !part.startsWith(QLatin1String("http")))
                break;
            if (outlet.feedUrl.isEmpty())
                outlet.feedUrl = part;
            else if (part.startsWith(u'~'))
                outlet.title = part.mid(1);
            else if (outlet.folder.isEmpty() && !part.startsWith(u'!'))
                outlet.folder = QStringList {part};
        }
        if (!outlet.feedUrl.isEmpty())
            outlets += outlet;
    }
    return outlets;
}

template <Result<QList<ReaderFeed>> (*read)(const QString& file)>
Outlets fromDatabase(const QString& file)
{
    Outlets outlets;
    for (const ReaderFeed& feed : read(file).value_or(QList<ReaderFeed>()))
        outlets += OpmlOutlet {feed.folder, feed.title, feed.feedUrl, feed.homePageUrl};
    return outlets;
}

struct Place
{
    QString reader;
    QStringList files; ///< the first one that is there counts
    Outlets (*read)(const QString& file);
};

QList<Place> placesOf(const ReaderPlaces& at)
{
    const auto flatpak = [&at](const char* id, const char* rest) {
        return at.home + QStringLiteral("/.var/app/") + QLatin1String(id) + u'/' + QLatin1String(rest);
    };
    return {
        {QStringLiteral("Liferea"),
         {at.config + QStringLiteral("/liferea/feedlist.opml"),
          flatpak("net.sourceforge.liferea", "config/liferea/feedlist.opml")},
         fromOpml},
        {QStringLiteral("Akregator"),
         {at.data + QStringLiteral("/akregator/data/feeds.opml"),
          flatpak("org.kde.akregator", "data/akregator/data/feeds.opml")},
         fromOpml},
        {QStringLiteral("NewsFlash"),
         {at.data + QStringLiteral("/news-flash/database.sqlite"),
          flatpak("io.gitlab.news_flash.NewsFlash", "data/news-flash/database.sqlite"),
          flatpak("com.gitlab.newsflash", "data/news-flash/database.sqlite")},
         fromDatabase<readNewsflash>},
        {QStringLiteral("RSS Guard"),
         {at.config + QStringLiteral("/rssguard5/database/database.db"),
          at.config + QStringLiteral("/RSS Guard 4/database/database.db"),
          flatpak("io.github.martinrotter.rssguard", "config/rssguard5/database/database.db"),
          flatpak("io.github.martinrotter.rssguardlite", "config/rssguard5/database/database.db"),
          flatpak("io.github.martinrotter.rssguard", "config/RSS Guard 4/database/database.db")},
         fromDatabase<readRssGuard>},
        {QStringLiteral("QuiteRSS"),
         {at.data + QStringLiteral("/QuiteRss/QuiteRss/feeds.db"),
          at.data + QStringLiteral("/data/QuiteRss/QuiteRss/feeds.db")},
         fromDatabase<readQuiteRss>},
        {QStringLiteral("NetNewsWire"), // keeps its list as OPML itself
         {at.home
          + QStringLiteral("/Library/Containers/com.ranchero.NetNewsWire-Evergreen/Data/Library/Application Support/"
                           "NetNewsWire/Accounts/OnMyMac/Subscriptions.opml")},
         fromOpml},
        {QStringLiteral("Newsboat"),
         {at.config + QStringLiteral("/newsboat/urls"), at.home + QStringLiteral("/.newsboat/urls")},
         fromNewsboat},
    };
}

} // namespace

ReaderPlaces ReaderPlaces::ofUser()
{
    return {QDir::homePath(), QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)};
}

QFuture<QList<OtherReader>> otherReaders(const ReaderPlaces& places)
{
    return inBackground([places] {
        QList<OtherReader> readers;
        for (const Place& place : placesOf(places)) {
            const auto file = std::find_if(place.files.begin(), place.files.end(),
                                           [](const QString& name) { return QFileInfo(name).isFile(); });
            if (file == place.files.end())
                continue;
            const Outlets outlets = place.read(*file);
            if (!outlets.isEmpty())
                readers += OtherReader {place.reader, writeOpml(outlets, place.reader, QDateTime::currentDateTimeUtc()),
                                        int(outlets.size())};
        }
        return readers;
    });
}

} // namespace byline
