// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/outlet.h"

#include <QDialog>

namespace byline {

class Pictures;

/// Who there is now, who there will be: before two writers become one, or one becomes two.
class WriterPreview final : public QDialog
{
    Q_OBJECT

public:
    struct Change
    {
        QString title;
        QString explanation;
        QString agree; ///< the button that does it
        QList<Author> before;
        QList<Author> after;
    };

    WriterPreview(const Change& change, const QList<Outlet>& outlets, Pictures& pictures, QWidget* window);

    /// What one person of both will be.
    static Author merged(const Author& into, const Author& other);
};

} // namespace byline
