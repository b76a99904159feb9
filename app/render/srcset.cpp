// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/srcset.h"

namespace byline {

namespace {

constexpr double kWidest = 2000; ///< pixels: sharp in our column on any screen, and not an original from the press
constexpr double kWidthOf1x = 1000;

double size(const SrcsetCandidate& candidate)
{
    return candidate.width > 0 ? candidate.width : candidate.density * kWidthOf1x;
}

} // namespace

QList<SrcsetCandidate> srcsetCandidates(const QString& srcset)
{
    QList<SrcsetCandidate> candidates;
    const auto isGap = [](QChar c) { return c.isSpace() || c == u','; };
    qsizetype i = 0;
    while (i < srcset.size()) {
        while (i < srcset.size() && isGap(srcset.at(i)))
            ++i;
        const qsizetype begin = i;
        while (i < srcset.size() && !srcset.at(i).isSpace())
            ++i;
        SrcsetCandidate candidate;
        candidate.url = srcset.mid(begin, i - begin);
        // An address may hold commas, but one at its very end parts it from the next.
        if (candidate.url.endsWith(u',')) {
            while (candidate.url.endsWith(u','))
                candidate.url.chop(1);
        } else {
            const qsizetype comma = srcset.indexOf(u',', i);
            const qsizetype end = comma < 0 ? srcset.size() : comma;
            candidate.descriptor = srcset.mid(i, end - i).simplified();
            i = end;
        }
        if (candidate.url.isEmpty())
            continue;
        if (candidate.descriptor.endsWith(u'w'))
            candidate.width = candidate.descriptor.chopped(1).toInt();
        else if (candidate.descriptor.endsWith(u'x'))
            candidate.density = candidate.descriptor.chopped(1).toDouble();
        candidates += candidate;
    }
    return candidates;
}

QString bestOfSrcset(const QString& srcset)
{
    const QList<SrcsetCandidate> candidates = srcsetCandidates(srcset);
    const SrcsetCandidate* best = nullptr;
    for (const SrcsetCandidate& candidate : candidates) {
        const bool better = !best
                            || (size(*best) > kWidest ? size(candidate) < size(*best)
                                                      : size(candidate) <= kWidest && size(candidate) > size(*best));
        if (better)
            best = &candidate;
    }
    return best ? best->url : QString();
}

} // namespace byline
