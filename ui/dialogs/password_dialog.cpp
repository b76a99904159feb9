// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/password_dialog.h"

#include "library/library.h"
#include "library/sign_ins.h"
#include "library/subscriptions.h"
#include "ui/dialogs/sign_in_fields.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace byline {

PasswordDialog::PasswordDialog(Library& library, const Outlet& outlet, QWidget* window)
    : QDialog(window)
    , m_library(library)
    , m_outlet(outlet)
    , m_fields(new SignInFields(this))
{
    applyTheme(*this);
    setObjectName(QStringLiteral("passwordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("User name and password"));
    setMinimumWidth(textScaled(440));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 18);
    column->setSpacing(12);
    auto* title = new QLabel(outlet.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(textFont(1.2, QFont::DemiBold));
    title->setWordWrap(true);
    column->addWidget(title);
    auto* explanation = new QLabel(
        tr("User name and password are saved in this computer’s keychain, not in the library, and are sent only to %1.")
            .arg(QUrl(outlet.feedUrl).host()),
        this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(explanation);
    column->addWidget(m_fields);
    if (QUrl(outlet.feedUrl).scheme() == QLatin1String("http")) {
        auto* warning =
            new QLabel(tr("The feed’s address begins with http, not https, so others on the network can read the "
                          "password. If the outlet has an https address, subscribe to that one instead."),
                       this);
        warning->setWordWrap(true);
        column->addWidget(warning);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = buttons->addButton(tr("Save and refresh"), QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keep->setEnabled(false);
    m_forget = new QPushButton(tr("Forget"), this); // not in the box, which shows all it has when it is laid out
    m_forget->setObjectName(QStringLiteral("forget"));
    m_forget->hide();
    connect(m_forget, &QPushButton::clicked, this, &PasswordDialog::forget);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_forget);
    bottom->addWidget(buttons);
    column->addLayout(bottom);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::keep);
    connect(m_fields, &SignInFields::edited, this, [this] {
        const SignIn typed = m_fields->signIn();
        m_keep->setEnabled(!typed.user.isEmpty() && !typed.password.isEmpty());
    });
    m_fields->setFocus();
    fitToContents(*this);
    load();
}

void PasswordDialog::load()
{
    SignIns& signIns = m_library.subscriptions().signIns();
    signIns.has(m_outlet.id).then(this, [this, &signIns](const Result<bool>& has) {
        if (!has.value_or(false))
            return;
        m_forget->show();
        signIns.read(m_outlet.id).then(this, [this](const Result<SignIn>& known) {
            if (known && m_fields->signIn().isEmpty())
                m_fields->setUser(known->user);
        });
    });
}

void PasswordDialog::keep()
{
    m_keep->setEnabled(false);
    m_library.subscriptions()
        .signIns()
        .keep(m_outlet.id, m_fields->signIn())
        .then(this, [this](const Result<SecretPlace>& place) {
            if (place)
                emit kept(*place);
            else
                emit failed(place.error());
            accept();
        });
}

void PasswordDialog::forget()
{
    m_library.subscriptions().signIns().forget(m_outlet.id).then(this, [this](const Result<void>& done) {
        if (done)
            emit forgotten();
        else
            emit failed(done.error());
        accept();
    });
}

} // namespace byline
