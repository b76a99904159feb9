// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <limits>

namespace byline {

/// The character(s) a reference stands for ("eacute", "#233", "#xE9": without & and ;); empty if it is none.
/// Windows-1252 numbers mean what Windows means; forbidden characters become U+FFFD.
QByteArray textOfReference(QByteArrayView name);

/// HTML or text with references as one line of plain text: tags off, references resolved, white space collapsed.
/// What only looks like a tag ("1 < 2", "<3") stays. It ends soon after `enough` bytes of text.
QString plainTextOf(QByteArrayView html, qsizetype enough = std::numeric_limits<qsizetype>::max());

/// Plain text with white space collapsed and nothing else touched.
QString oneLine(QByteArrayView text);

/// True if it holds an element or a reference of HTML.
bool looksLikeHtml(QByteArrayView text);

/// The same HTML with relative addresses (href, src, poster, srcset …) made absolute.
QByteArray withAbsoluteLinks(const QByteArray& html, const QUrl& base);

/// The tag's end, one past '>', for a '<' at `at` that starts a real tag, comment or declaration; -1 if it is text.
qsizetype endOfTag(QByteArrayView html, qsizetype at);

/// &, < and > (and quotes) as references.
void appendEscaped(QByteArray& out, QByteArrayView text);

} // namespace byline
