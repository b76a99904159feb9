// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/name_dialog.h"

#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QInputDialog>

namespace byline {

void askForName(QWidget* window, const NameQuestion& question, std::function<void(const QString&)> named)
{
    auto* dialog = new QInputDialog(window);
    applyTheme(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.label);
    dialog->setTextValue(question.name);
    dialog->setOkButtonText(QCoreApplication::translate("byline::NameDialog", "Save"));
    QObject::connect(dialog, &QInputDialog::textValueSelected, window, [named](const QString& text) {
        if (const QString name = text.trimmed(); !name.isEmpty())
            named(name);
    });
    dialog->open();
}

} // namespace byline
