// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/fts_tokenizer.h"

#include "store/fts_api.h"
#include "store/tokenizer.h"

#include <algorithm>
#include <array>

namespace byline {

namespace {

using FtsToken = int (*)(void*, int, const char*, int, int, int);

struct Receiver
{
    void* context;
    FtsToken token;
    bool isHeadline;
};

int passOn(void* context, const char* token, int size, int start, int end)
{
    const auto* receiver = static_cast<const Receiver*>(context);
    if (isBreak(token, size))
        return SQLITE_OK;
    const int code = receiver->token(receiver->context, 0, token, size, start, end);
    if (code != SQLITE_OK || !receiver->isHeadline)
        return code;
    std::array<char, kLongestToken + 1> marked;
    marked.front() = kHeadlineMark;
    std::copy_n(token, size, marked.begin() + 1);
    return receiver->token(receiver->context, 0, marked.data(), size + 1, start, end);
}

int create(void*, const char**, int, Fts5Tokenizer** out)
{
    // The tokenizer has no state, but FTS5 wants something that is not null.
    static char nothing;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int run(Fts5Tokenizer*, void* context, int flags, const char* text, int size, FtsToken token)
{
    if (!text || size == 0)
        return SQLITE_OK;
    if (flags & FTS5_TOKENIZE_QUERY)
        return token(context, 0, text, size, 0, size);
    Receiver receiver {context, token, text[0] == kHeadlineMark};
    return tokenize(text, size, &passOn, &receiver);
}

} // namespace

int registerTokenizer(sqlite3* database)
{
    fts5_api* api = ftsOf(database);
    if (!api)
        return SQLITE_ERROR;
    fts5_tokenizer tokenizer {&create, &destroy, &run};
    return api->xCreateTokenizer(api, "byline", nullptr, &tokenizer, nullptr);
}

} // namespace byline
