// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

// For 127.0.0.1, signed by itself, made for this test and good for nothing else.
inline constexpr auto kCertificate = R"(
-----BEGIN CERTIFICATE-----
MIIBjzCCATagAwIBAgIUXQX0I5c8A67GnKDc/b2RAvKR9GUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMzE4MjExMVoYDzIxMjYxMDMw
MTgyMTExWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARlRnPvXfEUwRxG49UvENWQi50grhvJrDItI9fQ3z05B2RRdpLllivO
4kYfZmOywir/1Hj+E6rY/ZczK5gQRCtwo2QwYjAdBgNVHQ4EFgQUggH9Crtsd3GZ
PFGRSPVaa6PNDakwHwYDVR0jBBgwFoAUggH9Crtsd3GZPFGRSPVaa6PNDakwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0cAMEQC
IGEiyiUV1BWDN2WPft8ZCP2kPHtmeHgfwHAMrFDGvQ3PAiAV6QZXMqelAY35BOxv
CF5G24aUXopMKaZJBbBwiM18rg==
-----END CERTIFICATE-----
)";

inline constexpr auto kKey = R"(
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg0JoYv1K0dA5tBwJY
Bh/pDIO4x4wYPRE1ZQ3YbJ+to6qhRANCAARlRnPvXfEUwRxG49UvENWQi50grhvJ
rDItI9fQ3z05B2RRdpLllivO4kYfZmOywir/1Hj+E6rY/ZczK5gQRCtw
-----END PRIVATE KEY-----
)";

} // namespace byline
