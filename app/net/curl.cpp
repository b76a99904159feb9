// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl.h"

#include "core/shared_library.h"

namespace byline {

using namespace Qt::StringLiterals;

namespace {

#if defined(Q_OS_WIN)
constexpr auto kFile = "libcurl"_L1;
#else
constexpr auto kFile = "curl"_L1;
#endif
constexpr int kInterface = 4; // libcurl.so.4, libcurl.4.dylib: unchanged since 2006

Curl load()
{
    Curl curl;
    SharedLibrary library(kFile, {kInterface});
    library.resolve(curl.global_init, "curl_global_init");
    library.resolve(curl.easy_init, "curl_easy_init");
    library.resolve(curl.easy_setopt, "curl_easy_setopt");
    library.resolve(curl.easy_getinfo, "curl_easy_getinfo");
    library.resolve(curl.easy_header, "curl_easy_header");
    library.resolve(curl.easy_nextheader, "curl_easy_nextheader");
    library.resolve(curl.easy_strerror, "curl_easy_strerror");
    library.resolve(curl.easy_cleanup, "curl_easy_cleanup");
    library.resolve(curl.slist_append, "curl_slist_append");
    library.resolve(curl.slist_free_all, "curl_slist_free_all");
    library.resolve(curl.multi_init, "curl_multi_init");
    library.resolve(curl.multi_setopt, "curl_multi_setopt");
    library.resolve(curl.multi_add_handle, "curl_multi_add_handle");
    library.resolve(curl.multi_remove_handle, "curl_multi_remove_handle");
    library.resolve(curl.multi_socket_action, "curl_multi_socket_action");
    library.resolve(curl.multi_info_read, "curl_multi_info_read");
    library.resolve(curl.multi_cleanup, "curl_multi_cleanup");
    curl.problem = library.problem();
    if (curl.problem.isEmpty() && curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        curl.problem = u"%1 cannot start"_s.arg(library.fileName());
    return curl;
}

} // namespace

const Curl& curl()
{
    static const Curl kCurl = load();
    return kCurl;
}

} // namespace byline
