// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace byline {

Language::Language(QString folder)
    : m_folder(std::move(folder))
{
}

Language::~Language() = default;

void Language::speak(const QString& language)
{
    m_translators.clear(); // a translator that goes takes itself out
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [this](const QLocale& tongue, const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(tongue, name, QStringLiteral("_"), folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    const QString ours = QStringLiteral("byline");
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(QLocale::English), ours, m_folder); // plurals for whom there is nothing better
    install(locale, ours, m_folder);
}

} // namespace byline
