// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QDialog>
#include <QUrl>

namespace byline {

class Library;

/// The newsletter of one outlet in a window of its own.
class NewsletterDialog final : public QDialog
{
    Q_OBJECT

public:
    NewsletterDialog(Library& library, OutletId outlet, QWidget* parent);

signals:
    /// As of its form.
    void signedIn(byline::OutletId outlet);
    void pageWanted(const QUrl& page);
};

} // namespace byline
