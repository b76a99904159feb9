// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace byline {

/// A token of a text and the bytes it stands for.
struct Token
{
    QByteArray text;
    int start = 0;
    int end = 0;
};

QList<Token> tokensOf(const QByteArray& utf8);
bool hasTokens(const QString& text);

/// What is looked for in the index: tokens that stand next to each other. A lone syllable at the end stands for all
/// pairs that begin with it.
struct Phrase
{
    QList<QByteArray> tokens;
    bool openEnd = false;
};
Phrase phraseOf(const QString& text);

/// `text` in FTS5's query syntax.
QString ftsPhrase(const QString& text);

} // namespace byline
