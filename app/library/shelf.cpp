// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/shelf.h"

#include "library/archive.h"
#include "library/library.h"
#include "library/refresher.h"
#include "library/settings.h"
#include "library/shelf_run.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace byline {

namespace {

/// What the rules want is asked for again when so many are done: nobody fetches all of it at once.
constexpr int kAtATime = 100;

const QString kRules = QStringLiteral("shelf/rules");

QJsonObject toJson(const ShelfRules& rules)
{
    QJsonArray sources;
    for (const ShelfSource& source : rules.sources)
        sources += QJsonObject {{u"outlet"_s, source.outlet.value},
                                {u"folder"_s, QJsonArray::fromStringList(source.folder)},
                                {u"newest"_s, source.newest}};
    return {{u"bookmarks"_s, rules.bookmarks},
            {u"ofFollowed"_s, rules.ofFollowed},
            {u"sources"_s, sources},
            {u"quota"_s, rules.quota},
            {u"onMetered"_s, rules.onMetered}};
}

ShelfRules rulesFrom(const QJsonObject& object)
{
    ShelfRules rules;
    rules.bookmarks = object["bookmarks"_L1].toBool(rules.bookmarks);
    rules.ofFollowed = object["ofFollowed"_L1].toInt(rules.ofFollowed);
    rules.quota = object["quota"_L1].toInteger(rules.quota);
    rules.onMetered = object["onMetered"_L1].toBool(rules.onMetered);
    for (const QJsonValue& value : object["sources"_L1].toArray()) {
        ShelfSource source;
        source.outlet = {value["outlet"_L1].toInteger()};
        for (const QJsonValue& part : value["folder"_L1].toArray())
            source.folder += part.toString();
        source.newest = value["newest"_L1].toInt();
        if (source.newest > 0)
            rules.sources += source;
    }
    return rules;
}

} // namespace

Shelf::Shelf(const Parts& parts)
    : m_parts(parts)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(2s);
    connect(&m_soon, &QTimer::timeout, this, &Shelf::fill);
}

Shelf::~Shelf() = default;

ShelfRules Shelf::rules() const
{
    return rulesFrom(QJsonDocument::fromJson(m_parts.settings.value(kRules).toString().toUtf8()).object());
}

void Shelf::setRules(const ShelfRules& rules)
{
    m_parts.settings.setValue(kRules, QString::fromUtf8(QJsonDocument(toJson(rules)).toJson(QJsonDocument::Compact)));
    shrink(rules.quota);
}

/// Less room than before: what is too much goes at once.
void Shelf::shrink(qint64 quota)
{
    m_parts.store.writes()
        .run([quota](Connection& db) { return roomWithin(db, quota); })
        .then(this, [this, quota](const Result<ShelfRoom>& room) {
            if (room && !room->changes.isEmpty())
                emit changed(room->changes);
            if (room && room->goesOn)
                shrink(quota);
            else
                fill();
        });
}

QFuture<Result<ShelfUse>> Shelf::use()
{
    return m_parts.store.reads().run([](Connection& db) { return shelfUse(db); });
}

void Shelf::keepFilled()
{
    const auto soon = [this] { m_soon.start(); };
    connect(&m_parts.library.refresher(), &Refresher::finished, this, soon);
    connect(&m_parts.library, &Library::offlineChanged, this, soon);
    connect(&m_parts.library, &Library::changed, this, [this](const Changes& changes) {
        if (changes.bookmarks)
            m_soon.start();
    });
}

void Shelf::fill()
{
    if (m_parts.library.isOffline() || (m_parts.library.network().isMetered && !rules().onMetered))
        return;
    begin(Occasion::Rules);
}

void Shelf::take()
{
    begin(Occasion::Taking);
}

void Shelf::stop()
{
    m_next.reset();
    if (m_run)
        m_run->stop();
}

bool Shelf::isRunning() const
{
    return m_run != nullptr;
}

void Shelf::begin(Occasion occasion)
{
    if (m_run) {
        if (m_next != Occasion::Taking)
            m_next = occasion;
        return;
    }
    const ShelfRules rules = this->rules();
    m_run = std::make_unique<ShelfRun>(m_parts.store, m_parts.archive, rules.quota);
    ShelfRun* run = m_run.get();
    connect(run, &ShelfRun::changed, this, &Shelf::changed);
    if (occasion == Occasion::Taking)
        connect(run, &ShelfRun::progressed, this, &Shelf::progressed);
    connect(run, &ShelfRun::finished, this, [this, occasion](const ShelfReport& report) {
        m_run.release()->deleteLater(); // it is the sender
        if (occasion == Occasion::Taking)
            emit taken(report);
        emit settled(report);
        // What has failed so far is wanted again, too: by itself it is no reason to go on.
        const bool mayWantMore = occasion == Occasion::Rules && report.kept + report.failed >= kAtATime
                                 && report.kept > 0 && !report.stopped && !report.isFull;
        if (mayWantMore)
            m_soon.start();
        if (const auto next = std::exchange(m_next, std::nullopt))
            begin(*next);
    });
    if (occasion == Occasion::Taking)
        return findUnread(*run, {});
    m_parts.store.reads()
        .run([rules](Connection& db) { return shelfWishes(db, rules, kAtATime); })
        .then(run, [run](const Result<QList<ShelfWish>>& wishes) {
            run->add(wishes.value_or(QList<ShelfWish>()));
            run->start();
        });
}

void Shelf::findUnread(ShelfRun& run, const std::optional<ArticleCursor>& after)
{
    m_parts.store.reads()
        .run([after](Connection& db) { return unreadWishes(db, after); })
        .then(&run, [this, &run](const Result<UnreadWishes>& wishes) {
            if (wishes)
                run.add(wishes->found);
            if (wishes && wishes->next && !run.isStopped())
                findUnread(run, wishes->next);
            else
                run.start();
        });
}

} // namespace byline
