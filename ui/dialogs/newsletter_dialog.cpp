// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newsletter_dialog.h"

#include "ui/dialogs/newsletter_form.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QVBoxLayout>

namespace byline {

NewsletterDialog::NewsletterDialog(Library& library, OutletId outlet, QWidget* parent)
    : QDialog(parent)
{
    applyTheme(*this);
    setWindowTitle(tr("Newsletter"));
    setMinimumWidth(textScaled(560));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* form = new NewsletterForm(library, outlet, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(26, 24, 26, 22);
    column->addWidget(form);
    column->addStretch();
    connect(form, &NewsletterForm::signedIn, this, &NewsletterDialog::signedIn);
    connect(form, &NewsletterForm::pageWanted, this, &NewsletterDialog::pageWanted);
    connect(form, &NewsletterForm::resized, this, [this] { fitToContents(*this); });
}

} // namespace byline
