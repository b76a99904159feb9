// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audio.h"
#include "core/ids.h"
#include "core/result.h"

#include <QList>
#include <QObject>
#include <QUrl>

namespace byline {

class Archive;
class Library;
class Reading;
class Refresher;
class Settings;

/// What was asked for while there was no network, or had not come when the library closed. It is done when the network
/// is back, or after the next start.
class Later final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Archive& archive;
        Refresher& refresher;
        Reading& reading;
        Settings& settings;
        const Library& library;
    };
    explicit Later(const Parts& parts);

    /// All outlets with none given.
    void refresh(const QList<OutletId>& outlets = {});
    void save(const QList<ArticleId>& ids, Audio audio = Audio::AsBefore);
    void savePage(const QUrl& url);
    /// How many things wait.
    int count() const;

    /// Does what waits; what fails for want of a network waits on.
    void start();

    /// Something that failed though there was a network, and is not tried again.
    struct Trouble
    {
        QString subject; ///< the article's headline or the page's address
        Error error;
    };

signals:
    void started(int count);
    void finished(const QList<byline::Later::Trouble>& troubles);

private:
    enum class Kind { Refresh, Save, Page, SaveWithAudio }; // as they are noted: only ever added to
    void add(Kind kind, const QString& what);
    void next();
    template <typename T>
    void goOnAfter(QFuture<Result<T>> future, const QString& entry);
    void goOnWith(const Error& error, const QString& entry);
    QStringList waiting() const;
    void setWaiting(const QStringList& entries);

    Parts m_parts;
    QStringList m_now; ///< what is being done
    QList<Trouble> m_troubles;
    bool m_running = false;
};

} // namespace byline
