// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace byline {

/// What went wrong, coarse enough to decide on; `library/error_text` makes the sentence for people.
enum class ErrorKind {
    Cancelled,    ///< the user or a newer request stopped it
    BadAddress,   ///< what was typed is not a web address
    BadMail,      ///< what was typed is not a mail address
    NoConnection, ///< name not resolved, refused, unreachable, dropped; code is a NetworkFault
    TimedOut,     ///< connect, idle or total time ran out
    Tls,          ///< certificate or handshake; code is a NetworkFault
    Http,         ///< an HTTP status that is not success; code is the status
    TooManyRedirects,
    ForbiddenRedirect, ///< to another scheme, or from https to http
    TooLarge,          ///< body over its limit, or expands too much
    SlowDown,          ///< 429/503: the host asked to wait; code is the status
    NoFeedFound,       ///< a page without a feed
    NotAFeed,          ///< bytes that are no feed
    NotOpml,           ///< bytes that are no OPML
    NotAnArticle,      ///< a page from which no article could be extracted
    NotReadable,       ///< a file that cannot be opened or is a folder; detail is the path
    NotWritable,       ///< a file that cannot be written; detail is the path
    LibraryNewer,      ///< made by a newer Byline; code is its schema version
    LibraryDamaged,    ///< SQLite says it is no database or malformed
    LibraryLocked,     ///< another process held it for too long
    LibraryUnusable,   ///< cannot be opened or written; detail is SQLite's or the system's word
    DiskFull,
    NotFound,    ///< no such outlet, author or article (code kNoFile: file); detail is what was asked for
    Ambiguous,   ///< several match; detail lists them, one a line
    NoWebEngine, ///< the part that needs Qt WebEngine could not be loaded
    BadQuery,    ///< a search that cannot be understood; code is a SearchFault, detail the word
    Unsupported,
};

/// The `code` of a NotFound that is about a file, not about the library.
constexpr int kNoFile = 1;

/// A technical error. `detail` is not translated and may be shown as an addition only.
struct Error
{
    ErrorKind kind;
    QString detail;
    int code = 0;

    bool operator==(const Error&) const = default;
};

/// Expected trouble travels as a value; see ARCHITECTURE "Errors" in the README.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, QString detail = {}, int code = 0)
{
    return tl::unexpected<Error>(Error {kind, std::move(detail), code});
}

} // namespace byline
