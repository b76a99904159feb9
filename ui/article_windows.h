// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QList>
#include <QObject>

namespace byline {

class ArticleWindow;
class Library;

/// The articles that stand in windows of their own, and where: written whenever one comes or goes, so that the next
/// start has them again.
class ArticleWindows final : public QObject
{
    Q_OBJECT

public:
    ArticleWindows(Library& library, QWidget* mainWindow);

    void open(const Article& article);
    /// Those that were there when the program ended; the main window stays in front.
    void reopen();
    /// Without them.
    void beginWithNone() { m_earlier.clear(); }
    /// Which there are, and where they stand now.
    void remember();
    /// The main window goes, and they with it: that is not the user closing them. What is remembered stays.
    void end() { m_ending = true; }

signals:
    /// As of one of them.
    void commandWanted(const QString& id);
    void exportWanted(const Article& article);
    void linkActivated(const QUrl& link);
    void subscriptionWanted(const QUrl& url);

private:
    ArticleWindow* windowFor(const Article& article);

    Library& m_library;
    QWidget* m_mainWindow;
    QList<ArticleWindow*> m_windows;
    /// Of the last time, as long as they are not back: who ends the program before that has them the next time.
    QStringList m_earlier;
    bool m_ending = false;
};

} // namespace byline
