// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outlet.h"
#include "library/secrets.h"

#include <QDialog>

class QPushButton;

namespace byline {

class Library;
class SignInFields;

/// The user name and the password that an outlet's server asks for. What was kept is never shown, only replaced.
class PasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(Library& library, const Outlet& outlet, QWidget* window);

signals:
    void kept(SecretPlace place);
    void forgotten();
    void failed(const Error& error);

private:
    void load();
    void keep();
    void forget();

    Library& m_library;
    Outlet m_outlet;
    SignInFields* m_fields;
    QPushButton* m_keep;
    QPushButton* m_forget;
};

} // namespace byline
