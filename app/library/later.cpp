// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/later.h"

#include "core/headline.h"
#include "library/archive.h"
#include "library/library.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/settings.h"

namespace byline {

namespace {

const QString kWaiting = QStringLiteral("offline/later");

} // namespace

Later::Later(const Parts& parts)
    : m_parts(parts)
{
}

void Later::refresh(const QList<OutletId>& outlets)
{
    QStringList ids;
    for (const OutletId id : outlets)
        ids += QString::number(id.value);
    add(Kind::Refresh, ids.join(u','));
}

void Later::save(const QList<ArticleId>& ids, Audio audio)
{
    for (const ArticleId id : ids)
        add(audio == Audio::Kept ? Kind::SaveWithAudio : Kind::Save, QString::number(id.value));
}

void Later::savePage(const QUrl& url)
{
    add(Kind::Page, url.toString(QUrl::FullyEncoded));
}

int Later::count() const
{
    return int(waiting().size());
}

QStringList Later::waiting() const
{
    return m_parts.settings.value(kWaiting).toStringList();
}

void Later::setWaiting(const QStringList& entries)
{
    m_parts.settings.setValue(kWaiting, entries);
}

void Later::add(Kind kind, const QString& what)
{
    QStringList entries = waiting();
    const QString entry = QStringLiteral("%1 %2").arg(int(kind)).arg(what);
    if (!entries.contains(entry))
        setWaiting(entries << entry);
}

void Later::start()
{
    if (m_running)
        return;
    m_now = m_parts.library.isOffline() ? QStringList() : waiting();
    if (m_now.isEmpty())
        return;
    m_running = true;
    emit started(int(m_now.size()));
    next();
}

void Later::next()
{
    if (m_now.isEmpty()) {
        m_running = false;
        emit finished(std::exchange(m_troubles, {}));
        return;
    }
    const QString entry = m_now.takeFirst();
    const QString what = entry.section(u' ', 1);
    switch (Kind(entry.section(u' ', 0, 0).toInt())) {
    case Kind::Refresh: {
        QList<OutletId> outlets;
        for (const QString& id : what.split(u',', Qt::SkipEmptyParts))
            outlets += OutletId {id.toLongLong()};
        goOnAfter(m_parts.refresher.refresh(RefreshScope::Everything, outlets), entry);
        break;
    }
    case Kind::Save:
        goOnAfter(m_parts.archive.save({what.toLongLong()}), entry);
        break;
    case Kind::SaveWithAudio:
        goOnAfter(m_parts.archive.save({what.toLongLong()}, Keeper::User, Audio::Kept), entry);
        break;
    case Kind::Page:
        goOnAfter(m_parts.archive.savePage(QUrl(what)), entry);
        break;
    }
}

template <typename T>
void Later::goOnAfter(QFuture<Result<T>> future, const QString& entry)
{
    future.then(this, [this, entry](const Result<T>& done) {
        // Gone again meanwhile: it waits on, and so does the rest.
        if (m_parts.library.isOffline()) {
            m_now.clear();
        } else if (done || done.error().kind != ErrorKind::NoConnection) {
            QStringList entries = waiting();
            entries.removeAll(entry);
            setWaiting(entries);
            if (!done)
                return goOnWith(done.error(), entry);
        }
        next();
    });
}

/// It is not forgotten without a word.
void Later::goOnWith(const Error& error, const QString& entry)
{
    const QString what = entry.section(u' ', 1);
    switch (Kind(entry.section(u' ', 0, 0).toInt())) {
    case Kind::Save:
    case Kind::SaveWithAudio:
        m_parts.reading.article({what.toLongLong()}).then(this, [this, error](const Result<FullArticle>& full) {
            m_troubles += Trouble {full ? headlineOf(full->article) : QString(), error};
            next();
        });
        return;
    case Kind::Page:
        m_troubles += Trouble {what, error};
        break;
    case Kind::Refresh:
        m_troubles += Trouble {{}, error};
        break;
    }
    next();
}

} // namespace byline
