// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace byline {

/// Where the pictures of the window go, numbered in the order in which they are taken.
class PictureFolder final
{
public:
    explicit PictureFolder(QString folder);

    /// The window with the menus and dialogs over it.
    void take(QWidget& window, const QString& name);

private:
    QString m_folder;
    int m_number = 0;
};

} // namespace byline
