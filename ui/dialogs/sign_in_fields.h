// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sign_in.h"

#include <QWidget>

class QLineEdit;

namespace byline {

/// User name and password, one below the other.
class SignInFields final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInFields(QWidget* parent);

    SignIn signIn() const;
    void setUser(const QString& user);
    void clear();

signals:
    void edited();

private:
    QLineEdit* m_user;
    QLineEdit* m_password;
};

} // namespace byline
