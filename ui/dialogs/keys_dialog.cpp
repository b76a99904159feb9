// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/keys_dialog.h"

#include "ui/actions.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace byline {

KeysDialog::KeysDialog(const Actions& actions, QWidget* parent)
    : QDialog(parent)
{
    applyTheme(*this);
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(28, 24, 32, 24);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(7);
    int row = 0;
    for (const QAction* action : actions.withKeys()) {
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys += key.toString(QKeySequence::NativeText);
        auto* key = new QLabel(keys.join(QStringLiteral("   ")), this);
        key->setFont(countFont(1, QFont::DemiBold));
        auto* text = new QLabel(QString(action->text()).remove(u'…'), this);
        text->setForegroundRole(QPalette::Text);
        grid->addWidget(key, row, 0, Qt::AlignRight);
        grid->addWidget(text, row, 1);
        ++row;
    }
}

} // namespace byline
