// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace byline {

/// Another reader on this computer, with what it is subscribed to.
struct OtherReader
{
    QString name;
    QByteArray opml;
    int outlets = 0;
};

/// Where programs keep their things.
struct ReaderPlaces
{
    QString home;
    QString config; ///< XDG_CONFIG_HOME
    QString data;   ///< XDG_DATA_HOME

    static ReaderPlaces ofUser();
};

/// Looks where Liferea, Akregator, NewsFlash and Newsboat keep their subscriptions, as packages and as Flatpaks. Only
/// reads; readers without a subscription are left out. On a pool thread.
QFuture<QList<OtherReader>> otherReaders(const ReaderPlaces& places);

} // namespace byline
