// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"

#include <functional>

namespace byline {

/// Reads a file that was named on the command line ("-": standard input) and goes on with its bytes. What
/// cannot be read ends the run.
void withInput(Session& session, const QString& path, const std::function<void(const QByteArray&)>& next);

/// Goes on with those of `ids` that are in the library. The others are told; with none left the run ends.
void withArticles(Session& session, const QList<ArticleId>& ids,
                  const std::function<void(const QList<ArticleId>& known, ExitCode code)>& next);

} // namespace byline
