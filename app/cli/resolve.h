// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"
#include "core/author.h"
#include "core/outlet.h"
#include "core/rule.h"

#include <functional>

namespace byline {

/// The one that `asked` means: by its id, its address, or an unambiguous part of its name; a whole name goes before a
/// part. Errors: NotFound, Ambiguous with the candidates.
Result<Outlet> matchOutlet(const QList<Outlet>& outlets, const QString& asked);
Result<Author> matchAuthor(const QList<Author>& authors, const QString& asked);
Result<Rule> matchRule(const QList<Rule>& rules, const QString& asked);

/// Looks `asked` up in the library and goes on with it; an error ends the run.
void withOutlet(Session& session, const QString& asked, const std::function<void(const Outlet&)>& next);
void withOutlets(Session& session, const QStringList& asked, const std::function<void(const QList<Outlet>&)>& next);
void withAuthor(Session& session, const QString& asked, const std::function<void(const Author&)>& next);
void withAuthors(Session& session, const QStringList& asked, const std::function<void(const QList<Author>&)>& next);

} // namespace byline
