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
    QByteArray run; ///< the text itself, if it is one run that folds to itself; else empty
};
Phrase phraseOf(const QString& text);

/// Where an article has what is looked for.
enum class Within { Article, Headline };

/// In FTS5's query syntax: the articles that have all tokens of the phrase, wherever they stand.
QString ftsTokens(const Phrase& phrase, Within within);
/// True if what has all its tokens has the phrase: it is a single one.
bool isOneToken(const Phrase& phrase);

} // namespace byline
