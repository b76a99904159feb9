// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/zip.h"

#include "render/lib_zip.h"

#include <QTimeZone>

#include <memory>

namespace byline {

namespace {

/// Entries have one fixed time, so that the same articles make the same bytes.
constexpr time_t kTime = 946'684'800; // 2000-01-01

tl::unexpected<Error> failed(zip_error_t* error)
{
    return fail(ErrorKind::Unsupported, QString::fromUtf8(libZip().error_strerror(error)));
}

bool add(zip_t* archive, const ZipEntry& entry)
{
    const LibZip& zip = libZip();
    zip_source_t* source = zip.source_buffer(archive, entry.bytes.constData(), zip_uint64_t(entry.bytes.size()), 0);
    const zip_int64_t index =
        source ? zip.file_add(archive, entry.path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip.source_free(source);
        return false;
    }
    const zip_int32_t method = entry.packing == ZipEntry::Packing::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    return zip.set_file_compression(archive, zip_uint64_t(index), method, 0) == 0
           && zip.file_set_mtime(archive, zip_uint64_t(index), kTime, 0) == 0;
}

} // namespace

Result<QByteArray> zipped(const QList<ZipEntry>& entries)
{
    const LibZip& zip = libZip();
    if (!zip.problem.isEmpty())
        return fail(ErrorKind::Unsupported, zip.problem);
    zip_error_t error;
    zip.error_init(&error);
    const std::unique_ptr<zip_source_t, decltype(LibZip::source_free)> memory(
        zip.source_buffer_create(nullptr, 0, 0, &error), zip.source_free);
    zip_t* archive = memory ? zip.open_from_source(memory.get(), ZIP_TRUNCATE, &error) : nullptr;
    if (!archive)
        return failed(&error);
    zip.source_keep(memory.get()); // closing the archive gives one hold up
    for (const ZipEntry& entry : entries)
        if (!add(archive, entry)) {
            const auto reason = failed(zip.get_error(archive));
            zip.discard(archive);
            return reason;
        }
    if (zip.close(archive) != 0) {
        const auto reason = failed(zip.get_error(archive));
        zip.discard(archive);
        return reason;
    }
    zip_stat_t about;
    if (zip.source_stat(memory.get(), &about) != 0 || zip.source_open(memory.get()) != 0)
        return failed(zip.source_error(memory.get()));
    QByteArray bytes(qsizetype(about.size), Qt::Uninitialized);
    const zip_int64_t length = zip.source_read(memory.get(), bytes.data(), zip_uint64_t(bytes.size()));
    zip.source_close(memory.get());
    if (length != bytes.size())
        return fail(ErrorKind::Unsupported, QStringLiteral("the archive could not be read back"));
    return bytes;
}

} // namespace byline
