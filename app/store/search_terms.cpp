// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_terms.h"

#include "store/folding.h"
#include "store/fts_tokenizer.h"
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
    const QByteArray utf8 = text.toUtf8();
    for (const Token& token : tokensOf(utf8))
        phrase.tokens += token.text;
    if (!phrase.tokens.isEmpty()) {
        const QList<uint> last = QString::fromUtf8(phrase.tokens.last()).toUcs4();
        phrase.openEnd = last.size() == 1 && classOf(last.first()) == CharacterClass::Pairing;
    }
    if (!phrase.openEnd && isPlainRun(utf8))
        phrase.run = utf8;
    return phrase;
}

QString ftsTokens(const Phrase& phrase, Within within)
{
    QString query;
    for (const QByteArray& token : phrase.tokens) {
        if (isBreak(token.constData(), int(token.size())))
            continue;
        query += query.isEmpty() ? QStringLiteral("\"") : QStringLiteral(" AND \"");
        if (within == Within::Headline)
            query += QLatin1Char(kHeadlineMark);
        query += QString::fromUtf8(token) + u'"';
    }
    return u'(' + query + (phrase.openEnd ? QStringLiteral(" *)") : QStringLiteral(")"));
}

bool isOneToken(const Phrase& phrase)
{
    return phrase.tokens.size() == 1;
}

} // namespace byline
