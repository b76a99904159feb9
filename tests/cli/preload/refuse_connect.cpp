// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <sys/socket.h>

/// Comes before the C library's as torsocks and proxychains do; here nothing goes anywhere.
extern "C" __attribute__((visibility("default"))) int connect(int, const sockaddr*, socklen_t)
{
    errno = ECONNREFUSED;
    return -1;
}
