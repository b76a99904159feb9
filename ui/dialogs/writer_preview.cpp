// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/writer_preview.h"

#include "ui/dialogs/writer_card.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace byline {

WriterPreview::WriterPreview(const Change& change, const QList<Outlet>& outlets, Pictures& pictures, QWidget* window)
    : QDialog(window)
{
    applyTheme(*this);
    setObjectName(QStringLiteral("writerPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(change.title);
    setMinimumWidth(textScaled(460));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(8);
    const auto heading = [&](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setFont(textFont(0.88, QFont::DemiBold));
        label->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(label);
    };
    heading(tr("Now"));
    for (const Author& writer : change.before)
        column->addWidget(new WriterCard(writer, outlets, pictures, this));
    column->addSpacing(6);
    heading(tr("After"));
    for (const Author& writer : change.after)
        column->addWidget(new WriterCard(writer, outlets, pictures, this));
    auto* explanation = new QLabel(change.explanation, this);
    explanation->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(explanation);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* agree = buttons->addButton(change.agree, QDialogButtonBox::AcceptRole);
    agree->setObjectName(QStringLiteral("agree"));
    agree->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(6);
    column->addWidget(buttons);
    fitToContents(*this);
}

Author WriterPreview::merged(const Author& into, const Author& other)
{
    Author one = into;
    one.articles += other.articles;
    one.unread += other.unread;
    one.followed = into.followed || other.followed;
    if (one.avatar.isEmpty())
        one.avatar = other.avatar;
    for (const OutletId id : other.outlets)
        if (!one.outlets.contains(id))
            one.outlets += id;
    return one;
}

} // namespace byline
