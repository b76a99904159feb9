// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace byline {

class Actions;
class ArticlePane;
class ReadingPane;
class SourcePane;

/// The arrow keys at the edges of the panes: from the subscriptions to the list, to the page, and back.
class PaneFocus final : public QObject
{
    Q_OBJECT

public:
    PaneFocus(Actions& actions, SourcePane& sources, ArticlePane& articles, ReadingPane& reading, QObject* parent);

private:
    enum class Way { Back, On };
    void go(Way way);
    bool turnsFolder(Way way);

    SourcePane& m_sources;
    ArticlePane& m_articles;
    ReadingPane& m_reading;
};

} // namespace byline
