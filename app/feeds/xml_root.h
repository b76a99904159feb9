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

} // namespace byline
