// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// What somebody is called and what somebody is: "김민수 선임기자", "Senior Editor Jane Doe".
struct RoleAndName
{
    QString name; ///< empty if the text is only a role
    QString role;
};

RoleAndName splitRole(const QString& text);

bool isRole(const QString& text);
bool isOrganisation(const QString& name); ///< an agency or a desk
bool isOutletName(const QString& name);   ///< hardly anybody is called so: an agency, "The Guardian", "한국일보"
bool isUnusable(const QString& name);     ///< "admin", "unknown", "-"
bool isUnusableMail(const QString& mail); ///< "noreply@…"
bool isHangul(const QString& name);

} // namespace byline
