// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QGridLayout;
class QLabel;

namespace byline {

class ModeSwitch;
class Settings;

/// How the reading page is set: letters, size, width, spacing, colours. The page behind it shows each choice at once.
class ReadingStyle final : public QFrame
{
    Q_OBJECT

public:
    ReadingStyle(Settings& settings, QWidget* window);

    /// Opens with its right edge under the lower right corner of `button`.
    void popUnder(const QWidget& button);

private:
    void addRow(const QString& name, QWidget* choice);
    void addSize();
    ModeSwitch* addChoice(const QString& name, const QStringList& words, int chosen);
    void refreshSize();

    Settings& m_settings;
    QGridLayout* m_grid;
    QLabel* m_size;
};

} // namespace byline
