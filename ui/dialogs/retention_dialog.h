// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/retention.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QSpinBox;

namespace byline {

class HistoryCommands;
class Library;
class StatusLine;

/// How many articles an outlet keeps, or (outlet 0) every outlet without a choice of its own.
class RetentionDialog final : public QDialog
{
    Q_OBJECT

public:
    RetentionDialog(Library& library, OutletId outlet, HistoryCommands& history, StatusLine& status, QWidget* window);

    void accept() override;

private:
    void load();
    void show(const std::optional<Retention>& retention);
    void refreshNumber();

    Library& m_library;
    OutletId m_outlet;
    HistoryCommands& m_history;
    StatusLine& m_status;
    QComboBox* m_kind;
    QSpinBox* m_number;
};

} // namespace byline
