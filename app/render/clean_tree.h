// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace byline {

/// A piece of an article for a file that leaves the program: an element or, without a name, text. Only what such a file
/// may hold has a name and attributes here; what runs, loads or leads into the program never gets in.
struct CleanNode
{
    QString name;
    QString text;
    QList<QPair<QString, QString>> attributes {};
    std::vector<CleanNode> children {};

    QString attribute(const QString& wanted) const
    {
        for (const auto& [known, value] : attributes)
            if (known == wanted)
                return value;
        return {};
    }
};

/// Where a picture stands in the file, by the address it has in the HTML; empty: it is not there, and its description
/// takes its place.
using PictureAddress = std::function<QString(const QString& address)>;

/// HTML of any origin as well-formed elements with nothing in a place where HTML5 does not allow it. `mark` begins
/// every id, so that several articles fit into one document. Of very long HTML the first four million characters.
std::vector<CleanNode> cleanTree(const QString& html, const PictureAddress& picture, const QString& mark = {});

/// As XHTML, which is HTML too.
QString xhtmlOf(const std::vector<CleanNode>& nodes);
/// As the text of Markdown; what might be markup in it is escaped.
QString markdownOf(const std::vector<CleanNode>& nodes);

} // namespace byline
