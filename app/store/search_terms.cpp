// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_terms.h"

#include "store/folding.h"
#include "store/tokenizer.h"

namespace byline {

namespace {

int collect(void* context, const char* token, int size, int start, int end)
{
    static_cast<QList<Token>*>(context)->append({QByteArray(token, size), start, end});
    return 0;
}

int stopAtOnce(void*, const char*, int, int, int)
{
    return 1;
}

} // namespace

QList<Token> tokensOf(const QByteArray& utf8)
{
    QList<Token> tokens;
    tokenize(utf8.constData(), int(utf8.size()), &collect, &tokens);
    return tokens;
}

bool hasTokens(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return tokenize(utf8.constData(), int(utf8.size()), &stopAtOnce, nullptr) != 0;
}

Phrase phraseOf(const QString& text)
{
    Phrase phrase;
    for (const Token& token : tokensOf(text.toUtf8()))
        phrase.tokens += token.text;
    if (!phrase.tokens.isEmpty()) {
        const QList<uint> last = QString::fromUtf8(phrase.tokens.last()).toUcs4();
        phrase.openEnd = last.size() == 1 && classOf(last.first()) == CharacterClass::Pairing;
    }
    return phrase;
}

QString ftsPhrase(const QString& text)
{
    QString quoted = text;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return u'"' + quoted + (phraseOf(text).openEnd ? QStringLiteral("\" *") : QStringLiteral("\""));
}

} // namespace byline
