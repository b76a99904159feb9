// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFuture>
#include <QWidget>

namespace byline {

/// Says that the library is being brought up to date after an update of the program. Nothing else can be done
/// meanwhile, so it cannot be closed.
class UpdateWindow final : public QWidget
{
    Q_OBJECT

public:
    UpdateWindow();

    /// Returns when the work is done; it is shown only if that takes longer than a moment.
    Result<void> waitFor(QFuture<Result<void>> work);

protected:
    void closeEvent(QCloseEvent* event) override;
};

} // namespace byline
