// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accessible_roles.h"

#include "ui/accessible_rows.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QHash>

namespace byline {

namespace {

/// What is chosen in a box is its name to Qt, and Orca reads the box's label instead: one would hear "Colours, combo
/// box" and not which, neither when one comes there nor when it is changed. So it is a description, too, and who
/// changes it is on another row.
void describeChoice(QComboBox& box)
{
    const auto describe = [&box, words = box.accessibleDescription()] {
        box.setAccessibleDescription(words.isEmpty() ? box.currentText()
                                                     : box.currentText() + QLatin1String(". ") + words);
    };
    describe();
    QObject::connect(&box, &QComboBox::currentIndexChanged, &box, [&box, describe](int index) {
        describe();
        if (!box.hasFocus())
            return;
        box.view()->setCurrentIndex(box.model()->index(index, box.modelColumn(), box.rootModelIndex()));
        announceCurrentRow(*box.view());
    });
}

QAccessibleInterface* withRole(const QString& name, QObject* object)
{
    // To Qt, a plain widget is a filler wherever it stands, and the line between two panes nothing at all.
    static const QHash<QString, QAccessible::Role> kRoles {
        {QStringLiteral("byline::MainWindow"), QAccessible::Window},
        {QStringLiteral("byline::ArticleWindow"), QAccessible::Window},
        {QStringLiteral("byline::StatusLine"), QAccessible::Notification}, // Orca reads these out when they come
        {QStringLiteral("byline::SpokenLabel"), QAccessible::Notification},
        {QStringLiteral("byline::StatusNote"), QAccessible::Paragraph}, // of labels Orca reads all in a notification
        {QStringLiteral("byline::Palette"), QAccessible::Dialog},
        {QStringLiteral("byline::Activity"), QAccessible::Dialog},
        {QStringLiteral("byline::ReadingStyle"), QAccessible::Dialog},
        {QStringLiteral("byline::WriterCard"), QAccessible::StaticText}, // read with the words around it
        {QStringLiteral("QSplitterHandle"), QAccessible::Separator},
    };
#ifdef Q_OS_LINUX
    if (auto* box = qobject_cast<QComboBox*>(object); box && !box->isEditable() && name == QLatin1String("QComboBox"))
        QMetaObject::invokeMethod(
            box, [box] { describeChoice(*box); }, Qt::QueuedConnection); // after this making
#endif
    const auto role = kRoles.find(name);
    return role == kRoles.end() ? nullptr : new QAccessibleWidget(static_cast<QWidget*>(object), *role);
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(withRole);
}

} // namespace byline
