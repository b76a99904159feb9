// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/lib_zip.h"

#include "core/shared_library.h"

namespace byline {

namespace {

LibZip load()
{
    LibZip zip;
    // Its makers and most systems count five, Debian up to 12 counts four: the same functions.
    SharedLibrary library(QStringLiteral("zip"), {5, 4});
    library.resolve(zip.error_init, "zip_error_init");
    library.resolve(zip.error_strerror, "zip_error_strerror");
    library.resolve(zip.source_buffer, "zip_source_buffer");
    library.resolve(zip.source_buffer_create, "zip_source_buffer_create");
    library.resolve(zip.source_free, "zip_source_free");
    library.resolve(zip.source_keep, "zip_source_keep");
    library.resolve(zip.source_stat, "zip_source_stat");
    library.resolve(zip.source_open, "zip_source_open");
    library.resolve(zip.source_read, "zip_source_read");
    library.resolve(zip.source_close, "zip_source_close");
    library.resolve(zip.source_error, "zip_source_error");
    library.resolve(zip.open_from_source, "zip_open_from_source");
    library.resolve(zip.file_add, "zip_file_add");
    library.resolve(zip.file_set_mtime, "zip_file_set_mtime");
    library.resolve(zip.set_file_compression, "zip_set_file_compression");
    library.resolve(zip.get_error, "zip_get_error");
    library.resolve(zip.close, "zip_close");
    library.resolve(zip.discard, "zip_discard");
    zip.problem = library.problem();
    return zip;
}

} // namespace

const LibZip& libZip()
{
    static const LibZip kZip = load();
    return kZip;
}

} // namespace byline
