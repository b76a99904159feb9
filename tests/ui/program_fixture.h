// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/settings.h"
#include "ui/choices.h"
#include "ui/main_window.h"
#include "ui/program.h"

#include <QTest>

namespace byline {

/// The whole program over the library in a folder, in English where that has no language yet, with its window on the
/// screen. It asks for nothing by itself.
inline std::unique_ptr<Program> startedProgram(const QString& dataDir, const QString& theme = {})
{
    const Library::Options options {.dataDir = dataDir, .extract = {}, .clock = systemTime};
    auto library = Library::open(options);
    if (!library)
        qFatal("the library could not be opened: %s", qPrintable(library.error().detail));
    Settings& settings = (*library)->settings();
    settings.setRefreshMinutes(0);
    if (!settings.value(Choices::kLanguage).isValid())
        settings.setLanguage(QStringLiteral("en"));
    auto program = std::make_unique<Program>(std::move(*library),
                                             Program::Options {.library = options,
                                                               .translations = QStringLiteral(BYLINE_TRANSLATIONS),
                                                               .language = {},
                                                               .theme = theme,
                                                               .size = {},
                                                               .bus = {}});
    if (!QTest::qWaitForWindowExposed(&program->window()))
        qFatal("the window did not come to the screen");
    return program;
}

} // namespace byline
