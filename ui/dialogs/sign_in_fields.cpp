// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/sign_in_fields.h"

#include "ui/style/style.h"

#include <QFormLayout>
#include <QLineEdit>

namespace byline {

SignInFields::SignInFields(QWidget* parent)
    : QWidget(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    m_user->setObjectName(QStringLiteral("user"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    for (QLineEdit* field : {m_user, m_password})
        field->setMinimumHeight(textScaled(30)); // texts that break into lines would squeeze it
    form->addRow(tr("User name"), m_user);
    form->addRow(tr("Password"), m_password);
    connect(m_user, &QLineEdit::textEdited, this, &SignInFields::edited);
    connect(m_password, &QLineEdit::textEdited, this, &SignInFields::edited);
    setFocusProxy(m_user);
}

SignIn SignInFields::signIn() const
{
    return {m_user->text().trimmed(), m_password->text()};
}

void SignInFields::setUser(const QString& user)
{
    m_user->setText(user);
    if (!user.isEmpty())
        m_password->setFocus();
}

void SignInFields::clear()
{
    m_user->clear();
    m_password->clear();
}

} // namespace byline
