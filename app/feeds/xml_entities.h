// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

namespace byline {

/// What references mean in one document: XML's five, HTML's, and those of the internal subset of its document type.
/// Their values are text: what they refer to in turn is not looked up, and all together they stay small.
class XmlEntities final
{
public:
    explicit XmlEntities(QByteArrayView prolog);

    /// The text a reference ("eacute", "#233") stands for; empty if nobody knows it.
    QByteArray meaningOf(QByteArrayView name);

private:
    QHash<QByteArray, QByteArray> m_own;
    qsizetype m_expanded = 0;
};

} // namespace byline
