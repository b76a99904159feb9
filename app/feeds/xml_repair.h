// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace byline {

/// Where the document's root element begins and what it is called (lower case, without prefix); empty: none found.
struct XmlRoot
{
    qsizetype at = -1;
    QByteArray name;
};

/// Steps over declaration, comments, document type and, in front of a root that `isWanted`, also over junk.
XmlRoot findRoot(QByteArrayView utf8, bool (*isWanted)(QByteArrayView name));

/// UTF-8 text that means to be XML as well-formed XML from its root on: declaration, document type, comments and
/// instructions are gone, references are characters (bounded, nothing is nested or fetched), stray & and < are text,
/// attributes are quoted, elements closed. Shares the bytes where there is nothing to mend.
QByteArray repairedXml(const QByteArray& utf8, qsizetype rootAt);

} // namespace byline
