// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// Why something is no mail address: the `code` of an Error of kind BadMail.
enum class MailFault {
    Empty = 1,
    NoAt,       ///< "reader"
    SeveralAts, ///< "a@@b.kr", "a@b.kr, c@d.kr"
    NoName,     ///< "@b.kr"
    NoDomain,   ///< "reader@", "reader@mail"
    Character,  ///< a blank, a bracket …
    Dots,       ///< "a..b@c.kr"
    TooLong,
};

} // namespace byline
