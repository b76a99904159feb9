// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/bundle.h"
#include "render/clean_tree.h"

namespace byline {

/// An article as every kind of file shows it; texts are plain.
struct BundlePage
{
    QString title;
    QString standfirst;
    QString authors;
    QString facts; ///< outlet and date
    QString address;
    QString language;
    QString direction;
    std::vector<CleanNode> body; ///< with the picture before it
};

/// `place` gives each picture its place in the file by its content hash. `number` keeps ids apart.
BundlePage bundlePage(const Bundle& bundle, const FullArticle& article, qsizetype number,
                      const std::function<QString(const QByteArray& hash)>& place);

QString bundleTitle(const Bundle& bundle);
QString dataAddress(const Picture& picture);

} // namespace byline
