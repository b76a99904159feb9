// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl.h"

#include <QLibrary>

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
    QLibrary library(kFile, kInterface);
    if (!library.load()) {
        curl.problem = library.errorString();
        return curl;
    }
    const auto resolve = [&](auto& function, const char* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
        if (!function && curl.problem.isEmpty())
            curl.problem = u"%1 has no %2"_s.arg(library.fileName(), QLatin1String(name));
    };
    resolve(curl.global_init, "curl_global_init");
    resolve(curl.easy_init, "curl_easy_init");
    resolve(curl.easy_setopt, "curl_easy_setopt");
    resolve(curl.easy_getinfo, "curl_easy_getinfo");
    resolve(curl.easy_header, "curl_easy_header");
    resolve(curl.easy_nextheader, "curl_easy_nextheader");
    resolve(curl.easy_strerror, "curl_easy_strerror");
    resolve(curl.easy_cleanup, "curl_easy_cleanup");
    resolve(curl.slist_append, "curl_slist_append");
    resolve(curl.slist_free_all, "curl_slist_free_all");
    resolve(curl.multi_init, "curl_multi_init");
    resolve(curl.multi_setopt, "curl_multi_setopt");
    resolve(curl.multi_add_handle, "curl_multi_add_handle");
    resolve(curl.multi_remove_handle, "curl_multi_remove_handle");
    resolve(curl.multi_socket_action, "curl_multi_socket_action");
    resolve(curl.multi_info_read, "curl_multi_info_read");
    resolve(curl.multi_cleanup, "curl_multi_cleanup");
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
