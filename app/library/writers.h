// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/changes.h"
#include "core/reading_state.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace byline {

class Store;

/// Authors as people across outlets.
class Writers final : public QObject
{
    Q_OBJECT

public:
    explicit Writers(Store& store);

    QFuture<Result<QList<Author>>> authors(std::optional<OutletId> outlet = {});
    QFuture<Result<Author>> author(AuthorId id);
    QFuture<Result<Author>> setFollowed(AuthorId id, Following following);

signals:
    void changed(const Changes& changes);

private:
    Store& m_store;
};

} // namespace byline
