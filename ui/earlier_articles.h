// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/outlet.h"
#include "library/back_catalogue.h"

#include <QObject>

namespace byline {

class Library;
class StatusLine;

/// "Load earlier articles" in the window: of an outlet, of one of its sections, of a writer; with progress and a way to
/// stop. The next time goes on where this one ended.
class EarlierArticles final : public QObject
{
    Q_OBJECT

public:
    EarlierArticles(Library& library, StatusLine& status, QObject* parent);

    void load(const BackPart& part);
    void loadOfWriter(AuthorId writer);

private:
    void loadOfWriter(const Author& writer, const QList<Outlet>& outlets);
    void show(const BackReport& report);
    void tell(const Result<BackReport>& report);

    Library& m_library;
    StatusLine& m_status;
    bool m_isLoading = false;
};

} // namespace byline
