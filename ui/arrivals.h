// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace byline {

class Actions;
class Library;
class OutletCommands;
class StatusLine;

/// What comes into the window from outside: an address that is dragged or pasted is subscribed to, an OPML file
/// imported, a saved web page kept.
class Arrivals final : public QObject
{
    Q_OBJECT

public:
    Arrivals(Library& library, OutletCommands& outlets, Actions& actions, StatusLine& status, QWidget* window);

    /// True for what looks like the address of a site or a feed, with or without "https://".
    static bool isAddress(const QString& text);
    /// A file: outlets are imported, a page is kept, a feed subscribed to. What else it is, is said.
    void takeFile(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static bool isWanted(const QMimeData& data);
    void take(const QMimeData& data);
    void keepPage(const QString& path, const QByteArray& html);
    void paste();

    Library& m_library;
    OutletCommands& m_outlets;
    StatusLine& m_status;
};

} // namespace byline
