// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/copy.h"
#include "core/result.h"

#include <QObject>
#include <QStringList>
#include <QUrl>

class QMimeData;
class QWidget;

namespace byline {

class Actions;
class Library;
class OutletCommands;
class StatusLine;
struct ArrivedFile;

/// What comes into the window from outside, one or many at once: an address that is dragged or pasted is subscribed to,
/// an OPML file imported, a saved web page kept.
class Arrivals final : public QObject
{
    Q_OBJECT

public:
    Arrivals(Library& library, OutletCommands& outlets, Actions& actions, StatusLine& status, QWidget* window);

    /// True for what looks like the address of a site or a feed, with or without "https://".
    static bool isAddress(const QString& text);
    /// What came at once.
    struct Arrived
    {
        QStringList files;
        QStringList addresses;
        QStringList others; ///< nothing can be done with them
    };
    /// Outlets in files are imported, pages kept, feeds and addresses subscribed to. What could not be taken is said.
    void take(const Arrived& arrived);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Page
    {
        QString file;
        QUrl address;
    };

    static Arrived sorted(const QMimeData& data);
    void lookIntoNextFile();
    void takeFile(const ArrivedFile& file, const QString& path);
    void filesSeen();
    void stopLooking();
    void offer(QStringList addresses);
    void importLists();
    void keepNextPage();
    void pageKept(const Result<CopyReport>& report, const QString& from);
    void sayWhatBecameOfIt();
    void paste();

    Library& m_library;
    OutletCommands& m_outlets;
    StatusLine& m_status;
    QStringList m_files;       ///< to be looked into, one after the other
    QStringList m_paths;       ///< of the lists that were read
    QList<QByteArray> m_lists; ///< of outlets, to be imported together: one step back takes back what came together
    QStringList m_addresses;   ///< to be subscribed to, together with those that are found in files
    QList<Page> m_pages;       ///< to be kept, one after the other
    QStringList m_refused;
    int m_number = 0; ///< of the readings; answers for those that were stopped are ignored
    int m_importing = 0;
    int m_kept = 0;
    bool m_looking = false;
    bool m_keeping = false;
    bool m_stopped = false; ///< the keeping of a page
};

} // namespace byline
