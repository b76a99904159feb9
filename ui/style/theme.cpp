// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/theme.h"

#include <QGuiApplication>

#include <cmath>

namespace byline {

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

int chroma(const QColor& colour)
{
    const auto [low, high] = std::minmax({colour.red(), colour.green(), colour.blue()});
    return high - low;
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return qRound(x + (y - x) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

/// Black on white (21:1), in fields too, is what high-contrast schemes use and ordinary ones avoid; ordinary ones are
/// nearly grey too.
bool isOrdinary(const QPalette& system)
{
    const QColor window = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    const bool isHigh =
        contrast(window, text) >= 20.5 && contrast(system.color(QPalette::Base), system.color(QPalette::Text)) >= 20.5;
    return !isHigh && chroma(window) <= 28 && chroma(text) <= 48;
}

Theme fromSystem(const QPalette& system)
{
    Theme theme;
    theme.isSystems = true;
    theme.paper = system.color(QPalette::Base);
    theme.ink = system.color(QPalette::WindowText);
    theme.list = theme.paper;
    theme.side = system.color(QPalette::Window);
    theme.dark = luminance(theme.side) < luminance(theme.ink);
    // High contrast wants no half-tones: secondary text differs by place and size only.
    theme.ink2 = mixed(theme.ink, theme.side, 0.1);
    theme.ink3 = theme.quiet = mixed(theme.ink, theme.side, 0.2);
    theme.line = mixed(theme.ink, theme.side, 0.5);
    theme.selection = mixed(theme.side, system.color(QPalette::Highlight), 0.35);
    theme.selectedRow = mixed(theme.list, system.color(QPalette::Highlight), 0.3);
    theme.accent = system.color(QPalette::Link);
    if (contrast(theme.accent, theme.side) < 4.5)
        theme.accent = theme.ink;
    theme.onAccent = theme.paper;
    return theme;
}

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.paper = QColor(0xFB, 0xFA, 0xF7);
    theme.list = QColor(0xF8, 0xF6, 0xF2);
    theme.side = QColor(0xF1, 0xEF, 0xEA);
    theme.ink = QColor(0x1D, 0x1B, 0x18);
    theme.ink2 = QColor(0x5F, 0x5A, 0x52);
    theme.ink3 = QColor(0x8C, 0x86, 0x7C);
    theme.quiet = QColor(0x6F, 0x69, 0x5F);
    theme.line = QColor(0xE2, 0xDE, 0xD6);
    theme.selection = QColor(0xE9, 0xE3, 0xD8);
    theme.selectedRow = QColor(0xEF, 0xE9, 0xDE);
    theme.accent = QColor(0xB4, 0x47, 0x2E);
    theme.onAccent = QColor(0xFF, 0xFF, 0xFF);
    return theme;
}

Theme Theme::darkOne()
{
    Theme theme;
    theme.dark = true;
    theme.paper = QColor(0x19, 0x18, 0x16);
    theme.list = QColor(0x1D, 0x1B, 0x19);
    theme.side = QColor(0x21, 0x1F, 0x1D);
    theme.ink = QColor(0xEC, 0xE8, 0xE0);
    theme.ink2 = QColor(0xB0, 0xA9, 0x9D);
    theme.ink3 = theme.quiet = QColor(0x8F, 0x88, 0x7C);
    theme.line = QColor(0x33, 0x30, 0x2C);
    theme.selection = QColor(0x34, 0x30, 0x2B);
    theme.selectedRow = QColor(0x2B, 0x28, 0x24);
    theme.accent = QColor(0xE0, 0x7A, 0x5F);
    theme.onAccent = QColor(0x19, 0x18, 0x16);
    return theme;
}

Theme Theme::of(const QPalette& system)
{
    if (!isOrdinary(system))
        return fromSystem(system);
    const bool dark = luminance(system.color(QPalette::Window)) < luminance(system.color(QPalette::WindowText));
    return dark ? darkOne() : light();
}

Theme Theme::current()
{
    return of(QGuiApplication::palette());
}

QPalette Theme::palette() const
{
    QPalette palette(ink, side, mixed(side, ink, 0.04), mixed(side, ink, 0.45), mixed(side, ink, 0.2), ink, paper);
    palette.setColor(QPalette::Window, side);
    palette.setColor(QPalette::AlternateBase, list);
    palette.setColor(QPalette::Midlight, selectedRow);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Highlight, dark ? mixed(selection, accent, 0.25) : mixed(selection, accent, 0.12));
    palette.setColor(QPalette::HighlightedText, ink);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::BrightText, accent);
    palette.setColor(QPalette::ToolTipBase, paper);
    palette.setColor(QPalette::ToolTipText, ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, mixed(ink, side, 0.6));
    return palette;
}

} // namespace byline
