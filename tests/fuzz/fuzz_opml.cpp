// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/opml.h"

#include <QtGlobal>

using namespace byline;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto outlets = parseOpml(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!outlets)
        return 0;
    // What was read can be written and read again without a change.
    const auto again = parseOpml(writeOpml(*outlets, QStringLiteral("t"), {}));
    if (!again || again->size() != outlets->size())
        qFatal("outlets got lost on the way through OPML");
    for (qsizetype i = 0; i < outlets->size(); ++i)
        if (outlets->at(i).feedUrl != again->at(i).feedUrl || outlets->at(i).folder != again->at(i).folder)
            qFatal("an outlet changed on the way through OPML");
    return 0;
}
