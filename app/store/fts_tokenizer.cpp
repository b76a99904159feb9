// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/fts_tokenizer.h"

#include "store/fts_api.h"
#include "store/tokenizer.h"

namespace byline {

namespace {

using FtsToken = int (*)(void*, int, const char*, int, int, int);

struct Receiver
{
    void* context;
    FtsToken token;
};

int passOn(void* context, const char* token, int size, int start, int end)
{
    const auto* receiver = static_cast<const Receiver*>(context);
    return receiver->token(receiver->context, 0, token, size, start, end);
}

int create(void*, const char**, int, Fts5Tokenizer** out)
{
    // The tokenizer has no state, but FTS5 wants something that is not null.
    static char nothing;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int run(Fts5Tokenizer*, void* context, int, const char* text, int size, FtsToken token)
{
    Receiver receiver {context, token};
    return text ? tokenize(text, size, &passOn, &receiver) : SQLITE_OK;
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
