// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>
#include <vector>

class QTranslator;

namespace byline {

/// The language that the program speaks: its own texts, Qt's, and how numbers and dates are written. Can be chosen anew
/// at any time; what is on screen already has to be made anew then.
class Language final
{
public:
    /// `folder` has byline_XX.qm.
    explicit Language(QString folder = QStringLiteral(":/i18n"));
    ~Language();

    /// "ko", "en" …; empty: the system's.
    void speak(const QString& language);

private:
    QString m_folder;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace byline
