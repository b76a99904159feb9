// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/fts_rank.h"

#include "store/fts_api.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <vector>

namespace byline {

namespace {

/// The columns of article_index: title, body, people.
constexpr std::array kColumnWeights {20.0, 1.0, 8.0};
/// From about so many mentions on, one more says little.
constexpr double kEnough = 1.2;

/// What each phrase of the query is worth, by how rare it is.
struct Worth
{
    std::vector<double> ofPhrase;
    std::vector<double> mentions; ///< of the row at hand, weighted
};

int countRow(const Fts5ExtensionApi*, Fts5Context*, void* count)
{
    ++*static_cast<sqlite3_int64*>(count);
    return SQLITE_OK;
}

int weigh(const Fts5ExtensionApi* api, Fts5Context* fts, Worth& worth)
{
    const int phrases = api->xPhraseCount(fts);
    worth.ofPhrase.assign(size_t(phrases), 1.0);
    worth.mentions.assign(size_t(phrases), 0.0);
    // Looking up how rare a phrase is walks all its matches; a single one has nothing to be weighed against.
    for (int i = 0; phrases > 1 && i < phrases; ++i) {
        sqlite3_int64 all = 0;
        sqlite3_int64 with = 0;
        if (const int code = api->xRowCount(fts, &all); code != SQLITE_OK)
            return code;
        if (const int code = api->xQueryPhrase(fts, i, &with, &countRow); code != SQLITE_OK)
            return code;
        worth.ofPhrase[size_t(i)] = std::log(1.0 + double(all) / double(with + 1));
    }
    return SQLITE_OK;
}

/// The query's worths, worked out for its first row and kept for the others.
Worth* worthOf(const Fts5ExtensionApi* api, Fts5Context* fts, int& code)
{
    if (void* known = api->xGetAuxdata(fts, 0))
        return static_cast<Worth*>(known);
    auto* worth = new (std::nothrow) Worth;
    code = worth ? weigh(api, fts, *worth) : SQLITE_NOMEM;
    if (code != SQLITE_OK) {
        delete worth;
        return nullptr;
    }
    code = api->xSetAuxdata(fts, worth, [](void* data) { delete static_cast<Worth*>(data); });
    return code == SQLITE_OK ? worth : nullptr;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* result, int, sqlite3_value**)
{
    int code = SQLITE_OK;
    Worth* worth = worthOf(api, fts, code);
    int mentions = 0;
    if (worth)
        code = api->xInstCount(fts, &mentions);
    if (code != SQLITE_OK)
        return sqlite3_result_error_code(result, code);
    std::fill(worth->mentions.begin(), worth->mentions.end(), 0.0);
    for (int i = 0; i < mentions; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        if (code = api->xInst(fts, i, &phrase, &column, &offset); code != SQLITE_OK)
            return sqlite3_result_error_code(result, code);
        worth->mentions[size_t(phrase)] += kColumnWeights.at(size_t(column));
    }
    double score = 0;
    for (size_t i = 0; i < worth->mentions.size(); ++i)
        score += worth->ofPhrase[i] * worth->mentions[i] / (worth->mentions[i] + kEnough);
    sqlite3_result_double(result, score);
}

} // namespace

int registerRank(sqlite3* database)
{
    fts5_api* api = ftsOf(database);
    return api ? api->xCreateFunction(api, "byline_rank", nullptr, &rank, nullptr) : SQLITE_ERROR;
}

} // namespace byline
