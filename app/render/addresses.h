// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace byline {

/// `html` with every relative address of links, pictures and media made absolute, so that it can be shown anywhere.
/// Fragments ("#note-1") stay: they point into the article itself.
QString withAbsoluteAddresses(const QString& html, const QUrl& base);

} // namespace byline
