// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/ids.h"
#include "core/print_function.h"
#include "core/result.h"
#include "library/later.h"
#include "library/shelf.h"

#include <QObject>
#include <QUrl>

#include <functional>

class QWidget;

namespace byline {

class Actions;
class ArticleCommands;
class Library;
class StatusLine;

/// What is done with copies beyond the open article: the shelf and its rules, pages from anywhere, files to give away,
/// and working without a network.
class KeepCommands final : public QObject
{
    Q_OBJECT

public:
    KeepCommands(Library& library, Actions& actions, ArticleCommands& article, StatusLine& status, QWidget* window);

    /// Asks for an address; what is copied is suggested.
    void askForPage();
    void keepPage(const QUrl& url);
    /// Everything unread, for a journey.
    void takeWithMe();
    void askForRules();
    /// Asks where to and as what. A single one that is not kept yet is kept then, with its pictures.
    void exportArticles(const QList<Article>& articles);
    void exportTo(const QString& file, const QList<ArticleId>& articles);

signals:
    void pageKept(ArticleId article);

private:
    void exportCurrent();
    void askForFile(const QString& name, const std::function<void(const QString&)>& chosen);
    void keepAndExport(const QString& file, const Article& article);
    void exportKept();
    void reportTaken(const ShelfReport& report);
    void tellOffline();
    void reportLater(const QList<Later::Trouble>& troubles);

    Library& m_library;
    const Actions& m_actions;
    ArticleCommands& m_article;
    StatusLine& m_status;
    QWidget* m_window;
    PrintFunction m_print; ///< empty until the first PDF
};

} // namespace byline
