// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/outlet.h"

#include <QDialog>

class QPushButton;

namespace byline {

class Library;
class Pictures;

/// A writer's own page: portrait, biography, where the writer's articles appear, follow.
class WriterPage final : public QDialog
{
    Q_OBJECT

public:
    WriterPage(Library& library, const Author& writer, const QList<Outlet>& outlets, Pictures& pictures,
               QWidget* window);

signals:
    /// byline://author/ID, outlet/ID, or the profile on the web.
    void linkActivated(const QUrl& link);
    void followToggled(byline::AuthorId author, Qt::CheckState following);

private:
    void refresh(const Author& writer);

    AuthorId m_writer;
    bool m_followed;
    QPushButton* m_follow;
};

} // namespace byline
