// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace byline {

struct SourceRow;

/// A row of the subscription pane in words: everything that is drawn in it.
class SourceSpeech
{
    Q_DECLARE_TR_FUNCTIONS(SourceSpeech)

public:
    /// "Fieldnotes, 3 unread"; "국내, folder, 12 unread"; an outlet that failed says why.
    static QString row(const SourceRow& row);

private:
    static QString count(const SourceRow& row);
};

} // namespace byline
