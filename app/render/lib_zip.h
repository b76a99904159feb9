// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <zip.h>

namespace byline {

/// What is used of libzip. It is loaded at the first book instead of linked: it brings OpenSSL's libcrypto, which has
/// as many places to relocate as Qt's widgets.
struct LibZip
{
    decltype(&::zip_error_init) error_init = nullptr;
    decltype(&::zip_error_strerror) error_strerror = nullptr;
    decltype(&::zip_source_buffer) source_buffer = nullptr;
    decltype(&::zip_source_buffer_create) source_buffer_create = nullptr;
    decltype(&::zip_source_free) source_free = nullptr;
    decltype(&::zip_source_keep) source_keep = nullptr;
    decltype(&::zip_source_stat) source_stat = nullptr;
    decltype(&::zip_source_open) source_open = nullptr;
    decltype(&::zip_source_read) source_read = nullptr;
    decltype(&::zip_source_close) source_close = nullptr;
    decltype(&::zip_source_error) source_error = nullptr;
    decltype(&::zip_open_from_source) open_from_source = nullptr;
    decltype(&::zip_file_add) file_add = nullptr;
    decltype(&::zip_file_set_mtime) file_set_mtime = nullptr;
    decltype(&::zip_set_file_compression) set_file_compression = nullptr;
    decltype(&::zip_get_error) get_error = nullptr;
    decltype(&::zip_close) close = nullptr;
    decltype(&::zip_discard) discard = nullptr;

    QString problem; ///< why it cannot be used; then the functions must not be called
};

/// Loaded at the first call, and for good.
const LibZip& libZip();

} // namespace byline
