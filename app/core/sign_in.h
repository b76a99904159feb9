// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace byline {

/// User name and password, as a server asks for them with 401 (RFC 7616, 7617).
struct SignIn
{
    QString user;
    QString password;

    bool isEmpty() const { return user.isEmpty() && password.isEmpty(); }
    bool operator==(const SignIn&) const = default;
};

/// What is written into an address: https://user:password@host/. It is taken from there at once, so that no secret gets
/// into the library, a report or a log with the address.
inline SignIn signInOf(const QUrl& url)
{
    return {url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)};
}

} // namespace byline
