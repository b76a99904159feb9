// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accessible_roles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace byline {

namespace {

QAccessibleInterface* withRole(const QString& name, QObject* object)
{
    // To Qt, a plain widget is a filler wherever it stands, and the line between two panes nothing at all.
    static const QHash<QString, QAccessible::Role> kRoles {
        {QStringLiteral("byline::MainWindow"), QAccessible::Window},
        {QStringLiteral("byline::ArticleWindow"), QAccessible::Window},
        {QStringLiteral("byline::StatusLine"), QAccessible::AlertMessage}, // comes by itself, so it is read out
        {QStringLiteral("byline::Palette"), QAccessible::Dialog},
        {QStringLiteral("byline::Activity"), QAccessible::Dialog},
        {QStringLiteral("byline::ReadingStyle"), QAccessible::Dialog},
        {QStringLiteral("QSplitterHandle"), QAccessible::Separator},
    };
    const auto role = kRoles.find(name);
    return role == kRoles.end() ? nullptr : new QAccessibleWidget(static_cast<QWidget*>(object), *role);
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(withRole);
}

} // namespace byline
