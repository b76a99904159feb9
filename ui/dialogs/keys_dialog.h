// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace byline {

class Actions;

/// All keys, at a glance.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const Actions& actions, QWidget* parent);
};

} // namespace byline
