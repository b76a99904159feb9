// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// What stood in the way to a server, where it is known: the `code` of an Error of kind NoConnection or Tls.
enum class NetworkFault {
    Offline = 1, ///< Byline asks nothing of anybody at the moment
    Unresolved,  ///< nobody knows a server of this name
    Proxy,       ///< the way out itself
    Refused,
    Unreachable,
    BrokenOff, ///< in the middle of the answer
    NoAnswer,  ///< closed without a byte
    Malformed, ///< what came is no answer of HTTP, or is damaged
    NoTls,     ///< no secure connection at all
    Expired,   ///< from here on: what is wrong with the certificate
    NotYetValid,
    WrongName,
    UnknownIssuer,
    SelfSigned,
};

} // namespace byline
