// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article_windows.h"

#include "library/library.h"
#include "library/reading.h"
#include "library/settings.h"
#include "ui/article_window.h"
#include "ui/style/style.h"

namespace byline {

namespace {

/// A line for each: the article's id, a space, the window's geometry in Base64.
const QString kWindows = QStringLiteral("window/articleWindows");

} // namespace

ArticleWindows::ArticleWindows(Library& library, QWidget* mainWindow)
    : QObject(mainWindow)
    , m_library(library)
    , m_mainWindow(mainWindow)
    , m_earlier(library.settings().value(kWindows).toStringList())
{
}

ArticleWindow* ArticleWindows::windowFor(const Article& article)
{
    auto* window = new ArticleWindow(m_library, article, m_mainWindow);
    m_windows += window;
    connect(window, &ArticleWindow::commandWanted, this, &ArticleWindows::commandWanted);
    connect(window, &ArticleWindow::exportWanted, this, &ArticleWindows::exportWanted);
    connect(window, &ArticleWindow::linkActivated, this, &ArticleWindows::linkActivated);
    connect(window, &ArticleWindow::subscriptionWanted, this, &ArticleWindows::subscriptionWanted);
    connect(window, &ArticleWindow::closed, this, [this, window] {
        m_windows.removeOne(window);
        remember();
    });
    return window;
}

void ArticleWindows::open(const Article& article)
{
    windowFor(article)->show();
    remember();
}

void ArticleWindows::reopen()
{
    QList<ArticleId> ids;
    QHash<ArticleId, QByteArray> places;
    for (const QString& line : std::as_const(m_earlier)) {
        const ArticleId id {line.section(u' ', 0, 0).toLongLong()};
        ids += id;
        places.insert(id, QByteArray::fromBase64(line.section(u' ', 1).toLatin1()));
    }
    if (ids.isEmpty())
        return;
    m_library.reading().articlesById(ids).then(this, [this, places](const Result<QList<Article>>& articles) {
        if (!articles)
            return;
        m_earlier.clear();
        for (const Article& article : *articles) {
            ArticleWindow* window = windowFor(article);
            comeBack(*window, places.value(article.id));
            window->setAttribute(Qt::WA_ShowWithoutActivating);
            window->show();
        }
        remember();
    });
}

void ArticleWindows::remember()
{
    if (m_ending) // it is known already, and they are going one by one
        return;
    QStringList lines = m_earlier;
    for (const ArticleWindow* window : std::as_const(m_windows))
        lines +=
            QString::number(window->article().value) + u' ' + QString::fromLatin1(window->saveGeometry().toBase64());
    m_library.settings().setValue(kWindows, lines);
}

} // namespace byline
