// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace byline {

/// One picture of a `srcset`. `width` is 0 without a "w" descriptor, `density` 1 without an "x" descriptor.
struct SrcsetCandidate
{
    QString url;
    QString descriptor;
    int width = 0;
    double density = 1;
};

/// In the order given; addresses as written, not resolved.
QList<SrcsetCandidate> srcsetCandidates(const QString& srcset);

/// The largest up to 2,000 pixels wide (or 2x), the smallest if all are larger; empty for none.
QString bestOfSrcset(const QString& srcset);

} // namespace byline
