// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace byline {

/// Well-formed XML whose longer texts lie beside it: `<?passage N?>` stands for passages[N]. libxml2 takes character
/// after character of them; nearly all of a feed is text, so most of it need not go through there.
struct RepairedXml
{
    QByteArray xml;
    std::vector<QByteArray> passages; ///< may share the source's bytes, which have to outlive them
};

/// UTF-8 text that means to be XML as well-formed XML from its root on: declaration, document type, comments and
/// instructions are gone, references are characters (bounded, nothing is nested or fetched), stray & and < are text,
/// attributes are quoted, elements closed.
RepairedXml repairedXml(const QByteArray& utf8, qsizetype rootAt);

} // namespace byline
