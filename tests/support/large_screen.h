// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace byline {

/// A screen that has room for every dialog, where the test has none of its own: Qt's offscreen one has 800 by 600
/// pixels, and what is too high for that is cut, whether it is measured well or not. Before QApplication is made.
class LargeScreen final
{
public:
    LargeScreen()
    {
        QFile screens(m_folder.filePath(QStringLiteral("screens.json")));
        if (qgetenv("QT_QPA_PLATFORM") != "offscreen" || !screens.open(QIODevice::WriteOnly))
            return;
        screens.write(R"({"screens": [{"name": "large", "x": 0, "y": 0, "width": 2400, "height": 1600}]})");
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace byline
