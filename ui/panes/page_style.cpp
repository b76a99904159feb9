// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/page_style.h"

#include "ui/style/style.h"
#include "ui/style/theme.h"

namespace byline {

namespace {

const QString kZoom = QStringLiteral("page/zoom");
const QString kSans = QStringLiteral("page/sansSerif");
const QString kWidth = QStringLiteral("page/width");
const QString kSpacing = QStringLiteral("page/spacing");
const QString kColours = QStringLiteral("page/colours");

/// A choice out of the file, which anybody may have edited.
template <typename Choice>
Choice chosen(const Settings& settings, const QString& key, Choice usual, Choice last)
{
    const int value = settings.value(key, int(usual)).toInt();
    return value >= 0 && value <= int(last) ? Choice(value) : usual;
}

PageStyle::Theme themeFor(PageColours colours)
{
    switch (colours) {
    case PageColours::Light:
        return PageStyle::Theme::Light;
    case PageColours::Sepia:
        return PageStyle::Theme::Sepia;
    case PageColours::Dark:
        return PageStyle::Theme::Dark;
    case PageColours::AsWindow:
        break;
    }
    const Theme theme = Theme::current();
    if (theme.isSystems)
        return PageStyle::Theme::System;
    return theme.dark ? PageStyle::Theme::Dark : PageStyle::Theme::Light;
}

QMap<QString, QString> systemValues()
{
    const Theme theme = Theme::current();
    const std::pair<const char*, QColor> colours[] = {
        {"paper", theme.paper},   {"list", theme.list},           {"raised", theme.paper},      {"ink", theme.ink},
        {"ink-2", theme.ink2},    {"ink-3", theme.ink3},          {"line", theme.line},         {"edge", theme.ink3},
        {"accent", theme.accent}, {"selection", theme.selection}, {"on-accent", theme.onAccent}};
    QMap<QString, QString> values;
    for (const auto& [name, colour] : colours)
        values.insert(QLatin1String(name), colour.name());
    values.insert(QStringLiteral("scheme"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return values;
}

/// As large as the window's text where the user has made that larger than is usual.
int usualZoom()
{
    return textScaled(100) / kZoomStep * kZoomStep;
}

} // namespace

PageColours pageColours(const Settings& settings)
{
    return chosen(settings, kColours, PageColours::AsWindow, PageColours::Dark);
}

PageStyle pageStyle(const Settings& settings)
{
    PageStyle style;
    style.theme = themeFor(pageColours(settings));
    if (style.theme == PageStyle::Theme::System)
        style.system = systemValues();
    style.zoomPercent = qBound(kSmallestZoom, settings.value(kZoom, usualZoom()).toInt(), kLargestZoom);
    style.sansSerif = settings.value(kSans, false).toBool();
    style.width = chosen(settings, kWidth, PageStyle::Width::Normal, PageStyle::Width::Wide);
    style.spacing = chosen(settings, kSpacing, PageStyle::Spacing::Normal, PageStyle::Spacing::Airy);
    return style;
}

void setPageZoom(Settings& settings, int percent)
{
    settings.setValue(kZoom, qBound(kSmallestZoom, percent, kLargestZoom));
}

void setPageSans(Settings& settings, Qt::CheckState sans)
{
    settings.setValue(kSans, sans == Qt::Checked);
}

void setPageWidth(Settings& settings, PageStyle::Width width)
{
    settings.setValue(kWidth, int(width));
}

void setPageSpacing(Settings& settings, PageStyle::Spacing spacing)
{
    settings.setValue(kSpacing, int(spacing));
}

void setPageColours(Settings& settings, PageColours colours)
{
    settings.setValue(kColours, int(colours));
}

} // namespace byline
