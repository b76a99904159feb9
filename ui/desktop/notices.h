// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "ui/choices.h"
#include "ui/desktop/notice_board.h"

#include <QTimer>

namespace byline {

class Library;

/// Tells on the desktop what a refresh brought, as far as the user wants to hear of it.
class Notices final : public QObject
{
    Q_OBJECT

public:
    /// `bus`: see NoticeBoard.
    Notices(Library& library, const QString& bus, QObject* parent);

signals:
    void clicked(ArticleId article);
    /// The desktop has no place for notices; what could not be said.
    void refused(const Notice& notice);

private:
    void tell();
    void put(const QList<Article>& articles);
    void takeDownRead();

    Library& m_library;
    Choices m_choices;
    NoticeBoard m_board;
    QList<ArticleId> m_fresh;
    QTimer m_soon;
};

} // namespace byline
